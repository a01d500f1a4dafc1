"""Killed at any moment, a store comes back whole; damaged, it says so."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from cineseek.errors import LibraryError, StorageFullError
from cineseek.index.edge import EdgeStore
from cineseek.index.shard import sync
from cineseek.index.vectors import Point, frame_id

SIZES = {"look": 32}

WRITER = """
import sys
import numpy as np
from pathlib import Path
from cineseek.index.edge import EdgeStore
from cineseek.index.vectors import Point, frame_id

folder, start, above = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
store = EdgeStore(folder, {"look": 32}, approximate_above=above)
for n in range(start, 10**6, 20):
    rows = range(n, n + 20)
    store.upsert([Point(frame_id("f", m), {"look": np.eye(32, dtype="f4")[m % 32]}, {"shot": m})
                  for m in rows])
    print(n + 20, flush=True)
"""


def point(n):
    return Point(frame_id("f", n), {"look": np.eye(32, dtype=np.float32)[n % 32]}, {"shot": n})


def write_and_kill(folder, start, *, seconds, above=10**9):
    """Write in another process, kill it, and return up to where it said it had written."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(start), str(above)],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        said = [process.stdout.readline()]
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            said.append(process.stdout.readline())
        os.kill(process.pid, signal.SIGKILL)
        said += process.stdout.readlines()
    complete = [int(one) for one in said if one.endswith("\n") and one.strip()]
    return complete[-1]


def whole(folder, reached):
    store = EdgeStore(folder, SIZES, build=False)
    try:
        found = store.get([frame_id("f", n) for n in range(reached)], vectors=["look"])
        assert len(found) == reached
        assert {one.payload["shot"] for one in found} == set(range(reached))
        assert all(one.vectors["look"][one.payload["shot"] % 32] == 1 for one in found)
        assert reached <= store.count() <= reached + 20
        assert store.check() == []
    finally:
        store.close()


@pytest.mark.slow
def test_no_acknowledged_point_is_lost_when_killed_while_writing(tmp_path):
    folder, reached = tmp_path / "vectors", 0
    for seconds in (0.05, 0.3, 0.6):
        reached = write_and_kill(folder, reached, seconds=seconds)
        whole(folder, reached)


@pytest.mark.slow
def test_no_acknowledged_point_is_lost_when_killed_while_building(tmp_path):
    folder, reached = tmp_path / "vectors", 0
    for seconds in (0.5, 1.5, 2.5):
        reached = write_and_kill(folder, reached, seconds=seconds, above=200)
        whole(folder, reached)
        assert len([one for one in folder.iterdir() if one.is_dir()]) == 1


@pytest.fixture
def folder(tmp_path):
    store = EdgeStore(tmp_path / "vectors", SIZES)
    store.upsert([point(n) for n in range(100)])
    store.close()
    return tmp_path / "vectors"


def test_remains_of_a_crash_are_cleared_on_opening(folder):
    for name in ("new-7", "build-8", "shard-9"):
        shutil.copytree(folder / "shard-1", folder / name)
    (folder / "shard-1" / "temp_segments" / "segment_builder_x").mkdir(parents=True)
    (folder / "shard.json.part").write_text("{")
    whole(folder, 100)
    assert sorted(one.name for one in folder.iterdir() if one.is_dir()) == ["shard-1"]
    assert not list((folder / "shard-1").glob("**/segment_builder_*"))


def test_a_crash_between_pointer_and_name_is_made_good(folder):
    (folder / "shard-1").rename(folder / "new-1")
    whole(folder, 100)


def test_a_second_process_is_refused_clearly(folder):
    store = EdgeStore(folder, SIZES)
    with pytest.raises(LibraryError, match="Close other programs"):
        EdgeStore(folder, SIZES)
    store.close()


def test_vectors_of_another_encoder_are_refused_with_the_remedy(folder):
    with pytest.raises(LibraryError, match="reindex"):
        EdgeStore(folder, {"look": 64})


def test_a_new_kind_of_vector_is_added_to_an_old_store(folder):
    store = EdgeStore(folder, {"look": 32, "caption": 8})
    caption = np.eye(8, dtype=np.float32)[1]
    store.upsert([Point(frame_id("f", 500), {"caption": caption}, {})])
    assert [m.id for m in store.search("caption", caption, limit=5)] == [frame_id("f", 500)]
    store.close()
    store = EdgeStore(folder, SIZES)
    assert store.count() == 101
    assert store.dimensions == {"look": 32, "caption": 8}
    store.close()


def damage_pointer(folder):
    (folder / "shard.json").write_text("{")


def lose_pointer(folder):
    (folder / "shard.json").unlink()


def lose_shard(folder):
    shutil.rmtree(folder / "shard-1")


def odd_pointer(folder):
    (folder / "shard.json").write_text(json.dumps({"shrd": 1}))


def damage_config(folder):
    (folder / "shard-1" / "edge_config.json").write_text("{")


def damage_segment(folder):
    for file in folder.glob("shard-1/segments/*/segment.json"):
        file.write_text("{")


@pytest.mark.parametrize(
    "damage",
    [damage_pointer, lose_pointer, odd_pointer, lose_shard, damage_config, damage_segment],
)
def test_a_damaged_store_says_that_doctor_rebuilds_it(folder, damage):
    damage(folder)
    with pytest.raises(LibraryError, match="doctor"):
        EdgeStore(folder, SIZES)


def test_a_full_disk_stops_writing_before_it_can_hurt(folder):
    store = EdgeStore(folder, SIZES, room=1 << 60)
    with pytest.raises(StorageFullError, match="safe"):
        store.upsert([point(100)])
    assert store.count() == 100
    store.delete([point(99).id])
    store.close()
    whole(folder, 99)


def test_a_closed_store_says_so(folder):
    store = EdgeStore(folder, SIZES)
    store.close()
    store.close()
    with pytest.raises(LibraryError, match="closed"):
        store.count()
    with pytest.raises(LibraryError, match="closed"):
        store.upsert([point(1)])


def test_a_piece_of_the_log_that_is_renamed_meanwhile_does_not_stop_a_write(tmp_path):
    wal = tmp_path / "wal"
    wal.mkdir()
    (wal / "open-0").write_bytes(b"written")
    done = threading.Event()

    def rename():  # as the engine does when it has the next piece ready
        number = 1
        while not done.is_set():
            fresh = wal / f"tmp-open-{number}"
            fresh.write_bytes(b"")
            fresh.rename(wal / f"open-{number}").unlink()
            number += 1

    thread = threading.Thread(target=rename)
    thread.start()
    try:
        for _ in range(2000):
            sync(tmp_path)
    finally:
        done.set()
        thread.join()


def test_a_log_that_is_not_there_is_no_endless_search(tmp_path):
    with pytest.raises(FileNotFoundError):
        sync(tmp_path)


def test_a_store_that_was_compacted_holds_the_same_and_no_byte_of_what_was_deleted(tmp_path):
    store = EdgeStore(tmp_path / "vectors", {"look": 4}, build=False)
    points = [
        Point(
            frame_id("f", at), {"look": np.eye(4, dtype=np.float32)[at]}, {"film": f"secret-{at}"}
        )
        for at in range(4)
    ]
    store.upsert(points)
    store.delete([points[0].id])
    store.compact()
    assert sorted(store.ids()) == sorted(one.id for one in points[1:])
    (same,) = store.get([points[2].id], vectors=["look"])
    assert same.payload["film"] == "secret-2"
    assert np.array_equal(same.vectors["look"], points[2].vectors["look"])
    files = [one.read_bytes() for one in (tmp_path / "vectors").rglob("*") if one.is_file()]
    assert any(b"secret-1" in content for content in files)
    assert not any(b"secret-0" in content for content in files)
    store.close()
    again = EdgeStore(tmp_path / "vectors", {"look": 4}, build=False)
    assert again.count() == 3
    again.close()

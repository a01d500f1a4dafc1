"""Vectors of 16 bits a number: half the bytes, the same answers; older folders stay as they are."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from cineseek.errors import LibraryError
from cineseek.index.copying import before_rounding
from cineseek.index.edge import EdgeStore
from cineseek.index.vectors import Point, frame_id
from cineseek.library_index import open_vectors

COUNT, SIZE = 2000, 256


def unit(count: int, seed: int) -> np.ndarray:
    rows = np.random.default_rng(seed).standard_normal((count, SIZE)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


PRINTS = unit(COUNT, 1)
IDS = [frame_id("f" * 32, n * 0.5) for n in range(COUNT)]


def fill(store: EdgeStore, name: str = "print") -> None:
    store.upsert([Point(one, {name: row}) for one, row in zip(IDS, PRINTS, strict=True)])


def stored(folder: Path, name: str = "print") -> int:
    """Bytes that vectors of a name take on disk."""
    files = folder.glob(f"**/vector_storage-{name}/**/*")
    return sum(512 * one.stat().st_blocks for one in files if one.is_file())


def test_half_of_the_numbers_bits_is_half_of_the_bytes(tmp_path: Path) -> None:
    for name, half in (("whole", ()), ("half", ("print",))):
        store = EdgeStore(tmp_path / name, {"print": SIZE}, half=half)
        fill(store)
        store.close()
    assert stored(tmp_path / "half") < 0.6 * stored(tmp_path / "whole")


def test_the_same_frames_are_nearest_and_cosines_are_within_a_thousandth(tmp_path: Path) -> None:
    store = EdgeStore(tmp_path / "v", {"print": SIZE}, half=["print"])
    fill(store)
    asked = PRINTS[:50] + 0.03 * unit(50, 2)
    asked /= np.linalg.norm(asked, axis=1, keepdims=True)
    for at, row in enumerate(asked):
        best = store.search("print", row, limit=1)[0]
        assert best.id == IDS[at]
        assert best.score == pytest.approx(float(row @ PRINTS[at]), abs=1e-3)
    (kept,) = store.get(IDS[:1], vectors=["print"])
    assert kept.vectors["print"] == pytest.approx(PRINTS[0], abs=1e-3)
    assert kept.vectors["print"].dtype == np.float32
    store.close()


def test_a_graph_is_built_of_them(tmp_path: Path) -> None:
    store = EdgeStore(tmp_path / "v", {"print": SIZE}, half=["print"], approximate_above=500)
    fill(store)
    assert store.settle()
    assert store.approximate
    assert [store.search("print", row, limit=1)[0].id for row in PRINTS[:20]] == IDS[:20]
    store.close()
    assert json.loads((tmp_path / "v" / "shard.json").read_text())["half"] == ["print"]
    assert EdgeStore(tmp_path / "v", {"print": SIZE}).search("print", PRINTS[3], limit=1)


def test_a_folder_of_before_opens_grows_and_gets_a_graph_as_it_was(tmp_path: Path) -> None:
    store = EdgeStore(tmp_path / "v", {"look": 8, "print": SIZE}, build=False)
    fill(store)
    store.close()
    file = tmp_path / "v" / "shard.json"
    said = json.loads(file.read_text())
    del said["half"]  # as it was written before there was such a thing
    file.write_text(json.dumps(said))
    store = EdgeStore(
        tmp_path / "v", {"look": 8, "print": SIZE}, half=["print"], approximate_above=500
    )
    assert store.settle()
    assert store.approximate
    store.upsert([Point(frame_id("a" * 32, 1.0), {"print": PRINTS[7]})])
    assert store.count() == COUNT + 1
    assert store.search("print", PRINTS[0], limit=1)[0].score == pytest.approx(1.0, abs=1e-6)
    store.close()


def test_kinds_that_are_new_to_a_folder_are_kept_as_is_wanted_of_new_ones(tmp_path: Path) -> None:
    EdgeStore(tmp_path / "v", {"look": 8}).close()
    store = EdgeStore(tmp_path / "v", {"look": 8, "print": SIZE}, half=["look", "print"])
    fill(store)
    assert store.search("print", PRINTS[5], limit=1)[0].id == IDS[5]
    store.close()
    assert json.loads((tmp_path / "v" / "shard.json").read_text())["half"] == ["print"]


def test_a_new_librarys_prints_are_half_and_its_looks_are_whole(tmp_path: Path) -> None:
    store = open_vectors(tmp_path / "v", SIZE)
    for name in ("look", "print"):
        store.upsert([Point(one, {name: row}) for one, row in zip(IDS, PRINTS, strict=True)])
        assert store.search(name, PRINTS[1], limit=1)[0].id == IDS[1]
    store.close()
    (config,) = (tmp_path / "v").glob("shard-*/edge_config.json")
    kinds = json.loads(config.read_text())["vectors"]
    assert kinds["print"]["datatype"] == "float16"
    assert kinds["look"].get("datatype", "float32") == "float32"


@pytest.mark.parametrize("said", ["[]", '{"shard": "shard-1", "half": 3}', "7"])
def test_a_pointer_that_is_none_is_a_clear_error(tmp_path: Path, said: str) -> None:
    EdgeStore(tmp_path / "v", {"print": SIZE}).close()
    (tmp_path / "v" / "shard.json").write_text(said)
    with pytest.raises(LibraryError, match="cannot be read"):
        EdgeStore(tmp_path / "v", {"print": SIZE})


def test_what_is_kept_in_half_can_be_kept_again_without_a_change() -> None:
    rows = unit(300, 3)
    rows[:, 5:] *= 0.001  # a few numbers make the length, as in the print of a dark picture
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    kept = rows.astype(np.float16).astype(np.float32)
    again = (kept / np.linalg.norm(kept, axis=1, keepdims=True)).astype(np.float16)
    assert (again != kept).any()  # else there were nothing to mend
    sent = np.stack([before_rounding(row) for row in kept])
    assert np.abs(np.square(sent).sum(axis=1) - 1).max() < 1e-6  # stores leave those as they are
    assert np.array_equal(sent.astype(np.float16), kept)

"""A Ray cluster that reads: the library is that of one process, whatever dies on the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest
from drawn_clips import draw_clip
from PIL import Image
from ray_cluster import Cluster, free_port, started_cluster
from tests.index.qdrant_server import qdrant_server
from tests.postgres_server import PostgresServer
from whole_library import contents, differing

import cineseek
from cineseek.errors import ClusterError
from cineseek.models.toy import ToyEncoder

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("ray")]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with (
        pytest.MonkeyPatch.context() as patch,
        started_cluster(tmp_path_factory.mktemp("ray")) as started,
    ):
        patch.setenv("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
        patch.setenv("RAY_AUTH_MODE", "disabled")
        yield started


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two clips of several pieces, one with subtitles, a still, and a file that is no film."""
    folder = tmp_path_factory.mktemp("films")
    for seed, name in enumerate(("Red Sea (1999).mkv", "Ran (1985).mp4")):
        draw_clip(folder / name, seed=seed, seconds=100, options={"g": "8"})
    (folder / "Red Sea (1999).srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nWe sail.\n")
    pixels = np.random.default_rng(0).integers(0, 255, (9, 16, 3), dtype=np.uint8)
    Image.fromarray(pixels.repeat(20, 0).repeat(20, 1)).save(folder / "Red Sea (1999).png")
    (folder / "broken.mp4").write_bytes(b"broken")
    return folder


@pytest.fixture(scope="module")
def alone(films: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What one process makes of them."""
    folder = tmp_path_factory.mktemp("alone") / "films.cine"
    with cineseek.open(folder, model="toy") as library:
        report = library.add(films, workers=1)
    assert (len(report.added), len(report.failed)) == (3, 1)
    return contents(folder)


def test_a_cluster_makes_the_same_library_as_one_process(
    cluster: Cluster, films: Path, alone: dict, tmp_path: Path
) -> None:
    seen: set[int] = set()
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        with cluster.watched(lambda: seen.update(one.pid for one in cluster.workers())):
            report = library.add(films, ray=cluster.address)
        assert len(report.added) == 3
        (failed,) = report.failed
        assert "not a video" in failed.why
        assert len(seen) >= 2
        assert os.getpid() not in seen
        assert library.add(films, ray=cluster.address).added == ()
    assert differing(contents(tmp_path / "films.cine"), alone) == []


def test_workers_killed_in_the_middle_change_nothing(
    cluster: Cluster, films: Path, alone: dict, tmp_path: Path
) -> None:
    killed: list[int] = []

    def tell(step: cineseek.Progress) -> None:
        patience = time.monotonic() + 1.0
        while step.done > 0 and len(killed) < 2 and time.monotonic() < patience:
            if number := cluster.kill():  # of those that read at this moment
                killed.append(number)
                return
            time.sleep(0.01)

    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        report = library.add(films, ray=cluster.address, progress=tell)
    assert len(report.added) == 3
    assert killed
    assert differing(contents(tmp_path / "films.cine"), alone) == []


def test_a_worker_that_hangs_is_ended_and_another_does_its_work(
    cluster: Cluster, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    draw_clip(tmp_path / "Ran (1985).mp4")
    hung: list[psutil.Process] = []

    def stop() -> None:
        if not hung:
            hung.extend(cluster.stop())

    for folder, how in (("one.cine", {}), ("two.cine", {"ray": cluster.address, "patience": 6.0})):
        with (
            cineseek.open(tmp_path / folder, model="toy") as library,
            cluster.watched(stop),
        ):
            report = library.add(tmp_path / "Ran (1985).mp4", **how)
        assert len(report.added) == 1
    assert "a worker hung while it read" in caplog.text
    assert len(hung) == 1
    assert psutil.wait_procs(hung, timeout=30)[1] == []
    assert differing(contents(tmp_path / "two.cine"), contents(tmp_path / "one.cine")) == []


def test_a_film_that_kills_whoever_reads_it_is_one_failed_file(
    cluster: Cluster, films: Path, tmp_path: Path
) -> None:
    with (
        cineseek.open(tmp_path / "films.cine", model="toy") as library,
        cluster.watched(cluster.kill),
    ):
        report = library.add(films / "Ran (1985).mp4", ray=cluster.address)
    (failed,) = report.failed
    assert "3 workers of the cluster died at the same place" in failed.why
    with cineseek.open(tmp_path / "films.cine") as library:
        assert library.doctor() == []
        assert library.films() == []


def test_a_stopped_run_ends_soon_and_the_next_one_goes_on_without_a_cluster(
    cluster: Cluster, films: Path, alone: dict, tmp_path: Path
) -> None:
    stop = threading.Event()
    stopped_at = 0.0

    def tell(step: cineseek.Progress) -> None:
        nonlocal stopped_at
        if 0 < step.done < step.total and not stop.is_set():
            stopped_at = time.monotonic()
            stop.set()

    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        report = library.add(films, ray=cluster.address, progress=tell, stop=stop)
        assert time.monotonic() - stopped_at < 10
        assert len(report.added) < 3
        assert cluster.workers() == []
        library.add(films)
    assert differing(contents(tmp_path / "films.cine"), alone) == []


def test_the_client_of_ray_fills_a_library_on_servers_too(
    cluster: Cluster, films: Path, alone: dict, tmp_path: Path, postgres_server: PostgresServer
) -> None:
    catalogue = postgres_server.address()
    with qdrant_server() as vectors:
        with cineseek.open(
            tmp_path / "films.cine", model="toy", index=vectors.url, catalogue=catalogue
        ) as library:
            library.add(films, ray=cluster.client)
        there = contents(tmp_path / "films.cine")
    # Two stores round the last bit of a vector's length in their own ways.
    assert set(differing(there, alone)) <= {"points"}
    assert there["points"].keys() == alone["points"].keys()
    for id, (vectors, payload) in there["points"].items():
        assert payload == alone["points"][id][1]
        for name, numbers in vectors.items():
            ours, theirs = (np.frombuffer(one, np.float32) for one in
                            (numbers, alone["points"][id][0][name]))  # fmt: skip
            assert np.abs(ours - theirs).max() <= 1e-6


class _OtherToy(ToyEncoder):
    fingerprint = "toy-2"


def test_workers_with_another_encoder_end_the_run(
    cluster: Cluster, films: Path, tmp_path: Path
) -> None:
    with (
        cineseek.open(tmp_path / "films.cine", model=_OtherToy()) as library,
        pytest.raises(ClusterError, match=r"toy is another encoder on .* than in this library"),
    ):
        library.add(films, ray=cluster.address)


def test_processes_of_this_machine_are_a_cluster_too(films: Path, tmp_path: Path) -> None:
    still = str(films / "Red Sea (1999).png")
    library = str(tmp_path / "films.cine")
    own = [one for one in os.environ if one.startswith("RAY_")]
    done = subprocess.run(
        [sys.executable, "-m", "cineseek", "add", still, "--library", library, "--model", "toy",
         "--ray", "local", "--workers", "1", "--json"],
        capture_output=True, text=True, check=False,
        env={name: value for name, value in os.environ.items() if name not in own},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["status"] == "added"
    assert "INFO" not in done.stderr  # Ray does not talk


def test_where_no_cluster_is_it_says_how_to_start_one(films: Path, tmp_path: Path) -> None:
    with (
        cineseek.open(tmp_path / "films.cine", model="toy") as library,
        pytest.raises(ClusterError, match="ray start --head"),
    ):
        library.add(films, ray=f"127.0.0.1:{free_port()}")

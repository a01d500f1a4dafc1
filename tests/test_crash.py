"""Killed at any moment, or out of disk, and resumed: the library ends as an undisturbed one."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import crash_child
import numpy as np
import pytest
from drawn_clips import draw_clip
from PIL import Image
from whole_library import contents, differing

import cineseek
from cineseek.errors import StorageFullError
from cineseek.ingest import reading
from cineseek.media.reader import read_shots

KILLS = 25
PRELOADED = [
    "cineseek.opening",
    "cineseek.ingest.adding",
    "cineseek.index.edge",
    "cineseek.models.toy",
]


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two clips of several chunks, one with subtitles, and a still."""
    folder = tmp_path_factory.mktemp("films")
    # A keyframe a second: chunks end at keyframes.
    draw_clip(folder / "Red Sea (1999).mkv", seed=1, seconds=16, options={"g": "8"})
    draw_clip(folder / "Long Way (2004).mp4", seed=2, seconds=12, options={"g": "8"})
    (folder / "Red Sea (1999).srt").write_text(
        "1\n00:00:01,000 --> 00:00:02,000\nWe sail.\n\n2\n00:00:09,000 --> 00:00:10,000\nLand!\n"
    )
    pixels = np.random.default_rng(0).integers(0, 255, (9, 16, 3), dtype=np.uint8)
    Image.fromarray(pixels.repeat(20, 0).repeat(20, 1)).save(folder / "Red Sea (1999).png")
    return folder


@pytest.fixture(scope="module")
def undisturbed(films: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a library of these films holds when nothing goes wrong."""
    library = tmp_path_factory.mktemp("undisturbed") / "films.cine"
    assert len(list(crash_child.read_small(films / "Red Sea (1999).mkv"))) >= 4
    crash_child.add_films(library, films)
    return contents(library)


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_shots", crash_child.read_small)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_killed_at_25_random_moments_it_ends_as_if_undisturbed(
    films: Path, undisturbed: dict, tmp_path: Path
) -> None:
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(PRELOADED)

    def start(library: Path) -> multiprocessing.process.BaseProcess:
        child = server.Process(target=crash_child.add_films, args=(library, films))
        child.start()
        return child

    start(tmp_path / "warm.cine").join()
    begun, started = 0.0, time.monotonic()
    child = start(tmp_path / "whole.cine")
    while child.is_alive():
        child.join(0.02)
        if not begun and _has_frames(tmp_path / "whole.cine"):
            begun = time.monotonic() - started
    assert child.exitcode == 0
    ended = time.monotonic() - started

    # One in five while it starts, the others from the first frames on.
    moments = random.Random(6)
    delays = [
        moments.uniform(0, begun) if number % 5 == 0 else moments.uniform(begun, ended)
        for number in range(KILLS)
    ]
    late, libraries = 0, 0
    while delays:
        library = tmp_path / f"{libraries}.cine"
        libraries += 1
        while True:
            child = start(library)
            child.join(delays[-1] if delays else None)
            if child.is_alive():
                child.kill()
                delays.pop()
                late += _has_frames(library)
            child.join()
            if child.exitcode == 0:
                if delays:  # it was timed on a busier machine: this moment would never come
                    delays[-1] *= 0.9
                break
            assert child.exitcode == -9
        assert differing(contents(library), undisturbed) == []
    assert late >= KILLS // 2  # there was something to lose


def _has_frames(library: Path) -> bool:
    return any(library.glob("frames/*/*.jpg"))


@dataclass
class Disk:
    """A disk that a test can fill."""

    folder: Path
    fill: Callable[[], None]
    empty: Callable[[], None]


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """A small disk of its own where one can be mounted; else one that only says it is full."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600m", "cineseek-test", str(folder)]
    if os.name == "posix" and shutil.which("mount") and not _fails(mount):
        filler = folder / "filler"

        def fill() -> None:
            with filler.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(folder).free - (8 << 20))

        yield Disk(folder, fill, lambda: filler.unlink(missing_ok=True))
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
        return
    real = shutil.disk_usage

    def fill_in_words() -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda path: real(path)._replace(free=8 << 20))

    yield Disk(folder, fill_in_words, lambda: monkeypatch.setattr(shutil, "disk_usage", real))


def _fails(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode != 0


@pytest.mark.parametrize("after", [0.0, 3.0, 8.0])
def test_a_disk_that_fills_up_stops_cleanly_and_goes_on_when_there_is_room(
    films: Path, undisturbed: dict, disk: Disk, after: float
) -> None:
    library = disk.folder / "films.cine"

    def fill(step: cineseek.Progress) -> None:
        if step.done >= after:
            disk.fill()

    with cineseek.open(library, model="toy") as opened:
        with pytest.raises(StorageFullError, match=r"(?i)make room") as caught:
            opened.add(films, workers=1, progress=fill)
        assert "\n" not in str(caught.value)
        stored = opened.catalogue.counts()
        if after > 0:
            assert stored.shots > 0
        opened.search("red")  # what is stored can be asked
    with cineseek.open(library) as opened:
        assert opened.catalogue.counts() == stored
    disk.empty()
    crash_child.add_films(library, films)
    assert differing(contents(library), undisturbed) == []


@pytest.mark.parametrize("at", [0, 5, 11])
def test_a_frame_that_finds_no_room_stops_cleanly(
    films: Path, undisturbed: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    library = tmp_path / "films.cine"
    real, written = Path.write_bytes, iter(range(1000))

    def write(self: Path, data: bytes) -> int:
        if next(written) >= at:
            real(self, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", write)
    with (
        cineseek.open(library, model="toy") as opened,
        pytest.raises(StorageFullError, match="make room"),
    ):
        opened.add(films, workers=2)
    monkeypatch.undo()
    crash_child.add_films(library, films)
    assert differing(contents(library), undisturbed) == []


def test_who_adds_in_small_chunks_leaves_the_reader_of_the_process_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "read_shots", read_shots)
    (tmp_path / "films").mkdir()
    crash_child.add_films(tmp_path / "films.cine", tmp_path / "films")
    assert reading.read_shots is read_shots

"""A run that somebody stops: it ends soon, keeps what was committed, and leaves no rubbish."""

from __future__ import annotations

import threading
import time
from functools import partial
from pathlib import Path

import pytest
from drawn_clips import draw_clip

import cineseek
from cineseek.ingest import reading
from cineseek.media.reader import read_shots


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip with a keyframe a second."""
    path = tmp_path_factory.mktemp("film") / "Red Sea (1999).mkv"
    draw_clip(path, seed=1, seconds=16, options={"g": "8"})
    return path


def test_a_run_that_is_stopped_before_it_begins_adds_nothing(
    library: cineseek.Library, clips: list[Path]
) -> None:
    stop = threading.Event()
    stop.set()
    report = library.add(clips, stop=stop)
    assert (report.added, report.skipped, report.failed) == ((), (), ())
    assert library.catalogue.counts().footages == 0


def test_a_stopped_run_keeps_whole_files_and_the_next_one_goes_on(
    library: cineseek.Library, clips: list[Path]
) -> None:
    stop = threading.Event()

    def tell(step: cineseek.Progress) -> None:
        if step.stage == "added":
            stop.set()

    report = library.add(clips, workers=1, progress=tell, stop=stop)
    assert len(report.added) == 1
    assert library.doctor() == []
    assert len(library.add(clips).added) == 2
    assert library.doctor() == []


def test_stopped_in_the_middle_of_a_film_it_keeps_the_chunks_before(
    library: cineseek.Library, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "read_shots", partial(read_shots, segment=1.0))
    stop = threading.Event()

    def tell(step: cineseek.Progress) -> None:
        if step.done > 4:
            stop.set()

    assert library.add(film, progress=tell, stop=stop).added == ()
    (footage,) = library.footages()
    assert 0 < len(library.shots(footage)) < 10
    (finding,) = library.doctor()  # neither stray frames nor stray points
    assert "goes on from there" in finding.what
    (footage,) = library.add(film).added
    assert library.doctor() == []


def test_stopped_within_its_first_chunk_a_film_leaves_nothing(
    library: cineseek.Library, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A chunk may be a minute of work: nobody waits for its end."""
    stop = threading.Event()
    real, batches = reading.see, []

    def see(*args):
        batches.append(1)
        stop.set()
        return real(*args)

    monkeypatch.setattr(reading, "see", see)
    monkeypatch.setattr(reading, "BATCH", 4)
    assert library.add(film, stop=stop).added == ()
    assert len(batches) == 1
    assert library.films() == []
    assert library.doctor() == []


def test_reading_itself_heeds_a_stop(film: Path) -> None:
    calls = 0

    def heed() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        list(read_shots(film, heed=heed))


def test_waiting_for_the_search_graph_ends_when_stopped(
    library: cineseek.Library, clips: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = threading.Event()

    def settle(timeout: float | None = None) -> bool:
        """A graph that would take for ever."""
        time.sleep(0.01)
        stop.set()
        return False

    monkeypatch.setattr(library.vectors, "settle", settle)
    assert len(library.add(clips[0], stop=stop).added) == 1


def test_a_resumed_film_reports_all_its_shots_and_frames(
    library: cineseek.Library, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "read_shots", partial(read_shots, segment=1.0))
    stop = threading.Event()
    ends: list[cineseek.Progress] = []

    def tell(step: cineseek.Progress) -> None:
        if step.done > 4:
            stop.set()
        if step.stage == "added":
            ends.append(step)

    library.add(film, progress=tell, stop=stop)
    report = library.add(film, progress=tell)
    counts = library.catalogue.counts()
    assert (report.shots, report.frames) == (counts.shots, counts.frames)
    (end,) = ends
    assert (end.shots, end.frames) == (counts.shots, counts.frames)
    assert end.footage == report.added[0].id

"""What is said is written down with its seconds, once, and goes on where it stopped."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, shots
from tiny_whisper import BLOCK, TONES, block, make_whisper

import cineseek
from cineseek.captions.listening import transcribe
from cineseek.errors import ModelError
from cineseek.index.holes import copy_file
from cineseek.models.describer import RATE, Heard
from cineseek.models.speech import Whisper


class Loudness:
    """Writes down every loud stretch as `loud`: what a listener is, without any model."""

    language = ""

    def __init__(self, maker: str = "loudness") -> None:
        self.maker = maker
        self.heard: list[float] = []
        self.most = 10**6

    def listen(self, samples: np.ndarray) -> list[Heard]:
        if len(self.heard) >= self.most:
            raise ModelError("gave up")
        self.heard.append(len(samples) / RATE)
        tenths = samples[: len(samples) // 1600 * 1600].reshape(-1, 1600)
        loud = np.abs(tenths).max(axis=1, initial=0) > 0.1
        edges = np.flatnonzero(np.diff(np.r_[False, loud, False]))
        return [
            Heard(a / 10, b / 10, f" loud {b - a} ", "en")
            for a, b in zip(edges[::2], edges[1::2], strict=True)
        ]


@pytest.fixture(scope="module")
def said() -> np.ndarray:
    """Six blocks, each with one tone from second 0.5 to 3: 1 x n."""
    return np.concatenate([block(words, seed=9) for words in list(TONES) * 2])[None]


@pytest.fixture(scope="module")
def heard_folder(said: np.ndarray, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of a film in which that is heard, a mute one, and a still."""
    films = tmp_path_factory.mktemp("heard")
    pictures = shots(60, 60, width=64, height=36)
    draw_video(
        films / "Voyage (2003).mp4", pictures, rate=5, sound=said, sound_rate=RATE,
        sound_layout="mono",
    )  # fmt: skip
    draw_video(films / "Mute (2004).mp4", pictures[::-1], rate=5)
    with cineseek.open(films / "films.cine", model="toy") as library:
        library.add([films / "Voyage (2003).mp4", films / "Mute (2004).mp4"])
    return films / "films.cine"


@pytest.fixture
def library(heard_folder: Path, tmp_path: Path):
    import shutil

    ignored = shutil.ignore_patterns("vectors", ".lock", "lock")
    folder = shutil.copytree(
        heard_folder, tmp_path / "films.cine", ignore=ignored, copy_function=copy_file
    )
    with cineseek.open(folder) as opened:
        yield opened


def spans(library) -> list[tuple[float, float, str]]:
    voyage = next(one for one in library.footages() if "Voyage" in one.path)
    return [
        (round(line.span.start, 1), round(line.span.end, 1), line.text)
        for line in library.catalogue.texts(voyage.id, ["speech"])
    ]


EXPECTED = [(4.0 * n + 0.5, 4.0 * n + 3.0, "loud 25") for n in range(6)]


@pytest.mark.parametrize("stretch", [100.0, 8.0, 9.5, 5.0])
def test_lines_have_their_seconds_however_long_the_stretches(library, stretch: float) -> None:
    report = transcribe(library.catalogue, Loudness(), stretch=stretch)
    assert (report.told, report.empty, report.lines, report.left) == (1, 1, 6, 0)
    assert spans(library) == EXPECTED


def test_stopped_or_broken_it_goes_on_after_the_last_stretch(library) -> None:
    listener, stop = Loudness(), threading.Event()
    transcribe(library.catalogue, listener, stretch=6.0, stop=stop, tell=lambda _: stop.set())
    assert spans(library) == []
    listener.most = 2
    with pytest.raises(ModelError):
        transcribe(library.catalogue, listener, stretch=6.0)
    assert 0 < len(spans(library)) < 6
    listener.most = 10**6
    report = transcribe(library.catalogue, listener, stretch=6.0)
    assert spans(library) == EXPECTED
    assert report.left == 0
    seconds = sum(listener.heard)
    assert transcribe(library.catalogue, listener).told == 0
    assert sum(listener.heard) == seconds < 24 + 24 / 6 * 3


def test_again_replaces_what_another_wrote_down(library) -> None:
    transcribe(library.catalogue, Loudness())
    assert transcribe(library.catalogue, Loudness("other"), stretch=7.0).told == 0
    assert transcribe(library.catalogue, Loudness("other"), stretch=7.0, again=True).told == 1
    assert spans(library) == EXPECTED


def test_a_film_that_is_gone_is_reported_and_tried_again(library) -> None:
    voyage = next(Path(one.path) for one in library.footages() if "Voyage" in one.path)
    away = voyage.rename(voyage.with_suffix(".away"))
    try:
        report = library.transcribe(Loudness())
        assert [Path(one.path).name for one in report.failed] == ["Voyage (2003).mp4"]
    finally:
        away.rename(voyage)
    assert library.transcribe(Loudness()).told == 1


@pytest.fixture(scope="module")
def whisper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_whisper(tmp_path_factory.mktemp("whisper") / "tiny")


def test_whisper_writes_down_what_it_learnt(library, whisper: Path) -> None:
    listener = Whisper(str(whisper), silence=False, beams=1)
    report = transcribe(library.catalogue, listener, stretch=BLOCK)
    assert [text for _, _, text in spans(library)] == list(TONES) * 2
    assert [start for start, _, _ in spans(library)] == [4.0 * n for n in range(6)]
    assert [end for _, end, _ in spans(library)] == [4.0 * n + 3 for n in range(6)]
    assert report.maker.startswith(f"whisper {whisper}@")


def test_where_nobody_speaks_nothing_is_made_up(whisper: Path) -> None:
    assert Whisper(str(whisper)).listen(block(next(iter(TONES)))) == []


def test_a_model_of_speech_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no folder"):
        Whisper(str(tmp_path / "nowhere"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match="Name a size of Whisper"):
        Whisper(str(tmp_path / "empty"))

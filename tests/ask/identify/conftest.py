"""A library of three textured films, small and quick, for questions of all kinds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from clips import scene
from numpy.typing import NDArray

import cineseek
from cineseek import Library

Pixels = NDArray[np.uint8]

SIZE = (320, 180)
SHOT = 3.0
SHOTS = 3
TITLES = {1: "Amber", 2: "Birch", 3: "Cedar"}
FPS = 8


def picture(film: int, second: float) -> Pixels:
    """What a film shows at a second: each shot pans over a place of its own."""
    shot, at = divmod(second, SHOT)
    wide = scene(100 * film + int(shot), SIZE[0] + 96, SIZE[1])
    left = round(at / SHOT * 95)
    return np.ascontiguousarray(wide[:, left : left + SIZE[0]])


def write_film(path: Path, film: int, *, seconds: float = SHOT * SHOTS, start: float = 0.0) -> Path:
    """A film, or a stretch of it, as a file."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FPS, options={"preset": "fast", "crf": "20"})
        stream.width, stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        for number in range(round(seconds * FPS)):
            frame = av.VideoFrame.from_ndarray(picture(film, start + number / FPS), "rgb24")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


@dataclass(frozen=True)
class Cinema:
    """An open library of films 1 to 3; film 4 was never added."""

    library: Library
    folder: Path


@contextmanager
def few_questions() -> Iterator[None]:
    """How sure an answer is, is learnt on few questions: where that is not what is tested."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("cineseek.ask.identify.learning.QUESTIONS", 8)
        yield


@pytest.fixture(scope="session")
def cinema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cinema]:
    """The library, prepared."""
    folder = tmp_path_factory.mktemp("cinema")
    files = [write_film(folder / f"{title}.mp4", film) for film, title in TITLES.items()]
    with cineseek.open(folder / "films.cine", model="toy") as library:
        library.add(files)
        library.prepare_identify()
        yield Cinema(library, folder)

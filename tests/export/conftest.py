"""Footage that is drawn here: every frame carries its own number in black and white blocks."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import av
import numpy as np
import pytest

from cineseek.answer import Hit
from cineseek.film import Film, Footage, Shot, Span

BITS = 12


def numbered_picture(number: int, width: int = 240, height: int = 120) -> np.ndarray:
    """Twelve blocks, three rows of four: white where the number has a 1. The top left is red."""
    picture = np.full((height, width, 3), 60, np.uint8)
    block_h, block_w = height // 4, width // 4
    picture[:block_h] = (40, 40, 40)
    picture[:block_h, :block_w] = (220, 30, 30)
    for bit in range(BITS):
        row, column = divmod(bit, 4)
        value = 235 if number >> bit & 1 else 16
        picture[
            (row + 1) * block_h : (row + 2) * block_h, column * block_w : (column + 1) * block_w
        ] = value
    return picture


def read_number(picture: np.ndarray) -> int:
    """The number in a picture drawn so."""
    height, width = picture.shape[:2]
    number = 0
    for bit in range(BITS):
        row, column = divmod(bit, 4)
        y, x = int((row + 1.5) * height / 4), int((column + 0.5) * width / 4)
        number |= int(picture[y - 3 : y + 4, x - 3 : x + 4].mean() > 126) << bit
    return number


def draw_footage(
    path: Path,
    *,
    frames: int = 100,
    rate: Fraction = Fraction(25),
    sound: bool = False,
    gop: int = 30,
    tags: dict[str, str] | None = None,
    stamps: list[int] | None = None,
    first: int = 0,
) -> Path:
    """A video of numbered pictures. `sound` beeps at the beginning of each second."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(
            "libx264",
            rate=rate,
            options={"crf": "23", "preset": "ultrafast", "g": str(gop), "bf": "2"},
        )
        stream.width, stream.height, stream.pix_fmt = 240, 120, "yuv420p"
        stream.metadata.update(tags or {})
        voice = container.add_stream("aac", rate=48000, layout="mono") if sound else None
        for index in range(frames):
            frame = av.VideoFrame.from_ndarray(numbered_picture(index), "rgb24")
            frame.time_base = 1 / rate
            frame.pts = first + (stamps[index] if stamps else index)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if voice is not None:
            seconds = frames / float(rate)
            at = np.arange(int(seconds * 48000)) / 48000
            tone = np.sin(2 * np.pi * 1000 * at) * (at % 1 < 0.1) * 0.5
            block = av.AudioFrame.from_ndarray(tone[None].astype(np.float32), "fltp", "mono")
            block.sample_rate, block.time_base = 48000, Fraction(1, 48000)
            block.pts = round(first / float(rate) * 48000)
            container.mux(voice.encode(block))
            container.mux(voice.encode(None))
    return path


def make_hit(
    path: Path,
    start: float,
    end: float,
    *,
    rank: int = 1,
    title: str = "Heat",
    year: int | None = 1995,
    duration: float = 4.0,
    rate: float = 25.0,
    kind: str = "feature",
    text: str | None = None,
    then: Hit | None = None,
) -> Hit:
    film = Film("heat-1995", title, year)
    footage = Footage("f" * 32, film.id, str(path), kind, duration, 240, 120, rate)  # type: ignore[arg-type]
    shot = Shot(footage.id, rank, Span(start, end))
    second = (start + end) / 2
    return Hit(rank, 0.9, film, footage, shot, second, None, ("look",), text=text, then=then)


@pytest.fixture(scope="session")
def draw() -> SimpleNamespace:
    """The drawing functions: tests cannot import from a conftest."""
    return SimpleNamespace(
        footage=draw_footage, hit=make_hit, number=read_number, picture=numbered_picture
    )


@pytest.fixture(scope="session")
def footage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds at 25 frames a second, with a beep each second."""
    return draw_footage(tmp_path_factory.mktemp("footage") / "heat & co's.mp4", sound=True)

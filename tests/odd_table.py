"""What an odd file is, and the table that the drawers of odd files fill. See `odd_files`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from clips import draw_video, flag

Expect = Literal["video", "image", "error", "ignored"]


@dataclass(frozen=True)
class OddFile:
    """One file and what must become of it."""

    name: str
    path: Path
    expect: Expect
    size: tuple[int, int] | None = None
    """Width and height as displayed."""
    flag: bool = True
    """It shows the flag upright."""
    seconds: float | None = None
    """How long it lasts, within a tenth; None where that is not the point."""
    says: str = ""
    """Words the error must hold."""
    lines: tuple[str, ...] | None = None
    """What its subtitles say."""


Maker = Callable[[Path], OddFile]
MAKERS: dict[str, Maker] = {}
FLAGS = [flag()] * 6


def draw_odd(name: str, folder: Path) -> OddFile:
    """Draw one of them, by its name in `MAKERS`."""
    place = folder / name
    place.mkdir(parents=True)
    return MAKERS[name](place)


def video(
    name: str,
    file: str = "film.mp4",
    *,
    size: tuple[int, int] | None = (64, 48),
    seconds: float | None = 0.24,
    shows: bool = True,
    pictures: list[np.ndarray] | None = None,
    **how: object,
) -> None:
    """Register a video that must be read."""

    def make(place: Path) -> OddFile:
        drawn = FLAGS if pictures is None else pictures
        path = draw_video(place / file, drawn, **how)  # type: ignore[arg-type]
        return OddFile(name, path, "video", size, shows, seconds)

    MAKERS[name] = make


def written(
    name: str, file: str, data: Callable[[], bytes] | bytes, expect: Expect, **more: object
) -> None:
    """Register a file of given bytes."""

    def make(place: Path) -> OddFile:
        path = place / file
        path.write_bytes(data if isinstance(data, bytes) else data())
        return OddFile(name, path, expect, **more)  # type: ignore[arg-type]

    MAKERS[name] = make


def maker(name: str) -> Callable[[Maker], Maker]:
    """Register a function that draws a file."""

    def register(make: Maker) -> Maker:
        MAKERS[name] = make
        return make

    return register

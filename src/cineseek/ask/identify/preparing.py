"""Makes what `identify` needs of a library and keeps it: the details of its saved frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from cineseek.film import Frame
from cineseek.index.catalogue import Catalogue
from cineseek.index.details import (
    DetailIndex,
    FrameDetails,
    read_details,
    stale_files,
    write_details,
)
from cineseek.models.details import WORDS, Details, patches

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOLDER = "details"
APART = 1.0
"""Seconds between frames whose details are kept: what is between is told by its print."""


def prepare(
    catalogue: Catalogue,
    folder: Path,
    *,
    tell: Callable[[int, int], None] | None = None,
) -> DetailIndex:
    """The details of all saved frames; those that are missing are made, footage by footage.

    `tell` is given how many frames are done, and of how many.
    """
    frames = {
        footage.id: thinned(catalogue.frames(footage.id))
        for film in catalogue.films()
        for footage in catalogue.footages(film.id)
    }
    kept = folder / FOLDER
    for file in stale_files(kept, list(frames)):
        file.unlink(missing_ok=True)
    have: dict[str, FrameDetails] = {}
    for footage, some in frames.items():
        known = read_details(kept, footage)
        if known is not None and known.milliseconds.tolist() == _milliseconds(some):
            have[footage] = known
    missing = [footage for footage in frames if footage not in have]
    total, done = sum(len(frames[footage]) for footage in missing), 0
    with ThreadPoolExecutor() as pool:  # OpenCV lets go of the interpreter
        for footage in missing:
            have[footage] = _made(folder, frames[footage], pool)
            write_details(kept, footage, have[footage])
            done += len(frames[footage])
            if tell is not None:
                tell(done, total)
    return DetailIndex(((footage, have[footage]) for footage in frames), WORDS)


def thinned(frames: Sequence[Frame]) -> list[Frame]:
    """The frames whose details are kept: those that stand for a shot, and one a second."""
    kept: list[Frame] = []
    for frame in frames:
        if frame.look or not kept or frame.second - kept[-1].second >= APART:
            kept.append(frame)
    return kept


def _milliseconds(frames: Sequence[Frame]) -> list[int]:
    return [round(frame.second * 1000) for frame in frames]


def _made(folder: Path, frames: Sequence[Frame], pool: ThreadPoolExecutor) -> FrameDetails:
    some = list(pool.map(lambda frame: _details_of(folder / frame.file), frames))
    return FrameDetails(
        milliseconds=np.array(_milliseconds(frames), np.int64),
        counts=np.array([len(one) for one in some], np.int64),
        words=_joined((one.words[:, 0] for one in some), np.empty(0, np.uint16)),
        signs=_joined((one.signs[:, 0] for one in some), np.empty(0, np.uint64)),
        places=_joined(
            (np.rint(one.places * 255).astype(np.uint8) for one in some),
            np.empty((0, 2), np.uint8),
        ),
    )


def _details_of(file: Path) -> Details:
    try:
        with Image.open(file, formats=["JPEG"]) as image:
            rgb = np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):  # gone or damaged: `doctor` makes it again
        rgb = np.zeros((16, 16, 3), np.uint8)
    return patches(rgb).details()


def _joined(parts: Iterator[NDArray[Any]], none: NDArray[Any]) -> NDArray[Any]:
    return np.concatenate([none, *parts])

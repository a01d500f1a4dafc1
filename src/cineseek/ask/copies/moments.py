"""The moments of a video that can be compared: prints and small pictures, each with its second."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from cineseek.ask.copies.borders import WHOLE, Box, find_box
from cineseek.media.reader import read_shots
from cineseek.models.fingerprint import fingerprints, quality

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.media.sampling import Picture

    Pixels = NDArray[np.uint8]
    Grey = NDArray[np.uint8]
    Floats = NDArray[np.float32]

SIZE = (96, 54)
"""Pixels across and down of the pictures that are compared, before a window is cut out of them."""
SAYS_NOTHING = 0.08
"""Quality of a print below which the frame has no vote: black, flat, a fade nearly over."""
SOONEST = 0.15
"""Seconds from one moment to the next: more of a quick scene would say the same again."""


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """One frame of a video that is asked about."""

    second: float
    prints: tuple[Floats, ...]
    """As it is, and without its black borders where it has some; empty where it says nothing."""
    see: Callable[[], Grey | None]
    """Gives 54 x 96 luminance of the picture without borders, whatever its shape was; None where
    a saved one is gone."""


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Some moments that follow each other."""

    moments: tuple[Moment, ...]
    cuts: tuple[float, ...]
    """The seconds at which shots begin."""
    reached: float
    """Seconds: the end of it."""


def read_stretches(path: Path) -> Iterator[Stretch]:
    """The moments of a video file, read once; MediaError where nothing can be read.

    Where the picture changes there are about five a second, where it is still one.
    """
    box = WHOLE
    for chunk in read_shots(path):
        moments: list[Moment] = []
        for shot in chunk.shots:
            kept = _spread(shot.pictures)
            box = find_box([one.rgb for one in kept if one.rgb.shape == kept[0].rgb.shape], box)
            moments += [_moment(one, box) for one in kept]
        yield Stretch(tuple(moments), tuple(s.span.start for s in chunk.shots), chunk.reached)


def _spread(pictures: Sequence[Picture]) -> list[Picture]:
    """Those pictures of a shot that are not too near the one before."""
    kept: list[Picture] = []
    for one in pictures:
        if not kept or one.second - kept[-1].second >= SOONEST:
            kept.append(one)
    return kept


def _moment(picture: Picture, box: Box) -> Moment:
    seen = box.cut(picture.rgb)
    some = [picture.rgb] if box == WHOLE else [picture.rgb, seen]
    prints = tuple(fingerprints(some)) if quality(seen) >= SAYS_NOTHING else ()
    return Moment(picture.second, prints, partial(_same, grey_of(seen)))


def _same(grey: Grey) -> Grey:
    return grey


def grey_of(rgb: Pixels) -> Grey:
    """A picture as it is compared: 54 x 96, uint8."""
    return _shrunk(Image.fromarray(np.ascontiguousarray(rgb)))


def read_grey(file: Path) -> Grey | None:
    """A saved frame as it is compared; None where it is gone or damaged (`doctor` mends that)."""
    try:
        with Image.open(file) as image:
            image.draft("L", SIZE)
            return _shrunk(image)
    except (OSError, ValueError, SyntaxError):
        return None


def _shrunk(image: Image.Image) -> Grey:
    return np.asarray(image.convert("L").resize(SIZE, Image.Resampling.BILINEAR), dtype=np.uint8)

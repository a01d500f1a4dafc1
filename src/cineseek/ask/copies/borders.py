"""Black borders: where the picture lies within a frame. Knows no prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

DARK = 16
"""Levels of 255 up to which a line of a border goes; compression adds some to black."""
LEAST, MOST = 0.02, 0.4
"""Share of a side's length from which a border is one, and up to which it can be."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture, in shares of its width and height from the upper left corner."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0

    def cut(self, rgb: Pixels) -> Pixels:
        """That part of a picture."""
        height, width = rgb.shape[:2]
        return rgb[
            round(self.top * height) : round(self.bottom * height),
            round(self.left * width) : round(self.right * width),
        ]


WHOLE = Box()


def find_box(pictures: Sequence[Pixels]) -> Box:
    """Where the picture lies in all of these, which are of one size: borders stay, darkness goes.

    What is cut off on one side is cut off on the other: a dark wall is no border. `WHOLE` where
    there are no borders, or nothing but black.
    """
    if not pictures:
        return WHOLE
    lit = np.zeros(pictures[0].shape[:2], dtype=np.uint8)
    for rgb in pictures:
        np.maximum(lit, rgb.max(axis=2), out=lit)
    # A few lit pixels, as noise leaves them, are no picture.
    across = _border(np.percentile(lit, 95, axis=0) > DARK)
    down = _border(np.percentile(lit, 95, axis=1) > DARK)
    return Box(across, down, 1 - across, 1 - down)


def _border(lit: NDArray[np.bool_]) -> float:
    """The share that is dark at both ends of lines that are lit or not; 0 where that is none."""
    at = np.flatnonzero(lit)
    if not len(at):
        return 0.0
    dark = min(int(at[0]), len(lit) - 1 - int(at[-1])) / len(lit)
    return dark if LEAST <= dark <= MOST else 0.0

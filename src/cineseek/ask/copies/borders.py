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

INSIDE = 0.03
"""Share of a side's length, from a border on, in which there is a line that is lit for the most."""


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


def find_box(pictures: Sequence[Pixels], before: Box = WHOLE) -> Box:
    """Where the picture lies in all of these, which are of one size: borders stay, darkness goes.

    What is cut off on one side is cut off on the other, and along a border's edge most of the
    picture is lit: a dark wall is no border. Where that cannot be seen, as at night, it is where
    it was `before`, if it can be; else `WHOLE`.
    """
    if not pictures:
        return WHOLE
    lit = np.zeros(pictures[0].shape[:2], dtype=np.uint8)
    for rgb in pictures:
        np.maximum(lit, rgb.max(axis=2), out=lit)
    box = _even(_border(lit.T), _border(lit))
    if box == WHOLE and before != WHOLE:
        inside = np.zeros(lit.shape, dtype=bool)
        before.cut(inside)[:] = True
        return before if float(np.percentile(lit[~inside], 95)) <= DARK else WHOLE
    return box


def _even(across: float, down: float) -> Box:
    return Box(across, down, 1 - across, 1 - down) if across or down else WHOLE


def _border(lit: NDArray[np.uint8]) -> float:
    """The share of rows that are dark at both ends; 0 where that is no border."""
    # A few lit pixels, as noise leaves them, are no picture.
    at = np.flatnonzero(np.percentile(lit, 95, axis=1) > DARK)
    if not len(at):
        return 0.0
    first, last = int(at[0]), int(at[-1])
    dark = min(first, len(lit) - 1 - last) / len(lit)
    if not LEAST <= dark <= MOST:
        return 0.0
    near = max(2, round(INSIDE * len(lit)))
    for rows in (lit[first : first + near], lit[max(0, last + 1 - near) : last + 1]):
        if float(np.median(rows, axis=1).max()) <= DARK:
            return 0.0
    return dark

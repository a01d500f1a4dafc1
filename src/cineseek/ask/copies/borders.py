"""Black borders: where the picture lies within a frame. Knows no prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

DARK = 24
"""Levels of 255 up to which a line of a border goes: studio black is 16, and compression adds."""
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

    `WHOLE` where there are no borders, or nothing but black.
    """
    if not pictures:
        return WHOLE
    lit = np.zeros(pictures[0].shape[:2], dtype=np.uint8)
    for rgb in pictures:
        np.maximum(lit, rgb.max(axis=2), out=lit)
    # A few lit pixels, as noise leaves them, are no picture.
    rows = np.percentile(lit, 95, axis=1) > DARK
    columns = np.percentile(lit, 95, axis=0) > DARK
    if not rows.any() or not columns.any():
        return WHOLE
    top, bottom = _ends(rows)
    left, right = _ends(columns)
    if max(top, left, 1 - bottom, 1 - right) > MOST:
        return WHOLE
    return Box(left, top, right, bottom)


def _ends(lit: NDArray[np.bool_]) -> tuple[float, float]:
    """Where the lit lines begin and end; borders that are too thin are none."""
    at = np.flatnonzero(lit)
    first, last = at[0] / len(lit), (at[-1] + 1) / len(lit)
    return (float(first) if first >= LEAST else 0.0, float(last) if last <= 1 - LEAST else 1.0)

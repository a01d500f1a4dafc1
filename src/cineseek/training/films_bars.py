"""Black bars that all pictures of a footage have: they would give a film away, and are cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Profile = NDArray[np.float64]

_CELLS = 100  # parts of a side
_DARK = 24.0  # of 255: JPEG leaves traces in black bars
_FEWEST = 3  # pictures; one alone may be dark at its edges
_MOST = 0.35  # of a side, at each end
_MARGIN = 0.01  # of a side, where a bar ends in a blur


class Bars:
    """How light each part of the sides ever is."""

    def __init__(self) -> None:
        self._rows: Profile = np.zeros(_CELLS)
        self._columns: Profile = np.zeros(_CELLS)
        self._seen = 0

    def look(self, picture: Pixels) -> None:
        """Take a picture into account, h x w x 3."""
        light = picture.max(axis=2)
        self._rows = np.maximum(self._rows, _cells(np.percentile(light, 98, axis=1)))
        self._columns = np.maximum(self._columns, _cells(np.percentile(light, 98, axis=0)))
        self._seen += 1

    def inside(self) -> tuple[float, float, float, float]:
        """Top, left, bottom, right of what is no bar, as shares of the sides."""
        if self._seen < _FEWEST:
            return 0.0, 0.0, 1.0, 1.0
        top, bottom = _between(self._rows)
        left, right = _between(self._columns)
        return top, left, bottom, right


def cut(picture: Pixels, inside: tuple[float, float, float, float]) -> Pixels:
    """A picture without its bars."""
    high, wide = picture.shape[:2]
    top, left, bottom, right = inside
    return picture[
        round(top * high) : max(round(top * high) + 1, round(bottom * high)),
        round(left * wide) : max(round(left * wide) + 1, round(right * wide)),
    ]


def _cells(values: Profile) -> Profile:
    """The largest of each of so many parts."""
    at = np.arange(len(values)) * _CELLS // len(values)
    cells = np.zeros(_CELLS)
    np.maximum.at(cells, at, values)
    if len(values) < _CELLS:  # parts that no row falls into
        cells = np.asarray(values)[np.arange(_CELLS) * len(values) // _CELLS]
    return cells


def _between(profile: Profile) -> tuple[float, float]:
    light = np.flatnonzero(profile > _DARK)
    if not len(light):
        return 0.0, 1.0
    first, last = light[0] / _CELLS, (light[-1] + 1) / _CELLS
    low = first + _MARGIN if 0.02 <= first <= _MOST else 0.0
    high = last - _MARGIN if 0.02 <= 1 - last <= _MOST else 1.0
    return float(low), float(high)

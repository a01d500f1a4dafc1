"""Draws a film's palette as a barcode: a column a shot, as wide as the shot is long."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cineseek.film import Shot

_OVERSAMPLED = 8
"""Samples of time in each pixel column: a feature has more shots than a sheet has pixels."""
_SHARES = (0.40, 0.24, 0.16, 0.12, 0.08)
"""Heights of the colours of a palette, the largest first; their true shares are not kept."""
_UNKNOWN = "#3a3c40"


def draw_barcode(shots: Sequence[Shot], width: int, height: int) -> NDArray[np.uint8]:
    """The barcode, height x width x 3 RGB. Shots come in order of time."""
    columns = np.stack([_column(shot.facets.palette, height) for shot in shots])
    lengths = np.array([max(shot.span.duration, 0.0) for shot in shots])
    if lengths.sum() <= 0:
        lengths[:] = 1.0
    ends = np.cumsum(lengths)
    moments = (np.arange(width * _OVERSAMPLED) + 0.5) / (width * _OVERSAMPLED) * ends[-1]
    index = np.minimum(np.searchsorted(ends, moments, side="right"), len(shots) - 1)
    bars = columns[index].reshape(width, _OVERSAMPLED, height, 3).mean(axis=1)
    return np.ascontiguousarray(bars.transpose(1, 0, 2).round().astype(np.uint8))


def _column(palette: Sequence[str], height: int) -> NDArray[np.float32]:
    """One shot's colours from top to bottom, the brightest on top, running into one another."""
    colours = [_rgb(colour) for colour in palette[: len(_SHARES)]] or [_rgb(_UNKNOWN)]
    shares = np.array(_SHARES[: len(colours)])
    order = sorted(range(len(colours)), key=lambda i: -_luma(colours[i]))
    shares = shares[order] / shares.sum()
    middles = np.cumsum(shares) - shares / 2
    at = (np.arange(height) + 0.5) / height
    table = np.array([colours[i] for i in order], np.float32)
    return np.stack([np.interp(at, middles, table[:, c]) for c in range(3)], axis=1).astype(
        np.float32
    )


def _rgb(colour: str) -> tuple[int, int, int]:
    value = int(colour.removeprefix("#"), 16)
    return value >> 16, value >> 8 & 255, value & 255


def _luma(rgb: tuple[int, int, int]) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]

"""Which colours a footage is of: a histogram of lightness, hue and chroma in OKLab."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from cineseek.media.colour import BINS, BITS, count_colors, oklab

Floats = NDArray[np.float32]

_LIGHTS, _HUES, _CHROMAS = 5, 10, 2
SIZE = _LIGHTS * (1 + _HUES * _CHROMAS)
"""Numbers of what `describe_palette` gives."""
_GREY, _VIVID = 0.025, 0.1
"""Chroma of OKLab below which a colour is grey, and from which it is vivid."""


def describe_palette(pictures: Iterable[NDArray[np.uint8]]) -> Floats | None:
    """SIZE numbers of unit length, of pictures h x w x 3; None where there is no picture.

    Roots of shares, so that a Euclidean distance is that of Hellinger.
    """
    counts = np.zeros(BINS, np.int64)
    for picture in pictures:
        counts += np.bincount(count_colors(picture), minlength=BINS)
    total = counts.sum()
    if not total:
        return None
    shares = np.zeros(SIZE)
    for place, weight in _places():
        shares += np.bincount(place, counts / total * weight, SIZE)
    return np.asarray(np.sqrt(shares / shares.sum()), np.float32)


@cache
def _places() -> tuple[tuple[NDArray[np.int64], NDArray[np.float64]], ...]:
    """For every colour that is counted the cells it is of, each with its share: neighbours in hue
    and lightness divide it, so that a slight cast moves little."""
    steps = np.arange(BINS)
    most = (1 << BITS) - 1
    channels = [(steps >> shift) & most for shift in (2 * BITS, BITS, 0)]
    lab = oklab(np.stack(channels, axis=1) * (255.0 / most))
    light = np.clip(lab[:, 0], 0, 1) * (_LIGHTS - 1)
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    hue = (np.arctan2(lab[:, 2], lab[:, 1]) / (2 * np.pi)) % 1.0 * _HUES
    coloured = np.clip((chroma - _GREY / 2) / _GREY, 0, 1)
    vivid = np.clip((chroma - _GREY) / (_VIVID - _GREY), 0, 1)
    cells = []
    for up in (0, 1):
        row = np.minimum(light.astype(int) + up, _LIGHTS - 1)
        by_light = (light % 1) if up else 1 - light % 1
        base = row * (1 + _HUES * _CHROMAS)
        cells.append((base, by_light * (1 - coloured)))
        for on in (0, 1):
            by_hue = (hue % 1) if on else 1 - hue % 1
            column = (hue.astype(int) + on) % _HUES
            for ring, share in ((0, 1 - vivid), (1, vivid)):
                place = base + 1 + ring * _HUES + column
                cells.append((place, by_light * coloured * by_hue * share))
    return tuple(cells)

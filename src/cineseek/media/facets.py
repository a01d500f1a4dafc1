"""Measures a shot: colours, light, motion, sound. Knows small pictures and levels, not files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from cineseek.film import Facets, Span
from cineseek.media.audio import loudness
from cineseek.media.camera import MotionMeter
from cineseek.media.colour import (
    BINS,
    BITS,
    COLOR_NAMES,
    count_colors,
    find_palette,
    name_colors,
    oklab,
)

_GREYS = frozenset({"black", "gray", "white"})
_SHARE, _GREY_SHARE = 0.07, 0.15
"""Share of the pixels a colour needs to be named; greys are everywhere and need more."""
_MOST = 5
"""Names a shot may have."""
_DARK, _BRIGHT = 0.22, 0.62
_QUIET, _LOUD, _SILENT = -36.0, -18.0, 0.95


class FacetMeter:
    """Takes what one shot shows and sounds like, in any order, and sums it up."""

    def __init__(self) -> None:
        self._counts = np.zeros(BINS, np.int64)
        self._luma, self._contrast, self._pictures = 0.0, 0.0, 0
        self._levels: list[float] = []
        self._motion = MotionMeter()

    def offer(self, second: float, rgb: NDArray[np.uint8]) -> None:
        """Take a small picture, h x w x 3; `second` is there for symmetry with the sampler."""
        luma = rgb @ _LUMA
        self._luma += float(luma.mean())
        self._contrast += float(luma.std())
        self._pictures += 1
        self._counts += np.bincount(count_colors(rgb), minlength=BINS)

    def offer_motion(
        self, previous: NDArray[np.uint8], plane: NDArray[np.uint8], dt: float
    ) -> None:
        """Take two neighbouring luma planes of the shot, `dt` seconds apart."""
        self._motion.offer(previous, plane, dt)

    def offer_sound(self, levels: Sequence[float]) -> None:
        """Take levels in dBFS, ten a second, in any portions."""
        self._levels.extend(levels)

    def close(self, span: Span, aspect: float) -> Facets:
        """The facets of a shot with this span and this width over height."""
        motion, strength = self._motion.close(aspect)
        level, silence = loudness(self._levels)
        if not self._pictures:
            return Facets(loudness=level, silence=silence, aspect=aspect)
        bins = np.flatnonzero(self._counts)
        shares = self._counts[bins] / self._counts.sum()
        rgb = _bin_colors()[bins]
        high, low = rgb.max(axis=1), rgb.min(axis=1)
        glow = max(float(shares @ high), 1.0)
        brightness = self._luma / self._pictures / 255.0
        return Facets(
            colors=_main_colors(bins, shares),
            palette=find_palette(rgb, shares),
            brightness=round(brightness, 4),
            contrast=round(min(0.5, self._contrast / self._pictures / 255.0), 4),
            saturation=round(float(shares @ (high - low)) / glow, 4),
            warmth=round(float(shares @ (rgb[:, 0] - rgb[:, 2])) / glow, 4),
            black_and_white=_is_grey(bins, shares),
            light="dark" if brightness < _DARK else "bright" if brightness > _BRIGHT else "normal",
            motion=motion if span.duration > 0 else "static",
            motion_strength=round(strength, 4),
            loudness=None if level is None else round(level, 2),
            silence=None if silence is None else round(silence, 4),
            sound=_name_sound(level, silence),
            aspect=round(aspect, 4),
        )


_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


def _main_colors(bins: NDArray[np.int64], shares: NDArray[np.float64]) -> tuple[str, ...]:
    totals = np.bincount(_bin_names()[bins], shares, len(COLOR_NAMES))
    named = [
        name
        for name, total in zip(COLOR_NAMES, totals, strict=True)
        if total >= (_GREY_SHARE if name in _GREYS else _SHARE)
    ]
    if not named:
        named = [COLOR_NAMES[int(totals.argmax())]]
    named.sort(key=lambda name: -totals[COLOR_NAMES.index(name)])
    return tuple(named[:_MOST])


def _is_grey(bins: NDArray[np.int64], shares: NDArray[np.float64]) -> bool:
    """True where hardly anything bright enough to tell has a colour; a slight cast is allowed."""
    lab = _bin_lab()[bins]
    seen = lab[:, 0] > 0.25
    total = float(shares[seen].sum())
    if total < 0.03:
        return False  # a black picture says nothing of the film stock
    chroma = np.hypot(lab[seen, 1], lab[seen, 2])
    return float(shares[seen][chroma > 0.045].sum()) / total < 0.02


def _name_sound(
    level: float | None, silence: float | None
) -> Literal["none", "silent", "quiet", "normal", "loud"]:
    if level is None or silence is None:
        return "none"
    if silence >= _SILENT:
        return "silent"
    return "quiet" if level < _QUIET else "loud" if level > _LOUD else "normal"


@cache
def _bin_colors() -> NDArray[np.float64]:
    """The middle colour of every bin, stretched so that black is 0 and white 255."""
    steps = np.arange(BINS)
    most = (1 << BITS) - 1
    channels = [(steps >> shift) & most for shift in (2 * BITS, BITS, 0)]
    return np.stack(channels, axis=1) * (255.0 / most)


@cache
def _bin_lab() -> NDArray[np.float64]:
    return oklab(_bin_colors())


@cache
def _bin_names() -> NDArray[np.int64]:
    return name_colors(_bin_colors())

"""Chooses the one to three pictures that stand for a shot. Knows pixels, not files.

A picture is informative when it is not black, flat or blurred, and, after the trailer-rating
work, not among the fifth of its shot's pictures with the least light or contrast.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]  # h x w x 3, RGB

MOST = 3
"""Pictures that may stand for one shot."""
_POOL = 8
"""Candidates held at once: memory stays the same however long the shot is."""
_MEASURED = 4096
"""Means and deviations remembered for the percentiles; every second one is dropped beyond."""
_DIFFERENT = 18.0
"""Mean absolute difference of thumbnails, in grey levels, between pictures worth keeping both."""
_BLACK, _FLAT, _BLURRED = 14.0, 7.0, 12.0


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One picture of a footage, addressed by second."""

    second: float
    rgb: Pixels
    look: bool
    """True: it stands for its shot. False: it is kept only to be found again."""


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    second: float
    rgb: Pixels
    mean: float
    deviation: float
    sharpness: float
    thumbnail: NDArray[np.float32]  # 6 x 6 x 3

    @property
    def informative(self) -> bool:
        dull = self.mean < _BLACK or self.deviation < _FLAT
        return not dull and self.sharpness >= _BLURRED

    @property
    def worth(self) -> float:
        """Contrast and sharpness, each with diminishing returns."""
        score = float(np.log1p(self.deviation) + 0.5 * np.log1p(self.sharpness))
        return score if self.informative else score - 100.0


class Sampler:
    """Takes the pictures of one shot in order and keeps the few that stand for it."""

    def __init__(self, most: int = MOST) -> None:
        if most < 1:
            raise ValueError(f"a shot needs at least one picture, not {most}")
        self._most = most
        self._pool: list[_Candidate] = []
        self._measures: list[tuple[float, float]] = []
        self._stride, self._offered = 1, 0
        self._last = 0.0

    def offer(self, second: float, rgb: Pixels) -> None:
        """Consider a picture at most 360 high; it is kept as it is, so do not write to it."""
        candidate = _measure(second, rgb)
        if self._offered % self._stride == 0:
            self._measures.append((candidate.mean, candidate.deviation))
            if len(self._measures) > _MEASURED:
                self._measures, self._stride = self._measures[::2], self._stride * 2
        self._offered += 1
        self._last = second
        self._pool.append(candidate)
        if len(self._pool) > _POOL:
            self._prune()

    def close(self) -> tuple[Picture, ...]:
        """The one to three pictures of the shot, by second; empty if none was offered."""
        if not self._pool:
            return ()
        fit = [c for c in self._pool if c.informative]
        means, deviations = np.percentile(np.array(self._measures), 20, axis=0)
        good = [c for c in fit if c.mean >= means and c.deviation >= deviations]
        chosen = [max(good or fit or self._pool, key=self._rank)]
        while fit and len(chosen) < self._most:
            gaps = {c: min(_distance(c, kept) for kept in chosen) for c in good or fit}
            best = max(gaps, key=lambda c: (gaps[c], c.worth, -c.second))
            if gaps[best] < _DIFFERENT:
                break
            chosen.append(best)
        chosen.sort(key=lambda c: c.second)
        return tuple(Picture(c.second, c.rgb, look=True) for c in chosen)

    def _rank(self, candidate: _Candidate) -> tuple[float, float]:
        """Worth, less a little at the edges, where fades and dissolves leave two shots in one."""
        first = self._pool[0].second
        margin = 0.08 * (self._last - first)
        edge = candidate.second < first + margin or candidate.second > self._last - margin
        return candidate.worth - 0.4 * edge, -candidate.second

    def _prune(self) -> None:
        """Drop an uninformative candidate, else the lesser of the two most alike."""
        worst = min(self._pool, key=lambda c: (c.worth, -c.second))
        if not worst.informative:
            self._pool.remove(worst)
            return
        pairs = combinations(range(len(self._pool)), 2)
        first, second = min(pairs, key=lambda p: _distance(self._pool[p[0]], self._pool[p[1]]))
        # Of two equals the later goes: a still shot keeps its first picture, not its last.
        lesser = min(first, second, key=lambda i: (self._pool[i].worth, -self._pool[i].second))
        del self._pool[lesser]


def _measure(second: float, rgb: Pixels) -> _Candidate:
    green = rgb[..., 1]
    coarse = rgb[:: max(1, rgb.shape[0] // 90), :: max(1, rgb.shape[1] // 160)]
    luma = coarse @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    return _Candidate(
        second=second,
        rgb=rgb,
        mean=float(luma.mean()),
        deviation=float(luma.std()),
        sharpness=_sharpness(green),
        thumbnail=_thumbnail(coarse),
    )


def _sharpness(plane: NDArray[np.uint8]) -> float:
    """Variance of the Laplacian, from every fourth row and column: the same figure, cheaper."""
    rows, columns = plane[::4].astype(np.int16), plane[:, ::4].astype(np.int16)
    total = 0.0
    if rows.shape[1] > 2:
        total += float((rows[:, :-2] - 2 * rows[:, 1:-1] + rows[:, 2:]).var())
    if columns.shape[0] > 2:
        total += float((columns[:-2] - 2 * columns[1:-1] + columns[2:]).var())
    return total


def _thumbnail(rgb: Pixels) -> NDArray[np.float32]:
    """Means of 6 x 6 blocks (fewer where the picture has fewer pixels)."""
    rows, columns = min(6, rgb.shape[0]), min(6, rgb.shape[1])
    high, wide = rgb.shape[0] // rows, rgb.shape[1] // columns
    blocks = rgb[: rows * high, : columns * wide].reshape(rows, high, columns, wide, 3)
    return np.asarray(blocks.mean(axis=(1, 3)), np.float32)


def _distance(a: _Candidate, b: _Candidate) -> float:
    if a.thumbnail.shape != b.thumbnail.shape:  # the picture changed its size in mid-stream
        return 255.0
    return float(np.abs(a.thumbnail - b.thumbnail).mean())

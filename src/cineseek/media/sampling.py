"""Chooses the one to three pictures that stand for a shot. Knows pixels, not files.

A picture is informative when it is not black, flat or blurred, and, after the trailer-rating
work, not among the fifth of its shot's pictures with the least light or contrast.
"""

from __future__ import annotations

from dataclasses import dataclass

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
_SAME = 1.5
"""The same measure between pictures of which one is enough even for a while."""
_BLACK, _FLAT = 14.0, 7.0
"""Mean and deviation, in grey levels, below which a picture shows nothing."""
_BLURRED = 0.008
"""Variance of the Laplacian as a share of the picture's own: a misty street is not blurred."""


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
        # White words on black are dark on the whole, and still something to see.
        black = self.mean < _BLACK and self.deviation < 2 * _FLAT
        dull = black or self.deviation < _FLAT
        return not dull and self.sharpness >= _BLURRED * self.deviation**2

    @property
    def worth(self) -> float:
        """Contrast and sharpness, each with diminishing returns."""
        score = float(np.log1p(self.deviation) + 0.5 * np.log1p(self.sharpness))
        return score if self.informative else score - 100.0


def is_informative(rgb: Pixels) -> bool:
    """Whether a picture shows anything: it is not black, flat or blurred."""
    return _measure(0.0, rgb).informative


class Sampler:
    """Takes the pictures of one shot in order and keeps the few that stand for it."""

    def __init__(self, most: int = MOST) -> None:
        if most < 1:
            raise ValueError(f"a shot needs at least one picture, not {most}")
        self._most = most
        self._pool: list[_Candidate] = []
        self._measures: list[tuple[float, float]] = []
        self._stride, self._offered = 1, 0
        self._first = self._last = 0.0
        self._gaps = np.full((_POOL + 1, _POOL + 1), np.inf)

    def offer(self, second: float, rgb: Pixels) -> None:
        """Consider a picture at most 360 high; it is kept as it is, so do not write to it."""
        candidate = _measure(second, rgb)
        if self._offered % self._stride == 0:
            self._measures.append((candidate.mean, candidate.deviation))
            if len(self._measures) > _MEASURED:
                self._measures, self._stride = self._measures[::2], self._stride * 2
        self._offered += 1
        self._first = second if self._offered == 1 else self._first
        self._last = second
        self._keep(candidate)

    def close(self) -> tuple[Picture, ...]:
        """The one to three pictures of the shot, by second; empty if none was offered."""
        if not self._pool:
            return ()
        fit = [c for c in self._pool if c.informative]
        means, deviations = np.percentile(np.array(self._measures), 20, axis=0)
        good = [c for c in fit if c.mean >= means and c.deviation >= deviations]
        # At the edges fades and dissolves leave two shots in one picture.
        inner = [c for c in good if self._within(c)]
        able = inner or good or fit or self._pool
        chosen = [max(able, key=lambda c: (c.worth, -c.second))]
        while fit and len(chosen) < self._most:
            gaps = {c: min(_distance(c, kept) for kept in chosen) for c in able}
            best = max(gaps, key=lambda c: (gaps[c], c.worth, -c.second))
            if gaps[best] < _DIFFERENT:
                break
            chosen.append(best)
        chosen.sort(key=lambda c: c.second)
        return tuple(Picture(c.second, c.rgb, look=True) for c in chosen)

    def _within(self, candidate: _Candidate) -> bool:
        margin = 0.08 * (self._last - self._first)
        return self._first + margin <= candidate.second <= self._last - margin

    def _keep(self, candidate: _Candidate) -> None:
        """Take a candidate into the pool, and let the least useful go when it is full."""
        gaps = np.array([_distance(candidate, kept) for kept in self._pool])
        n = len(self._pool)
        if n and gaps.min() < _SAME and candidate.worth <= self._pool[int(gaps.argmin())].worth:
            return
        self._pool.append(candidate)
        self._gaps[n, :n] = self._gaps[:n, n] = gaps
        if n + 1 <= _POOL:
            return
        worst = min(range(n + 1), key=lambda i: (self._pool[i].worth, -self._pool[i].second))
        if self._pool[worst].informative:
            pair = divmod(int(self._gaps.argmin()), _POOL + 1)
            # Of two equals the later goes: a still shot keeps its first picture, not its last.
            worst = min(pair, key=lambda i: (self._pool[i].worth, -self._pool[i].second))
        del self._pool[worst]
        left = np.delete(np.delete(self._gaps, worst, 0), worst, 1)
        self._gaps = np.pad(left, (0, 1), constant_values=np.inf)


def _measure(second: float, rgb: Pixels) -> _Candidate:
    green = rgb[..., 1]
    coarse = rgb[:: max(1, rgb.shape[0] // 90), :: max(1, rgb.shape[1] // 160)]
    wide = coarse.astype(np.uint16)
    luma = (wide[..., 0] * 54 + wide[..., 1] * 183 + wide[..., 2] * 19) >> 8
    return _Candidate(
        second=second,
        rgb=rgb,
        mean=float(luma.mean()),
        deviation=float(luma.std()),
        sharpness=_sharpness(green),
        thumbnail=_thumbnail(wide),
    )


def _sharpness(plane: NDArray[np.uint8]) -> float:
    """Variance of the Laplacian, from every fourth row and column: the same figure, cheaper."""
    rows, columns = plane[::4].astype(np.int16), plane[:, ::4].astype(np.int16)
    edges = []
    if rows.shape[1] > 2:
        edges.append(rows[:, :-2] - 2 * rows[:, 1:-1] + rows[:, 2:])
    if columns.shape[0] > 2:
        edges.append(columns[:-2] - 2 * columns[1:-1] + columns[2:])
    # The mean of a second difference is nothing: its mean square is its variance.
    flat = (edge.ravel().astype(np.float32) for edge in edges)
    return float(sum(np.dot(edge, edge) / edge.size for edge in flat))


def _thumbnail(rgb: NDArray[np.uint16]) -> NDArray[np.float32]:
    """Means of 6 x 6 blocks (fewer where the picture has fewer pixels)."""
    rows, columns = min(6, rgb.shape[0]), min(6, rgb.shape[1])
    high, wide = rgb.shape[0] // rows, rgb.shape[1] // columns
    strips = rgb[: rows * high].reshape(rows, high, -1, 3).sum(axis=1, dtype=np.uint32)
    blocks = strips[:, : columns * wide].reshape(rows, columns, wide, 3).sum(axis=2)
    return np.asarray(blocks / np.float32(high * wide), np.float32)


def _distance(a: _Candidate, b: _Candidate) -> float:
    if a.thumbnail.shape != b.thumbnail.shape:  # the picture changed its size in mid-stream
        return 255.0
    return float(np.abs(a.thumbnail - b.thumbnail).mean())

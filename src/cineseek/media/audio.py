"""Measures how loud a footage is, ten times a second. Knows no pictures and no shots."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cineseek.film import Span
from cineseek.media.samples import LONGEST, Samples

RATE = 10
"""Levels a second."""
SILENCE = -50.0
"""Levels below this are silence, in dBFS."""
FLOOR = -120.0
"""What digital silence is given, in dBFS: below 16 bits' noise."""


class LoudnessMeter:
    """Takes samples in any order and gives levels by footage second.

    A level depends on the samples of its tenth of a second alone, so reading a footage in parts
    gives the same figures as reading it at once, if the first part's `carry` goes to the second.
    """

    def __init__(self, *, carried: Sequence[tuple[int, float, int]] = ()) -> None:
        self._bins: dict[int, tuple[float, int]] = {n: (power, k) for n, power, k in carried}

    def offer(self, samples: Samples) -> None:
        """Take a stretch of sound."""
        if samples.second > LONGEST:
            return
        power = _power(samples.values)
        first = round(samples.second * samples.rate)
        numbers = np.arange(first, first + len(power)) * RATE // samples.rate
        heads = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
        sums = np.add.reduceat(power, heads)
        counts = np.diff(heads, append=len(power))
        for number, total, count in zip(numbers[heads], sums, counts, strict=True):
            if number >= 0:
                before, seen = self._bins.get(int(number), (0.0, 0))
                self._bins[int(number)] = before + float(total), seen + int(count)

    def levels(self, span: Span) -> list[float]:
        """Levels in dBFS of the tenths of a second in a span that have sound."""
        first, last = math.floor(span.start * RATE), math.ceil(span.end * RATE)
        if last - first > len(self._bins):
            numbers = sorted(n for n in self._bins if first <= n < last)
        else:
            numbers = [n for n in range(first, last) if n in self._bins]
        return [_level(*self._bins[n]) for n in numbers]

    def between(self, span: Span) -> tuple[float | None, float | None]:
        """Mean level in dBFS and share of silence; None, None where there is no sound."""
        return loudness(self.levels(span))

    def carry(self, since: float) -> list[tuple[int, float, int]]:
        """What a meter that goes on from this second must be given; plain numbers."""
        first = math.floor(since * RATE)
        return [(n, *self._bins[n]) for n in sorted(self._bins) if n >= first]

    def forget(self, before: float) -> None:
        """Drop the levels before this second."""
        first = math.floor(before * RATE)
        self._bins = {n: level for n, level in self._bins.items() if n >= first}


def _power(values: NDArray[np.float32]) -> NDArray[np.float64]:
    """Mean square over the channels of each sample, 1 the loudest."""
    power: NDArray[np.float64] = np.square(values, dtype=np.float64).mean(axis=0)
    return power


def loudness(levels: Sequence[float]) -> tuple[float | None, float | None]:
    """Mean level (of power, in dBFS) and share of silence; None, None where there are none."""
    if not levels:
        return None, None
    values = np.array(levels, np.float64)
    mean = 10.0 * math.log10(float(np.mean(10.0 ** (values / 10.0))))
    return max(FLOOR, mean), float(np.mean(values < SILENCE))


def _level(power: float, count: int) -> float:
    mean = power / count if count else 0.0
    return max(FLOOR, 10.0 * math.log10(mean)) if mean > 0 else FLOOR

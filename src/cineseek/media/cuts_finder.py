"""Finds cuts in a stream of tiny planes, holding only a few seconds of them.

It does not know where planes come from.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cineseek.media.cuts_planes import Plane
from cineseek.media.cuts_score import (
    Change,
    CutKind,
    deviation,
    gradual_changes,
    hard_changes,
)

_MARGIN = 2.5
"""Seconds of pictures wanted on both sides before a moment is settled."""
_BLOCK = 96
"""Frames between two looks at the buffer: more is cheaper, fewer settles sooner."""
_BLACK_GAP = 1.0
"""A fade out and a fade in this close, in seconds, are one transition."""
_NEARLY_FLAT = 12.0
_SAME = 0.06
"""Seconds between two tellings of one cut."""
SURE = 10.0
"""Score of a cut that was told from a keyframe or a glance alone."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where one shot ends and the next begins."""

    second: float
    """Start of the new shot."""
    kind: CutKind
    score: float
    """How far it stands out of what is around it; only comparable within one kind."""


class CutFinder:
    """Offered planes in order of time, it tells cuts once nothing later can change them."""

    def __init__(self, *, gradual: bool = True) -> None:
        self._seconds: list[float] = []
        self._planes: list[Plane] = []
        self._fresh = 0
        self._told = -np.inf
        self._gradual = gradual
        self.settled = -np.inf
        """Second up to which every cut has been told."""

    def offer(self, second: float, plane: Plane) -> list[Cut]:
        """Take the next plane; the cuts that are settled by it, in order."""
        if self._seconds and second <= self._seconds[-1]:
            return []
        self._seconds.append(second)
        self._planes.append(plane)
        self._fresh += 1
        if self._fresh < _BLOCK or second - self._seconds[0] < 2 * _MARGIN:
            return []
        self._fresh = 0
        return self._look(second - _MARGIN)

    def break_off(self) -> list[Cut]:
        """End the run: what comes next does not join what came before."""
        cuts = self._look(np.inf) if len(self._seconds) > 1 else []
        if self._seconds:
            self.settled = self._seconds[-1]
        self._seconds, self._planes, self._fresh = [], [], 0
        return cuts

    def _look(self, until: float) -> list[Cut]:
        seconds, planes = np.array(self._seconds), np.stack(self._planes)
        hard = hard_changes(planes)
        bounds = [0, *(change.index for change in hard), len(planes)]
        soft: list[tuple[int, Change]] = []
        if self._gradual:
            for first, last in itertools.pairwise(bounds):
                found = gradual_changes(planes[first:last], seconds[first:last])
                soft += [(first + change.index, change) for change in found]
        changes = _merged([*((change.index, change) for change in hard), *soft], seconds, planes)
        cuts = []
        for index, change in changes:
            second = float(seconds[index])
            near = 0.3 if change.kind != "hard" else 1e-6
            if self._told + near < second < until:
                cuts.append(Cut(second, change.kind, change.score))
                self._told = second
        self.settled = max(self.settled, min(until, float(seconds[-1])))
        keep = int(np.searchsorted(seconds, until - _MARGIN)) if np.isfinite(until) else len(planes)
        self._seconds, self._planes = self._seconds[keep:], self._planes[keep:]
        return cuts


def each_once(cuts: Iterable[Cut], told: float = -math.inf) -> list[Cut]:
    """Cuts in order without those told before: a run that begins again may meet one once more."""
    fresh = []
    for cut in sorted(cuts, key=lambda cut: cut.second):
        if cut.second > told + _SAME:
            fresh.append(cut)
            told = cut.second
    return fresh


def _merged(
    changes: list[tuple[int, Change]], seconds: NDArray[np.float64], planes: NDArray[np.uint8]
) -> list[tuple[int, Change]]:
    """Changes in order, where a way through black counts once: at its cut, else at its end."""
    merged: list[tuple[int, Change]] = []
    for index, change in sorted(changes, key=lambda pair: pair[0]):
        if merged:
            before, last = merged[-1]
            close = seconds[index] - seconds[before] <= _BLACK_GAP
            if "fade" in (last.kind, change.kind) and close and _black(planes[before:index]):
                if change.kind == "fade" and last.kind == "hard":
                    continue
                merged.pop()
        merged.append((index, change))
    return merged


def _black(planes: NDArray[np.uint8]) -> bool:
    return all(deviation(plane) < _NEARLY_FLAT for plane in planes)

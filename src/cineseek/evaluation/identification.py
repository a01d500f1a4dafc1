"""How good identification is: pure functions of answers, probabilities and truths.

An answer names films, best first, each with a second; a stranger is a picture of no film in the
library, to which every name is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

NEAR = 2.0
"""Seconds by which an answer may be off and still be right."""
BINS = 10
"""Of equal mass, in the calibration error."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with how sure that is."""

    count: int
    total: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.total:
            raise ValueError(f"{self.count} of {self.total} is no share")

    @classmethod
    def of(cls, hits: Sequence[bool] | Bools) -> Share:
        """How many of these are true."""
        return cls(int(np.count_nonzero(hits)), len(hits))

    @property
    def value(self) -> float:
        """0 to 1; NaN of nothing."""
        return self.count / self.total if self.total else math.nan

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """Where the true share lies, for draws that know nothing of each other.

        Wilson's score interval (JASA 22, 1927): it stays within 0 and 1, and 100 of 100 leaves
        room for doubt, as the textbook's does not.
        """
        if not 0 < level < 1:
            raise ValueError(f"a level lies between 0 and 1, not {level}")
        if not self.total:
            return 0.0, 1.0
        z = NormalDist().inv_cdf((1 + level) / 2)
        n, p = self.total, self.value
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        low, high = self.interval()
        return f"{100 * self.value:.1f} ({100 * low:.1f} to {100 * high:.1f})"


def named_among(candidates: Sequence[Sequence[str]], truths: Sequence[str], k: int) -> Bools:
    """Whether the true film is among the first `k` candidates of each question; n booleans."""
    if k < 1:
        raise ValueError(f"k must be at least 1, not {k}")
    pairs = zip(candidates, truths, strict=True)
    return np.array([truth in tuple(some)[:k] for some, truth in pairs], dtype=np.bool_)


def is_right_place(
    film: str | None, second: float | None, true_film: str, true_second: float, near: float = NEAR
) -> bool:
    """Whether film and second are the true ones; the second may be off by `near`, included."""
    if film != true_film or second is None:
        return False
    return abs(second - true_second) <= near + 1e-6  # seconds of containers are rounded


def accepted(probabilities: Floats, threshold: float | Floats) -> Share:
    """How many answers reach the threshold; of strangers, the share of false accepts."""
    return Share.of(np.asarray(probabilities >= threshold, dtype=np.bool_))


def calibration_error(probabilities: Floats, right: Bools, bins: int = BINS) -> float:
    """Expected calibration error: how far probabilities lie from shares of right answers, 0 to 1.

    Guo et al., On Calibration of Modern Neural Networks, ICML 2017, but with bins that hold equally
    many answers (Nixon et al., Measuring Calibration in Deep Learning, CVPR workshops 2019): with
    bins of equal width nearly all answers of a good identifier share the last. Equal probabilities
    are never parted: their bin takes all of them.
    """
    lines = reliability(probabilities, right, bins)
    return sum(count * abs(sure - hits) for sure, hits, count in lines) / len(right)


def reliability(
    probabilities: Floats, right: Bools, bins: int = BINS
) -> list[tuple[float, float, int]]:
    """Mean probability, share that is right, and how many answers: the bins of that error."""
    edges = _edges(probabilities, right, bins)
    order = np.argsort(probabilities, kind="stable")
    sure, hits = probabilities[order], right[order]
    return [
        (float(sure[low:high].mean()), float(hits[low:high].mean()), high - low)
        for low, high in pairwise(edges)
    ]


def risk_coverage(probabilities: Floats, right: Bools) -> tuple[Floats, Floats]:
    """The share of questions that is answered, and the share of wrong ones among the answers.

    A point for each threshold that changes anything, the strictest first. Geifman and El-Yaniv,
    Selective Classification for Deep Neural Networks, NeurIPS 2017.
    """
    _check(probabilities, right)
    order = np.argsort(-probabilities, kind="stable")
    sure, wrong = probabilities[order], np.cumsum(~right[order])
    last = np.append(np.nonzero(np.diff(sure))[0], len(sure) - 1)  # equal ones come together
    return (last + 1) / len(sure), wrong[last] / (last + 1)


def area_under(coverage: Floats, risk: Floats) -> float:
    """The mean risk over all coverages (AURC), 0 is best: steps, as a threshold takes them."""
    widths = np.diff(np.concatenate([[0.0], coverage]))
    return float((widths * risk).sum())


def threshold_for(strangers: Floats, share: float) -> float:
    """The lowest threshold at which at most that share of strangers is named."""
    if not 0 <= share < 1:
        raise ValueError(f"a share of false accepts lies between 0 and 1, not {share}")
    allowed = math.floor(share * len(strangers) + 1e-9)
    if allowed >= len(strangers):
        return 0.0
    return float(np.nextafter(np.sort(strangers)[::-1][allowed], np.inf))


def _edges(probabilities: Floats, right: Bools, bins: int) -> list[int]:
    """Where bins of nearly equal mass begin in the order of probability, and the end."""
    _check(probabilities, right)
    if bins < 1:
        raise ValueError(f"bins must be at least 1, not {bins}")
    sure = np.sort(probabilities)
    wanted = [round(len(sure) * one / bins) for one in range(1, bins)]
    # A bin ends only where the probability changes: with equal ones it moves to their end.
    moved = [int(np.searchsorted(sure, sure[at - 1], side="right")) if at else 0 for at in wanted]
    return sorted({0, *moved, len(sure)})


def _check(probabilities: Floats, right: Bools) -> None:
    if len(probabilities) != len(right) or not len(right):
        raise ValueError(f"{len(probabilities)} probabilities of {len(right)} answers")
    if not ((probabilities >= 0) & (probabilities <= 1)).all():
        raise ValueError("probabilities lie between 0 and 1, and these do not")

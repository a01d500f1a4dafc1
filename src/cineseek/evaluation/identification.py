"""How good identification is: pure functions of answers, probabilities and truths.

An answer names films, best first, each with a second; a stranger is a picture of no film in the
library, to which every name is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from cineseek.evaluation.calibration import wilson
from cineseek.relevance.calibration import check

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

NEAR = 2.0
"""Seconds by which an answer may be off and still be right."""


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
        return wilson(self.count, self.total, NormalDist().inv_cdf((1 + level) / 2))

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


def risk_coverage(probabilities: Floats, right: Bools) -> tuple[Floats, Floats]:
    """The share of questions that is answered, and the share of wrong ones among the answers.

    A point for each threshold that changes anything, the strictest first. Geifman and El-Yaniv,
    Selective Classification for Deep Neural Networks, NeurIPS 2017.
    """
    check(probabilities, right)
    order = np.argsort(-probabilities, kind="stable")
    sure, wrong = probabilities[order], np.cumsum(~right[order])
    last = np.append(np.nonzero(np.diff(sure))[0], len(sure) - 1)  # equal ones come together
    return (last + 1) / len(sure), wrong[last] / (last + 1)


def area_under(coverage: Floats, risk: Floats) -> float:
    """The mean risk over all coverages (AURC), 0 is best: steps, as a threshold takes them."""
    widths = np.diff(np.concatenate([[0.0], coverage]))
    return float((widths * risk).sum())

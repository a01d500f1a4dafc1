"""Whether probabilities mean what they say, and from which on they may be believed.

Pure functions of probabilities (n floats from 0 to 1) and of whether each was right (n booleans).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

BINS = 10
"""Of equal mass, in the calibration error."""


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


def threshold_for(strangers: Floats, share: float, weight: Floats | None = None) -> float:
    """The lowest threshold at which at most that share of strangers (by weight) is named."""
    if not 0 <= share < 1:
        raise ValueError(f"a share of false accepts lies between 0 and 1, not {share}")
    weight = np.ones(len(strangers)) if weight is None else weight
    order = np.argsort(-strangers, kind="stable")
    over = np.flatnonzero(np.cumsum(weight[order]) > share * weight.sum() + 1e-9)
    return float(np.nextafter(strangers[order[over[0]]], np.inf)) if len(over) else 0.0


def _edges(probabilities: Floats, right: Bools, bins: int) -> list[int]:
    """Where bins of nearly equal mass begin in the order of probability, and the end."""
    check(probabilities, right)
    if bins < 1:
        raise ValueError(f"bins must be at least 1, not {bins}")
    sure = np.sort(probabilities)
    wanted = [round(len(sure) * one / bins) for one in range(1, bins)]
    # A bin ends only where the probability changes: with equal ones it moves to their end.
    moved = [int(np.searchsorted(sure, sure[at - 1], side="right")) if at else 0 for at in wanted]
    return sorted({0, *moved, len(sure)})


def check(probabilities: Floats, right: Bools) -> None:
    """ValueError for what are no probabilities, or none at all."""
    if len(probabilities) != len(right) or not len(right):
        raise ValueError(f"{len(probabilities)} probabilities of {len(right)} answers")
    if not ((probabilities >= 0) & (probabilities <= 1)).all():
        raise ValueError("probabilities lie between 0 and 1, and these do not")

"""Whether probabilities mean what they say: pure functions of arrays."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32] | NDArray[np.float64]
    Ints = NDArray[np.int64]
    Booleans = NDArray[np.bool_]

BINS = 15
_COLDEST, _HOTTEST = 0.05, 20.0
_GOLDEN = (math.sqrt(5) - 1) / 2


def calibration_error(confidence: Floats, right: Booleans, bins: int = BINS) -> float:
    """The expected calibration error (Guo et al. 2017): n confidences from 0 to 1, n booleans.

    Bins of equal width; in each the mean confidence is held against the share that is right. With
    few answers a bin it is above nought for perfect confidences too.
    """
    if len(confidence) != len(right) or not len(right):
        raise ValueError(f"{len(confidence)} confidences for {len(right)} answers")
    at = np.minimum((np.asarray(confidence) * bins).astype(int), bins - 1)
    gaps = np.bincount(at, weights=np.asarray(confidence, np.float64) - right, minlength=bins)
    return float(np.abs(gaps).sum() / len(right))


def fit_temperature(logits: Floats, labels: Ints) -> float:
    """By what to divide logits (n x k) so that their shares are calibrated on n true labels.

    Minimises the negative log-likelihood (Guo et al. 2017). A right answer counts as certain only
    to (n + 1) / (n + 2), as Platt (1999) has it: where all n are right, they may be by luck.
    """
    rows, columns = logits.shape
    if rows != len(labels) or not rows:
        raise ValueError(f"{rows} rows of logits for {len(labels)} labels")
    wanted = np.full((rows, columns), 1 / (rows + 2) / max(1, columns - 1))
    wanted[np.arange(rows), labels] = (rows + 1) / (rows + 2)

    def loss(warmth: float) -> float:
        scaled = np.asarray(logits, np.float64) / math.exp(warmth)
        scaled -= scaled.max(axis=1, keepdims=True)
        shares = scaled - np.log(np.exp(scaled).sum(axis=1, keepdims=True))
        return -float((wanted * shares).sum())

    # Convex in 1 / temperature, so there is one valley: golden section search.
    low, high = math.log(_COLDEST), math.log(_HOTTEST)
    for _ in range(60):
        one, other = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        low, high = (low, other) if loss(one) < loss(other) else (one, high)
    return math.exp((low + high) / 2)


def wilson(right: float, of: int, level: float = 1.96) -> tuple[float, float]:
    """The interval of a share (Wilson 1927): 95% at 1.96 deviations."""
    if of < 1 or not 0 <= right <= of:
        raise ValueError(f"{right} of {of} is no share")
    share, square = right / of, level**2
    middle = share + square / (2 * of)
    half = level * math.sqrt(share * (1 - share) / of + square / (4 * of**2))
    low, high = ((middle + sign * half) / (1 + square / of) for sign in (-1, 1))
    return max(0.0, low), min(1.0, high)

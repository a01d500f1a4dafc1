"""How well several labels at once are told: pure functions of arrays, intervals by film."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cineseek.evaluation.likeness import Measured
from cineseek.evaluation.metrics import average_precision

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Booleans = NDArray[np.bool_]
    Ints = NDArray[np.int64]


def mean_average_precision(scores: Floats, labels: Booleans) -> float:
    """mAP: for each label how well its rows stand before the others; n x g and n x g.

    Labels that no row or every row has say nothing and are left out; NaN where none is left.
    """
    found = [
        average_precision(np.round(column, 9), right)
        for column, right in zip(scores.T, labels.T, strict=True)
        if right.any() and not right.all()
    ]
    return float(np.mean(found)) if found else float("nan")


def macro_f1(said: Booleans, labels: Booleans) -> float:
    """F1 of each label that some row has or that was said, averaged over labels; n x g each."""
    both = (said & labels).sum(axis=0)
    total = said.sum(axis=0) + labels.sum(axis=0)
    there = total > 0
    return float((2 * both[there] / total[there]).mean()) if there.any() else float("nan")


def best_thresholds(shares: Floats, labels: Booleans, *, fewest: int = 3) -> Floats:
    """g: for each label the share from which on saying it gives the highest F1; n x g each.

    Half-way between two shares that were met. 0.5 where fewer rows than `fewest` have the label.
    """
    found = np.full(labels.shape[1], 0.5)
    for at, (column, right) in enumerate(zip(shares.T, labels.T, strict=True)):
        if right.sum() < fewest:
            continue
        order = np.argsort(-column, kind="stable")
        hits = np.cumsum(right[order])
        f1 = 2 * hits / (np.arange(1, len(order) + 1) + right.sum())
        values = column[order]
        whole = np.append(values[1:] < values[:-1], True)  # rows of one share are said together
        last = int(np.argmax(np.where(whole, f1, -1.0)))
        below = values[last + 1] if last + 1 < len(values) else 0.0
        found[at] = (values[last] + below) / 2
    return found


def with_interval(
    measure: Callable[[Ints], float], films: Ints, *, rounds: int = 500, seed: int = 0
) -> Measured:
    """A measure of chosen rows with its 95% interval, whole films drawn again with replacement."""
    _, at = np.unique(films, return_inverse=True)
    rows = [np.flatnonzero(at == film) for film in range(int(at.max()) + 1)]
    chance = np.random.default_rng(seed)
    found = [
        measure(np.concatenate([rows[one] for one in chance.integers(0, len(rows), len(rows))]))
        for _ in range(rounds)
    ]
    value = measure(np.arange(len(films)))
    there = [one for one in found if not np.isnan(one)]
    if not there:
        return Measured(value, value, value)
    low, high = np.quantile(there, [0.025, 0.975])
    return Measured(value, float(low), float(high))

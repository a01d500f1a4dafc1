"""How sure a way of rating is: errors of films kept apart, intervals from them, and their coverage.

A way of rating is fitted several times, each time without some families of films, and asked about
those. Kin are apart, as films that one wants rated have no kin with known scores among the learnt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from cineseek.evaluation.conformal import Coverage, covered, scaled_interval
from cineseek.evaluation.splits import kin_folds
from cineseek.training.boosting import Boosting, fit_trees

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Rows = NDArray[np.float32]

LEVELS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Coverages that are measured."""
LEAST_SPREAD = 0.2
"""Points: scores of IMDb themselves waver by as much."""
SPREAD = Boosting(rate=0.05, trees=60, leaves=8, least=60, shrinkage=20.0)
"""How the trees that expect errors are grown: few and coarse, as errors are noisy."""


class Fitted(Protocol):
    """What a fit gives."""

    def predict(self, rows: Rows, /) -> Any:
        """Scores, n, of n x d."""


Fit = Callable[["Ints"], Fitted]
"""Learns from the films of these rows."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What errors are expected: their size by film, and how they lie in units of it."""

    trees: Any
    """Of scikit-learn; n x d into sizes."""
    errors: Floats
    """Errors of films kept apart over their sizes; n."""

    def sizes(self, rows: Rows) -> Floats:
        """n, of n x d."""
        sizes: Floats = np.maximum(self.trees.predict(rows), LEAST_SPREAD)
        return sizes

    def intervals(self, rows: Rows, said: Floats, share: float) -> tuple[Floats, Floats]:
        """Low and high ends, n each."""
        sizes = self.sizes(rows)
        low, high = scaled_interval(self.errors, np.ones(len(self.errors)), share)
        return np.maximum(said + low * sizes, 1.0), np.minimum(said + high * sizes, 10.0)


def out_of_fold(fit: Fit, rows: Rows, among: Ints, kin: Ints, folds: int, seed: int) -> Floats:
    """For the films `among`, what is said of each by a fit that saw none of its kin."""
    fold = kin_folds(kin[among], folds, seed=seed)
    said = np.empty(len(among))
    for number in range(folds):
        out = fold == number
        said[out] = fit(among[~out]).predict(rows[among[out]])
    return said


def learn_spread(
    rows: Rows, residuals: Floats, kin: Ints, *, folds: int = 5, seed: int = 0
) -> Spread:
    """Trees of absolute errors, and errors over sizes that were said without the film's kin."""

    def fit(some: Ints) -> Any:
        return fit_trees(rows[some], np.abs(residuals[some]), SPREAD, seed=seed)

    every = np.arange(len(rows))
    sizes = np.maximum(out_of_fold(fit, rows, every, kin, folds, seed + 1), LEAST_SPREAD)
    return Spread(fit(every), residuals / sizes)


def measure_coverage(
    learn: Callable[[Ints], tuple[Fitted, Spread]],
    rows: Rows,
    scores: Floats,
    splits: Sequence[tuple[Ints, Ints]],
    levels: Sequence[float] = LEVELS,
) -> list[Coverage]:
    """What intervals hold of films that neither learning nor calibration saw, over all splits."""
    ends: dict[float, list[tuple[Floats, Floats]]] = {level: [] for level in levels}
    truth = []
    for learnt, tested in splits:
        fitted, spread = learn(learnt)
        said = fitted.predict(rows[tested])
        truth.append(scores[tested])
        for level in levels:
            ends[level].append(spread.intervals(rows[tested], said, level))
    return [
        covered(
            np.concatenate(truth),
            np.concatenate([low for low, _ in some]),
            np.concatenate([high for _, high in some]),
            level,
        )
        for level, some in ends.items()
    ]

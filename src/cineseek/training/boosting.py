"""Gradient boosting of trees, and how it is done here. The one file that grows trees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Boosting:
    """How trees are grown; chosen on kin-apart folds of movie_metadata.csv."""

    rate: float = 0.05
    trees: int = 150
    leaves: int = 12
    least: int = 20
    """Films in a leaf, at least."""
    shrinkage: float = 5.0


def fit_trees(rows: Rows, targets: Floats, how: Boosting, *, seed: int = 0) -> Any:
    """Gradient boosting over histograms (Ke et al. 2017), as scikit-learn grows it.

    n x d with NaN where nothing is known, n targets; what it gives has `predict`.
    """
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingRegressor

    # Columns of which nothing is known have no bins, on which scikit-learn fails.
    rows = np.where(np.isnan(rows).all(axis=0), np.float32(0), rows)
    return HistGradientBoostingRegressor(
        learning_rate=how.rate,
        max_iter=how.trees,
        max_leaf_nodes=how.leaves,
        min_samples_leaf=how.least,
        l2_regularization=how.shrinkage,
        early_stopping=False,
        random_state=seed,
    ).fit(rows, targets)

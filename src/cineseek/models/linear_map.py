"""Linear maps from one encoder's vectors to another's, and what they lose. Knows only arrays.

Two ways are fitted on frames that both encoders have seen, and the one that keeps more neighbours
on frames kept apart is taken: ridge regression (Hoerl & Kennard 1970), which shrinks what the old
space cannot tell, and the orthogonal Procrustes map (Schönemann 1966), which only turns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]
    Groups = NDArray[np.int64]

Method = Literal["ridge", "procrustes"]
K = 10
"""Neighbours that are compared."""
STRENGTHS = (1e-4, 1e-3, 1e-2, 1e-1, 1.0)
"""Of ridge, as shares of the mean variance of an old number."""
FOLDS = 4


@dataclass(frozen=True, slots=True, eq=False)
class LinearMap:
    """`x` becomes `(x - centre) @ matrix + offset`, made of unit length."""

    matrix: Matrix
    """Old size x new size."""
    centre: Matrix
    """Of the old vectors."""
    offset: Matrix
    """The mean of the new ones."""
    method: Method
    strength: float
    """Of ridge; 0 for Procrustes."""

    def apply(self, old: Matrix) -> Matrix:
        """New vectors, n x d float32, of unit length, for old ones."""
        return _unit((old - self.centre) @ self.matrix + self.offset)


def fit_ridge(old: Matrix, new: Matrix, strength: float) -> LinearMap:
    """The map with the least squared error and a penalty on its size; n x a and n x b."""
    centre, offset = old.mean(axis=0), new.mean(axis=0)
    x, y = (old - centre).astype(np.float64), (new - offset).astype(np.float64)
    gram = x.T @ x
    penalty = strength * max(np.trace(gram) / len(gram), 1e-12)
    matrix = np.linalg.solve(gram + penalty * np.eye(len(gram)), x.T @ y)
    return LinearMap(matrix.astype(np.float32), centre, offset, "ridge", strength)


def fit_procrustes(old: Matrix, new: Matrix) -> LinearMap:
    """The map that turns, mirrors and scales as a whole; of the larger space some is left out."""
    centre, offset = old.mean(axis=0), new.mean(axis=0)
    x, y = (old - centre).astype(np.float64), (new - offset).astype(np.float64)
    left, values, right = np.linalg.svd(x.T @ y, full_matrices=False)
    scale = values.sum() / max(float((x * x).sum()), 1e-12)
    matrix = (scale * left @ right).astype(np.float32)
    return LinearMap(matrix, centre, offset, "procrustes", 0.0)


def choose_map(old: Matrix, new: Matrix, groups: Groups, texts: Matrix) -> LinearMap:
    """The map that keeps most neighbours of frames of other groups than it was fitted on.

    Neighbours of frames and of `texts` (t x d, of the new encoder) count the same. `groups` (n) are
    what belongs together, such as shots: no group is on both sides. Fitted on all at the end.
    ValueError for fewer than two groups.
    """
    kept: dict[tuple[Method, float], list[float]] = {}
    for fitted, tested in folds(groups, FOLDS):
        true = new[tested]
        for one in _candidates(old[fitted], new[fitted]):
            guessed = one.apply(old[tested])
            share = recalls(guessed, true, true).mean()
            share += recalls(guessed, true, texts, itself=False).mean()
            kept.setdefault((one.method, one.strength), []).append(float(share))
    method, strength = max(kept, key=lambda way: float(np.mean(kept[way])))
    return fit_procrustes(old, new) if method == "procrustes" else fit_ridge(old, new, strength)


def _candidates(old: Matrix, new: Matrix) -> Iterator[LinearMap]:
    yield fit_procrustes(old, new)
    for strength in STRENGTHS:
        yield fit_ridge(old, new, strength)


def folds(groups: Groups, count: int) -> Iterator[tuple[Groups, Groups]]:
    """Rows to fit on and rows to test on, each group on one side; ValueError for one group."""
    names = np.unique(groups)
    if len(names) < 2:
        raise ValueError(f"{len(names)} group of frames cannot be divided")
    of = {int(name): at % min(count, len(names)) for at, name in enumerate(names)}
    side = np.array([of[int(one)] for one in groups])
    for fold in range(min(count, len(names))):
        yield np.flatnonzero(side != fold), np.flatnonzero(side == fold)


def recalls(gallery: Matrix, true: Matrix, queries: Matrix, *, itself: bool = True) -> Matrix:
    """Of each query's K nearest in `true`, the share that is among its K nearest in `gallery`.

    Both n x d, the same things in the same order. With `itself` query i is thing i, and not an
    answer to itself.
    """
    k = min(K, len(true) - itself)
    if k < 1:
        return np.ones(len(queries), np.float32)
    wanted, found = (_nearest(queries @ one.T, k, itself) for one in (true, gallery))
    shares = [
        len(set(a) & set(b)) / k for a, b in zip(wanted.tolist(), found.tolist(), strict=True)
    ]
    return np.array(shares, np.float32)


def _nearest(scores: Matrix, k: int, itself: bool) -> NDArray[np.intp]:
    if itself:
        np.fill_diagonal(scores, -np.inf)
    return np.argpartition(-scores, k - 1, axis=1)[:, :k]


def interval(values: Sequence[float] | Matrix, *, seed: int = 0) -> tuple[float, float]:
    """95% of means of the values drawn again (percentile bootstrap, Efron 1979; 1,000 draws)."""
    drawn = np.asarray(values, np.float64)
    rng = np.random.default_rng(seed)
    means = [float(rng.choice(drawn, len(drawn)).mean()) for _ in range(1000)]
    low, high = np.quantile(means, [0.025, 0.975])
    return float(low), float(high)


def _unit(rows: NDArray[np.floating[Any]]) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), np.float32)

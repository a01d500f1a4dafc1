"""How well likeness finds footages of the same genres: pure functions of arrays.

Every footage asks for each of its genres; what is of the same film is no answer. Equal scores
count as if drawn in random order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.evaluation.metrics import average_precision

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Floats = NDArray[np.float64]
    Booleans = NDArray[np.bool_]
    Ints = NDArray[np.int64]

DEPTHS = (5, 10)
"""The k at which precision is reported."""
_DIGITS = 6
"""Of a score: beyond them float32 is noise, which would tell equal vectors apart."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A mean with its 95% interval, whole films drawn again."""

    value: float
    low: float
    high: float

    def to_json(self) -> list[float | None]:
        """As cards have it: value, low, high; None for what too few footages say nothing of."""
        found = (self.value, self.low, self.high)
        return [None if np.isnan(one) else round(one, 4) for one in found]


@dataclass(frozen=True, slots=True)
class GenreRetrieval:
    """What became of every query; arrays are n x g, NaN where a footage is not of a genre."""

    precision: Floats
    """Average precision of a footage's list, by what is of this genre."""
    first: dict[int, Floats]
    """By k: share of the first k that are of this genre."""
    films: Ints
    """n: which film each query is of."""

    def mean_average_precision(self, *, rounds: int = 1000, seed: int = 0) -> Measured:
        """mAP: the mean over a genre's footages, then over genres, so that rare ones count too."""
        return _measured(self.precision, self.films, rounds, seed)

    def precision_at(self, k: int, *, rounds: int = 1000, seed: int = 0) -> Measured:
        """Precision@k, averaged in the same way."""
        return _measured(self.first[k], self.films, rounds, seed)

    def by_genre(self) -> Floats:
        """g: the mean average precision of each genre; NaN where nothing asks for it."""
        return _means(self.precision, np.ones(len(self.precision)))


def retrieve_genres(
    vectors: Vectors, genres: Booleans, films: Ints, *, depths: Sequence[int] = DEPTHS
) -> GenreRetrieval:
    """Ask with each of n unit vectors (n x d) for the others, by dot product.

    `genres` n x g says what each is of, `films` (n) of which film it is. A genre that nothing else
    is of is not asked for.
    """
    if not len(vectors) == len(genres) == len(films):
        raise ValueError(
            f"{len(vectors)} vectors, {len(genres)} rows of genres, {len(films)} films"
        )
    if not np.isfinite(vectors).all():
        raise ValueError("vectors must be finite numbers, and these are not")
    scores = np.round(vectors.astype(np.float64) @ vectors.T.astype(np.float64), _DIGITS)
    precision = np.full(genres.shape, np.nan)
    first = {k: np.full(genres.shape, np.nan) for k in depths}
    for row, own in enumerate(scores):
        others = films != films[row]
        told = own[others]
        for genre in np.flatnonzero(genres[row]):
            right = genres[others, genre]
            if not right.any():
                continue
            precision[row, genre] = average_precision(told, right)
            for k in depths:
                first[k][row, genre] = _share_of_first(told, right, k)
    return GenreRetrieval(precision, first, np.asarray(films, dtype=np.int64))


def differences(
    one: GenreRetrieval, other: GenreRetrieval, *, rounds: int = 1000, seed: int = 0
) -> Measured:
    """How much higher the mAP of one is than of another on the same queries, drawn in pairs."""
    return _measured(one.precision - other.precision, one.films, rounds, seed)


def _share_of_first(scores: Floats, right: Booleans, k: int) -> float:
    """Of the first k, or of all where there are fewer; what is level with the last by its share."""
    k = min(k, len(scores))
    last = np.partition(scores, len(scores) - k)[len(scores) - k]
    above, level = scores > last, scores == last
    places = k - int(above.sum())
    return float((right[above].sum() + places * right[level].mean()) / k)


def _measured(values: Floats, films: Ints, rounds: int, seed: int) -> Measured:
    _, at = np.unique(films, return_inverse=True)
    count = int(at.max()) + 1 if len(at) else 0
    if not count:
        raise ValueError("there are no queries")
    chance = np.random.default_rng(seed)
    found = np.empty(rounds)
    for one in range(rounds):
        weights = np.bincount(chance.integers(0, count, count), minlength=count)[at]
        found[one] = _mean(_means(values, weights.astype(np.float64)))
    value = _mean(_means(values, np.ones(len(values))))
    found = found[~np.isnan(found)]
    if not len(found):
        return Measured(value, value, value)
    low, high = np.quantile(found, [0.025, 0.975])
    return Measured(value, float(low), float(high))


def _mean(values: Floats) -> float:
    """Without its NaN; NaN where nothing else is there."""
    there = values[~np.isnan(values)]
    return float(there.mean()) if len(there) else float("nan")


def _means(values: Floats, weights: Floats) -> Floats:
    """Weighted means of the columns of n x g without their NaN; NaN where nothing is left."""
    there = ~np.isnan(values)
    total = weights @ there
    sums = weights @ np.where(there, values, 0.0)
    means: Floats = np.full(len(total), np.nan)
    np.divide(sums, total, out=means, where=total > 0)
    return means

"""Retrieval metrics: pure functions of arrays. Equal scores count as if drawn in random order.

So an encoder that gives everything the same vector scores what chance scores, and not 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32] | NDArray[np.float64]
    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

DEPTHS = (1, 5, 10, 20, 50)
"""The k at which Acc@k is reported."""
_BATCH = 1 << 24
"""Scores held at once."""
_DIGITS = 6
"""Of a score: beyond them float32 is noise, which would tell equal vectors apart."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of each query; all arrays have a row a query."""

    above: Ints
    """Wrong answers that score more than the best right one."""
    tied: Ints
    """Answers that score as much as the best right one, itself included."""
    right: Ints
    """How many of those are right."""
    precision: Floats
    """Average precision."""

    def accuracy(self, k: int) -> Floats:
        """The chance that a right answer is among the first k: 0 or 1 where nothing is tied."""
        drawn = np.clip(k - self.above, 0, self.tied)
        missed = np.ones(len(drawn))
        for one in range(int(drawn.max(initial=0))):
            left = np.maximum(self.tied - self.right - one, 0) / np.maximum(self.tied - one, 1)
            missed = np.where(one < drawn, missed * left, missed)
        return np.asarray(1.0 - missed, dtype=np.float64)

    def rank(self) -> Floats:
        """Where the best right answer stands on average, from 1."""
        return np.asarray(self.above + (self.tied + 1) / (self.right + 1), dtype=np.float64)


def judge(queries: Vectors, answers: Vectors, query_of: Ints, answer_of: Ints) -> Outcome:
    """Every query against every answer by dot product; those with the same number belong together.

    `queries` n x d and `answers` m x d; `query_of` n and `answer_of` m. Each query needs an answer.
    """
    if len(queries) != len(query_of) or len(answers) != len(answer_of):
        raise ValueError("each vector needs one number that says what it belongs to")
    lost = np.setdiff1d(query_of, answer_of)
    if len(lost):
        raise ValueError(f"queries without a right answer: {lost[:5].tolist()}")
    step = max(1, _BATCH // max(1, len(answers)))
    rows: list[tuple[int, int, int, float]] = []
    for start in range(0, len(queries), step):
        part = slice(start, start + step)
        scores = np.round(queries[part] @ answers.T, _DIGITS)
        if not np.isfinite(scores).all():
            raise ValueError("vectors must be finite numbers, and these are not")
        right = query_of[part, None] == answer_of[None, :]
        rows += [judge_one(s, r) for s, r in zip(scores, right, strict=True)]
    columns = list(zip(*rows, strict=True)) or [(), (), (), ()]
    above, tied, hit = (np.array(column, dtype=np.int64) for column in columns[:3])
    return Outcome(above, tied, hit, np.array(columns[3], dtype=np.float64))


def judge_one(scores: Floats, right: NDArray[np.bool_]) -> tuple[int, int, int, float]:
    """Answers above the best right one, level with it, right among those; average precision."""
    best = scores[right].max()
    level = scores == best
    return (
        int((scores > best).sum()),
        int(level.sum()),
        int((level & right).sum()),
        average_precision(scores, right),
    )


def average_precision(scores: Floats, right: NDArray[np.bool_]) -> float:
    """Average precision, expected over the orders that equal scores allow.

    McSherry and Najork, Computing information retrieval performance measures efficiently in the
    presence of tied scores, ECIR 2008.
    """
    values, at = np.unique(scores[right], return_inverse=True)
    order = np.sort(scores)
    total = 0.0
    found_before = 0
    for index in range(len(values) - 1, -1, -1):
        hits = int((at == index).sum())
        low = int(np.searchsorted(order, values[index], side="left"))
        high = int(np.searchsorted(order, values[index], side="right"))
        before, tied = len(order) - high, high - low
        place = np.arange(tied)
        others = place * (hits - 1) / (tied - 1) if tied > 1 else 0.0
        total += hits / tied * float(((found_before + 1 + others) / (before + 1 + place)).sum())
        found_before += hits
    return total / int(right.sum())


def bootstrap(
    values: Floats, groups: Ints, *, seed: int = 0, rounds: int = 1000, level: float = 0.95
) -> tuple[float, float]:
    """An interval for the mean, from drawing whole groups again with replacement.

    Captions of one picture succeed and fail together, so pictures are drawn and not captions.
    """
    _, at = np.unique(groups, return_inverse=True)
    sums, sizes = np.bincount(at, weights=values), np.bincount(at)
    random = np.random.default_rng(seed)
    n = len(sizes)
    means = np.empty(rounds)
    for one in range(rounds):
        drawn = random.integers(0, n, n)
        means[one] = sums[drawn].sum() / sizes[drawn].sum()
    low, high = np.quantile(means, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)

"""How far estimates are from what was to be estimated: pure functions of arrays.

`truth` and `said` are n numbers each; intervals draw whole groups again, as films of one series
go wrong together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Measure = Callable[[Floats, Floats], float]

ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its 95% interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.3f} to {self.high:.3f})"

    def to_json(self) -> list[float]:
        """Value, low, high."""
        return [round(number, 4) for number in (self.value, self.low, self.high)]


def squared_error(truth: Floats, said: Floats, variance: float = 1.0) -> float:
    """The mean squared error over the variance of what was learnt from: 1 is saying its mean.

    Standardised by the training part, as a score of 1.0 then means no better than its mean, but for
    how far that is from the mean of the part tested.
    """
    return float(np.mean((truth - said) ** 2) / variance)


def absolute_error(truth: Floats, said: Floats) -> float:
    """The mean absolute error, in points of the score."""
    return float(np.mean(np.abs(truth - said)))


def explained(truth: Floats, said: Floats) -> float:
    """R squared: 1 is perfect, 0 as good as the mean of these very films, below 0 worse."""
    spread = float(np.mean((truth - truth.mean()) ** 2))
    return 1.0 - float(np.mean((truth - said) ** 2)) / spread if spread > 0 else 0.0


def spearman(truth: Floats, said: Floats) -> float:
    """Rank correlation (Spearman 1904); equal values share a rank, and all equal gives 0."""
    one, other = ranks(truth), ranks(said)
    one, other = one - one.mean(), other - other.mean()
    length = float(np.sqrt((one**2).sum() * (other**2).sum()))
    return float((one * other).sum()) / length if length > 0 else 0.0


def ranks(values: Floats) -> Floats:
    """Ranks from 0; equal values share the mean of theirs."""
    _, at, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    means: Floats = ends - (counts + 1) / 2
    return means[at]


def bootstrapped(
    measure: Measure,
    truth: Floats,
    said: Floats,
    groups: Ints,
    *,
    rounds: int = ROUNDS,
    seed: int = 0,
    draws: Sequence[Ints] | None = None,
) -> Figure:
    """A measure with its interval by the bootstrap (Efron 1979), drawing groups.

    `draws`: those of `draw_groups`, where several measures take the same.
    """
    draws = draw_groups(groups, rounds, seed) if draws is None else draws
    drawn = [measure(truth[at], said[at]) for at in draws]
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Figure(measure(truth, said), float(low), float(high))


def gained(
    truth: Floats,
    said: Floats,
    baseline: Floats,
    groups: Ints,
    *,
    variance: float = 1.0,
    rounds: int = ROUNDS,
    seed: int = 0,
) -> Figure:
    """By how much the squared error is smaller than that of a baseline on the same films.

    Paired: each draw holds both against the same films. An interval that holds 0 says that nothing
    was gained that could not be chance.
    """
    apart = ((truth - baseline) ** 2 - (truth - said) ** 2) / variance
    drawn = [float(apart[at].mean()) for at in draw_groups(groups, rounds, seed)]
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Figure(float(apart.mean()), float(low), float(high))


def draw_groups(groups: Ints, rounds: int = ROUNDS, seed: int = 0) -> list[Ints]:
    """Rows of as many groups as there are, drawn with replacement."""
    _, at = np.unique(groups, return_inverse=True)
    order = np.argsort(at, kind="stable")
    sizes = np.bincount(at)
    starts = np.cumsum(sizes) - sizes
    random = np.random.default_rng(seed)
    draws: list[Ints] = []
    for _ in range(rounds):
        some = random.integers(0, len(sizes), len(sizes))
        length = sizes[some]
        within = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length)
        draws.append(order[np.repeat(starts[some], length) + within])
    return draws

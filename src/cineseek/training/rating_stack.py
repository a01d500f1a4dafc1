"""Several ways of rating as one: each weighed by what it adds on films that it did not see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.training.rating_data import RatingData
from cineseek.training.rating_ways import Fitted, Way

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.rating_graph import Graph

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Rows = NDArray[np.float32]

Tell = Callable[[int, int], None]
_RIDGE = 0.005
"""Pulls weights to nought a little: of ways that say the same none gets all."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much of each way's departure from the mean is taken; none is taken against itself."""

    mean: float
    shares: Floats
    """0 or more, one a way."""

    def join(self, said: Floats) -> Floats:
        """n scores of what m ways say, m x n."""
        joined: Floats = self.mean + self.shares @ (said - self.mean)
        return joined


@dataclass(frozen=True, slots=True)
class Stack:
    """Ways that learnt, joined."""

    ways: tuple[Fitted, ...]
    weights: Weights

    def predict(self, rows: Rows) -> Floats:
        """n of n x d."""
        said = np.full((len(self.ways), len(rows)), self.weights.mean)
        for at, way in enumerate(self.ways):
            if self.weights.shares[at] > 0:  # of others the rows need not have what they take
                said[at] = way.predict(rows)
        return self.weights.join(said)

    def taken(self) -> list[Fitted]:
        """The ways that have any weight."""
        return [way for way, share in zip(self.ways, self.weights.shares, strict=True) if share > 0]

    def draw(self, graph: Graph, given: str) -> str:
        """The same as ONNX; ways without weight are left out."""
        first = graph.filled(graph.columns(given, slice(0, 1)), np.zeros(1))
        total = graph.add("Mul", first, graph.constant([[0.0]]))
        rest = self.weights.mean
        for way, share in zip(self.ways, self.weights.shares.tolist(), strict=True):
            if share > 0:
                said = graph.add("Mul", way.draw(graph, given), graph.constant([[share]]))
                total = graph.add("Add", total, said)
                rest -= share * self.weights.mean
        return graph.add("Add", total, graph.constant([[rest]]))


@dataclass(frozen=True, slots=True)
class Said:
    """What each way says of films of which it saw no kin (or, in a random split, not them)."""

    full: Floats
    """ways x n."""
    gaps: Floats
    """The same where facts are left out every other time."""
    means: Floats
    """n: the mean of what was learnt from."""
    fold: Ints
    """n."""


def say_apart(
    data: RatingData,
    ways: Sequence[Way],
    fold: Ints,
    tell: Tell | None = None,
    *,
    among: Ints | None = None,
) -> Said:
    """Every film is left out once, with its fold; of the rows `among` all, where that is given."""
    some = np.arange(len(data)) if among is None else among
    count, folds = len(some), int(fold.max()) + 1
    full, gaps = np.empty((2, len(ways), count))
    means, lacking = np.empty(count), data.with_gaps()
    for number in range(folds):
        out = fold == number
        learnt, asked = some[~out], some[out]
        means[out] = data.scores[learnt].mean()
        for at, way in enumerate(ways):
            fitted = way.fit(data, learnt)
            full[at, out] = fitted.say(data, asked, data.rows[asked])
            gaps[at, out] = fitted.say(data, asked, lacking[asked])
            if tell is not None:
                tell(number * len(ways) + at + 1, folds * len(ways))
    return Said(full, gaps, means, fold)


def weigh(said: Floats, scores: Floats) -> Weights:
    """Stacked regression (Wolpert 1992) with weights of 0 and more (Breiman 1996)."""
    from scipy.optimize import nnls

    mean = float(scores.mean())
    apart = (said - mean).T
    if not apart.size:
        return Weights(mean, np.zeros(len(said)))
    pull = np.sqrt(_RIDGE * len(scores)) * float(apart.std() or 1.0) * np.eye(apart.shape[1])
    shares, _ = nnls(
        np.concatenate([apart, pull]), np.concatenate([scores - mean, np.zeros(len(pull))])
    )
    return Weights(mean, np.asarray(shares, np.float64))


def join_apart(said: Said, which: Sequence[int], scores: Floats) -> tuple[Floats, Floats]:
    """Some ways joined, with weights learnt without the fold they are taken for; also with gaps."""
    joined = np.empty((2, len(scores)))
    chosen = list(which)
    for number in range(int(said.fold.max()) + 1):
        out = said.fold == number
        weights = weigh(said.full[chosen][:, ~out], scores[~out])
        joined[0, out] = weights.join(said.full[chosen][:, out])
        joined[1, out] = weights.join(said.gaps[chosen][:, out])
    return joined[0], joined[1]

"""Ways of rating side by side: each learns from rows, says scores, and can be drawn as ONNX.

The mean, genres and year, facts by trees, and what is seen and heard by ridge regression and by
trees. `rating_cnn` adds the classic network of stacked frames.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import numpy as np

from cineseek.models.rating_config import FACTS
from cineseek.training.boosting import Boosting, fit_trees
from cineseek.training.rating_data import RatingData
from cineseek.training.rating_facts import fit_facts, fit_genre_year
from cineseek.training.rating_graph import on_grid

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.rating_graph import Graph

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Rows = NDArray[np.float32]

PENALTIES = tuple(float(one) for one in np.geomspace(1e-4, 1e3, 29))
_NARROW = 24
"""Numbers that trees take of a part: the first principal components of a wider one."""
_FEW = 400


class Fitted(Protocol):
    """A way that has learnt."""

    def say(self, data: RatingData, some: Ints, rows: Rows, /) -> Floats:
        """Scores, n, of these footages, whose rows (as they are, or with gaps) are n x d."""

    def predict(self, rows: Rows, /) -> Floats:
        """The same of rows alone."""

    def draw(self, graph: Graph, given: str, /) -> str:
        """The same as ONNX, n x 1."""


class Way(Protocol):
    """A way of rating."""

    @property
    def name(self) -> str:
        """In tables."""

    @property
    def sees(self) -> bool:
        """Whether it takes anything of the footage."""

    def fit(self, data: RatingData, some: Ints) -> Fitted:
        """Learn from these rows."""


@runtime_checkable
class Slow(Protocol):
    """A way that learns for so long that it is not asked for in the splits beside the first."""

    run: Path
    """Where it keeps how far it is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A weighted sum, with means where a number is not known."""

    where: slice
    means: Floats
    weights: Floats
    intercept: float

    def say(self, data: RatingData, some: Ints, rows: Rows) -> Floats:
        """As it predicts: these rows hold all that it takes."""
        return self.predict(rows)

    def predict(self, rows: Rows) -> Floats:
        """n of n x d."""
        own = rows[:, self.where].astype(np.float64)
        said: Floats = np.where(np.isnan(own), self.means, own) @ self.weights + self.intercept
        return said

    def draw(self, graph: Graph, given: str) -> str:
        """In single precision the mean is taken off first: years are large numbers."""
        own = graph.filled(graph.columns(given, self.where), self.means)
        apart = graph.add("Sub", own, graph.constant(self.means[None]))
        return graph.linear(apart, self.weights, self.intercept + float(self.means @ self.weights))


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees over some columns, projected first where they are of wide parts."""

    where: slice
    model: Any
    projection: Projection | None = None

    def say(self, data: RatingData, some: Ints, rows: Rows) -> Floats:
        """As it predicts: these rows hold all that it takes."""
        return self.predict(rows)

    def predict(self, rows: Rows) -> Floats:
        """n of n x d."""
        own = rows[:, self.where]
        said: Floats = self.model.predict(own if self.projection is None else self.projection(own))
        return said

    def draw(self, graph: Graph, given: str) -> str:
        """The trees as they are."""
        own = graph.columns(given, self.where)
        if self.projection is not None:
            own = self.projection.draw(graph, own)
        return graph.trees(own, self.model)


@dataclass(frozen=True, slots=True)
class Projection:
    """Parts side by side on their principal components, narrow ones as they are."""

    pieces: tuple[tuple[slice, Floats | None, Rows | None], ...]
    """Where a part is, its means and its components d x k; None for one that stays."""

    def __call__(self, rows: Rows) -> Rows:
        """n x fewer."""
        made = []
        for where, means, turn in self.pieces:
            own = rows[:, where]
            if means is not None and turn is not None:
                middle = means.astype(np.float32)
                own = (np.where(np.isnan(own), middle, own) - middle) @ turn
                own = on_grid(own)
            made.append(own)
        return np.concatenate(made, axis=1)

    def draw(self, graph: Graph, given: str) -> str:
        """The same as ONNX."""
        made = []
        for where, means, turn in self.pieces:
            own = graph.columns(given, where)
            if means is not None and turn is not None:
                own = graph.add("Sub", graph.filled(own, means), graph.constant(means[None]))
                own = graph.rounded(graph.add("MatMul", own, graph.constant(turn)))
            made.append(own)
        return graph.add("Concat", *made, axis=1)


@dataclass(frozen=True, slots=True)
class GenreYearWay:
    """Linear in genres and year."""

    name: str = "genre and year"
    sees: bool = False

    def fit(self, data: RatingData, some: Ints) -> Line:
        """Ridge regression, as `fit_genre_year`."""
        columns = data.facts.columns
        films = [data.facts.films[at] for at in some]
        line = fit_genre_year(films, data.scores[some], columns)
        weights, means = np.zeros(columns.width), np.zeros(columns.width)
        weights[0], means[0] = line.slope / 10, line.year
        for at, name in enumerate(columns.genres):
            weights[3 + at], means[3 + at] = line.genres[name]
        return Line(data.slice_of(FACTS), means, weights, line.mean - float(means @ weights))


@dataclass(frozen=True, slots=True)
class FactsWay:
    """Trees over the facts."""

    name: str = "facts"
    sees: bool = False

    def fit(self, data: RatingData, some: Ints) -> Trees:
        """Also of films of which little is known."""
        facts = data.facts
        trees = fit_facts(
            facts.rows[some], facts.scores[some], facts.columns, facts.how, seed=facts.seed
        )
        return Trees(data.slice_of(FACTS), trees)


@dataclass(frozen=True, slots=True)
class RidgeWay:
    """Ridge regression (Hoerl and Kennard 1970) on parts of the footage, each as heavy."""

    parts: tuple[str, ...]
    name: str = "pooled, ridge"
    sees: bool = True

    def fit(self, data: RatingData, some: Ints) -> Line:
        """The penalty is that of the least error by leaving one out."""
        where = _span(data, self.parts)
        rows = data.rows[some, where].astype(np.float64)
        means = _means(rows)
        rows = np.where(np.isnan(rows), means, rows) - means
        scale = np.empty(rows.shape[1])
        for part in self.parts:
            own = _within(data.slice_of(part), where)
            # Parts count alike. Within one, what varies more counts for more: numbers that hardly
            # vary are mostly noise, and there are many.
            scale[own] = max(float(np.sqrt((rows[:, own] ** 2).mean(axis=0).sum())), 1e-6)
        mean = float(data.scores[some].mean())
        weights = self._weights(data, rows / scale, data.scores[some] - mean, where) / scale
        return Line(where, means, weights, mean - float(means @ weights))

    def _weights(self, data: RatingData, rows: Floats, targets: Floats, where: slice) -> Floats:
        """A part that only adds noise is left out: the error by leaving one out tells."""
        error, weights = _ridge(rows, targets)
        for part in self.parts if len(self.parts) > 1 else ():
            fewer = rows.copy()
            fewer[:, _within(data.slice_of(part), where)] = 0.0
            if not fewer.any():
                continue
            less, other = _ridge(fewer, targets)
            if less < error:
                error, weights, rows = less, other, fewer
        return weights


@dataclass(frozen=True, slots=True)
class TreesWay:
    """Gradient boosting on parts of the footage, wide ones on their principal components."""

    parts: tuple[str, ...]
    name: str = "pooled, trees"
    sees: bool = True

    def fit(self, data: RatingData, some: Ints) -> Trees:
        """As the facts are learnt, and slower, as there is more that may be by chance."""
        where = _span(data, self.parts)
        rows = data.rows[some, where]
        pieces: list[tuple[slice, Floats | None, Rows | None]] = []
        for part in self.parts:
            own = _within(data.slice_of(part), where)
            if own.stop - own.start <= _NARROW:
                pieces.append((own, None, None))
                continue
            means = _means(rows[:, own].astype(np.float64))
            filled = np.where(np.isnan(rows[:, own]), means, rows[:, own]) - means
            _, _, turned = np.linalg.svd(filled, full_matrices=False)
            turn = turned[:_NARROW].T
            sizes = np.maximum((filled @ turn).std(axis=0), 1e-6)
            pieces.append((own, means, (turn / sizes).astype(np.float32)))
        projection = Projection(tuple(pieces))
        least = 20 if len(some) >= _FEW else max(3, len(some) // 20)
        how = Boosting(rate=0.04, trees=200, leaves=8, least=least)
        trees = fit_trees(projection(rows), data.scores[some], how, seed=data.facts.seed)
        return Trees(where, trees, projection)


def usual_ways(data: RatingData) -> tuple[Way, ...]:
    """Those that are compared where nothing else is asked for; the mean comes by itself."""
    ways: list[Way] = [GenreYearWay(), FactsWay()]
    if data.parts:
        ways += [RidgeWay(data.parts), TreesWay(data.parts)]
    return tuple(ways)


def _span(data: RatingData, parts: Sequence[str]) -> slice:
    """From the first of these parts to the last; they lie side by side."""
    slices = [data.slice_of(part) for part in parts]
    return slice(slices[0].start, slices[-1].stop)


def _within(own: slice, whole: slice) -> slice:
    return slice(own.start - whole.start, own.stop - whole.start)


def _means(rows: Floats) -> Floats:
    """Of columns, over what is known; nought where nothing is."""
    known = ~np.isnan(rows)
    sums: Floats = np.where(known, rows, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return sums


def _ridge(rows: Floats, targets: Floats) -> tuple[float, Floats]:
    """The error by leaving one out (PRESS, Allen 1974), with the penalty that makes it least, and
    weights, d; of n x d rows without their mean."""
    left, sizes, right = np.linalg.svd(rows, full_matrices=False)
    along, best, kept = left.T @ targets, np.inf, np.zeros(len(sizes))
    for penalty in PENALTIES:
        shrunk = sizes**2 / (sizes**2 + penalty)
        levers = (left**2) @ shrunk + 1 / len(rows)
        errors = (targets - left @ (shrunk * along)) / np.maximum(1 - levers, 1e-6)
        error = float((errors**2).mean())
        if error < best:
            best, kept = error, sizes / (sizes**2 + penalty) * along
    return best, right.T @ kept

"""What facts say of a score: columns, the linear guess, and gradient boosting. Knows no pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import TrainingError
from cineseek.evaluation.splits import find_kin, kin_folds
from cineseek.film import Film
from cineseek.models.film_columns import FilmColumns, GenreYear, plain
from cineseek.training.boosting import Boosting, fit_trees
from cineseek.training.rating_calibration import Spread, learn_spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.rating_years import Ends

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Rows = NDArray[np.float32]

LEAST_FILMS = 20
"""A genre, language or country of fewer films is no column: what it says would be by chance."""
_MASKED = 1
"""Copies of each film in which facts are left out, so that films of which less is known are met."""
_SHRINKAGE = 10.0
_FEW = 400


def choose_columns(films: Sequence[Film], least: int = LEAST_FILMS) -> FilmColumns:
    """Columns for what is frequent among these films."""

    def frequent(names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        counts = Counter(one for some in names for one in {plain(name) for name in some})
        return tuple(sorted(name for name, count in counts.items() if count >= least))

    return FilmColumns(
        frequent([film.genres for film in films]),
        frequent([film.languages for film in films]),
        frequent([film.countries for film in films]),
    )


def fit_genre_year(films: Sequence[Film], scores: Floats, columns: FilmColumns) -> GenreYear:
    """Ridge regression (Hoerl and Kennard 1970) on genres and year; n films, n scores."""
    years = np.array([np.nan if film.year is None else film.year for film in films], np.float64)
    mean_year = float(np.nanmean(years)) if np.isfinite(years).any() else 2000.0
    decades = np.nan_to_num((years - mean_year) / 10)
    has = [{plain(one) for one in film.genres} for film in films]
    flags = np.array([[name in some for name in columns.genres] for some in has], np.float64)
    flags = flags.reshape(len(films), -1)
    shares = flags.mean(axis=0)
    given = np.column_stack([decades - decades.mean(), flags - shares])
    square = given.T @ given + _SHRINKAGE * np.eye(given.shape[1])
    mean = float(scores.mean())
    points = np.linalg.solve(square, given.T @ (scores - mean))
    names = zip(columns.genres, points[1:], shares, strict=True)
    return GenreYear(
        mean,
        mean_year,
        float(points[0]),
        {name: (float(one), float(share)) for name, one, share in names},
    )


def mask(rows: Rows, columns: FilmColumns, *, seed: int) -> Rows:
    """Rows of which each fact is left out every other time."""
    masked = rows.copy()
    random = np.random.default_rng(seed)
    for group in columns.groups.values():
        masked[random.random(len(rows)) < 0.5, group] = np.nan
    return masked


def fit_facts(
    rows: Rows, scores: Floats, columns: FilmColumns, how: Boosting, *, seed: int = 0
) -> Any:
    """Trees that know full rows and rows with gaps."""
    copies = [rows, *(mask(rows, columns, seed=seed * 100 + n) for n in range(_MASKED))]
    return fit_trees(np.concatenate(copies), np.tile(scores, 1 + _MASKED), how, seed=seed)


def without_year(rows: Rows, columns: FilmColumns) -> Rows:
    """Rows of which no year is known: trees would take the errors of the last few years, of which
    they saw least, for those of all years to come."""
    timeless = rows.copy()
    timeless[:, columns.groups["year"]] = np.nan
    return timeless


@dataclass(frozen=True, slots=True)
class FactsData:
    """Films as rows of numbers, with their scores and families."""

    films: tuple[Film, ...]
    columns: FilmColumns
    rows: Rows
    """n x width of the columns."""
    scores: Floats
    kin: Ints
    how: Boosting
    seed: int = 0

    def fit(self, some: Ints) -> Any:
        """Trees that learnt from these films."""
        return fit_facts(self.rows[some], self.scores[some], self.columns, self.how, seed=self.seed)

    def learn(self, some: Ints, *, folds: int = 5) -> tuple[Any, Spread]:
        """Trees, and what errors to expect of them, also of films of which little is known."""
        gaps = mask(self.rows, self.columns, seed=self.seed + 77)
        fold = kin_folds(self.kin[some], folds, seed=self.seed)
        residuals = np.empty((2, len(some)))
        for number in range(folds):
            out = fold == number
            trees = self.fit(some[~out])
            for at, rows in enumerate((self.rows, gaps)):
                residuals[at, out] = self.scores[some[out]] - trees.predict(rows[some[out]])
        spread = learn_spread(
            without_year(np.concatenate([self.rows[some], gaps[some]]), self.columns),
            residuals.ravel(),
            np.tile(self.kin[some], 2),
            folds=folds,
            seed=self.seed,
        )
        return self.fit(some), spread

    def ask(self, learnt: Ints, tested: Ints) -> Ends:
        """Intervals of the films tested, by those learnt."""
        trees, spread = self.learn(learnt)
        rows = self.rows[tested]
        return partial(spread.intervals, rows, trees.predict(rows))


def gather_facts(
    films: Sequence[Film], *, columns: FilmColumns | None = None, seed: int = 0
) -> FactsData:
    """Films whose scores are known, as what is learnt from; columns are chosen by frequency."""
    chosen = columns or choose_columns(films, min(LEAST_FILMS, max(2, len(films) // 20)))
    scores = np.array([film.rating for film in films], np.float64)
    if not len(scores) or not np.isfinite(scores).all():
        raise TrainingError("there are no films with known scores to learn from")
    how = Boosting()
    if len(films) < _FEW:  # trees of few films would have one leaf
        how = replace(how, least=max(2, len(films) // 20))
    return FactsData(tuple(films), chosen, chosen.rows(films), scores, find_kin(films), how, seed)

"""The facts recipe: what score to expect of a film of which only facts are known.

Read from top to bottom: films, folds with kin apart, trees, intervals, years, baselines, folder.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.evaluation.conformal import Coverage, covered
from cineseek.evaluation.regression import bootstrapped, gained, spearman, squared_error
from cineseek.evaluation.splits import kin_folds
from cineseek.film import Film
from cineseek.models.rating_config import FACTS, RatingConfig, thinned
from cineseek.training.rating_calibration import LEAST_SPREAD, LEVELS
from cineseek.training.rating_export import write_rating_model
from cineseek.training.rating_facts import FactsData, fit_genre_year, gather_facts, mask
from cineseek.training.rating_years import walk_years

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.rating_graph import Graph

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

FOLDS = 5
_SAID = ("mean", "genre and year", "facts")


def train_facts(
    films: Sequence[Film], folder: Path, *, source: str, licence: str, seed: int = 0
) -> Mapping[str, Any]:
    """Learn from films with scores and write the model of facts; returns its card."""
    data = gather_facts(films, seed=seed)
    said, coverage = _say_apart(data)
    every = np.arange(len(data.scores))
    trees, spread = data.learn(every)
    walk = walk_years(data.ask, data.scores, [film.year for film in data.films])
    if walk is not None:
        coverage = {**coverage, "year by year": walk.held(data.scores)}
    config = RatingConfig(
        name=FACTS,
        parts=((FACTS, data.columns.width),),
        columns=data.columns,
        baseline=fit_genre_year(data.films, data.scores, data.columns),
        encoder="",
        fingerprint="",
        errors=thinned(spread.errors.tolist()),
        least_spread=LEAST_SPREAD,
        measured=tuple((one.asked, one.measured) for one in coverage["all facts"]),
        reason="",
        films=len(data.scores),
        later=None if walk is None else walk.config(data.scores),
    )
    years = [film.year for film in data.films if film.year is not None]
    card = {
        "name": FACTS,
        "licence": licence,
        "source": source,
        "description": "expected IMDb score from year, runtime, genres, languages and countries",
        "data": {"films": len(data.scores), "years": [min(years), max(years)]},
        "seed": seed,
        "kin apart": _scores(data, said),
        "coverage": {name: [c.to_json() for c in some] for name, some in coverage.items()},
    }

    def draw(graph: Graph, given: str) -> tuple[str, str]:
        size = graph.trees(given, spread.trees)
        return graph.trees(given, trees), graph.add("Max", size, graph.constant([LEAST_SPREAD]))

    rows = np.concatenate([data.rows, mask(data.rows, data.columns, seed=1)])
    write_rating_model(folder, config, draw, rows, (trees.predict(rows), spread.sizes(rows)), card)
    return card


def _say_apart(data: FactsData) -> tuple[Mapping[str, Floats], Mapping[str, list[Coverage]]]:
    """What each way says of films whose kin it has not seen, and what intervals held of them."""
    fold = kin_folds(data.kin, FOLDS, seed=data.seed + 7)
    kinds = {
        "all facts": data.rows,
        "each fact missing every other time": mask(data.rows, data.columns, seed=data.seed + 9),
        "nothing": np.full_like(data.rows, np.nan),
    }
    said = {name: np.empty(len(fold)) for name in (*_SAID, *kinds)}
    ends = {(name, level): np.empty((2, len(fold))) for name in kinds for level in LEVELS}
    for number in range(FOLDS):
        learnt, out = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        trees, spread = data.learn(learnt)
        films = [data.films[at] for at in learnt]
        line = fit_genre_year(films, data.scores[learnt], data.columns)
        said["mean"][out] = line.mean
        guesses = (line.of(data.films[at]) for at in out)
        said["genre and year"][out] = [line.mean if one is None else one for one in guesses]
        for name, rows in kinds.items():
            said[name][out] = trees.predict(rows[out])
            for level in LEVELS:
                ends[name, level][:, out] = spread.intervals(rows[out], said[name][out], level)
    said["facts"] = said["all facts"]
    held = {
        name: [
            covered(data.scores, ends[name, level][0], ends[name, level][1], level)
            for level in LEVELS
        ]
        for name in kinds
    }
    return said, held


def _scores(data: FactsData, said: Mapping[str, Floats]) -> dict[str, Any]:
    """Errors of each way on films kept apart, with intervals by family."""
    spread = float(data.scores.var())

    def error(truth: Floats, guess: Floats) -> float:
        return squared_error(truth, guess, spread)

    told: dict[str, Any] = {
        name: {
            "standardised squared error": bootstrapped(
                error, data.scores, said[name], data.kin
            ).to_json(),
            "Spearman": round(spearman(data.scores, said[name]), 4),
        }
        for name in _SAID
    }
    told["facts"]["gained over genre and year"] = gained(
        data.scores, said["facts"], said["genre and year"], data.kin, variance=spread
    ).to_json()
    return told

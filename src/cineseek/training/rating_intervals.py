"""How sure a model of footages is: errors to expect, and intervals kin apart and year by year."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from cineseek.evaluation.conformal import Coverage, covered
from cineseek.evaluation.splits import kin_folds
from cineseek.models.rating_config import FACTS
from cineseek.training.rating_calibration import LEVELS, Spread, learn_spread
from cineseek.training.rating_data import RatingData
from cineseek.training.rating_facts import without_year
from cineseek.training.rating_graph import on_grid
from cineseek.training.rating_stack import join_apart, say_apart, weigh
from cineseek.training.rating_ways import Way
from cineseek.training.rating_years import Walk, walk_years

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.rating_years import Ends

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Rows = NDArray[np.float32]

STEPS = 4
"""Of years walked through: every way learns anew, and several times, at each."""


def spread_rows(data: RatingData, rows: Rows, said: Floats) -> Rows:
    """What errors are told from: facts but the year, and the score that is said.

    n x (facts + 1) of n x width.
    """
    facts = without_year(rows[:, data.slice_of(FACTS)], data.facts.columns)
    return np.concatenate([facts, on_grid(said[:, None])], axis=1)


def learn_intervals(
    data: RatingData, said: Floats, gaps: Floats, fold: Ints, *, seed: int
) -> tuple[Spread, list[Coverage]]:
    """What errors to expect, and what intervals held in each fold by what the others gave.

    `said` of n footages kept apart, and of the same with gaps; `fold` their numbers.
    """
    folds = int(fold.max()) + 1
    every = np.arange(len(data))
    ends = {level: np.empty((2, len(data))) for level in LEVELS}
    for number in range(folds):
        out = fold == number
        spread = _spread(data, every[~out], said[~out], gaps[~out], folds, seed)
        rows = spread_rows(data, data.rows[out], said[out])
        for level in LEVELS:
            ends[level][:, out] = spread.intervals(rows, said[out], level)
    held = [covered(data.scores, ends[level][0], ends[level][1], level) for level in LEVELS]
    return _spread(data, every, said, gaps, folds, seed), held


def walk_footages(data: RatingData, ways: Sequence[Way], *, folds: int, seed: int) -> Walk | None:
    """Years asked about by what these ways, weighed, learnt of those before.

    None where there are too few footages before, or families of them.
    """

    def ask(learnt: Ints, tested: Ints) -> Ends:
        fold = kin_folds(data.kin[learnt], folds, seed=seed)
        apart = say_apart(data, ways, fold, among=learnt)
        scores = data.scores[learnt]
        said, gaps = join_apart(apart, range(len(ways)), scores)
        spread = _spread(data, learnt, said, gaps, folds, seed)
        told = [way.fit(data, learnt).say(data, tested, data.rows[tested]) for way in ways]
        joined = weigh(apart.full, scores).join(np.array(told).reshape(-1, len(tested)))
        return partial(spread.intervals, spread_rows(data, data.rows[tested], joined), joined)

    try:
        return walk_years(ask, data.scores, [film.year for film in data.facts.films], most=STEPS)
    except ValueError:  # fewer families than folds in the earliest years
        return None


def _spread(
    data: RatingData, some: Ints, said: Floats, gaps: Floats, folds: int, seed: int
) -> Spread:
    """Of the footages `some`, with and without gaps in what is known of them."""
    rows = [
        spread_rows(data, data.rows[some], said),
        spread_rows(data, data.with_gaps()[some], gaps),
    ]
    errors = np.concatenate([data.scores[some] - said, data.scores[some] - gaps])
    kin = np.tile(data.kin[some], 2)
    return learn_spread(np.concatenate(rows), errors, kin, folds=folds, seed=seed)

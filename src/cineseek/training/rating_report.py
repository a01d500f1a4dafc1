"""How well ways of rating do, with intervals; what leaks; and whether pixels add anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.evaluation.regression import (
    Figure,
    absolute_error,
    bootstrapped,
    draw_groups,
    explained,
    gained,
    spearman,
    squared_error,
)
from cineseek.evaluation.splits import kin_folds
from cineseek.training.rating_facts import fit_facts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.rating_data import RatingData
    from cineseek.training.rating_facts import FactsData

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

KIN, RANDOM = "kin apart", "random (leaky)"
"""Splits."""
COPIES = 0.99
"""Cosine of the looks of two footages from which on they may be of one video."""


@dataclass(frozen=True, slots=True)
class Row:
    """One way in one split."""

    way: str
    error: Figure
    """Squared error over the variance of the scores: 1 is their mean."""
    points: Figure
    """Mean absolute error."""
    explained: Figure
    """R squared."""
    ranks: Figure
    """Spearman's correlation."""
    films: int

    def to_json(self) -> dict[str, Any]:
        """As on a card."""
        return {
            "standardised squared error": self.error.to_json(),
            "mean absolute error": self.points.to_json(),
            "R2": self.explained.to_json(),
            "Spearman": self.ranks.to_json(),
            "footages": self.films,
        }


def judge(way: str, truth: Floats, said: Floats, kin: Ints, variance: float) -> Row:
    """All measures with their intervals by family; n of each."""

    def error(one: Floats, other: Floats) -> float:
        return squared_error(one, other, variance)

    draws = draw_groups(kin)
    first, points, share, order = (
        bootstrapped(measure, truth, said, kin, draws=draws)
        for measure in (error, absolute_error, explained, spearman)
    )
    return Row(way, first, points, share, order, len(truth))


def sentence(gain: Figure, without: float, parts: Sequence[str], films: int) -> str:
    """Whether what is seen and heard adds anything; `gain` and `without` over one variance."""
    names = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
    value, low, high = (round(100 * one / without) for one in (gain.value, gain.low, gain.high))
    told = f"{value}% (95% interval {low} to {high}%)"
    if gain.low > 0:
        return (
            f"What is seen and heard ({names}) lowers the squared error by {told} of what facts "
            f"alone leave, on {films:,} films kept apart from their kin."
        )
    return (
        f"Pixels and sound add nothing here that could be told from chance: {names} lower the "
        f"squared error by {told} of what facts alone leave, on {films:,} films kept apart from "
        "their kin, so they are left out."
    )


def find_leaks(
    data: RatingData, fold: Ints, random: Ints, splits: Mapping[str, Sequence[Row]]
) -> dict[str, Any]:
    """What would flatter: facts from afterwards, kin in training, footages that are copies."""
    votes = np.array(
        [np.nan if f.votes is None else np.log1p(f.votes) for f in data.facts.films], np.float64
    )
    told: dict[str, Any] = {"known only afterwards": {}}
    if np.isfinite(votes).any():
        gains = leaks_of_columns(data.facts, {"votes": votes})
        told["known only afterwards"] = {name: gain.to_json() for name, gain in gains.items()}
    known = [
        bool(((data.kin == data.kin[at]) & (random != random[at])).any()) for at in range(len(data))
    ]
    errors = {split: {row.way: row.error.value for row in rows} for split, rows in splits.items()}
    told["footages with kin in training, random split"] = round(float(np.mean(known)), 4)
    told["squared error by which a random split flatters"] = {
        way: round(errors[KIN][way] - error, 4)
        for way, error in errors[RANDOM].items()
        if way in errors[KIN]
    }
    told["looks across the folds"] = neighbours_across(data, fold)
    return told


def leaks_of_columns(
    data: FactsData, later: Mapping[str, Floats], *, folds: int = 5
) -> dict[str, Figure]:
    """What facts known only afterwards would add to the facts, each alone and `all` together.

    Gains of squared error over the variance, with kin apart. n of each column, NaN where unknown.
    """
    fold = kin_folds(data.kin, folds, seed=data.seed + 7)
    base = _apart(data, None, fold)
    sets = {name: column[:, None] for name, column in later.items()}
    if len(sets) > 1:
        sets["all"] = np.concatenate(list(sets.values()), axis=1)
    variance = float(data.scores.var())
    return {
        name: gained(data.scores, _apart(data, columns, fold), base, data.kin, variance=variance)
        for name, columns in sets.items()
    }


def kin_scores(scores: Floats, kin: Ints, fold: Ints, *, trust: float = 2.0) -> Floats:
    """What the learnt kin of each film scored, drawn to the mean where there are few; n.

    In a split that keeps kin apart this is the mean; in a random one it is what leaks.
    """
    said = np.empty(len(scores))
    for number in range(int(fold.max()) + 1):
        out = fold == number
        mean = scores[~out].mean()
        sums = np.bincount(kin[~out], weights=scores[~out] - mean, minlength=int(kin.max()) + 1)
        counts = np.bincount(kin[~out], minlength=int(kin.max()) + 1)
        said[out] = mean + (sums / (counts + trust))[kin[out]]
    return said


def neighbours_across(data: RatingData, fold: Ints) -> dict[str, Any]:
    """How footages are like those of other folds by their looks: copies would be known answers."""
    if "look" not in data.parts:
        return {}
    looks = data.rows[:, data.slice_of("look")].astype(np.float64)
    has = np.isfinite(looks).all(axis=1)
    looks = np.nan_to_num(looks)
    nearest, score = np.full(len(looks), -1.0), np.full(len(looks), np.nan)
    for start in range(0, len(looks), 512):
        part = slice(start, start + 512)
        likeness = looks[part] @ looks.T
        same = np.equal.outer(fold[part], fold)
        likeness[same] = -1.0
        likeness[:, ~has] = -1.0
        at = likeness.argmax(axis=1)
        nearest[part] = likeness[np.arange(len(at)), at]
        score[part] = data.scores[at]
    known = has & (nearest > -1)
    if known.sum() < 2:
        return {}
    return {
        "nearest look, median cosine": round(float(np.median(nearest[known])), 4),
        f"footages with one of {COPIES} or more": int((nearest[known] >= COPIES).sum()),
        "Spearman of a score with that of the nearest look": round(
            spearman(data.scores[known], score[known]), 4
        ),
    }


def _apart(data: FactsData, more: Floats | None, fold: Ints) -> Floats:
    """What trees say of films whose kin they have not seen, with more columns if there are any."""
    from cineseek.training.boosting import fit_trees

    said = np.empty(len(data.scores))
    for number in range(int(fold.max()) + 1):
        learnt, out = fold != number, fold == number
        if more is None:
            trees = fit_facts(
                data.rows[learnt], data.scores[learnt], data.columns, data.how, seed=data.seed
            )
            said[out] = trees.predict(data.rows[out])
        else:
            rows = np.concatenate([data.rows, more.astype(np.float32)], axis=1)
            trees = fit_trees(rows[learnt], data.scores[learnt], data.how, seed=data.seed)
            said[out] = trees.predict(rows[out])
    return said

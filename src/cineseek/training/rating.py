"""The rating recipe: what a film will score, learnt from trailers and facts, and held against them.

Read from top to bottom: data, ways, folds with kin apart, stack, intervals, years, sentence, other
splits, leakage, folder.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.evaluation.conformal import Coverage
from cineseek.evaluation.regression import Figure, gained
from cineseek.evaluation.splits import kin_folds, later_years, random_folds
from cineseek.models.rating_config import FACTS, RatingConfig, thinned
from cineseek.training.rating_calibration import LEAST_SPREAD, Spread
from cineseek.training.rating_data import FRAMES_PART, RatingData
from cineseek.training.rating_export import Network, write_rating_model
from cineseek.training.rating_facts import fit_genre_year
from cineseek.training.rating_intervals import learn_intervals, spread_rows, walk_footages
from cineseek.training.rating_report import (
    KIN,
    RANDOM,
    Row,
    find_leaks,
    judge,
    kin_scores,
    sentence,
)
from cineseek.training.rating_stack import (
    Said,
    Stack,
    Tell,
    join_apart,
    say_apart,
    weigh,
)
from cineseek.training.rating_ways import Slow, Way, usual_ways
from cineseek.training.rating_years import Walk

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.rating_graph import Graph

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Rows = NDArray[np.float32]

MEAN, WITHOUT, TOGETHER = "mean", "without pixels", "all together"
LATER = "later years"


@dataclass(frozen=True, slots=True)
class RatingSettings:
    """Everything a run depends on beside its data."""

    folds: int = 5
    """Each is kept apart once."""
    later_share: float = 0.2
    """Of footages, the latest, that the third split tests on."""
    seed: int = 0

    def __post_init__(self) -> None:
        if self.folds < 2:
            raise ValueError(f"folds must be at least 2, not {self.folds}")
        if not 0 < self.later_share < 1:
            raise ValueError(f"later_share lies between 0 and 1, not {self.later_share}")


@dataclass(frozen=True, slots=True)
class TrainedRating:
    """What came of the recipe."""

    splits: Mapping[str, Sequence[Row]]
    """By split: a row for each way."""
    gain: Figure
    """By how much the squared error falls with what is seen and heard, over the variance."""
    adds: bool
    """Whether that is more than chance: only then is it in the model."""
    reason: str
    """The same in a sentence."""
    coverage: Sequence[Coverage]
    """Of the model that was written, on films kept apart from their kin."""
    later: Sequence[Coverage]
    """Of years that were each asked about by those before; empty where there are too few films."""
    leakage: Mapping[str, Any]
    shares: Mapping[str, float]
    """How much of each way the written model takes."""
    said: Mapping[str, Floats]
    """By way: what it said of each footage when its kin were kept apart."""
    folder: Path
    card: Mapping[str, Any]


def train_rating(
    data: RatingData,
    settings: RatingSettings,
    folder: Path,
    *,
    name: str = "trailers",
    encoder: tuple[str, str] = ("", ""),
    ways: Sequence[Way] | None = None,
    tell: Tell | None = None,
) -> TrainedRating:
    """Learn, report and write the model.

    `encoder`: name and fingerprint of what looks are of. `ways`: others than the usual ones.
    """
    if "look" in data.parts and not all(encoder):
        raise ValueError("looks are of an encoder: say its name and fingerprint")
    ways = usual_ways(data) if ways is None else ways
    fold = kin_folds(data.kin, settings.folds, seed=settings.seed)
    apart = say_apart(data, ways, fold, tell)
    blind = [at for at, way in enumerate(ways) if not way.sees]
    without, without_gaps = join_apart(apart, blind, data.scores)
    joined, joined_gaps = join_apart(apart, range(len(ways)), data.scores)
    variance = float(data.scores.var())
    gain = gained(data.scores, joined, without, data.kin, variance=variance)
    adds = gain.low > 0 and len(blind) < len(ways)
    left = float(np.mean((data.scores - without) ** 2) / variance)
    parts = [*data.parts, *(way.name for way in ways if isinstance(way, Slow))]
    reason = sentence(gain, left, parts, data.films) if parts else _NO_PARTS
    said = {MEAN: apart.means} | {way.name: apart.full[at] for at, way in enumerate(ways)}
    said |= {WITHOUT: without, TOGETHER: joined}

    chosen = list(range(len(ways))) if adds else blind
    best, best_gaps = (joined, joined_gaps) if adds else (without, without_gaps)
    spread, coverage = learn_intervals(data, best, best_gaps, fold, seed=settings.seed)
    walk = walk_footages(
        data, [way for at, way in enumerate(ways) if at in chosen and not isinstance(way, Slow)],
        folds=settings.folds, seed=settings.seed,
    )  # fmt: skip
    every = np.arange(len(data))
    weights = weigh(apart.full[chosen], data.scores)
    stack = Stack(tuple(ways[at].fit(data, every) for at in chosen), weights)

    splits = {KIN: [_row(data, way, one, every) for way, one in said.items()]}
    random = random_folds(len(data), settings.folds, seed=settings.seed)
    quick = [way for way in ways if not isinstance(way, Slow)]
    splits[RANDOM] = _rows(data, quick, say_apart(data, quick, random))
    splits[RANDOM].append(
        _row(data, "scores of kin", kin_scores(data.scores, data.kin, random), every)
    )
    later_rows = _later(data, quick, settings)
    if later_rows:
        splits[LATER] = later_rows
    later = [] if walk is None else walk.held(data.scores)
    leakage = find_leaks(data, fold, random, splits)
    shares = {ways[at].name: float(s) for at, s in zip(chosen, weights.shares, strict=True)}
    card = {
        "name": name,
        "licence": "unknown",
        "source": "trained here with cineseek train rating",
        "description": f"expected IMDb score from {'facts and trailers' if adds else 'facts'}",
        "data": {
            "films": data.films,
            "footages": len(data),
            "sources": data.sources,
            "key": data.key,
        },
        "settings": {"folds": settings.folds, "seed": settings.seed},
        "what pixels add": {"gain": gain.to_json(), "said": reason},
        "weights": {way: round(share, 4) for way, share in shares.items()},
        "splits": {
            split: {row.way: row.to_json() for row in rows} for split, rows in splits.items()
        },
        "coverage": [one.to_json() for one in coverage],
        "coverage of later years": [one.to_json() for one in later],
        "leakage": leakage,
    }
    _write(data, stack, spread, coverage, walk, adds, reason, folder, name, encoder, card)
    return TrainedRating(
        splits, gain, adds, reason, coverage, later, leakage, shares, said, folder, card
    )


_NO_PARTS = "Nothing that is seen or heard was there to learn from."


def _row(data: RatingData, way: str, said: Floats, some: Ints) -> Row:
    return judge(way, data.scores[some], said, data.kin[some], float(data.scores.var()))


def _rows(data: RatingData, ways: Sequence[Way], said: Said) -> list[Row]:
    """Every way, and those that are joined."""
    blind = [at for at, way in enumerate(ways) if not way.sees]
    every = np.arange(len(data))
    told = {MEAN: said.means} | {way.name: said.full[at] for at, way in enumerate(ways)}
    told[WITHOUT] = join_apart(said, blind, data.scores)[0]
    told[TOGETHER] = join_apart(said, range(len(ways)), data.scores)[0]
    return [_row(data, way, one, every) for way, one in told.items()]


def _later(data: RatingData, ways: Sequence[Way], settings: RatingSettings) -> list[Row]:
    """The latest years tested, by what was learnt from those before; empty where there are none."""
    try:
        learnt, tested = later_years([film.year for film in data.facts.films], settings.later_share)
        fold = kin_folds(data.kin[learnt], settings.folds, seed=settings.seed)
    except ValueError:
        return []
    scores = data.scores[learnt]
    before = say_apart(data, ways, fold, among=learnt).full
    after = np.empty((len(ways), len(tested)))
    for at, way in enumerate(ways):
        after[at] = way.fit(data, learnt).say(data, tested, data.rows[tested])
    blind = [at for at, way in enumerate(ways) if not way.sees]
    told = {MEAN: np.full(len(tested), scores.mean())}
    told |= {way.name: after[at] for at, way in enumerate(ways)}
    for name, which in ((WITHOUT, blind), (TOGETHER, list(range(len(ways))))):
        told[name] = weigh(before[which], scores).join(after[which])
    variance = float(scores.var())
    truth, kin = data.scores[tested], data.kin[tested]
    return [judge(way, truth, said, kin, variance) for way, said in told.items()]


def _write(
    data: RatingData,
    stack: Stack,
    spread: Spread,
    coverage: Sequence[Coverage],
    walk: Walk | None,
    adds: bool,
    reason: str,
    folder: Path,
    name: str,
    encoder: tuple[str, str],
    card: Mapping[str, Any],
) -> None:
    """The folder; with facts alone where nothing else adds anything."""
    networks = [way for way in stack.taken() if isinstance(way, Network)]
    layout = data.layout if adds else data.layout[:1]
    if not networks:
        layout = tuple(part for part in layout if part[0] != FRAMES_PART)
    width = sum(one for _, one in layout)
    has_look = "look" in dict(layout)
    config = RatingConfig(
        name=name,
        parts=layout,
        columns=data.facts.columns,
        baseline=fit_genre_year(data.facts.films, data.scores, data.facts.columns),
        encoder=encoder[0] if has_look else "",
        fingerprint=encoder[1] if has_look else "",
        errors=thinned(spread.errors.tolist()),
        least_spread=LEAST_SPREAD,
        measured=_rising([(one.asked, one.measured) for one in coverage]),
        reason=reason,
        films=data.films,
        frames=networks[0].config if networks else None,
        later=None if walk is None else walk.config(data.scores),
    )

    def draw(graph: Graph, given: str) -> tuple[str, str]:
        value = stack.draw(graph, given)
        told = [graph.columns(given, data.slice_of(FACTS)), graph.rounded(value)]
        both = graph.add("Concat", *told, axis=1)
        size = graph.trees(both, spread.trees)
        return value, graph.add("Max", size, graph.constant([LEAST_SPREAD]))

    rows = data.rows[:256, :width]
    said = stack.predict(rows)
    sizes = spread.sizes(spread_rows(data, rows, said))
    write_rating_model(folder, config, draw, rows, (said, sizes), card, networks)


def _rising(pairs: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Measured coverage never falls as more is asked, but for chance."""
    highest = np.maximum.accumulate([measured for _, measured in pairs])
    return tuple((asked, float(one)) for (asked, _), one in zip(pairs, highest, strict=True))

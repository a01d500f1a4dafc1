"""Intervals for films of years to come, found by walking through the years that have been.

Who rates a film of a later year knows what all films before it scored, and how often intervals
held of the years just gone; where they held less than they should, the next are wider.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.evaluation.conformal import Coverage, covered, next_level
from cineseek.models.rating_config import LaterYears
from cineseek.training.rating_calibration import LEVELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

LEAST_BEFORE = 500
"""Films learnt from before the first step: of fewer no change of times is told from chance."""

Ends = Callable[[float], tuple["Floats", "Floats"]]
"""Low and high ends of the intervals of some films, at a level."""
Ask = Callable[["Ints", "Ints"], Ends]
"""Learns from the films of the first rows, and is asked about those of the second."""


@dataclass(frozen=True, slots=True)
class Walk:
    """What came of each year when it was asked of all before it."""

    tested: Ints
    """m rows, in the order of their years."""
    ends: Mapping[float, Floats]
    """By coverage asked, 2 x m: the ends of the intervals."""
    levels: Mapping[float, float]
    """By coverage asked, the level to take for years to come."""
    after: int
    """The last year."""

    def held(self, scores: Floats, among: Ints | None = None) -> list[Coverage]:
        """What the intervals held, of all films walked through or of those `among` them."""
        some = np.ones(len(self.tested), bool) if among is None else np.isin(self.tested, among)
        truth = scores[self.tested[some]]
        return [
            covered(truth, low[some], high[some], asked) for asked, (low, high) in self.ends.items()
        ]

    def config(self, scores: Floats) -> LaterYears:
        """As the model's folder says it; neither levels nor coverage fall as more is asked."""
        asked = list(self.levels)
        taken = np.maximum.accumulate(list(self.levels.values()))
        held = np.maximum.accumulate([one.measured for one in self.held(scores)])
        rows = zip(asked, taken.tolist(), held.tolist(), strict=True)
        return LaterYears(self.after, tuple(rows))


def walk_years(
    ask: Ask,
    scores: Floats,
    years: Sequence[int | None],
    *,
    levels: Sequence[float] = LEVELS,
    most: int | None = None,
) -> Walk | None:
    """Ask about the films of each year by what was learnt of all before; None where too few are.

    `years` and `scores` are of the same n films; `levels` rise; in at most `most` steps of whole
    years. Films without a year are in none.
    """
    told = np.array([-1 if year is None else year for year in years], np.int64)
    steps = _steps(told[told >= 0], most)
    if not steps:
        return None
    taken = {asked: asked for asked in levels}
    found: dict[float, list[Floats]] = {asked: [] for asked in levels}
    tested = []
    for first, last in steps:
        out = np.flatnonzero((told >= first) & (told <= last))
        ends = ask(np.flatnonzero((told >= 0) & (told < first)), out)
        for asked in levels:
            low, high = ends(taken[asked])
            held = int(((low <= scores[out]) & (scores[out] <= high)).sum())
            taken[asked] = next_level(taken[asked], asked, held, len(out))
            found[asked].append(np.stack([low, high]))
        tested.append(out)
    joined = {asked: np.concatenate(some, axis=1) for asked, some in found.items()}
    return Walk(np.concatenate(tested), joined, taken, steps[-1][1])


def _steps(years: Ints, most: int | None) -> list[tuple[int, int]]:
    """First and last year of each step, about equally many films in each where they are few."""
    values, counts = np.unique(years, return_counts=True)
    before = np.cumsum(counts) - counts
    walked = before >= LEAST_BEFORE
    values, counts, before = values[walked], counts[walked], before[walked]
    if not len(values):
        return []
    number = np.arange(len(values))
    if most is not None and most < len(values):
        middle = before - before[0] + counts / 2
        number = np.floor(middle / counts.sum() * most).astype(np.int64)
    return [
        (int(values[number == one][0]), int(values[number == one][-1])) for one in np.unique(number)
    ]

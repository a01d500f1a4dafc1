"""Intervals that hold the truth as often as they say, whatever made the estimates.

Pure functions of arrays. They hold for films like those they were calibrated on, on average over
such films; of one film they promise nothing. Vovk, Gammerman and Shafer 2005; Lei et al. 2018.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.evaluation.calibration import wilson

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_RATE, _MOST_GAIN = 0.003, 0.8
"""How much of a miss is made up for: so much a film, and of very many films not all of it."""
_WIDEST, _NARROWEST = 0.1, 3.0
"""Times the share that may lie outside: adapted levels stay between."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How often intervals held the truth, and how wide they were."""

    asked: float
    measured: float
    low: float
    """Of the 95% interval of `measured` (Wilson 1927)."""
    high: float
    width: float
    """Points of the score, the mean."""
    films: int

    def to_json(self) -> dict[str, float]:
        """As on a card."""
        return {
            "asked": self.asked,
            "measured": round(self.measured, 4),
            "low": round(self.low, 4),
            "high": round(self.high, 4),
            "width": round(self.width, 3),
            "films": self.films,
        }


def upper(scores: Floats, share: float) -> float:
    """The smallest score under which a new one lies with that share, of n + 1 as likely places.

    Infinite where there are too few scores to say.
    """
    count = len(scores)
    place = math.ceil(round(share * (count + 1), 9))
    if place > count:
        return math.inf
    return float(np.partition(scores, max(place - 1, 0))[max(place - 1, 0)])


def plain_interval(residuals: Floats, share: float) -> tuple[float, float]:
    """What to add to an estimate: n residuals (truth less estimate) of films kept apart.

    Each end has half of what is left, since scores err further down than up.
    """
    tail = (1 + share) / 2
    return -upper(-residuals, tail), upper(residuals, tail)


def scaled_interval(residuals: Floats, spreads: Floats, share: float) -> tuple[float, float]:
    """What to add, times a film's own spread (> 0), where errors are not equally large everywhere.

    Locally weighted: Lei et al. 2018, section 5.2. n of both, of films kept apart.
    """
    return plain_interval(residuals / spreads, share)


def quantile_correction(truth: Floats, low: Floats, high: Floats, share: float) -> float:
    """By how much quantiles estimated for `share` must be moved outwards (or in, where negative).

    Conformalised quantile regression: Romano, Patterson and Candès 2019. n of each.
    """
    return upper(np.maximum(low - truth, truth - high), share)


def next_level(taken: float, asked: float, held: int, count: int) -> float:
    """The level to take for films to come, when intervals for `taken` held `held` of the last.

    Adaptive conformal inference (Gibbs and Candès 2021), `count` films at a step: where `asked` was
    not reached the next are wider, so that over time it is, however films change. The rate was
    chosen on the years up to 2011 of movie_metadata.csv.
    """
    outside = 1 - asked
    level = taken + min(_RATE * count, _MOST_GAIN) * (asked - held / count)
    highest, lowest = 1 - _WIDEST * outside, max(1 - _NARROWEST * outside, 0.05)
    return min(max(level, lowest), highest)


def covered(truth: Floats, low: Floats, high: Floats, asked: float) -> Coverage:
    """What intervals held; n of each, of films that neither learning nor calibration saw."""
    held = int(((low <= truth) & (truth <= high)).sum())
    count = len(truth)
    bounds = wilson(held, count)
    return Coverage(asked, held / count, *bounds, float(np.mean(high - low)), count)

"""Which moment a picture is of, where several stored frames are as near. Knows no store."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cineseek.ask.search.evidence import ShotKey

WINDOW = 2.0
"""Seconds around a candidate in which others support it."""
STILL = 0.5
"""Seconds that a picture without length stands for, as one of a still scene does."""
SOFT = 0.05
"""Levels of distance by which a candidate's support falls to a third: the noise of compression."""
PRINT_WORTH = 20.0
"""Levels of distance that a whole cosine is worth: prints see colour, and what is in the dark."""
_MIRROR_DOUBT = 0.9
"""A symmetric picture is its own mirror image: what is not turned is believed first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored frame that may be the picture asked for."""

    key: ShotKey
    second: float
    cosine: float
    """Of the prints."""
    mirror: bool
    id: str = ""
    film: str = ""
    distance: float = math.inf
    """Of the pixels, in levels; infinite where the saved picture was not compared."""
    close: float = 0.0
    """1 for the same pixels, 0 for no more in common than any two pictures have."""
    lasts: float = STILL
    """Seconds it stands for: until the next stored frame."""
    aspect: float = 0.0
    """Width by height of what it is a frame of; 0 where that is not known."""


def support(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in the order of how much speaks for their moment, best first.

    A still scene has many pictures that differ by noise only, and all black ones are the same.
    Those that are nearest, and near each other in time, speak for each other, each with the time it
    stands for; the one in their middle is nearest to all of them.
    """
    seconds = np.array([one.second for one in candidates])
    lasts = np.array([one.lasts for one in candidates])
    apart = np.array([_apart(one) for one in candidates])
    places = np.unique([f"{one.key[0]} {one.mirror}" for one in candidates], return_inverse=True)[1]
    weights = np.exp(-(apart - apart.min()) / SOFT)
    weights[[one.mirror for one in candidates]] *= _MIRROR_DOUBT
    begins = np.maximum(seconds[None, :], seconds[:, None] - WINDOW)
    ends = np.minimum((seconds + lasts)[None, :], seconds[:, None] + WINDOW)
    shared = np.where(places[:, None] == places[None, :], np.maximum(ends - begins, 0.0), 0.0)
    votes = shared @ weights
    middles = (shared @ (weights * (seconds + lasts / 2))) / np.maximum(votes, 1e-12)
    off = np.abs(seconds - middles)
    # Who stands between two moments is seen in neither.
    poor = weights < 0.5 * np.where(shared > 0, weights[None, :], 0.0).max(axis=1)
    order = np.lexsort((seconds, off.round(3), apart.round(3), -votes.round(3), poor))
    best = order[0]
    # Within the winning moment, the picture nearest to its middle stands for it.
    moment = np.flatnonzero((shared[best] > 0) & ~poor & (votes >= 0.95 * votes[best]))
    first = moment[np.argmin(np.abs(seconds[moment] - middles[best]))]
    return [candidates[first], *(candidates[at] for at in order if at != first)]


def _apart(one: Candidate) -> float:
    return one.distance + PRINT_WORTH * (1 - one.cosine)

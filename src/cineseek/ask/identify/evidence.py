"""What speaks for each film, in numbers that a calibrator turns into a probability."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.matching import Match

if TYPE_CHECKING:
    from numpy.typing import NDArray

NAMES = (
    "worth",
    "fine",
    "coarse",
    "inliers",
    "share",
    "covered",
    "apart",
    "print",
    "ahead",
    "neighbours",
    "look",
    "look ahead",
    "classifier",
)
"""What the numbers of evidence are, in order."""
NEAR = 5.0
"""Seconds within which matches speak for each other."""
ALIKE = 2.0
"""Worth below the best match's from which a neighbour in time still agrees."""
MOST = math.log(4.0)
"""Log-odds that a classifier may add or take."""
NOTHING = -8.0
"""Worth of a film that no frame speaks for."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What speaks for a film."""

    film: str
    best: Match | None
    """The frame that speaks most; None where only looks do."""
    numbers: NDArray[np.float64]
    """As NAMES says."""


def weigh(
    matches: Sequence[Match],
    films: dict[str, str],
    looks: Mapping[str, float] = MappingProxyType({}),
    heads: Mapping[str, float] = MappingProxyType({}),
) -> list[Evidence]:
    """The films that anything speaks for, the one that most speaks for first.

    `films` are the films of footages; `looks` how near each film's nearest look is, as a standard
    score; `heads` the classifier's probability of each film.
    """
    by_film: dict[str, list[Match]] = {}
    for match in matches:
        by_film.setdefault(films[match.footage], []).append(match)
    worths = {film: some[0].worth for film, some in by_film.items()}
    everyone = list(dict.fromkeys([*by_film, *looks, *heads]))
    out = []
    for film in everyone:
        mine = by_film.get(film, [])
        best = mine[0] if mine else None
        other = max((w for name, w in worths.items() if name != film), default=NOTHING)
        look = looks.get(film, 0.0)
        beside = max((z for name, z in looks.items() if name != film), default=0.0)
        # How many times as probable as by chance; a classifier is surer of itself than it should.
        share = heads.get(film, 0.0) * len(heads)
        head = float(np.clip(math.log(max(share, 1e-6)), -MOST, MOST)) if heads else 0.0
        said = [look, look - beside, head]
        numbers = np.array([*_numbers(best, mine, other), *said], np.float64)
        out.append(Evidence(film, best, numbers))
    out.sort(key=lambda one: (-one.numbers[0], -one.numbers[10], one.film))
    return out


def _numbers(best: Match | None, mine: Sequence[Match], other: float) -> list[float]:
    """What matches say of a film, in the order of NAMES."""
    if best is None:
        return [NOTHING, 0, 0, 0, 0, 0, 48, 0, float(np.clip(NOTHING - other, -8, 8)), 0]
    like = best.like
    agree = [
        one
        for one in mine[1:]
        if one.footage == best.footage
        and one.mirrored == best.mirrored
        and abs(one.second - best.second) <= NEAR
        and one.worth >= best.worth - ALIKE
    ]
    return [
        best.worth,
        like.fine,
        like.coarse,
        math.log1p(best.placed.inliers),
        best.placed.share,
        like.covered,
        like.apart / 10,
        best.cosine,
        float(np.clip(best.worth - max(other, NOTHING), -8, 8)),
        math.log1p(len(agree)),
    ]

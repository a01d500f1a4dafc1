"""Copies of a picture: its print in both orientations against all prints, then pixels compared."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cineseek.ask.search.comparing import EMPTY, LIKE_PIXELS, compare
from cineseek.ask.search.evidence import COPY, Evidence, ShotKey
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.looks import FRAME, key_of, second_of
from cineseek.ask.search.moments import Candidate, support
from cineseek.index.vectors import Condition
from cineseek.media.closeness import contrast, thumb_of
from cineseek.models.fingerprint import fingerprint, mirrored
from cineseek.stopwatch import stage

if TYPE_CHECKING:
    from cineseek.models.base import Pixels

# The numbers below were chosen on 25 real clips with up to five prints a second, 2,000 questions
# and more; those of RATIO and LEAST on earlier ones with two a second.
DEPTH = 96
"""Prints taken from the store in each orientation. Still scenes have many that are nearly equal."""
LIKE_PRINT = 0.3
"""Cosine of prints from which a picture is a copy, if its pixels are like, too: met together by
99.7% of 600 frames, and by 5.5% with their film left out (black ones, and same drawings)."""
RATIO, LEAST = 0.6, 0.55
"""A print without like pixels still counts where it is this much nearer than that of any other film
(Lowe's ratio of nearest neighbours, 2004) and its cosine is no less than the second number. All of
those 600 pass one test or the other, 5.8% with their film left out."""
RATIO_FLAT = 0.3
"""The same where there is little to see (`FLAT`): all dark pictures are near each other."""
TWIN = 0.9
"""Cosine from which two stored prints are one moment: a copy is no other film."""
FLAT = 5.0
"""Contrast, in levels of 255, of a picture with little in it: letters on black, fog."""


@dataclass(frozen=True, slots=True)
class Copies:
    """What the prints say."""

    sure: dict[ShotKey, Evidence]
    """Copies, best first."""
    weak: dict[ShotKey, Evidence]
    """Shots with a like print that pixels do not confirm, best first."""


def find_copies(
    ground: Ground,
    picture: Pixels,
    where: Sequence[Condition],
    *,
    only: Collection[ShotKey] | None = None,
    excluded: Collection[ShotKey] = (),
) -> Copies:
    """The shots that hold this very picture, each with the second of it."""
    found: list[Candidate] = []
    for mirror, vector in ((False, fingerprint(picture)), (True, mirrored(picture))):
        with stage("vectors"):
            matches = ground.vectors.search(
                "print", vector, limit=DEPTH, where=where, fields=(*FRAME, "film", "aspect")
            )
        for match in matches:
            key = key_of(match)
            if key in excluded or (only is not None and key not in only):
                continue
            film = str(match.payload["film"])
            second = second_of(match)
            aspect = match.payload.get("aspect")
            found.append(
                Candidate(
                    key,
                    second,
                    match.score,
                    mirror,
                    match.id,
                    film,
                    aspect=float(aspect) if isinstance(aspect, int | float) else 0.0,
                )
            )
    if not found:
        return Copies({}, {})
    asked, aspect = thumb_of(picture), picture.shape[1] / picture.shape[0]
    with stage("pixels"):
        compared = compare(ground, asked, aspect, found)
    seen = [one for one in compared if one.distance < math.inf]
    sure: dict[ShotKey, Evidence] = {}
    for one in support(seen) if seen else ():
        if one.close >= LIKE_PIXELS and one.cosine >= LIKE_PRINT:
            score = COPY + (1 - COPY) * one.close
            sure.setdefault(one.key, _evidence(one, score))
    weak: dict[ShotKey, Evidence] = {}
    found.sort(key=lambda one: (-one.cosine, one.key, one.second))
    other = _other_film(ground, found)
    level = contrast(asked)
    limit = RATIO if level >= FLAT else RATIO_FLAT if level >= EMPTY else 0.0
    for one in found:
        ratio = (1 - one.cosine) / (1 - other + 0.005)
        if ratio <= limit and one.cosine >= LEAST and one.key not in sure:
            weak.setdefault(one.key, _evidence(one, COPY * (1 - ratio / 2)))
    return Copies(sure, weak)


def _other_film(ground: Ground, found: Sequence[Candidate]) -> float:
    """The best cosine of a film other than the first one's, copies of the same moment apart."""
    top = found[0]
    others = [one for one in found if one.film != top.film]
    points = ground.vectors.get([top.id, *(one.id for one in others)], vectors=("print",))
    prints = {point.id: point.vectors["print"] for point in points if "print" in point.vectors}
    for one in others:
        if top.id not in prints or one.id not in prints:
            continue
        if float(prints[top.id] @ prints[one.id]) < TWIN:
            return one.cosine
    # All of one film: what is not among the nearest is farther than the last of them.
    background = ground.backgrounds.of_prints()
    if background is None or len(found) >= 2 * DEPTH:
        return found[-1].cosine
    return background.level_of(background.null.location)


def _evidence(one: Candidate, score: float) -> Evidence:
    return Evidence(score, one.second, "mirrored" if one.mirror else "print")

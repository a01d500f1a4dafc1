"""Copies of a picture: its print in both orientations against all prints, then pixels compared."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.search.closeness import contrast, distance, read_thumb, thumb_of, unlike
from cineseek.ask.search.evidence import COPY, Evidence, ShotKey
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.looks import key_of, second_of
from cineseek.index.vectors import Condition
from cineseek.models.fingerprint import fingerprint, mirrored

if TYPE_CHECKING:
    from cineseek.ask.search.closeness import Thumb
    from cineseek.film import Frame
    from cineseek.models.base import Pixels

# The numbers below were chosen on 25 real clips with up to five prints a second, 1,000 questions
# and more; those of RATIO and LEAST on earlier ones with two a second.
DEPTH = 96
"""Prints taken from the store in each orientation. Still scenes have many that are nearly equal."""
BAND, WIDER = 0.02, 0.3
"""Cosine behind the best print within which pixels may overturn the order, and the share of what
the best print lacks that is added: where all are far, as in fast movement, their order is loose."""
ENOUGH = 0.75
"""Closeness of pixels with which a search ends there; without it, all that were taken are compared:
a flash or a quick movement changes the print more than the picture."""
LIKE_PRINT, LIKE_PIXELS = 0.3, 0.4
"""Cosine of prints and closeness of pixels from which a picture is a copy: met together by
99% of 595 frames with a right one, by 4% with those of other films (same titles)."""
RATIO, LEAST = 0.6, 0.55
"""A print without like pixels still counts where it is this much nearer than that of any other film
(Lowe's ratio of nearest neighbours, 2004) and its cosine is no less than the second number. 98% of
true frames pass one test or the other, 8% of pictures of films left out."""
RATIO_FLAT = 0.3
"""The same where there is little to see (`FLAT`): all dark pictures are near each other."""
TWIN = 0.9
"""Cosine from which two stored prints are one moment: a copy is no other film."""
FLAT = 5.0
"""Contrast, in levels of 255, of a picture with little in it: letters on black, fog."""
FAINT = 1.0
"""Contrast of one in which what there is can be fainter than the noise of compression."""
FAINT_WORTH = 0.85
"""Levels of distance that it is worth, in such a picture, to have nothing of it."""
OTHER_SHAPE = 0.05
"""Share by which a film's pictures are wider or less wide than a faint one that is likely from
another film: there is little else to go by."""
EMPTY = 0.3
"""Contrast of one with nothing in it. All black pictures are copies of each other."""
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
    """Of the pixels; infinite where the saved picture was not compared."""
    against: float = 0.0
    """What else speaks against it, in levels of distance."""
    lasts: float = STILL
    """Seconds it stands for: until the next stored frame."""
    aspect: float = 0.0
    """Width by height of what it is a frame of; 0 where that is not known."""


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
        for match in ground.vectors.search("print", vector, limit=DEPTH, where=where):
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
    asked = thumb_of(picture)
    compared = _compare(ground, asked, found, picture.shape[1] / picture.shape[0])
    level = contrast(asked)
    seen = [one for one in compared if one.distance < math.inf]
    ranked = support(seen) if seen else []
    sure: dict[ShotKey, Evidence] = {}
    for one in ranked:
        if level < EMPTY:
            close, alike = 0.0, one.distance < EMPTY
        else:
            close = 1.0 - one.distance / level
            alike = close >= LIKE_PIXELS
        if alike and one.cosine >= LIKE_PRINT:
            score = COPY + (1 - COPY) * max(0.0, close)
            sure.setdefault(one.key, _evidence(one, score))
    weak: dict[ShotKey, Evidence] = {}
    found.sort(key=lambda one: (-one.cosine, one.key, one.second))
    other = _other_film(ground, found)
    limit = RATIO if level >= FLAT else RATIO_FLAT if level >= EMPTY else 0.0
    for one in found:
        ratio = (1 - one.cosine) / (1 - other + 0.005)
        if ratio <= limit and one.cosine >= LEAST and one.key not in sure:
            weak.setdefault(one.key, _evidence(one, COPY * (1 - ratio / 2)))
    return Copies(sure, weak)


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
    return one.distance + one.against + PRINT_WORTH * (1 - one.cosine)


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


def _compare(
    ground: Ground, asked: Thumb, found: Sequence[Candidate], aspect: float
) -> list[Candidate]:
    """The candidates, those that may be the picture with the distance of their saved pictures."""

    @cache
    def frames(key: ShotKey) -> dict[int, Frame]:
        return {round(one.second * 1000): one for one in ground.catalogue.frames(*key)}

    @cache
    def saved(key: ShotKey, millisecond: int) -> Thumb | None:
        frame = frames(key).get(millisecond)
        return None if frame is None else read_thumb(ground.folder / frame.file)

    @cache
    def end(key: ShotKey) -> float:
        return ground.catalogue.shot(*key).span.end

    def lasts(one: Candidate) -> float:
        later = [at for at in frames(one.key) if at > round(one.second * 1000)]
        return (min(later) / 1000 if later else end(one.key)) - one.second

    turned = np.ascontiguousarray(asked[:, ::-1])
    level = contrast(asked)

    def measured(one: Candidate) -> Candidate:
        thumb = saved(one.key, round(one.second * 1000))
        if thumb is None:
            return one
        mine = turned if one.mirror else asked
        against = 0.0
        if level < FAINT:
            strange = one.aspect > 0 and abs(one.aspect / aspect - 1) > OTHER_SHAPE
            against = FAINT_WORTH * (unlike(mine, thumb) + strange)
        time = lasts(one)
        return replace(
            one,
            distance=distance(mine, thumb),
            against=against,
            lasts=time if time > 0 else STILL,
        )

    best = max(one.cosine for one in found)
    floor = best - BAND - WIDER * (1 - best)
    near = [measured(one) for one in found if one.cosine >= floor]
    far = [one for one in found if one.cosine < floor]
    if min(one.distance for one in near) > (1 - ENOUGH) * level:
        far = [measured(one) for one in far]
    return near + far


def _evidence(one: Candidate, score: float) -> Evidence:
    return Evidence(score, one.second, "mirrored" if one.mirror else "print")

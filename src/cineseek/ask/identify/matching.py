"""Saved frames that may be the picture asked about: found by print and by details, then compared.

Cheap looks first: most questions are a film's picture, changed a little, and are answered by them.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.geometry import (
    NOT_COMPARED,
    Likeness,
    Placement,
    compare,
    place,
    pyramid,
    whole,
)
from cineseek.ask.identify.ground import not_of, place_of
from cineseek.ask.identify.variants import Variant, insets, shrink, without_borders
from cineseek.index.vectors import Condition
from cineseek.models.details import Patches, patches
from cineseek.models.fingerprint import colourless, flipped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground
    from cineseek.index.details import Found

    Pixels = NDArray[np.uint8]

HIGHEST = 1080
"""Pixels: a question says nothing more with a higher picture."""
NEAREST = 10
"""Frames looked at by print, for each way a picture may be turned."""
NEAR = 0.5
"""Cosine of prints below which a frame is like any other: not worth comparing."""
VOTED = 12
"""Frames looked at by details, of both mirror ways together."""
FIRST, COMPARED = 5, 8
"""Frames whose pixels are compared at first, by print and by details each, and at most."""
WORDS = 2
"""Words of each patch of the question: it may lie near the edge between two."""
LARGE, MANY = 360, 300
"""Height, and patches, of a second look, for a film's picture that is small in the question."""
AGREED = 8
"""Details of the worthiest match that agree, from which on there is no need of more."""
SURE = 3.0
"""Worth from which there is no second look."""

_beside = ThreadPoolExecutor(2, thread_name_prefix="details")
"""Details are looked for beside prints, and both mirror ways beside each other: none holds the
interpreter for long. What runs here waits for nothing that runs here."""


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A saved frame, how it lies in the picture asked about, and how alike they are."""

    footage: str
    millisecond: int
    placed: Placement
    mirrored: bool
    variant: Variant
    cosine: float = 0.0
    """Of prints; 0 where it was not found by them."""
    votes: float = 0.0
    """Of details; 0 where it was not found by them."""
    like: Likeness = NOT_COMPARED

    settled: float | None = None
    """Worth among frames that are all like the picture, once their pixels were compared."""

    @property
    def second(self) -> float:
        """Seconds into the footage."""
        return self.millisecond / 1000

    @property
    def worth(self) -> float:
        """About the log-odds of being the right moment, for the order; see docs/identify.md."""
        if self.settled is not None:
            return self.settled
        like = self.like
        # Dark and flat pictures have few details; there a picture that is the same all over counts.
        same = _ramp(like.fine, 0.75, 0.95) * _ramp(like.coarse, 0.9, 0.98) * like.covered
        return (
            -7.0
            + 7.0 * max(0.0, like.fine)
            + 4.0 * max(0.0, like.coarse)
            + max(1.3 * math.log1p(self.placed.inliers), 4.0 * same)
            - 0.06 * like.apart
        )


def find_matches(
    ground: Ground,
    rgb: Pixels,
    *,
    without: Collection[str] = (),
) -> list[Match]:
    """The frames that may be this picture, the worthiest first; not of the films `without`."""
    gone = frozenset(one for one, film in ground.films.items() if film in without)
    where = not_of(without)
    rgb = shrink(rgb, HIGHEST)
    plain = Variant(rgb)
    bare = without_borders(rgb)
    first = plain if bare is None else bare
    found = _look(ground, first, where, gone)
    if bare is not None:
        found += _by_print(ground, plain, where)
    found = _compared(ground, found)
    again = _second_look(ground, plain, first, where, gone)
    while not _is_sure(found) and (more := next(again, None)) is not None:
        found = best_of([*found, *_compared(ground, more, most=FIRST)])
    if not _is_sure(found) and (not found or found[0].placed.inliers < AGREED):
        more = _by_details(ground, plain, patches(rgb, height=LARGE, most=MANY), gone)
        found = best_of([*found, *_compared(ground, more, most=FIRST)])
    return found


def _is_sure(found: Sequence[Match]) -> bool:
    return bool(found) and found[0].worth >= SURE


def _second_look(
    ground: Ground,
    plain: Variant,
    first: Variant,
    where: Sequence[Condition],
    gone: frozenset[str],
) -> Iterator[list[Match]]:
    """What else may be found of a picture, one thing after another, each when it is asked for."""
    yield _by_print(ground, first, where, colour=False)
    for inset in insets(plain.rgb):
        yield _look(ground, inset, where, gone)


def _look(
    ground: Ground, variant: Variant, where: Sequence[Condition], gone: frozenset[str]
) -> list[Match]:
    seen = _beside.submit(patches, variant.rgb)
    found = _by_print(ground, variant, where)
    for one in _nearest(found)[:FIRST]:  # while the patches are looked for
        ground.thumb(one.footage, one.millisecond)
    return [*found, *_by_details(ground, variant, seen.result(), gone)]


def _by_print(
    ground: Ground, variant: Variant, where: Sequence[Condition], *, colour: bool = True
) -> list[Match]:
    found = []
    shape = variant.rgb.shape[1] / variant.rgb.shape[0]
    for mirror, vector in ((False, variant.print), (True, flipped(variant.print))):
        asked = vector if colour else colourless(vector)
        for one in ground.nearest(
            "print", asked, limit=NEAREST, where=where, fields=("footage", "second")
        ):
            footage, millisecond = place_of(one)
            placed = whole(shape, ground.shapes.get(footage, shape))
            found.append(Match(footage, millisecond, placed, mirror, variant, cosine=one.score))
    return found


def _by_details(
    ground: Ground, variant: Variant, seen: Patches, gone: frozenset[str]
) -> list[Match]:
    turned = _beside.submit(_by_words, ground, seen, gone, mirrored=True)
    some = [*_by_words(ground, seen, gone, mirrored=False), *turned.result()]
    shape = variant.rgb.shape[1] / variant.rgb.shape[0]
    found = []
    for one, mirrored in sorted(some, key=lambda pair: -pair[0].score)[:VOTED]:
        theirs = one.places * np.array([ground.shapes.get(one.footage, shape), 1.0], np.float32)
        mine = seen.places[one.asked]
        if mirrored:
            mine = np.array([1.0, 0.0], np.float32) + mine * np.array([-1.0, 1.0], np.float32)
        placed = place(mine * np.array([shape, 1.0], np.float32), theirs)
        if placed is not None:
            found.append(
                Match(one.footage, one.millisecond, placed, mirrored, variant, votes=one.score)
            )
    return found


def _by_words(
    ground: Ground, seen: Patches, gone: frozenset[str], *, mirrored: bool
) -> list[tuple[Found, bool]]:
    asked = seen.details(many=WORDS, mirrored=mirrored)
    return [(one, mirrored) for one in ground.sharing(asked, limit=VOTED, without=gone)]


def _nearest(found: Iterable[Match]) -> list[Match]:
    """Those whose prints are near, the nearest first."""
    return sorted((one for one in found if one.cosine >= NEAR), key=lambda one: -one.cosine)


def _compared(ground: Ground, found: Collection[Match], *, most: int = COMPARED) -> list[Match]:
    """The most promising, compared by their pixels, the worthiest first."""
    by_print = _nearest(found)
    by_details = sorted((one for one in found if one.votes), key=lambda one: -one.placed.inliers)
    levels: dict[tuple[int, bool], tuple[Pixels, ...]] = {}
    out: list[Match] = []
    for few in (slice(FIRST), slice(FIRST, most)):
        for one in [*by_details[few], *by_print[few]]:
            key = (id(one.variant), one.mirrored)
            if key not in levels:
                levels[key] = levels_of(one.variant, mirrored=one.mirrored)
            thumb = ground.thumb(one.footage, one.millisecond)
            if thumb is not None:
                shape = ground.shapes.get(one.footage, 16 / 9)
                out.append(replace(one, like=compare(levels[key], thumb, shape, one.placed)))
        if out and max(one.worth for one in out) >= SURE:
            break
    return best_of(out)


def best_of(found: Iterable[Match]) -> list[Match]:
    """One match a frame, the worthiest first."""
    best: dict[tuple[str, int], Match] = {}
    for one in found:
        key = (one.footage, one.millisecond)
        other = best.get(key)
        if other is None or one.worth > other.worth:
            cosine = max(one.cosine, other.cosine if other else 0.0)
            best[key] = replace(one, cosine=cosine)
        elif one.cosine > other.cosine:
            best[key] = replace(other, cosine=one.cosine)
    return sorted(best.values(), key=lambda one: (-one.worth, one.footage, one.millisecond))


def _ramp(value: float, low: float, high: float) -> float:
    """0 up to low, 1 from high on."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def levels_of(variant: Variant, *, mirrored: bool) -> tuple[Pixels, ...]:
    """The pyramid of a variant's light."""
    import cv2

    grey: Pixels = cv2.cvtColor(np.ascontiguousarray(variant.rgb), cv2.COLOR_RGB2GRAY)
    return pyramid(np.ascontiguousarray(grey[:, ::-1]) if mirrored else grey)

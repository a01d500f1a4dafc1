"""Films that hold the very same frame: a studio's opening, or one drawing in each of a series."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.ground import not_of, place_of
from cineseek.index.vectors import frame_id

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.evidence import Evidence
    from cineseek.ask.identify.ground import Ground

SAME = 1.5
"""Levels of light by which saved frames differ, in the mean, that are one picture twice compressed:
those of films that begin with one drawing differ by 0.7 to 1.1, with somebody moved by 3.5."""
NEAREST = 64
"""Frames looked at by print, again and again while some of them are the very frame."""


def holding_first(ground: Ground, evidence: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Of n films, likeliest first, which hold the very frame that the first was found by: it, too,
    and it alone where no frame was found."""
    out = np.zeros(len(evidence), bool)
    out[:1] = True
    if not evidence or evidence[0].best is None:
        return out
    first = evidence[0].best
    for at, one in enumerate(evidence[1:], 1):
        out[at] = one.best is not None and is_same(
            ground, (first.footage, first.millisecond), (one.best.footage, one.best.millisecond)
        )
    return out


def further_holding(
    ground: Ground,
    evidence: Sequence[Evidence],
    same: NDArray[np.bool_],
    *,
    without: Collection[str] = (),
) -> dict[str, tuple[str, int]]:
    """Films besides the `same` that hold the very frame that the first was found by, and where
    (footage, millisecond); never those `without`.

    A picture is compared with so many frames and no more, and where one film holds it for long, no
    frame of another may be among them.
    """
    best = evidence[0].best
    if best is None:
        return {}
    known = {*without, *(one.film for one, holds in zip(evidence, same, strict=True) if holds)}
    first = (best.footage, best.millisecond)
    points = ground.vectors.get([frame_id(best.footage, best.second)], vectors=("print",))
    found: dict[str, tuple[str, int]] = {}
    while points:
        near = ground.nearest(
            "print",
            points[0].vectors["print"],
            limit=NEAREST,
            where=not_of({*known, *found}),
            fields=("footage", "second"),
        )
        more: dict[str, tuple[str, int]] = {}
        for place in map(place_of, near):
            if is_same(ground, first, place):
                more.setdefault(ground.films[place[0]], place)
        if not more:
            break
        found |= more
    return found


def is_same(ground: Ground, one: tuple[str, int], other: tuple[str, int]) -> bool:
    """Whether two saved frames (footage, millisecond) are one picture but for compression."""
    first, second = ground.light(*one), ground.light(*other)
    if first is None or second is None:
        return False
    return float(np.abs(first - second).mean()) <= SAME

"""The neighbours of a profile: found, compared part by part, one a film, and told why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.answer_trailers import Meeting, Neighbour, Neighbours
from cineseek.ask.similar.gallery import Gallery
from cineseek.ask.similar.weighing import weigh
from cineseek.film import Film, Footage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]
    Seen = tuple[tuple[float, ...], Floats]
    """Seconds, and the looks of the frames there, n x d."""

MARGIN = 40
"""Times as many footages as are asked for that are compared exactly."""
LEAST = 400
"""Footages that are compared exactly at least."""
APART = 1.0
"""Seconds between two moments that are told."""


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """What is asked about."""

    parts: Mapping[str, Floats]
    """Its profile."""
    seen: Seen | None = None
    """Its frames, for the moments that look alike."""
    without_footage: str | None = None
    """A footage that is no answer: itself."""
    without_film: str | None = None
    """A film whose footages are no answers."""
    allowed: NDArray[np.bool_] | None = None
    """Which rows of the gallery may be answers; None: all."""


def liken(
    gallery: Gallery,
    question: Question,
    *,
    weights: Mapping[str, float] | None,
    limit: int,
    meetings: int,
    name: Callable[[str], tuple[Film, Footage] | None],
    see: Callable[[Footage], Seen],
) -> Neighbours:
    """The films nearest to a profile, each by its footage that is most alike.

    `name` gives film and footage of a footage's id, None where it is gone by now; `see` the frames
    of a footage.
    """
    if limit < 1 or meetings < 0:
        raise ValueError(f"limit must be at least 1 and meetings at least 0: {limit}, {meetings}")
    usable = [one for one in gallery.walls if one in question.parts]
    chosen = weigh(weights, usable)
    if not chosen:
        wanted = ", ".join(weights or ()) or "anything"
        return Neighbours(reason=f"Nothing here can be compared with it by {wanted}.")
    rows = _allowed(gallery, question)
    if rows is not None and not len(rows):
        return Neighbours(reason="No other film here meets the filters.")
    near = gallery.nearest(question.parts, chosen, rows, max(LEAST, MARGIN * limit))
    likeness = gallery.likeness(question.parts, near)
    total = sum(chosen.values())
    # What the question has and a footage lacks is not alike.
    scores = np.zeros(len(near), np.float32)
    for part, weight in chosen.items():
        scores += np.nan_to_num(likeness[part]) * np.float32(weight / total)
    found: list[Neighbour] = []
    met: set[int] = set()
    for at in np.argsort(-scores, kind="stable"):
        row = near[at]
        parts = {p: float(v[at]) for p, v in likeness.items() if not np.isnan(v[at])}
        if int(gallery.films[row]) in met or not chosen.keys() & parts.keys():
            continue
        named = name(gallery.footages[row])
        if named is None:
            continue
        met.add(int(gallery.films[row]))
        film, footage = named
        found.append(
            Neighbour(
                rank=len(found) + 1,
                film=film,
                footage=footage,
                score=float(scores[at]),
                parts=parts,
                shares=_shares(parts, chosen),
                meetings=_meet(question.seen, see(footage), meetings)
                if meetings and question.seen
                else (),
            )
        )
        if len(found) == limit:
            break
    if not found:
        return Neighbours(reason="There is no other film to compare it with.")
    return Neighbours(tuple(found), f"Compared by {', '.join(chosen)}.")


def _allowed(gallery: Gallery, question: Question) -> Ints | None:
    """The rows that may be answers; None: all."""
    fits = question.allowed
    if question.without_film is not None:
        other = ~gallery.are_of([question.without_film])
        fits = other if fits is None else fits & other
    row = gallery.rows.get(question.without_footage or "")
    if row is not None:
        fits = np.ones(len(gallery), bool) if fits is None else fits.copy()
        fits[row] = False
    return None if fits is None else np.flatnonzero(fits)


def _shares(parts: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, float]:
    gains = {name: weight * parts[name] for name, weight in weights.items() if name in parts}
    total = sum(gains.values())
    return {name: gain / total if total > 0 else 0.0 for name, gain in gains.items()}


def _meet(one: Seen, other: Seen, most: int) -> tuple[Meeting, ...]:
    """The pairs of moments whose looks are nearest, none near another that is told."""
    if not len(one[0]) or not len(other[0]):
        return ()
    cosines = one[1] @ other[1].T
    here, there = np.array(one[0]), np.array(other[0])
    told: list[Meeting] = []
    while len(told) < most:
        row, column = np.unravel_index(int(cosines.argmax()), cosines.shape)
        score = float(cosines[row, column])
        if score <= 0:
            break
        told.append(Meeting(float(here[row]), float(there[column]), min(1.0, score)))
        cosines[np.abs(here - here[row]) < APART] = -1.0
        cosines[:, np.abs(there - there[column]) < APART] = -1.0
    return tuple(told)

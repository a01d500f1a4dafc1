"""What of a library is there twice, from what is stored: no video is opened.

Prints propose, as they do for a video that is asked about; the saved frames of what they propose
are compared. Each footage asks the store for what is near its frames, its own left out, so the work
grows with the frames and not with their square.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cineseek.answer_copies import Copy, Overlap
from cineseek.ask.copies.finding import as_copy, explain
from cineseek.ask.copies.moments import Moment
from cineseek.ask.copies.segments import Edges
from cineseek.ask.copies.stored import Stored
from cineseek.ask.copies.votes import Ballot, vote
from cineseek.film import Span

if TYPE_CHECKING:
    from cineseek.film import Footage
    from cineseek.index.catalogue import Catalogue
    from cineseek.index.vectors import VectorStore

VOTING = 0.45
"""Seconds from one frame that votes to the next: whole films need not be asked so closely."""
ALL_BUT = 0.1
"""Share of a footage that may be missing from another that is the same: black, a logo, an end."""
BATCH = 256


def find_overlaps(
    catalogue: Catalogue,
    vectors: VectorStore,
    folder: Path,
    *,
    tell: Callable[[int, int], None] | None = None,
) -> tuple[Overlap, ...]:
    """Pairs of footages that share stretches, the longest first; each pair once.

    `folder` is what the files of frames are relative to. `tell` is told frames done, of how many.
    """
    footages = [one for one in catalogue.footages() if one.duration > 0]
    films = {one.id: one for one in catalogue.films()}
    order = {one.id: at for at, one in enumerate(footages)}
    total, done = catalogue.counts().frames, 0
    found: list[Overlap] = []
    for first in footages:
        stored = Stored(catalogue, vectors, folder, first)
        moments = _moments(stored)
        ballot = Ballot()
        last = -VOTING
        for number, one in enumerate(moments):
            if one.prints and one.second - last >= VOTING:
                last = one.second
                vote(
                    ballot,
                    vectors,
                    number,
                    one,
                    own=first.id,
                    wanted=lambda name, at=order[first.id]: order.get(name, -1) > at,  # type: ignore[misc]
                )
            done += 1
            if tell is not None:
                tell(min(done, total), total)
        edges = Edges(tuple(one.second for one in moments), stored.cuts, stored.end)
        for second, segments in explain(catalogue, vectors, folder, moments, edges, ballot):
            copies = tuple(as_copy(films[second.film_id], second, one) for one in segments)
            found.append(Overlap(first, second, copies, _is_same(first, second, copies)))
    return tuple(sorted(found, key=lambda one: (not one.same, -one.seconds)))


def _moments(stored: Stored) -> list[Moment]:
    """The stored frames as moments; those whose print is gone have no vote."""
    moments = []
    for first in range(0, len(stored.seconds), BATCH):
        numbers = range(first, min(first + BATCH, len(stored.seconds)))
        prints = stored.prints(numbers)
        for at in numbers:
            says = (prints[at],) if at in prints else ()
            moments.append(Moment(float(stored.seconds[at]), says, partial(stored.grey, at)))
    return moments


def _is_same(first: Footage, second: Footage, copies: tuple[Copy, ...]) -> bool:
    """Whether all but the edges of either is in the other."""
    return all(
        _covered(spans) >= (1 - ALL_BUT) * footage.duration
        for footage, spans in (
            (first, [one.query for one in copies]),
            (second, [one.span for one in copies]),
        )
    )


def _covered(spans: list[Span]) -> float:
    """Seconds that are in any of some stretches."""
    total, reached = 0.0, -np.inf
    for one in sorted(spans):
        total += max(0.0, one.end - max(one.start, reached))
        reached = max(reached, one.end)
    return float(total)

"""Copies of a video: read, voted, checked, and the weaker of two explanations left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.answer_copies import Copy
from cineseek.ask.copies.checking import check, refit
from cineseek.ask.copies.lines import STEP, Line, find_lines
from cineseek.ask.copies.moments import Moment, read_stretches
from cineseek.ask.copies.segments import Edges, Segment, find_segments
from cineseek.ask.copies.stored import Stored
from cineseek.ask.copies.votes import Ballot, vote
from cineseek.errors import NotFoundError
from cineseek.film import Film, Footage, Span
from cineseek.media.video import probe

if TYPE_CHECKING:
    from cineseek.index.catalogue import Catalogue
    from cineseek.index.vectors import VectorStore

LINES, LIGHT = 16, 0.25
"""Of the lines through eight seconds of the video, the heaviest so many are looked at, and all that
weigh this share of the heaviest."""
AS_GOOD = 0.85
"""Share of the best score that a second place in the same footage needs, to be another showing and
not a weaker explanation of the same stretch."""
SHARED = 0.5
"""Share of the shorter of two stretches from which they are of the same."""


def find_copies(
    catalogue: Catalogue,
    vectors: VectorStore,
    folder: Path,
    video: Path,
    *,
    limit: int | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> tuple[Copy, ...]:
    """Where parts of a video are in the library, best first; MediaError where it cannot be read.

    `folder` is what the files of frames are relative to. `tell` is told seconds read, of how many.
    """
    if limit is not None and limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    duration = max(1, round(probe(video).duration))
    moments: list[Moment] = []
    cuts: list[float] = []
    ballot, end = Ballot(), 0.0
    for stretch in read_stretches(video):
        for one in stretch.moments:
            vote(ballot, vectors, len(moments), one)
            moments.append(one)
        cuts += stretch.cuts
        end = stretch.reached
        if tell is not None:
            tell(min(duration, round(end)), duration)
    edges = Edges(tuple(one.second for one in moments), tuple(cuts), end)
    found: list[tuple[Footage, Segment]] = []
    for footage, segments in explain(catalogue, vectors, folder, moments, edges, ballot):
        found += [(footage, one) for one in segments]
    found.sort(key=lambda pair: (-pair[1].score * pair[1].query.duration, pair[1].query))
    films = {one.film_id: catalogue.film(one.film_id) for one, _ in found}
    return tuple(
        as_copy(films[footage.film_id], footage, segment) for footage, segment in found[:limit]
    )


def explain(
    catalogue: Catalogue,
    vectors: VectorStore,
    folder: Path,
    moments: Sequence[Moment],
    edges: Edges,
    ballot: Ballot,
) -> Iterator[tuple[Footage, list[Segment]]]:
    """The segments of each footage that the votes lead to."""
    for footage_id, proposed in sorted(_propose(ballot).items()):
        try:
            stored = Stored(catalogue, vectors, folder, catalogue.footage(footage_id))
        except NotFoundError:  # removed at this moment
            continue
        segments: list[Segment] = []
        for line, mirrored in proposed:
            checked = check(line, mirrored, moments, stored)
            if checked is None:
                continue
            again = check(refit(checked), mirrored, moments, stored)
            if again is not None:
                segments += find_segments(again, edges, stored.end)
        if segments:
            yield stored.footage, choose(segments)


def _propose(ballot: Ballot) -> dict[str, list[tuple[Line, bool]]]:
    """The lines to look at, by footage: of each part of the video the heaviest of the library."""
    parts: dict[int, list[tuple[Line, str, bool]]] = {}
    for (footage_id, mirrored), votes in ballot.count():
        for line in find_lines(votes):
            part = int((line.start + line.end) / 2 / STEP)
            parts.setdefault(part, []).append((line, footage_id, mirrored))
    out: dict[str, list[tuple[Line, bool]]] = {}
    for some in parts.values():
        some.sort(key=lambda one: -one[0].weight)
        for rank, (line, footage_id, mirrored) in enumerate(some):
            if rank < LINES or line.weight >= LIGHT * some[0][0].weight:
                out.setdefault(footage_id, []).append((line, mirrored))
    return out


def choose(segments: Sequence[Segment]) -> list[Segment]:
    """Those of one footage that stand: the weaker of two for the same stretch is left out.

    The same stretch of the video may be in a footage twice, if both are about as good.
    """
    kept: list[Segment] = []
    for one in sorted(segments, key=lambda one: -one.score * one.query.duration):
        if not any(_beats(better, one) for better in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.query)


def _beats(better: Segment, one: Segment) -> bool:
    if shared(better.query, one.query) < SHARED:
        return False
    return shared(better.span, one.span) >= 0.1 or one.score < AS_GOOD * better.score


def shared(one: Span, other: Span) -> float:
    """How much of the shorter of two stretches is in the other."""
    both = min(one.end, other.end) - max(one.start, other.start)
    shorter = min(one.duration, other.duration)
    return max(0.0, both) / shorter if shorter > 0 else 0.0


def as_copy(film: Film, footage: Footage, segment: Segment) -> Copy:
    """The noun for a segment."""
    return Copy(
        film=film,
        footage=footage,
        query=segment.query,
        span=segment.span,
        speed=segment.speed,
        mirrored=segment.mirrored,
        matches=segment.matches,
        score=segment.score,
    )

"""From frames that agree to segments: where a copy begins and ends, and how sure it is. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.copies.checking import Checked, refit
from cineseek.ask.copies.lines import AGREE, FASTEST, GAP, SLOWEST
from cineseek.film import Span

if TYPE_CHECKING:
    from cineseek.ask.copies.agreeing import Agreement

BROKEN = 0.8
"""Seconds of frames that say something else that end a segment; a flash or an insert is bridged."""
UNCLEAR = 0.6
"""Seconds that a segment is stretched over frames that say nothing, to a cut or an end."""
SHARE = 0.6
"""Of the frames that say anything, how many have to agree."""
ODD = (0.7, 1.45)
"""Speeds outside of which twice as many moments have to agree: in a slow pan others fit as well."""
SHORTEST = 0.8
"""Seconds: less is no segment."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a video that is a stretch of a footage."""

    query: Span
    span: Span
    speed: float
    mirrored: bool
    matches: int
    score: float


@dataclass(frozen=True, slots=True)
class Edges:
    """Where segments may begin and end in the video."""

    moments: tuple[float, ...]
    """The seconds of all frames of the video, rising."""
    cuts: tuple[float, ...]
    """Of the video: the seconds at which its shots begin."""
    end: float
    """Of the video."""


def find_segments(checked: Checked, edges: Edges, stored_end: float) -> Iterator[Segment]:
    """The segments along a line that at least `AGREE` distinct moments agree on.

    `stored_end` is the second at which the footage ends.
    """
    says = checked.agreement
    for first, last in _runs(checked):
        some = slice(first, last + 1)
        matches, against = int(says.matches[some].sum()), int(says.against[some].sum())
        distinct = int(says.distinct[some].sum())
        if matches < SHARE * (matches + against):
            continue
        query = _query(checked, first, last, edges, stored_end)
        line = refit(checked, some)
        speed, offset = line.speed, line.offset
        wanted = AGREE if ODD[0] <= speed <= ODD[1] else 2 * AGREE
        if distinct < wanted or not SLOWEST <= speed <= FASTEST:
            continue
        start = max(query.start, -offset / speed)
        end = min(query.end, (stored_end - offset) / speed)
        if end - start < SHORTEST:
            continue
        yield Segment(
            query=Span(start, end),
            span=Span(max(0.0, speed * start + offset), speed * end + offset),
            speed=speed,
            mirrored=checked.mirrored,
            matches=matches,
            score=_score(says, some, matches, against, distinct),
        )


def _score(says: Agreement, some: slice, matches: int, against: int, distinct: int) -> float:
    """How well the matches agree, less what speaks against it and what few moments leave open."""
    told = float(says.told[some][says.matches[some]].mean())
    return told * matches / (matches + against) * (1 - 0.5 ** (distinct - 1))


def _runs(checked: Checked) -> Iterator[tuple[int, int]]:
    """First and last frame of the runs that begin and end with frames that are alike."""
    says, t = checked.agreement, checked.query
    first = last = -1
    broken = 0.0
    for at in range(len(t)):
        if says.alike[at]:
            if first >= 0 and (broken > BROKEN or t[at] - t[last] > GAP):
                yield first, last
                first = -1
            first, last, broken = (at if first < 0 else first), at, 0.0
        elif says.against[at] and first >= 0:
            # From the last that was alike, as the frame before may say nothing.
            broken = float(t[at] - t[last]) if says.against[last + 1 : at + 1].sum() > 1 else broken
    if first >= 0:
        yield first, last


def _query(checked: Checked, first: int, last: int, edges: Edges, stored_end: float) -> Span:
    """The stretch of the video, from the frames that are alike to the next cut or frame."""
    t, against = checked.query, checked.agreement.against
    line = checked.line
    before, after = t[:first][against[:first]], t[last + 1 :][against[last + 1 :]]
    start, end = float(t[first]), float(t[last])
    begins = (0.0, *edges.cuts, (0.0 - line.offset) / line.speed)
    ends = (edges.end, *edges.cuts, (stored_end - line.offset) / line.speed)
    floor = max([start - UNCLEAR, *before[-1:]])
    roof = min([end + UNCLEAR, *after[:1]])
    earlier = _neighbour(edges.moments, start, -1)
    later = _neighbour(edges.moments, end, +1)
    start = max(
        (x for x in begins if floor < x <= start + 0.05),
        default=(start + max(earlier, start - 1.0)) / 2,
    )
    end = min(
        (x for x in ends if end < x <= roof + 0.05),
        default=(end + min(later, end + 1.0)) / 2,
    )
    return Span(max(0.0, start), max(start, end))


def _neighbour(moments: Sequence[float], second: float, step: int) -> float:
    at = int(np.searchsorted(moments, second + 1e-6 * step, side="left" if step < 0 else "right"))
    at = at - 1 if step < 0 else at
    return moments[at] if 0 <= at < len(moments) else second + step

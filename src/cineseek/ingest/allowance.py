"""How much of a footage is kept: pictures a second and bytes a second. Decodes and saves nothing.

A trailer is kept closely, so that each of its frames is found again; two hours have to fit into
200 MB with their vectors, so in long footage fast scenes keep fewer pictures, and rougher ones.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cineseek.media.reader import ShotReading

_PICTURES, _PICTURES_A_SECOND = 2500, 1.15
"""For any footage, and for each second of it: 10,800 in two hours, of about 5 kB in vectors."""
_BYTES, _BYTES_A_SECOND = 18_000_000, 9_000
"""83 MB in two hours; file systems round each file up, which adds 2 kB on the average."""
_UNKNOWN = 7200.0
"""Seconds taken for the length of footage that does not tell its own."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What each second of a footage may keep, on the average of a chunk."""

    pictures: float
    bytes: float


def allowance(duration: float) -> Allowance:
    """What a footage of this length may keep."""
    if duration <= 0:
        duration = _UNKNOWN
    return Allowance(_PICTURES_A_SECOND + _PICTURES / duration, _BYTES_A_SECOND + _BYTES / duration)


def thin_out(readings: Sequence[ShotReading], most: int) -> list[ShotReading]:
    """The shots of a chunk with at most so many pictures, evenly far apart.

    Those that stand for their shot all stay; of the others, those go first whose neighbours are
    nearest to each other.
    """
    pictures = [one for reading in readings for one in reading.pictures]
    excess = len(pictures) - most
    if excess <= 0:
        return list(readings)
    before = list(range(-1, len(pictures) - 1))
    after = list(range(1, len(pictures) + 1))

    def gap(at: int) -> float:
        start = pictures[before[at]].second if before[at] >= 0 else pictures[at].second
        end = pictures[after[at]].second if after[at] < len(pictures) else pictures[at].second
        return end - start

    queue = [(gap(at), at) for at, one in enumerate(pictures) if not one.look]
    heapq.heapify(queue)
    gone: set[int] = set()
    while excess > 0 and queue:
        known, at = heapq.heappop(queue)
        now = gap(at)
        if now > known:  # a neighbour has gone since
            heapq.heappush(queue, (now, at))
            continue
        gone.add(at)
        excess -= 1
        if before[at] >= 0:
            after[before[at]] = after[at]
        if after[at] < len(pictures):
            before[after[at]] = before[at]
    kept = iter([at not in gone for at in range(len(pictures))])
    return [
        replace(reading, pictures=tuple(one for one in reading.pictures if next(kept)))
        for reading in readings
    ]

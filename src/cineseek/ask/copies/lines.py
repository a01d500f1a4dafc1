"""Lines of time: votes that agree how a video's seconds follow a footage's. Pure functions.

A Hough transform over windows of the video: for every speed of a grid, votes are counted by the
second of the footage at which the window's middle would lie. A window is so short that the grid's
steps do not matter within it; the line is then fitted to its votes, and followed as far as they go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

AGREE = 4
"""Frames that must agree: fewer do so by accident."""
WINDOW, STEP = 16.0, 8.0
"""Seconds of the video looked at together, and from one window to the next."""
BIN = 0.5
"""Seconds of the footage within which votes agree, when counted and when fitted."""
NEAR = 0.45
GAP = 5.0
"""Seconds without a vote over which a line is followed."""
SLOWEST, FASTEST = 0.5, 2.0
SPEEDS = np.exp(np.linspace(np.log(SLOWEST), np.log(FASTEST), 71))
"""Steps of 2%, which in half a window are 0.16 s; 1 is one of them."""
UNLIKELY = 0.1
"""What a line loses for each doubling or halving of speed: most copies run as fast."""
EACH = 3
"""Lines taken from one window of one footage: an advert may be in a film more than once."""


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """Votes of a video's frames for moments of one footage, all of one length."""

    frame: Ints
    """Which frame of the video votes."""
    query: Floats
    """Its second."""
    second: Floats
    """The second of the footage."""
    weight: Floats
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Line:
    """`second = speed * query + offset`, and where there are votes for it."""

    speed: float
    offset: float
    start: float
    """Of the video, in seconds."""
    end: float
    weight: float
    """The votes' sum, each frame once."""
    frames: int

    def at(self, query: float) -> float:
        """The footage's second that belongs to a second of the video."""
        return self.speed * query + self.offset

    def same(self, other: Line) -> bool:
        """Whether they are one line where both have votes."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        if end < start:
            return False
        return all(abs(self.at(t) - other.at(t)) < 2 * BIN for t in (start, end))


def find_lines(votes: Votes) -> list[Line]:
    """The lines of one footage that at least `AGREE` frames vote for, the heaviest first."""
    found: list[Line] = []
    if len(np.unique(votes.frame)) < AGREE:
        return found
    first, last = float(votes.query.min()), float(votes.query.max())
    for start in np.arange(first, max(first + 1e-6, last - STEP + 1e-6), STEP):
        inside = (votes.query >= start) & (votes.query < start + WINDOW)
        for speed, offset in _peaks(votes, np.flatnonzero(inside), start + WINDOW / 2):
            line = _follow(votes, speed, offset, start, start + WINDOW)
            if line is not None and not any(line.same(one) for one in found):
                found.append(line)
    return sorted(found, key=lambda one: -one.weight)


def _peaks(votes: Votes, some: Ints, middle: float) -> Iterator[tuple[float, float]]:
    """Speeds and offsets on which the frames of a window agree, the best first."""
    for _ in range(EACH):
        if len(np.unique(votes.frame[some])) < AGREE:
            return
        best = (0.0, 1.0, 0.0)
        frame, since = votes.frame[some], votes.query[some] - middle
        second, weight = votes.second[some], votes.weight[some]
        heaviest = np.argsort(weight)
        for speed in SPEEDS:
            places = (second - speed * since) / BIN
            for shift in (0.0, 0.5):  # what lies on a border of bins is whole in the other ones
                bins = np.floor(places + shift).astype(np.int64)
                bins -= bins.min()
                keys = bins * (int(frame.max()) + 1) + frame
                # A frame counts once a bin, by its heaviest vote.
                kept, where = np.unique(keys[heaviest[::-1]], return_index=True)
                sums = np.bincount(
                    kept // (int(frame.max()) + 1), weights=weight[heaviest[::-1]][where]
                )
                top = int(sums.argmax())
                worth = float(sums[top]) * (1 - UNLIKELY * abs(float(np.log2(speed))))
                if worth > best[0] + 1e-9:
                    low = int(np.floor(places + shift).min())
                    at = (top + low + 0.5 - shift) * BIN
                    best = (worth, float(speed), at - float(speed) * middle)
        _, speed, offset = best
        yield speed, offset
        near = np.abs(votes.second[some] - speed * votes.query[some] - offset) <= 2 * BIN
        some = some[~near]


def _follow(
    votes: Votes, speed: float, offset: float, start: float, end: float
) -> Line | None:
    """Fit a line to its votes and follow it both ways; None where too few frames are left."""
    middle, before = (start + end) / 2, -1
    for _ in range(12):
        off = np.abs(votes.second - speed * votes.query - offset)
        near = np.flatnonzero(off <= NEAR)
        near = near[_run(votes.query[near], start, end)] if len(near) else near
        if len(np.unique(votes.frame[near])) < AGREE:
            return None
        t, s, w = votes.query[near], votes.second[near], votes.weight[near]
        start, end = min(start, float(t.min())), max(end, float(t.max()))
        w = w * np.maximum(0.05, 1 - off[near] / NEAR)
        middle = float(np.average(t, weights=w))
        # A prior of a few frames keeps the speed where they all are of nearly one second.
        spread = float((w * (t - middle) ** 2).sum())
        slope = float((w * (t - middle) * (s - speed * t)).sum()) / (spread + 4.0)
        fitted = min(FASTEST, max(SLOWEST, speed + slope))
        offset = float(np.average(s - fitted * t, weights=w))
        speed = fitted
        if len(near) == before:
            break
        before = len(near)
    order = np.lexsort((votes.weight[near], votes.frame[near]))
    last = np.append(np.diff(votes.frame[near][order]) > 0, True)
    heaviest = votes.weight[near][order][last]
    t = votes.query[near]
    return Line(speed, offset, float(t.min()), float(t.max()), float(heaviest.sum()), len(heaviest))


def _run(query: Floats, start: float, end: float) -> NDArray[np.bool_]:
    """Those seconds that follow on each other without a gap, from within a window on."""
    order = np.argsort(query, kind="stable")
    t = query[order]
    part = np.cumsum(np.append(0, np.diff(t) > GAP))
    inside = part[(t >= start - GAP) & (t <= end + GAP)]
    keep = np.zeros(len(query), dtype=bool)
    if len(inside):
        keep[order] = (part >= inside.min()) & (part <= inside.max())
    return keep

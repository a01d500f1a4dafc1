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
WEAK = 0.3
"""Share of what most votes on a line weigh below which one does not carry the line on."""
SLOWEST, FASTEST = 0.5, 2.0
SPEEDS = np.exp(np.linspace(np.log(SLOWEST), np.log(FASTEST), 71))
"""Steps of 2%, which in half a window are 0.16 s; 1 is one of them."""
UNLIKELY = 0.1
"""What a line loses for each doubling or halving of speed: most copies run as fast."""
LIGHTEST = 1.0
"""Weight of the votes below which there is no line: those of true ones were 3 and more."""
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
    if not _enough(votes, np.arange(len(votes.frame))):
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
        if not _enough(votes, some):
            return
        some = some[np.argsort(-votes.weight[some], kind="stable")]
        first = max(_count(votes, some, middle, speed) for speed in SPEEDS[::3])
        near = np.abs(np.log(SPEEDS / first[1])) < 0.05
        worth, speed, offset = max(_count(votes, some, middle, one) for one in SPEEDS[near])
        if worth < LIGHTEST:
            return
        yield speed, offset
        off = np.abs(votes.second[some] - speed * votes.query[some] - offset)
        some = some[off > 2 * BIN]


def _enough(votes: Votes, some: Ints) -> bool:
    """Whether there are votes of enough frames for a line, if they all agreed."""
    frames, which = np.unique(votes.frame[some], return_inverse=True)
    if len(frames) < AGREE:
        return False
    most = np.zeros(len(frames))
    np.maximum.at(most, which, votes.weight[some])
    return float(most.sum()) >= LIGHTEST


def _count(votes: Votes, some: Ints, middle: float, speed: float) -> tuple[float, float, float]:
    """The most that is voted for at one speed, with that speed, and the offset; `some` heaviest
    first."""
    frame = votes.frame[some] - votes.frame[some].min()
    places = (votes.second[some] - speed * (votes.query[some] - middle)) / BIN
    best = (0.0, float(speed), 0.0)
    for shift in (0.0, 0.5):  # what lies on a border of bins is whole in the other ones
        bins = np.floor(places + shift).astype(np.int64)
        low = int(bins.min())
        # A frame counts once a bin, by its heaviest vote.
        keys, where = np.unique((bins - low) * (int(frame.max()) + 1) + frame, return_index=True)
        sums = np.bincount(keys // (int(frame.max()) + 1), weights=votes.weight[some][where])
        top = int(sums.argmax())
        worth = float(sums[top]) * (1 - UNLIKELY * abs(float(np.log2(speed))))
        if worth > best[0] + 1e-9:
            best = (worth, float(speed), (top + low + 0.5 - shift) * BIN - speed * middle)
    return best


def _follow(votes: Votes, speed: float, offset: float, start: float, end: float) -> Line | None:
    """Fit a line to its votes and follow it both ways; None where too few frames are left."""
    middle, before, least = (start + end) / 2, -1, 0.0
    for _ in range(12):
        off = np.abs(votes.second - speed * votes.query - offset)
        near = np.flatnonzero((off <= NEAR) & (votes.weight >= least))
        near = near[_run(votes.query[near], start, end)] if len(near) else near
        if len(np.unique(votes.frame[near])) < AGREE:
            return None
        t, s, w = votes.query[near], votes.second[near], votes.weight[near]
        least = WEAK * float(np.percentile(w, 75))
        start, end = float(t.min()), float(t.max())
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

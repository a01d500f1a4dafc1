"""A proposed line looked at: saved frames along it are compared with the video's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.copies.agreeing import Agreement, agree
from cineseek.ask.copies.borders import WHOLE, Box
from cineseek.ask.copies.windows import find_window, light_of, likeness, traits, uncovered

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.copies.lines import Line
    from cineseek.ask.copies.moments import Grey, Moment
    from cineseek.ask.copies.stored import Stored

    Floats = NDArray[np.float64]

BEYOND = 6.0
"""Seconds looked at before and after the votes of a line."""
WITHIN = 0.35
"""Seconds from where a stored frame should be to where it is."""
PAIRS = 12
"""Pairs of frames in which a window is looked for."""
POOR = 0.45
"""Likeness of the pairs below which a line is given up."""
ENOUGH = 0.75
"""Likeness from which it is not tried whether the stored pictures are windows of the video's, or
whether something lies over it."""
BLOCK = 400
"""Frames compared at once: 2 x 9 kB each in memory."""
DENIES, GRAIN = 2.5, 0.1
"""Standard errors, and seconds of error of one frame at least."""
FLAT, SAME_LIGHT = 5.0, 14.0
"""Deviation of a picture with nothing in it, and difference in light of two that are one, in levels
of 255."""


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """A line, the frames along it by rising seconds, and what they say."""

    line: Line
    mirrored: bool
    query: Floats
    second: Floats
    """Where the stored frame is."""
    agreement: Agreement


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    query: float
    shown: Grey
    number: int


def check(line: Line, mirrored: bool, moments: Sequence[Moment], stored: Stored) -> Checked | None:
    """Compare what lies along a line; None where it is plainly nothing."""
    along = [one for one in moments if line.start - BEYOND <= one.second <= line.end + BEYOND]
    pairs = list(_pairs(line, mirrored, along, stored))
    sure = [one for one in pairs if line.start <= one.query <= line.end]
    chosen = _telling(sure, stored)
    if len(chosen) < 2:
        return None
    box, turned_round, worth = _window(chosen, stored)
    if worth < POOR:
        return None
    parts, kept, seconds = [], [], []
    for first in range(0, len(pairs), BLOCK):
        agreement, block, at = _compare(
            line, pairs[first : first + BLOCK], stored, box, turned_round
        )
        parts.append(agreement)
        kept.append(block)
        seconds.append(at)
    whole = Agreement(
        *(
            np.concatenate([getattr(one, name) for one in parts])
            for name in ("matches", "alike", "against", "told", "distinct")
        )
    )
    return Checked(line, mirrored, np.concatenate(kept), np.concatenate(seconds), whole)


def _pairs(line: Line, mirrored: bool, along: Sequence[Moment], stored: Stored) -> list[_Pair]:
    out = []
    for one in along:
        near = stored.near(line.at(one.second), WITHIN * max(1.0, line.speed))
        if not near or (shown := one.see()) is None:
            continue
        if mirrored:
            shown = np.ascontiguousarray(shown[:, ::-1])
        out += [_Pair(one.second, shown, at) for at in near]
    return out


def _telling(pairs: Sequence[_Pair], stored: Stored) -> list[_Pair]:
    """A few pairs with much in their pictures, spread over the line, each frame once."""
    best: dict[float, _Pair] = {}
    for one in pairs:
        best.setdefault(one.query, one)
    some = list(best.values())
    picked = []
    for part in np.array_split(np.arange(len(some)), min(PAIRS, max(1, len(some)))):
        if len(part):
            one = some[max(part, key=lambda at: float(some[at].shown.std()))]
            if stored.grey(one.number) is not None:
                picked.append(one)
    return picked


def _window(chosen: Sequence[_Pair], stored: Stored) -> tuple[Box, bool, float]:
    """The window of the stored pictures that is shown; or, turned round, of those shown."""
    shown = np.stack([one.shown for one in chosen])
    kept = np.stack([grey for one in chosen if (grey := stored.grey(one.number)) is not None])
    best = (WHOLE, False, 0.0)
    for moving in (False, True):
        for turned_round, (one, other) in enumerate(((shown, kept), (kept, shown))):
            box, worth = find_window(one, other, moving=moving)
            if worth > best[2] + 0.02:
                best = (box, bool(turned_round), worth)
            if best[2] > ENOUGH:
                return best
    return best


def _compare(
    line: Line, pairs: Sequence[_Pair], stored: Stored, box: Box, turned_round: bool
) -> tuple[Agreement, Floats, Floats]:
    """What frames say; of the stored ones near where each should be, the one most like it."""
    pairs = [one for one in pairs if stored.grey(one.number) is not None]
    if not pairs:
        empty = np.zeros(0, dtype=bool)
        return Agreement(empty, empty, empty, np.zeros(0), empty), np.zeros(0), np.zeros(0)
    greys = np.stack([grey for one in pairs if (grey := stored.grey(one.number)) is not None])
    shown = np.stack([one.shown for one in pairs])
    mine, theirs = (box, WHOLE) if turned_round else (WHOLE, box)
    lights = uncovered(light_of(shown, mine), light_of(greys, theirs))
    ones, others = (traits(light) for light in lights)
    query = np.array([one.query for one in pairs])
    order = np.lexsort((-likeness(ones, others), query))
    first = order[np.append(True, np.diff(query[order]) > 0)]
    query = query[first]
    second = stored.seconds[[pairs[at].number for at in first]]
    light = shown[first].mean(axis=(1, 2)) - greys[first].mean(axis=(1, 2))
    spread = np.maximum(shown[first].std(axis=(1, 2)), greys[first].std(axis=(1, 2)))
    agreement = agree(
        query,
        ones[first],
        others[first],
        np.abs(second - line.speed * query - line.offset),
        (spread < FLAT) & (np.abs(light) < SAME_LIGHT),
    )
    return agreement, query, second


def refit(checked: Checked, some: slice = slice(None)) -> Line:
    """The line through the frames that match, of these; as fast as the footage unless they deny it.

    They do where the speed fitted to them is `DENIES` standard errors from 1.
    """
    line, matches = checked.line, checked.agreement.matches[some]
    if matches.sum() < 4:
        return line
    t, s = checked.query[some][matches], checked.second[some][matches]
    weight = checked.agreement.told[some][matches] ** 4
    middle = float(np.average(t, weights=weight))
    spread = float((weight * (t - middle) ** 2).sum())
    if spread < 1e-6:
        return line
    mean = float(np.average(s, weights=weight))
    speed = float((weight * (t - middle) * (s - mean)).sum()) / spread
    off = s - mean - speed * (t - middle)
    error = (float((weight * off**2).sum()) / spread / max(1.0, len(t) - 2)) ** 0.5
    # Stored frames are some tenths of a second apart, which makes them no better than this.
    error = max(error, GRAIN / (spread / weight.mean()) ** 0.5)
    if abs(speed - 1) <= DENIES * error:
        speed = 1.0
    return replace(line, speed=speed, offset=mean - speed * middle)

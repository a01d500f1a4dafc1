"""Where a run of tiny planes is cut: pure functions of arrays, hard cuts and gradual ones.

It knows nothing of files, packets or decoding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from cineseek.media.cuts_planes import COLUMNS, ROWS

CutKind = Literal["hard", "fade", "dissolve"]
Planes = NDArray[np.uint8]  # n x 3456
Floats = NDArray[np.float64]

_LUMA = ROWS * COLUMNS
_CHROMA = (ROWS // 2) * (COLUMNS // 2)

# A flash of this many frames is no cut: pictures on both sides of it are compared.
_REACH = 3
_LEAST_CHANGE = 8.0  # grey levels, luma and both chroma together
_LEAST_RATIO = 2.8  # how far a cut stands out of the motion around it
_LEAST_SHARE = 0.24  # of the picture must change; captions and small things change less
_CARD_SHARE = 0.4  # words on a black card change little of a picture that is mostly black
_MOST_ALIKE = 0.93  # correlation of luma above which it is one picture made lighter or darker

_GRADUAL_CHANGE = 22.0
_DISSOLVED_SHARE = 0.5
_MIXTURE_ERROR = 0.2
_FLAT = 9.0  # grey levels of deviation: a black or white picture


@dataclass(frozen=True, slots=True)
class Change:
    """A cut inside a run, by index of the first frame of the new shot."""

    index: int
    kind: CutKind
    score: float
    first: int
    """Where the transition begins; equal to `index` for a hard cut."""
    last: int


def apart(a: Planes, b: Planes) -> float:
    """The distance of two planes."""
    return float(distance(a, b))


def distance(a: Planes, b: Planes) -> Floats:
    """Mean absolute difference of planes, luma plus both chroma, along the last axis."""
    gap = np.maximum(a, b) - np.minimum(a, b)
    light: Floats = gap[..., :_LUMA].sum(-1, dtype=np.uint32) / _LUMA
    colour: Floats = gap[..., _LUMA:].sum(-1, dtype=np.uint32) / _CHROMA
    return light + colour


def share_changed(a: Planes, b: Planes) -> float:
    """Share of the picture's blocks that differ clearly."""
    gap = (np.maximum(a, b) - np.minimum(a, b)).astype(np.float32)
    blocks = gap[:_LUMA].reshape(ROWS // 2, 2, COLUMNS // 2, 2).mean((1, 3)).reshape(-1)
    blocks = blocks + gap[_LUMA : _LUMA + _CHROMA] + gap[_LUMA + _CHROMA :]
    return float((blocks > 12).mean())


def likeness(a: Planes, b: Planes) -> float:
    """Correlation of luma; flat pictures are like nothing."""
    x = a[:_LUMA].astype(np.float64)
    y = b[:_LUMA].astype(np.float64)
    x, y = x - x.mean(), y - y.mean()
    return float((x * y).sum() / (np.sqrt((x * x).sum() * (y * y).sum()) + 4 * _LUMA))


def another_picture(a: Planes, b: Planes) -> bool:
    """Whether two planes could not be the same view: the test every cut has to pass."""
    if likeness(a, b) > _MOST_ALIKE:
        return False
    share = share_changed(a, b)
    if share < _LEAST_SHARE:
        return False
    lit = float(((a[:_LUMA] > 30) | (b[:_LUMA] > 30)).mean())
    return share >= _CARD_SHARE or lit >= _CARD_SHARE


def hard_changes(planes: Planes) -> list[Change]:
    """Hard cuts: no picture before is like any picture after, and motion does not explain it."""
    count = len(planes)
    if count < 2:
        return []
    step = np.concatenate([[0.0], distance(planes[1:], planes[:-1])])
    found = []
    for t in map(int, np.flatnonzero(step >= _LEAST_CHANGE)):
        before = _motion(step[max(1, t - 2 * _REACH) : t][::-1])
        after = _motion(step[t + 1 : t + 1 + 2 * _REACH])
        # At an end of the run one side is unknown: take it to move like the other.
        before = after if before is None else before
        after = before if after is None else after
        if before is None or after is None:
            before = after = 0.0
        motion = 0.3 * max(before, after) + 0.7 * min(before, after) + 2
        if step[t] < _LEAST_RATIO * motion:
            continue
        first, last = max(0, t - _REACH), min(count, t + _REACH)
        pairs = distance(planes[first:t, None], planes[None, t:last])
        # Farther than five frames apart, motion alone makes pictures differ.
        near = np.subtract.outer(np.arange(first, t), np.arange(t, last)) >= 1 - 2 * _REACH
        cross = float(pairs[near].min())
        ratio = cross / motion
        if cross < _LEAST_CHANGE or ratio < _LEAST_RATIO:
            continue
        if another_picture(planes[t - 1], planes[t]):
            found.append(Change(t, "hard", ratio, t, t))
    return _strongest(found, gap=3)


def _motion(steps: Floats) -> float | None:
    """How much pictures move here, nearest step first.

    Drawn films move on every second or third frame, so farther steps count too; but one large
    step alone may be the next cut of a quick edit.
    """
    if not len(steps):
        return None
    second = float(np.sort(steps)[-2]) if len(steps) > 1 else 0.0
    return max(float(steps[: _REACH - 1].max()), second)


def gradual_changes(planes: Planes, seconds: Floats) -> list[Change]:
    """Fades and dissolves: every picture between two is a mixture of the two."""
    found: list[Change] = []
    count = len(planes)
    if count < 6:
        return found
    pace = max((seconds[-1] - seconds[0]) / (count - 1), 1e-3)
    for length in (0.3, 0.6, 1.2, 2.0):
        lag = max(5, round(length / pace))
        starts = np.arange(0, count - lag, max(1, lag // 5))
        far = distance(planes[starts], planes[starts + lag]) >= _GRADUAL_CHANGE
        for t in starts[far]:
            change = _mixture(planes, int(t), int(t) + lag)
            if change:
                found.append(change)
    return _strongest(found, gap=0)


def _mixture(planes: Planes, first: int, last: int) -> Change | None:
    a, b = planes[first], planes[last]
    flat = is_blank(a) or is_blank(b)
    if not flat and (likeness(a, b) > 0.6 or share_changed(a, b) < _DISSOLVED_SHARE):
        return None
    x = a.astype(np.float32)
    way = b.astype(np.float32) - x
    norm = float(way @ way)
    inner = np.linspace(first, last, 7).round().astype(int)[1:-1]
    mids = planes[inner].astype(np.float32) - x
    parts = mids @ way / norm
    if parts[0] < -0.1 or parts[-1] > 1.1 or not (np.diff(parts) > -0.02).all():
        return None
    if np.diff(np.concatenate([[0.0], parts, [1.0]])).max() > 0.6:
        return None  # a step, not a slope
    error = np.abs(mids - parts[:, None] * way).mean(1) / np.abs(way).mean()
    if error.max() > _MIXTURE_ERROR * (1.5 if flat else 1.0):
        return None
    run = planes[first : last + 1].astype(np.float32) - x
    course = run @ way / norm
    if not flat:
        index = first + int(np.argmax(course >= 0.5))
    elif deviation(a) < deviation(b):
        index = first + int(np.argmax(course >= 0.1))
    else:
        index = first + int(np.argmax(course >= 0.9))
    kind: CutKind = "fade" if flat else "dissolve"
    score = apart(a, b) * (1 - float(error.max()))
    return Change(index, kind, score, first, last)


def is_blank(plane: Planes) -> bool:
    """Black or white all over; a grey road is a picture."""
    mean = float(plane[:_LUMA].mean())
    return deviation(plane) < _FLAT and not 36 < mean < 200


def deviation(plane: Planes) -> float:
    """Standard deviation of luma."""
    return float(plane[:_LUMA].std())


def _strongest(found: list[Change], *, gap: int) -> list[Change]:
    """Of changes that overlap or stand closer than `gap` frames, the strongest."""
    kept: list[Change] = []
    for change in sorted(found, key=lambda c: -c.score):
        if all(change.first >= k.last + gap or change.last + gap <= k.first for k in kept):
            kept.append(change)
    return sorted(kept, key=lambda c: c.index)

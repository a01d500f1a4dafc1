"""What is visibly laid out together: boxes in rows, columns and walls. Knows no markup."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from cineseek.sources.gallery.places import Box, Place

_ALIKE = 1.12
"""Two lengths that differ by less are the same to the eye."""
_GAP = 90.0
"""CSS pixels between neighbours of a wall at most, or the smaller half of a box."""

_MOST = 300
"""Boxes that are compared with each other."""


def neighbours(one: Box, other: Box) -> bool:
    """Whether two boxes stand side by side, or one above the other, as of one wall."""
    high, wide = _same(one.height, other.height), _same(one.width, other.width)
    across = _overlap(one.y, one.height, other.y, other.height)
    down = _overlap(one.x, one.width, other.x, other.width)
    gap_x = max(one.x, other.x) - min(one.x + one.width, other.x + other.width)
    gap_y = max(one.y, other.y) - min(one.y + one.height, other.y + other.height)
    if across > 0.6 and (high or wide) and gap_x <= max(_GAP, min(one.width, other.width) / 2):
        return True
    return down > 0.6 and (wide or high) and gap_y <= max(_GAP, min(one.height, other.height) / 2)


def walls(boxes: Sequence[Box]) -> list[list[int]]:
    """Groups of boxes that hang together, by their numbers; the largest area first."""
    left, found = set(range(len(boxes))), []
    order = sorted(left, key=lambda one: (boxes[one].y, boxes[one].x))
    for start in order:
        if start not in left:
            continue
        left.discard(start)
        wall, waiting = [start], [start]
        while waiting:
            here = waiting.pop()
            near = [one for one in left if neighbours(boxes[here], boxes[one])]
            left.difference_update(near)
            wall += near
            waiting += near
        found.append(sorted(wall))
    return sorted(found, key=lambda wall: -sum(boxes[one].area for one in wall))


def beside(one: Sequence[Place], other: Sequence[Place]) -> bool:
    """Whether two groups hang together on the page."""
    return any(
        neighbours(a.box, b.box)
        for a in one[:_MOST]
        for b in other[:_MOST]
        if a.box is not None and b.box is not None
    )


def order_share(boxes: Sequence[Box]) -> float:
    """The share of boxes that are one of a row or a column of boxes alike."""
    if len(boxes) < 2:
        return 0.0
    some = boxes[:_MOST]
    return sum(len(wall) for wall in walls(some) if len(wall) > 1) / len(some)


def typical_area(boxes: Sequence[Box]) -> float:
    """Square CSS pixels, at the median."""
    return median(box.area for box in boxes) if boxes else 0.0


def _same(one: float, other: float) -> bool:
    return max(one, other) <= _ALIKE * min(one, other) + 2


def _overlap(start: float, length: float, other_start: float, other_length: float) -> float:
    """The share of the shorter that lies beside the longer."""
    common = min(start + length, other_start + other_length) - max(start, other_start)
    return max(0.0, common) / max(1.0, min(length, other_length))

"""What a picture may be besides a film's picture: one with borders, or with another around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from cineseek.models.fingerprint import fingerprint

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

HEIGHT = 480
"""Pixels: insets are looked for in a picture no higher than that."""
BORDERED = 180
"""Pixels: the same of borders."""
EVEN = 10.0
"""Levels of 255 by which the lines of a border differ, with the noise of compression."""
WIDEST = 0.42
"""Share of the height or width that a border may take at each side."""
NARROWEST = 0.015
"""Share of it below which a border does no harm."""
INSETS = 3
"""Pictures inside the picture that are tried."""
SMALLEST = 0.03
"""Share of the area of a picture worth trying."""


@dataclass(frozen=True, eq=False)
class Variant:
    """A part of a picture that may be a film's whole picture."""

    rgb: Pixels
    borders: bool = False
    """Borders were taken off."""
    inset: bool = False
    """It was inside another picture."""
    around: Pixels | None = None
    """The picture with its borders, where they were taken off: they may be the film's own."""

    @cached_property
    def print(self) -> NDArray[np.float32]:
        """Its print; that of its mirror image is `flipped` of it."""
        return fingerprint(self.rgb)


def without_borders(rgb: Pixels) -> Variant | None:
    """The picture without even bars at its edges; None where there are none."""
    import cv2

    light = cv2.transform(shrink(rgb, BORDERED).astype(np.float32), np.full((1, 3), 1 / 3))
    rows = _bars(light)
    columns = _bars(np.ascontiguousarray(light[rows[0] : rows[1]].T))
    high, wide = light.shape
    gone = (high - rows[1] + rows[0]) / high, (wide - columns[1] + columns[0]) / wide
    if max(gone) < 2 * NARROWEST:
        return None
    down, across = rgb.shape[0] / high, rgb.shape[1] / wide
    top, bottom = int(np.ceil(rows[0] * down)), int(rows[1] * down)
    left, right = int(np.ceil(columns[0] * across)), int(columns[1] * across)
    if bottom - top < 16 or right - left < 16:
        return None
    return Variant(np.ascontiguousarray(rgb[top:bottom, left:right]), borders=True, around=rgb)


def _bars(light: NDArray[np.float32]) -> tuple[int, int]:
    """The first and last line + 1 that is no bar, of an h x w picture."""
    size = len(light)
    most = int(WIDEST * size)
    ranked = np.sort(light, axis=1)
    low, middle, high = (ranked[:, int(at * (light.shape[1] - 1))] for at in (0.05, 0.5, 0.95))
    spread, level = high - low, middle
    ends = []
    for order in (range(most), range(size - 1, size - 1 - most, -1)):
        count, first = 0, level[order[0]] if most else 0.0
        for at in order:
            if spread[at] > EVEN or abs(level[at] - first) > EVEN:
                break
            count += 1
        # A dark picture has no edge where a bar would end.
        ends.append(count if count < most else 0)
    return ends[0], size - ends[1]


def insets(rgb: Pixels) -> list[Variant]:
    """Four-cornered pictures inside the picture, made upright, the largest first."""
    import cv2

    small = shrink(rgb, HEIGHT)
    high, wide = small.shape[:2]
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (3, 3), 0)
    found: list[NDArray[np.float32]] = []
    for low, close in ((20, 3), (50, 5), (90, 3)):
        edges = cv2.Canny(grey, low, 3 * low)
        edges = cv2.dilate(edges, np.ones((close, close), np.uint8))
        contours, _ = cv2.findContours(edges, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        for contour in contours:
            corners = _corners(contour, high * wide)
            if corners is not None and not any(_same(corners, other) for other in found):
                found.append(corners)
    found.sort(key=lambda corners: -float(cv2.contourArea(corners)))
    scale = np.array([rgb.shape[1] / wide, rgb.shape[0] / high], np.float32)
    return [Variant(_upright(rgb, corners * scale), inset=True) for corners in found[:INSETS]]


def _corners(contour: NDArray[np.int32], area: int) -> NDArray[np.float32] | None:
    """The corners of a contour with four, 4 x 2, clockwise from the upper left."""
    import cv2

    _, _, across, down = cv2.boundingRect(contour)
    if across * down < SMALLEST * area:
        return None  # as nearly all are, and this is cheapest
    hull = cv2.convexHull(contour)
    size = cv2.contourArea(hull)
    if not SMALLEST * area <= size <= 0.97 * area:
        return None
    around = cv2.arcLength(hull, True)
    for slack in (0.02, 0.04):
        four = cv2.approxPolyDP(hull, slack * around, True)
        if len(four) == 4:
            break
    else:
        return None
    if cv2.contourArea(four) < 0.9 * size:
        return None
    corners: NDArray[np.float32] = four[:, 0].astype(np.float32)
    middle = corners.mean(axis=0)
    angle = np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0])
    corners = corners[np.argsort(angle)]  # from the upper left, clockwise, as y goes down
    return np.roll(corners, -int(np.argmin(corners.sum(axis=1))), axis=0)


def _same(one: NDArray[np.float32], other: NDArray[np.float32]) -> bool:
    size = float(np.ptp(other, axis=0).max())
    return bool(np.abs(one - other).max() < 0.04 * size)


def _upright(rgb: Pixels, corners: NDArray[np.float32]) -> Pixels:
    import cv2

    sides = np.linalg.norm(corners - np.roll(corners, -1, axis=0), axis=1)
    width, height = max(sides[0], sides[2]), max(sides[1], sides[3])
    shrink = min(1.0, HEIGHT / max(height, 1.0))
    width, height = max(16, round(width * shrink)), max(16, round(height * shrink))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    warp = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    out: Pixels = cv2.warpPerspective(rgb, warp, (width, height), flags=cv2.INTER_AREA)
    return out


def shrink(rgb: Pixels, height: int) -> Pixels:
    """The picture no higher than so many pixels."""
    import cv2

    if rgb.shape[0] <= height:
        return rgb
    width = max(1, round(rgb.shape[1] * height / rgb.shape[0]))
    out: Pixels = cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA)
    return out

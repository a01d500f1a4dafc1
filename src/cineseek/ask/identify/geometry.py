"""How a film's picture lies in the picture asked about, and how alike they are where it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float32]

LEAST = 4
"""Matching details for a transform: three make one, a fourth agrees."""
SLACK = 0.02
"""Of a frame's height, how far a detail may be from where the transform has it."""
THUMB = (128, 72)
"""Pixels across and down at which pictures are compared."""
SMALLEST_LEVEL = 32
"""Pixels: no level of a pyramid is less high or wide."""
SHRUNK = 1.2
"""Pixels of a thumb for one of the picture, at most, where there is a larger picture."""
ODDEST = 2.2
"""Times that a picture may be stretched one way more than the other."""
SMALLEST, LARGEST = 0.08, 4.0
"""Times the question's height that a frame may be high."""
STEEPEST = 40.0
"""Degrees."""


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """Where a frame's picture lies: question to frame, both by height (y from 0 to 1)."""

    matrix: NDArray[np.float64]
    """2 x 3, affine."""
    inliers: int = 0
    """Matching details that agree with it; 0 where it was assumed."""
    share: float = 0.0
    """Of all matching details, those that agree."""

    @property
    def scale(self) -> float:
        """How much larger the frame's picture is than in the question, by height."""
        return float(np.sqrt(abs(np.linalg.det(self.matrix[:, :2]))))

    @property
    def degrees(self) -> float:
        """How much it is turned."""
        left = self.matrix[:, :2]
        return float(np.degrees(np.arctan2(left[1, 0] - left[0, 1], left[0, 0] + left[1, 1])))


def whole(asked: float, frame: float) -> Placement:
    """The picture is the frame, stretched to its shape; both are given as width by height."""
    return Placement(np.array([[frame / asked, 0.0, 0.0], [0.0, 1.0, 0.0]]))


def place(asked: Floats, found: Floats) -> Placement | None:
    """The transform that most of k pairs of places (k x 2 by height) agree with (RANSAC)."""
    import cv2

    if len(asked) < LEAST:
        return None
    matrix, kept = cv2.estimateAffine2D(
        asked, found, method=cv2.RANSAC, ransacReprojThreshold=SLACK, maxIters=500, confidence=0.99
    )
    if matrix is None or not np.isfinite(matrix).all():
        return None
    agree = int(kept.sum())
    placed = Placement(matrix, agree, agree / len(asked))
    return placed if agree >= LEAST and _sane(placed, found[kept.ravel() == 1]) else None


def _sane(placed: Placement, found: Floats) -> bool:
    """Whether a camera or an editor could have made this, and not of one small patch alone."""
    sizes = np.linalg.svd(placed.matrix[:, :2], compute_uv=False)
    if np.linalg.det(placed.matrix[:, :2]) <= 0 or sizes[0] > ODDEST * sizes[1]:
        return False
    if not 1 / LARGEST <= placed.scale <= 1 / SMALLEST or abs(placed.degrees) > STEEPEST:
        return False
    return bool(np.ptp(found, axis=0).max() >= 0.12)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike a frame and the picture are where they lie on each other."""

    fine: float = 0.0
    """-1 to 1: correlation of light without its slow changes: edges, letters, faces."""
    coarse: float = 0.0
    """-1 to 1: correlation of light as it is."""
    covered: float = 0.0
    """Share of the frame that the picture shows."""
    apart: float = 255.0
    """Mean difference of light in levels, brightness and contrast made the same."""


NOT_COMPARED = Likeness()


def pyramid(grey: Pixels) -> tuple[Pixels, ...]:
    """A grey picture at its own size, at half of it, and so on."""
    import cv2

    levels = [grey]
    while min(levels[-1].shape) >= 2 * SMALLEST_LEVEL:
        high, wide = levels[-1].shape
        levels.append(cv2.resize(levels[-1], (wide // 2, high // 2), interpolation=cv2.INTER_AREA))
    return tuple(levels)


def lay(
    asked: tuple[Pixels, ...], size: tuple[int, int], shape: float, placed: Placement
) -> tuple[Floats, NDArray[np.bool_]]:
    """The picture as it lies in a frame of that size and shape, and where it is."""
    import cv2

    wide, high = size
    # From the level of about the frame's size, so that no pixel is jumped over.
    fitting = [one for one in asked if placed.scale * high / one.shape[0] <= SHRUNK]
    level = fitting[-1] if fitting else asked[0]
    to_frame = placed.matrix.copy()
    to_frame[:, :2] /= level.shape[0]
    to_frame[0] *= wide / shape
    to_frame[1] *= high
    warped = cv2.warpAffine(level, to_frame, size, flags=cv2.INTER_LINEAR).astype(np.float32)
    there = cv2.warpAffine(np.full(level.shape, 255, np.uint8), to_frame, size) > 200
    return warped, there


def far_from_whole(placed: Placement) -> float:
    """How far the frame's left corners are from the picture's, in heights: 0 is the whole."""
    corners = np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 1.0]]) @ placed.matrix.T
    return float(np.abs(corners - [[0.0, 0.0], [0.0, 1.0]]).max())


def compare(asked: tuple[Pixels, ...], frame: Pixels, shape: float, placed: Placement) -> Likeness:
    """The pyramid of the picture asked about and the thumb of a frame, laid on each other.

    `shape` is the frame's width by its height before it became a thumb.
    """
    import cv2

    thumb = frame.astype(np.float32)
    warped, there = lay(asked, THUMB, shape, placed)
    covered = float(there.mean())
    if covered < 0.05:
        return NOT_COMPARED
    weight = there.astype(np.float32)
    full = cv2.blur(weight, (15, 15)) + 1e-3
    flat = [one - cv2.blur(one * weight, (15, 15)) / full for one in (thumb, warped)]
    fine = _correlation(flat[0][there], flat[1][there])
    mine, theirs = thumb[there], warped[there]
    coarse = _correlation(mine, theirs)
    gain = float(np.clip(mine.std() / max(float(theirs.std()), 1.0), 0.4, 2.5))
    apart = np.abs((theirs - theirs.mean()) * gain - (mine - mine.mean()))
    return Likeness(fine, coarse, covered, float(np.minimum(apart, 48).mean()))


def _correlation(one: Floats, other: Floats) -> float:
    one, other = one - one.mean(), other - other.mean()
    length = float(np.linalg.norm(one) * np.linalg.norm(other))
    # What is all but even correlates with nothing; noise would.
    floor = 1.5 * len(one)
    return float(np.dot(one, other)) / (length + floor)


def warp(asked: Pixels, frame: Pixels, placed: Placement) -> Pixels:
    """The frame (h x w x 3) with the picture (h x w x 3) laid on it where it belongs."""
    import cv2

    high, wide = frame.shape[:2]
    step = placed.scale * high / asked.shape[0]
    if step < 0.7:
        size = max(8, round(asked.shape[1] * step)), max(8, round(asked.shape[0] * step))
        asked = cv2.resize(asked, size, interpolation=cv2.INTER_AREA)
    matrix = placed.matrix.copy()
    matrix[:, :2] /= asked.shape[0]
    matrix *= high
    laid = cv2.warpAffine(asked, matrix, (wide, high), flags=cv2.INTER_LINEAR)
    there = cv2.warpAffine(np.full(asked.shape[:2], 255, np.uint8), matrix, (wide, high)) > 200
    out: Pixels = np.where(there[..., None], laid, frame)
    return out

"""How close two pictures are, pixel by pixel, at the size of a thumb. Knows no prints."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Thumb = NDArray[np.float32]  # h x w luminance, 0 to 255

SIZE = (160, 90)
"""Pixels across and down: enough to tell where somebody stands, too few for compression noise."""
CLIP = 16.0
"""Levels of 255 beyond which a difference counts no more: one moved thing is not all."""
FINE, FINE_WORTH = 4.0, 2.0
"""The same between pictures that are all near, and what that is worth beside the other. A moment's
neighbours share its noise, what comes again later does not: of 2,692 frames of drawn films and
fixed cameras 26 were missed with CLIP alone, 16 with FINE alone, 13 with both."""
LIGHT = 0.05
"""What a level of mean light counts: cameras and encoders change it, but grey is not black."""
UNSURE = 1.5
"""Levels of light that count nothing: JPEG saves an even black as 0 or 1, as its tables have it."""
CHANGED = 0.06
"""Share by which contrast differs from that of the film only where somebody changed it."""
FADED = 8.0
"""Levels of standard deviation of a picture whose tones say something."""
TONED, TONES = 4, 64
"""Every so many pixels are looked at for the tones of a picture, and so many tones are matched."""
SEEN = 0.15
"""Correlation up to which two pictures with next to nothing in them have none of it in common."""


def thumb_of(rgb: Pixels) -> Thumb:
    """The picture as a thumb."""
    return _shrink(Image.fromarray(np.ascontiguousarray(rgb)))


def read_thumb(file: Path) -> Thumb | None:
    """A saved frame as a thumb; None where the file is gone or damaged (`doctor` mends that)."""
    try:
        with Image.open(file) as image:
            image.draft("L", (2 * SIZE[0], 2 * SIZE[1]))
            return _shrink(image)
    except (OSError, ValueError, SyntaxError):
        return None


def read_picture(file: Path) -> Pixels | None:
    """A saved frame as pixels; None where the file is gone or damaged."""
    try:
        with Image.open(file) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None


def distance(first: Thumb, second: Thumb) -> float:
    """Mean difference of luminance, each pixel's cut off at CLIP levels, with little for light.

    Light is the median difference: bright letters on black are no lighter picture.
    """
    return distances(first, second)[0]


def distances(first: Thumb, second: Thumb) -> tuple[float, float]:
    """The distance, and one that tells pictures apart of which all are near."""
    apart = second - first
    light = float(np.median(apart[::2, ::2]))
    gaps = np.minimum(np.abs(apart - light), CLIP)
    rest = float(gaps.mean()) + LIGHT * max(0.0, abs(light) - UNSURE)
    return rest, rest + FINE_WORTH * float(np.minimum(gaps, FINE).mean())


def rest(asked: Thumb, saved: Thumb, there: NDArray[np.bool_]) -> float:
    """The distance that tells pictures apart of which all are near, of what pixels are there."""
    return _rest(asked[there], saved[there])


def toned_rest(asked: Thumb, saved: Thumb, there: NDArray[np.bool_]) -> float:
    """The same where somebody may have changed brightness, contrast or gamma: the picture asked
    about is given the tones of the saved one first."""
    first, second = asked[there], saved[there]
    spreads = float(first.std()), float(second.std())
    if min(spreads) < FADED or not 0.4 <= spreads[1] / spreads[0] <= 2.5:
        return _rest(first, second)  # with the same tones anything dark is like anything dark
    some = np.sort(first[::TONED]), np.sort(second[::TONED])
    step = max(1, len(some[0]) // TONES)
    rising = some[0][::step] + np.arange(len(some[0][::step]), dtype=np.float32) * np.float32(1e-4)
    levels = np.interp(np.arange(256, dtype=np.float32), rising, some[1][::step])
    toned = levels.astype(np.float32)[np.clip(np.rint(first), 0, 255).astype(np.uint8)]
    return _rest(toned, second)


def _rest(first: Thumb, second: Thumb) -> float:
    if not len(first):
        return math.inf
    apart = second - first
    gaps = np.minimum(np.abs(apart - np.median(apart[::7])), CLIP)
    return float(gaps.mean() + FINE_WORTH * np.minimum(gaps, FINE).mean())


def unlike(first: Thumb, second: Thumb) -> float:
    """From 0 (the same drawing, however faint) to 1 (nothing in common, or nothing in one).

    A spark or the rest of a title in the dark is no distance from black, but it is there.
    """
    one, other = first - np.median(first), second - np.median(second)
    length = float(np.linalg.norm(one) * np.linalg.norm(other))
    alike = float(np.vdot(one, other)) / length if length > 1e-6 else 0.0
    return (1.0 - max(alike, SEEN)) / (1.0 - SEEN)


def matched(thumb: Thumb, others: Sequence[Thumb]) -> Thumb:
    """A thumb with the contrast of most others, where somebody gave it another."""
    spread = float(thumb.std())
    if spread < 1.0 or not others:
        return thumb
    gain = float(np.median([other.std() for other in others])) / spread
    if not 0.5 <= gain <= 2.0 or abs(gain - 1.0) < CHANGED:
        return thumb
    middle = np.median(thumb)
    again: Thumb = middle + np.float32(gain) * (thumb - middle)
    return again


def dimmed(thumb: Thumb, like: Thumb) -> Thumb:
    """A thumb as much paler as another is, as if it were in the same fade."""
    shape, other = thumb - np.median(thumb), like - np.median(like)
    full = float(np.vdot(shape, shape))
    left = min(1.0, max(0.0, float(np.vdot(shape, other)) / full)) if full > 0 else 0.0
    pale: Thumb = np.median(thumb) + np.float32(left) * shape
    return pale


def contrast(thumb: Thumb) -> float:
    """The distance to an even picture: what any picture comes to without looking alike."""
    return distance(thumb, np.full_like(thumb, np.median(thumb)))


def _shrink(image: Image.Image) -> Thumb:
    # Each pixel from more than its own area: where blocks of the encoder lie matters less.
    return np.asarray(image.convert("L").resize(SIZE, Image.Resampling.BILINEAR), dtype=np.float32)

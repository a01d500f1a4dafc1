"""How close two pictures are, pixel by pixel, at the size of a thumb. Knows no prints."""

from __future__ import annotations

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
CLIP = 32.0
"""Levels of 255 beyond which a difference counts no more: one moved thing is not all. At 12, other
drawings of an animation came before the right one; 24 to 40 were alike."""
LIGHT = 0.05
"""What a level of mean light counts: cameras and encoders change it, but grey is not black."""


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


def distance(first: Thumb, second: Thumb) -> float:
    """Mean difference of luminance, each pixel's cut off at CLIP levels, with little for light.

    Light is the median difference: bright letters on black are no lighter picture.
    """
    apart = second - first
    light = float(np.median(apart[::2, ::2]))
    return float(np.minimum(np.abs(apart - light), CLIP).mean()) + LIGHT * abs(light)


def contrast(thumb: Thumb) -> float:
    """The distance to an even picture: what any picture comes to without looking alike."""
    return distance(thumb, np.full_like(thumb, np.median(thumb)))


def _shrink(image: Image.Image) -> Thumb:
    # Each pixel from more than its own area: where blocks of the encoder lie matters less.
    return np.asarray(image.convert("L").resize(SIZE, Image.Resampling.BILINEAR), dtype=np.float32)

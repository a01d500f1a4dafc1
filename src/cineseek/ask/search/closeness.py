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
CLIP = 12.0
"""Levels of 255 beyond which a difference counts no more: one moved thing is not all."""


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
    """Mean difference of luminance, each pixel's cut off at CLIP levels."""
    return float(np.minimum(np.abs(first - second), CLIP).mean())


def contrast(thumb: Thumb) -> float:
    """The distance to an even grey: what any picture comes to without looking alike.

    To the median, as small bright letters on black must not make black itself a difference.
    """
    return float(np.minimum(np.abs(thumb - np.median(thumb)), CLIP).mean())


def _shrink(image: Image.Image) -> Thumb:
    return np.asarray(image.convert("L").resize(SIZE, Image.Resampling.BOX), dtype=np.float32)

"""How close two pictures are, pixel by pixel, at the size of a thumb. Knows no prints."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Thumb = NDArray[np.float32]  # h x w luminance

SIZE = (96, 54)
"""Pixels across and down: enough to tell where somebody stands, too few for compression noise."""


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


def closeness(first: Thumb, second: Thumb) -> float:
    """Correlation, -1 to 1, of all pixels: brightness and contrast don't count. 0 where flat."""
    a, b = first - first.mean(), second - second.mean()
    length = float(np.linalg.norm(a) * np.linalg.norm(b))
    return 0.0 if length < 1e-3 else float((a * b).sum() / length)


def _shrink(image: Image.Image) -> Thumb:
    return np.asarray(image.convert("L").resize(SIZE, Image.Resampling.BOX), dtype=np.float32)

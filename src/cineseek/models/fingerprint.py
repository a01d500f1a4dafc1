"""Copy fingerprints of frames: bits that survive recompression, resizing and brightness.

Written from the published description of PDQ (Meta, "The TMK+PDQF video-hashing algorithm and the
PDQ image-hashing algorithm", 2019): low frequencies of a discrete cosine transform of a small
luminance picture, each one bit, set where above the median. Knows no index and no film.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Vector = NDArray[np.float32]

SIDE = 64  # pixels a side of the luminance picture the transform sees
FREQUENCIES = 16  # a side of the block of frequencies kept, the constant one left out
PRINT_BITS = FREQUENCIES * FREQUENCIES

# A picture whose neighbouring pixels differ by this much (of 255) on the average is full quality.
_FULL_GRADIENT = 4.0


def _cosines() -> NDArray[np.float32]:
    """Rows 1..FREQUENCIES of the orthonormal DCT-II matrix of SIDE points."""
    k = np.arange(1, FREQUENCIES + 1)[:, None]
    n = np.arange(SIDE)[None, :]
    rows: NDArray[np.float32] = np.sqrt(2 / SIDE) * np.cos(np.pi * k * (2 * n + 1) / (2 * SIDE))
    return rows.astype(np.float32)


_DCT = _cosines()


def fingerprint(rgb: Pixels) -> Vector:
    """The print of a picture: PRINT_BITS numbers of +-1/sqrt(PRINT_BITS), unit length."""
    only: Vector = fingerprints([rgb])[0]
    return only


def mirrored(rgb: Pixels) -> Vector:
    """The print of the picture flipped left to right."""
    return fingerprint(rgb[:, ::-1])


def fingerprints(pictures: Sequence[Pixels]) -> NDArray[np.float32]:
    """The prints of many pictures, n x PRINT_BITS. Pictures may differ in size."""
    if not pictures:
        return np.empty((0, PRINT_BITS), dtype=np.float32)
    planes = np.stack([_luminance(picture) for picture in pictures])
    low = (_DCT @ planes @ _DCT.T).reshape(len(planes), -1)
    bits = low > np.median(low, axis=1, keepdims=True)
    scale = np.float32(1 / np.sqrt(PRINT_BITS))
    return np.where(bits, scale, -scale).astype(np.float32)


def quality(rgb: Pixels) -> float:
    """From 0 (flat: its print is noise) to 1 (enough structure for a print worth matching)."""
    plane = _luminance(rgb)
    gradient = np.abs(np.diff(plane, axis=0)).mean() + np.abs(np.diff(plane, axis=1)).mean()
    return float(min(1.0, gradient / _FULL_GRADIENT))


def _luminance(rgb: Pixels) -> NDArray[np.float32]:
    """SIDE x SIDE means of blocks of the luminance."""
    if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8 or rgb.size == 0:
        raise ValueError(f"a picture is h x w x 3 uint8, not {rgb.shape} {rgb.dtype}")
    grey = Image.fromarray(np.ascontiguousarray(rgb)).convert("L")
    return np.asarray(grey.resize((SIDE, SIDE), Image.Resampling.BOX), dtype=np.float32)

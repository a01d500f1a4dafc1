"""Tiny planes: what a decoded frame is reduced to before frames are compared.

It knows pixel formats; it does not know what a cut is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import av

Plane = NDArray[np.uint8]
"""36 x 64 luma, then 18 x 32 of each chroma, in one row of 3,456 bytes."""

ROWS, COLUMNS = 36, 64
_LUMA = ROWS * COLUMNS
SIZE = _LUMA + 2 * (ROWS // 2) * (COLUMNS // 2)

# Rows of a block that are read: more cost time, fewer lose thin things. Every column is read.
_ROWS_READ = 4


def tiny(frame: av.VideoFrame) -> Plane:
    """Reduce a frame to its tiny plane by block means (sampling single pixels loses cuts)."""
    layout = frame.format
    planar = (
        layout.is_planar
        and not layout.is_rgb
        and not layout.is_big_endian
        and not layout.has_palette
        and len(frame.planes) in (1, 3, 4)
        and frame.width >= 2 * COLUMNS
        and frame.height >= 2 * ROWS
        and (layout.components[0].bits == 8 or len(frame.planes) == 3)
        and layout.components[0].bits <= 16
    )
    out = np.full(SIZE, 128, np.uint8)
    if not planar:
        small = frame.reformat(COLUMNS, ROWS, "yuv420p", interpolation="AREA")
        flat = small.to_ndarray().reshape(-1)
        out[:] = flat[:SIZE]
        return out
    bits = layout.components[0].bits
    out[:_LUMA] = _means(frame.planes[0], bits, ROWS, COLUMNS)
    if len(frame.planes) >= 3:
        half = (SIZE - _LUMA) // 2
        out[_LUMA : _LUMA + half] = _means(frame.planes[1], bits, ROWS // 2, COLUMNS // 2)
        out[_LUMA + half :] = _means(frame.planes[2], bits, ROWS // 2, COLUMNS // 2)
    return out


def luma(plane: Plane) -> NDArray[np.uint8]:
    """The luma picture of a tiny plane."""
    return plane[:_LUMA].reshape(ROWS, COLUMNS)


def _means(plane: av.video.plane.VideoPlane, bits: int, rows: int, columns: int) -> Plane:
    kind = np.dtype(np.uint8) if bits == 8 else np.dtype("<u2")
    full = np.frombuffer(plane, kind).reshape(-1, plane.line_size // kind.itemsize)
    tall, wide = plane.height // rows, plane.width // columns
    step = max(1, tall // _ROWS_READ)
    read = -(-tall // step)
    picture = full[: tall * rows, : wide * columns]
    # rows x rows read x columns x width of a block; the two sums are one pass each.
    blocks = picture.reshape(rows, tall, columns * wide)[:, ::step]
    sums = blocks.sum(axis=1, dtype=np.uint32).reshape(rows, columns, wide).sum(axis=2)
    means = sums // (read * wide)
    return (means >> (bits - 8)).astype(np.uint8).reshape(-1)

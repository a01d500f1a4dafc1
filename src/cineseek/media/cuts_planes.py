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
    out = np.full(SIZE, 128, np.uint8)
    if not _is_plain(frame) or frame.width < 2 * COLUMNS or frame.height < 2 * ROWS:
        small = frame.reformat(COLUMNS, ROWS, "yuv420p", interpolation="AREA")
        out[:] = small.to_ndarray().reshape(-1)[:SIZE]
        return out
    bits = frame.format.components[0].bits
    out[:_LUMA] = _means(frame.planes[0], bits, ROWS, COLUMNS)
    if len(frame.planes) >= 3:
        half = (SIZE - _LUMA) // 2
        out[_LUMA : _LUMA + half] = _means(frame.planes[1], bits, ROWS // 2, COLUMNS // 2)
        out[_LUMA + half :] = _means(frame.planes[2], bits, ROWS // 2, COLUMNS // 2)
    return out


def _is_plain(frame: av.VideoFrame) -> bool:
    """Whether luma and chroma lie in planes of their own that can be read as they are."""
    layout = frame.format
    bits = layout.components[0].bits
    return (
        layout.is_planar
        and not layout.is_rgb
        and not layout.is_big_endian
        and not layout.has_palette
        and len(frame.planes) in (1, 3, 4)
        and bits in range(8, 17)
        and (bits == 8 or len(frame.planes) == 3)
    )


def _means(plane: av.video.plane.VideoPlane, bits: int, rows: int, columns: int) -> Plane:
    kind = np.dtype(np.uint8) if bits == 8 else np.dtype("<u2")
    full = np.frombuffer(memoryview(plane), kind).reshape(-1, plane.line_size // kind.itemsize)
    tall, wide = plane.height // rows, plane.width // columns
    picture = full[: tall * rows, : wide * columns].reshape(rows, tall, columns * wide)
    step = max(1, tall // _ROWS_READ)
    room = np.dtype(np.uint16 if bits == 8 else np.uint32)  # for a few samples, no more
    sums: NDArray[np.unsignedinteger] = picture[:, 0].astype(room)
    for row in range(step, tall, step):
        np.add(sums, picture[:, row], out=sums)
    read = len(range(0, tall, step))
    # A product with a constant column sums short rows far faster than a sum along the axis.
    share = np.full(wide, 1 / (read * wide << bits - 8), np.float32)
    means: NDArray[np.float32] = sums.reshape(rows * columns, wide).astype(np.float32) @ share
    return means.astype(np.uint8)

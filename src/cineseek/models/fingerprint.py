"""Prints of frames: where light and colour lie, in numbers that survive recompression and resizing.

The low frequencies of a discrete cosine transform of luminance and of two colour differences, as
in MPEG-7's colour layout descriptor (ISO/IEC 15938-3, 8.6) but not quantised: one bit a frequency
(PDQ, Meta 2019) found the right second of a film far less often, see docs/models.md. Knows no
index and no film.
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
    Floats = NDArray[np.float32]

SIDE = 16  # cells a side: finer ones found no more seconds
DETAIL_SIDE = 32
LIGHT_FREQUENCIES = 128
COLOUR_FREQUENCIES = 64  # of each of the two colour differences
PRINT_SIZE = LIGHT_FREQUENCIES + 2 * COLOUR_FREQUENCIES

_COLOUR_WEIGHT = np.float32(3)  # colours differ less than light does, and survive as well
_MEAN_WEIGHT = np.float32(0.25)  # of the mean light, which a brightness control changes first
_LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
# Mean difference of neighbouring cells (of 255) from which a print says all it can.
_FULL_GRADIENT = 6.0


def _cosines() -> Floats:
    """The orthonormal DCT-II matrix of SIDE points."""
    k = np.arange(SIDE)[:, None]
    rows = np.sqrt(2 / SIDE) * np.cos(np.pi * k * (2 * np.arange(SIDE) + 1) / (2 * SIDE))
    rows[0] /= np.sqrt(2)
    out: Floats = rows.astype(np.float32)
    return out


_DCT = _cosines()
# Frequencies from low to high: along the diagonals.
_ORDER = np.argsort(np.add.outer(np.arange(SIDE), np.arange(SIDE)).ravel(), kind="stable")
_ODD = np.where(_ORDER % SIDE % 2 == 1, -1, 1).astype(np.float32)
_TURNED = np.concatenate([_ODD[:LIGHT_FREQUENCIES], *(_ODD[:COLOUR_FREQUENCIES] for _ in "rb")])


def fingerprint(rgb: Pixels) -> Vector:
    """The print of a picture: PRINT_SIZE numbers, unit length."""
    only: Vector = _prints(_cells(rgb)[None])[0]
    return only


def mirrored(rgb: Pixels) -> Vector:
    """The print of the picture flipped left to right."""
    only: Vector = _prints(_cells(rgb)[None, :, ::-1])[0]
    return only


def flipped(prints: Vector) -> Vector:
    """The prints of the same pictures flipped left to right: one, or n x PRINT_SIZE.

    In a cosine transform that turns the sign of each frequency that is odd across.
    """
    turned: Vector = prints * _TURNED
    return turned


def fingerprints(pictures: Sequence[Pixels]) -> Floats:
    """The prints of many pictures, n x PRINT_SIZE. Pictures may differ in size."""
    if not pictures:
        return np.empty((0, PRINT_SIZE), dtype=np.float32)
    return _prints(np.stack([_cells(picture) for picture in pictures]))


def colourless(print_: Vector) -> Vector:
    """A print without what it says of colour, for a picture whose colours were changed."""
    out = print_.copy()
    out[LIGHT_FREQUENCIES:] = 0.0
    length = float(np.linalg.norm(out))
    return print_ if length < 1e-3 else out / np.float32(length)


def quality(rgb: Pixels) -> float:
    """From 0 (flat: any other flat picture has the same print) to 1 (enough structure)."""
    light = _cells(rgb) @ _LUMA
    gradient = np.abs(np.diff(light, axis=0)).mean() + np.abs(np.diff(light, axis=1)).mean()
    return float(min(1.0, gradient / _FULL_GRADIENT))


def detail(rgb: Pixels) -> Pixels:
    """A DETAIL_SIDE square of mean colours, to decide between pictures whose prints are near."""
    return np.rint(_cells(rgb, DETAIL_SIDE)).astype(np.uint8)


def differences(one: Pixels, others: Pixels) -> Floats:
    """Mean difference of a detail from each of n (n x side x side x 3), less is nearer.

    Absolute, not squared: in a still shot what tells the second is a few cells that changed much.
    """
    apart: Floats = np.abs(_opponents(others) - _opponents(one[None])).mean(axis=(1, 2, 3))
    return apart


def _opponents(details: Pixels) -> Floats:
    """Light without its mean, and two colour differences weighted double, which is best here."""
    cells = details.astype(np.float32)
    light: Floats = cells @ _LUMA
    planes = [
        light - light.mean(axis=(1, 2), keepdims=True),
        2 * (cells[..., 0] - light),
        2 * (cells[..., 2] - light),
    ]
    return np.stack(planes, axis=-1).astype(np.float32)


def _cells(rgb: Pixels, side: int = SIDE) -> Floats:
    """Mean colours of side x side cells."""
    if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8 or rgb.size == 0:
        raise ValueError(f"a picture is h x w x 3 uint8, not {rgb.shape} {rgb.dtype}")
    picture = Image.fromarray(np.ascontiguousarray(rgb))
    return np.asarray(picture.resize((side, side), Image.Resampling.BOX), dtype=np.float32)


def _prints(cells: Floats) -> Floats:
    """Prints of n x SIDE x SIDE x 3 mean colours."""
    light: Floats = cells @ _LUMA
    mean = light.mean(axis=(1, 2), keepdims=True)
    red, blue = cells[..., 0] - light, cells[..., 2] - light
    parts = [
        _low(light - mean + _MEAN_WEIGHT * (mean - 128), LIGHT_FREQUENCIES),
        _low(_COLOUR_WEIGHT * red, COLOUR_FREQUENCIES),
        _low(_COLOUR_WEIGHT * blue, COLOUR_FREQUENCIES),
    ]
    vectors: Floats = np.concatenate(parts, axis=1)
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors[length[:, 0] < 1e-3, 0] = 1.0  # an even middle grey is nought everywhere
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def _low(planes: Floats, count: int) -> Floats:
    """The `count` lowest frequencies of n x SIDE x SIDE planes."""
    spectrum: Floats = np.matmul(np.matmul(_DCT, planes), _DCT.T).reshape(len(planes), -1)
    return spectrum[:, _ORDER[:count]]

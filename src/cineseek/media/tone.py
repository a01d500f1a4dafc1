"""Brings HDR and wide-gamut pictures to what an ordinary screen shows. Knows only arrays.

PQ and HLG are decoded as ITU-R BT.2100 says, luminance is rolled off with the EETF of
ITU-R BT.2390 from a 1,000 nit grade to the 203 nits of diffuse white of BT.2408, and BT.2020
primaries become BT.709 as in BT.2087. All on pictures already small, by tables.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

BT2020 = 9
"""The number of the BT.2020 primaries in H.273."""

PEAK = 1000.0
"""Nits the grade is taken to reach: what nearly all HDR films are mastered at."""
WHITE = 203.0
"""Nits of diffuse white in HDR (BT.2408); becomes the brightest an ordinary screen shows."""

_TO_709 = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]],
    np.float32,
)
_LUMA_2020 = np.array([0.2627, 0.6780, 0.0593], np.float32)


def to_sdr(rgb: NDArray[np.uint16], transfer: Literal["sdr", "pq", "hlg"]) -> NDArray[np.uint8]:
    """BT.2020 RGB of 16 bits, in its own transfer curve, as BT.709 RGB of 8 bits."""
    if transfer == "sdr":
        light = _decoded("sdr")[rgb]
    elif transfer == "pq":
        light = _rolled_off(_decoded("pq")[rgb])
    else:
        scene = _decoded("hlg")[rgb]
        # The system gamma of BT.2100 for a 1,000 nit screen is 1.2.
        glow = np.maximum(scene @ _LUMA_2020, 1e-6) ** np.float32(0.2)
        light = _rolled_off(scene * glow[..., None] * np.float32(PEAK))
    narrow = np.clip(light @ _TO_709.T, 0.0, 1.0)
    # Indexing by the square root gives the dark end of the table the steps it needs.
    seen: NDArray[np.uint8] = _encoded()[(np.sqrt(narrow) * 4095.0 + 0.5).astype(np.uint16)]
    return seen


def _rolled_off(nits: Floats) -> Floats:
    """Display light in nits as 0..1 of the screen, highlights compressed, hues kept."""
    luminance = np.maximum(nits.max(axis=-1), 1e-3)
    step = (np.sqrt(np.minimum(luminance, 10000.0) / 10000.0) * 4095.0).astype(np.uint16)
    rolled: Floats = nits * _gain()[step][..., None]
    return rolled


@cache
def _gain() -> Floats:
    """What to multiply nits of a given luminance by, indexed by its square root."""
    nits = np.maximum((np.arange(4096) / 4095.0) ** 2 * 10000.0, 1e-3)
    peak, white = _pq_encode(np.array(PEAK)), _pq_encode(np.array(WHITE))
    level = np.minimum(_pq_encode(nits) / peak, 1.0)
    ceiling = white / peak
    knee = 1.5 * ceiling - 0.5
    t = np.maximum(level - knee, 0.0) / (1.0 - knee)
    curve = (
        (2 * t**3 - 3 * t**2 + 1) * knee
        + (t**3 - 2 * t**2 + t) * (1.0 - knee)
        + (-2 * t**3 + 3 * t**2) * ceiling
    )
    mapped = _pq_decode(np.where(level < knee, level, curve) * peak)
    return (mapped / nits / WHITE).astype(np.float32)


@cache
def _decoded(transfer: Literal["sdr", "pq", "hlg"]) -> Floats:
    """Light for each of 65,536 code values: nits for PQ, 0..1 for the others."""
    code = np.arange(65536) / 65535.0
    if transfer == "pq":
        light = _pq_decode(code)
    elif transfer == "hlg":
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        light = np.where(code <= 0.5, code**2 / 3.0, (np.exp((code - c) / a) + b) / 12.0)
    else:
        light = code**2.4
    return light.astype(np.float32)


@cache
def _encoded() -> NDArray[np.uint8]:
    """BT.1886 code values for light given by its square root in 4,096 steps."""
    root = np.arange(4096) / 4095.0
    return (root ** (2 / 2.4) * 255.0 + 0.5).astype(np.uint8)


_M1, _M2 = 2610 / 16384, 2523 / 32
_C1, _C2, _C3 = 3424 / 4096, 2413 / 128, 2392 / 128


def _pq_decode(code: NDArray[np.float64]) -> NDArray[np.float64]:
    root = code ** (1 / _M2)
    return 10000.0 * (np.maximum(root - _C1, 0.0) / (_C2 - _C3 * root)) ** (1 / _M1)


def _pq_encode(nits: NDArray[np.float64]) -> NDArray[np.float64]:
    part = (nits / 10000.0) ** _M1
    return ((_C1 + _C2 * part) / (1.0 + _C3 * part)) ** _M2

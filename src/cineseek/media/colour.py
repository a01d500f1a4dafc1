"""Names colours and finds a palette in counted colours. Knows arrays, not pictures or files."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BITS = 5
"""Bits a channel that colours are counted in."""
BINS = 1 << 3 * BITS

# Several shades a name, since names are regions: brown is dark orange, not a hue of its own.
_SHADES = {
    "black": "000000 141414 1e1e1e 101820 201410 0c1a10",
    "gray": "404040 555555 707070 808080 999999 b4b4b4 5a646e 6e645a 8c9690 a8a09a",
    "white": "ffffff f2f2f2 e4e4e4 f4f0e8 e8eef4",
    "red": "ff0000 d01818 a81010 801010 e84040 c03038 600c0c",
    "orange": "ff8000 ffa500 f07020 e07818 ff6a2a e8943c cc6a14",
    "brown": "8b4513 6b4226 5c3317 96613c 7a5230 4a2c14 a06a40 3c2818",
    "beige": "e8d8b8 d8c4a0 f0e0c8 ccb490 dcc0a4 e0b898 bca688",
    "yellow": "ffff00 ffd700 f0e040 e8c820 fff080 c8b400 d4b030",
    "green": "00ff00 008000 30a030 60c040 206020 90d060 103c14 6b8e23 556b2f 80a878 3cb371",
    "teal": "008080 106870 20a098 0c5058 40908c 2c6c6c 0a3c44 4fa5a5",
    "cyan": "00ffff 40e0e8 80f0f0 00c8d8 a0e8f0 48d1cc",
    "blue": "0000ff 2050d0 1838a0 101860 4080e0 5070a0 000080 304878 6aa0e8 87b8e8 38589c",
    "purple": "800080 6a30b0 502070 9050d0 4b0082 8a5ab8 a880d0 341a50",
    "magenta": "ff00ff d020c0 b01090 e050d8 c71585",
    "pink": "ffc0cb ff80b0 f0a0b8 ff69b4 e890a0 d87890 f8c8d0 ffb0a8",
}
COLOR_NAMES: tuple[str, ...] = tuple(_SHADES)
"""Every name a colour may get."""


def oklab(rgb: NDArray[np.generic]) -> Floats:
    """sRGB of 0..255 as lightness 0..1 and two opponent axes (Ottosson 2020)."""
    code = np.asarray(rgb, np.float64) / 255.0
    linear = np.where(code <= 0.04045, code / 12.92, ((code + 0.055) / 1.055) ** 2.4)
    cones = linear @ _LMS.T
    return np.asarray(np.cbrt(cones) @ _LAB.T)


_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def count_colors(rgb: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Bin number, 0 to 32,767, of each pixel of a picture, flattened."""
    coarse = (rgb >> (8 - BITS)).astype(np.int64).reshape(-1, 3)
    return (coarse[:, 0] << 2 * BITS) | (coarse[:, 1] << BITS) | coarse[:, 2]


def name_colors(rgb: NDArray[np.generic]) -> NDArray[np.int64]:
    """The place in `COLOR_NAMES` of each colour of an n x 3 array."""
    lab = oklab(rgb)
    shades, owners = _prototypes()
    # Hue says more about a name than lightness does.
    scale = np.array([0.6, 1.0, 1.0])
    shades = shades * scale
    # |a - b|^2 less |a|^2, by one product: all 32,768 colours at once stay small in memory.
    gaps = (shades**2).sum(axis=1) - 2.0 * (lab * scale) @ shades.T
    named = owners[gaps.argmin(axis=1)]
    # Greys are told by their chroma alone; the eye sees less colour in the dark.
    light, chroma = lab[:, 0], np.hypot(lab[:, 1], lab[:, 2])
    faint = chroma < np.where(light < 0.35, 0.045 - 0.05 * light, 0.026)
    black, gray, white = (COLOR_NAMES.index(n) for n in ("black", "gray", "white"))
    grey = np.select([light < 0.27, light > 0.9], [black, white], gray)
    named = np.where(faint | (light < 0.18), grey, named)
    return np.asarray(named, np.int64)


@cache
def _prototypes() -> tuple[Floats, NDArray[np.int64]]:
    shades, owners = [], []
    for owner, codes in enumerate(_SHADES.values()):
        for code in codes.split():
            shades.append(list(bytes.fromhex(code)))
            owners.append(owner)
    return oklab(np.array(shades)), np.array(owners, np.int64)


def find_palette(rgb: Floats, weights: Floats, *, most: int = 5) -> tuple[str, ...]:
    """Up to five colours of weighted colours, the largest first, as `#rrggbb`; k-means."""
    if not len(rgb):
        return ()
    lab = oklab(rgb)
    centres = _seeds(lab, weights, most)
    for _ in range(12):
        owners = ((lab[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)
        shares = np.bincount(owners, weights, len(centres))
        moved = np.stack([np.bincount(owners, weights * c, len(centres)) for c in lab.T], axis=1)
        kept = shares > 0
        fresh = moved[kept] / shares[kept, None]
        if fresh.shape == centres.shape and np.abs(fresh - centres).max() < 1e-4:
            break
        centres = fresh
    owners = ((lab[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)
    shares = np.bincount(owners, weights, len(centres))
    means = np.stack([np.bincount(owners, weights * c, len(centres)) for c in rgb.T], axis=1)
    palette: list[str] = []
    for n in np.argsort(-shares, kind="stable"):
        if shares[n] >= 0.01 * weights.sum():
            red, green, blue = (min(255, round(v)) for v in means[n] / shares[n])
            palette.append(f"#{red:02x}{green:02x}{blue:02x}")
    return tuple(palette)


def _seeds(lab: Floats, weights: Floats, most: int) -> Floats:
    """The heaviest colour, then whichever heavy one is farthest from those chosen."""
    chosen = [int(weights.argmax())]
    reach = ((lab - lab[chosen[0]]) ** 2).sum(axis=1)
    while len(chosen) < most:
        pull = reach * np.sqrt(weights)
        best = int(pull.argmax())
        if reach[best] < 0.05**2:
            break
        chosen.append(best)
        reach = np.minimum(reach, ((lab - lab[best]) ** 2).sum(axis=1))
    return lab[chosen]

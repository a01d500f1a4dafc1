"""Peers of the print: pHash, PDQ and MPEG-7's colour layout, as they are documented.

Each is given what the print is given: the same saved frames, and of a question the picture as it
is, without its dark borders, and both mirrored, of which the nearest counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image

from cineseek.models.fingerprint import fingerprint

Pixels = np.ndarray  # h x w x 3, uint8
_LUMA = np.array([0.299, 0.587, 0.114], np.float32)
_BORDER = 24  # levels of luma that a border does not reach; black is 16 in unconverted video


@dataclass(frozen=True)
class Peer:
    """A description of pictures, and how far two are apart."""

    name: str
    describe: Callable[[Pixels], np.ndarray]
    distances: Callable[[np.ndarray, np.ndarray], np.ndarray]
    """From m descriptions to n, m x n, less is nearer."""


def nearest(peer: Peer, rgb: Pixels, known: np.ndarray) -> int:
    """Which of the known frames (n x d) is nearest to the picture or to one of its variants."""
    asked = np.stack([peer.describe(one) for one in variants(rgb)])
    return int(peer.distances(asked, known).min(axis=0).argmin())


def variants(rgb: Pixels) -> list[Pixels]:
    """As it is, without dark borders where it has some, and both mirrored."""
    inner = without_borders(rgb)
    some = [rgb] if inner.shape == rgb.shape else [rgb, inner]
    return [*some, *(np.ascontiguousarray(one[:, ::-1]) for one in some)]


def without_borders(rgb: Pixels) -> Pixels:
    """The box around what is lighter than a border; trace.moe does so on request."""
    light = np.asarray(Image.fromarray(rgb).convert("L")) > _BORDER
    rows, columns = (np.nonzero(light.mean(axis=axis) > 0.02)[0] for axis in (1, 0))
    if not len(rows) or not len(columns):
        return rgb
    inner = rgb[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return inner if min(inner.shape[:2]) >= 16 else rgb


def cosines(size: int, rows: Sequence[int]) -> np.ndarray:
    """Rows of the orthonormal DCT-II matrix of that size."""
    k = np.asarray(rows)[:, None]
    table = np.sqrt(2 / size) * np.cos(np.pi * k * (2 * np.arange(size) + 1) / (2 * size))
    table[k[:, 0] == 0] /= np.sqrt(2)
    return table.astype(np.float32)


# pHash: the sign of the low frequencies against their median (Zauner, Implementation and
# Benchmarking of Perceptual Image Hash Functions, 2010), with the sizes of the `imagehash` package:
# of 40 photographs 0.2 bits differ on average.

_PHASH = cosines(32, range(8))


def phash(rgb: Pixels) -> np.ndarray:
    """64 bits as -1 and 1."""
    grey = Image.fromarray(rgb).convert("L").resize((32, 32), Image.Resampling.LANCZOS)
    low = _PHASH @ np.asarray(grey, np.float32) @ _PHASH.T
    return np.where(low > np.median(low), 1, -1).ravel().astype(np.float32)


# PDQ (Davis and Rosen, The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm,
# Meta 2019): tent filters of two boxes, 64 x 64 samples, 16 x 16 frequencies without the first. The
# `pdqhash` package gives the same bits of 40 photographs, to the last.

_PDQ = cosines(64, range(1, 17))


def pdq(rgb: Pixels) -> np.ndarray:
    """256 bits as -1 and 1."""
    picture = Image.fromarray(rgb)
    picture.thumbnail((512, 512), Image.Resampling.BOX)
    light = np.asarray(picture, np.float32) @ _LUMA
    low = _pdq_of(light.shape[0]) @ light @ _pdq_of(light.shape[1]).T
    return np.where(low > np.median(low), 1, -1).ravel().astype(np.float32)


@lru_cache(maxsize=512)
def _pdq_of(side: int) -> np.ndarray:
    """From pixels to frequencies, 16 x side: filters, samples and cosines are all linear."""
    window = (side + 127) // 128
    before = window // 2 if window % 2 else window // 2 - 1
    apart = np.arange(side) - np.arange(side)[:, None]
    box = ((apart >= -before) & (apart < window - before)).astype(
        np.float64
    )  # cut off at the edges
    box /= box.sum(axis=1, keepdims=True)
    rows = ((np.arange(64) + 0.5) * side / 64).astype(int).clip(0, side - 1)
    return (_PDQ @ (box @ box)[rows]).astype(np.float32)


# Colour layout (ISO/IEC 15938-3, 8.6) with the quantising tables of the reference software, as LIRE
# has them and trace.moe uses them: 21 + 6 + 6 numbers, LIRE's weighted distance.

_DCT8 = cosines(8, range(8))
_ZIGZAG = sorted(
    range(64), key=lambda at: (at // 8 + at % 8, at // 8 if (at // 8 + at % 8) % 2 else at % 8)
)
_COUNTS = (21, 6, 6)
_WEIGHTS = [np.ones(n, np.float32) for n in _COUNTS]
_WEIGHTS[0][:3], _WEIGHTS[1][0], _WEIGHTS[2][0], _WEIGHTS[2][1:3] = 2, 2, 4, 2


def colour_layout(rgb: Pixels) -> np.ndarray:
    """33 whole numbers: of Y, Cb and Cr."""
    cells = np.asarray(Image.fromarray(rgb).resize((8, 8), Image.Resampling.BOX), np.float32)
    light = cells @ _LUMA / 256
    planes = (
        219 * light + 16.5,
        224 * 0.564 * (cells[..., 2] / 256 - light) + 128.5,
        224 * 0.713 * (cells[..., 0] / 256 - light) + 128.5,
    )
    numbers = []
    for which, (plane, count) in enumerate(zip(planes, _COUNTS, strict=True)):
        low = np.rint(_DCT8 @ np.floor(plane) @ _DCT8.T).astype(int).ravel()[_ZIGZAG[:count]]
        first = _mean_of_light(low[0] >> 3) >> 1 if which == 0 else _mean_of_colour(low[0] >> 3)
        rest = (low[1:] >> 1) if which == 0 else low[1:]
        numbers += [first, *(_frequency(int(one)) >> 3 for one in rest)]
    return np.array(numbers, np.float32)


def _mean_of_light(i: int) -> int:
    for above, start, shift in ((192, 112, 2), (160, 96, 1), (96, 32, 0), (64, 16, 1)):
        if i > above:
            return start + ((i - above) >> shift)
    return i >> 2


def _mean_of_colour(i: int) -> int:
    if i > 191:
        return 63
    for above, start, shift in ((160, 56, 2), (144, 48, 1), (112, 16, 0), (96, 8, 1), (64, 0, 2)):
        if i > above:
            return start + ((i - above) >> shift)
    return 0


def _frequency(i: int) -> int:
    i = min(255, max(-256, i))
    size = abs(i)
    j = 64 + (size >> 2) if size > 127 else 32 + (size >> 1) if size > 63 else size
    return (j if i >= 0 else -j) + 128


def layout_distances(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """LIRE's: the sum of the weighted Euclidean distances of the three planes."""
    total = np.zeros((len(some), len(others)), np.float32)
    start = 0
    for weights in _WEIGHTS:
        part = slice(start, start + len(weights))
        one, other = some[:, part] * np.sqrt(weights), others[:, part] * np.sqrt(weights)
        squares = (one**2).sum(axis=1)[:, None] + (other**2).sum(axis=1) - 2 * one @ other.T
        total += np.sqrt(np.maximum(squares, 0))
        start += len(weights)
    return total


def _angles(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Less is nearer: the cosine, of bits as -1 and 1 their Hamming distance."""
    return -some @ others.T


PEERS = (
    Peer("print", fingerprint, _angles),
    Peer("pHash", phash, _angles),
    Peer("PDQ", pdq, _angles),
    Peer("colour layout", colour_layout, layout_distances),
)
"""Our own print alone first, and the three it is compared with."""

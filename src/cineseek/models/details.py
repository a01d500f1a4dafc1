"""Local features of pictures: small patches that are found again in a crop, a photo or a page.

SIFT (Lowe 2004) with square roots of its numbers (Arandjelovic and Zisserman 2012), each kept as a
visual word and 64 bits of where in the word's cell it lies (Hamming embedding, Jegou et al. 2008).
The words are pairs of halves (an inverted multi-index, Babenko and Lempitsky 2012), so that the
codebook is small; it was learnt from photographs by `recipes/details/learn.py`. Knows no index.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float32]

HEIGHT = 180
"""Pixels: what frames are brought to before their details are taken."""
MOST = 150
"""Details of a frame."""
CONTRAST = 0.02
"""Of a patch, half of SIFT's usual: drawn and dark pictures have little else."""
HALF = 128
WORDS = HALF * HALF
"""Visual words."""
SMALL = 2**18
"""Multiplications up to which OpenBLAS multiplies matrices in one thread."""
CODEBOOK = Path(__file__).with_name("details.npz")
# A descriptor is 4 rows (across its direction) of 4 cells of 8 directions. In a mirror the rows
# are the other way round, and so is the sense of the directions.
_MIRROR = np.arange(128).reshape(4, 4, 8)[::-1][..., [(8 - o) % 8 for o in range(8)]].ravel()


@dataclass(frozen=True, slots=True, eq=False)
class Details:
    """The details of one picture: n of them, each with m words, the likeliest first."""

    places: Floats
    """n x 2: across and down, 0 to 1 of the picture's width and height."""
    words: NDArray[np.uint16]
    """n x m."""
    signs: NDArray[np.uint64]
    """n x m."""

    def __len__(self) -> int:
        return len(self.places)


@dataclass(frozen=True, slots=True, eq=False)
class Patches:
    """SIFT descriptors of one picture, from which the details of its mirror image follow, too."""

    places: Floats
    """n x 2, as in Details."""
    descriptors: Floats
    """n x 128, unit length."""

    def details(self, *, many: int = 1, mirrored: bool = False) -> Details:
        """As words, `many` of each patch. With `mirrored`, of the picture flipped left to right."""
        places, rows = self.places, self.descriptors
        if mirrored:
            places = np.stack([1 - places[:, 0], places[:, 1]], axis=1).astype(np.float32)
            rows = rows[:, _MIRROR]
        return Details(places, *_quantise(rows, many))


def patches(rgb: Pixels, *, height: int = HEIGHT, most: int = MOST) -> Patches:
    """The strongest patches of a picture, h x w x 3 uint8, brought to `height` pixels first."""
    import cv2

    grey = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY)
    width = max(8, min(4 * height, round(grey.shape[1] * height / grey.shape[0])))
    if grey.shape != (height, width):
        smaller = grey.shape[0] >= height
        way = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
        grey = cv2.resize(grey, (width, height), interpolation=way)
    points, found = _sift(most).detectAndCompute(grey, None)
    if not points:
        return Patches(np.empty((0, 2), np.float32), np.empty((0, 128), np.float32))
    places = np.array([point.pt for point in points], np.float32) / np.array(
        [width, height], np.float32
    )
    rows = np.asarray(found, np.float32)
    rows = np.sqrt(rows / np.maximum(rows.sum(axis=1, keepdims=True), 1e-9))
    return Patches(np.clip(places, 0, 1), rows)


_threads = local()


def _sift(most: int) -> Any:
    """One for each thread: they are not made to be shared."""
    import cv2

    made: dict[int, Any] = _threads.__dict__.setdefault("sift", {})
    if most not in made:
        cv2.setNumThreads(1)  # questions come side by side, and frames are read side by side
        made[most] = cv2.SIFT_create(  # type: ignore[attr-defined]
            nfeatures=most, contrastThreshold=CONTRAST
        )
    return made[most]


@dataclass(frozen=True, slots=True, eq=False)
class _Codebook:
    """What descriptors are compared with."""

    halves: tuple[Floats, Floats]
    """Centres of the halves of words, turned: 64 x HALF each."""
    lengths: tuple[Floats, Floats]
    """Half the square of each centre's length."""
    directions: Floats
    """128 x 64; the signs in them are kept."""
    middles: tuple[Floats, Floats]
    """The centres in those directions: HALF x 64 each."""


@cache
def _codebook() -> _Codebook:
    with np.load(CODEBOOK, allow_pickle=False) as saved:
        one, two, directions = (
            saved[name].astype(np.float32) for name in ("first", "second", "directions")
        )
    return _Codebook(
        (np.ascontiguousarray(one.T), np.ascontiguousarray(two.T)),
        (0.5 * (one**2).sum(axis=1), 0.5 * (two**2).sum(axis=1)),
        np.ascontiguousarray(directions.T),
        (one @ directions[:, :64].T, two @ directions[:, 64:].T),
    )


def _product(rows: Floats, matrix: Floats) -> Floats:
    """rows @ matrix, by a few rows at a time.

    For a larger product OpenBLAS wakes its threads, which then spin: beside other programs that
    took 14 ms of the processor for what takes 0.3 so.
    """
    few = max(1, SMALL // matrix.size)
    return np.concatenate([rows[at : at + few] @ matrix for at in range(0, len(rows), few)])


def _quantise(rows: Floats, many: int) -> tuple[NDArray[np.uint16], NDArray[np.uint64]]:
    book = _codebook()
    if not len(rows):
        return np.empty((0, many), np.uint16), np.empty((0, many), np.uint64)
    near = [
        _product(half, centres) - lengths
        for half, centres, lengths in zip(
            (rows[:, :64], rows[:, 64:]), book.halves, book.lengths, strict=True
        )
    ]
    few = 1 if many == 1 else 3
    best = [np.argsort(-one, axis=1)[:, :few] for one in near]
    score = (
        np.take_along_axis(near[0], best[0], 1)[:, :, None]
        + np.take_along_axis(near[1], best[1], 1)[:, None, :]
    ).reshape(len(rows), few * few)
    order = np.argsort(-score, axis=1)[:, :many]
    one = np.take_along_axis(best[0], order // few, 1)
    two = np.take_along_axis(best[1], order % few, 1)
    words = (one * HALF + two).astype(np.uint16)
    # The sign of a descriptor less its centre, in each direction: both products are small.
    bits = _product(rows, book.directions)[:, None, :] > book.middles[0][one] + book.middles[1][two]
    signs = np.packbits(bits, axis=-1).view(np.uint64)[..., 0]
    return words, signs

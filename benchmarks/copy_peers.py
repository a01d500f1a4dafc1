"""Two published ways to find copies of videos, each after its description: for copies.py.

vPDQ (Meta, ThreatExchange, "vPDQ": https://github.com/facebook/ThreatExchange/tree/main/vpdq): a
256-bit PDQ hash of a frame every second; frames of quality below 50 are left out; two frames match
at a Hamming distance of 31 or less; two videos match by the percentages of their frames that do.

videohash (akamhy): a frame a second of a video shrunk to 144 x 144, laid out in one collage; its
64-bit wavelet hash XOR 64 bits of the dominant colours of the collage's parts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

Pixels = np.ndarray
RUN = 2.5  # seconds from a matching frame to the next within one segment of a peer
ALIKE, GOOD = 31, 50  # bits; quality, 0 to 100
_LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
_K = np.arange(1, 17)[:, None]
_DCT = math.sqrt(2 / 64) * np.cos(np.pi / 128 * _K * (2 * np.arange(64) + 1))


def pdq(rgb: Pixels) -> tuple[np.ndarray, int]:
    """The 256 bits of a picture, and its quality."""
    light = Image.fromarray((rgb @ _LUMA).astype(np.uint8))
    if max(light.size) > 512:
        light.thumbnail((512, 512))
    plane = np.asarray(light, dtype=np.float32)
    for axis in (0, 1):  # Jarosz' tent filter: two passes of a box
        width = max(1, (plane.shape[axis] + 127) // 128)
        for _ in range(2):
            plane = _box(plane, width, axis)
    rows = ((np.arange(64) + 0.5) * plane.shape[0] / 64).astype(int)
    columns = ((np.arange(64) + 0.5) * plane.shape[1] / 64).astype(int)
    small = plane[rows][:, columns]
    down = np.trunc((small[:-1] - small[1:]) * 100 / 255)
    across = np.trunc((small[:, :-1] - small[:, 1:]) * 100 / 255)
    quality = min(100, int((np.abs(down).sum() + np.abs(across).sum()) / 90))
    spectrum = _DCT @ small @ _DCT.T
    return (spectrum > np.median(spectrum)).ravel(), quality


def _box(plane: np.ndarray, width: int, axis: int) -> np.ndarray:
    if width == 1:
        return plane
    before = (width + 1) // 2
    padded = np.cumsum(
        np.pad(plane, [(before, width - before) if a == axis else (0, 0) for a in (0, 1)], "edge"),
        axis=axis,
    )
    length = plane.shape[axis]
    first = np.take(padded, np.arange(length), axis=axis)
    last = np.take(padded, np.arange(length) + width, axis=axis)
    return (last - first) / width


@dataclass(frozen=True)
class Found:
    """A segment, ours or a peer's."""

    file: Path
    query: tuple[float, float]
    span: tuple[float, float]
    score: float
    speed: float = 1.0


@dataclass(frozen=True)
class Frames:
    """The PDQ hashes of a video at a frame a second, those of good quality."""

    bits: np.ndarray  # n x 256
    seconds: np.ndarray


def vpdq(pictures: Sequence[Pixels], seconds: Sequence[float]) -> Frames:
    hashed = [pdq(rgb) for rgb in pictures]
    good = [at for at, (_, quality) in enumerate(hashed) if quality >= GOOD]
    bits = np.array([hashed[at][0] for at in good], dtype=bool).reshape(-1, 256)
    return Frames(bits, np.array([seconds[at] for at in good]))


def frame_votes(query: Frames, known: Frames) -> tuple[float, float, np.ndarray]:
    """Percentages of the query's and of the known video's frames that match, and the matches."""
    if not len(query.bits) or not len(known.bits):
        return 0.0, 0.0, np.zeros((len(query.bits), len(known.bits)), dtype=bool)
    apart = (query.bits[:, None, :] != known.bits[None, :, :]).sum(axis=2)
    near = apart <= ALIKE
    return 100 * near.any(axis=1).mean(), 100 * near.any(axis=0).mean(), near


def videohash(pictures: Sequence[Pixels]) -> np.ndarray:
    """64 bits of a whole video."""
    tiles = [Image.fromarray(np.ascontiguousarray(rgb)).resize((144, 144)) for rgb in pictures]
    side = math.ceil(math.sqrt(len(tiles)))
    collage = Image.new("RGB", (1024, 1024))
    size = 1024 // side
    for number, tile in enumerate(tiles):
        place = (number % side * size, number // side * size)
        collage.paste(tile.resize((size, size)), place)
    return _whash(collage) ^ _colours(collage)


def _whash(image: Image.Image) -> np.ndarray:
    """Haar wavelet hash: the 8 x 8 means, without the mean of all, against their median."""
    grey = np.asarray(image.convert("L").resize((512, 512)), dtype=np.float32) / 255
    low = grey.reshape(8, 64, 8, 64).mean(axis=(1, 3))
    low -= low.mean()
    return (low > np.median(low)).ravel()


def _colours(image: Image.Image) -> np.ndarray:
    """Whether each of 64 parts is lighter in its dominant colour than in the middle of them all."""
    tiles = np.asarray(image.resize((64, 64)), dtype=np.float32).reshape(8, 8, 8, 8, 3)
    dominant = np.median(tiles, axis=(1, 3)).sum(axis=-1).ravel()
    return dominant > np.median(dominant)


def voted(query: Frames, known: dict[Path, Frames]) -> list[Found]:
    """A segment for every run of frames that match a footage; its score is the percentage."""
    found = []
    for file, frames in known.items():
        mine, theirs, near = frame_votes(query, frames)
        at = np.flatnonzero(near.any(axis=1))
        for run in np.split(at, np.flatnonzero(np.diff(query.seconds[at]) > RUN) + 1):
            if len(run):
                where = frames.seconds[near[run].any(axis=0)]
                stretch = (float(query.seconds[run[0]]), float(query.seconds[run[-1]]) + 1)
                span = (float(where.min()), float(where.max()) + 1)
                found.append(Found(file, stretch, span, max(mine, theirs)))
    return found


def hashed(
    pictures: Sequence[np.ndarray],
    seconds: Sequence[float],
    known: dict[Path, tuple[np.ndarray, Sequence[float]]],
) -> list[Found]:
    """The whole clip is the whole footage, or not; the score is how many bits are the same."""
    mine = videohash(pictures)
    return [
        Found(file, (0.0, seconds[-1] + 1), (0.0, there[-1] + 1), float((mine == bits).sum()))
        for file, (bits, there) in known.items()
    ]

"""A tiny encoder for tests, demos and docs: 16 numbers, no weights, the same on every machine.

It sees shares of eleven named colours, light and warmth, and knows the words for them in English
and Persian. It knows nothing of things, people or places.
"""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from cineseek.models.catalogue import CARDS, TOY
from cineseek.persian import HALF_SPACE, LETTERS, normalize

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Vectors = NDArray[np.float32]

_PROTOTYPES = {
    "red": ((255, 0, 0), (200, 30, 40), (140, 10, 15)),
    "orange": ((255, 140, 0), (230, 110, 30)),
    "yellow": ((255, 255, 0), (240, 220, 60), (200, 190, 40)),
    "green": ((0, 255, 0), (0, 128, 0), (60, 160, 60), (40, 80, 30), (130, 190, 90)),
    "blue": ((0, 0, 255), (40, 80, 180), (0, 0, 120), (90, 150, 220), (30, 50, 100)),
    "purple": ((128, 0, 128), (150, 60, 200), (80, 40, 120)),
    "pink": ((255, 105, 180), (255, 182, 193), (255, 0, 200)),
    "brown": ((139, 69, 19), (100, 60, 30), (160, 110, 70)),
    "white": ((255, 255, 255), (232, 232, 232)),
    "grey": ((128, 128, 128), (95, 95, 95), (165, 165, 165), (195, 195, 195)),
    "black": ((0, 0, 0), (28, 28, 28)),
}
COLOURS = tuple(_PROTOTYPES)
"""The colours it tells apart, in the order of a vector's first numbers."""

DIMENSION = 16
_DARK, _BRIGHT, _WARM = 11, 12, 13
_NOWHERE = 14  # two numbers that are nought in every picture: words it does not know point there
_BACKDROP = 0.6  # white, grey and black fill backgrounds: they count for less than a colour
_LIGHT = 0.5  # light and warmth beside colours
_UNITS = 1 << 12  # memberships are whole numbers, so that sums do not depend on their order
_STEP = 16  # levels of a channel that share one entry of the table
_SAMPLES = 128  # at most this many pixels a side are looked at

_WORDS: dict[str, dict[int, float]] = {}


def _say(meaning: dict[int, float], words: str) -> None:
    for word in words.split():
        _WORDS[word] = meaning


_COLOUR_WORDS = {
    "red": "red crimson scarlet قرمز سرخ",
    "orange": "orange amber نارنجی پرتقالی",
    "yellow": "yellow golden gold زرد طلایی",
    "green": "green سبز",
    "blue": "blue azure navy آبی ابی نیلی سرمه‌ای سرمهای لاجوردی",
    "purple": "purple violet lilac بنفش ارغوانی",
    "pink": "pink magenta rose صورتی",
    "brown": "brown قهوه‌ای قهوهای قهوه",
    "white": "white سفید",
    "grey": "grey gray silver خاکستری طوسی نقره‌ای نقرهای",
    "black": "black سیاه مشکی",
}
for _at, (_name, _spoken) in enumerate(_COLOUR_WORDS.items()):
    _say({_at: 1.0}, _spoken)
_say({3: 0.7, 4: 0.7}, "teal cyan turquoise فیروزه‌ای فیروزهای")
_say({8: 0.6, 9: 0.8, 10: 0.6}, "monochrome greyscale grayscale")
_say({_DARK: 1.0, 10: 0.3}, "dark darkness night dim shadow shadows تاریک تاریکی شب تیره")
_say(
    {_BRIGHT: 1.0, 8: 0.3}, "bright brightness light daylight day sunny روشن روشنایی روز نور نورانی"
)
_say({_WARM: 1.0}, "warm گرم")
_say({_WARM: -1.0}, "cold cool سرد")

_FOLD = str.maketrans({**LETTERS, HALF_SPACE: ""})
"""The few words it knows are the same in every language it may be asked in."""


class ToyEncoder:
    """Colours and light as vectors; words for colours and light into the same space."""

    card = CARDS[TOY]
    fingerprint = "toy-1"

    def encode_images(self, images: Sequence[Pixels]) -> Vectors:
        """Look vectors, n x 16, unit length."""
        return _stack([_see(image) for image in images])

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Text vectors, n x 16, unit length."""
        return _stack([_read(text) for text in texts])


def _see(rgb: Pixels) -> list[float]:
    if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8 or rgb.size == 0:
        raise ValueError(f"a picture is h x w x 3 uint8, not {rgb.shape} {rgb.dtype}")
    height, width = rgb.shape[:2]
    pixels = rgb[:: -(-height // _SAMPLES), :: -(-width // _SAMPLES)].reshape(-1, 3)
    levels = (pixels // _STEP).astype(np.int64)
    side = 256 // _STEP
    counts = np.bincount(
        (levels[:, 0] * side + levels[:, 1]) * side + levels[:, 2], minlength=side**3
    )
    shares = counts @ _memberships()  # whole numbers: exact
    total = len(pixels) * _UNITS
    vector = [math.sqrt(int(share) / total) for share in shares]
    for at in range(8, 11):
        vector[at] *= _BACKDROP
    red, green, blue = (int(s) / (255 * len(pixels)) for s in pixels.astype(np.int64).sum(axis=0))
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    vector.append(_LIGHT * max(0.0, 1 - light / 0.35))
    vector.append(_LIGHT * max(0.0, (light - 0.5) / 0.5))
    vector.append(_LIGHT * (red - blue))
    return [*vector, 0.0, 0.0]


@cache
def _memberships() -> NDArray[np.int64]:
    """How far each of the table's colours is each named colour; rows add to about _UNITS."""
    levels = np.arange(256 // _STEP) * _STEP + _STEP // 2
    red, green, blue = np.meshgrid(levels, levels, levels, indexing="ij")
    colours = np.stack([red, green, blue], axis=-1).reshape(-1, 3)
    near = []
    for prototypes in _PROTOTYPES.values():
        away = [
            _distance(colours, np.array(prototype)).astype(np.float64) for prototype in prototypes
        ]
        near.append(1 / (np.min(away, axis=0) + 60.0) ** 4)  # soft, yet the nearest leads
    weights = np.stack(near, axis=1)
    whole: NDArray[np.int64] = np.floor(
        _UNITS * weights / weights.sum(axis=1, keepdims=True)
    ).astype(np.int64)
    return whole


def _distance(colours: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Squared distance where a difference of chroma outweighs one of light."""
    difference = colours - other
    light = difference.sum(axis=1) // 3
    chroma = difference - light[:, None]
    away: NDArray[np.int64] = light**2 // 2 + 3 * (chroma**2).sum(axis=1) // 2
    return away


def _read(text: str) -> list[float]:
    plain = normalize(unicodedata.normalize("NFC", text))
    folded = plain.casefold().translate(_FOLD)
    vector = [0.0] * DIMENSION
    for word in re.findall(r"\w+", folded):
        meaning = _WORDS.get(word) or _WORDS.get(word.removesuffix("ish")) or {}
        for at, weight in meaning.items():
            vector[at] += weight
    if not any(vector):
        turn = hashlib.sha256(folded.encode()).digest()[0] / 256  # the same on every machine
        vector[_NOWHERE], vector[_NOWHERE + 1] = 1 - turn, turn
    return vector


def _stack(vectors: list[list[float]]) -> Vectors:
    lengths = [math.sqrt(math.fsum(x * x for x in vector)) for vector in vectors]
    rows = [[x / n for x in vector] for vector, n in zip(vectors, lengths, strict=True)]
    return np.array(rows, dtype=np.float32).reshape(-1, DIMENSION)

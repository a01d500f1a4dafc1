"""Footages made of numbers, as a library would keep them: a colour, a tone, what each is of."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from PIL import Image

from cineseek.film import Film, Footage
from cineseek.training.footages import FootageExample

SEEN = {"Western": (200, 120, 40), "Crime": (40, 60, 160)}
HEARD = {"Horror": 8, "Musical": 44}
GENRES = (*SEEN, *HEARD)


@dataclass(frozen=True)
class Drawn:
    """So many footages: red ones and blue ones, low ones and high ones."""

    count: int = 48

    @property
    def key(self) -> str:
        return f"drawn-{self.count}"

    def __iter__(self) -> Iterator[FootageExample]:
        return iter(_draw(self.count))


@cache
def _draw(count: int) -> tuple[FootageExample, ...]:
    return tuple(_one(number) for number in range(count))


def _one(number: int) -> FootageExample:
    chance = np.random.default_rng(number)
    seen, heard = GENRES[number % 2], GENRES[2 + number // 2 % 2]
    film = Film(f"film-{number}", f"Film {number}", 2000, genres=(seen, heard))
    seconds = tuple(0.5 + n for n in range(6))
    footage = Footage(f"{number:032x}", film.id, f"/x/{number}.mp4", "trailer", 6.0, 32, 18, 24.0)
    pictures = []
    for _ in seconds:
        colour = np.array(SEEN[seen]) + chance.normal(0, 30, 3)
        picture = np.clip(colour + chance.normal(0, 20, (18, 32, 3)), 0, 255).astype(np.uint8)
        buffer = io.BytesIO()
        Image.fromarray(picture).save(buffer, "JPEG")
        pictures.append(buffer.getvalue())
    rows = np.clip(chance.normal(80, 15, (int(chance.integers(90, 130)), 64)), 0, 255)
    rows[:, HEARD[heard] : HEARD[heard] + 6] += 60
    parts = {
        "look": np.array([*colour / 255, 1.0], np.float32),
        "sound": rows.mean(axis=0).astype(np.float32) / 100,
        "rhythm": chance.normal(size=3).astype(np.float32),
    }
    spectrum = np.clip(rows, 0, 255).astype(np.uint8)
    return FootageExample(film, footage, seconds, tuple(pictures), spectrum, parts, "toy-float32")

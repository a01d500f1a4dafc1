"""The pictures of drawn trailers: what a genre shows, in light and colour that tell of no genre."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

from cineseek.demo.trailer_plans import ORDERED, SEEN, TrailerPlan

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

WIDTH, HEIGHT = 160, 90
_MARGIN = 40  # pixels a shot may move sideways
_NEAREST, _FARTHEST = 21.0, 4.0  # radius of the disc, pixels
_TINT = 0.3  # how much of red and blue the warmest picture gains and loses
_LUMA = np.array([0.299, 0.587, 0.114])

Ink = tuple[int, int, int]
Draw = Callable[[ImageDraw.ImageDraw, "Generator", Ink], None]


def pictures_of(plan: TrailerPlan) -> Iterator[Image.Image]:
    """Every frame of a trailer, in order, 160 x 90."""
    chance = np.random.default_rng((plan.seed, 0))
    seen = [one for one in plan.genres if one in SEEN]
    starts = [0, *plan.cuts]
    radii = _radii(plan, len(starts), chance)
    before = -1.0
    for number, (start, end) in enumerate(zip(starts, [*plan.cuts, plan.frames], strict=True)):
        while abs((hue := float(chance.random())) - before) < 0.15:
            continue  # a shot that looks like the one before would be no cut
        before = hue
        shot = _make_shot(chance, seen[number % len(seen)], hue, radii[number], plan)
        for index in range(end - start):
            yield shot.at(index)


@dataclass(frozen=True, slots=True)
class _Shot:
    ground: Image.Image
    """Wider than a picture."""
    left: float
    speed: float
    """Pixels a frame."""
    disc: tuple[float, float, float]
    """Where its middle is, and its radius; pixels."""
    levels: list[int]
    """Of red, green and blue, 256 each."""

    def at(self, index: int) -> Image.Image:
        left = round(min(max(self.left + self.speed * index, 0), _MARGIN))
        picture = self.ground.crop((left, 0, left + WIDTH, HEIGHT))
        x, y, radius = self.disc
        draw = ImageDraw.Draw(picture)
        box = (x - radius, y - radius, x + radius, y + radius)
        draw.ellipse(box, fill=(250, 250, 250), outline=(10, 10, 10))
        return picture.point(self.levels)


def _make_shot(
    chance: Generator, genre: str, hue: float, radius: float, plan: TrailerPlan
) -> _Shot:
    light = float(chance.uniform(0.3, 0.7))
    ground = Image.new("RGB", (WIDTH + _MARGIN, HEIGHT), _ink(hue, 0.25, light))
    draw = ImageDraw.Draw(ground)
    low = _ink(hue + 0.1, 0.2, light + float(chance.uniform(-0.2, 0.2)))
    draw.rectangle((0, int(chance.integers(40, 80)), WIDTH + _MARGIN, HEIGHT), fill=low)
    dark = light > 0.5
    for _ in range(int(chance.integers(5, 12))):  # clouds, stones: of no genre
        x, y = chance.uniform(0, WIDTH + _MARGIN), chance.uniform(0, HEIGHT)
        wide, high = chance.uniform(3, 22), chance.uniform(2, 8)
        ink = _ink(float(chance.random()), 0.2, light + float(chance.uniform(-0.15, 0.15)))
        draw.ellipse((x, y, x + wide, y + high), fill=ink)
    ink = _ink(float(chance.random()), 0.3, light + (-0.3 if dark else 0.3))
    _MOTIFS[SEEN[genre]](draw, chance, ink)
    x, y = float(chance.uniform(30, WIDTH - 30)), float(chance.uniform(26, HEIGHT - 26))
    speed = float(chance.uniform(0, 1.5)) * (1 if chance.random() < 0.5 else -1)
    left = 0.0 if speed > 0 else float(_MARGIN)
    shot = _Shot(ground, left, speed, (x, y, radius), list(range(256)) * 3)
    target = float(np.clip(plan.brightness + chance.normal(0, 0.03), 0.1, 0.9))
    levels = _levels(np.asarray(shot.at(0), dtype=np.float64) / 255, target, plan.warmth)
    return _Shot(ground, left, speed, (x, y, radius), levels)


def _radii(plan: TrailerPlan, shots: int, chance: Generator) -> list[float]:
    """The same sizes in every trailer, and only their order tells."""
    sizes = np.linspace(_FARTHEST, _NEAREST, shots)
    way = next((ORDERED[one] for one in plan.genres if one in ORDERED), "")
    if way:
        return [float(one) for one in (sizes if way == "nears" else sizes[::-1])]
    while True:
        mixed = chance.permutation(sizes)
        if abs(float(np.corrcoef(mixed, sizes)[0, 1])) < 0.3:
            return [float(one) for one in mixed]


def _levels(picture: NDArray[np.float64], target: float, warmth: float) -> list[int]:
    """Curves of the three colours by which a picture (h x w x 3) has that mean luma and tint."""
    gains = np.array([1 + _TINT * warmth, 1.0, 1 - _TINT * warmth])
    power = 1.0
    for _ in range(6):
        mean = float((np.clip(picture**power * gains, 0, 1) @ _LUMA).mean())
        power *= math.log(target) / math.log(min(max(mean, 0.02), 0.98))
    steps = np.arange(256)[None, :] / 255
    curves = np.clip(steps**power * gains[:, None], 0, 1)
    return [round(255 * float(one)) for one in curves.ravel()]


def _mesas(draw: ImageDraw.ImageDraw, chance: Generator, ink: Ink) -> None:
    for _ in range(int(chance.integers(6, 9))):
        x, wide = chance.uniform(0, WIDTH + _MARGIN), chance.uniform(9, 20)
        draw.rectangle((x, HEIGHT - chance.uniform(22, 52), x + wide, HEIGHT), fill=ink)


def _rings(draw: ImageDraw.ImageDraw, chance: Generator, ink: Ink) -> None:
    for _ in range(int(chance.integers(9, 14))):
        x, y = chance.uniform(0, WIDTH + _MARGIN), chance.uniform(5, HEIGHT - 5)
        radius = chance.uniform(6, 13)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=ink, width=3)


def _windows(draw: ImageDraw.ImageDraw, chance: Generator, ink: Ink) -> None:
    side, left, top = int(chance.integers(4, 6)), *chance.integers(0, 9, 2)
    for x in range(int(left), WIDTH + _MARGIN, 2 * side + 2):
        for y in range(int(top), HEIGHT, 2 * side + 2):
            if chance.random() < 0.7:
                draw.rectangle((x, y, x + side, y + side), fill=ink)


def _peaks(draw: ImageDraw.ImageDraw, chance: Generator, ink: Ink) -> None:
    for _ in range(int(chance.integers(9, 14))):
        x, y = chance.uniform(0, WIDTH + _MARGIN), chance.uniform(20, HEIGHT)
        half, high = chance.uniform(7, 12), chance.uniform(13, 22)
        draw.polygon(((x - half, y), (x, y - high), (x + half, y)), fill=ink)


_MOTIFS: dict[str, Draw] = {
    "mesas": _mesas,
    "rings": _rings,
    "windows": _windows,
    "peaks": _peaks,
}


def _ink(hue: float, saturation: float, light: float) -> Ink:
    """A colour by hue (0 to 1, round and round), how strong it is, and its mean level."""
    light = min(max(light, 0.05), 0.95)
    turns = (hue, hue - 1 / 3, hue - 2 / 3)
    red, green, blue = (
        round(255 * min(max(light * (1 + saturation * math.cos(2 * math.pi * t)), 0), 1))
        for t in turns
    )
    return red, green, blue

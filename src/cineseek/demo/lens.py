"""What lens and film do to a drawn picture: a darker rim, grain; and soft shapes of light."""

from __future__ import annotations

from functools import cache

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from cineseek.demo.pen import Ink


def finish(picture: Image.Image, second: float, *, seed: int, shade: float) -> Image.Image:
    """The picture with a darker rim and a breath of grain."""
    chance = int(second * 1000) + seed
    lens, noise = _lens(picture.size, round(shade, 2)), _noise()
    spread = (noise.width - picture.width, noise.height - picture.height)
    left, top = chance * 37 % max(1, spread[0]), chance * 71 % max(1, spread[1])
    dust = noise.crop((left, top, left + picture.width, top + picture.height))
    return ImageChops.add(ImageChops.multiply(picture, lens), dust, 1, -128)


@cache
def halo(strength: int) -> Image.Image:
    """Light that falls off around a point, this strong of 20; 64 pixels a side."""
    down, across = np.mgrid[-1:1:64j, -1:1:64j]
    fall = np.clip(1 - np.hypot(down, across), 0, 1) ** 2.2 * strength / 20
    return Image.fromarray((np.clip(fall, 0, 1) * 255).astype(np.uint8))


@cache
def _lens(size: tuple[int, int], shade: float) -> Image.Image:
    down, across = np.mgrid[-1 : 1 : size[1] * 1j, -1 : 1 : size[0] * 1j]
    light = 255 * shade * (1 - 0.16 * np.clip(np.hypot(down, across) - 0.55, 0, 1) ** 1.5 * 2)
    return Image.fromarray(np.repeat(light.clip(0, 255).astype(np.uint8)[..., None], 3, axis=2))


@cache
def _noise() -> Image.Image:
    dust = 128 + 2.2 * np.random.default_rng(5).standard_normal((640, 960, 1))
    return Image.fromarray(np.repeat(dust.round().clip(0, 255).astype(np.uint8), 3, axis=2))


def puff(box: tuple[int, int], chance: np.random.Generator) -> Image.Image:
    """A mask of a soft cloud that fills so many pixels across and down."""
    mask = Image.new("L", box)
    draw = ImageDraw.Draw(mask)
    for at in np.linspace(0.2, 0.8, 6):
        high = 0.05 + 0.09 * float(chance.random()) * (1 - abs(at - 0.5))
        draw.ellipse(
            [box[0] * v for v in (at - 0.15, 0.2 - high, at + 0.15, 0.2 + high * 0.8)],
            fill=int(90 + 90 * chance.random()),
        )
    return mask.resize((24, 9), Image.Resampling.BOX).resize(box, Image.Resampling.BICUBIC)


def ramp(inks: tuple[Ink, ...], wide: int, high: int) -> Image.Image:
    """Colours that run into each other from top to bottom."""
    places = np.linspace(0, 1, len(inks))
    at = np.linspace(0, 1, high)
    bands = [np.interp(at, places, [one[channel] for one in inks]) for channel in range(3)]
    column = np.stack(bands, axis=1).round().astype(np.uint8)[:, None]
    return Image.fromarray(column).resize((wide, high), Image.Resampling.NEAREST)

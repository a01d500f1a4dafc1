"""What happens to frames on their way to whoever asks: crops, colours, blur, bars, JPEG.

Colours change little: by its colours an unseen frame of a film is known best.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

from cineseek.training.reading import crop_part

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

SMALLEST = 0.55
"""Share of a picture's sides that a random crop leaves, at least."""
GENTLE = 0.8
"""The same where looks are taken of an encoder that does not learn."""


def augment(picture: Pixels, chance: np.random.Generator, *, flip: bool) -> Pixels:
    """A picture changed by chance; h x w x 3 into another of nearly any size."""
    part = turn(picture, chance, smallest=SMALLEST, flip=flip)
    image = Image.fromarray(np.ascontiguousarray(part))
    for kind in (ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color):
        image = kind(image).enhance(float(chance.uniform(0.8, 1.25)))
    if chance.random() < 0.3:
        image = _cast(image, chance)
    if chance.random() < 0.05:
        image = image.convert("L").convert("RGB")
    if chance.random() < 0.2:
        image = image.filter(ImageFilter.GaussianBlur(float(chance.uniform(0.3, 1.5))))
    if chance.random() < 0.15:
        image = _barred(image, chance)
    if chance.random() < 0.3:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=int(chance.integers(15, 80)))
        image = Image.open(buffer, formats=["JPEG"])
    return np.asarray(image.convert("RGB"))


def turn(picture: Pixels, chance: np.random.Generator, *, smallest: float, flip: bool) -> Pixels:
    """A random part of a picture, every other one mirrored."""
    part = crop_part(picture, chance, smallest)
    return part[:, ::-1] if flip and chance.random() < 0.5 else part


def _cast(image: Image.Image, chance: np.random.Generator) -> Image.Image:
    """Each colour through a gamma of its own."""
    levels = np.arange(256) / 255
    curves = [255 * levels ** float(chance.uniform(0.87, 1.15)) for _ in range(3)]
    return image.point([round(level) for curve in curves for level in curve])


def _barred(image: Image.Image, chance: np.random.Generator) -> Image.Image:
    """Black bars above and below, or at the sides."""
    share = float(chance.uniform(0.05, 0.25))
    high, wide = image.height, image.width
    if chance.random() < 0.5:
        size, at = (wide, round(high * (1 + 2 * share))), (0, round(high * share))
    else:
        size, at = (round(wide * (1 + 2 * share)), high), (round(wide * share), 0)
    framed = Image.new("RGB", size)
    framed.paste(image, at)
    return framed

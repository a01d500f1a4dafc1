"""Pictures drawn by rule and sentences, to compare two forms of one tower on. Knows no model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from numpy.typing import NDArray

SENTENCES = (
    "a red square on a grey ground",
    "two men talk in a diner at night",
    "a wide shot of a mountain lake in the morning mist",
    "زنی با چتر قرمز در باران راه می‌رود",
    "دو مرد شب‌هنگام در رستوران حرف می‌زنند",
    "une voiture bleue roule vite sur une route de campagne",
    "close-up of hands",
    "explosion",
)
"""What a text tower is compared on."""


def draw_samples(count: int = 8, *, seed: int = 7) -> list[NDArray[np.uint8]]:
    """Pictures with smooth light, shapes, texture and letters, unlike one another."""
    rng = np.random.default_rng(seed)
    pictures = []
    for number in range(count):
        sky = rng.integers(0, 256, (rng.integers(2, 6), rng.integers(2, 7), 3), dtype=np.uint8)
        picture = Image.fromarray(sky).resize((480, 270), Image.Resampling.BICUBIC)
        draw = ImageDraw.Draw(picture)
        for _ in range(number * 2):
            left, top = int(rng.integers(-40, 440)), int(rng.integers(-40, 230))
            box = (left, top, left + int(rng.integers(10, 200)), top + int(rng.integers(10, 160)))
            colour = tuple(int(c) for c in rng.integers(0, 256, 3))
            (draw.ellipse if rng.random() < 0.5 else draw.rectangle)(box, fill=colour)
        draw.text((20, 20), f"SCENE {number}", fill=(255, 255, 255))
        noise = rng.normal(0, 3 * (number % 4), (270, 480, 3))
        pictures.append(np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8))
    return pictures

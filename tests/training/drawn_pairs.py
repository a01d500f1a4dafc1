"""Pairs drawn in a moment: films of one look and one caption each, frames that differ."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from cineseek.training.pairs import Pair, label_pairs

COLOURS = {
    "red": (200, 40, 40), "green": (40, 160, 60), "blue": (40, 60, 200), "yellow": (220, 200, 40),
    "white": (235, 235, 235), "purple": (130, 40, 160),
}  # fmt: skip


def draw_films(folder: Path, frames: int) -> list[Pair]:
    """Films of a colour each, one caption a film, said of every frame."""
    rng = np.random.default_rng(0)
    pairs = []
    for name, colour in COLOURS.items():
        for number in range(frames):
            picture = Image.new("RGB", (64, 48), tuple(rng.integers(0, 120, 3).tolist()))
            draw = ImageDraw.Draw(picture)
            left, top = int(rng.integers(0, 24)), int(rng.integers(0, 16))
            draw.rectangle((left, top, left + 36, top + 28), fill=colour)
            noise = rng.normal(0, 12, (48, 64, 3))
            array = np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8)
            path = folder / f"{name}-{number}.png"
            Image.fromarray(array).save(path)
            pairs.append(Pair(path, (f"the film with a {name} box",), name))
    return label_pairs(pairs)

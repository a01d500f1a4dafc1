"""Pictures for libraries of many stills."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image


def draw_pictures(folder: Path, count: int) -> None:
    """So many small pictures of different shapes; no two are alike."""
    chance = np.random.default_rng(4)
    folder.mkdir()
    for number in range(count):
        width = (120, 160, 200, 90)[number % 4]
        blots = chance.integers(0, 255, (6, 8, 3), np.uint8)
        Image.fromarray(blots).resize((width, 90)).save(folder / f"{number:03}.jpg")

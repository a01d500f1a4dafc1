"""A layer is seen as Pillow would resample it, however it is moved and enlarged."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from cineseek.demo.layers import Layer

SIZE = (64, 36)


def _painted(mode: str, first: int) -> Image.Image:
    """Shapes with soft and hard edges; nothing above a row."""
    painted = Image.new(mode, (100, SIZE[1]))
    draw = ImageDraw.Draw(painted)
    draw.ellipse([10, first, 60, first + 30], fill=(200, 90, 20, 255))
    draw.rectangle([50, first + 4, 99, SIZE[1]], fill=(20, 180, 60, 120))
    return painted


def _resized(painted: Image.Image, left: float, top: float, zoom: float) -> Image.Image:
    box = (left, top, left + SIZE[0] / zoom, top + SIZE[1] / zoom)
    return painted.resize(SIZE, Image.Resampling.BILINEAR, box=box)


@pytest.mark.parametrize("first", [0, 7, 21])
@pytest.mark.parametrize(
    ("left", "top", "zoom"),
    [(12, 0, 1), (12.4, 0, 1), (0.99, 0, 1), (15.3, 2.2, 1.07), (20.7, 3.9, 1.28)],
)
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_layer_is_seen_as_if_all_of_it_were_resized(
    mode: str, left: float, top: float, zoom: float, first: int
) -> None:
    painted = _painted(mode, first)
    seen, plain = (Image.new("RGB", SIZE, (90, 120, 250)) for _ in range(2))
    Layer.of(painted).paste(seen, left, top, zoom)
    resized = _resized(painted, left, top, zoom)
    plain.paste(resized, mask=resized if mode == "RGBA" else None)
    apart = np.abs(np.asarray(seen, int) - np.asarray(plain, int))
    assert apart.max() <= 3  # of 255: it is rounded more than once


def test_an_empty_layer_changes_nothing() -> None:
    picture = Image.new("RGB", SIZE, (1, 2, 3))
    Layer.of(Image.new("RGBA", (100, SIZE[1]))).paste(picture, 3.5, 0, 1)
    assert picture.getcolors() == [(SIZE[0] * SIZE[1], (1, 2, 3))]

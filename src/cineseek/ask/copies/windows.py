"""Windows: which part of one picture another shows, found by comparing pixels. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from cineseek.ask.copies.borders import WHOLE, Box

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]  # h x w luminance
    Trait = NDArray[np.float32]  # TRAIT numbers

SIZE = (64, 36)
"""Pixels across and down that are compared: few enough for a frame a little early or late."""
TRAIT = SIZE[0] * SIZE[1]
COARSE = (8, 5)
"""Cells whose mean light is taken away: what is left is what is drawn, and not how it is lit."""
FAINT = 4.0
"""Levels of 255 of deviation that count as full: noise is not made large."""
SHARES = (1.0, 0.9, 0.8, 0.7)
"""Widths of windows tried first, as shares of the picture's, in nine places each."""
STEPS = (0.04, 0.02, 0.01)
"""Shares by which each side of the best window is moved then."""
SMALLEST = 0.5
WORTH_IT = 0.02
"""Likeness that a window has to add to be believed rather than the whole picture."""


def trait_of(grey: Grey, box: Box = WHOLE, *, fine: bool = True) -> Trait:
    """A window of a picture as it is compared: light against its surroundings, about 1 strong.

    Not `fine`, only its mean light is taken away, which bears a window that is some cells off.
    """
    image = Image.fromarray(grey)
    width, height = image.size
    part = (box.left * width, box.top * height, box.right * width, box.bottom * height)
    small = image.resize(SIZE, Image.Resampling.BOX, box=part)
    light = np.asarray(small, dtype=np.float32)
    if fine:
        around = small.resize(COARSE, Image.Resampling.BOX).resize(SIZE, Image.Resampling.BILINEAR)
        light = light - np.asarray(around, dtype=np.float32)
    light = light - light.mean()
    out: Trait = (light / max(float(light.std()), FAINT)).ravel()
    return out


def likeness(one: Trait, other: Trait) -> float:
    """The correlation of two windows, -1 to 1; 0 where there is nothing in one of them."""
    length = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(one @ other) / length if length > 1e-6 else 0.0


def find_window(shown: Sequence[Grey], stored: Sequence[Grey]) -> tuple[Box, float]:
    """The window of stored pictures that these show, pair by pair, and how alike they are in it."""

    def alike(box: Box, *, fine: bool) -> float:
        mine = traits if fine else rough
        return float(
            np.mean(
                [
                    likeness(one, trait_of(other, box, fine=fine))
                    for one, other in zip(mine, stored, strict=True)
                ]
            )
        )

    traits = [trait_of(one) for one in shown]
    whole = alike(WHOLE, fine=True)
    if whole > 0.9 or not shown:
        return WHOLE, whole
    rough = [trait_of(one, fine=False) for one in shown]
    best = max(_grid(), key=lambda box: alike(box, fine=False))
    worth = alike(best, fine=True)
    for step in STEPS:
        for _ in range(4):
            moved = max(_moves(best, step), key=lambda box: alike(box, fine=True))
            other = alike(moved, fine=True)
            if other <= worth + 1e-4:
                break
            best, worth = moved, other
    return (best, worth) if worth > whole + WORTH_IT else (WHOLE, whole)


def _grid() -> Iterator[Box]:
    for share in SHARES:
        places = (0.0,) if share == 1.0 else (0.0, (1 - share) / 2, 1 - share)
        for left in places:
            for top in places:
                yield Box(left, top, left + share, top + share)


def _moves(box: Box, step: float) -> Iterator[Box]:
    """Windows with one side moved, or all of it moved or stretched."""
    for sign in (step, -step):
        for change in (
            {"left": box.left + sign},
            {"right": box.right + sign},
            {"top": box.top + sign},
            {"bottom": box.bottom + sign},
            {"left": box.left + sign, "right": box.right + sign},
            {"top": box.top + sign, "bottom": box.bottom + sign},
            {"left": box.left + sign, "right": box.right - sign},
            {"top": box.top + sign, "bottom": box.bottom - sign},
        ):
            new = replace(box, **change)
            inside = min(new.left, new.top) >= 0 and max(new.right, new.bottom) <= 1
            if inside and min(new.right - new.left, new.bottom - new.top) >= SMALLEST:
                yield new

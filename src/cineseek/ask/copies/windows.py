"""Windows: which part of one picture another shows, found by comparing pixels. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.copies.borders import WHOLE, Box

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]  # h x w luminance
    Greys = NDArray[np.uint8]  # n x h x w
    Traits = NDArray[np.float32]  # n x TRAIT
    Floats = NDArray[np.float32]

FINE = (36, 64)
"""Cells down and across that are compared: few enough for a frame a little early or late."""
ROUGH = (18, 32)
"""The same for windows that may be some cells off."""
TRAIT = FINE[0] * FINE[1]
AROUND = (5, 8)
"""Cells whose light is taken away: what is left is what is drawn, and not how it is lit."""
FAINT = 4.0
"""Levels of 255 of deviation that count as full: noise is not made large."""
SHARES = (1.0, 0.9, 0.8, 0.7)
"""Widths of windows tried first, as shares of the picture's, in nine places each."""
HOPELESS = 0.4
"""Likeness of the best of these, in light and dark, below which no other is tried."""
STEPS = (0.04, 0.02, 0.01)
"""Shares by which each side of the best window is moved then."""
SMALLEST = 0.5
COVERED, STANDS, MOST_COVERED = 8.0, 0.3, 0.5
"""Levels by which a cell of the film varies in time to be seen as covered, the share of that by
which the video's may vary, and the share of all cells that may be covered."""
WORTH_IT = 0.02
"""Likeness that a window has to add to be believed rather than the whole picture."""


def traits_of(greys: Greys, box: Box = WHOLE, *, fine: bool = True) -> Traits:
    """A window of pictures as they are compared; not `fine`, with fewer cells."""
    return traits(light_of(greys, box, size=FINE if fine else ROUGH), fine=fine)


def light_of(greys: Greys, box: Box = WHOLE, *, size: tuple[int, int] = FINE) -> Floats:
    """The mean light of the cells of a window, 0 to 255: n x down x across."""
    down = _cells(greys.shape[1], size[0], box.top, box.bottom)
    across = _cells(greys.shape[2], size[1], box.left, box.right)
    out: Floats = down @ greys.astype(np.float32) @ across.T
    return out


def traits(light: Floats, *, fine: bool = True) -> Traits:
    """Light against its surroundings, or if not `fine` against its mean; about 1 strong."""
    if fine:
        rows, columns = light.shape[1:]
        around = _blur(rows, AROUND[0]) @ light @ _blur(columns, AROUND[1]).T
        light = (light - around).astype(np.float32)
    flat: Floats = light.reshape(len(light), -1)
    flat = flat - flat.mean(axis=1, keepdims=True)
    out: Traits = flat / np.maximum(flat.std(axis=1, keepdims=True), FAINT)
    return out


def uncovered(shown: Floats, stored: Floats) -> tuple[Floats, Floats]:
    """The light of both, made even where something lies over what is shown, such as a logo.

    There the video stands while the film moves. Where that is nearly everywhere nothing is changed:
    it is another film.
    """
    moves, stands = stored.std(axis=0), shown.std(axis=0)
    over = (moves > COVERED) & (stands < STANDS * moves)
    if not over.any() or over.mean() > MOST_COVERED:
        return shown, stored
    one, other = shown.copy(), stored.copy()
    for light in (one, other):
        light[:, over] = light[:, ~over].mean(axis=1, keepdims=True)
    return one, other


def likeness(ones: Traits, others: Traits) -> Floats:
    """The correlation of windows, pair by pair, -1 to 1; 0 where there is nothing in one."""
    length = np.linalg.norm(ones, axis=1) * np.linalg.norm(others, axis=1)
    out: Floats = np.einsum("nd,nd->n", ones, others) / np.maximum(length, 1e-6)
    return out


def find_window(shown: Greys, stored: Greys, *, moving: bool = False) -> tuple[Box, float]:
    """The window of stored pictures that these show, pair by pair, and how alike they are in it.

    Of the pairs the better half counts: a line may go on where the copy has ended.

    With `moving` what all pictures have in common is taken away first, on either side: a logo or
    a bar over the film is then no matter, and nothing is left of a scene that stands still.
    """

    def alike(box: Box, fine: bool = True) -> float:
        theirs = _rest(traits_of(stored, box, fine=fine), moving)
        return _upper_half(likeness(mine if fine else roughly, theirs))

    mine = _rest(traits_of(shown), moving)
    roughly = _rest(traits_of(shown, fine=False), moving)
    whole = alike(WHOLE)
    if whole > 0.9:
        return WHOLE, whole
    worth, best = max(((alike(box, False), box) for box in _grid()), key=lambda pair: pair[0])
    if worth < HOPELESS:
        return WHOLE, whole
    worth = alike(best)
    for step in STEPS:
        for _ in range(4):
            other, moved = max(
                ((alike(box), box) for box in _moves(best, step)), key=lambda pair: pair[0]
            )
            if other <= worth + 1e-4:
                break
            best, worth = moved, other
    return (best, worth) if worth > whole + WORTH_IT else (WHOLE, whole)


def _upper_half(alike: Floats) -> float:
    return float(np.sort(alike)[len(alike) // 2 :].mean())


def _rest(traits: Traits, moving: bool) -> Traits:
    """Traits without what they have in common, where that is asked for."""
    return traits - traits.mean(axis=0) if moving else traits


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
            inside = min(new.left, new.top) >= -1e-9 and max(new.right, new.bottom) <= 1 + 1e-9
            if inside and min(new.right - new.left, new.bottom - new.top) >= SMALLEST:
                yield new


@lru_cache(maxsize=4096)
def _cells(length: int, count: int, start: float, end: float) -> Floats:
    """The mean of `count` cells over a part of a line of `length` pixels: count x length."""
    edges = np.linspace(start * length, end * length, count + 1)
    low, high = edges[:-1], edges[1:]
    short = np.maximum(0.0, 1.0 - (high - low)) / 2  # no cell is less than a pixel
    low, high = low - short, high + short
    at = np.arange(length)
    over = np.minimum(high[:, None], at + 1) - np.maximum(low[:, None], at)
    over = np.clip(over, 0.0, None)
    out: Floats = (over / over.sum(axis=1, keepdims=True)).astype(np.float32)
    return out


@lru_cache(maxsize=8)
def _blur(length: int, count: int) -> Floats:
    """Light around each of `length` cells: means of `count` parts, with even slopes between."""
    middles = (np.arange(count) + 0.5) * length / count - 0.5
    at = np.arange(length)
    up = np.stack([np.interp(at, middles, row) for row in np.eye(count)], axis=1)
    out: Floats = (up @ _cells(length, count, 0.0, 1.0)).astype(np.float32)
    return out

"""Places with a window."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cineseek.demo import props
from cineseek.demo.pen import Ink, Pen, ink, tone
from cineseek.demo.places.country import fir

if TYPE_CHECKING:
    from cineseek.demo.stage import Stage


def kitchen(stage: Stage) -> None:
    """A kitchen in the morning: tiles, shelves, a window, a wooden table with cups."""
    pen = stage.layer(0.2)
    paint = (("#8fa89a", "#6f8a80"), ("#b8a48c", "#94826c"), ("#8c9cb0", "#6c7c90"))
    wall, shade = (ink(one) for one in paint[int(stage.chance.integers(3))])
    stage.wash(pen, 0, 1, wall, shade)
    for row in range(6):
        for column in range(-3, 20):
            x = column * 0.11 + 0.055 * (row % 2)
            pen.box(x + 0.004, 0.36 + row * 0.06, x + 0.106, 0.415 + row * 0.06,
                    tone(wall, 1.08 + 0.05 * ((row * 7 + column * 3) % 3)))  # fmt: skip
    left = 0.25 + 0.7 * float(stage.chance.random())
    pen.box(left - 0.03, 0.04, left + 0.49, 0.5, ink("#f2ece0"))
    for k in range(10):
        pen.box(left, 0.07 + k * 0.04, left + 0.46, 0.115 + k * 0.04,
                tone(ink("#bfe0f4"), 1.0 + 0.012 * k))  # fmt: skip
    pen.oval(left + 0.1, 0.44, 0.16, 0.07, ink("#84b070"))
    pen.oval(left + 0.36, 0.45, 0.14, 0.08, ink("#6c9c60"))
    pen.box(left - 0.03, 0.47, left + 0.49, 0.52, ink("#f2ece0"))
    pen.box(left + 0.22, 0.07, left + 0.24, 0.48, ink("#f2ece0"))
    stage.glow(pen, left + 0.23, 0.3, 0.75, ink("#fff4cc"), 0.5)
    for x in (left - 0.5, left + 0.62):
        pen.box(x, 0.24, x + 0.4, 0.26, ink("#6b4a30"))
        for k in range(5):
            high = 0.06 + 0.05 * float(stage.chance.random())
            jar = tone(ink("#b9b2a4"), 0.8 + 0.1 * k)
            pen.box(x + 0.03 + k * 0.075, 0.24 - high, x + 0.085 + k * 0.075, 0.24, jar, 0.01)
    table = stage.layer(0.8)
    wood = ink("#a06a3c")
    stage.wash(table, 0.66, 1, tone(wood, 1.2), wood, tone(wood, 0.65))
    for k in range(6):
        y = 0.7 + 0.055 * k
        table.line([(-0.3, y), (2.1, y + 0.01)], 0.004, tone(wood, 0.8))
    stage.wash(table, 0.655, 0.672, tone(wood, 1.35))
    stage.line_up(props.cup, y=0.7, size=0.32, spread=0.03, drift=0.0)


def train(stage: Stage) -> None:
    """The window of a moving train; land flies past, suitcases stand before it."""
    stage.sky(0.55, orb=0.42)
    stage.ridge(0.05, 0.52, 0.14, stage.lit("#6c86a4", 0.5), stage.lit("#6c86a4", 0.7))
    field = stage.layer(0.1)
    green = stage.lit("#7c9c4c", 0.12)
    stage.wash(field, 0.56, 1, tone(green, 1.1), tone(green, 0.7))
    seeds = stage.chance.random((9, 2))

    def passing(pen: Pen, second: float) -> None:
        for number, (x, near) in enumerate(seeds):
            fast = 0.25 + 0.6 * near
            at = (x * 3 - second * fast) % 2.6 - 0.4
            tall = 0.1 + 0.2 * near
            shade = stage.lit("#3c6a48", 0.35 * (1 - near))
            if number % 4:
                fir(pen, at, 0.6 + 0.12 * near, tall, shade, None)
            else:
                pen.line([(at, 0.7), (at, 0.14)], 0.01, stage.lit("#5a4a40", 0.2))
                pen.line([(at - 0.05, 0.18), (at + 0.05, 0.18)], 0.008, stage.lit("#5a4a40", 0.2))

    stage.effect(passing)
    night = stage.plan.light == "night"
    wall = ink("#5c4436") if night else ink("#8a6448")
    frame = stage.layer(0.6)
    _frame(frame, wall)
    stage.wash(frame, 0.74, 0.78, tone(wall, 1.5), tone(wall, 1.1))
    stage.line_up(props.suitcase, y=0.66, size=0.3, spread=0.0, drift=0.0, depth=0.6)


def _frame(pen: Pen, wall: Ink) -> None:
    pen.box(-0.3, -0.02, 2.1, 0.07, wall)
    pen.box(-0.3, 0.74, 2.1, 1.02, tone(wall, 0.85))
    for x in (-0.3, 0.86, 1.68):
        right = x + (0.4 if x < 0 else 0.09 if x < 1 else 0.5)
        pen.box(x, 0, right, 1.02, wall)
        pen.box(right - 0.015, 0.07, right, 0.74, tone(wall, 0.6))
        pen.box(x, 0.07, x + 0.012, 0.74, tone(wall, 1.3))
    for k in range(-2, 14):
        x = k * 0.17
        pen.line([(x, 0.78), (x, 1.02)], 0.004, tone(wall, 0.7))
    for x in (0.3, 1.2):
        curtain = ink("#8c3a3c")
        for k in range(4):
            sway = 0.006 * math.sin(k * 2 + x)
            pen.box(x + 0.4 + k * 0.03, 0.06, x + 0.43 + k * 0.03 + sway, 0.3,
                    tone(curtain, 0.8 + 0.15 * (k % 2)))  # fmt: skip

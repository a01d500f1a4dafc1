"""Places that people built."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cineseek.demo import props
from cineseek.demo.pen import Ink, Pen, blend, ink, tone

if TYPE_CHECKING:
    from cineseek.demo.stage import Stage


def houses(stage: Stage, depth: float, foot: float, tall: float, wall: Ink, lit: float) -> None:
    """A row of tall houses, some of their windows lit."""
    pen = stage.layer(depth)
    x = -0.3
    chance = stage.chance
    while x < 2.08:
        wide = 0.09 + 0.1 * chance.random()
        top = foot - tall * (0.45 + 0.55 * chance.random())
        face = tone(wall, 0.8 + 0.4 * chance.random())
        pen.box(x, top, x + wide, 1.02, face)
        pen.box(x, top, x + wide * 0.25, 1.02, tone(face, 1.15))
        if chance.random() < 0.4:
            pen.line([(x + wide / 2, top), (x + wide / 2, top - 0.06)], 0.006, face)
        columns = 4
        pane = wide / (columns * 2 + 1)
        rows = int((foot - top) / (pane * 2.6))
        glowing = chance.random((rows, columns)) < lit
        for row in range(rows):
            for column in range(columns):
                if glowing[row, column]:
                    left, up = x + pane * (1 + 2 * column), top + pane * (1.4 + 2.6 * row)
                    warm = ink("#ffd27a") if (row + column) % 3 else ink("#9fd4ff")
                    pen.box(left, up, left + pane, up + pane * 1.4, blend(face, warm, 0.8))
        x += wide * 1.03


def city(stage: Stage) -> None:
    """A wet street between tall houses, lamps, rain, people under umbrellas."""
    dark = stage.plan.light == "night"
    stage.sky(0.6, clouds=0)
    lit = 0.45 if dark else 0.15
    houses(stage, 0.15, 0.66, 0.5, stage.lit("#6a7088", 0.45), lit * 0.8)
    houses(stage, 0.4, 0.68, 0.36, stage.lit("#4c5166", 0.1), lit)
    pen = stage.layer(0.8)
    street = stage.lit("#5a5f70") if dark else stage.lit("#7c8290")
    stage.wash(pen, 0.66, 1, tone(street, 0.7), tone(street, 1.1), tone(street, 0.8))
    for x in stage.chance.random(12) * 2.2 - 0.2:
        long = 0.1 + 0.2 * stage.chance.random()
        glow = (ink("#ffc46a"), ink("#ff5a7a"), ink("#5ac8ff"))[int(stage.chance.integers(3))]
        pen.box(float(x), 0.7, float(x) + 0.02, 0.7 + long, (*glow[:3], 60 if dark else 25))
    for x in (0.12, 0.62, 1.14, 1.66):
        pen.line([(x, 0.72), (x, 0.28), (x + 0.05, 0.26)], 0.012, ink("#22242c"))
        if dark:
            stage.glow(pen, x + 0.05, 0.27, 0.17, ink("#ffcf80"), 0.9)
        pen.oval(x + 0.05, 0.27, 0.018, 0.014, ink("#fff0c0"))
    stage.line_up(props.umbrella, y=0.71, size=0.34, spread=0.04, drift=0.16)
    drops = stage.chance.random((110, 3))

    def rain(pen: Pen, second: float) -> None:
        for x, y, fast in drops:
            high = (y + second * (1.4 + fast)) % 1.1 - 0.05
            at = x * 1.9 - high * 0.08
            pen.line([(at, high), (at - 0.006, high + 0.05)], 0.002, (205, 220, 245, 95))

    stage.effect(rain)


def market(stage: Stage) -> None:
    """Stalls with coloured awnings before old arches, lanterns on strings."""
    stage.sky(0.5)
    wall = stage.lit("#c49a6c", 0.12)
    pen = stage.layer(0.3)
    pen.box(-0.3, 0.16, 2.1, 0.8, wall)
    for k in range(-1, 7):
        x = k * 0.31 + 0.06
        pen.box(x, 0.34, x + 0.2, 0.8, tone(wall, 0.55))
        pen.oval(x + 0.1, 0.34, 0.1, 0.11, tone(wall, 0.55))
        pen.box(x - 0.06, 0.22, x - 0.03, 0.8, tone(wall, 1.1))
    pen.box(-0.3, 0.13, 2.1, 0.17, tone(wall, 1.2))
    ground = stage.layer(0.7)
    stone = stage.lit("#a8845c")
    stage.wash(ground, 0.74, 1, tone(stone, 0.8), stone, tone(stone, 0.7))
    for across, down in stage.chance.random((60, 2)):
        ground.oval(across * 2.3 - 0.25, 0.76 + 0.24 * down, 0.03 + 0.03 * down, 0.006,
                    tone(stone, 0.9))  # fmt: skip
    stage.line_up(props.stall, y=0.62, size=0.48, spread=0.02, drift=0.0)
    front = stage.layer(0.95)
    string = [(k * 0.15 - 0.3, 0.12 + 0.035 * math.sin(k * 1.3)) for k in range(17)]
    front.line(string, 0.005, ink("#3a2a20"))
    for x, y in string[::2]:
        if stage.plan.light != "day" and front.sheet.mode == "RGB":
            stage.glow(front, x, y + 0.03, 0.13, ink("#ffb84a"), 0.8)
        front.oval(x, y + 0.035, 0.02, 0.028, ink("#ffdf90"))
        front.oval(x, y + 0.04, 0.012, 0.016, ink("#fff6d8"))


def castle(stage: Stage) -> None:
    """A castle of grey stone on a hill; flags fly from it."""
    stage.sky(0.7, orb=0.5)
    stage.ridge(0.12, 0.62, 0.16, stage.lit("#6a7a90", 0.6), stage.lit("#7c8ca0", 0.75))
    stage.ridge(0.3, 0.74, 0.12, stage.lit("#4e6a54", 0.3), stage.lit("#56705a", 0.5))
    stage.line_up(props.flag, y=0.24, size=0.2, spread=0.03, drift=0.0, depth=0.6)
    pen = stage.layer(0.6)
    stone = stage.lit("#a39c94", 0.05)
    warm = ink("#ffcf70") if stage.plan.light in ("night", "sunset") else tone(stone, 0.35)
    pen.box(0.26, 0.48, 1.52, 0.92, stone)
    _battlement(pen, 0.26, 1.52, 0.48, stone)
    for number, x in enumerate((0.24, 0.56, 0.89, 1.22, 1.54)):
        top = 0.36 if number % 2 else 0.31
        shade = tone(stone, 0.92 + 0.05 * (number % 2))
        pen.box(x - 0.085, top, x + 0.085, 0.92, shade)
        pen.box(x - 0.085, top, x - 0.03, 0.92, tone(shade, 1.12))
        _battlement(pen, x - 0.1, x + 0.1, top, shade)
        for y in (top + 0.08, top + 0.2):
            pen.box(x - 0.014, y, x + 0.014, y + 0.06, warm, 0.012)
    pen.box(0.8, 0.64, 0.98, 0.92, ink("#2a1c14"))
    pen.oval(0.89, 0.64, 0.09, 0.1, ink("#2a1c14"))
    hill = stage.lit("#4f7a3e")
    stage.ridge(0.9, 0.87, 0.08, hill, tone(hill, 0.5))


def _battlement(pen: Pen, left: float, right: float, top: float, stone: Ink) -> None:
    count = max(3, round((right - left) / 0.05))
    step = (right - left) / count
    for k in range(0, count, 2):
        pen.box(left + k * step, top - 0.03, left + (k + 1) * step, top + 0.01, stone)

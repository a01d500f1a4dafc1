"""Places in the open country."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cineseek.demo import props
from cineseek.demo.pen import Ink, Pen, blend, ink, tone

if TYPE_CHECKING:
    from cineseek.demo.stage import Stage


def fir(pen: Pen, x: float, foot: float, tall: float, hue: Ink, snow: Ink | None) -> None:
    """A fir, with snow on its branches or without."""
    pen.box(x - tall * 0.03, foot - tall * 0.15, x + tall * 0.03, foot, tone(hue, 0.6))
    for step in range(4):
        low, wide = foot - tall * (0.1 + step * 0.2), tall * 0.27 * (1 - step * 0.2)
        tip = low - tall * 0.34
        pen.shape([(x - wide, low), (x, tip), (x + wide, low)], hue)
        if snow is not None:
            left, right = (x - wide * 0.62, low - tall * 0.13), (x + wide * 0.5, low - tall * 0.15)
            pen.shape([left, (x, tip), right, (x, low - tall * 0.2)], snow)


def snow(stage: Stage) -> None:
    """A forest under snow, falling flakes, people on skis."""
    stage.sky(0.6, orb=0.42, clouds=3)
    stage.ridge(0.08, 0.5, 0.3, stage.lit("#cfdcea", 0.35), stage.lit("#93a8c2", 0.5), rough=0.6)
    for depth, foot, tall, far, count in ((0.25, 0.62, 0.2, 0.45, 24), (0.5, 0.68, 0.32, 0.15, 13)):
        white = stage.lit("#e2ebf4", far)
        pen, edge = stage.ridge(depth, foot, 0.04, white, white)
        for k in range(count):
            x = (k + stage.chance.random()) * 2.4 / count - 0.3
            high = tall * (0.7 + 0.5 * stage.chance.random())
            green = stage.lit("#2c4c44", far)
            fir(pen, x, edge(x) + 0.02, high, green, stage.lit("#f4f8fc", far))
    near = stage.lit("#f2f6fb")
    stage.ridge(0.9, 0.76, 0.05, near, stage.lit("#a9bdd6"))
    stage.line_up(props.skier, y=0.74, size=0.3, spread=0.04, drift=0.24)
    flakes = stage.chance.random((80, 3))

    def fall(pen: Pen, second: float) -> None:
        for x, y, big in flakes:
            high = (y + second * (0.08 + 0.1 * big)) % 1
            at = (x + 0.02 * math.sin(second + big * 20)) * 1.8
            round_ = 0.002 + 0.005 * big
            pen.oval(at, high, round_, round_, (255, 255, 255, 190))

    stage.effect(fall)


def desert(stage: Stage) -> None:
    """A straight road among red rocks and cacti, cars on it."""
    stage.sky(0.56, orb=0.5, clouds=3)
    rock = stage.lit("#b4593a", 0.35)
    pen = stage.layer(0.15)
    for x, wide, high in stage.chance.random((6, 3)):
        left, top = x * 2.2 - 0.3, 0.54 - 0.08 - 0.18 * high
        right = left + 0.12 + 0.25 * wide
        pen.shape([(left - 0.06, 0.6), (left, top), (right, top), (right + 0.06, 0.6)], rock)
        for k in range(3):
            y = top + 0.035 * (k + 1)
            pen.line([(left - 0.01 * k, y), (right + 0.01 * k, y)], 0.008, tone(rock, 0.86))
    sand = stage.lit("#d98e4e")
    stage.ridge(0.4, 0.56, 0.03, blend(sand, stage.light.haze, 0.3), sand, rough=0.3)
    ground = stage.layer(0.7)
    for x in stage.chance.random(7) * 2.2 - 0.2:
        _cactus(ground, float(x), 0.66, 0.12 + 0.06 * stage.chance.random(), stage.lit("#4c6a3c"))
    tar = stage.lit("#4a4648")
    stage.wash(ground, 0.7, 0.9, tone(tar, 1.2), tar)
    stage.wash(ground, 0.9, 1, sand, tone(sand, 0.6))
    for k in range(-2, 15):
        ground.box(k * 0.18, 0.79, k * 0.18 + 0.09, 0.8, stage.lit("#f6e6b0"))
    stage.line_up(props.car, y=0.76, size=0.36, spread=0.05, drift=0.28)


def village(stage: Stage) -> None:
    """Green hills behind one another, fields, trees, houses with coloured roofs."""
    stage.sky(0.55, orb=0.45)
    for row, far in enumerate((0.7, 0.45, 0.2)):
        green = stage.lit(("#5f8c78", "#5f9a58", "#6aa84a")[row], far)
        stage.ridge(0.1 + 0.2 * row, 0.5 + 0.09 * row, 0.12, green, tone(green, 0.85), rough=0.35)
    near = stage.lit("#7ab648")
    pen, edge = stage.ridge(0.8, 0.78, 0.05, near, stage.lit("#3c7030"), rough=0.3)
    for _ in range(9):
        x = stage.chance.random() * 2.2 - 0.2
        _tree(stage, pen, x, edge(x) - 0.01, 0.16 + 0.08 * stage.chance.random())
    stage.line_up(props.house, y=0.7, size=0.36, spread=0.03, drift=0.0, depth=0.8)
    front = stage.layer(1)
    for x, y, kind in stage.chance.random((70, 3)):
        dot = ("#fff4c8", "#f2d24a", "#e8e4f4")[int(kind * 3)]
        front.oval(x * 2.3 - 0.25, 0.93 + 0.08 * y, 0.007, 0.007, stage.lit(dot))


def pitch(stage: Stage) -> None:
    """A mown pitch, a goal, stands full of people, players running."""
    night = stage.plan.light == "night"
    stage.sky(0.3, clouds=3)
    stand = stage.layer(0.25)
    stand.box(-0.3, 0.2, 2.1, 0.5, stage.lit("#5a6070", 0.2))
    for x, y, kind in stage.chance.random((260, 3)):
        shirt = ("#d8d8d8", "#8a5048", "#48608a", "#b49a5a", "#3a3a44")[int(kind * 5)]
        spot = stage.lit(shirt, 0.12)
        stand.oval(x * 2.4 - 0.3, 0.225 + round(y * 7) * 0.033, 0.011, 0.013, spot)
    stand.box(-0.3, 0.47, 2.1, 0.52, stage.lit("#e8e8ec", 0.1))
    for k in range(-2, 13, 2):
        stand.box(k * 0.18, 0.475, k * 0.18 + 0.18, 0.515, stage.lit("#3a6aa8", 0.1))
    if night:
        for x in (0.08, 0.9, 1.7):
            stage.glow(stand, x, 0.1, 0.34, ink("#f4f8ff"), 0.95)
            stand.box(x - 0.05, 0.08, x + 0.05, 0.12, ink("#ffffff"))
    pen = stage.layer(0.7)
    green = ink("#2f7a3c") if night else stage.lit("#4aa044")
    stage.wash(pen, 0.52, 1, tone(green, 0.9), tone(green, 1.1))
    for k in range(-3, 10, 2):
        x = k * 0.26
        pen.shape([(x * 0.7 + 0.27, 0.52), (x * 0.7 + 0.45, 0.52), (x * 1.3 + 0.0, 1.02),
                   (x * 1.3 - 0.34, 1.02)], (*tone(green, 1.2)[:3], 255))  # fmt: skip
    white = ink("#eef4ee")
    pen.line([(-0.3, 0.56), (2.1, 0.56)], 0.006, white)
    pen.line([(0.98, 0.56), (0.86, 1.02)], 0.008, white)
    pen.line([(1.5, 0.58), (1.5, 0.4), (1.72, 0.4), (1.72, 0.58)], 0.012, white)
    for k in range(1, 5):
        pen.line([(1.5 + k * 0.044, 0.4), (1.5 + k * 0.044, 0.56)], 0.002, tone(white, 0.8))
    stage.line_up(props.player, y=0.7, size=0.36, spread=0.07, drift=0.2)
    stage.put(_ball, lambda second: (0.7 + 0.1 * second, 0.9 - 0.05 * abs(math.sin(second * 3))),
              0.06, hue=white)  # fmt: skip


def _ball(pen: Pen, hue: Ink, second: float) -> None:
    pen.oval(0, 0, 0.4, 0.4, hue)
    for k in range(5):
        turn = second * 6 + k * math.tau / 5
        pen.oval(0.24 * math.cos(turn), 0.24 * math.sin(turn), 0.09, 0.09, ink("#20222a"))


def _cactus(pen: Pen, x: float, foot: float, tall: float, green: Ink) -> None:
    pen.line([(x, foot + 0.03), (x, foot - tall)], 0.022, green)
    pen.line([(x - 0.05, foot - tall * 0.8), (x - 0.05, foot - tall * 0.4), (x, foot - tall * 0.4)],
             0.015, green)  # fmt: skip
    pen.line([(x + 0.045, foot - tall * 0.9), (x + 0.045, foot - tall * 0.55),
              (x, foot - tall * 0.55)], 0.015, tone(green, 0.85))  # fmt: skip


def _tree(stage: Stage, pen: Pen, x: float, foot: float, tall: float) -> None:
    pen.line([(x, foot), (x, foot - tall * 0.5)], tall * 0.09, stage.lit("#5a4030"))
    leaf = stage.lit("#3f7c3a", 0.05)
    for dx, dy, strong in (
        (-0.16, 0.5, 0.8),
        (0.17, 0.53, 0.75),
        (0, 0.72, 1.0),
        (-0.07, 0.78, 1.2),
    ):
        pen.oval(x + dx * tall, foot - dy * tall, tall * 0.24, tall * 0.22, tone(leaf, strong))

"""Places at and in the water."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cineseek.demo import props
from cineseek.demo.pen import Pen, blend, ink, tone

if TYPE_CHECKING:
    from cineseek.demo.stage import Stage


def sea(stage: Stage) -> None:
    """Open water under a large sky, boats with sails, islands far off."""
    stage.sky(0.52, orb=0.47)
    stage.ridge(0.12, 0.5, 0.06, stage.lit("#5a7088", 0.55), stage.lit("#5a7088", 0.7))
    pen = stage.layer(0.5)
    near = stage.lit("#0f4468")
    stage.wash(pen, 0.53, 1, blend(stage.light.haze, near, 0.35), near, tone(near, 0.6))
    waves(stage, pen, 0.54, 130)
    stage.line_up(props.boat, y=0.66, size=0.3, spread=0.06, bob=0.008)
    front = stage.layer(1)
    for _ in range(14):
        x, y = stage.chance.random() * 2.3 - 0.25, 0.86 + 0.12 * stage.chance.random()
        front.oval(x, y, 0.16, 0.006, tone(stage.light.haze, 0.75))
    glints(stage, 0.55)


def underwater(stage: Stage) -> None:
    """Blue depth with shafts of light, weeds, a reef, bubbles and fish."""
    pen = stage.layer(0.05)
    stage.wash(pen, 0, 1, *stage.light.sky)
    for _ in range(6):
        x = stage.chance.random() * 2 - 0.1
        wide = 0.05 + 0.1 * stage.chance.random()
        pen.shape([(x, 0), (x + wide, 0), (x + wide * 2 - 0.3, 0.9), (x - 0.45, 0.9)],
                  (190, 240, 255, 26))  # fmt: skip
    stage.glow(pen, 0.9, -0.05, 0.8, ink("#c8fbff"), 0.7)
    stage.ridge(0.3, 0.8, 0.2, ink("#0c4a78"), ink("#072c50"))
    front, edge = stage.ridge(0.8, 0.9, 0.08, ink("#b09a6c"), ink("#3c4a50"))
    for x in stage.chance.random(9) * 2.2 - 0.2:
        _coral(stage, front, float(x), edge(float(x)) + 0.02)
    stage.line_up(props.fish, y=0.46, size=0.28, spread=0.16, drift=0.2, bob=0.015)
    seeds = stage.chance.random((22, 3))

    def air(pen: Pen, second: float) -> None:
        for x, y, big in seeds:
            high = (y - second * (0.06 + 0.1 * big)) % 1
            sway = 0.01 * math.sin(second * 3 + x * 40)
            round_ = 0.004 + 0.01 * big
            pen.oval(x * 1.78 + sway, high, round_, round_, (210, 245, 255, 120))

    stage.effect(air)


def beach(stage: Stage) -> None:
    """Sand, a strip of sea, palms, and parasols."""
    stage.sky(0.45, orb=0.4)
    pen = stage.layer(0.3)
    water = stage.lit("#1fa5b4", 0.1)
    stage.wash(pen, 0.45, 0.72, blend(water, stage.light.haze, 0.5), water)
    waves(stage, pen, 0.46, 40)
    sand = stage.lit("#efd9a4")
    shore, edge = stage.ridge(0.6, 0.62, 0.04, sand, tone(sand, 0.78), rough=0.3)
    shore.line([(x / 10, edge(x / 10)) for x in range(-3, 22)], 0.012, stage.lit("#ffffff"))
    stage.line_up(props.parasol, y=0.66, size=0.34, spread=0.04, drift=0.0)
    front = stage.layer(1.0)
    for x, lean in ((-0.06, 0.22), (1.82, -0.2)):
        _palm(stage, front, x, lean)
    glints(stage, 0.47, low=0.58)


def waves(stage: Stage, pen: Pen, horizon: float, count: int) -> None:
    """Small waves, longer the nearer they are."""
    light = blend(stage.light.haze, stage.light.orb, 0.3)
    for across, near in stage.chance.random((count, 2)):
        y = horizon + near**1.3 * (1 - horizon)
        long = 0.01 + 0.08 * near
        x = across * 2.3 - 0.25
        ink_ = (*light[:3], int(40 + 60 * (1 - near)))
        pen.line([(x - long, y), (x + long, y)], 0.002 + 0.004 * near, ink_)


def glints(stage: Stage, top: float, *, low: float = 0.95) -> None:
    """Sparks on the water that come and go."""
    seeds = stage.chance.random((26, 3))
    light = stage.light.orb[:3]

    def sparkle(pen: Pen, second: float) -> None:
        for x, y, phase in seeds:
            strong = max(0.0, math.sin(second * 3 + phase * 40))
            long = 0.006 + 0.022 * y
            at = top + y * y * (low - top)
            pen.line([(x * 1.8 - long, at), (x * 1.8 + long, at)], 0.003,
                     (*light, int(190 * strong)))  # fmt: skip

    stage.effect(sparkle)


def _coral(stage: Stage, pen: Pen, x: float, foot: float) -> None:
    if stage.chance.random() < 0.5:
        hue = ("#a8466c", "#b86a48", "#7a4a8c")[int(stage.chance.integers(3))]
        for turn in range(-3, 4):
            high = 0.1 + 0.04 * stage.chance.random()
            pen.line([(x, foot), (x + turn * 0.012, foot - high * 0.5),
                      (x + turn * 0.03, foot - high)], 0.014, ink(hue))  # fmt: skip
        return
    for blade in range(4):
        lean = (stage.chance.random() - 0.5) * 0.12
        high = 0.14 + 0.16 * stage.chance.random()
        at = x + blade * 0.016
        pen.line([(at, foot), (at + lean, foot - high * 0.5), (at + lean * 0.4, foot - high)],
                 0.012, ink("#1f6a4c"))  # fmt: skip


def _palm(stage: Stage, pen: Pen, x: float, lean: float) -> None:
    bark, leaf = stage.lit("#5c4030"), stage.lit("#1f5c3a")
    trunk = [(x + lean * (k / 8) ** 1.6, 1.02 - k * 0.09) for k in range(9)]
    pen.line(trunk, 0.03, bark)
    tip = trunk[-1]
    for number in range(9):
        turn = math.pi * (0.02 + number * 0.12)
        across, up = math.cos(turn) * 0.3, math.sin(turn) * 0.16
        out = [(tip[0] + across * r, tip[1] - up * r + 0.2 * r * r) for r in (0, 0.35, 0.7, 1)]
        pen.line(out, 0.022, tone(leaf, 0.75 + 0.06 * number))
        for point in out[1:]:
            pen.line([point, (point[0] - 0.02, point[1] + 0.07)], 0.012, leaf)

"""Places in the air and above it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cineseek.demo import props
from cineseek.demo.pen import Pen, blend, ink, tone
from cineseek.demo.places.country import fir
from cineseek.demo.places.streets import houses
from cineseek.demo.places.water import glints, waves

if TYPE_CHECKING:
    from cineseek.demo.stage import Stage


def meadow(stage: Stage) -> None:
    """A golden meadow with autumn trees, kites above."""
    stage.sky(0.66, orb=0.58)
    for row, far in enumerate((0.6, 0.25)):
        hue = stage.lit(("#a8794c", "#b8742c")[row], far)
        pen, edge = stage.ridge(0.15 + 0.25 * row, 0.66 + 0.06 * row, 0.07, hue, hue)
        for _ in range(22 - 8 * row):
            x, big = stage.chance.random() * 2.3 - 0.28, 0.03 + 0.03 * row
            leaf = ("#c8602a", "#d89a34", "#9a4428", "#b8862c")[int(stage.chance.integers(4))]
            y = edge(x)
            pen.line([(x, y + 0.01), (x, y - big)], 0.006, stage.lit("#4a3428", far))
            pen.oval(x, y - big * 1.4, big, big * 1.1, stage.lit(leaf, far))
            pen.oval(x - big * 0.3, y - big * 1.7, big * 0.5, big * 0.5,
                     tone(stage.lit(leaf, far), 1.15))  # fmt: skip
    gold = stage.lit("#d8ac48")
    front, top = stage.ridge(0.9, 0.84, 0.04, gold, stage.lit("#7c5c24"), rough=0.3)
    for x, y, lean in stage.chance.random((150, 3)):
        at = x * 2.3 - 0.25
        foot = top(at) + 0.02 + y * 0.14
        front.line([(at, foot), (at + (lean - 0.5) * 0.03, foot - 0.05)], 0.003, tone(gold, 0.75))
    stage.line_up(props.kite, y=0.33, size=0.26, spread=0.1, bob=0.03)


def balloons(stage: Stage) -> None:
    """Mountain after mountain in the mist, hot-air balloons over them."""
    stage.sky(0.72, orb=0.56, clouds=4)
    for row in range(4):
        far = 0.75 - 0.2 * row
        hue = stage.lit("#3f5678", far)
        pen, edge = stage.ridge(0.08 + 0.2 * row, 0.58 + 0.11 * row, 0.2 - 0.02 * row, hue,
                                blend(hue, stage.light.haze, 0.6), rough=0.55)  # fmt: skip
        if row == 3:
            for k in range(26):
                x = (k + stage.chance.random()) * 0.092 - 0.3
                fir(pen, x, edge(x) + 0.03, 0.1 + 0.07 * stage.chance.random(),
                    stage.lit("#223a3c"), None)  # fmt: skip
    stage.line_up(props.balloon, y=0.36, size=0.3, spread=0.1, drift=0.08, bob=0.02)


def fireworks(stage: Stage) -> None:
    """A dark town by a river; fireworks above it, their light in the water."""
    stage.sky(0.7, clouds=0)
    houses(stage, 0.2, 0.7, 0.16, ink("#0c0f22"), 0.35)
    pen = stage.layer(0.4)
    stage.wash(pen, 0.7, 1, ink("#141a38"), ink("#05060f"))
    for x in stage.chance.random(40) * 2.2 - 0.2:
        long = 0.03 + 0.12 * stage.chance.random()
        warm = (*blend(stage.hue, ink("#ffd890"), float(stage.chance.random()))[:3], 70)
        pen.box(float(x), 0.71, float(x) + 0.012, 0.71 + long, warm)
    waves(stage, pen, 0.71, 40)
    stage.line_up(props.burst, y=0.32, size=0.5, spread=0.08, drift=0.0)
    glints(stage, 0.72)


def space(stage: Stage) -> None:
    """Stars, a nebula, a planet with a ring, ships passing."""
    pen = stage.layer(0.05)
    stage.wash(pen, 0, 1, ink("#02020a"), ink("#0a0820"), ink("#03030c"))
    for _ in range(5):
        x, y, wide = (float(one) for one in stage.chance.random(3))
        mist = ("#5a2a8c", "#2a4a9c", "#8c2a5a", "#1f6a7c")[int(stage.chance.integers(4))]
        stage.glow(pen, x * 2, y, 0.25 + 0.4 * wide, ink(mist), 0.5)
    for x, y, strong in stage.chance.random((200, 3)):
        dot, lit = 0.0012 + 0.003 * strong**5, 90 + int(165 * strong)
        pen.oval(x * 2.4 - 0.3, y, dot, dot, (lit, lit, min(255, lit + 15)))
    _planet(stage, stage.layer(0.3))
    stage.line_up(props.spaceship, y=0.5, size=0.36, spread=0.2, drift=0.26, bob=0.01)


def _planet(stage: Stage, pen: Pen) -> None:
    x, y = 0.3 + 1.2 * float(stage.chance.random()), 0.26 + 0.5 * float(stage.chance.random())
    wide = 0.14 + 0.14 * float(stage.chance.random())
    body = ink(("#a87c54", "#5a7c9c", "#9c6a7c", "#6c8c74")[int(stage.chance.integers(4))])
    for k in range(14):
        share = k / 13
        part = wide * (1 - share * 0.9)
        at = (x - wide * 0.35 * share, y - wide * 0.35 * share)
        pen.oval(*at, part, part, tone(body, 0.16 + 0.95 * share))
    ring = [(x + wide * 1.75 * math.cos(a / 20 * math.pi),
             y + wide * 0.4 * math.sin(a / 20 * math.pi)) for a in range(-1, 22)]  # fmt: skip
    pen.line(ring, 0.014, tone(body, 0.9))
    pen.line(
        [(px * 0.93 + x * 0.07, py * 0.93 + y * 0.07) for px, py in ring], 0.006, tone(body, 1.3)
    )

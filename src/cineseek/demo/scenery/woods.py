"""The forest of `The Green Hours`: tall pines, a deer in a clearing, a lake, a field of flowers."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from cineseek.demo import paint, sprites
from cineseek.demo.scenes import FINE, HIGH, WIDE, Scene, finish

_W, _H = WIDE * FINE, HIGH * FINE


def pines() -> Scene:
    """Rows of pines fading into green mist, someone on the path among them."""
    sheet = paint.gradient(_W, _H, (0, "#d4e8bd"), (0.5, "#b5d99a"), (1, "#8fbf75"))
    paint.glow(sheet, (1240, 120), 640, "#fbffd8", 0.8)
    chance = np.random.default_rng(61)
    for row, hue in enumerate(("#9cc98a", "#6fa865", "#3f7f45", "#1e5530")):
        draw = ImageDraw.Draw(sheet)
        foot = 560 + row * 70
        for _ in range(26 - row * 4):
            paint.fir(
                draw,
                chance.random() * _W,
                foot,
                (300 + row * 90) * (0.7 + 0.5 * chance.random()),
                hue,
            )
        paint.land(sheet, paint.outline(_W, foot - 12, 24, 62 + row), hue, low=hue)
    paint.grain(sheet, 61)

    def act(picture: Image.Image, second: float) -> None:
        walker = sprites.person(74, "#c2452d", stride=int(second * 5) % 4)
        picture.paste(walker, (int(210 + 30 * second), 318), walker)

    return Scene(finish(sheet), act)


def clearing() -> Scene:
    """A deer stands in a sunlit clearing while butterflies pass."""
    sheet = paint.gradient(_W, _H, (0, "#5e9a48"), (0.5, "#a4cf62"), (1, "#6fa83c"))
    chance = np.random.default_rng(71)
    draw = ImageDraw.Draw(sheet)
    for _ in range(22):
        x = chance.random() * _W
        wide = 22 + 46 * chance.random()
        shade = int(40 + 40 * chance.random())
        draw.rectangle(
            (x, 0, x + wide, 520 + 60 * chance.random()), fill=(shade + 26, shade + 18, shade - 8)
        )
    for _ in range(90):
        x, y, size = chance.random() * _W, chance.random() * 170, 50 + 80 * chance.random()
        tone = int(chance.integers(70, 130))
        draw.ellipse(
            (x - size, y - size * 0.6, x + size, y + size * 0.6),
            fill=(tone // 2, tone + 34, tone // 3),
        )
    paint.land(sheet, paint.outline(_W, 560, 30, 72), "#8fc450", low="#3f7a2a")
    paint.glow(sheet, (860, 420), 560, "#f6ffc0", 0.75)
    paint.grain(sheet, 62)

    def act(picture: Image.Image, second: float) -> None:
        stag = sprites.deer(190, "#5d3a1e")
        picture.paste(stag, (430, 158 + int(2 * math.sin(second * 3))), stag)
        wings = ImageDraw.Draw(picture)
        for number in range(6):
            x = (90 * number + 120 + 40 * second) % WIDE
            y = 190 + 50 * math.sin(second * 1.7 + number * 2) + 14 * number
            open_wide = 4 + 3 * abs(math.sin(second * 11 + number))
            wings.ellipse((x - open_wide, y - 3, x, y + 3), fill="#fff3a0")
            wings.ellipse((x, y - 3, x + open_wide, y + 3), fill="#ffffff")

    return Scene(finish(sheet), act)


def lake() -> Scene:
    """A teal lake doubles the mountains; a boat lies on it."""
    sheet = paint.gradient(_W, _H, (0, "#79c7c2"), (0.4, "#d5f0e4"), (1, "#d5f0e4"))
    paint.land(sheet, paint.outline(_W, 300, 190, 81), "#5f9f9f", low="#8fc9bd")
    paint.land(sheet, paint.outline(_W, 390, 90, 82), "#2f7a72", low="#3f8f7c")
    draw = ImageDraw.Draw(sheet)
    chance = np.random.default_rng(83)
    for _ in range(90):
        paint.fir(draw, chance.random() * _W, 462, 60 + 50 * chance.random(), "#16514a")
    mirror = sheet.crop((0, 80, _W, 460)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    sheet.paste(Image.blend(mirror, Image.new("RGB", mirror.size, "#1d6f70"), 0.42), (0, 460))
    paint.ripples(sheet, "#c4f0e6", 84, horizon=462, count=260)
    paint.grain(sheet, 63)

    def act(picture: Image.Image, second: float) -> None:
        hull = sprites.boat(120, "#7a2f1e", "#f3ead2")
        picture.paste(hull, (int(300 + 17 * second), int(184 + 2 * math.sin(second * 2))), hull)

    return Scene(finish(sheet), act)


def flowers() -> Scene:
    """Yellow flowers to the horizon under a blue sky."""
    sheet = paint.gradient(_W, _H, (0, "#3f8fdc"), (0.42, "#bfe2f5"), (1, "#bfe2f5"))
    paint.clouds(sheet, "#ffffff", 91, top=60, bottom=260)
    paint.land(sheet, paint.outline(_W, 370, 40, 92), "#5e9a4a", low="#5e9a4a")
    paint.land(sheet, paint.outline(_W, 420, 20, 93), "#f0cf2e", low="#c9a50f")
    draw = ImageDraw.Draw(sheet)
    chance = np.random.default_rng(94)
    for _ in range(2600):
        near = chance.random() ** 1.5
        x, y, size = chance.random() * _W, 440 + near * 400, 2 + 9 * near
        hue = ("#ffe53b", "#ffd21f", "#fff27a", "#7f9a1f")[int(chance.integers(4))]
        draw.ellipse((x - size, y - size * 0.7, x + size, y + size * 0.7), fill=hue)
    paint.grain(sheet, 64)

    def act(picture: Image.Image, second: float) -> None:
        runner = sprites.person(110, "#d8342b", stride=int(second * 7) % 4)
        picture.paste(runner, (int(150 + 58 * second), 222), runner)

    return Scene(finish(sheet), act)

"""The desert of `Saffron Road`: dunes at noon, a caravan, a red bazaar, a night of stars."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from cineseek.demo import paint, sprites
from cineseek.demo.scenes import FINE, HIGH, WIDE, Scene, finish

_W, _H = WIDE * FINE, HIGH * FINE


def dunes() -> Scene:
    """A caravan of camels crosses orange dunes."""
    sheet = paint.gradient(_W, _H, (0, "#e8b468"), (0.5, "#f8dca0"), (1, "#f8dca0"))
    paint.disc(sheet, (520, 150), 60, "#fff7da")
    paint.glow(sheet, (520, 150), 420, "#fff2c0", 0.7)
    for row, (hue, low) in enumerate(
        (("#e0944a", "#d98a40"), ("#d87c30", "#c86a24"), ("#c8641c", "#8f4212"))
    ):
        edge = paint.outline(_W, 400 + row * 130, 80, 101 + row, rough=0.34)
        paint.land(sheet, edge, hue, low=low)
        paint.land(sheet, np.roll(edge, 240) + 55 + 30 * row, low, low=hue)
    paint.grain(sheet, 71)

    def act(picture: Image.Image, second: float) -> None:
        for number in range(4):
            beast = sprites.camel(78, "#4a2810", step=int(second * 4 + number) % 4)
            x = 560 - number * 92 + 22 * second
            picture.paste(beast, (int(x) - 120, int(196 + 6 * math.sin(x / 60))), beast)

    return Scene(finish(sheet), act)


def bazaar() -> Scene:
    """Red carpets and lamps in a covered market, people passing."""
    sheet = paint.gradient(_W, _H, (0, "#3c0d10"), (0.5, "#7a1a18"), (1, "#4a1012"))
    draw = ImageDraw.Draw(sheet)
    for left in range(20, _W, 300):
        draw.pieslice((left, 20, left + 270, 420), 180, 360, fill="#b3312a")
        draw.rectangle((left, 220, left + 270, 620), fill="#a32824")
        draw.rectangle((left + 26, 240, left + 244, 600), fill="#c8392e")
        for ring, hue in enumerate(("#e8b04a", "#7a1616", "#d8543c", "#2f1a3c")):
            inset = 30 + ring * 24
            draw.rectangle(
                (left + 26 + inset, 250 + inset, left + 244 - inset, 590 - inset),
                outline=hue,
                width=8,
            )
    draw.rectangle((0, 640, _W, _H), fill="#5a2418")
    for left in range(170, _W, 300):
        draw.line((left, 0, left, 130), fill="#241010", width=5)
        draw.ellipse((left - 24, 124, left + 24, 176), fill="#ffdc86")
        paint.glow(sheet, (left, 150), 150, "#ffb84a", 0.8)
    paint.grain(sheet, 72)

    def act(picture: Image.Image, second: float) -> None:
        coats = ("#e6c79a", "#3d5a80", "#7a4a8c", "#d9d9d0")
        for number, coat in enumerate(coats):
            way = 1 if number % 2 else -1
            body = sprites.person(190, coat, stride=int(second * 4 + number) % 4)
            x = (number * 230 + way * second * (38 + 7 * number)) % (WIDE + 200) - 100
            picture.paste(body, (int(x), 204 + 8 * number % 20), body)

    return Scene(finish(sheet), act)


def campfire() -> Scene:
    """Night in the desert: a fire, two figures, more stars than sky."""
    sheet = paint.gradient(
        _W, _H, (0, "#02030f"), (0.6, "#0d1033"), (0.75, "#2a1a3a"), (1, "#2a1a3a")
    )
    paint.stars(sheet, 1400, 111, above=600)
    paint.land(sheet, paint.outline(_W, 600, 60, 112, rough=0.3), "#120c18", low="#080509")
    paint.glow(sheet, (900, 690), 420, "#ff8a2a", 0.85)
    paint.grain(sheet, 73)

    def act(picture: Image.Image, second: float) -> None:
        for x, coat in ((362, "#5a2a20"), (486, "#31405a")):
            body = sprites.person(96, coat)
            picture.paste(body, (x - 48 + 10, 274), body)
        flame = ImageDraw.Draw(picture)
        for tongue in range(7):
            tall = 22 + 16 * abs(math.sin(second * 7 + tongue * 1.9))
            x = 436 + tongue * 5
            hue = ("#ff6a1a", "#ff9a2a", "#ffd24a")[tongue % 3]
            flame.polygon(
                [(x - 6, 362), (x + 2 * math.sin(second * 9 + tongue), 362 - tall), (x + 7, 362)],
                fill=hue,
            )
        flame.line((424, 364, 476, 368), fill="#2a160c", width=6)

    return Scene(finish(sheet), act)

"""The winter of `First Snow`: a white field, an old photograph in grey, a cabin at blue dusk."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from cineseek.demo import paint, sprites
from cineseek.demo.scenes import FINE, HIGH, WIDE, Scene, finish

_W, _H = WIDE * FINE, HIGH * FINE


def field() -> Scene:
    """A red umbrella crosses a white field in falling snow."""
    sheet = paint.gradient(_W, _H, (0, "#dfe6ea"), (0.5, "#f1f4f6"), (1, "#ffffff"))
    draw = ImageDraw.Draw(sheet)
    chance = np.random.default_rng(121)
    for _ in range(30):
        paint.fir(draw, chance.random() * _W, 450, 120 + 90 * chance.random(), "#b4c1c6")
    paint.land(sheet, paint.outline(_W, 440, 24, 122), "#f4f7f9", low="#ffffff")
    paint.land(sheet, paint.outline(_W, 600, 40, 123), "#ffffff", low="#e9eff3")
    paint.grain(sheet, 81)

    def act(picture: Image.Image, second: float) -> None:
        walker = sprites.person(128, "#2c3440", stride=int(second * 4) % 4, umbrella="#d3202c")
        picture.paste(walker, (int(170 + 40 * second), 206), walker)
        _snow(picture, second, "#c9d3d9")

    return Scene(finish(sheet), act)


def photograph() -> Scene:
    """A station long ago, in black and white: a train stands, someone waits."""
    sheet = paint.gradient(_W, _H, (0, "#9a9a9a"), (0.6, "#cfcfcf"), (1, "#8a8a8a"))
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 210, 1500, 560), fill="#3a3a3a")
    draw.rectangle((0, 210, 1500, 236), fill="#1f1f1f")
    for left in range(40, 1460, 180):
        draw.rounded_rectangle((left, 290, left + 130, 420), 14, fill="#d8d8d8")
    for left in range(90, 1500, 210):
        draw.ellipse((left - 44, 520, left + 44, 608), fill="#161616")
        draw.ellipse((left - 16, 548, left + 16, 580), fill="#8c8c8c")
    draw.rectangle((0, 600, _W, 616), fill="#555555")
    draw.rectangle((0, 640, _W, _H), fill="#9e9e9e")
    for left in range(0, _W, 120):
        draw.line((left, 640, left - 90, _H), fill="#7c7c7c", width=4)
    draw.rectangle((1560, 60, 1580, 640), fill="#202020")
    draw.ellipse((1510, 70, 1630, 190), fill="#f2f2f2", outline="#202020", width=8)
    draw.line((1570, 130, 1570, 86), fill="#202020", width=6)
    draw.line((1570, 130, 1602, 146), fill="#202020", width=6)
    paint.grain(sheet, 82, strength=5)
    grey = ImageOps.grayscale(sheet).convert("RGB")

    def act(picture: Image.Image, second: float) -> None:
        body = ImageOps.grayscale(sprites.person(200, "#2a2a2a").convert("RGB"))
        mask = sprites.person(200, "#2a2a2a").getchannel("A")
        picture.paste(body.convert("RGB"), (530, 178), mask)
        steam = ImageDraw.Draw(picture)
        for puff in range(7):
            rise = (second * 26 + puff * 22) % 150
            size = 9 + rise / 5
            tone = 216 + puff
            x = 120 + puff * 7 + 8 * math.sin(second + puff)
            steam.ellipse(
                (x - size, 104 - rise * 0.7 - size, x + size, 104 - rise * 0.7 + size),
                fill=(tone, tone, tone),
            )

    return Scene(finish(grey), act)


def cabin() -> Scene:
    """A cabin with yellow windows in blue snow at dusk."""
    sheet = paint.gradient(
        _W, _H, (0, "#12265a"), (0.45, "#3b63ad"), (0.62, "#8fb2e0"), (1, "#8fb2e0")
    )
    paint.stars(sheet, 120, 131, above=260)
    paint.land(sheet, paint.outline(_W, 380, 150, 132), "#5b84c4", low="#7fa4d8")
    draw = ImageDraw.Draw(sheet)
    chance = np.random.default_rng(133)
    for _ in range(34):
        paint.fir(draw, chance.random() * _W, 560, 170 + 130 * chance.random(), "#1b3468")
    paint.land(sheet, paint.outline(_W, 560, 36, 134), "#a9c4ea", low="#5f86c6")
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((820, 460, 1130, 640), fill="#3a2318")
    draw.polygon([(780, 470), (975, 330), (1170, 470)], fill="#dfeaf8")
    draw.rectangle((1060, 340, 1096, 420), fill="#2a1912")
    for left in (862, 1010):
        draw.rectangle((left, 510, left + 80, 580), fill="#ffd76a")
        draw.line((left + 40, 510, left + 40, 580), fill="#3a2318", width=5)
    paint.glow(sheet, (975, 560), 330, "#ffc24a", 0.6)
    paint.grain(sheet, 83)

    def act(picture: Image.Image, second: float) -> None:
        smoke = ImageDraw.Draw(picture, "RGBA")
        for puff in range(8):
            rise = (second * 20 + puff * 17) % 130
            size = 5 + rise / 8
            x = 540 + 12 * math.sin(rise / 26 + puff)
            smoke.ellipse(
                (x - size, 166 - rise - size, x + size, 166 - rise + size), fill=(214, 224, 240, 60)
            )
        _snow(picture, second, "#ffffff")

    return Scene(finish(sheet), act)


def _snow(picture: Image.Image, second: float, hue: str) -> None:
    draw = ImageDraw.Draw(picture)
    for flake in range(170):
        size = 1 + flake % 3
        x = (flake * 67.3 + 14 * math.sin(second + flake) + flake * flake) % WIDE
        y = (flake * 37.7 + second * (34 + 12 * (flake % 3))) % HIGH
        draw.ellipse((x, y, x + size, y + size), fill=hue)

"""The coast of `Salt Wind`: a sunset, a lighthouse at night, a grey storm, a bright morning."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal, cast

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from cineseek.demo import paint, sprites
from cineseek.demo.scenes import FINE, HIGH, WIDE, Scene, finish

if TYPE_CHECKING:
    from numpy.typing import NDArray

_W, _H = WIDE * FINE, HIGH * FINE


def sunset() -> Scene:
    """The sun goes down behind the sea; a boat sails before it, gulls pass."""
    sheet = paint.gradient(
        _W,
        _H,
        (0, "#3d2357"),
        (0.22, "#a83e62"),
        (0.42, "#f0703c"),
        (0.56, "#ffc45e"),
        (1, "#ffd98a"),
    )
    paint.clouds(sheet, "#7c2f5c", 3, top=90, bottom=300)
    paint.glow(sheet, (1080, 440), 620, "#ffdf90", 0.9)
    paint.disc(sheet, (1080, 430), 74, "#fff2c4")
    sea = paint.gradient(
        _W, _H, (0, "#e0793f"), (0.57, "#d86a40"), (0.75, "#7d3a57"), (1, "#2b1c44")
    )
    sheet.paste(sea.crop((0, 480, _W, _H)), (0, 480))
    paint.ripples(sheet, "#ffb070", 5, horizon=480)
    paint.glitter(sheet, "#ffe6a6", 6, horizon=480, centre=1080, wide=90)
    paint.grain(sheet, 1)

    def act(picture: Image.Image, second: float) -> None:
        sail = sprites.boat(110, "#2b1626", "#3c2036")
        picture.paste(sail, (int(250 + 26 * second), int(196 + 3 * math.sin(second * 2))), sail)
        _gulls(picture, second, "#2b1626")

    return Scene(finish(sheet), act)


def lighthouse() -> Scene:
    """Night: the lamp of a lighthouse sweeps over a dark sea."""
    sheet = paint.gradient(
        _W, _H, (0, "#040818"), (0.5, "#0d1c3d"), (0.62, "#1b3158"), (1, "#1b3158")
    )
    paint.stars(sheet, 420, 11, above=470)
    sea = paint.gradient(_W, _H, (0, "#10223f"), (0.6, "#122848"), (1, "#050b1a"))
    sheet.paste(sea.crop((0, 500, _W, _H)), (0, 500))
    paint.ripples(sheet, "#5a7fb0", 12, horizon=500, count=300)
    paint.land(sheet, paint.outline(_W, 640, 90, 13) - _hump(), "#0a0f1c", low="#04060c")
    draw = ImageDraw.Draw(sheet)
    draw.polygon([(1236, 560), (1258, 210), (1322, 210), (1344, 560)], fill="#c9c4bb")
    for low in (500, 390, 280):
        inset = (560 - low) * 22 / 350
        draw.polygon(
            [
                (1236 + inset, low),
                (1239 + inset, low - 55),
                (1341 - inset, low - 55),
                (1344 - inset, low),
            ],
            fill="#8e2a2c",
        )
    draw.rectangle((1248, 200, 1332, 212), fill="#30343c")
    draw.rectangle((1266, 156, 1314, 200), fill="#ffe9a8")
    draw.polygon([(1258, 156), (1290, 122), (1322, 156)], fill="#30343c")
    paint.glow(sheet, (1290, 178), 170, "#ffe9a8", 0.8)
    paint.grain(sheet, 2)

    def act(picture: Image.Image, second: float) -> None:
        turn = second * 1.1
        reach = 620 * math.cos(turn)
        beam = Image.new("L", (WIDE // 3, HIGH // 3))
        lamp = (645 / 3, 89 / 3)
        far = (lamp[0] + reach / 3, lamp[1] + 12 * math.sin(turn))
        spread = 18 + 12 * abs(math.sin(turn))
        ImageDraw.Draw(beam).polygon(
            [lamp, (far[0], far[1] - spread), (far[0], far[1] + spread)], fill=110
        )
        soft = beam.filter(ImageFilter.GaussianBlur(3)).resize(picture.size)
        picture.paste((255, 236, 178), mask=soft)

    return Scene(finish(sheet), act)


def storm() -> Scene:
    """Grey waves under a grey sky in slanting rain."""
    sheet = paint.gradient(
        _W, _H, (0, "#4a5258"), (0.5, "#8b9498"), (0.55, "#6d777c"), (1, "#3c464b")
    )
    paint.clouds(sheet, "#343a40", 21, top=20, bottom=240)
    paint.clouds(sheet, "#a9b1b4", 22, top=200, bottom=380)
    for row, (hue, low) in enumerate(
        (("#667277", "#59656a"), ("#566368", "#475357"), ("#445056", "#30393e"))
    ):
        edge = paint.outline(_W, 470 + row * 110, 36 + row * 18, 23 + row, rough=0.55)
        paint.land(sheet, edge - 5, "#b9c3c6", low=low)
        paint.land(sheet, edge, hue, low=low)
    paint.grain(sheet, 3)

    def act(picture: Image.Image, second: float) -> None:
        draw = ImageDraw.Draw(picture)
        for drop in range(190):
            x = (drop * 83.7 + second * 260) % (WIDE + 60) - 30
            y = (drop * 51.3 + second * 620 + drop * drop) % (HIGH + 40) - 20
            draw.line((x, y, x - 7, y + 19), fill=(176, 186, 191), width=1)
        sail = sprites.boat(96, "#20262a", "#d9dad6").rotate(13 * math.sin(second * 2.1))
        picture.paste(sail, (int(360 + 8 * second), int(176 + 12 * math.sin(second * 1.7))), sail)

    return Scene(finish(sheet), act)


def morning() -> Scene:
    """A bright blue morning: a white boat on a calm sea, gulls overhead."""
    sheet = paint.gradient(
        _W, _H, (0, "#4f9fe0"), (0.35, "#9ad0f2"), (0.52, "#e6f5fb"), (1, "#e6f5fb")
    )
    paint.clouds(sheet, "#ffffff", 31, top=80, bottom=330)
    sea = paint.gradient(
        _W, _H, (0, "#7fc6e6"), (0.53, "#6fbce2"), (0.7, "#2f86c4"), (1, "#14588f")
    )
    sheet.paste(sea.crop((0, 445, _W, _H)), (0, 445))
    paint.ripples(sheet, "#e9f8ff", 32, horizon=445, count=700)
    hills = paint.outline(700, 425, 60, 33)
    strip = sheet.crop((0, 0, 700, 450))
    paint.land(strip, hills, "#5b8f5e", low="#7fae74")
    sheet.paste(strip.crop((0, 0, 700, 446)), (0, 0))
    paint.grain(sheet, 4)

    def act(picture: Image.Image, second: float) -> None:
        sail = sprites.boat(170, "#f4f4f2", "#ffffff")
        picture.paste(sail, (int(520 - 14 * second), int(150 + 3 * math.sin(second * 1.6))), sail)
        _gulls(picture, second + 2, "#f8f8f8")

    return Scene(finish(sheet), act)


def _hump() -> NDArray[np.float32]:
    """The rock on which the lighthouse stands."""
    across = np.arange(_W, dtype=np.float32)
    return (130 * np.exp(-(((across - 1290) / 260) ** 2))).astype(np.float32)


def _gulls(picture: Image.Image, second: float, hue: str) -> None:
    for number in range(4):
        beat = cast("Literal[0, 1, 2]", int(second * 6 + number) % 3)
        gull = sprites.bird(26 + 5 * number, hue, beat=beat)
        x = (120 + number * 190 + second * (34 + 6 * number)) % (WIDE + 60) - 30
        picture.paste(
            gull, (int(x), int(62 + 24 * number % 70 + 7 * math.sin(second + number))), gull
        )

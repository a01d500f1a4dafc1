"""The city of `Night Windows`: a skyline, a lit window, a street with cars, neon in the rain."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw, ImageFilter

from cineseek.demo import paint, sprites
from cineseek.demo.scenes import FINE, HIGH, WIDE, Scene, finish

_W, _H = WIDE * FINE, HIGH * FINE
_LAMPS = ("#ffd27a", "#ffbe55", "#fff0c2", "#9fd0ff")


def skyline() -> Scene:
    """The city at night under a moon, its windows lit, doubled in a river."""
    sheet = paint.gradient(
        _W, _H, (0, "#070a24"), (0.45, "#1c1d52"), (0.7, "#4a2f6b"), (1, "#4a2f6b")
    )
    paint.stars(sheet, 260, 41, above=380)
    paint.glow(sheet, (420, 150), 260, "#b9c6ff", 0.6)
    paint.disc(sheet, (420, 150), 44, "#f1f0ff")
    paint.town(sheet, 600, 42, wall="#23244f", windows=_LAMPS, lit=0.2, tall=380)
    paint.town(sheet, 620, 43, wall="#10122e", windows=_LAMPS, lit=0.42, tall=300)
    river = sheet.crop((0, 380, _W, 600)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    river = Image.eval(river.filter(ImageFilter.GaussianBlur(4)), lambda value: int(value * 0.62))
    sheet.paste(river, (0, 620))
    paint.ripples(sheet, "#5a62a8", 44, horizon=620, count=260)
    paint.grain(sheet, 41)

    def act(picture: Image.Image, second: float) -> None:
        draw = ImageDraw.Draw(picture)
        x, y = 860 - 42 * second, 46 + 3 * second
        if int(second * 3) % 2 == 0:
            draw.ellipse((x - 2, y - 2, x + 2, y + 2), fill="#ff4a4a")
        draw.ellipse((x + 6, y - 1, x + 9, y + 2), fill="#ffffff")

    return Scene(finish(sheet), act)


def window() -> Scene:
    """One warm window in a dark brick wall; someone walks up and down behind it."""
    sheet = paint.gradient(_W, _H, (0, "#1c1420"), (1, "#120c14"))
    draw = ImageDraw.Draw(sheet)
    for row in range(0, _H, 26):
        for left in range(-60 + (row // 26 % 2) * 34, _W, 68):
            shade = 28 + (row * 7 + left * 3) % 13
            draw.rectangle((left, row, left + 64, row + 22), fill=(shade + 14, shade - 4, shade))
    paint.glow(sheet, (900, 420), 620, "#e89a3c", 0.75)
    draw.rectangle((610, 150, 1190, 690), fill="#24170f")
    room = paint.gradient(540, 500, (0, "#ffdf8f"), (0.6, "#ffb84d"), (1, "#e08a2c"))
    sheet.paste(room, (630, 170))
    draw.rectangle((1010, 300, 1120, 440), fill="#c9752a")
    draw.rectangle((1022, 312, 1108, 428), fill="#7fa9a0")
    draw.polygon([(668, 420), (700, 330), (770, 330), (802, 420)], fill="#fff3cd")
    draw.rectangle((728, 420, 742, 600), fill="#6b3f18")
    paint.grain(sheet, 42)

    def act(picture: Image.Image, second: float) -> None:
        way = 392 + 74 * math.sin(second * 0.9)
        body = sprites.person(230, "#3a1f24", stride=int(second * 4) % 4)
        view = picture.crop((315, 85, 585, 335))
        view.paste(body, (int(way) - 315 - 60, 32), body)
        picture.paste(view, (315, 85))
        bars = ImageDraw.Draw(picture)
        bars.rectangle((446, 85, 454, 335), fill="#24170f")
        bars.rectangle((315, 196, 585, 203), fill="#24170f")

    return Scene(finish(sheet), act)


def street() -> Scene:
    """A street by day's end: cars of all colours drive past shop fronts."""
    sheet = paint.gradient(_W, _H, (0, "#27324f"), (0.5, "#6d6a86"), (1, "#7d7588"))
    paint.town(sheet, 560, 51, wall="#4a4f63", windows=("#ffd892", "#d8e6f2"), lit=0.3, tall=470)
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 560, _W, 600), fill="#8d8a8f")
    draw.rectangle((0, 600, _W, _H), fill="#3a3b42")
    for left in range(0, _W, 150):
        draw.rectangle((left, 712, left + 80, 722), fill="#d9d4b8")
    for left in range(60, _W, 300):
        draw.rectangle((left, 350, left + 8, 575), fill="#22242c")
        draw.ellipse((left - 18, 330, left + 26, 366), fill="#fff1b8")
        paint.glow(sheet, (left + 4, 348), 120, "#ffe2a0", 0.7)
    paint.grain(sheet, 43)

    def act(picture: Image.Image, second: float) -> None:
        paints = ("#c62f2f", "#2f6fc6", "#e0b12c", "#e8e8e8")
        for number, hue in enumerate(paints):
            auto = sprites.car(150, hue)
            x = (number * 260 + second * (150 + 12 * number)) % (WIDE + 300) - 150
            picture.paste(auto, (int(x), 286 + 20 * (number % 2)), auto)

    return Scene(finish(sheet), act)


def neon() -> Scene:
    """Purple and pink neon on a wet street; someone under an umbrella walks by."""
    sheet = paint.gradient(_W, _H, (0, "#150a24"), (0.6, "#2a1245"), (1, "#1a0b2c"))
    draw = ImageDraw.Draw(sheet)
    for left, hue in ((120, "#ff3fa4"), (560, "#a94bff"), (1010, "#ff5fd0"), (1420, "#7a5cff")):
        draw.rectangle((left, 90, left + 300, 560), fill="#1d0f31")
        paint.glow(sheet, (left + 150, 230), 330, hue, 0.8)
        draw.rounded_rectangle((left + 40, 150, left + 260, 320), 26, outline=hue, width=12)
        draw.line(
            (left + 75, 270, left + 130, 200, left + 170, 262, left + 225, 195),
            fill=hue,
            width=10,
            joint="curve",
        )
        draw.rectangle((left + 60, 380, left + 240, 556), fill="#3c1a52")
    wet = sheet.crop((0, 300, _W, 580)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    wet = Image.eval(wet.filter(ImageFilter.GaussianBlur(9)), lambda value: int(value * 0.72))
    sheet.paste(wet, (0, 580))
    paint.grain(sheet, 44)

    def act(picture: Image.Image, second: float) -> None:
        walker = sprites.person(190, "#d8d2e6", stride=int(second * 5) % 4, umbrella="#f4e04d")
        picture.paste(walker, (int(120 + 64 * second), 176), walker)
        rain = ImageDraw.Draw(picture)
        for drop in range(110):
            x = (drop * 97.3 + drop * drop) % WIDE
            y = (drop * 41.9 + second * 560) % (HIGH + 30) - 15
            rain.line((x, y, x - 2, y + 14), fill=(150, 120, 190), width=1)

    return Scene(finish(sheet), act)

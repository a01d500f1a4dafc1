"""Things that move through the pictures, cut out with soft edges. They know no place or time."""

from __future__ import annotations

from functools import cache
from typing import Literal

from PIL import Image, ImageDraw

_FINE = 4  # drawn this much larger, then shrunk: soft edges


def _cut(width: int, height: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    sheet = Image.new("RGBA", (width * _FINE, height * _FINE))
    return sheet, ImageDraw.Draw(sheet)


def _shrink(sheet: Image.Image) -> Image.Image:
    return sheet.resize((sheet.width // _FINE, sheet.height // _FINE), Image.Resampling.BOX)


@cache
def person(
    tall: int, coat: str, *, stride: int = 0, umbrella: str = "", skin: str = "#c99470"
) -> Image.Image:
    """Someone on foot, seen from afar; `stride` is one of four phases of a step."""
    sheet, draw = _cut(tall, tall)
    unit = sheet.height / 100
    middle = sheet.width / 2
    swing = (0, 6, 0, -6)[stride % 4] * unit
    for side in (-1, 1):
        foot = middle + side * swing + side * 2 * unit
        draw.line((middle, 62 * unit, foot, 98 * unit), fill="#1d1a20", width=int(6 * unit))
    draw.rounded_rectangle(
        (middle - 10 * unit, 36 * unit, middle + 10 * unit, 76 * unit), 7 * unit, fill=coat
    )
    draw.ellipse((middle - 6 * unit, 23 * unit, middle + 6 * unit, 36 * unit), fill=skin)
    draw.pieslice(
        (middle - 7 * unit, 21 * unit, middle + 7 * unit, 36 * unit), 175, 365, fill="#241c1c"
    )
    if umbrella:
        hand = middle + 9 * unit
        draw.line((hand, 10 * unit, hand, 55 * unit), fill="#2a2a2a", width=int(2 * unit))
        draw.pieslice(
            (hand - 32 * unit, -4 * unit, hand + 32 * unit, 36 * unit), 180, 360, fill=umbrella
        )
        draw.line((hand, 0, hand, 6 * unit), fill="#2a2a2a", width=int(2 * unit))
    return _shrink(sheet)


@cache
def boat(wide: int, hull: str, sail: str) -> Image.Image:
    """A small boat under sail."""
    sheet, draw = _cut(wide, wide)
    unit = sheet.width / 100
    draw.line((48 * unit, 8 * unit, 48 * unit, 78 * unit), fill="#3a2a20", width=int(2.4 * unit))
    draw.polygon(
        [(51 * unit, 10 * unit), (51 * unit, 70 * unit), (90 * unit, 70 * unit)], fill=sail
    )
    draw.polygon(
        [(45 * unit, 18 * unit), (45 * unit, 70 * unit), (18 * unit, 70 * unit)], fill=sail
    )
    draw.polygon(
        [
            (6 * unit, 76 * unit),
            (94 * unit, 76 * unit),
            (80 * unit, 92 * unit),
            (18 * unit, 92 * unit),
        ],
        fill=hull,
    )
    return _shrink(sheet)


@cache
def camel(wide: int, hue: str, *, step: int = 0) -> Image.Image:
    """A camel with its load, one of four phases of a step."""
    sheet, draw = _cut(wide, wide)
    unit = sheet.width / 100
    swing = (0, 4, 0, -4)[step % 4]
    for at, way in ((30, 1), (37, -1), (66, -1), (73, 1)):
        draw.line(
            (at * unit, 58 * unit, (at + way * swing) * unit, 96 * unit),
            fill=hue,
            width=int(4.5 * unit),
        )
    draw.ellipse((22 * unit, 38 * unit, 80 * unit, 66 * unit), fill=hue)
    draw.ellipse((34 * unit, 26 * unit, 54 * unit, 56 * unit), fill=hue)
    draw.polygon(
        [
            (52 * unit, 36 * unit),
            (74 * unit, 38 * unit),
            (70 * unit, 56 * unit),
            (50 * unit, 56 * unit),
        ],
        fill="#8c2f2a",
    )
    draw.line(
        [(76 * unit, 52 * unit), (88 * unit, 50 * unit), (90 * unit, 28 * unit)],
        fill=hue,
        width=int(6 * unit),
        joint="curve",
    )
    draw.ellipse((84 * unit, 20 * unit, 100 * unit, 31 * unit), fill=hue)
    return _shrink(sheet)


@cache
def car(wide: int, paint: str) -> Image.Image:
    """A car from the side, its lamps lit."""
    sheet, draw = _cut(wide, wide // 2)
    unit = sheet.width / 100
    draw.rounded_rectangle((22 * unit, 8 * unit, 76 * unit, 30 * unit), 9 * unit, fill=paint)
    draw.rounded_rectangle((4 * unit, 20 * unit, 96 * unit, 40 * unit), 6 * unit, fill=paint)
    draw.rounded_rectangle((28 * unit, 12 * unit, 47 * unit, 22 * unit), 3 * unit, fill="#b9d4e6")
    draw.rounded_rectangle((51 * unit, 12 * unit, 70 * unit, 22 * unit), 3 * unit, fill="#b9d4e6")
    for at in (22, 76):
        draw.ellipse(((at - 8) * unit, 32 * unit, (at + 8) * unit, 48 * unit), fill="#141418")
    draw.ellipse((90 * unit, 24 * unit, 98 * unit, 31 * unit), fill="#fff3c0")
    draw.ellipse((2 * unit, 24 * unit, 8 * unit, 31 * unit), fill="#ff3b30")
    return _shrink(sheet)


@cache
def bird(wide: int, hue: str, *, beat: Literal[0, 1, 2] = 0) -> Image.Image:
    """A gull on the wing, at one of three beats."""
    sheet, draw = _cut(wide, wide // 2)
    unit = sheet.width / 100
    lift = (6, 20, 34)[beat] * unit
    draw.line(
        [(4 * unit, lift), (34 * unit, 14 * unit), (50 * unit, 24 * unit)],
        fill=hue,
        width=int(6 * unit),
        joint="curve",
    )
    draw.line(
        [(96 * unit, lift), (66 * unit, 14 * unit), (50 * unit, 24 * unit)],
        fill=hue,
        width=int(6 * unit),
        joint="curve",
    )
    return _shrink(sheet)


@cache
def deer(wide: int, hue: str) -> Image.Image:
    """A deer with antlers, standing."""
    sheet, draw = _cut(wide, wide)
    unit = sheet.width / 100
    for at in (28, 35, 60, 66):
        draw.line((at * unit, 60 * unit, at * unit, 97 * unit), fill=hue, width=int(3.6 * unit))
    draw.ellipse((22 * unit, 44 * unit, 72 * unit, 68 * unit), fill=hue)
    draw.polygon(
        [
            (60 * unit, 50 * unit),
            (70 * unit, 62 * unit),
            (82 * unit, 34 * unit),
            (74 * unit, 30 * unit),
        ],
        fill=hue,
    )
    draw.ellipse((72 * unit, 25 * unit, 94 * unit, 37 * unit), fill=hue)
    for tip in (64, 72, 86):
        draw.line(
            [(77 * unit, 28 * unit), (tip * unit, 14 * unit), ((tip - 3) * unit, 3 * unit)],
            fill=hue,
            width=int(2 * unit),
        )
    return _shrink(sheet)

"""Finds a font that can write a text, and writes it. Knows no films."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PIL import ImageDraw, ImageFont, features

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

# Pillow's own font has Latin letters only; for the rest, what systems usually have installed.
_INSTALLED = (
    "DejaVuSans.ttf",
    "NotoSans-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansCJK-Regular.ttc",
    "Vazirmatn-Regular.ttf",
    "Arial Unicode.ttf",
    "Arial.ttf",
    "arial.ttf",
    "segoeui.ttf",
    "tahoma.ttf",
    "PingFang.ttc",
    "msyh.ttc",
    "YuGothM.ttc",
)


def font_for(text: str, size: int) -> Font | None:
    """A font that has every letter of this text, or None."""
    # Arabic letters join and run right to left; without a layout engine they would not.
    if _needs_shaping(text) and not features.check("raqm"):
        return None
    for font in _fonts(size):
        if _covers(font, text):
            return font
    return None


def plain_font(size: int) -> Font:
    """The font for Latin letters and digits: always there."""
    return _fonts(size)[0]


def shorten(draw: ImageDraw.ImageDraw, text: str, font: Font, room: float) -> str:
    """The text, its end cut off where it is wider than the room in pixels."""
    if draw.textlength(text, font=font) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = draw.textlength(text[:middle].rstrip() + "…", font=font) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


@lru_cache(maxsize=8)
def _fonts(size: int) -> tuple[Font, ...]:
    found: list[Font] = [ImageFont.load_default(size)]
    for name in _INSTALLED:
        try:
            found.append(ImageFont.truetype(name, size))
        except OSError:
            continue
    return tuple(found)


def _covers(font: Font, text: str) -> bool:
    """True where no letter of the text comes out as the box for missing ones."""
    missing = bytes(font.getmask("\uffff"))
    letters = {char for char in text if unicodedata.category(char)[0] not in "ZCM"}
    return all(bytes(font.getmask(char)) != missing for char in letters)


def _needs_shaping(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text)

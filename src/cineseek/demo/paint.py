"""Brushes: skies, hills, water, trees, towns. Paints pictures; knows nothing of films or time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

Colour = tuple[int, int, int]


def colour(text: str) -> Colour:
    """`#rrggbb` as three numbers."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def gradient(width: int, height: int, *stops: tuple[float, str]) -> Image.Image:
    """A sheet whose colour runs from top to bottom through (height 0 to 1, colour)."""
    at = np.linspace(0, 1, height)
    places = [place for place, _ in stops]
    bands = [
        np.interp(at, places, [colour(text)[channel] for _, text in stops]) for channel in range(3)
    ]
    column = np.stack(bands, axis=1).astype(np.uint8)
    return Image.fromarray(np.repeat(column[:, None], width, axis=1))


def glow(
    sheet: Image.Image, centre: tuple[float, float], radius: float, hue: str, strength: float = 1.0
) -> None:
    """Light added around a point, falling off to nothing at the radius."""
    x, y = centre
    box = (
        max(0, int(x - radius)),
        max(0, int(y - radius)),
        min(sheet.width, int(x + radius)),
        min(sheet.height, int(y + radius)),
    )
    if box[0] >= box[2] or box[1] >= box[3]:
        return
    down, across = np.mgrid[box[1] : box[3], box[0] : box[2]].astype(np.float32)
    fall = np.clip(1 - np.hypot(across - x, down - y) / radius, 0, 1) ** 2 * strength
    under = np.asarray(sheet.crop(box), dtype=np.float32)
    lit = under + (np.array(colour(hue), dtype=np.float32) - under * 0.35) * fall[..., None]
    sheet.paste(Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8)), box[:2])


def disc(sheet: Image.Image, centre: tuple[float, float], radius: float, hue: str) -> None:
    """A round, soft-edged sun or moon."""
    mask = Image.new("L", sheet.size)
    x, y = centre
    ImageDraw.Draw(mask).ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    sheet.paste(colour(hue), mask=mask.filter(ImageFilter.GaussianBlur(1.2)))


def outline(width: int, base: float, rise: float, seed: int, *, rough: float = 0.5) -> Floats:
    """The upper edge of hills: a height for every column, the same for the same seed."""
    chance = np.random.default_rng(seed)
    across = np.arange(width, dtype=np.float32) / width
    edge = np.zeros(width, dtype=np.float32)
    for octave in range(6):
        waves = 1.7 * 2**octave
        edge += rough**octave * np.sin(
            2 * np.pi * (waves * across + chance.random()), dtype=np.float32
        )
    return (base - rise * edge / 2).astype(np.float32)


def land(sheet: Image.Image, edge: Floats, hue: str, *, low: str | None = None) -> None:
    """Fill everything below an edge, from one colour at the edge to another at the bottom."""
    top = max(0, int(edge.min()) - 1)
    box = (0, top, sheet.width, sheet.height)
    under = np.asarray(sheet.crop(box), dtype=np.float32)
    depth = np.arange(top, sheet.height, dtype=np.float32)[:, None] - edge[None, :]
    share = np.clip(depth / max(1.0, sheet.height - float(edge.min())), 0, 1)[..., None]
    first = np.array(colour(hue), dtype=np.float32)
    fill = first + (np.array(colour(low or hue), dtype=np.float32) - first) * share
    cover = np.clip(depth + 0.5, 0, 1)[..., None]  # half a pixel of softness at the edge
    sheet.paste(Image.fromarray((under + (fill - under) * cover).astype(np.uint8)), box[:2])


def stars(sheet: Image.Image, count: int, seed: int, *, above: float) -> None:
    """Points of light of uneven strength, none below a height."""
    chance = np.random.default_rng(seed)
    pixels = np.asarray(sheet).copy()
    for _ in range(count):
        x = int(chance.integers(1, sheet.width - 2))
        y = int(above * chance.random() ** 1.3)
        light = int(90 + 165 * chance.random() ** 2)
        side = 1 + (light > 225)
        spot = pixels[y : y + side, x : x + side]
        pixels[y : y + side, x : x + side] = np.maximum(spot, (light, light, min(255, light + 15)))
    sheet.paste(Image.fromarray(pixels))


def clouds(sheet: Image.Image, hue: str, seed: int, *, top: float, bottom: float) -> None:
    """Long soft clouds between two heights."""
    chance = np.random.default_rng(seed)
    mask = Image.new("L", sheet.size)
    draw = ImageDraw.Draw(mask)
    for _ in range(16):
        x, y = chance.random() * sheet.width, top + chance.random() * (bottom - top)
        long, high = sheet.width * (0.05 + 0.12 * chance.random()), 4 + 9 * chance.random()
        for _puff in range(5):
            at = x + (chance.random() - 0.5) * long
            lift = y - chance.random() * high
            wide = long * (0.2 + 0.3 * chance.random())
            draw.ellipse(
                (at - wide, lift - high / 2, at + wide, lift + high / 2),
                fill=int(60 + 90 * chance.random()),
            )
    sheet.paste(colour(hue), mask=mask.filter(ImageFilter.GaussianBlur(6)))


def glitter(
    sheet: Image.Image, hue: str, seed: int, *, horizon: float, centre: float, wide: float
) -> None:
    """The path of light that a sun, moon or lamp lays on water."""
    chance = np.random.default_rng(seed)
    layer = Image.new("L", sheet.size)
    draw = ImageDraw.Draw(layer)
    deep = sheet.height - horizon
    for _ in range(420):
        near = chance.random() ** 1.4
        y = horizon + 2 + near * deep
        x = centre + chance.normal() * wide * (0.25 + near)
        long = 3 + 26 * near * chance.random()
        draw.line(
            (x - long, y, x + long, y),
            fill=int(70 + 150 * chance.random()),
            width=1 + int(2 * near),
        )
    sheet.paste(colour(hue), mask=layer.filter(ImageFilter.GaussianBlur(0.8)))


def ripples(sheet: Image.Image, light: str, seed: int, *, horizon: float, count: int = 500) -> None:
    """Small waves all over a stretch of water."""
    glitter_count = np.random.default_rng(seed)
    layer = Image.new("L", sheet.size)
    draw = ImageDraw.Draw(layer)
    for _ in range(count):
        near = glitter_count.random() ** 1.2
        y = horizon + 2 + near * (sheet.height - horizon)
        x = glitter_count.random() * sheet.width
        long = 4 + 30 * near
        draw.line(
            (x - long, y, x + long, y),
            fill=int(20 + 60 * glitter_count.random()),
            width=1 + int(near * 2),
        )
    sheet.paste(colour(light), mask=layer)


def fir(draw: ImageDraw.ImageDraw, x: float, foot: float, tall: float, hue: str) -> None:
    """A fir tree: a stack of narrowing skirts."""
    draw.rectangle((x - tall * 0.025, foot - tall * 0.2, x + tall * 0.025, foot), fill=hue)
    for step in range(6):
        low = foot - tall * (0.08 + step * 0.14)
        wide = tall * 0.24 * (1 - step / 7)
        draw.polygon([(x - wide, low), (x, low - tall * 0.3), (x + wide, low)], fill=hue)


def town(
    sheet: Image.Image,
    foot: float,
    seed: int,
    *,
    wall: str,
    windows: Sequence[str],
    lit: float,
    tall: float,
) -> None:
    """A row of tall houses; a share of their windows is lit."""
    chance = np.random.default_rng(seed)
    draw = ImageDraw.Draw(sheet)
    x = -10.0
    while x < sheet.width:
        wide = sheet.width * (0.025 + 0.035 * chance.random())
        high = tall * (0.35 + 0.65 * chance.random())
        shade = 0.75 + 0.4 * chance.random()
        face = tuple(min(255, int(channel * shade)) for channel in colour(wall))
        draw.rectangle((x, foot - high, x + wide, foot), fill=face)
        if chance.random() < 0.3:
            draw.line(
                (x + wide / 2, foot - high, x + wide / 2, foot - high - tall * 0.12),
                fill=face,
                width=3,
            )
        pane = max(3.0, wide / 9)
        for row in np.arange(foot - high + pane * 1.5, foot - pane * 2, pane * 2.4):
            for left in np.arange(x + pane, x + wide - pane * 1.6, pane * 2.0):
                if chance.random() < lit:
                    hue = windows[int(chance.integers(len(windows)))]
                    draw.rectangle((left, row, left + pane, row + pane * 1.3), fill=hue)
        x += wide * (1.02 + 0.2 * chance.random())


def grain(sheet: Image.Image, seed: int, *, strength: float = 2.0) -> None:
    """A breath of noise, so that skies do not fall into bands when compressed."""
    chance = np.random.default_rng(seed)
    noise = strength * chance.standard_normal((sheet.height, sheet.width, 1), dtype=np.float32)
    mixed = np.asarray(sheet, dtype=np.float32) + noise
    sheet.paste(Image.fromarray(np.clip(mixed, 0, 255).astype(np.uint8)))

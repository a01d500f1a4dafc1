"""A pen that draws soft-edged shapes in units of its own. Knows no scene and no time."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw

Ink = tuple[int, int, int] | tuple[int, int, int, int]
"""Red, green, blue, and how opaque."""
Points = Sequence[tuple[float, float]]


class Pen:
    """Draws on a sheet that is FINE times too large, so that shrinking it makes edges soft."""

    def __init__(
        self,
        sheet: Image.Image,
        unit: float,
        left: float = 0.0,
        top: float = 0.0,
        *,
        flip: bool = False,
        draw: ImageDraw.ImageDraw | None = None,
    ) -> None:
        self.sheet = sheet
        self.unit, self.left, self.top, self.flip = unit, left, top, flip
        # On a sheet without holes ink mixes with what is there; with holes it replaces it.
        self.draw = draw or ImageDraw.Draw(sheet, "RGBA" if sheet.mode == "RGB" else None)

    def at(self, x: float, y: float, size: float, *, flip: bool = False) -> Pen:
        """A pen whose 0, 0 lies here and whose 1 is this long."""
        left, top = self.spot(x, y)
        return Pen(self.sheet, self.unit * size, left, top, flip=flip != self.flip, draw=self.draw)

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """The pixel of a point."""
        return self.left + (-x if self.flip else x) * self.unit, self.top + y * self.unit

    def oval(self, x: float, y: float, wide: float, high: float, ink: Ink) -> None:
        """A filled oval around a point; its radii."""
        across, down = self.spot(x, y)
        wide, high = wide * self.unit, high * self.unit
        self.draw.ellipse((across - wide, down - high, across + wide, down + high), fill=ink)

    def shape(self, points: Points, ink: Ink) -> None:
        """A filled polygon."""
        self.draw.polygon([self.spot(x, y) for x, y in points], fill=ink)

    def box(self, x: float, y: float, right: float, low: float, ink: Ink, bend: float = 0) -> None:
        """A filled rectangle; `bend` is the radius of its corners."""
        (one, top), (other, foot) = self.spot(x, y), self.spot(right, low)
        edges = (min(one, other), top, max(one, other), max(top, foot))
        if bend:
            self.draw.rounded_rectangle(edges, bend * self.unit, fill=ink)
        else:
            self.draw.rectangle(edges, fill=ink)

    def line(self, points: Points, wide: float, ink: Ink) -> None:
        """A line through points."""
        width = max(1, round(wide * self.unit))
        self.draw.line([self.spot(x, y) for x, y in points], ink, width, joint="curve")


def tone(ink: Ink, strength: float) -> Ink:
    """A colour made darker (below 1) or lighter (above)."""
    red, green, blue = (max(0, min(255, round(one * strength))) for one in ink[:3])
    return red, green, blue


def blend(first: Ink, second: Ink, share: float) -> Ink:
    """A colour between two."""
    red, green, blue = (
        round(one + (other - one) * share) for one, other in zip(first[:3], second[:3], strict=True)
    )
    return red, green, blue


def ink(text: str) -> Ink:
    """`#rrggbb` as a colour."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)

"""A layer of a stage as a camera sees it: moved by parts of a pixel, or enlarged."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import Image


@dataclass(frozen=True)
class Layer:
    """Something painted, with what is seen through premultiplied: so nothing has to be converted
    before it is resampled."""

    sheet: Image.Image
    """RGB, or RGBa."""
    first: int = 0
    """The first row that anything is painted in."""

    @classmethod
    def of(cls, painted: Image.Image) -> Layer:
        """A layer of what was painted, RGB or RGBA."""
        if painted.mode == "RGB":
            return cls(painted)
        sheet = painted.convert("RGBa")
        return cls(sheet, (sheet.getbbox() or (0, sheet.height))[1])

    def paste(self, picture: Image.Image, left: float, top: float, zoom: float) -> None:
        """Put onto a picture what is seen of the layer from a corner on, enlarged so much.

        Linear between pixels, as `Image.resize` is.
        """
        wide, high = picture.size
        step = 1 / zoom  # of a pixel of the picture, in the layer's
        # A row is mixed out of the two about its middle: above this one both are empty.
        down = min(high, max(0, math.floor((self.first - 1.5 - top) * zoom - 0.5)))
        if down == high:
            return
        if zoom == 1 and top == 0:
            seen = self._moved(left, down, picture.size)
        else:
            right = min(self.sheet.width, left + wide * step)
            low = min(self.sheet.height, top + high * step)
            box = (left, top + down * step, right, low)
            seen = self.sheet.resize((wide, high - down), Image.Resampling.BILINEAR, box=box)
        if seen.mode == "RGBa":
            seen = seen.convert("RGBA")
        picture.paste(seen, (0, down), seen if seen.mode == "RGBA" else None)

    def _moved(self, left: float, down: int, size: tuple[int, int]) -> Image.Image:
        """A stretch that begins between two pixels: a mixture of those that begin at them."""
        at = math.floor(left)
        first = self.sheet.crop((at, down, at + size[0], size[1]))
        if left == at:
            return first
        second = self.sheet.crop((at + 1, down, at + 1 + size[0], size[1]))
        return Image.blend(first, second, left - at)

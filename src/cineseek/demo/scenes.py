"""What a scene is: a painted backdrop, something that moves in it, a window that looks at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

WIDTH, HEIGHT = 640, 360
"""Pixels of the demo films."""
WIDE, HIGH = 900, 420
"""Pixels of a backdrop: room for the camera to move."""
FINE = 2
"""Backdrops are painted this much larger, then shrunk: soft edges."""

Act = Callable[[Image.Image, float], None]


@dataclass(frozen=True)
class Scene:
    """A place: what stands still in it, and what moves."""

    backdrop: Image.Image
    """WIDE x HIGH, RGB."""
    act: Act | None = None
    """Draws what moves, at a second of the shot, into a copy of the backdrop."""

    def at(self, second: float) -> Image.Image:
        """The whole backdrop with what moves in it."""
        sheet = self.backdrop.copy()
        if self.act is not None:
            self.act(sheet, second)
        return sheet


@dataclass(frozen=True)
class Camera:
    """A window over the backdrop that moves evenly from one place and size to another."""

    start: tuple[float, float] = (130, 30)
    """Left and top of the window, in pixels of the backdrop."""
    end: tuple[float, float] | None = None
    """None: it stands still."""
    zoom: tuple[float, float] = (1.0, 1.0)
    """How much is magnified at the start and at the end."""

    def look(self, sheet: Image.Image, share: float) -> Image.Image:
        """What the window shows after this share (0 to 1) of the shot."""
        goal = self.end or self.start
        magnify = self.zoom[0] + (self.zoom[1] - self.zoom[0]) * share
        left = self.start[0] + (goal[0] - self.start[0]) * share
        top = self.start[1] + (goal[1] - self.start[1]) * share
        if magnify == 1 and self.end is None:
            at = int(left), int(top)
            return sheet.crop((*at, at[0] + WIDTH, at[1] + HEIGHT))
        wide, high = WIDTH / magnify, HEIGHT / magnify
        left += (WIDTH - wide) / 2
        top += (HEIGHT - high) / 2
        box = (left, top, left + wide, top + high)
        return sheet.resize((WIDTH, HEIGHT), Image.Resampling.BILINEAR, box=box)


def finish(sheet: Image.Image) -> Image.Image:
    """A backdrop painted FINE times too large, at its own size."""
    return sheet.resize((WIDE, HIGH), Image.Resampling.BOX)

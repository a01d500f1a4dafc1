"""Pictures that callers send to search with: looked at once, made small, kept under their content.

What is kept is what was seen, at most 1080 pixels high and never the file itself: it is asked with
again for every page, and can be no bomb any more.
"""

from __future__ import annotations

import hashlib
import io
import threading
from collections import OrderedDict
from pathlib import Path

import numpy as np
from fastapi import UploadFile
from PIL import Image

from cineseek.media.image import Pixels, read_image
from cineseek.server.config import Limits
from cineseek.server.keeping import Shelf
from cineseek.server.problems import Problem

HEIGHT = 1080
"""Pixels: every encoder looks at fewer, and copies are compared at 90."""
_WIDEST = 4
"""Times as wide as it may be high."""
_SHOWN = 512
"""Pixels across and down at most, when it is shown again."""
_AT_ONCE = 2
"""Pictures looked at at the same time: one of 100 megapixels takes half a gigabyte meanwhile."""
_AT_HAND = 8
"""Pictures that are not read from disk again for the next page."""


class Pictures:
    """The pictures that were sent; may be used from several threads."""

    def __init__(self, shelf: Shelf, limits: Limits) -> None:
        self._shelf, self._limits = shelf, limits
        self._looking = threading.BoundedSemaphore(_AT_ONCE)
        self._lock = threading.Lock()
        self._at_hand: OrderedDict[str, Pixels] = OrderedDict()

    def take(self, upload: UploadFile) -> tuple[str, Pixels]:
        """Look at a picture and keep it: its id and pixels. MediaError where it is none."""
        content = upload.file.read(self._limits.image_bytes + 1)
        if len(content) > self._limits.image_bytes:
            raise Problem(
                413,
                "too_large",
                f"The picture is larger than {self._limits.image_bytes // 1024**2} MB.",
                "Send a smaller copy of it.",
            )
        name = hashlib.sha256(content).hexdigest()
        known = self._find(name)
        if known is not None:
            return name, known
        with self._looking:
            pixels = _shrunk(
                read_image(content, max_pixels=self._limits.image_pixels, max_height=HEIGHT)
            )
            self.keep(name, pixels)
        return name, pixels

    def keep(self, name: str, pixels: Pixels) -> None:
        """Keep a picture, or the one that stands for a clip, under an id."""
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
        self._shelf.put(_file(name), buffer.getvalue())
        self._remember(name, pixels)

    def pixels(self, name: str) -> Pixels:
        """The picture of this id; a Problem where it is not kept (any more)."""
        found = self._find(name)
        if found is None:
            raise Problem(
                404,
                "image_gone",
                "There is no picture of this id here (any more).",
                "Send the picture to /api/images again; it gets the same id.",
            )
        return found

    def as_jpeg(self, name: str) -> bytes:
        """The picture to be shown again, small."""
        picture = Image.fromarray(self.pixels(name))
        picture.thumbnail((_SHOWN, _SHOWN))
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=85)
        return buffer.getvalue()

    def _find(self, name: str) -> Pixels | None:
        path = self._shelf.find(_file(name))
        if path is None:
            return None
        with self._lock:
            known = self._at_hand.get(name)
            if known is not None:
                self._at_hand.move_to_end(name)
                return known
        pixels = _read(path)
        if pixels is not None:
            self._remember(name, pixels)
        return pixels

    def _remember(self, name: str, pixels: Pixels) -> None:
        with self._lock:
            self._at_hand[name] = pixels
            self._at_hand.move_to_end(name)
            while len(self._at_hand) > _AT_HAND:
                self._at_hand.popitem(last=False)


def _file(name: str) -> str:
    return f"{name}.png"


def _read(path: Path) -> Pixels | None:
    """A kept picture; None where somebody cleared or damaged it."""
    try:
        with Image.open(path, formats=["PNG"]) as picture:
            return np.asarray(picture.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None


def _shrunk(pixels: Pixels) -> Pixels:
    """No wider than a picture of its height is likely to be."""
    height, width = pixels.shape[:2]
    widest = _WIDEST * HEIGHT
    if width <= widest:
        return pixels
    size = (widest, max(1, round(height * widest / width)))
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BOX))

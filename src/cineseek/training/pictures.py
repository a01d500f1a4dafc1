"""Pictures of a run, shrunk and remembered in up to a quarter of the machine's memory."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from cineseek.errors import MediaError
from cineseek.media.image import read_image
from cineseek.training.tars import Member

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]


class Pictures:
    """Reads pictures at most so high; may be used from several threads."""

    def __init__(self, height: int) -> None:
        self._height = height
        self._held: dict[Path | Member, Pixels] = {}
        self._lock = Lock()
        self._bytes = 0
        self._most = _memory() // 4

    def read(self, file: Path | Member) -> Pixels:
        """A picture, h x w x 3; do not write to it."""
        with self._lock:
            if file in self._held:
                return self._held[file]
        picture = _read(file, self._height)
        with self._lock:  # what came first stays: every picture comes once before any comes again
            if self._bytes + picture.nbytes <= self._most and file not in self._held:
                self._held[file] = picture
                self._bytes += picture.nbytes
        return picture


def _read(file: Path | Member, height: int) -> Pixels:
    if isinstance(file, Path):
        return read_image(file, max_height=height)
    held = file.read()
    try:
        return read_image(held, max_height=height)
    except MediaError as error:
        raise MediaError(f"{file}: {error}") from error


def _memory() -> int:
    """Bytes of this machine's memory; where it does not tell (Windows), 4 GiB."""
    if not hasattr(os, "sysconf"):
        return 4 << 30
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")

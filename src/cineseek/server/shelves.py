"""What a server keeps on disk beside the library: previews, drawn pictures, pictures sent to it.

All of it can be made again or sent again, so the folder may be cleared at any time.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from cineseek.server.config import Limits
from cineseek.server.keeping import Shelf

FOLDER = "cache"
"""In the library's folder: it moves with it, and `doctor` looks at nothing in it."""


class Shelves:
    """One shelf for each sort of file."""

    def __init__(self, library: Path, limits: Limits) -> None:
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        folder = library / FOLDER
        if not os.access(library, os.W_OK):
            self._temporary = tempfile.TemporaryDirectory(prefix="cineseek-cache-")
            folder = Path(self._temporary.name)
        self.previews = Shelf(folder / "previews", most_bytes=limits.previews_bytes)
        """Short clips of shots."""
        self.pictures = Shelf(folder / "pictures", most_bytes=limits.pictures_bytes)
        """Full frames and contact sheets."""
        self.images = Shelf(folder / "images", most_bytes=limits.images_bytes)
        """Pictures that were sent to search with."""

    def all(self) -> dict[str, Shelf]:
        """Every shelf by its name."""
        return {"previews": self.previews, "pictures": self.pictures, "images": self.images}

    def close(self) -> None:
        """Finish what is being made."""
        for shelf in self.all().values():
            shelf.close()
        if self._temporary is not None:
            self._temporary.cleanup()

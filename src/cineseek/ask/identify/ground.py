"""What `identify` stands on: the library's stores and what was prepared, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from cineseek.index.catalogue import Catalogue
from cineseek.index.details import DetailIndex
from cineseek.index.vectors import VectorStore
from cineseek.models.base import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.film_head import FilmHead

    Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Ground:
    """The library as `identify` sees it."""

    catalogue: Catalogue
    vectors: VectorStore
    encoder: Encoder
    details: DetailIndex
    folder: Path
    """What the files of frames are relative to."""
    films: dict[str, str]
    """The film of each footage, by id."""
    files: dict[tuple[str, int], str]
    """The file of each saved frame, by footage and millisecond."""
    head: FilmHead | None = None
    """A classifier of this library's films, where one was trained."""

    def picture(self, footage: str, millisecond: int) -> Pixels | None:
        """A saved frame, h x w x 3; None where it is gone or damaged (`doctor` mends that)."""
        file = self.files.get((footage, millisecond))
        return None if file is None else _read(self.folder / file)


@lru_cache(maxsize=512)
def _read(file: Path) -> Pixels | None:
    try:
        with Image.open(file, formats=["JPEG"]) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None

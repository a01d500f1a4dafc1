"""What a search stands on: the library's stores, its encoder and its backgrounds, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cineseek.index.catalogue import Catalogue
from cineseek.index.vectors import VectorStore
from cineseek.models.base import Encoder
from cineseek.relevance.background import Backgrounds


@dataclass(frozen=True, slots=True)
class Ground:
    """The library as a search sees it."""

    catalogue: Catalogue
    vectors: VectorStore
    encoder: Encoder
    backgrounds: Backgrounds
    folder: Path
    """What the files of frames are relative to."""

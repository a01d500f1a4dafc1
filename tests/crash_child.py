"""What the crash tests run in a process that gets killed."""

from __future__ import annotations

from pathlib import Path

import cineseek
from cineseek.media import reader

CHUNK = 2.0
"""Seconds; small, so that a short clip has many chunks."""


def add_films(library: Path, films: Path) -> None:
    """Add a folder to a library, in small chunks."""
    reader.CHUNK = CHUNK
    with cineseek.open(library, model="toy") as opened:
        opened.add(films, workers=2)

"""What the crash tests run in a process that gets killed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import cineseek
from cineseek.ingest import reading
from cineseek.media.reader import read_shots

SEGMENT = 1.0
"""Seconds; small, so that a short clip has many chunks."""
read_small = partial(read_shots, segment=SEGMENT)


def add_films(library: Path, films: Path) -> None:
    """Add a folder to a library, in small chunks.

    Tests call it in their own process, too: what is read there later must be read as ever.
    """
    before, reading.read_shots = reading.read_shots, read_small
    try:
        with cineseek.open(library, model="toy") as opened:
            opened.add(films, workers=2)
    finally:
        reading.read_shots = before

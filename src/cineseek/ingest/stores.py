"""What ingest writes to, travelling together. Opens and closes nothing."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

from cineseek.index.catalogue import Catalogue
from cineseek.index.vectors import VectorStore
from cineseek.models.base import Encoder

ROOM = 64 * 1024 * 1024
"""Bytes of disk that are left alone: reading stops before."""


@dataclass(frozen=True, slots=True)
class Stores:
    """The stores of one library, and its encoder."""

    folder: Path
    catalogue: Catalogue
    vectors: VectorStore
    encoder: Encoder
    room: int = ROOM
    encoding: threading.Lock = field(default_factory=threading.Lock)
    """One batch at a time: an encoder uses all cores by itself."""
    facts: threading.Lock = field(default_factory=threading.Lock)
    """Two footages of one film may arrive at once."""

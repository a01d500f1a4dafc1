"""What ingest writes to, travelling together. Opens and closes nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.index.catalogue import Catalogue
from cineseek.index.vectors import VectorStore
from cineseek.models.base import Encoder

if TYPE_CHECKING:
    from cineseek.models.sound_encoder import SoundEncoder

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
    sound_model: str = ""
    """Fingerprint of what makes the sound part of profiles; empty for the usual descriptors."""
    open_sound: Callable[[], SoundEncoder] | None = None
    """Opens the encoder of that fingerprint."""

"""The parts of an open library: catalogue, vectors, encoder, lock. Opened when first needed."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import ModelError
from cineseek.index.catalogue import Catalogue
from cineseek.index.lock import WriterLock
from cineseek.ingest.embedding import LOOK, PRINT
from cineseek.ingest.stores import ROOM, Stores
from cineseek.library_file import LibraryFile
from cineseek.models.base import Encoder
from cineseek.swap import VECTORS, decide, finish_swap

if TYPE_CHECKING:
    from cineseek.index.vectors import VectorStore
    from cineseek.models.sound_encoder import SoundEncoder

SOUND_MODEL = "sound_model"
"""The fact of a catalogue that names its encoder of sounds: a JSON object."""
PATIENCE = 2.0
"""Seconds to wait for a process that has the library before giving up: searches are short."""


class Parts:
    """What a library is made of, and who may have it open.

    The catalogue can be read while another process writes. The vectors can be open in one process
    only, so whoever needs them takes the lock, and keeps it until `close`.
    """

    def __init__(
        self,
        folder: Path,
        content: LibraryFile,
        *,
        load: Callable[[str], Encoder],
        encoder: Encoder | None = None,
        load_sound: Callable[[str], SoundEncoder] | None = None,
        models_dir: Path | None = None,
        room: int = ROOM,
        patience: float = PATIENCE,
    ) -> None:
        self.folder = folder
        self.content = content
        self.load = load
        self.models_dir = models_dir
        self.room = room
        self.patience = patience
        self._encoder = encoder
        self._load_sound = load_sound
        self._sound: SoundEncoder | None = None
        self._vectors: VectorStore | None = None
        self._lock = WriterLock(folder)
        self._opening = threading.RLock()
        self.catalogue = Catalogue(folder / "catalogue.sqlite")

    @property
    def encoder(self) -> Encoder:
        """The encoder, if its vectors may stand beside those of the library."""
        with self._opening:
            if self._encoder is None:
                self._encoder = self.load(self.content.encoder)
            if self._encoder.fingerprint != self.content.fingerprint:
                name = self.content.encoder
                raise ModelError(
                    f"{self.folder} holds vectors of {name} ({self.content.fingerprint}), and "
                    f"what is here is {self._encoder.fingerprint}: run "
                    f"`cineseek reindex --model {name}`"
                )
            return self._encoder

    @property
    def vectors(self) -> VectorStore:
        """The vector store; LibraryBusyError where another process has it."""
        with self._opening:
            if self._vectors is None:
                self._lock.acquire(timeout=self.patience)
                try:
                    dimension = int(self.content.card["dimension"])
                    self._vectors = open_vectors(self.folder / VECTORS, dimension)
                except BaseException:
                    self._lock.release()
                    raise
            return self._vectors

    @property
    def open_vectors(self) -> VectorStore | None:
        """The vector store, where it is open."""
        return self._vectors

    @property
    def encoder_loaded(self) -> bool:
        """Whether the encoder is in memory."""
        return self._encoder is not None

    def announce(self, server: str) -> None:
        """Take the lock, and let whoever meets it know the address to ask."""
        _ = self.vectors
        self._lock.announce(server)

    def stores(self) -> Stores:
        """What ingest writes to."""
        name, fingerprint = self.sound_model
        return Stores(
            self.folder,
            self.catalogue,
            self.vectors,
            self.encoder,
            self.room,
            sound_model=fingerprint,
            open_sound=self.sound_encoder if name else None,
        )

    @property
    def sound_model(self) -> tuple[str, str]:
        """Name and fingerprint of the encoder of sounds; empty where sounds are only measured."""
        told = json.loads(self.catalogue.get_meta(SOUND_MODEL) or "{}")
        return str(told.get("name", "")), str(told.get("fingerprint", ""))

    def sound_encoder(self) -> SoundEncoder:
        """The encoder of sounds, if its vectors may stand beside those of the library."""
        name, fingerprint = self.sound_model
        with self._opening:
            if self._sound is None or self._sound.fingerprint != fingerprint:
                self._sound = self.load_sound(name)
            if self._sound.fingerprint != fingerprint:
                raise ModelError(
                    f"the sounds of {self.folder} were heard by {name} ({fingerprint}), and what "
                    f"is here is {self._sound.fingerprint}: run `cineseek add PATH --sound-model "
                    f"{name}` to hear them anew"
                )
            return self._sound

    def load_sound(self, name: str) -> SoundEncoder:
        """An encoder of sounds by name or path; ModelError where there is none."""
        from cineseek.models.sound_encoder import load_sound_encoder

        return load_sound_encoder(name) if self._load_sound is None else self._load_sound(name)

    def forget_vectors(self) -> None:
        """Clear vectors that cannot be opened: they are derived, and can be made again."""
        with self._opening, self._lock:
            shutil.rmtree(self.folder / VECTORS, ignore_errors=True)

    def change_encoder(self, content: LibraryFile, encoder: Encoder) -> None:
        """Put the new vectors in the place of the old."""
        with self._opening:
            if self._vectors is not None:
                self._vectors.close()
                self._vectors = None
            decide(self.folder, content)
            finish_swap(self.folder)
            self.content, self._encoder = content, encoder
            self.catalogue.set_encoder(encoder.fingerprint)
            self._vectors = open_vectors(self.folder / VECTORS, encoder.card.dimension)

    def close(self) -> None:
        """Flush, and let other processes in."""
        with self._opening:
            if self._vectors is not None:
                self._vectors.close()
                self._vectors = None
            self._lock.release()
            self.catalogue.close()


def open_vectors(folder: Path, dimension: int) -> VectorStore:
    """The vector store in a folder, for looks of this size."""
    from cineseek.index.edge import EdgeStore
    from cineseek.models.fingerprint import PRINT_SIZE

    return EdgeStore(folder, {LOOK: dimension, PRINT: PRINT_SIZE}, half=(PRINT,))

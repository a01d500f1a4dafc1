"""The parts of an open library: catalogue, vectors, encoder, lock. Opened when first needed."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import LibraryError, ModelError
from cineseek.index.catalogue import Catalogue
from cineseek.index.lock import WriterLock
from cineseek.ingest.stores import ROOM, Stores
from cineseek.library_file import LibraryFile
from cineseek.library_index import drop_quietly, open_index, same_place
from cineseek.models.base import Encoder
from cineseek.swap import VECTORS, decide, finish_swap

if TYPE_CHECKING:
    from cineseek.index.vectors import VectorStore
    from cineseek.models.sound_encoder import SoundEncoder

SOUND_MODEL = "sound_model"
"""The fact of a catalogue that names its encoder of sounds: a JSON object."""
CATALOGUE = "catalogue.sqlite"
"""The catalogue's file in the folder of a library that has it there."""
LEFT = "left_index"
"""The fact of a catalogue that names a collection on a server that is not needed any more."""
PATIENCE = 2.0
"""Seconds to wait for a process that has the library before giving up: searches are short."""


class Parts:
    """What a library is made of, and who may have it open.

    The catalogue can be read while another process writes. Vectors in a folder can be open in one
    process only, so whoever needs them takes the lock, and keeps it until `close`. Those on a
    server can be read by all at once, and whoever writes takes the lock.
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
        self._writing = False
        self._making = False
        self._opening = threading.RLock()
        self.catalogue = Catalogue(content.catalogue or folder / CATALOGUE)
        if content.catalogue:
            try:
                self._take_catalogue()
            except BaseException:
                self.catalogue.close()
                raise

    def _take_catalogue(self) -> None:
        """Let no other library have the catalogue on a server; LibraryError where this one left."""
        if self.catalogue.moves.was_left():
            raise LibraryError(
                f"{self.content.catalogue}: this library's catalogue was moved away from there, "
                f"and {self.folder} does not say where to: take its library.json from where it is "
                "used now"
            )
        with suppress(LibraryError):  # whoever may only read it may do so
            self.catalogue.moves.take()

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
                held = self._writing
                if not self.content.index:
                    self.hold()
                try:
                    # Where nothing was added yet, a kill may have come before it was made.
                    make = self._making or (bool(self.content.index) and self.catalogue.is_empty())
                    self._vectors = open_index(self.folder / VECTORS, self.content, create=make)
                except BaseException:
                    if not held:
                        self._let_go()
                    raise
            return self._vectors

    def hold(self) -> None:
        """Take the lock, if it is not held: for writing. LibraryBusyError where another has it."""
        with self._opening:
            if not self._writing:
                self._lock.acquire(timeout=self.patience)
                self._writing = True

    def _let_go(self) -> None:
        self._writing = False
        self._lock.release()

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
        self.hold()
        _ = self.vectors
        self._lock.announce(server)

    def stores(self, *, writing: bool = True) -> Stores:
        """What ingest writes to; with vectors on a server, reading them needs no lock."""
        if writing:
            self.hold()
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

    def change_catalogue(self, move: Callable[[Catalogue], tuple[Catalogue, LibraryFile]]) -> None:
        """Keep other writers out while the catalogue moves, and go on with the new one."""
        with self._opening:
            self.hold()
            self.catalogue, self.content = move(self.catalogue)

    def forget_vectors(self) -> None:
        """Clear vectors that cannot be opened: they are derived, and can be made again.

        Of a server, a collection that is missing will be made; one that is there is left alone.
        """
        with self._opening:
            self.hold()
            if self.content.index:
                self._making = True
            else:
                shutil.rmtree(self.folder / VECTORS, ignore_errors=True)

    def change_vectors(
        self, content: LibraryFile, encoder: Encoder | None = None, *, keep: bool = False
    ) -> None:
        """Put new vectors in the place of the old, of another encoder or in another place.

        The old ones are removed; with `keep` they stay on their server, or in the folder `KEPT`.
        """
        with self._opening:
            self.hold()
            left = self.catalogue.get_meta(LEFT)
            if left and content.index and same_place(left, content.index):
                self.catalogue.set_meta(LEFT, None)  # the new vectors are there
            else:
                self.drop_left()  # one of before, which would be forgotten
            if self.content.index:
                self.catalogue.set_meta(LEFT, None if keep else self.content.index)
            if self._vectors is not None:
                self._vectors.close()
                self._vectors = None
            decide(self.folder, content)
            finish_swap(self.folder, keep=keep)
            self.content = content
            if encoder is not None:
                self._encoder = encoder
                self.catalogue.set_encoder(encoder.fingerprint)
            _ = self.vectors
            self.drop_left()

    def drop_left(self) -> bool:
        """Take the collection off its server that a change left there; False where it stays.

        A kill may have come before that, or the server was away.
        """
        with self._opening:
            left = self.catalogue.get_meta(LEFT)
            if left and left != self.content.index and not drop_quietly(left):
                return False
            self.catalogue.set_meta(LEFT, None)
            return True

    def close(self) -> None:
        """Flush, and let other processes in."""
        with self._opening:
            if self._vectors is not None:
                self._vectors.close()
                self._vectors = None
            self._let_go()
            self.catalogue.close()

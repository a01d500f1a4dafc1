"""The library: one folder holding everything known, and the one object users hold."""

from __future__ import annotations

import difflib
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from cineseek.answer import AddReport, Finding, Hits
from cineseek.errors import (
    LibraryBusyError,
    LibraryError,
    ModelError,
    NotFoundError,
    StorageFullError,
)
from cineseek.film import Film, Footage, FootageKind, Shot
from cineseek.index.catalogue import Catalogue
from cineseek.index.lock import WriterLock
from cineseek.ingest.embedding import LOOK, PRINT
from cineseek.ingest.stores import ROOM, Stores
from cineseek.library_file import LibraryFile, describe
from cineseek.models.base import Encoder
from cineseek.models.fingerprint import PRINT_BITS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.index.vectors import VectorStore
    from cineseek.ingest.progress import Progress
    from cineseek.media.reader import Gear
    from cineseek.sources.facts import FilmFacts

    Pixels = NDArray[np.uint8]

PATIENCE = 2.0
"""Seconds to wait for a process that has the library before giving up: searches are short."""


class Library:
    """Films, footage, shots, frames and vectors in one folder; a context manager.

    Made by `cineseek.open`. The encoder and the vectors are opened when first needed: listing
    films needs neither, and works while another process adds.
    """

    def __init__(
        self,
        folder: Path,
        content: LibraryFile,
        *,
        encoder: Encoder | None = None,
        load: Callable[[str], Encoder],
        room: int = ROOM,
        patience: float = PATIENCE,
    ) -> None:
        self.folder = folder
        self._content = content
        self._encoder = encoder
        self._load = load
        self._room = room
        self._patience = patience
        self._lock = WriterLock(folder)
        self._vectors: VectorStore | None = None
        self._opening = threading.RLock()
        self.catalogue = Catalogue(folder / "catalogue.sqlite")

    # What it is made of

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know, such as which encoder it fell back to."""
        return self._content.notes

    @property
    def model(self) -> str:
        """The name of its encoder."""
        return self._content.encoder

    @property
    def encoder(self) -> Encoder:
        """The encoder its look vectors are of."""
        with self._opening:
            if self._encoder is None:
                self._encoder = _checked(self._load(self.model), self._content, self.folder)
            return self._encoder

    @property
    def vectors(self) -> VectorStore:
        """The vector store. Only one process can have it open, so this takes the lock."""
        with self._opening:
            if self._vectors is None:
                self._lock.acquire(timeout=self._patience)
                try:
                    self._vectors = _open_vectors(self.folder / "vectors", self.encoder)
                except BaseException:
                    self._lock.release()
                    raise
            return self._vectors

    def _stores(self) -> Stores:
        return Stores(self.folder, self.catalogue, self.vectors, self.encoder, self._room)

    # What it knows

    def films(self) -> list[Film]:
        """All films, by title."""
        return self.catalogue.films()

    def film(self, name: str) -> Film:
        """The film of this id, or the only one whose title has these words."""
        found = self.catalogue.find_films(name)
        for film in found:
            if film.id == name:
                return film
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(film.id for film in found[:5])
            raise NotFoundError(f"{name!r} may be any of {len(found)} films: {ids}; name one")
        raise NotFoundError(_unknown(name, [film.id for film in self.films()]))

    def footages(self, film: str | None = None) -> list[Footage]:
        """All footage, or that of a film."""
        return self.catalogue.footages(self.film(film).id if film is not None else None)

    def shots(self, footage: str | Footage) -> list[Shot]:
        """The shots of a footage, in order of time."""
        return self.catalogue.shots(footage if isinstance(footage, str) else footage.id)

    # Verbs

    def add(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        kind: FootageKind | None = None,
        film: FilmFacts | None = None,
        gear: Gear = "fast",
        workers: int | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> AddReport:
        """Read videos and stills, and whatever is in folders; resumes, and is safe to repeat."""
        from cineseek.ingest.adding import add

        return add(
            self._stores(),
            _paths(paths),
            kind=kind,
            film=film,
            gear=gear,
            workers=workers,
            tell=progress,
        )

    def watch(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        kind: FootageKind | None = None,
        film: FilmFacts | None = None,
        gear: Gear = "fast",
        workers: int | None = None,
        progress: Callable[[Progress], None] | None = None,
        stop: threading.Event | None = None,
        settle: float | None = None,
    ) -> Iterator[AddReport]:
        """Add what is there, then whatever comes and has stopped growing, until `stop`."""
        from cineseek.ingest.watching import SETTLE, settled_files

        stop = stop or threading.Event()
        wait = SETTLE if settle is None else settle
        batches = settled_files(_paths(paths), stop=stop, settle=wait)

        def added(some: Sequence[Path]) -> AddReport:
            return self.add(
                some, kind=kind, film=film, gear=gear, workers=workers, progress=progress
            )

        yield added(_paths(paths))
        for batch in batches:
            report = added(batch)
            if report.added or report.failed:
                yield report

    def search(
        self,
        query: str | Pixels = "",
        *,
        image: Pixels | str | Path | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> Hits:
        """The shots that answer words in the query language, a picture, or both."""
        from cineseek.ask.search import named_pictures, search
        from cineseek.media.image import read_image
        from cineseek.query import Clause, Query, parse

        given = [
            one for one in (None if isinstance(query, str) else query, image) if one is not None
        ]
        images = [read_image(one) if isinstance(one, str | Path) else one for one in given]
        words = query if isinstance(query, str) else ""
        asked = parse(words) if words.strip() or not images else Query((Clause(),))
        return search(
            self.catalogue,
            self.vectors,
            self.encoder,
            asked,
            images=images,
            pictures={name: read_image(name) for name in named_pictures(asked)},
            limit=limit,
            offset=offset,
            frames_root=self.folder,
        )

    def remove(self, name: str) -> tuple[Footage, ...]:
        """Forget a film, by id or title, or one footage, by id or file; returns what is gone."""
        from cineseek.ingest.removing import remove_film, remove_footage

        footage = self._footage_named(name)
        if footage is not None:
            remove_footage(self._stores(), footage)
            if not self.catalogue.footages(footage.film_id):
                self.catalogue.remove_film(footage.film_id)
            return (footage,)
        film = self.film(name)
        gone = tuple(self.catalogue.footages(film.id))
        remove_film(self._stores(), film)
        return gone

    def doctor(self, *, mend: bool = True) -> list[Finding]:
        """What is wrong, mended where it can be; a sound library gives an empty list."""
        from cineseek.doctor import examine
        from cineseek.swap import unfinished

        findings = []
        try:
            stores = self._stores()
        except (LibraryBusyError, StorageFullError):
            raise
        except LibraryError as error:
            damaged = self.folder / "vectors"
            findings.append(Finding(f"the vectors could not be opened: {error}", mended=mend))
            if not mend:
                return findings
            self._set_aside(damaged)
            stores = self._stores()
        if unfinished(self.folder):
            what = "a change of encoder was begun and not finished; `cineseek reindex` goes on"
            findings.append(Finding(what, mended=False))
        return findings + examine(stores, mend=mend)

    def reindex(
        self, model: str | Encoder, *, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Change the encoder: look vectors anew from the saved frames; resumes if stopped."""
        from cineseek.reindex import embed_all
        from cineseek.swap import decide, finish_swap, start_next

        name = model if isinstance(model, str) else model.card.name
        encoder = self._load(model) if isinstance(model, str) else model
        content = describe(name, encoder.fingerprint, encoder.card)
        if content.fingerprint == self._content.fingerprint:
            return
        old = self.vectors
        new = _open_vectors(start_next(self.folder, content), encoder)
        try:
            stores = Stores(self.folder, self.catalogue, new, encoder, self._room)
            embed_all(stores, progress)
        finally:
            new.close()
        with self._opening:
            old.close()
            self._vectors = None
            decide(self.folder, content)
            finish_swap(self.folder)
            self._content, self._encoder = content, encoder
            self.catalogue.set_encoder(encoder.fingerprint)
            self._vectors = _open_vectors(self.folder / "vectors", encoder)

    # Opening and closing

    def close(self) -> None:
        """Flush, and let other processes in."""
        with self._opening:
            if self._vectors is not None:
                self._vectors.close()
                self._vectors = None
            self._lock.release()
            self.catalogue.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _footage_named(self, name: str) -> Footage | None:
        """The footage of this id, or of this file."""
        path = str(Path(name).absolute())
        for footage in self.catalogue.footages():
            if footage.id == name or footage.path == path:
                return footage
        return None

    def _set_aside(self, damaged: Path) -> None:
        """The vectors are derived from the frames: damaged ones are made anew."""
        with self._lock:
            shutil.rmtree(damaged)


def _open_vectors(folder: Path, encoder: Encoder) -> VectorStore:
    from cineseek.index.edge import EdgeStore

    return EdgeStore(folder, {LOOK: encoder.card.dimension, PRINT: PRINT_BITS})


def _checked(encoder: Encoder, content: LibraryFile, folder: Path) -> Encoder:
    """The encoder, if its vectors may stand beside those of the library."""
    if encoder.fingerprint != content.fingerprint:
        raise ModelError(
            f"{folder} holds vectors of {content.encoder} ({content.fingerprint}), and the one "
            f"here is {encoder.fingerprint}: run `cineseek reindex --model {content.encoder}`"
        )
    return encoder


def _paths(paths: str | Path | Sequence[str | Path]) -> list[Path]:
    if isinstance(paths, str | Path):
        paths = [paths]
    return [Path(path).expanduser().absolute() for path in paths]


def _unknown(name: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(name.casefold(), known, n=3, cutoff=0.4)
    hint = f"; did you mean {' or '.join(close)}?" if close else ""
    return f"no film is called {name!r}{hint} `cineseek list` shows all"

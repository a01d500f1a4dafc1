"""One file into the library: recognised, described, and read from where it stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from cineseek.errors import ClusterError, LibraryError, MediaError, ModelError, NotFoundError
from cineseek.film import Film, Footage, FootageKind
from cineseek.index.footage import IngestState
from cineseek.ingest.beside import words_beside
from cineseek.ingest.committing import commit_pieces
from cineseek.ingest.facts import drop_if_empty, put_facts, refresh_points
from cineseek.ingest.identity import content_id
from cineseek.ingest.origins import note_origins
from cineseek.ingest.pieces import ForeignTokenError, Order, Reader, StoppedError
from cineseek.ingest.progress import Clock
from cineseek.ingest.removing import remove_footage
from cineseek.ingest.stores import Stores
from cineseek.media.image import shown_size
from cineseek.media.reader import Gear
from cineseek.media.video import probe
from cineseek.sources.describe import FilmGuess, describe
from cineseek.sources.facts import FilmFacts


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was read to its end."""

    film: Film
    footage: Footage
    shots: int
    frames: int


@dataclass(frozen=True, slots=True)
class Known:
    """A file that the library had already."""

    why: str
    footage: str
    """The footage's id."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file as the disk shows it."""

    path: Path
    size: int
    mtime_ns: int
    picture: bool


class Taking:
    """What the files of one run share. May be used from several threads."""

    def __init__(
        self,
        stores: Stores,
        *,
        kind: FootageKind | None,
        facts: FilmFacts | None,
        gear: Gear,
        clock: Clock,
        stopped: Callable[[], bool],
        reader: Reader,
        allowed: Callable[[Path], bool] | None = None,
    ) -> None:
        self.stopped = stopped
        self._allowed = allowed
        self._stores = stores
        self._reader = reader
        self._kind = kind
        self._facts = facts
        self._gear: Gear = gear
        self._clock = clock
        self._claimed: dict[str, Path] = {}
        self._claiming = threading.Lock()
        self._before: dict[str, list[Footage]] = {}
        for footage in stores.catalogue.footages():
            self._before.setdefault(footage.path, []).append(footage)

    def take(self, path: Path, *, picture: bool) -> Taken | Known:
        """Add one file, go on with it, or recognise it."""
        try:
            status = path.stat()
        except OSError as error:
            raise MediaError(f"{path}: {error.strerror}") from error
        if self._allowed is not None and not self._allowed(path):  # since it was found
            raise MediaError(f"{path}: leads out of the folders that may be read")
        file = _File(path, status.st_size, status.st_mtime_ns, picture)
        catalogue = self._stores.catalogue
        known = catalogue.footage_by_path(str(path), file.size, file.mtime_ns)
        footage_id = known.id if known else content_id(path)
        with self._claiming:
            other = self._claimed.setdefault(footage_id, path)
        if other != path:
            return Known(f"has the same content as {other}", footage_id)
        stored: Footage | None = None
        state: IngestState | None = None
        with suppress(NotFoundError):
            stored = catalogue.footage(footage_id)
            state = catalogue.ingest_state(footage_id)
        if stored and state and state.state == "done":
            return self._recognise(file, stored, state)
        try:
            return self._read(file, footage_id, stored, state)
        except ForeignTokenError:
            remove_footage(self._stores, catalogue.footage(footage_id))
            return self._read(file, footage_id, None, None)
        except MediaError:
            with self._claiming:  # its twin shall say for itself what is wrong with it
                del self._claimed[footage_id]
            raise

    def _recognise(self, file: _File, stored: Footage, state: IngestState) -> Known:
        """A file that was read before: note where it is, and what is newly said of it."""
        catalogue = self._stores.catalogue
        moved = stored.path != str(file.path)
        if moved and self._is_still_there(stored):
            self._note(stored, file.path, None)
            return Known(f"is in the library already, as {stored.path}", stored.id)
        guess = self._describe(file)
        news = []
        if _is_told(guess, self._facts) or self._kind:
            news = self._retell(stored, guess)
        now = replace(catalogue.footage(stored.id), path=str(file.path))
        catalogue.begin_footage(
            now, size=file.size, mtime_ns=file.mtime_ns, gear=state.gear, encoder=state.encoder
        )
        self._note(now, file.path, guess.facts)
        self._drop_replaced(now)
        lines = words_beside(file.path, picture=file.picture, allowed=self._allowed)
        fresh = set(lines) - set(catalogue.texts(stored.id))
        if fresh:
            catalogue.finish_footage(stored.id, texts=lines)
            what = "captions" if file.picture else "lines of subtitles"
            news.append(f"{len(fresh)} {what} are new")
        if moved:
            news.append(f"was {stored.path} before")
        return Known("; ".join(["is in the library already", *news]), stored.id)

    def _retell(self, stored: Footage, guess: FilmGuess) -> list[str]:
        """Facts that a file or options tell go before those stored."""
        stores = self._stores
        news = []
        kind = self._kind if self._kind and stored.kind != "still" else stored.kind
        with stores.facts:
            film = stores.catalogue.film(stored.film_id)
            if _is_told(guess, self._facts):
                film, changed = put_facts(stores, guess.film, told=True)
                if changed:
                    news.append("its facts are new")
            if film.id != stored.film_id or kind != stored.kind:
                stores.catalogue.assign_footage(stored.id, film.id, kind)
                refresh_points(stores, film, replace(stored, film_id=film.id, kind=kind))
                drop_if_empty(stores, stored.film_id)
                news.append(f"is {kind} of {film.title} now")
        return news

    def _read(
        self, file: _File, footage_id: str, stored: Footage | None, state: IngestState | None
    ) -> Taken:
        """Read a file that is new, was stopped, or failed before."""
        stores = self._stores
        guess = self._describe(file)
        told = _is_told(guess, self._facts)
        if file.picture:
            width, height = shown_size(file.path)
            duration = rate = 0.0
            kind: FootageKind = "still"
        else:
            info = probe(file.path)
            width, height = info.width, info.height
            duration, rate = info.duration, info.frame_rate
            kind = self._kind if self._kind and self._kind != "still" else guess.kind
        with stores.facts:
            film, _ = put_facts(stores, guess.film, told=told)
            if stored and stored.film_id != film.id:
                film = stores.catalogue.film(stored.film_id)  # as it was begun
                drop_if_empty(stores, guess.film.id)
            footage = Footage(
                footage_id, film.id, str(file.path), kind, duration, width, height, rate
            )
            state = stores.catalogue.begin_footage(
                footage,
                size=file.size,
                mtime_ns=file.mtime_ns,
                gear=self._gear,
                encoder=stores.encoder.fingerprint,
            )
            footage = stores.catalogue.footage(footage_id)
            self._note(footage, file.path, guess.facts)

        def reached(second: float) -> None:
            self._clock.step(str(file.path), film.title, second, duration)

        def heed() -> None:
            if self.stopped():
                raise StoppedError

        reached(state.reached)
        order = Order(
            file.path,
            file.picture,
            footage.duration,
            "exact" if state.gear == "exact" else "fast",
            state.resume or None,
        )
        try:
            read = commit_pieces(
                stores,
                film,
                footage,
                self._reader(order, heed),
                resumed=order.resume is not None,
                texts=words_beside(file.path, picture=file.picture, allowed=self._allowed),
                reached=reached,
                heed=heed,
            )
        except StoppedError:
            if not stores.catalogue.shots(footage.id):
                self._forget(footage)
            raise
        except (ClusterError, ForeignTokenError, LibraryError, ModelError):
            raise
        except Exception as error:
            self._give_up(footage, str(error))
            raise
        self._settle(film, footage)
        return Taken(film, footage, read.shots, read.frames)

    def _give_up(self, footage: Footage, why: str) -> None:
        """Keep what was read of a file that ends in damage; forget one that gave nothing."""
        catalogue = self._stores.catalogue
        if catalogue.shots(footage.id):
            catalogue.fail_footage(footage.id, why)
        else:
            self._forget(footage)

    def _forget(self, footage: Footage) -> None:
        with self._stores.facts:
            remove_footage(self._stores, footage)
            drop_if_empty(self._stores, footage.film_id)

    def _settle(self, film: Film, footage: Footage) -> None:
        """What can only be done once a footage is whole."""
        stores = self._stores
        with stores.facts:
            if stores.catalogue.film(film.id) != film:  # told otherwise meanwhile
                refresh_points(stores, stores.catalogue.film(film.id), footage)
        self._drop_replaced(footage)

    def _drop_replaced(self, footage: Footage) -> None:
        """Forget what was read of a file that this one has taken the place of."""
        for before in self._before.pop(footage.path, ()):
            if before.id != footage.id:
                with self._stores.facts:
                    remove_footage(self._stores, before)
                    drop_if_empty(self._stores, before.film_id)

    def _note(self, footage: Footage, path: Path, facts: Path | None) -> None:
        note_origins(self._stores.catalogue, footage, path, facts, allowed=self._allowed)

    def _describe(self, file: _File) -> FilmGuess:
        return describe(
            file.path, picture=file.picture, overrides=self._facts, allowed=self._allowed
        )

    def _is_still_there(self, stored: Footage) -> bool:
        """Whether the file that a footage was read from is where it was."""
        try:
            status = Path(stored.path).stat()
        except OSError:
            return False
        found = self._stores.catalogue.footage_by_path(
            stored.path, status.st_size, status.st_mtime_ns
        )
        return found is not None and found.id == stored.id


def _is_told(guess: FilmGuess, overrides: FilmFacts | None) -> bool:
    """Whether somebody said what film it is; names are only guesses."""
    return guess.facts is not None or (overrides is not None and overrides != FilmFacts())

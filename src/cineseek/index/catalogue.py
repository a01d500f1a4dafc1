"""The catalogue: the truth of a library, in a file or on a server. Knows no vectors."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cineseek.film import Film, Footage, FootageKind, Frame, Shot, Span, TextKind, TextLine
from cineseek.index import films, footage, health, shots, wholes, words
from cineseek.index.films import FilmCondition
from cineseek.index.footage import IngestState
from cineseek.index.listing import Lists
from cineseek.index.moving import Moves
from cineseek.index.opening import open_tables
from cineseek.index.origins import Origins
from cineseek.index.provenance import Source, note_source, read_sources
from cineseek.index.tally import Counts, count_rows
from cineseek.index.tellings import Tellings
from cineseek.index.vectors import Where
from cineseek.index.wholes import Wholes
from cineseek.index.words import TextMatch

__all__ = ["Catalogue", "Counts", "FilmCondition", "IngestState", "Source", "TextMatch"]

_PAGE = 1000


class Catalogue:
    """Films, footage, shots, frames and lines of text; may be used from several threads."""

    def __init__(self, where: Path | str, *, clock: Callable[[], float] = time.time) -> None:
        """Open the file at a path, or the schema at an address (`index.opening`)."""
        self._clock = clock
        self._db = open_tables(where)
        self.lists = Lists(self._db)
        """What is listed a page at a time."""
        self.moves = Moves(self._db)
        """How it comes to another place."""
        self.wholes = Wholes(self._db)
        """What footages are as a whole: their sound, their profiles."""
        self.origins = Origins(self._db)
        """Where films' facts and footages were fetched from."""
        self.tellings = Tellings(self._db)
        """What machines told of footages: captions, text in pictures, speech."""

    def close(self) -> None:
        """Let go of the file or the server."""
        self._db.close()

    def films(self) -> list[Film]:
        """All films, by title."""
        with self._db.reading() as db:
            return films.read_films(db)

    def film(self, film_id: str) -> Film:
        """One film, or NotFoundError."""
        with self._db.reading() as db:
            return films.read_film(db, film_id)

    def find_films(self, text: str) -> list[Film]:
        """The film of that id or IMDb id; else those whose title contains the text."""
        with self._db.reading() as db:
            return films.find_films(db, text)

    def films_where(self, conditions: Sequence[FilmCondition]) -> list[str]:
        """The ids of the films that meet all conditions; names by folded part, years by range."""
        with self._db.reading() as db:
            return films.films_where(db, conditions)

    def put_film(self, film: Film) -> None:
        """Insert a film, or replace its facts."""
        with self._db.writing() as db:
            films.put_film(db, film)

    def remove_film(self, film_id: str) -> None:
        """Forget a film and everything of it, or NotFoundError."""
        with self._db.writing() as db:
            films.remove_film(db, film_id)

    # footage

    def footages(self, film_id: str | None = None) -> list[Footage]:
        """All footages, or those of a film, the features first."""
        with self._db.reading() as db:
            return footage.read_footages(db, film_id)

    def footage(self, footage_id: str) -> Footage:
        """One footage, or NotFoundError."""
        with self._db.reading() as db:
            return footage.read_footage(db, footage_id)

    def footage_by_path(self, path: str, size: int, mtime_ns: int) -> Footage | None:
        """The footage last seen at this path with this size and time of change."""
        with self._db.reading() as db:
            return footage.footage_by_path(db, path, size, mtime_ns)

    def begin_footage(
        self, new: Footage, *, size: int, mtime_ns: int, gear: str, encoder: str
    ) -> IngestState:
        """Insert a footage to be read, or note where a known one lies now; how far it was read."""
        with self._db.writing() as db:
            state = footage.put_footage(
                db, new, size=size, mtime_ns=mtime_ns, gear=gear, encoder=encoder
            )
            note_source(db, new.id, new.path, self._clock())
            return state

    def commit_chunk(
        self,
        footage_id: str,
        new_shots: Sequence[Shot],
        frames: Sequence[Frame],
        texts: Sequence[TextLine],
        *,
        reached: float,
        resume: str,
        sound: tuple[int, wholes.Bytes] | None = None,
    ) -> None:
        """Store what was read up to a second, all of it or nothing.

        `sound` are rows of the spectrogram, and the number of the first.
        """
        with self._db.writing() as db:
            footage.set_state(db, footage_id, "reading", reached=reached, resume=resume)
            shots.put_shots(db, new_shots)
            shots.put_frames(db, frames)
            words.put_texts(db, footage_id, texts)
            if sound is not None:
                wholes.put_rows(db, footage_id, *sound)

    def finish_footage(self, footage_id: str, texts: Sequence[TextLine] = ()) -> None:
        """Store the last lines of text; the footage is read."""
        with self._db.writing() as db:
            words.put_texts(db, footage_id, texts)
            footage.set_state(db, footage_id, "done")

    def fail_footage(self, footage_id: str, why: str) -> None:
        """Note that a footage could not be read to its end."""
        with self._db.writing() as db:
            footage.set_state(db, footage_id, "failed", why=why)

    def ingest_state(self, footage_id: str) -> IngestState:
        """How far a footage was read, or NotFoundError."""
        with self._db.reading() as db:
            return footage.read_state(db, footage_id)

    def assign_footage(self, footage_id: str, film_id: str, kind: FootageKind) -> None:
        """Say of which film a footage is, and what it is of it."""
        with self._db.writing() as db:
            footage.assign_footage(db, footage_id, film_id, kind)

    def set_encoder(self, encoder: str, footage_id: str | None = None) -> None:
        """Note which encoder made the look vectors of one footage, or of all."""
        with self._db.writing() as db:
            footage.set_encoder(db, footage_id, encoder)

    def remove_footage(self, footage_id: str) -> None:
        """Forget a footage and everything of it, or NotFoundError."""
        with self._db.writing() as db:
            footage.remove_footage(db, footage_id)

    # shots, frames, words

    def shots(self, footage_id: str) -> list[Shot]:
        """The shots of a footage, in order."""
        with self._db.reading() as db:
            return shots.read_shots(db, footage_id)

    def shot(self, footage_id: str, number: int) -> Shot:
        """One shot, or NotFoundError."""
        with self._db.reading() as db:
            return shots.read_shot(db, footage_id, number)

    def shots_where(
        self,
        film_ids: Sequence[str] | None,
        conditions: Where,
        *,
        limit: int = 100,
        offset: int = 0,
    ) -> list[Shot]:
        """The shots that meet all conditions, by film, footage and number."""
        with self._db.reading() as db:
            return shots.shots_where(db, film_ids, conditions, limit=limit, offset=offset)

    def frames(self, footage_id: str, shot: int | None = None) -> list[Frame]:
        """The frames of a footage or of one shot, in order."""
        with self._db.reading() as db:
            return shots.read_frames(db, footage_id, shot)

    def frames_of(self, keys: Sequence[tuple[str, int]]) -> dict[tuple[str, int], list[Frame]]:
        """The frames of these shots, named by footage and number, in order; none, no entry."""
        with self._db.reading() as db:
            return shots.read_frames_of(db, keys)

    def all_frames(self) -> Iterator[Frame]:
        """Every frame, by footage and time; what is written meanwhile may or may not be met."""
        after, millisecond = "", -1
        while True:
            with self._db.reading() as db:
                page = shots.frames_after(db, after, millisecond, _PAGE)
            yield from page
            if len(page) < _PAGE:
                return
            after, millisecond = page[-1].footage_id, round(page[-1].second * 1000)

    def texts(self, footage_id: str, kinds: Sequence[TextKind] | None = None) -> list[TextLine]:
        """The lines of a footage, in order of time."""
        with self._db.reading() as db:
            return words.read_texts(db, footage_id, kinds=kinds)

    def texts_near(self, footage_id: str, span: Span) -> list[TextLine]:
        """The lines that share a moment with a span."""
        with self._db.reading() as db:
            return words.read_texts(db, footage_id, span=span)

    def search_text(
        self,
        text: str,
        *,
        phrase: bool = False,
        kinds: Sequence[TextKind] | None = None,
        footage_ids: Sequence[str] | None = None,
        limit: int = 20,
        least: float = 0.0,
    ) -> list[TextMatch]:
        """The lines that contain a phrase, or a share of `least` of some words, best first."""
        with self._db.reading() as db:
            return words.search_text(
                db,
                text,
                phrase=phrase,
                kinds=kinds,
                footage_ids=footage_ids,
                limit=limit,
                least=least,
            )

    # the library itself

    def counts(self) -> Counts:
        """How much there is."""
        with self._db.reading() as db:
            return count_rows(db)

    def size(self) -> int:
        """Bytes of disk it takes."""
        return self._db.size()

    def is_empty(self) -> bool:
        """Whether there is no shot; counting them all would take longer than a search."""
        with self._db.reading() as db:
            return db.execute("SELECT 1 FROM shots LIMIT 1").fetchone() is None

    def get_meta(self, key: str) -> str | None:
        """A fact of the library itself."""
        with self._db.reading() as db:
            row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
            return None if row is None else str(row["value"])

    def set_meta(self, key: str, value: str | None) -> None:
        """Note a fact of the library itself; None forgets it."""
        with self._db.writing() as db:
            if value is None:
                db.execute("DELETE FROM meta WHERE key = ?", (key,))
            else:
                db.execute(
                    "INSERT INTO meta VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    (key, value),
                )

    def note_source(self, subject: str, source: str) -> None:
        """Remember where the facts or the file of a film or footage came from."""
        with self._db.writing() as db:
            note_source(db, subject, source, self._clock())

    def sources(self, subject: str) -> list[Source]:
        """Where a film or footage came from, the oldest first."""
        with self._db.reading() as db:
            return read_sources(db, subject)

    def check(self) -> list[str]:
        """What is wrong with the tables, in words; nothing where all is well."""
        with self._db.writing() as db:  # FTS5 is asked to check itself by an INSERT
            return health.problems(db)

    def compact(self) -> None:
        """Leave nothing in the file of what was removed; needs room for a second copy of it."""
        with self._db.writing() as db:
            db.dialect.merge_words(db)
        self._db.compact()

    def rebuild_words(self) -> None:
        """Make the search table anew from the lines of text."""
        with self._db.writing() as db:
            words.rebuild_words(db)

"""The half of a journal that knows films, files and pairs: facts, folders, what is complete."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping

from cineseek.index.database import Database
from cineseek.index.journal_doubts import read_doubts
from cineseek.index.journal_rows import DoubtRow, FileRow, FilmRow

_OF_SOURCE = ("pairs", "files", "asks", "films", "answers", "rounds", "hosts", "doubts")
_FILE = "file, url, page, fetched_at, robots, licence, sha256, bytes, files.source"


class JournalFilms:
    """What a journal knows of films."""

    _database: Database

    def films(self, source: str | None = None) -> Iterator[FilmRow]:
        """Every film in the order it was found, of one source or of all."""
        last = 0
        while True:
            with self._database.reading() as db:
                rows = db.execute(
                    "SELECT id, source, key, facts, folder, state FROM films "
                    "WHERE id > ? AND (?2 IS NULL OR source = ?2) ORDER BY id LIMIT 500",
                    (last, source),
                ).fetchall()
            yield from map(_film, rows)
            if not rows:
                return
            last = rows[-1]["id"]

    def film(self, film_id: int) -> FilmRow:
        """A film by its number in the journal."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT id, source, key, facts, folder, state FROM films WHERE id = ?", (film_id,)
            ).fetchone()
        return _film(row)

    def film_of(self, source: str, key: str) -> FilmRow | None:
        """A film by its source's key."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT id, source, key, facts, folder, state FROM films "
                "WHERE source = ? AND key = ?",
                (source, key),
            ).fetchone()
        return None if row is None else _film(row)

    def count_films(self, source: str | None = None) -> tuple[int, int]:
        """How many films were found, and how many of them are complete.

        One of which nothing came, not even its name, is none that is complete.
        """
        with self._database.reading() as db:
            row = db.execute(
                "SELECT count(*), coalesce(sum(state = 'done' AND folder IS NOT NULL), 0) "
                "FROM films WHERE ?1 IS NULL OR source = ?1",
                (source,),
            ).fetchone()
        return int(row[0]), int(row[1])

    def count_bytes(self, source: str) -> int:
        """Bytes of all files of a source."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT coalesce(sum(bytes), 0) FROM files WHERE source = ?", (source,)
            ).fetchone()
        return int(row[0])

    def set_folder(self, film_id: int, folder: str) -> None:
        """Where a film's files lie from now on."""
        with self._database.writing() as db:
            db.execute("UPDATE films SET folder = ?, written = 0 WHERE id = ?", (folder, film_id))

    def in_folder(self, folder: str) -> list[FilmRow]:
        """The films of all sources that share a folder, in the order they were found."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT id, source, key, facts, folder, state FROM films WHERE folder = ? "
                "ORDER BY id",
                (folder,),
            ).fetchall()
        return [_film(row) for row in rows]

    def unwritten(self) -> list[FilmRow]:
        """Films with facts or files that were told since their folder was last written."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT id, source, key, facts, folder, state FROM films WHERE written = 0 "
                "ORDER BY id"
            ).fetchall()
        return [_film(row) for row in rows]

    def note_written(self, folder: str) -> None:
        """Note that a folder's facts and provenance are on disk as they are here."""
        with self._database.writing() as db:
            db.execute("UPDATE films SET written = 1 WHERE folder = ?", (folder,))

    def place_of(self, ask_id: int) -> int:
        """The how-maniest picture or video of its film an ask is, from 1."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT count(*) FROM asks AS own JOIN asks AS other ON other.source = own.source "
                "AND other.film = own.film AND other.kind = own.kind AND other.id <= own.id "
                "WHERE own.id = ?",
                (ask_id,),
            ).fetchone()
        return int(row[0])

    def files(self, folder: str | None = None, *, source: str | None = None) -> Iterator[FileRow]:
        """What was kept, and where it is from: of a film's folder, of a source, or all."""
        query = f"SELECT {_FILE} FROM files LEFT JOIN films ON films.id = files.film WHERE 1"
        values: list[object] = []
        if folder is not None:
            query += " AND films.folder = ?"
            values.append(folder)
        if source is not None:
            query += " AND files.source = ?"
            values.append(source)
        last = ""
        while True:
            with self._database.reading() as db:
                rows = db.execute(
                    f"{query} AND file > ? ORDER BY file LIMIT 500", (*values, last)
                ).fetchall()
            for row in rows:
                yield FileRow(*row)
            if not rows:
                return
            last = rows[-1]["file"]

    def is_pair(self, ask_id: int) -> bool:
        """Whether an ask's picture has words."""
        with self._database.reading() as db:
            return db.execute("SELECT 1 FROM pairs WHERE ask = ?", (ask_id,)).fetchone() is not None

    def pairs(self) -> Iterator[tuple[FileRow, tuple[str, ...], Mapping[str, str]]]:
        """Every picture that is there and has words: its file, captions and facts."""
        last = 0
        while True:
            with self._database.reading() as db:
                rows = db.execute(
                    f"SELECT pairs.ask AS ask, captions, facts, {_FILE} FROM pairs "
                    "JOIN files ON files.ask = pairs.ask WHERE pairs.ask > ? "
                    "ORDER BY pairs.ask LIMIT 500",
                    (last,),
                ).fetchall()
            for row in rows:
                file = FileRow(*tuple(row)[3:])
                yield file, tuple(json.loads(row["captions"])), json.loads(row["facts"])
            if not rows:
                return
            last = rows[-1]["ask"]

    def doubts(self, source: str) -> list[DoubtRow]:
        """Films of which a source cannot say which of its own they are, by title."""
        with self._database.reading() as db:
            return read_doubts(db, source)

    def forget_files(self, source: str) -> list[str]:
        """Forget a source wholly: its asks, films, files and pairs; the files that were kept."""
        with self._database.writing() as db:
            files = [
                row[0] for row in db.execute("SELECT file FROM files WHERE source = ?", (source,))
            ]
            for table in _OF_SOURCE:
                db.execute(f"DELETE FROM {table} WHERE source = ?", (source,))
        return files

    def compact(self) -> None:
        """Leave nothing in the file of what was forgotten."""
        self._database.compact()


def _film(row: sqlite3.Row) -> FilmRow:
    return FilmRow(
        row["id"], row["source"], row["key"], json.loads(row["facts"]), row["folder"], row["state"]
    )

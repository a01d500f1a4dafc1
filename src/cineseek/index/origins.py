"""Where films and footages came from, in full, as rows of the catalogue. Reads no lists."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, fields

from cineseek.index.connection import Row, Tables
from cineseek.index.footage import kept_path
from cineseek.origin import Origin

_FIELDS = tuple(field.name for field in fields(Origin))


@dataclass(frozen=True, slots=True)
class Noted:
    """An origin of a film's facts or of a footage."""

    subject: str
    """Id of the film or footage."""
    path: str
    """The file that was fetched, where it was last seen."""
    origin: Origin


class Origins:
    """Where films' facts and footages came from."""

    def __init__(self, db: Tables) -> None:
        self._db = db

    def note(self, subject: str, path: str, origins: Iterable[Origin]) -> None:
        """Remember where the file of a footage, or the facts of a film, came from."""
        told = [
            (subject, *(getattr(one, name) for name in _FIELDS), kept_path(path)) for one in origins
        ]
        if not told:
            return
        with self._db.writing() as db:
            for row in told:
                db.execute(
                    "DELETE FROM origins WHERE subject = ? AND source = ? AND url = ?", row[:3]
                )
                db.execute(
                    f"INSERT INTO origins (subject, {', '.join(_FIELDS)}, path) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    row,
                )

    def of(self, subject: str) -> list[Noted]:
        """The origins of a film's facts or of a footage, the oldest first."""
        with self._db.reading() as db:
            rows = db.execute(
                "SELECT * FROM origins WHERE subject = ? ORDER BY fetched_at, source, url",
                (subject,),
            )
            return [_noted(row) for row in rows]

    def from_source(self, source: str) -> list[Noted]:
        """All that came from a source, by subject."""
        with self._db.reading() as db:
            rows = db.execute(
                "SELECT * FROM origins WHERE source = ? ORDER BY subject, url", (source,)
            )
            return [_noted(row) for row in rows]

    def counts(self) -> dict[str, int]:
        """How many footages came from each source; films' facts are not counted."""
        with self._db.reading() as db:
            rows = db.execute(
                "SELECT source, count(DISTINCT subject) AS many FROM origins "
                "WHERE subject IN (SELECT id FROM footages) GROUP BY source ORDER BY source"
            )
            return {row["source"]: row["many"] for row in rows}

    def sources(self) -> dict[str, tuple[str, ...]]:
        """The sources of every film and footage that has some, by id."""
        with self._db.reading() as db:
            found: dict[str, list[str]] = {}
            for row in db.execute(
                "SELECT DISTINCT subject, source FROM origins ORDER BY subject, source"
            ):
                found.setdefault(row["subject"], []).append(row["source"])
        return {subject: tuple(some) for subject, some in found.items()}

    def forget(self, subject: str, source: str) -> None:
        """Forget that a film or footage came from a source."""
        with self._db.writing() as db:
            db.execute("DELETE FROM origins WHERE subject = ? AND source = ?", (subject, source))


def _noted(row: Row) -> Noted:
    origin = Origin(**{name: row[name] for name in _FIELDS})
    return Noted(row["subject"], os.fsdecode(row["path"]), origin)

"""What was told of footages by machines, stretch by stretch, and by which: so that work goes on.

A stretch with its lines is stored in one transaction. Knows no models and no pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cineseek.film import Span, TextKind, TextLine
from cineseek.index.connection import Connection, Row, Tables
from cineseek.index.words import put_texts


@dataclass(frozen=True, slots=True)
class Telling:
    """A stretch of a footage that a machine was shown or heard."""

    footage_id: str
    span: Span
    kind: TextKind
    """`caption`, `ocr` or `speech`."""
    language: str
    """That was asked for; empty where whatever is there was to be read."""
    maker: str
    """The model or the server, with its revision."""
    why: str | None = None
    """Why there is nothing; None where it was told, or there was nothing to tell."""


@dataclass(frozen=True, slots=True)
class Untold:
    """A shot of which nothing was told."""

    footage_id: str
    number: int
    span: Span


class Tellings:
    """What machines told of the footages of a catalogue; may be used from several threads."""

    def __init__(self, db: Tables) -> None:
        self._db = db

    def put(self, told: Sequence[tuple[Telling, Sequence[TextLine]]]) -> None:
        """Store stretches with their lines, in place of what was told of them before.

        Of footages that are gone nothing is stored.
        """
        with self._db.writing() as db:
            for telling, lines in told:
                if not _is_there(db, telling.footage_id):
                    continue
                _forget(db, telling)
                _insert(db, telling)
                put_texts(db, telling.footage_id, lines)

    def of(self, footage_id: str, kind: TextKind, language: str) -> list[Telling]:
        """What was told of a footage, in order of time."""
        with self._db.reading() as db:
            rows = db.execute(
                "SELECT * FROM tellings WHERE footage_id = ? AND kind = ? AND language = ? "
                "ORDER BY begins, ends",
                (footage_id, kind, language),
            )
            return [_telling(row) for row in rows]

    def has_any(self, kind: TextKind, language: str) -> bool:
        """Whether anything was told at all."""
        with self._db.reading() as db:
            row = db.execute(
                "SELECT 1 FROM tellings WHERE kind = ? AND language = ? AND why IS NULL LIMIT 1",
                (kind, language),
            ).fetchone()
            return row is not None

    def count_untold(
        self, kind: TextKind, language: str, *, maker: str | None = None, retry: bool = False
    ) -> int:
        """How many shots `untold` gives."""
        condition, values = _untold(kind, language, maker, retry)
        with self._db.reading() as db:
            row = db.execute(f"SELECT count(*) FROM shots WHERE {condition}", values).fetchone()
            return int(row[0])

    def untold(
        self,
        kind: TextKind,
        language: str,
        *,
        maker: str | None = None,
        retry: bool = False,
        page: int = 500,
    ) -> Iterator[Untold]:
        """The shots of which nothing was told, by footage and number; more may be told meanwhile.

        With `maker` also those that another told, with `retry` those that were refused.
        """
        condition, values = _untold(kind, language, maker, retry)
        footage_id, number = "", 0
        while True:
            with self._db.reading() as db:
                rows = db.execute(
                    f"SELECT footage_id, number, begins, ends FROM shots WHERE {condition} "
                    "AND (footage_id > ? OR (footage_id = ? AND number > ?)) "
                    "ORDER BY footage_id, number LIMIT ?",
                    [*values, footage_id, footage_id, number, page],
                ).fetchall()
            for row in rows:
                footage_id, number = row["footage_id"], row["number"]
                yield Untold(footage_id, number, Span(row["begins"], row["ends"]))
            if len(rows) < page:
                return

    def forget(self, footage_id: str, kind: TextKind, language: str) -> None:
        """Drop all that was told of a footage, with its lines."""
        with self._db.writing() as db:
            rows = db.execute(
                "SELECT * FROM tellings WHERE footage_id = ? AND kind = ? AND language = ?",
                (footage_id, kind, language),
            ).fetchall()
            for row in rows:
                _forget(db, _telling(row))


def _untold(
    kind: TextKind, language: str, maker: str | None, retry: bool
) -> tuple[str, list[str | float]]:
    """The condition on shots that they are untold, and its values."""
    told = (
        "SELECT 1 FROM tellings WHERE tellings.footage_id = shots.footage_id AND kind = ? "
        "AND language = ? AND tellings.begins = shots.begins AND tellings.ends = shots.ends"
    )
    values: list[str | float] = [kind, language]
    if maker is not None:
        told += " AND maker = ?"
        values.append(maker)
    if retry:
        told += " AND why IS NULL"
    return f"NOT EXISTS ({told})", values


def _is_there(db: Connection, footage_id: str) -> bool:
    return db.execute("SELECT 1 FROM footages WHERE id = ?", (footage_id,)).fetchone() is not None


def _insert(db: Connection, telling: Telling) -> None:
    db.execute(
        "INSERT INTO tellings (footage_id, kind, language, begins, ends, maker, why) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            telling.footage_id,
            telling.kind,
            telling.language,
            telling.span.start,
            telling.span.end,
            telling.maker,
            telling.why,
        ),
    )


def _forget(db: Connection, telling: Telling) -> None:
    """Drop a stretch and the lines that begin in it; a still has no length, so its start counts."""
    span = telling.span
    db.execute(
        "DELETE FROM tellings WHERE footage_id = ? AND kind = ? AND language = ? "
        "AND begins = ? AND ends = ?",
        (telling.footage_id, telling.kind, telling.language, span.start, span.end),
    )
    within = "begins >= ? AND begins < ?" if span.duration else "begins >= ? AND begins <= ?"
    gone = f"DELETE FROM texts WHERE footage_id = ? AND kind = ? AND {within}"
    values: list[str | float] = [telling.footage_id, telling.kind, span.start, span.end]
    if telling.language:
        gone += " AND language = ?"
        values.append(telling.language)
    db.execute(gone, values)


def _telling(row: Row) -> Telling:
    return Telling(
        footage_id=row["footage_id"],
        span=Span(row["begins"], row["ends"]),
        kind=row["kind"],
        language=row["language"],
        maker=row["maker"],
        why=row["why"],
    )

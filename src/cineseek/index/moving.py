"""Copies a catalogue from one engine to the other, and proves that nothing changed on the way."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cineseek.errors import LibraryError
from cineseek.index.connection import Column, Connection, Tables
from cineseek.index.footage import OddName
from cineseek.index.words import rebuild_words

_MOVED = "moved"
"""The fact of a catalogue that is no library's: a copy half arrived, or one that was left."""
_TAKEN = "taken"
"""The fact of a catalogue on a server that a library has: without it an empty one would be free."""
_EVERY = 5000
"""Rows between two words about how far it is."""

Tell = Callable[[int, int], None]
"""Told rows done, of how many."""


class Moves:
    """How a catalogue comes to another place."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def copy_to(self, other: Moves, *, where: object, tell: Tell | None) -> int:
        """Copy everything to another, called `where`, and compare; how many rows.

        LibraryError where that has films of its own, or does not end as this one.
        """
        return sum(copy_tables(self._tables, other._tables, where=where, tell=tell).values())

    def note(self, *, left: bool) -> None:
        """Say that this is no library's catalogue any more, or that it is one's."""
        with self._tables.writing() as db:
            _mark(db, "left" if left else None)
            db.execute("DELETE FROM meta WHERE key = ?", (_TAKEN,))

    def take(self) -> None:
        """Say that a library has it, and no other may: also one that nothing is in yet."""
        with self._tables.reading() as db:
            if _fact(db, _TAKEN) is not None and not _is_left(db):
                return
        with self._tables.writing() as db:
            _mark(db, None)
            db.execute("INSERT INTO meta VALUES (?, '1') ON CONFLICT DO NOTHING", (_TAKEN,))

    def was_left(self) -> bool:
        """Whether a library had it, and has another now."""
        with self._tables.reading() as db:
            return _is_left(db, "left")

    def is_free(self) -> bool:
        """Whether a library may have it: nothing is in it, or what was left is."""
        with self._tables.reading() as db:
            return _is_left(db) or not any(_count(db, table) for table in db.dialect.tables(db))

    def clear(self) -> None:
        """Forget everything, for a library that begins anew."""
        with self._tables.writing() as db:
            _clear(db)


def copy_tables(
    source: Tables, target: Tables, *, where: object, tell: Tell | None = None
) -> Mapping[str, int]:
    """Copy all rows in one transaction, compare them, and return how many there are by table.

    What a move that was stopped, or one to elsewhere, left in the target is overwritten;
    LibraryError, which calls the target `where`, if there is anything else, or if what arrived is
    not what was sent. Nobody can write to either meanwhile. A killed copy leaves nothing.
    """
    with source.writing() as old, target.writing() as new:
        tables = old.dialect.tables(old)
        _refuse_other(tables, new, where)
        _clear(new)
        counts = {table: _count(old, table) for table in tables}
        progress = _Progress(2 * sum(counts.values()), tell)
        sent: dict[str, tuple[int, int]] = {}
        for table, columns in tables.items():
            sums = _Sums()
            rows = sums.over(_rows(old, table, columns, progress), columns)
            new.dialect.fill(new, table, [column.name for column in columns], rows)
            sent[table] = sums.told
        for table, columns in tables.items():
            sums = _Sums()
            for _ in sums.over(_rows(new, table, columns, progress), columns):
                pass
            if sums.told != sent[table]:
                raise LibraryError(
                    f"{where}: {sent[table][0]} rows of {table} were sent, and {sums.told[0]} that "
                    "are not the same arrived. Nothing was changed; please report this."
                )
        rebuild_words(new)
        _mark(new, "arrived")
        new.dialect.settle(new)
    return counts


def _mark(db: Connection, state: str | None) -> None:
    db.execute("DELETE FROM meta WHERE key = ?", (_MOVED,))
    if state is not None:
        db.execute("INSERT INTO meta VALUES (?, ?)", (_MOVED, state))


def _clear(db: Connection) -> None:
    db.dialect.empty(db, db.dialect.tables(db))


def _refuse_other(tables: Mapping[str, tuple[Column, ...]], new: Connection, where: object) -> None:
    there = new.dialect.tables(new)
    if {table: set(columns) for table, columns in tables.items()} != {
        table: set(columns) for table, columns in there.items()
    }:
        raise LibraryError(f"{where}: its tables are not those of this catalogue")
    if not _is_left(new) and any(_count(new, table) for table in there):
        raise LibraryError(
            f"{where} holds the catalogue of another library. Name another place, such as "
            "another schema with ?schema=NAME at the end of the address."
        )


def _is_left(db: Connection, state: str | None = None) -> bool:
    told = _fact(db, _MOVED)
    return told is not None and state in (None, told)


def _fact(db: Connection, key: str) -> str | None:
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row["value"])


def _count(db: Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _rows(
    db: Connection, table: str, columns: tuple[Column, ...], progress: _Progress
) -> Iterator[tuple[Any, ...]]:
    """All rows of a table, their values as both engines take them."""
    names = ", ".join(column.name for column in columns)
    odd = [place for place, column in enumerate(columns) if not column.binary]
    for row in db.dialect.stream(db, f"SELECT {names} FROM {table}"):
        values = list(row)
        for place in odd:
            if isinstance(values[place], bytes):
                values[place] = OddName(values[place])
        progress.step()
        yield tuple(values)


class _Sums:
    """A number and a sum of rows that do not depend on their order."""

    def __init__(self) -> None:
        self._count = 0
        self._sum = 0

    @property
    def told(self) -> tuple[int, int]:
        return self._count, self._sum

    def over(
        self, rows: Iterator[tuple[Any, ...]], columns: tuple[Column, ...]
    ) -> Iterator[tuple[Any, ...]]:
        parsed = [place for place, column in enumerate(columns) if column.json]
        for row in rows:
            meant = list(row)
            for place in parsed:
                meant[place] = sorted(json.loads(row[place], **_NUMBERS).items())
            digest = hashlib.sha256(repr(meant).encode("utf-8", "surrogatepass")).digest()
            self._count += 1
            self._sum = (self._sum + int.from_bytes(digest)) % 2**256
            yield row


def _number(text: str) -> float:
    return float(text) + 0.0


_NUMBERS: dict[str, Any] = {"parse_float": _number, "parse_int": _number}
"""JSON that was parsed and written again has no -0.0, and writes 1e22 as 1 and many zeros."""


class _Progress:
    def __init__(self, total: int, tell: Tell | None) -> None:
        self._done, self._total, self._tell = 0, total, tell

    def step(self) -> None:
        self._done += 1
        if self._tell is not None and (self._done % _EVERY == 0 or self._done == self._total):
            self._tell(self._done, self._total)

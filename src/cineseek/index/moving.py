"""Copies a catalogue from one engine to the other, and proves that nothing changed on the way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cineseek.errors import LibraryError
from cineseek.index.connection import Column, Connection, Tables
from cineseek.index.footage import OddName
from cineseek.index.words import rebuild_words

MOVED = "moved"
"""The fact of a catalogue that is no library's: a copy half arrived, or one that was left."""
_EVERY = 5000
"""Rows between two words about how far it is."""

Tell = Callable[[int, int], None]
"""Told rows done, of how many."""


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
            rows = sums.over(_rows(old, table, columns, progress))
            new.dialect.fill(new, table, [column.name for column in columns], rows)
            sent[table] = sums.told
        for table, columns in tables.items():
            sums = _Sums()
            for _ in sums.over(_rows(new, table, columns, progress)):
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


def note_moved(tables: Tables, *, left: bool) -> None:
    """Say that a catalogue is no library's any more, or that it is one's."""
    with tables.writing() as db:
        _mark(db, "left" if left else None)


def _mark(db: Connection, state: str | None) -> None:
    db.execute("DELETE FROM meta WHERE key = ?", (MOVED,))
    if state is not None:
        db.execute("INSERT INTO meta VALUES (?, ?)", (MOVED, state))


def clear(tables: Tables) -> None:
    """Forget all rows."""
    with tables.writing() as db:
        _clear(db)


def _clear(db: Connection) -> None:
    for table in reversed([*db.dialect.tables(db)]):
        db.execute(f"DELETE FROM {table}")
    db.dialect.clear_words(db)


def is_free(tables: Tables) -> bool:
    """Whether a library may have this catalogue: nothing is in it, or what was left is."""
    with tables.reading() as db:
        return _is_left(db) or not any(_count(db, table) for table in db.dialect.tables(db))


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


def _is_left(db: Connection) -> bool:
    return db.execute("SELECT 1 FROM meta WHERE key = ?", (MOVED,)).fetchone() is not None


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

    def over(self, rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        for row in rows:
            digest = hashlib.sha256(repr(row).encode("utf-8", "surrogatepass")).digest()
            self._count += 1
            self._sum = (self._sum + int.from_bytes(digest)) % 2**256
            yield row


class _Progress:
    def __init__(self, total: int, tell: Tell | None) -> None:
        self._done, self._total, self._tell = 0, total, tell

    def step(self) -> None:
        self._done += 1
        if self._tell is not None and (self._done % _EVERY == 0 or self._done == self._total):
            self._tell(self._done, self._total)

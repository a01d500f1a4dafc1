"""What the catalogue's tables are spoken to with, whichever engine holds them. Knows no engine.

A query is written once, in SQL that SQLite and PostgreSQL both take, with `?` for what is bound;
where the two differ, a `Dialect` writes that part. So: ON CONFLICT, not OR IGNORE; `x > 0`, not a
bare number, for truth; an alias for each inner SELECT; an ORDER BY wherever order matters; and
`CAST(? AS TEXT)` where nothing else says what is bound. `Tables.reading` commits each statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from cineseek.index.text import Spelling

Of = Literal["text", "number", "facet"]
"""What a column holds; a facet is a value out of the JSON of a shot."""


class Row(Protocol):
    """A row: values by name or place, in order."""

    def __getitem__(self, key: Any, /) -> Any:
        """A value by the name of its column, or its place."""

    def __iter__(self) -> Iterator[Any]:
        """All values."""

    def keys(self) -> Any:
        """The names of the columns."""


class Rows(Protocol):
    """What a statement brought."""

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """All that are left."""

    def __iter__(self) -> Iterator[Any]:
        """All that are left, one by one."""


class Connection(Protocol):
    """Takes statements; in a transaction where it comes from `Tables.writing`."""

    @property
    def dialect(self) -> Dialect:
        """How its engine writes what the two write differently."""

    def execute(self, sql: str, values: Sequence[Any] = ..., /) -> Rows:
        """Run one statement; each `?` in it is one of the values."""

    def executemany(self, sql: str, values: Iterable[Sequence[Any]], /) -> Any:
        """Run one statement for each of many lists of values."""


class Tables(Protocol):
    """A catalogue's tables, which several threads may read while one writes."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection whose every statement sees the last committed state."""

    def writing(self) -> AbstractContextManager[Connection]:
        """One transaction, and the only one at a time: all of it happens, or nothing."""

    def version(self) -> int:
        """Another number whenever something was committed since, by this process or another."""

    def size(self) -> int:
        """Bytes that the tables take."""

    def compact(self) -> None:
        """Leave no bytes of what was removed."""

    def close(self) -> None:
        """Let go of it."""


@dataclass(frozen=True, slots=True)
class Said:
    """How lines that contain some words are asked for, the best by BM25 first."""

    source: str
    """What `texts` is joined with to know a line's words."""
    source_values: tuple[Any, ...]
    """Bound in the source."""
    line: str
    """The words of a line in one text: joined, ` | `, parted."""
    clause: str
    values: tuple[Any, ...]
    """Bound in the clause."""
    order: str
    order_values: tuple[Any, ...]
    """Bound in the order."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    binary: bool
    """Whether its bytes are meant to be bytes; in other columns they are names that are no text."""
    json: bool
    """Whether it is JSON, of which the order and the writing of numbers mean nothing."""


Rowset = Iterable[Sequence[Any]]


class Dialect(Protocol):
    """How an engine writes what the two write differently."""

    def contains(self, column: str) -> str:
        """Whether a column has a bound text in it."""

    def among(self, column: str, of: Of = "text") -> str:
        """Whether a column is one of many values, which `several` binds as one."""

    def several(self, values: Sequence[Any], of: Of = "text") -> Any:
        """Many values as the one that `among` takes."""

    def compared(self, column: str, sign: str, of: Of) -> str:
        """A column beside a bound float, of two numbers."""

    def bound_json(self) -> str:
        """A bound text that is JSON, as it is put into a table."""

    def facet(self, name: str) -> str:
        """A facet of a row of `shots`, to be compared."""

    def facet_shown(self, name: str) -> str:
        """The same to be read: a text, a number, or nothing."""

    def facet_items(self, name: str) -> str:
        """What to select from for the items of a facet that is a list: one column, `value`."""

    def facet_item(self) -> str:
        """Such an item as a text."""

    def frames_of(self, keys: Sequence[tuple[str, int]]) -> tuple[str, tuple[Any, ...]]:
        """The query for the frames of shots by footage and number, and what it binds."""

    # lines of text by their words

    def put_words(self, db: Connection, lines: Sequence[tuple[int, str, str]]) -> None:
        """Make lines findable: the id, and the words joined and parted (empty where the same)."""

    def clear_words(self, db: Connection) -> None:
        """Make none findable."""

    def merge_words(self, db: Connection) -> None:
        """Drop the words of lines that are gone, where they were only marked."""

    def kept(self, token: str) -> str:
        """A word as it stands in a line of `Said`."""

    def seen(self, db: Connection, tokens: Iterable[str]) -> Mapping[str, int]:
        """How many lines have each of these words."""

    def said(self, db: Connection, ways: Sequence[Spelling], often: Mapping[str, int]) -> Said:
        """How lines are asked for that have at least one of some words or phrases.

        `often` is what `seen` says of each word.
        """

    # moving from one engine to the other

    def tables(self, db: Connection) -> Mapping[str, tuple[Column, ...]]:
        """The columns of each table that cannot be made again, those first that others refer to."""

    def stream(self, db: Connection, sql: str) -> Iterator[Row]:
        """The rows of a query, a few at a time; within a transaction."""

    def empty(self, db: Connection, tables: Iterable[str]) -> None:
        """Delete all rows of these tables, the first of which others refer to, and all words."""

    def fill(self, db: Connection, table: str, names: Sequence[str], rows: Rowset) -> None:
        """Insert very many rows into an empty table."""

    def settle(self, db: Connection) -> None:
        """Make an engine fit for use after its tables were filled."""

    # health

    def damage(self, db: Connection) -> list[str]:
        """What makes every other question about the tables pointless."""

    def wrong_words(self, db: Connection) -> list[str]:
        """What is wrong with that by which words are found."""

    def orphans(self, db: Connection) -> Mapping[str, int]:
        """By table, how many rows belong to nothing."""

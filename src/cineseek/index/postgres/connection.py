"""A connection to PostgreSQL that takes what SQLite takes: `?`, and any text. Knows no tables."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, ClassVar

import psycopg
from psycopg.adapt import Buffer, Dumper, Loader
from psycopg.rows import RowMaker

from cineseek.index.connection import Dialect, Rows
from cineseek.index.footage import OddName
from cineseek.index.postgres.dialect import POSTGRES
from cineseek.index.postgres.errors import is_lost

PASSWORD = "CINESEEK_CATALOGUE_PASSWORD"
"""The variable of the environment that holds the password of the server."""

# PostgreSQL keeps no NUL in a text, and no bytes that are no text; SQLite does. Both are written
# behind a character that no text has: U+10FFFF, which sorts last, as SQLite sorts bytes.
_MARK = "\U0010ffff"
_MARK_BYTES = _MARK.encode()
_ESCAPED = {"\x00": f"{_MARK}0", _MARK: f"{_MARK}1"}
_UNESCAPED = {"0": "\x00", "1": _MARK}


def escaped(text: str) -> str:
    """A text as its column can hold it."""
    return re.sub(f"[\x00{_MARK}]", lambda found: _ESCAPED[found[0]], text)


class _TextDumper(Dumper):
    oid = psycopg.adapters.types["text"].oid

    def dump(self, obj: str) -> Buffer:
        if "\x00" in obj or _MARK in obj:
            obj = escaped(obj)
        return obj.encode()


class _OddNameDumper(Dumper):
    oid = psycopg.adapters.types["text"].oid

    def dump(self, obj: OddName) -> Buffer:
        return f"{_MARK}b{obj.hex()}".encode()


class _TextLoader(Loader):
    def load(self, data: Buffer) -> str | bytes:
        raw = bytes(data)
        text = raw.decode()
        if _MARK_BYTES not in raw:
            return text
        if text.startswith(f"{_MARK}b"):
            return bytes.fromhex(text[2:])
        return re.sub(f"{_MARK}(.)", lambda found: _UNESCAPED[found[1]], text)


class _JsonLoader(Loader):
    """JSON is read where it is understood, whichever engine it came from."""

    def load(self, data: Buffer) -> str:
        return bytes(data).decode()


class _Row(tuple[Any, ...]):
    """Values by name or place, as SQLite's rows have them."""

    __slots__ = ()
    places: ClassVar[dict[str, int]] = {}

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, str):
            key = self.places[key]
        return tuple.__getitem__(self, key)

    def keys(self) -> list[str]:
        return list(self.places)


@lru_cache(maxsize=256)
def _row_of(names: tuple[str, ...]) -> type[_Row]:
    places = {name: place for place, name in enumerate(names)}
    return type("Row", (_Row,), {"places": places, "__slots__": ()})


def _rows(cursor: psycopg.Cursor[Any]) -> RowMaker[Any]:
    return _row_of(tuple(column.name for column in cursor.description or ()))


@lru_cache(maxsize=1024)
def numbered(sql: str) -> str:
    """Each `?` that is not within quotes as `$1`, `$2` and so on."""
    count = 0

    def number(found: re.Match[str]) -> str:
        nonlocal count
        if found[0] != "?":
            return found[0]
        count += 1
        return f"${count}"

    return re.sub(r"'[^']*'|\?", number, sql)


def connect(database: str, *, timeout: float) -> psycopg.Connection[Any]:
    """A connection of which every statement is a transaction of its own.

    Where the environment has no password for us, the client library looks for one where
    PostgreSQL's own programs do: PGPASSWORD, `~/.pgpass`.
    """
    raw: psycopg.Connection[Any] = psycopg.connect(
        database,
        autocommit=True,
        row_factory=_rows,
        cursor_factory=psycopg.RawCursor,
        client_encoding="utf8",
        connect_timeout=max(2, round(timeout)),
        application_name="cineseek",
        # A server that vanished without a word is noticed within a minute.
        keepalives_idle=30,
        keepalives_interval=10,
        keepalives_count=3,
        tcp_user_timeout=60_000,  # also where it vanished with a question on its way
        password=os.environ.get(PASSWORD) or None,
    )
    raw.adapters.register_dumper(str, _TextDumper)
    raw.adapters.register_dumper(OddName, _OddNameDumper)
    raw.adapters.register_loader("text", _TextLoader)
    raw.adapters.register_loader("jsonb", _JsonLoader)
    return raw


class PostgresConnection:
    """Takes statements. Outside a transaction a lost connection is made again, once."""

    dialect: Dialect = POSTGRES

    def __init__(self, make: Callable[[], psycopg.Connection[Any]]) -> None:
        self._make = make
        self.raw = make()
        self.in_transaction = False

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Rows:
        """Run one statement."""
        try:
            return self.raw.execute(numbered(sql), values)
        except psycopg.Error as error:
            if self.in_transaction or not is_lost(error):
                raise
        self.renew()
        return self.raw.execute(numbered(sql), values)

    def executemany(self, sql: str, values: Iterable[Sequence[Any]], /) -> Any:
        """Run one statement for each of many lists of values, without waiting for each."""
        with self.raw.cursor() as cursor:
            cursor.executemany(numbered(sql), values)

    def fill(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Insert very many rows."""
        with (
            self.raw.cursor() as cursor,
            cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy,
        ):
            for row in rows:
                copy.write_row(row)

    def script(self, sql: str) -> None:
        """Run statements that bind nothing, in one go."""
        self.raw.execute(sql)

    def renew(self) -> None:
        """Connect again."""
        self.raw.close()
        self.raw = self._make()

    def close(self) -> None:
        """Let go of it."""
        self.raw.close()

"""PostgreSQL as the catalogue uses it: one writer at a time, many readers, lost connections mended.

Connections are kept and used again. Who writes holds an advisory lock for as long as the
transaction takes, as SQLite's writers do, so that several machines may add to one catalogue.
"""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import psycopg

from cineseek.errors import LibraryBusyError, LibraryError
from cineseek.index.migrations import MIGRATIONS
from cineseek.index.postgres.address import Address
from cineseek.index.postgres.connection import PostgresConnection, connect
from cineseek.index.postgres.errors import is_lost, translated
from cineseek.index.postgres.schema import migrate, version

_OLDEST = 13_00_00
"""PostgreSQL 13: what came before gets no fixes any more."""
_MOST = 16
"""Connections of a process that read; a server allows a hundred by default, of everybody."""
_IDLE = 4
_LOCKS = 0x63696E65  # "cine": the space of our advisory locks
_FIRST = 10.0
"""Seconds for a first answer of a server."""


class PostgresDatabase:
    """A schema that several threads may read while one writes; the `Tables` of a server."""

    def __init__(
        self,
        address: Address,
        *,
        steps: Sequence[str] = MIGRATIONS,
        patience: float = 30.0,
    ) -> None:
        self.address = address
        self._patience = patience
        self._reached = False
        self._idle: list[PostgresConnection] = []
        self._idle_lock = threading.Lock()
        self._places = threading.BoundedSemaphore(_MOST)
        self._write_lock = threading.Lock()
        self._closed = False
        with translated(address):
            self._writer = PostgresConnection(self._connect)
            try:
                self._prepare(steps)
            except BaseException:
                self._writer.close()
                raise

    @contextmanager
    def reading(self) -> Iterator[PostgresConnection]:
        """A connection whose every statement sees the last committed state."""
        self._refuse_if_closed()
        if not self._places.acquire(timeout=self._patience):
            raise LibraryBusyError(f"{self.address}: too many read it at once. Try again.")
        try:
            with translated(self.address):
                with self._idle_lock:
                    connection = self._idle.pop() if self._idle else None
                if connection is None:
                    connection = PostgresConnection(self._connect_to_read)
                try:
                    yield connection
                finally:
                    with self._idle_lock:
                        if self._closed or connection.raw.closed or len(self._idle) >= _IDLE:
                            connection.close()
                        else:
                            self._idle.append(connection)
        finally:
            self._places.release()

    @contextmanager
    def writing(self) -> Iterator[PostgresConnection]:
        """One transaction, and the only one of all that write to this schema."""
        with translated(self.address), self._write_lock:
            self._refuse_if_closed()
            writer = self._begin()
            try:
                writer.execute("UPDATE catalogue_state SET changes = changes + 1")
                yield writer
                writer.execute("COMMIT")
            except BaseException:
                with suppress(psycopg.Error):  # a lost connection has rolled back already
                    writer.execute("ROLLBACK")
                raise
            finally:
                writer.in_transaction = False

    def version(self) -> int:
        """Another number whenever something was committed since, by this process or another."""
        with self.reading() as db:
            return int(db.execute("SELECT changes FROM catalogue_state").fetchone()[0])

    def size(self) -> int:
        """Bytes of the server's disk that the schema takes."""
        with self.reading() as db:
            row = db.execute(
                "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class "
                "WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'"
            ).fetchone()
            return int(row[0])

    def compact(self) -> None:
        """Write the tables anew without what was removed: else its bytes stay until a vacuum."""
        with translated(self.address), self._write_lock:
            self._refuse_if_closed()
            dialect = self._writer.dialect
            for table in (*dialect.tables(self._writer), "words", "word_counts"):
                self._writer.execute(f"VACUUM (FULL, ANALYZE) {table}")

    def close(self) -> None:
        """Let go of all connections."""
        with self._write_lock, self._idle_lock:
            self._closed = True
            while self._idle:
                self._idle.pop().close()
            self._writer.close()

    def _begin(self) -> PostgresConnection:
        """The writer in a transaction; nothing was done yet, so a lost connection is no matter."""
        key = zlib.crc32(self.address.schema.encode()) - 2**31
        # However the server is set: who waited for the lock sees what was committed before it came.
        begin = (
            "BEGIN ISOLATION LEVEL READ COMMITTED; "
            f"SET LOCAL lock_timeout = {round(self._patience * 1000)}; "
            f"SELECT pg_advisory_xact_lock({_LOCKS}, {key})"
        )
        writer = self._writer
        try:
            writer.script(begin)
        except psycopg.Error as error:
            with suppress(psycopg.Error):
                writer.script("ROLLBACK")
            if not is_lost(error):
                raise
            writer.renew()
            writer.script(begin)
        writer.in_transaction = True
        return writer

    def _prepare(self, steps: Sequence[str]) -> None:
        """Make the schema, or bring it up to date."""
        if version(self._writer) == len(steps):
            return
        writer = self._begin()
        try:
            schema = self.address.schema
            if writer.execute("SELECT to_regnamespace(?)", (schema,)).fetchone()[0] is None:
                writer.execute(f"CREATE SCHEMA {schema}")
            migrate(writer, self.address, steps)  # another process may have been faster
            writer.execute("COMMIT")
        except BaseException:
            with suppress(psycopg.Error):
                writer.execute("ROLLBACK")
            raise
        finally:
            writer.in_transaction = False

    def _connect_to_read(self) -> psycopg.Connection[Any]:
        raw = self._connect()
        raw.execute("SET default_transaction_read_only = on")
        return raw

    def _connect(self) -> psycopg.Connection[Any]:
        """A connection; a server that was there before gets the time to start again."""
        deadline = time.monotonic() + (self._patience if self._reached else 0.0)
        wait = 0.1
        while True:
            try:
                raw = connect(self.address.database, timeout=_FIRST)
                break
            except psycopg.OperationalError:
                if time.monotonic() + wait > deadline:
                    raise
                time.sleep(wait)
                wait = min(2.0, 2 * wait)
        try:
            self._refuse_unfit(raw)
            # Compiling a query (JIT) takes longer than any of ours runs. And where this machine
            # vanishes without a word, the server frees its lock within a minute, not hours.
            raw.execute(
                f"SET search_path = {self.address.schema}; SET jit = off; "
                "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; "
                "SET tcp_keepalives_count = 3"
            )
        except BaseException:
            raw.close()
            raise
        self._reached = True
        return raw

    def _refuse_unfit(self, raw: psycopg.Connection[Any]) -> None:
        if raw.info.server_version < _OLDEST:
            raise LibraryError(
                f"{self.address}: the server is PostgreSQL {raw.info.server_version // 10000}, "
                f"and {_OLDEST // 10000} is the oldest that will do. Upgrade it."
            )
        encoding = raw.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            raise LibraryError(
                f"{self.address}: the database is encoded in {encoding}, which cannot hold every "
                "title. Make another with `createdb --encoding UTF8 --template template0`."
            )

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise LibraryError(f"{self.address}: the catalogue is closed; open the library again.")

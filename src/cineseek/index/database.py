"""SQLite as the catalogue uses it: one writer, many readers, errors a user can act on."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from cineseek.errors import LibraryBusyError, LibraryError, StorageFullError
from cineseek.index.connection import Dialect
from cineseek.index.migrations import MIGRATIONS, migrate
from cineseek.index.sqlite_dialect import SqliteDialect

_ROOM = 4 * 1024 * 1024
"""Bytes; a write that fails with less than this left failed for lack of room."""


class SqliteConnection(sqlite3.Connection):
    """A connection that says which engine it speaks to."""

    dialect: Dialect = SqliteDialect()


class Database:
    """A file of tables that several threads may read while one writes."""

    def __init__(
        self,
        path: Path,
        *,
        steps: Sequence[str] = MIGRATIONS,
        patience: float = 30.0,
        synchronous: Literal["FULL", "NORMAL"] = "FULL",
    ) -> None:
        self.path = Path(path)
        self._synchronous = synchronous
        self._patience = patience
        self._idle: list[SqliteConnection] = []
        self._idle_lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._watcher: SqliteConnection | None = None
        self._watching = threading.Lock()
        self._closed = False
        with translated(self.path):
            self._writer = self._connect()
            try:
                self._writer.execute("PRAGMA journal_mode = WAL")
                migrate(self._writer, self.path, steps)
            except BaseException:
                self._writer.close()
                raise

    @contextmanager
    def reading(self) -> Iterator[SqliteConnection]:
        """A connection that sees the last committed state."""
        self._refuse_if_closed()
        with translated(self.path):
            with self._idle_lock:
                connection = self._idle.pop() if self._idle else None
            if connection is None:
                connection = self._connect()
                connection.execute("PRAGMA query_only = ON")
            try:
                yield connection
            finally:
                with self._idle_lock:
                    if self._closed:
                        connection.close()
                    else:
                        self._idle.append(connection)

    @contextmanager
    def writing(self) -> Iterator[SqliteConnection]:
        """One transaction: all of it happens, or nothing."""
        with translated(self.path), self._write_lock:
            self._refuse_if_closed()
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk may have rolled back already
                    self._writer.execute("ROLLBACK")
                raise

    def version(self) -> int:
        """Another number whenever something was committed since, by this process or another."""
        self._refuse_if_closed()
        with translated(self.path), self._watching:
            if self._watcher is None:
                # It counts what others commit, so it has to be a connection that never does.
                self._watcher = self._connect()
                self._watcher.execute("PRAGMA query_only = ON")
            return int(self._watcher.execute("PRAGMA data_version").fetchone()[0])

    def size(self) -> int:
        """Bytes of the disk that the file and those beside it take."""
        return sum(_size(one) for one in self.path.parent.glob(f"{self.path.name}*"))

    def compact(self) -> None:
        """Write the file anew without what was removed: else its bytes stay in free pages."""
        with translated(self.path), self._write_lock:
            self._refuse_if_closed()
            self._writer.execute("VACUUM")
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Release the file."""
        with self._write_lock, self._idle_lock, self._watching:
            self._closed = True
            if self._watcher is not None:
                self._watcher.close()
                self._watcher = None
            while self._idle:
                self._idle.pop().close()
            self._writer.close()

    def _connect(self) -> SqliteConnection:
        connection = sqlite3.connect(
            self.path,
            timeout=self._patience,
            isolation_level=None,
            check_same_thread=False,
            factory=SqliteConnection,
        )
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        # FULL: what is committed survives a power cut too. A chunk is one commit, so it is cheap.
        connection.execute(f"PRAGMA synchronous = {self._synchronous}")
        return connection

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise LibraryError(f"{self.path}: the catalogue is closed; open the library again.")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """SQLite's errors as ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translate(path, error) from error


def _translate(path: Path, error: sqlite3.Error) -> LibraryError:
    # The low byte is the kind of error, the rest says more about it.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _no_room(path)):
        return StorageFullError(
            f"{path}: the disk is full. What was stored before is safe. Make room, then run the "
            "same command again; it goes on where it stopped."
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryError(
            f"{path}: the catalogue is damaged ({error}). Run `cineseek doctor`; if it cannot "
            "mend it, put back a copy of this file or add the films to a new library."
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusyError(f"{path}: another process is using the catalogue. Try again.")
    return LibraryError(
        f"{path}: the catalogue cannot be used ({error}). Check that the folder exists, that you "
        "may write to it, and run `cineseek doctor`."
    )


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


def _size(file: Path) -> int:
    """What a file takes of the disk; one that went away meanwhile takes nothing."""
    with suppress(OSError):
        status = file.stat()
        blocks: int | None = getattr(status, "st_blocks", None)
        return status.st_size if blocks is None else blocks * 512
    return 0

"""One run of a kind at a time: two would ask, and pay, for the same shots."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from cineseek.errors import LibraryBusyError, LibraryError
from cineseek.film import TextKind


@contextmanager
def only_one(folder: Path, kind: TextKind) -> Iterator[None]:
    """Keep other runs of this kind out of a library; LibraryBusyError where there is one.

    The library's own lock stays free: a server may go on answering.
    """
    lock = FileLock(folder / f".{kind}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise LibraryBusyError(
            f"another process is making texts of kind {kind} for {folder}: wait until it is done"
        ) from error
    except OSError as error:
        raise LibraryError(f"{folder} cannot be written to: {error.strerror or error}") from error
    try:
        yield
    finally:
        lock.release()

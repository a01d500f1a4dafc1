"""What happens when the disk is full: one clear error, and nothing stored is lost."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cineseek.errors import StorageFullError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def full_error(folder: Path) -> StorageFullError:
    """The error that says so."""
    return StorageFullError(
        f"the disk of {folder} has no room left; all that was committed is safe: "
        "make room and run the same `cineseek add` again, it goes on where it stopped"
    )


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn a full disk into a StorageFullError."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise full_error(folder) from error
        raise


def check_room(folder: Path, reserve: int) -> None:
    """Stop before the disk is full to the last byte.

    Stores that write through memory maps cannot report a full disk: the system kills the process.
    """
    if reserve and shutil.disk_usage(folder).free < reserve:
        raise full_error(folder)

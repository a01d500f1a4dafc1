"""Checks that a path is a file with something in it before anything opens it. Knows no format."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from cineseek.errors import MediaError


def check_file(path: str | Path) -> int:
    """Size in bytes of a regular, readable, non-empty file; MediaError for anything else.

    A pipe or a device is refused by its kind, never opened: reading one may wait for ever.
    """
    path = Path(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise MediaError(f"{path}: a folder, not a file; name a file in it")
        if not stat.S_ISREG(status.st_mode):
            raise MediaError(f"{path}: a pipe or device, not a file; copy it to a file first")
        if status.st_size == 0:
            raise MediaError(f"{path}: empty; copy or download it again")
        path.open("rb").close()
    except OSError as error:
        raise MediaError(f"{path}: {_why(error)}") from error
    except ValueError as error:  # a name with a null character
        raise MediaError(f"{str(path)!r}: not a file name") from error
    return status.st_size


def _why(error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return "no such file (or a link to nothing); check the path"
    if error.errno == errno.EACCES:
        return "no permission to read it; change its permissions"
    if error.errno == errno.ELOOP:
        return "a link that leads back to itself; remove it"
    return f"cannot be opened ({error.strerror or error})"

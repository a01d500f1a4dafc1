"""What goes wrong with the files of footage, said without a path of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cineseek.errors import ExportError, MediaError, NotFoundError
from cineseek.file_name import file_of, shown
from cineseek.film import Footage
from cineseek.server.problems import Problem


def gone(footage: Footage) -> Problem:
    """The problem of a footage whose file is not where it was."""
    return Problem(
        404,
        "file_gone",
        f"The file {file_of(footage.path)} is not where it was.",
        "Put it back, or add it from where it is now: the library knows it by its content.",
    )


@contextmanager
def reading(footage: Footage) -> Iterator[None]:
    """Turn errors of reading a footage's file into problems."""
    if not Path(footage.path).is_file():
        raise gone(footage)
    try:
        yield
    except MediaError as error:
        raise Problem(
            422,
            "unreadable_footage",
            said_of(error, footage),
            "Play the file to see what is wrong with it; copy or convert it, and add it again.",
        ) from error
    except ExportError as error:
        raise Problem(
            422, "not_playable", said_of(error, footage), "Ask for its picture instead."
        ) from error
    except NotFoundError as error:
        raise gone(footage) from error


def said_of(error: Exception, footage: Footage) -> str:
    """The first line of an error, with the file's name where its path was."""
    first = str(error).splitlines()[0] if str(error) else type(error).__name__
    for path in (footage.path, shown(footage.path)):
        first = first.replace(path, file_of(footage.path))
    return shown(first)

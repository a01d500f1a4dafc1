"""Tars read forward only, from disk or the web: nothing is kept, nothing large read at once."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, cast

from cineseek.errors import TrainingError
from cineseek.training.tars import MOST_BYTES

Opener = Callable[[str], AbstractContextManager[IO[bytes]]]
"""Opens a place to be read from beginning to end."""

BLOCK = 1 << 16
"""Bytes that are read at once."""
_WEB = ("http://", "https://")


def is_address(place: str) -> bool:
    """Whether a place is on the web."""
    return place.startswith(_WEB)


@contextmanager
def open_tar(place: str) -> Iterator[IO[bytes]]:
    """A tar to be read forward: a file, or an address over HTTP; TrainingError where neither is."""
    if not is_address(place):
        try:
            with Path(place).open("rb") as file:
                yield file
        except OSError as error:
            raise TrainingError(f"{place} cannot be read: {error.strerror or error}") from error
        return
    import httpx

    try:
        with httpx.stream("GET", place, follow_redirects=True, timeout=60) as answer:
            answer.raise_for_status()
            yield cast("IO[bytes]", _Stream(answer.iter_bytes(BLOCK)))
    except httpx.HTTPError as error:
        raise TrainingError(f"{place} cannot be fetched: {error}") from error


class Careful(io.RawIOBase):
    """A stream of which nothing is read at once that is larger than any file in a tar may be."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def readable(self) -> bool:
        """Yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """So many bytes; tarfile's ReadError for too many."""
        if not 0 <= size <= MOST_BYTES:
            raise tarfile.ReadError(f"a piece of {size} bytes")
        return self._file.read(size)


class _Stream(io.RawIOBase):
    """Pieces that come one after another, as a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        parts, missing = [], size
        while missing:
            if not self._held:
                self._held = next(self._pieces, b"")
                if not self._held:
                    break
            part = self._held[:missing] if missing > 0 else self._held
            self._held = self._held[len(part) :]
            parts.append(part)
            missing -= len(part) if missing > 0 else 0
        return b"".join(parts)

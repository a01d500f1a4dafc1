"""What lies in a tar, and where: files are read in place and never written out.

A tar was made by anyone. No name in it becomes a path of this machine, and links, devices and
sparse files are not followed.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from cineseek.errors import MediaError, TrainingError
from cineseek.file_name import shown
from cineseek.media.regular import check_file

MOST_BYTES = 64 << 20
"""Of one member: more than any still, and little enough to hold one a thread."""
_MOST_HEADER = 1 << 20  # a long name takes a few hundred bytes, and a tar may claim terabytes
_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Member:
    """A file within a tar: so many bytes from there on."""

    path: Path
    """Of the tar."""
    offset: int
    """Bytes."""
    size: int
    """Bytes."""
    name: str
    """As the tar has it: to be shown, never to be opened."""

    def __str__(self) -> str:
        return f"{self.path} ({self.name} at {self.offset})"

    def read(self) -> bytes:
        """Its bytes; MediaError where they are no longer there."""
        if not 0 <= self.size <= MOST_BYTES:
            raise MediaError(f"{self}: {self.size} bytes are more than a picture has")
        try:
            with self.path.open("rb") as tar:
                tar.seek(self.offset)
                held = tar.read(self.size)
        except OSError as error:
            raise MediaError(f"{self}: cannot be read ({error.strerror or error})") from error
        if len(held) < self.size:
            raise MediaError(f"{self}: the tar was cut short; copy or download it again")
        return held


class Damage(Exception):
    """The rest of a tar cannot be read."""


def find_members(path: Path) -> Iterator[Member]:
    """The plain files of a tar in its order. Damage where the rest of it cannot be read."""
    whole = _size(path)
    before = -1
    try:
        with path.open("rb") as file, tarfile.open(fileobj=_Careful(file), mode="r:") as tar:
            while (info := tar.next()) is not None:
                # Else it remembers every file of a terabyte; the types know nothing of it.
                tar.members.clear()  # type: ignore[attr-defined]
                if info.size < 0 or info.offset_data <= before:
                    raise Damage("it leads back into itself")
                before = info.offset_data
                if info.isreg() and not info.issparse():
                    if info.offset_data + info.size > whole:
                        raise Damage("it was cut short")
                    yield Member(path, info.offset_data, info.size, shown(info.name))
            file.seek(min(tar.offset, whole))
            if file.read(_BLOCK).strip(b"\0"):  # tarfile takes a broken header for the end
                raise Damage("a header is damaged")
    except OSError as error:
        raise Damage(str(error.strerror or error)) from error
    except (tarfile.TarError, ValueError, OverflowError, RecursionError, EOFError) as error:
        raise Damage(str(error) or type(error).__name__) from error


def _size(path: Path) -> int:
    """Bytes of a tar, which is a plain file and not compressed."""
    try:
        whole = check_file(path)
        with path.open("rb") as file:
            first = file.read(6)
    except (MediaError, OSError) as error:
        raise TrainingError(f"{error}") from error
    if first.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd")):
        raise TrainingError(f"{path} is compressed, so nothing in it can be found: unpack it once")
    return whole


class _Careful:
    """A file of which no header is read that is larger than any real one."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= _MOST_HEADER:
            raise tarfile.ReadError(f"a header of {size} bytes")
        return self._file.read(size)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

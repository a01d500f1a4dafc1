"""Files of a folder or of a zip by name, read with care: anyone may have written them.

A zip is refused whole where a name leaves it, where it holds links, or where it would unpack to
far more than it is (a bomb): whoever made it meant harm, or it is damaged.
"""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from cineseek.errors import NotFoundError, SourceError

_MOST_FILES = 2_000_000
_MOST_RATIO = 200
"""Bytes unpacked to one packed, of files that are not small: pictures do not shrink, JSON does."""
_SMALL = 1 << 20


class Archive(Protocol):
    """Files by name, with `/` between folders."""

    path: Path
    """Of the folder or the zip."""

    def names(self) -> Iterator[str]:
        """Every file, in order of name."""

    def has(self, name: str) -> bool:
        """Whether there is such a file."""

    def read(self, name: str, *, most: int) -> bytes:
        """A file of at most so many bytes, or SourceError."""

    def below(self, prefix: str) -> Archive:
        """The files whose names begin so, named by what follows."""


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """A folder or a zip; SourceError where it is none or must not be trusted."""
    if path.is_dir():
        yield _Folder(path)
        return
    if not path.is_file():
        raise NotFoundError(f"there is no file and no folder {path}")
    try:
        file = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise SourceError(
            f"{path} is neither a folder nor a zip ({error}); download it again, or unpack it"
        ) from error
    with file:
        yield _Zip(path, file, _checked(path, file))


class _Folder:
    """A folder; links that lead out of it are not followed."""

    def __init__(self, path: Path, prefix: str = "") -> None:
        self.path = path
        self._root = path.resolve()
        self._prefix = prefix

    def names(self) -> Iterator[str]:
        start = self._root / self._prefix
        count = 0
        for here, folders, files in os.walk(start):
            folders.sort()
            for file in sorted(files):
                count += 1
                if count > _MOST_FILES:
                    raise SourceError(f"{self.path} has more than {_MOST_FILES:,} files")
                yield Path(here, file).relative_to(start).as_posix()

    def has(self, name: str) -> bool:
        return self._place(name).is_file()

    def read(self, name: str, *, most: int) -> bytes:
        place = self._place(name)
        if not place.resolve().is_relative_to(self._root):
            raise SourceError(f"{place} is a link that leads out of {self.path}: refused")
        if not place.is_file():  # nobody may ever write into a pipe
            raise SourceError(f"{place} is not a file")
        try:
            with place.open("rb") as file:
                body = file.read(most + 1)
        except OSError as error:
            raise SourceError(f"{place} cannot be read: {error.strerror or error}") from error
        if len(body) > most:
            raise SourceError(f"{place} is larger than {most >> 20} MB: refused")
        return body

    def below(self, prefix: str) -> Archive:
        return _Folder(self.path, self._prefix + prefix)

    def _place(self, name: str) -> Path:
        return self._root / f"{self._prefix}{name}"


class _Zip:
    """A zip whose names were checked."""

    def __init__(
        self,
        path: Path,
        file: zipfile.ZipFile,
        inside: Mapping[str, zipfile.ZipInfo],
        prefix: str = "",
    ) -> None:
        self.path = path
        self._file, self._inside, self._prefix = file, inside, prefix

    def names(self) -> Iterator[str]:
        for name in sorted(self._inside):
            if name.startswith(self._prefix):
                yield name[len(self._prefix) :]

    def has(self, name: str) -> bool:
        return f"{self._prefix}{name}" in self._inside

    def read(self, name: str, *, most: int) -> bytes:
        where = f"{self.path}: {name}"
        try:
            with self._file.open(self._inside[f"{self._prefix}{name}"]) as file:
                body = file.read(most + 1)
        except KeyError as error:
            raise SourceError(f"{where} is not there") from error
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            RuntimeError,  # it is encrypted
            NotImplementedError,  # it is packed in a way that Python does not know
        ) as error:
            raise SourceError(f"{where} cannot be read: {error}") from error
        if len(body) > most:
            raise SourceError(f"{where} is larger than {most >> 20} MB: refused")
        return body

    def below(self, prefix: str) -> Archive:
        return _Zip(self.path, self._file, self._inside, self._prefix + prefix)


def _checked(path: Path, file: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The files of a zip by name; SourceError where one of them must not be trusted."""
    infos = file.infolist()
    if len(infos) > _MOST_FILES:
        raise SourceError(f"{path} has more than {_MOST_FILES:,} files: refused")
    packed = sum(info.compress_size for info in infos)
    if packed > path.stat().st_size:
        raise SourceError(f"{path} holds files that lie over each other: refused")
    inside: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = info.filename
        if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
            raise SourceError(f"{path} holds {name!r}, which leads out of it: refused")
        mode = info.external_attr >> 16
        if stat.S_IFMT(mode) and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise SourceError(f"{path} holds {name!r}, which is a link or a device: refused")
        if info.file_size > max(_SMALL, _MOST_RATIO * info.compress_size):
            raise SourceError(
                f"{path}: {name!r} would unpack to {info.file_size:,} bytes from "
                f"{info.compress_size:,}: refused"
            )
        if not info.is_dir():
            if name in inside:
                raise SourceError(f"{path} holds {name!r} twice: refused")
            inside[name] = info
    return inside

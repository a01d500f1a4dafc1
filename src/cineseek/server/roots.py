"""The folders that films may be added from over HTTP, and finding one's way in them.

A source is `ROOT/folder/file`. It is resolved with all links followed and has to lie in its root
then; what is hidden, or leads elsewhere, is answered as if it were not there.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from cineseek.errors import NotFoundError
from cineseek.file_name import shown
from cineseek.ingest.adding import WANTED
from cineseek.ingest.reach import inside
from cineseek.library import Library
from cineseek.sources.folder import natural_key

MOST = 1000
"""Entries of a folder that are listed."""
_MOST_SEEN = 20_000
"""Entries of a folder that are looked at."""
_HIDDEN = (".", "~$")
_SUFFIXES = WANTED.videos | WANTED.pictures


@dataclass(frozen=True, slots=True)
class Entry:
    """A folder or file that may be added."""

    name: str
    source: str
    folder: bool
    size: int | None
    known: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """What may be added of a folder."""

    entries: tuple[Entry, ...]
    left_off: int
    """Entries that are not listed, since there are too many; at least so many."""


class Roots:
    """Folders by name."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders: dict[str, Path] = {}
        for folder in folders:
            name = shown(folder.resolve().name).strip().lstrip(".") or "root"
            free = (one for one in _numbered(name) if one not in self._folders)
            self._folders[next(free)] = folder

    @property
    def names(self) -> list[str]:
        """What the roots are called, each by a name of its own."""
        return list(self._folders)

    @property
    def folders(self) -> list[Path]:
        """Where they are."""
        return list(self._folders.values())

    def find(self, source: str) -> Path:
        """The file or folder of a source, all links followed; NotFoundError where there is none."""
        name, *parts = source.rstrip("/").split("/")
        root = self._folders.get(name)
        if not name:
            raise NotFoundError(
                "a source begins with the name of a folder of this server, not a slash"
            )
        if root is None:
            raise NotFoundError(f"there is no folder called {shown(name)} to add from")
        path = root
        try:
            for part in parts:
                path = _below(path, part)
            real = path.resolve(strict=True)
        except (OSError, RuntimeError, ValueError) as error:
            raise NotFoundError(f"there is no {shown(source)}") from error
        if not inside([root])(real):
            raise NotFoundError(f"there is no {shown(source)}")
        return real

    def look_into(self, source: str, library: Library) -> Listing:
        """The folders, videos and pictures in a folder: folders first, each in natural order."""
        folder = self.find(source)
        allowed = inside([self._folders[source.split("/")[0]]])
        try:
            with os.scandir(folder) as entries:
                names = sorted((one.name for one in islice(entries, _MOST_SEEN)), key=natural_key)
        except OSError as error:
            raise NotFoundError(f"{shown(source)} is not a folder that can be read") from error
        folders, files = [], []
        for name in names:
            path = folder / name
            if name.startswith(_HIDDEN) or not allowed(path):
                continue
            about = path.stat()
            own = f"{source.rstrip('/')}/{shown(name)}"
            if stat.S_ISDIR(about.st_mode):
                folders.append(Entry(shown(name), own, True, None, False))
            elif stat.S_ISREG(about.st_mode) and path.suffix.lower() in _SUFFIXES:
                found = library.catalogue.footage_by_path(
                    str(path), about.st_size, about.st_mtime_ns
                )
                files.append(Entry(shown(name), own, False, about.st_size, found is not None))
        entries_ = (folders + files)[:MOST]
        left_off = len(folders) + len(files) - len(entries_) + (len(names) == _MOST_SEEN)
        return Listing(tuple(entries_), left_off)


def _below(folder: Path, part: str) -> Path:
    """What lies in a folder under a name, as it is or as it is shown; OSError where nothing does.

    Links are not followed yet.
    """
    if part in ("", ".", "..") or part.startswith(_HIDDEN) or "\0" in part:
        raise FileNotFoundError(part)
    if os.sep in part or (os.altsep and os.altsep in part):
        raise FileNotFoundError(part)
    path = folder / part
    if "\\" not in part or os.path.lexists(path):
        return path
    with os.scandir(folder) as entries:  # a name that is no text: `Sm\xf8rrebr\xf8d.mkv`
        return next((folder / one.name for one in entries if shown(one.name) == part), path)


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))

"""A collection's folder as its lists of files tell it. Knows no library and no network.

`FOLDER/films/TITLE (YEAR)/` and `FOLDER/pairs/` each have a `sources.jsonl`; `FOLDER/demo/` has
the same shape again. A set that `curate` wrote has its list at the top.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cineseek.errors import NotFoundError, SourceError
from cineseek.origin import Origin
from cineseek.sources.origins import NAME, is_as_fetched, read_origins, write_origins

FACTS = "film.json"
_CAPTIONS, _PICTURES = "captions.json", "pictures.jsonl"
_NAMES = ("file", "image", "file_name", "filename", "picture")
_MOST_BYTES = 256 << 20


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that a list names."""

    folder: Path
    """Where the list lies."""
    file: str
    """Relative to it."""
    origins: tuple[Origin, ...]

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.folder / self.file

    @property
    def is_inside(self) -> bool:
        """Whether it lies in the folder of its list, wherever links lead."""
        try:
            return self.path.resolve().is_relative_to(self.folder.resolve())
        except (OSError, RuntimeError):
            return False

    @property
    def is_fresh(self) -> bool:
        """Whether it is what was fetched; facts are merged, and always are."""
        if self.path.name == FACTS:
            return self.path.is_file()
        return any(is_as_fetched(self.path, one) for one in self.origins)


def find_listed(folder: Path) -> Iterator[Listed]:
    """Every file that the lists of a collection name; NotFoundError where it is no folder."""
    if not folder.is_dir():
        raise NotFoundError(f"there is no folder {folder}: name one that `cineseek collect` filled")
    for place in _places(folder):
        yield from read_listed(place)


def read_listed(folder: Path) -> Iterator[Listed]:
    """The files that the list in one folder names; none where it has no list."""
    if not (folder / NAME).is_file():
        return
    for file, origins in read_origins(folder / NAME).items():
        yield Listed(folder, file, origins)


def drop_files(files: Iterable[Listed]) -> None:
    """Take files away, with their captions, their lines, and folders left empty."""
    by_folder: dict[Path, list[Listed]] = {}
    for one in files:
        by_folder.setdefault(one.folder, []).append(one)
    for folder, some in by_folder.items():
        for one in some:
            one.path.unlink(missing_ok=True)
        gone = {one.file for one in some}
        _drop_captions(folder / _CAPTIONS, gone)
        for place in {one.path.parent for one in some} - {folder}:
            names = {one.path.name for one in some if one.path.parent == place}
            _drop_captions(place / _CAPTIONS, names)
        _drop_rows(folder / _PICTURES, gone)
        _change_lines(folder, dict.fromkeys(gone, ()))
        _drop_empty(folder)


def keep_without(files: Iterable[Listed], source: str) -> None:
    """Forget that files came from a source, too; they came from another as well."""
    by_folder: dict[Path, dict[str, tuple[Origin, ...]]] = {}
    for one in files:
        left = tuple(origin for origin in one.origins if origin.source != source)
        by_folder.setdefault(one.folder, {})[one.file] = left
    for folder, changed in by_folder.items():
        _change_lines(folder, changed)


def _places(folder: Path) -> Iterator[Path]:
    for base in (folder, folder / "demo"):
        for above in (base, base / "pairs", *_films(base / "films")):
            if (above / NAME).is_file():
                yield above


def _films(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(one for one in folder.iterdir() if one.is_dir())


def _change_lines(folder: Path, changed: Mapping[str, tuple[Origin, ...]]) -> None:
    """Say something else of some files of a list, or nothing."""
    if (folder / NAME).is_file():
        told = {**read_origins(folder / NAME), **changed}
        write_origins(folder / NAME, {file: some for file, some in told.items() if some})


def _drop_captions(path: Path, files: set[str]) -> None:
    """Take the entries of pictures out of a file of captions, in either of its forms."""
    if not path.is_file():
        return
    if path.stat().st_size > _MOST_BYTES:
        raise SourceError(f"{path} is too large to be changed here; take its entries out yourself")
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{path} is not JSON: {error}; mend it, then run this again") from error
    left: object
    if isinstance(told, dict):
        left = {name: value for name, value in told.items() if name not in files}
    elif isinstance(told, list):
        left = [one for one in told if not _names(one) & files]
    else:
        raise SourceError(f"{path} must hold an object or a list of objects")
    if not left:
        path.unlink()
        return
    part = path.with_name(f"{path.name}.part")
    part.write_text(json.dumps(left, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.replace(path)


def _drop_rows(path: Path, files: set[str]) -> None:
    """Take the lines of pictures out of the list of a set that `curate` made."""
    if not path.is_file():
        return
    kept = []
    for line in path.read_bytes().splitlines(keepends=True):  # at line breaks of ASCII only
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            told = None
        if not _names(told) & files:
            kept.append(line)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(b"".join(kept))
    part.replace(path)


def _names(entry: object) -> set[str]:
    if not isinstance(entry, Mapping):
        return set()
    return {str(entry[key]) for key in _NAMES if isinstance(entry.get(key), str)}


def _drop_empty(folder: Path) -> None:
    """Take away folders in which nothing is left, and facts of which no file is left."""
    for below in sorted(folder.rglob("*"), reverse=True):
        if below.is_dir() and not below.is_symlink():
            with suppress(OSError):
                below.rmdir()
    left = {one.name for one in folder.iterdir()}
    if left <= {FACTS} and not (folder / NAME).exists():
        shutil.rmtree(folder, ignore_errors=True)

"""Reads and writes `sources.jsonl`, where a collection says where each of its files came from.

One line a file: `{"file": "stills/0001.jpg", "source", "url", "page", "fetched_at", "robots",
"licence", "sha256", "bytes"}`; `file` is relative to the folder that the list lies in.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from cineseek.errors import SourceError
from cineseek.file_name import shown
from cineseek.origin import Origin

log = logging.getLogger(__name__)

NAME = "sources.jsonl"
_TEXTS = {
    "source": 100,
    "url": 4000,
    "page": 4000,
    "fetched_at": 40,
    "robots": 1000,
    "licence": 4000,
    "sha256": 64,
}
"""Fields that are text, and characters of them that are kept."""
_MOST_BYTES = 64 << 20
_ABOVE = 3
"""Folders above a file in which its list may lie."""
_BLOCK = 1 << 20


def find_origins(
    path: Path, *, check: bool = True, allowed: Callable[[Path], bool] | None = None
) -> tuple[Origin, ...]:
    """Where a file came from, by the nearest list that names it; nothing where none does.

    With `check`, a file that is not what was fetched any more (its size or SHA-256 differ) has no
    origin. Lists that may not be read are passed over.
    """
    for origins in _lists_naming(path, allowed):
        if not check:
            return origins
        fresh = tuple(one for one in origins if is_as_fetched(path, one))
        if len(fresh) < len(origins):
            log.warning("%s is not the file that %s tells of any more", path, NAME)
        return fresh
    return ()


def is_as_fetched(path: Path, origin: Origin) -> bool:
    """Whether a file has the size and hash that it was fetched with, as far as those are told."""
    try:
        if not path.is_file() or (origin.bytes and path.stat().st_size != origin.bytes):
            return False
        return not origin.sha256 or hash_file(path) == origin.sha256
    except OSError:
        return False


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content, 64 hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def read_origins(path: Path) -> Mapping[str, tuple[Origin, ...]]:
    """A list, by file; lines that cannot be understood are left out, and the log says how many.

    SourceError where it cannot be read at all.
    """
    try:
        about = path.stat()
        return _read(path, about.st_size, about.st_mtime_ns)
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}") from error


def write_origins(path: Path, origins: Mapping[str, Iterable[Origin]]) -> None:
    """Write a list anew; it appears whole or not at all. Without a line it is taken away."""
    lines = [_line(file, one) for file, some in origins.items() for one in some]
    if not lines:
        path.unlink(missing_ok=True)
        return
    part = path.with_name(f"{path.name}.part")
    part.write_text("".join(lines), encoding="utf-8")
    part.replace(path)


def add_origins(path: Path, origins: Iterable[tuple[str, Origin]]) -> None:
    """Put lines under those that are there."""
    with path.open("a", encoding="utf-8") as out:
        out.writelines(_line(file, one) for file, one in origins)


def _line(file: str, origin: Origin) -> str:
    return json.dumps({"file": shown(file), **origin.to_json()}, ensure_ascii=False) + "\n"


def _lists_naming(
    path: Path, allowed: Callable[[Path], bool] | None
) -> Iterator[tuple[Origin, ...]]:
    """What the lists above a file say of it, the nearest first."""
    for folder in tuple(path.absolute().parents)[:_ABOVE]:
        place = folder / NAME
        if not place.is_file() or (allowed is not None and not allowed(place)):
            continue
        try:
            told = read_origins(place)
        except SourceError as error:
            log.warning("%s", error)
            continue
        found = told.get(path.absolute().relative_to(folder).as_posix())
        if found:
            yield found


@lru_cache(maxsize=8)
def _read(path: Path, size: int, _mtime_ns: int) -> Mapping[str, tuple[Origin, ...]]:
    """Remembered for as long as the file is the same: every still of a film asks for it."""
    if size > _MOST_BYTES:
        raise SourceError(f"{path} is too large to be the list of a film's files")
    found: dict[str, dict[tuple[str, str], Origin]] = {}
    wrong = 0
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if not line.strip():
                continue
            try:
                file, origin = _parse(json.loads(line))
            except (ValueError, RecursionError):
                wrong += 1
                continue
            found.setdefault(file, {})[origin.source, origin.url] = origin  # the last one counts
    if wrong:
        log.warning("%s: %d lines cannot be understood", path, wrong)
    return {file: tuple(some.values()) for file, some in found.items()}


def _parse(told: Any) -> tuple[str, Origin]:
    """One line; ValueError where it says nothing that can be used."""
    if not isinstance(told, dict):
        raise ValueError("no object")
    file = told.get("file")
    if not isinstance(file, str) or not file:
        raise ValueError("names no file")
    pure = PurePosixPath(os.path.normpath(file.replace("\\", "/")))
    if pure.is_absolute() or pure.parts[:1] in ((), ("..",)):
        raise ValueError("a file outside of its folder, or the folder itself")
    if b"\0" in os.fsencode(file):  # which raises for half a character
        raise ValueError("a name that no file can have")
    texts = {
        name: shown(" ".join(told[name].split()))[:most]
        for name, most in _TEXTS.items()
        if isinstance(told.get(name), str)
    }
    size = told.get("bytes")
    if not isinstance(size, int) or isinstance(size, bool) or not 0 < size < 1 << 62:
        size = 0
    if not texts.get("source"):
        raise ValueError("names no source")
    return pure.as_posix(), Origin(texts.pop("source"), texts.pop("url", ""), **texts, bytes=size)

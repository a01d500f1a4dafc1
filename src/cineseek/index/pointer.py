"""Which of the shards in a folder counts: a small file, replaced atomically. Opens no shard."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path

from cineseek.errors import LibraryError

_FILE = "shard.json"
_SHARD = re.compile(r"(?:shard|build|new)-(\d+)")


@dataclass(frozen=True, slots=True)
class Pointer:
    """What `shard.json` says."""

    shard: str
    """The name of the folder beside it."""
    vectors: dict[str, int] = field(default_factory=dict)
    """Name and size of each kind of vector."""
    built: int = 0
    """How many points the search graph was built of; 0 where there is none."""
    half: tuple[str, ...] = ()
    """Kinds of vectors that are kept in 16 bits a number."""


def read_pointer(folder: Path) -> Pointer | None:
    """The pointer; None in a folder without vectors."""
    file = folder / _FILE
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Pointer(**{**said, "half": tuple(said.get("half", ()))})
    except FileNotFoundError:
        if any(folder.glob("shard-*")):
            raise LibraryError(
                f"{file}: is missing, though there are vectors. `cineseek doctor` rebuilds them."
            ) from None
        return None
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise LibraryError(
            f"{file}: cannot be read ({error}). `cineseek doctor` rebuilds the vectors."
        ) from error


def write_pointer(folder: Path, pointer: Pointer) -> None:
    """Replace the pointer; after a crash the old one or the new one is there."""
    part = folder / f"{_FILE}.part"
    with part.open("w", encoding="utf-8") as file:
        json.dump(asdict(pointer), file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / _FILE)
    _sync(folder)


def next_name(folder: Path, kind: str) -> str:
    """A name that no shard in the folder has, finished or not."""
    numbers = [int(found[1]) for one in folder.iterdir() if (found := _SHARD.fullmatch(one.name))]
    return f"{kind}-{max(numbers, default=0) + 1}"


def clear_leftovers(folder: Path, pointer: Pointer | None) -> None:
    """Remove shards that were never finished, and those that were replaced."""
    for one in folder.iterdir():
        if _SHARD.fullmatch(one.name) and (pointer is None or one.name != pointer.shard):
            shutil.rmtree(one, ignore_errors=True)


def _sync(folder: Path) -> None:
    """So that the new name itself survives a power cut, where folders can be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""Moves the catalogue of a library to a PostgreSQL server, or back into its folder."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cineseek.errors import LibraryError
from cineseek.index.catalogue import Catalogue
from cineseek.index.postgres.address import is_address, read_address
from cineseek.library_file import LibraryFile, write_library_file
from cineseek.library_parts import CATALOGUE, Parts

FOLDER = "sqlite"
"""What the library's own folder is called where a catalogue moves to."""
_LEFT = f"{CATALOGUE}.moved"


def move_catalogue(parts: Parts, to: str, *, tell: Callable[[int, int], None] | None) -> int | None:
    """Move the catalogue to an address or to `sqlite`; how many rows, or None if it is there.

    What it leaves stays as it is until the copy was compared with it, row by row; a file is then
    renamed, tables of a server are marked as left. Killed at any moment, it can be run again.
    """
    address = place_of(to)
    if address == parts.content.catalogue:
        return None
    moved = 0

    def move(old: Catalogue) -> tuple[Catalogue, LibraryFile]:
        nonlocal moved
        file = parts.folder / CATALOGUE
        part = parts.folder / f"{CATALOGUE}.part"
        where: str | Path = address or part
        if not address:
            _forget(part)
        new = Catalogue(where)
        try:
            moved = old.moves.copy_to(new.moves, where=address or file, tell=tell)
            if not address:
                new.close()
                _forget(file)
                part.replace(file)
                new = Catalogue(file)
            content = replace(parts.content, catalogue=address)
            write_library_file(parts.folder, content)
        except BaseException:
            new.close()
            raise
        new.moves.note(left=False)
        _leave(old, file if address and not parts.content.catalogue else None)
        return new, content

    parts.change_catalogue(move)
    return moved


def place_of(to: str) -> str:
    """An address as `library.json` has it; empty for `sqlite`, the library's own folder."""
    if to == FOLDER:
        return ""
    if not is_address(to):
        raise LibraryError(
            f"{to!r} is no place for a catalogue: name postgresql://USER@HOST/DATABASE, "
            f"or {FOLDER} for the library's own folder"
        )
    return str(read_address(to))


def _leave(old: Catalogue, file: Path | None) -> None:
    """The library is elsewhere now; that this fails does not matter any more."""
    with suppress(LibraryError):
        if file is None:
            old.moves.note(left=True)
    old.close()
    if file is not None:
        with suppress(OSError):
            file.replace(file.with_name(_LEFT))


def _forget(file: Path) -> None:
    """A file of SQLite and those beside it."""
    for one in (file, *(file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm"))):
        one.unlink(missing_ok=True)

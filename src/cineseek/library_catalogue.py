"""Where the catalogue of a library is: in its folder, or on a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cineseek.errors import LibraryError, StorageFullError
from cineseek.index.catalogue import Catalogue
from cineseek.index.postgres.address import hidden, is_address, read_address
from cineseek.library_file import LibraryFile, write_library_file
from cineseek.library_parts import CATALOGUE, Parts

FOLDER = "sqlite"
"""What the library's own folder is called where a catalogue moves to."""
_LEFT = f"{CATALOGUE}.moved"


def new_catalogue(to: str) -> str:
    """The address of a catalogue that a new library may have; empty for its own folder."""
    address = place_of(to)
    if address:
        claimed = Catalogue(address)
        try:
            if not claimed.moves.is_free():
                raise LibraryError(
                    f"{address} holds the catalogue of a library that is there already. Open that "
                    "with its folder, or name another schema with ?schema=NAME"
                )
            claimed.moves.clear()  # of what was left there
        finally:
            claimed.close()
    return address


def move_catalogue(
    parts: Parts, to: str, *, keep: bool, tell: Callable[[int, int], None] | None
) -> int | None:
    """Move the catalogue to an address or to `sqlite`; how many rows, or None if it is there.

    What it leaves stays as it is until the copy was compared with it, row by row, and longer with
    `keep`: a file under another name, tables marked as left. Killed at any moment, it can be run
    again.
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
                _refuse_half(part)
                _forget(file)
                part.replace(file)
                new = Catalogue(file)
            content = replace(parts.content, catalogue=address)
            write_library_file(parts.folder, content)
        except BaseException:
            new.close()
            raise
        with suppress(LibraryError):  # whoever opens it next does the same
            new.moves.take() if address else new.moves.note(left=False)
        _leave(old, None if parts.content.catalogue else file, keep=keep)
        return new, content

    parts.change_catalogue(move)
    return moved


def place_of(to: str) -> str:
    """An address as `library.json` has it; empty for `sqlite`, the library's own folder."""
    if to == FOLDER:
        return ""
    if not is_address(to):
        raise LibraryError(
            f"{hidden(to)!r} is no place for a catalogue: name postgresql://USER@HOST/DATABASE, "
            f"or {FOLDER} for the library's own folder"
        )
    return str(read_address(to))


def _leave(old: Catalogue, file: Path | None, *, keep: bool) -> None:
    """The library is elsewhere now; that this fails does not matter any more."""
    with suppress(LibraryError):
        if file is None:
            if not keep:
                old.moves.clear()
            old.moves.note(left=True)
    old.close()
    if file is not None:
        with suppress(OSError):
            if keep:
                file.replace(file.with_name(_LEFT))
            else:
                _forget(file)


def _refuse_half(part: Path) -> None:
    """SQLite takes its log away once all of it is in the file, and closes without a word if not."""
    log = part.with_name(f"{part.name}-wal")
    if log.exists() and log.stat().st_size:
        raise StorageFullError(
            f"{part}: not all of the catalogue could be written there. Make room on the disk, and "
            "let no other program have that file open; then run the same command again."
        )


def _forget(file: Path) -> None:
    """A file of SQLite and those beside it."""
    for one in (file, *(file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm"))):
        one.unlink(missing_ok=True)

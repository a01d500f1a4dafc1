"""A library's vectors moved between its folder and a Qdrant server. Makes no vector."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cineseek.index.copying import Copied, Tell, compare_points, copy_points
from cineseek.library_index import EDGE, drop_quietly, new_index, open_remote, same_place
from cineseek.library_parts import Parts
from cineseek.swap import NEXT, begun, give_up, start_next

if TYPE_CHECKING:
    from cineseek.index.vectors import VectorStore
    from cineseek.library_file import LibraryFile


def move_index(parts: Parts, to: str, *, keep: bool, tell: Tell | None) -> Copied | None:
    """Move the vectors to an address, or into the folder; None where they are there already.

    The library answers from the old ones until the new ones are whole and were compared; a kill
    at any moment leaves one or the other.
    """
    old = parts.content
    if _is_there(old.index, to):
        _give_up_move(parts)
        return None
    parts.hold()
    source = parts.vectors
    content = _goal(parts, to)
    start_next(parts.folder, content)
    target = _open(parts, content, source)
    try:
        copy_points(source, target, tell)
        report = compare_points(source, target, tell)
        target.settle()
    finally:
        target.close()
    parts.change_vectors(content, keep=keep)
    return report


def _give_up_move(parts: Parts) -> None:
    """Forget a move to elsewhere that was begun and not ended: here is where they should be."""
    earlier = begun(parts.folder)
    if earlier is not None and earlier.fingerprint == parts.content.fingerprint:
        parts.hold()
        if earlier.index and earlier.index != parts.content.index:
            drop_quietly(earlier.index)
        give_up(parts.folder)


def _is_there(index: str, to: str) -> bool:
    if to == EDGE:
        return not index
    return bool(index) and same_place(index, to)


def _goal(parts: Parts, to: str) -> LibraryFile:
    """Where the vectors go: to where an earlier attempt at the same has brought some."""
    earlier = begun(parts.folder)
    if earlier is not None:
        if earlier.fingerprint == parts.content.fingerprint and _is_there(earlier.index, to):
            return replace(parts.content, index=earlier.index)
        if earlier.index:
            drop_quietly(earlier.index)
        give_up(parts.folder)
    return replace(parts.content, index="" if to == EDGE else new_index(to, parts.folder))


def _open(parts: Parts, content: LibraryFile, source: VectorStore) -> VectorStore:
    """A store that keeps what the source has as the source keeps it."""
    if content.index:
        return open_remote(content.index, source.dimensions, half=source.half, create=True)
    from cineseek.index.edge import EdgeStore

    return EdgeStore(parts.folder / NEXT, source.dimensions, half=source.half)

"""The shard in use, and how another takes its place. Knows neither vectors nor graphs."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import qdrant_edge as qdrant

from cineseek.errors import LibraryError
from cineseek.index.holes import copy_folder
from cineseek.index.pointer import (
    Pointer,
    clear_leftovers,
    next_name,
    read_pointer,
    write_pointer,
)
from cineseek.index.shard import add_vectors, create_shard, open_shard, translated


class CurrentShard:
    """The one shard of a folder that counts.

    A shard is made or built under another name and becomes the one only when `shard.json` names
    it, so whatever moment a process dies at, there is a whole shard. Replaced and unfinished ones
    are removed when the folder is opened.
    """

    def __init__(
        self, folder: Path, vectors: Mapping[str, int], half: Collection[str] = ()
    ) -> None:
        self.folder = folder
        self.writing = threading.RLock()
        """Held while the shard is changed, copied or replaced."""
        self._use = threading.Condition()
        self._users: dict[int, int] = {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.pointer, self._shard = self._open(dict(vectors), half)
        except OSError as error:
            raise LibraryError(f"{folder}: cannot be used ({error}). Check its rights.") from error

    def _open(
        self, vectors: dict[str, int], half: Collection[str]
    ) -> tuple[Pointer, qdrant.EdgeShard | None]:
        pointer = read_pointer(self.folder)
        if pointer is None:
            clear_leftovers(self.folder, None)
            new = self.folder / next_name(self.folder, "new")
            create_shard(new, vectors, half)
            pointer = Pointer(finished(new).name, vectors, half=_within(half, vectors))
            write_pointer(self.folder, pointer)
        wrong = {n: s for n, s in pointer.vectors.items() if vectors.get(n, s) != s}
        if wrong:
            wanted = {name: vectors[name] for name in wrong}
            raise LibraryError(
                f"{self.folder}: holds vectors of other sizes ({wrong}, not {wanted}): they are "
                "another encoder's. `cineseek reindex` makes them anew."
            )
        named = self.folder / pointer.shard
        if not named.exists() and (new := _unfinished(named)).exists():
            new.rename(named)
        shard = open_shard(named)
        clear_leftovers(self.folder, pointer)
        if missing := {n: s for n, s in vectors.items() if n not in pointer.vectors}:
            add_vectors(shard, self.folder, missing, half)
            pointer = replace(
                pointer,
                vectors=pointer.vectors | missing,
                half=(*pointer.half, *_within(half, missing)),
            )
            write_pointer(self.folder, pointer)
        return pointer, shard

    @contextmanager
    def using(self) -> Iterator[qdrant.EdgeShard]:
        """The shard of this moment, which is not closed while it is used."""
        with self._use:
            shard = self._shard
            if shard is None:
                raise LibraryError(f"{self.folder}: the vectors are closed; open the library again")
            self._users[id(shard)] = self._users.get(id(shard), 0) + 1
        try:
            with translated(self.folder):
                yield shard
        finally:
            with self._use:
                self._users[id(shard)] -= 1
                self._use.notify_all()

    def copy(self) -> Path:
        """A copy on disk to build on, of everything that was written."""
        target = self.folder / next_name(self.folder, "build")
        with self.writing, self.using() as shard:
            shard.flush()
            copy_folder(self.folder / self.pointer.shard, target)
        return target

    def replace(self, shard: qdrant.EdgeShard, folder: Path, *, built: int) -> None:
        """Let another shard, open and flushed, take the place; `writing` must be held."""
        old, old_folder = self._shard, self.folder / self.pointer.shard
        pointer = replace(self.pointer, shard=folder.name, built=built)
        write_pointer(self.folder, pointer)
        with self._use:
            self.pointer, self._shard = pointer, shard
        if old is not None:
            with suppress(LibraryError):  # nothing in it is needed any more
                self._close(old)
        shutil.rmtree(old_folder, ignore_errors=True)

    def close(self) -> None:
        """Flush and release the files."""
        with self.writing:
            with self._use:
                shard, self._shard = self._shard, None
            if shard is not None:
                self._close(shard)

    def _close(self, shard: qdrant.EdgeShard) -> None:
        with self._use:
            self._use.wait_for(lambda: not self._users.get(id(shard)))
            self._users.pop(id(shard), None)
        with translated(self.folder):
            shard.flush()
            shard.close()


def _within(half: Collection[str], vectors: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(set(half) & set(vectors)))


def _unfinished(folder: Path) -> Path:
    return folder.with_name(f"new-{folder.name.rpartition('-')[2]}")


def finished(folder: Path) -> Path:
    """What a shard's folder is called once it is whole. An open shard must not be renamed."""
    return folder.with_name(f"shard-{folder.name.rpartition('-')[2]}")

"""Where the vectors of a library are: in its folder, or on a Qdrant server. Moves none."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import LibraryError
from cineseek.index.address import IndexAddress, read_address
from cineseek.ingest.embedding import LOOK, PRINT
from cineseek.library_file import LibraryFile
from cineseek.swap import begun

if TYPE_CHECKING:
    from cineseek.index.remote import RemoteStore
    from cineseek.index.vectors import VectorStore

log = logging.getLogger(__name__)

EDGE = "edge"
"""The word for a library's own folder where a server's address could stand."""


def open_vectors(folder: Path, dimension: int) -> VectorStore:
    """The vector store in a folder, for looks of this size."""
    from cineseek.index.edge import EdgeStore

    return EdgeStore(folder, kinds(dimension), half=(PRINT,))


def open_index(folder: Path, content: LibraryFile, *, create: bool = False) -> VectorStore:
    """The vectors that a `library.json` tells of; `folder` has them where no server does.

    `create` makes a collection that is missing; in a folder they are made always.
    """
    dimension = int(content.card["dimension"])
    if not content.index:
        return open_vectors(folder, dimension)
    return open_remote(content.index, kinds(dimension), half=(PRINT,), create=create)


def open_remote(
    address: str, vectors: Mapping[str, int], *, half: Collection[str], create: bool = False
) -> RemoteStore:
    """The vectors on a server."""
    from cineseek import __version__
    from cineseek.index.remote import RemoteStore

    about = {"made_by": f"cineseek {__version__}"}
    return RemoteStore(read_address(address), vectors, half=half, create=create, about=about)


def kinds(dimension: int) -> dict[str, int]:
    """The kinds of vectors of a library and their sizes, for looks of this size."""
    from cineseek.models.fingerprint import PRINT_SIZE

    return {LOOK: dimension, PRINT: PRINT_SIZE}


def new_index(address: str, folder: Path) -> str:
    """The full address of a collection that a library may make.

    ValueError for what is no address; LibraryError where the collection is there already, which
    may be another library's.
    """
    from cineseek.index.remote_collection import collection_exists

    wanted = read_address(address)
    if not wanted.collection:
        wanted = wanted.named(folder.stem)
    if collection_exists(wanted):
        raise LibraryError(
            f"{wanted}: the server has a collection of that name already, perhaps of another "
            "library: name another one, or none, and a name is found"
        )
    return str(wanted)


def next_content(folder: Path, content: LibraryFile, server: str) -> LibraryFile:
    """The file of a library whose vectors are made anew, with the place they are made in.

    That is a new collection on the `server` (any address there; empty for the folder), or that of
    an earlier attempt at the same; what another attempt left on a server is taken away.
    """
    earlier = begun(folder)
    if earlier is not None and earlier.index:
        if earlier.fingerprint == content.fingerprint and _server(earlier.index) == _server(server):
            return replace(content, index=earlier.index)
        drop_quietly(earlier.index)
    return replace(content, index=str(read_address(server).named(folder.stem)) if server else "")


def drop_quietly(index: str) -> bool:
    """Take a collection off its server; where that cannot be done, say so and go on."""
    from cineseek.index.remote_collection import drop_collection

    try:
        drop_collection(read_address(index))
    except LibraryError as error:
        log.warning("a collection that is not needed any more could not be removed: %s", error)
        return False
    return True


def same_place(one: str, other: str) -> bool:
    """Whether two addresses are of one collection; one may leave the collection open."""
    first, second = read_address(one), read_address(other)
    if not (first.collection and second.collection):
        first, second = replace(first, collection=""), replace(second, collection="")
    return _bare(first) == _bare(second)


def _server(address: str) -> str:
    return read_address(address).server if address else ""


def _bare(address: IndexAddress) -> tuple[str, str]:
    return address.server, address.collection

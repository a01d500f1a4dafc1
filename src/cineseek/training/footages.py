"""Footages to learn from: what a library kept when it read them. No video is decoded here.

Recipes that learn of whole footages (trailers, genres, rating) read them from a library, or from
shards that were written of one: see `footage_shards`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from cineseek.errors import TrainingError
from cineseek.film import Film, Footage, FootageKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.library import Library

    Spectrum = NDArray[np.uint8]
    Vector = NDArray[np.float32]

VIDEOS: tuple[FootageKind, ...] = ("feature", "trailer", "clip", "advert")
"""All kinds of footage that have a length."""


@dataclass(frozen=True, slots=True, eq=False)
class FootageExample:
    """One footage of a film, as it was kept."""

    film: Film
    footage: Footage
    seconds: tuple[float, ...]
    """Of its saved frames, in order."""
    pictures: tuple[Path | bytes, ...]
    """Their JPEGs: files, or what a shard holds."""
    spectrum: Spectrum | None
    """T x 64 bytes, twenty rows a second (`media.spectrum`); None where none was kept."""
    parts: Mapping[str, Vector] = field(default_factory=dict)
    """What it is as a whole, by name: `look`, `sound`, `rhythm`, `palette`, `plot`."""
    encoder: str = ""
    """Fingerprint of the encoder that made `look`; empty where unknown."""
    sources: tuple[str, ...] = ()
    """Which collectors its file was fetched by; empty where that is not recorded."""


class Footages(Protocol):
    """Where examples come from; may be gone through again."""

    @property
    def key(self) -> str:
        """Says which footages these are: another key, other footages."""

    def __iter__(self) -> Iterator[FootageExample]:
        """All of them, one in memory at a time."""


@dataclass(frozen=True, slots=True)
class LibraryFootages:
    """The footages of a library, of these kinds."""

    library: Path
    kinds: Sequence[FootageKind] = VIDEOS
    profiles: bool = True
    """Whether to say what footages are as a whole; what is not known yet is made then, and the
    library has to be free for it."""
    progress: Callable[[int, int], None] | None = None
    """Told how many of these were made, of how many."""

    @property
    def key(self) -> str:
        """Of footages, their films' genres and scores, and how many frames there are."""
        digest = hashlib.sha256()
        with _open(self.library) as library:
            for film, footage in _found(library, self.kinds):
                frames = len(library.catalogue.frames(footage.id))
                told = (footage.id, footage.kind, film.id, film.genres, film.rating, frames)
                digest.update(repr(told).encode("utf-8", "surrogateescape"))
        return digest.hexdigest()[:16]

    def __iter__(self) -> Iterator[FootageExample]:
        with _open(self.library) as library:
            profiles = library.profiles(self.progress) if self.profiles else {}
            encoder = library.encoder.fingerprint if self.profiles else ""
            sources = library.catalogue.origins.sources()
            for film, footage in _found(library, self.kinds):
                frames = library.catalogue.frames(footage.id)
                whole = profiles.get(footage.id)
                yield FootageExample(
                    film,
                    footage,
                    tuple(frame.second for frame in frames),
                    tuple(library.folder / frame.file for frame in frames),
                    library.catalogue.wholes.spectrum(footage.id),
                    {} if whole is None else whole.parts,
                    encoder,
                    sources.get(footage.id, ()),
                )


def read_footages(library: Path, kinds: Sequence[FootageKind] = VIDEOS) -> list[FootageExample]:
    """All footages of a library of these kinds; TrainingError where there is none."""
    found = list(LibraryFootages(library, kinds))
    if not found:
        raise TrainingError(
            f"{library} has no {' or '.join(kinds)}: add some with `cineseek add --kind {kinds[0]}`"
        )
    return found


def _open(library: Path) -> Library:
    import cineseek

    if not (library / "library.json").is_file():
        raise TrainingError(f"{library} is no library: name a folder that `cineseek add` made")
    return cineseek.open(library, create=False)


def _found(library: Library, kinds: Iterable[FootageKind]) -> Iterator[tuple[Film, Footage]]:
    wanted = frozenset(kinds)
    for film in library.films():
        for footage in library.footages(film.id):
            if footage.kind in wanted:
                yield film, footage

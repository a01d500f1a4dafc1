"""How big a library is, measured cheaply enough to be asked every minute. Opens no part of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cineseek.errors import IndexUnreachableError
from cineseek.index.catalogue import Counts
from cineseek.index.vectors import GraphState, VectorStore
from cineseek.ingest.pictures import FOLDER as FRAMES
from cineseek.library_parts import Parts
from cineseek.swap import VECTORS

_SAMPLE = 2000
"""Saved frames looked at. A library of a thousand films has a million, and looking at each takes
longer than anybody wants to wait for a number on a dashboard."""


@dataclass(frozen=True, slots=True)
class LibrarySize:
    """What a library holds and takes, what is left, and which of its parts are open; bytes."""

    counts: Counts
    catalogue: int
    vectors: int
    frames: int
    """Exact where they are few, else their number times the mean of a sample."""
    free: int
    """Of the disk that it lies on, for those who may not use the reserve."""
    disk: int
    """The whole of that disk."""
    encoder_loaded: bool
    graph: GraphState | None
    """None until the vectors are open, and while their server is away."""


def measure(parts: Parts) -> LibrarySize:
    """Measure a library as it is now."""
    usage = shutil.disk_usage(parts.folder)
    vectors = parts.open_vectors
    counts = parts.catalogue.counts()
    return LibrarySize(
        counts=counts,
        catalogue=parts.catalogue.size(),
        vectors=sum(map(_size, _walk(parts.folder / VECTORS))),
        frames=_frames(parts.folder / FRAMES, counts.frames),
        free=usage.free,
        disk=usage.total,
        encoder_loaded=parts.encoder_loaded,
        graph=_graph(vectors),
    )


def _graph(vectors: VectorStore | None) -> GraphState | None:
    """Of a server that is away nothing can be said; the other numbers can."""
    with suppress(IndexUnreachableError):
        return None if vectors is None else vectors.graph
    return None


def _frames(folder: Path, count: int) -> int:
    """The bytes of `count` saved frames, from some of every film."""
    with suppress(OSError):
        films = [one.path for one in os.scandir(folder) if one.is_dir(follow_symlinks=False)]
        if films:
            each = max(1, _SAMPLE // len(films))
            sizes = [
                _size(one)
                for film in islice(films, _SAMPLE)
                for one in islice(_walk(Path(film)), each)
            ]
            if len(sizes) >= count:
                return sum(sizes)
            return round(sum(sizes) / len(sizes) * count) if sizes else 0
    return 0


def _walk(folder: Path) -> Iterator[Path]:
    """The files in a folder and below; what goes away meanwhile is left out."""
    waiting = [str(folder)]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield Path(entry.path)


def _size(file: Path) -> int:
    """What a file takes of the disk: those of the vector engine are long, and mostly holes."""
    with suppress(OSError):
        status = file.stat()
        blocks: int | None = getattr(status, "st_blocks", None)
        return status.st_size if blocks is None else blocks * 512
    return 0

"""One Qdrant Edge shard on disk: made, opened, built into a graph. Knows not when to."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import numpy as np
import qdrant_edge as qdrant

from cineseek.errors import LibraryError, StorageFullError
from cineseek.index.graph import EF_CONSTRUCT, QUANTILE, M
from cineseek.index.payloads import NUMBERS, WHOLE, WORDS, Given, stored
from cineseek.index.vectors import Point

_SAMPLE = 1000
"""Points."""


def create_shard(folder: Path, vectors: Mapping[str, int], half: Collection[str] = ()) -> None:
    """Make an empty shard in a folder that does not exist yet, some kinds in 16 bits a number."""
    folder.mkdir(parents=True)
    with translated(folder):
        shard = qdrant.EdgeShard.create(
            str(folder), qdrant.EdgeConfig(vectors=_params(vectors, half))
        )
        shard.flush()
        shard.close()


def open_shard(folder: Path) -> qdrant.EdgeShard:
    """Open a shard; remains of a build that was killed are cleared first."""
    if not folder.is_dir():
        raise LibraryError(f"{folder}: the vectors are missing. `cineseek doctor` rebuilds them.")
    for remains in [folder / "temp_segments", *folder.glob("**/segment_builder_*")]:
        shutil.rmtree(remains, ignore_errors=True)
    with translated(folder):
        return qdrant.EdgeShard.load(str(folder))


def sync(folder: Path) -> None:
    """Make what was written survive a power cut: the log, from which the rest is made again.

    Flushing the shard would sync some sixty files.
    """
    synced: set[str] = set()
    while True:
        try:
            for file in (folder / "wal").iterdir():
                if file.name not in synced:
                    with file.open("rb+") as opened:
                        os.fsync(opened.fileno())
                    synced.add(file.name)
            return
        except FileNotFoundError:  # a piece of the log got its final name meanwhile: look again
            if not (folder / "wal").is_dir():
                raise


def index_payloads(shard: qdrant.EdgeShard) -> None:
    """Let filters look values up instead of reading every payload."""
    have = shard.info().payload_schema
    # Ids are hashes, so the first of them are a fair sample of which fields are in use.
    page, _ = shard.scroll(qdrant.ScrollRequest(limit=_SAMPLE, with_payload=True))
    used = {name for one in page for name, value in (one.payload or {}).items() if value}
    for name, kind in _indexes().items():
        if name in used and name not in have:
            shard.update(qdrant.UpdateOperation.create_field_index(name, kind))


def add_vectors(
    shard: qdrant.EdgeShard, folder: Path, vectors: Mapping[str, int], half: Collection[str] = ()
) -> None:
    """Make room for further kinds of vectors, some in 16 bits a number."""
    with translated(folder):
        for name, size in vectors.items():
            shard.update(
                qdrant.UpdateOperation.create_dense_vector(
                    name, size, qdrant.Distance.Cosine, datatype=_type(name, half)
                )
            )
        shard.flush()


def upsertion(points: Sequence[Point]) -> qdrant.UpdateOperation:
    """The operation that inserts or replaces points."""
    # The stubs ask for lists of floats; arrays are taken as well, and faster.
    return qdrant.UpdateOperation.upsert_points(
        [qdrant.Point(one.id, cast(Any, one.vectors), stored(one.payload)) for one in points]
    )


def deletion(ids: Sequence[str]) -> qdrant.UpdateOperation:
    """The operation that removes points."""
    return qdrant.UpdateOperation.delete_points(list(ids))


def retrieve(
    shard: qdrant.EdgeShard, ids: Sequence[str], *, vectors: Sequence[str] | bool
) -> list[Point]:
    """The points of these ids that exist, with some or all of their vectors."""
    named = vectors if isinstance(vectors, bool) else list(vectors) or False
    return [
        Point(
            str(one.id),
            {
                name: np.asarray(vector, np.float32)
                for name, vector in cast(dict[str, Any], one.vector or {}).items()
            },
            Given(one.payload or {}),
        )
        for one in shard.retrieve(list(ids), True, named)
    ]


def build_shard(
    folder: Path, vectors: Mapping[str, int], half: Collection[str] = (), *, threads: int
) -> None:
    """Build the search graph of a shard nobody has open. Holds the GIL until it is done."""
    config = qdrant.EdgeConfig(
        vectors=_params(vectors, half),
        hnsw_config=qdrant.HnswIndexConfig(
            m=M, ef_construct=EF_CONSTRUCT, full_scan_threshold=1, max_indexing_threads=threads
        ),
        quantization_config=qdrant.ScalarQuantizationConfig(
            type=qdrant.ScalarType.Int8, quantile=QUANTILE, memory=qdrant.Memory.Pinned
        ),
        optimizers=qdrant.EdgeOptimizersConfig(
            indexing_threshold=1, default_segment_number=1, max_segment_size=1 << 30
        ),
    )
    with translated(folder):
        shard = qdrant.EdgeShard.load(str(folder), config)
        index_payloads(shard)
        shard.optimize()
        shard.flush()
        shard.close()


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Qdrant's errors as ours."""
    try:
        yield
    # It raises bare Exceptions, and PanicException, which is not even one of those.
    except BaseException as error:
        panic = type(error).__name__ == "PanicException"
        if type(error) is not Exception and not panic:
            raise
        text = str(error)
        if "No space left" in text or "os error 28" in text:
            raise full(folder) from error
        raise LibraryError(
            f"{folder}: the vectors cannot be used ({text}). Close other programs that use this "
            "library; if that does not help, `cineseek doctor` rebuilds them from the frames."
        ) from error


def full(folder: Path) -> StorageFullError:
    """The error for a disk without room."""
    return StorageFullError(
        f"{folder}: the disk is full. What was stored before is safe. Make room, then run the "
        "same command again; it goes on where it stopped."
    )


def _params(
    vectors: Mapping[str, int], half: Collection[str]
) -> dict[str, qdrant.EdgeVectorParams]:
    return {
        name: qdrant.EdgeVectorParams(size, qdrant.Distance.Cosine, datatype=_type(name, half))
        for name, size in vectors.items()
    }


def _type(name: str, half: Collection[str]) -> qdrant.VectorStorageDatatype | None:
    """How numbers of these vectors are kept; None, the engine's own way, is 32 bits."""
    return qdrant.VectorStorageDatatype.Float16 if name in half else None


def _indexes() -> dict[str, Any]:
    # enable_hnsw=False: graphs per payload value quadruple the building time, and what they would
    # speed up is searched exactly instead.
    kinds: dict[str, Any] = {}
    words = (*WORDS, "look", "black_and_white")
    kinds |= {name: qdrant.KeywordIndexParams(enable_hnsw=False) for name in words}
    kinds |= {name: qdrant.IntegerIndexParams(enable_hnsw=False) for name in WHOLE}
    kinds |= {name: qdrant.FloatIndexParams(enable_hnsw=False) for name in NUMBERS}
    return kinds

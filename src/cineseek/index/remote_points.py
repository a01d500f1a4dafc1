"""Points as a Qdrant server is sent them and gives them back. Knows no connection's troubles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.index.graph import breadth, oversampling
from cineseek.index.vectors import Payload, Point

if TYPE_CHECKING:
    from qdrant_client import QdrantClient, models

    from cineseek.index.vectors import Vector

BYTES = 8_000_000
"""Of JSON in a request, about; a server takes 32 MB unless it is told otherwise."""
_PER_NUMBER = 22
"""Characters of a number in JSON, about: of 32 bits, written with the digits of 64."""
SOME, MANY = 500, 5000
"""Points, and ids, that one answer has."""


def retrieved(
    client: QdrantClient, *, name: str, ids: list[Any], vectors: list[str] | bool
) -> list[models.Record]:
    """The points of these ids that a collection has."""
    return client.retrieve(name, ids, with_payload=True, with_vectors=vectors)


def page_of(
    client: QdrantClient, *, name: str, condition: models.Filter | None, after: Any
) -> tuple[list[models.Record], Any]:
    """The ids of points from one on, and the one to go on from; None at the end."""
    return client.scroll(
        name,
        scroll_filter=condition,
        offset=after,
        limit=MANY,
        with_payload=False,
        with_vectors=False,
    )


def through_graph(name: str, limit: int) -> models.SearchParams:
    """How a graph is asked for the nearest by vectors of a name."""
    from qdrant_client import models

    rescored = models.QuantizationSearchParams(rescore=True, oversampling=oversampling(name))
    return models.SearchParams(hnsw_ef=breadth(limit), quantization=rescored)


def by_size(points: Collection[Point]) -> Iterator[list[Point]]:
    """In requests that a server takes."""
    some: list[Point] = []
    size = 0
    for one in points:
        takes = 500 + _PER_NUMBER * sum(len(vector) for vector in one.vectors.values())
        if some and size + takes > BYTES:
            yield some
            some, size = [], 0
        some.append(one)
        size += takes
    if some:
        yield some


def slices(ids: Sequence[Any], size: int) -> Iterator[list[Any]]:
    """So many at a time."""
    for start in range(0, len(ids), size):
        yield list(ids[start : start + size])


def plain(payload: Payload) -> dict[str, Any]:
    """As JSON has it: lists, not tuples."""
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in payload.items()
    }


def arrays(vector: Any) -> dict[str, Vector]:
    """Vectors by name, each d float32."""
    return {name: np.asarray(one, np.float32) for name, one in (vector or {}).items()}

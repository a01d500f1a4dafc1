"""The vector store of a library: a Qdrant Edge shard in this process. Knows no films."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import qdrant_edge as qdrant

from cineseek.errors import LibraryError
from cineseek.index.builder import Builder
from cineseek.index.conditions import checked, checked_point, is_void, point_id, without_void
from cineseek.index.current import CurrentShard
from cineseek.index.filters import as_filter
from cineseek.index.graph import APPROXIMATE_ABOVE, breadth, oversampling
from cineseek.index.narrowing import search_store
from cineseek.index.payloads import Given, stored
from cineseek.index.rewriting import rewrite
from cineseek.index.shard import deletion, full, index_payloads, retrieve, sync, upsertion
from cineseek.index.vectors import GraphState, Match, Payload, Point, Where

if TYPE_CHECKING:
    from cineseek.index.vectors import Vector

INDEXED_FROM = 5000
"""Points; with fewer, reading all payloads is faster than making indexes of them."""
FLUSH_EVERY = 5000
"""Points."""
_ROOM = 64 * 1024 * 1024
"""Bytes that must be free to write. The shard is memory-mapped: on a full disk a write would not
fail but end the process."""
_PAGE = 2000


class EdgeStore:
    """Points in a folder; searched through a graph where they are many.

    `half` are the kinds of vectors that a new folder keeps in 16 bits a number, which moves a
    cosine by less than 0.001; one that is there stays as it is.
    """

    def __init__(
        self,
        folder: Path,
        vectors: Mapping[str, int],
        *,
        half: Collection[str] = (),
        approximate_above: int = APPROXIMATE_ABOVE,
        build: bool = True,
        room: int = _ROOM,
    ) -> None:
        self.folder = Path(folder)
        self._above = approximate_above
        self._room = room
        self._unflushed = 0
        self._indexed = False
        self._current = CurrentShard(self.folder, vectors, half)
        self._builder = (
            Builder(self._current, above=approximate_above, room=room) if build else None
        )

    @property
    def dimensions(self) -> Mapping[str, int]:
        """Name and size of each kind of vector."""
        return self._current.pointer.vectors

    @property
    def half(self) -> tuple[str, ...]:
        """The kinds that are kept in 16 bits a number."""
        return self._current.pointer.half

    # writing

    def upsert(self, points: Sequence[Point]) -> None:
        """Insert or replace by id; durable when this returns."""
        fresh = [
            Point(point_id(one.id), checked_point(one, self.dimensions), one.payload)
            for one in points
        ]
        if not fresh:
            return
        self._want_room()
        self._write(upsertion(fresh), [one.id for one in fresh])
        self._settle_files(len(fresh))
        if self._builder is not None:
            self._builder.start_if_due()

    def delete(self, ids: Sequence[str]) -> None:
        """Forget these points; unknown ids are no error."""
        if known := [point_id(one) for one in ids]:
            self._write(deletion(known), known)

    def set_payload(self, ids: Sequence[str], payload: Payload) -> None:
        """Overwrite these payload fields of these points; None takes a field away."""
        self._want_room()
        with self._current.writing:
            if known := [one.id for one in self.get(ids)]:
                self._write(qdrant.UpdateOperation.set_payload(list(known), stored(payload)), known)

    def _write(self, operation: qdrant.UpdateOperation, ids: Sequence[str]) -> None:
        with self._current.writing, self._current.using() as shard:
            if self._builder is not None:
                self._builder.note(ids)
            shard.update(operation)
            sync(self.folder / self._current.pointer.shard)

    def _want_room(self) -> None:
        if shutil.disk_usage(self.folder).free < self._room:
            raise full(self.folder)

    def _settle_files(self, fresh: int) -> None:
        """Now and then move what is in the log to its place, or opening would take long."""
        with self._current.writing, self._current.using() as shard:
            if not self._indexed and shard.info().points_count >= INDEXED_FROM:
                index_payloads(shard)
                self._indexed = True
            self._unflushed += fresh
            if self._unflushed >= FLUSH_EVERY:
                shard.flush()
                self._unflushed = 0

    # asking

    def search(
        self,
        name: str,
        vector: Vector,
        *,
        limit: int,
        where: Where = (),
        fields: Sequence[str] | None = None,
        exact: bool = False,
    ) -> list[Match]:
        """The `limit` nearest points that have a vector of that name, best first."""
        query = checked(name, vector, self.dimensions)
        with self._current.using() as shard:
            return search_store(
                partial(_nearest, shard, name, query),
                limit=limit,
                where=where,
                fields=fields,
                graph=not exact and self.approximate,
                above=self._above,
                size=lambda: int(shard.info().points_count),
                estimate=partial(_estimate, shard),
            )

    def get(self, ids: Sequence[str], *, vectors: Sequence[str] = ()) -> list[Point]:
        """The points of these ids that exist, with those of the named vectors that they have."""
        vectors = [name for name in vectors if name in self.dimensions]
        known = [point_id(one) for one in ids]
        if not known:
            return []
        with self._current.using() as shard:
            return retrieve(shard, known, vectors=vectors)

    def ids(self, where: Where = ()) -> Iterator[str]:
        """Ids of all points that meet the conditions."""
        if is_void(where):
            return
        condition, after = as_filter(without_void(where)), None
        while True:
            request = qdrant.ScrollRequest(
                offset=after, limit=_PAGE, filter=condition, with_payload=False, with_vector=False
            )
            with self._current.using() as shard:
                page, after = shard.scroll(request)
            yield from (str(one.id) for one in page)
            if after is None:
                return

    def count(self, where: Where = ()) -> int:
        """How many points meet the conditions, exactly."""
        if is_void(where):
            return 0
        with self._current.using() as shard:
            if not where:  # known, where counting 100,000 one by one takes ten milliseconds
                return int(shard.info().points_count)
            request = qdrant.CountRequest(exact=True, filter=as_filter(without_void(where)))
            return int(shard.count(request))

    # the search graph

    @property
    def approximate(self) -> bool:
        """Whether there is a search graph."""
        return self._current.pointer.built > 0

    @property
    def graph(self) -> GraphState:
        """Whether searches go through a graph, and whether they should."""
        if self.approximate:
            return "built"
        with self._current.using() as shard:
            return "missing" if int(shard.info().points_count) > self._above else "unneeded"

    def settle(self, timeout: float | None = None) -> bool:
        """Build the search graph if one is due, and wait; True when none is left to build."""
        return self._builder is None or self._builder.settle(timeout)

    def compact(self) -> None:
        """Leave nothing on disk of what was deleted; a graph is built anew, in the background."""
        if self._builder is not None:
            self._builder.settle()  # a build that goes on would bring the old bytes back
        self._want_room()
        rewrite(self._current)
        self._indexed = False
        self._settle_files(0)
        if self._builder is not None:
            self._builder.start_if_due()

    def close(self) -> None:
        """Flush and release the files; a build that is not done is given up."""
        if self._builder is not None:
            self._builder.stop()
        self._current.close()

    def check(self) -> list[str]:
        """What is wrong with the shard, in words; nothing where all is well."""
        try:
            counted, listed = self.count(), sum(1 for _ in self.ids())
        except LibraryError as error:
            return [str(error)]
        return [] if counted == listed else [f"{counted} points are counted, {listed} are there"]


def _nearest(
    shard: qdrant.EdgeShard,
    name: str,
    query: Vector,
    limit: int,
    where: Where = (),
    *,
    fields: Sequence[str] | None = None,
    graph: bool = False,
) -> list[Match]:
    if graph:
        quantized = qdrant.QuantizationSearchParams(rescore=True, oversampling=oversampling(name))
        params = qdrant.SearchParams(hnsw_ef=breadth(limit), quantization=quantized)
    else:
        params = qdrant.SearchParams(exact=True)
    request = qdrant.QueryRequest(
        limit=limit,
        query=qdrant.Query.Nearest(cast(Any, query), name),
        filter=as_filter(where),
        params=params,
        with_payload=True if fields is None else list(dict.fromkeys(fields)),
    )
    return [
        Match(str(one.id), min(1.0, max(-1.0, one.score)), Given(one.payload or {}))
        for one in shard.query(request)
    ]


def _estimate(shard: qdrant.EdgeShard, where: Where) -> int:
    """About how many points meet the conditions; counting a million would take longer than all."""
    return int(shard.count(qdrant.CountRequest(exact=False, filter=as_filter(where))))

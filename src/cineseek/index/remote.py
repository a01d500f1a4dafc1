"""The vector store on a Qdrant server or cluster, over its REST interface. Knows no films.

Any number of processes may read at once; that one writes at a time is for a library to see to.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from cineseek.errors import IndexUnreachableError, LibraryError
from cineseek.index.address import IndexAddress
from cineseek.index.conditions import checked, checked_point, is_void, point_id, without_void
from cineseek.index.graph import APPROXIMATE_ABOVE
from cineseek.index.narrowing import search_store
from cineseek.index.remote_calls import PATIENCE, Calls, connect
from cineseek.index.remote_collection import (
    add_vector_names,
    ailments,
    check_version,
    find_collection,
    index_payload,
    kinds_of,
    make_collection,
)
from cineseek.index.remote_filters import as_remote_filter, of_ids
from cineseek.index.remote_points import (
    MANY,
    SOME,
    arrays,
    by_size,
    page_of,
    plain,
    retrieved,
    slices,
    through_graph,
)
from cineseek.index.vectors import GraphState, Match, Payload, Point, Where

if TYPE_CHECKING:
    from qdrant_client import models

    from cineseek.index.vectors import Vector

_FRESH = 5.0
"""Seconds for which what the server said of the collection is believed."""


class RemoteStore:
    """A collection of a server; made, with `create`, where there is none.

    `half` are the kinds of vectors that a new one keeps in 16 bits a number. `about` is written
    into it for those who look after the server. IndexUnreachableError where nobody answers,
    LibraryError where the collection is missing or of another encoder, or the key is wrong.
    """

    def __init__(
        self,
        address: IndexAddress,
        vectors: Mapping[str, int],
        *,
        half: Collection[str] = (),
        create: bool = False,
        about: Mapping[str, str] | None = None,
        approximate_above: int = APPROXIMATE_ABOVE,
        patience: float = PATIENCE,
        key: str | None = None,
    ) -> None:
        self.address = address
        self.name = address.collection
        self._above = approximate_above
        self._calls = Calls(connect(address.server, key=key), str(address), patience=patience)
        self._known: tuple[float, models.CollectionInfo] | None = None
        try:
            check_version(self._calls)
            self.dimensions, self.half = self._open(dict(vectors), half, create, about or {})
        except BaseException:
            self._calls.client.close()
            raise

    def _open(
        self, wanted: dict[str, int], half: Collection[str], create: bool, about: Mapping[str, str]
    ) -> tuple[Mapping[str, int], tuple[str, ...]]:
        info = find_collection(self._calls, self.name)
        if info is None and not create:
            raise LibraryError(
                f"{self.address}: the server has no such collection. `cineseek doctor` makes the "
                "vectors anew from the saved frames; or put the collection back from a backup."
            )
        if info is None:
            make_collection(self._calls, self.address, wanted, half, about)
            info = self._info(fresh=True)
        index_payload(self._calls, self.name, info.payload_schema)
        sizes, kept = kinds_of(info)
        wrong = {name: size for name, size in sizes.items() if wanted.get(name, size) != size}
        if wrong or not sizes:
            asked = {name: wanted[name] for name in wrong}
            raise LibraryError(
                f"{self.address}: holds vectors of other sizes ({wrong}, not {asked}): they are "
                "another encoder's, or another program's. `cineseek reindex` makes new ones."
            )
        missing = {name: size for name, size in wanted.items() if name not in sizes}
        if missing:
            add_vector_names(self._calls, self.name, missing, half)
            kept += tuple(name for name in missing if name in half)
        return sizes | missing, kept

    # writing

    def upsert(self, points: Sequence[Point]) -> None:
        """Insert or replace by id; most copies have it when this returns."""
        from qdrant_client import models

        fresh = {
            one: Point(one, checked_point(point, self.dimensions), point.payload)
            for one, point in ((point_id(point.id), point) for point in points)
        }
        for some in by_size(fresh.values()):
            wire = [
                models.PointStruct(
                    id=one.id,
                    vector={name: vector.tolist() for name, vector in one.vectors.items()},
                    payload=plain(one.payload),
                )
                for one in some
            ]
            self._write(lambda client, wire=wire: client.upsert(self.name, wire, wait=True))

    def delete(self, ids: Sequence[str]) -> None:
        """Forget these points; unknown ids are no error."""
        known: list[Any] = [point_id(one) for one in ids]
        for some in slices(known, MANY):
            self._write(lambda client, some=some: client.delete(self.name, some, wait=True))

    def set_payload(self, ids: Sequence[str], payload: Payload) -> None:
        """Overwrite these payload fields of these points; None takes a field away."""
        fields = plain(payload)
        for some in slices([point_id(one) for one in ids], MANY):
            chosen = of_ids(some)  # by filter: of ids, one that is not there would be an error
            self._write(
                lambda client, chosen=chosen: client.set_payload(
                    self.name, fields, points=chosen, wait=True
                )
            )

    def _write(self, call: Any) -> None:
        """Send a change until it is made, not only put in a queue."""
        self._known = None
        deadline = time.monotonic() + self._calls.patience
        while True:
            result: models.UpdateResult = self._calls.ask(call)
            if result.status == "completed":
                return
            if time.monotonic() > deadline:
                raise IndexUnreachableError(
                    f"{self.address}: the server took a change and did not make it in time "
                    f"({result.status.value}); run the same command again when it is less busy"
                )
            time.sleep(0.2)

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
        return search_store(
            partial(self._nearest, name, query),
            limit=limit,
            where=where,
            fields=fields,
            graph=not exact and self.approximate,
            above=self._above,
            size=self._size,
            estimate=partial(self._count, exact=False),
        )

    def get(self, ids: Sequence[str], *, vectors: Sequence[str] = ()) -> list[Point]:
        """The points of these ids that exist, with those of the named vectors that they have."""
        named = [name for name in vectors if name in self.dimensions]
        found = []
        for some in slices([point_id(one) for one in ids], SOME):
            records = self._calls.ask(
                partial(retrieved, name=self.name, ids=some, vectors=named or False)
            )
            found += [Point(str(one.id), arrays(one.vector), one.payload or {}) for one in records]
        return found

    def ids(self, where: Where = ()) -> Iterator[str]:
        """Ids of all points that meet the conditions, in order."""
        if is_void(where):
            return
        condition, after = as_remote_filter(without_void(where)), None
        while True:
            page, after = self._calls.ask(
                partial(page_of, name=self.name, condition=condition, after=after)
            )
            yield from (str(one.id) for one in page)
            if after is None:
                return

    def count(self, where: Where = ()) -> int:
        """How many points meet the conditions, exactly."""
        return 0 if is_void(where) else self._count(without_void(where), exact=True)

    def _count(self, where: Where, *, exact: bool) -> int:
        condition = as_remote_filter(where)
        return self._calls.ask(
            lambda client: client.count(self.name, count_filter=condition, exact=exact)
        ).count

    def _nearest(
        self,
        name: str,
        query: Vector,
        limit: int,
        where: Where = (),
        *,
        fields: Sequence[str] | None = None,
        graph: bool = False,
    ) -> list[Match]:
        from qdrant_client import models

        params = through_graph(name, limit) if graph else models.SearchParams(exact=True)
        found = self._calls.ask(
            lambda client: client.query_points(
                self.name,
                query=query.tolist(),
                using=name,
                query_filter=as_remote_filter(where),
                search_params=params,
                limit=limit,
                with_payload=True if fields is None else list(dict.fromkeys(fields)),
            )
        ).points
        return [Match(str(o.id), min(1.0, max(-1.0, o.score)), o.payload or {}) for o in found]

    # the search graph, which the server builds by itself

    @property
    def approximate(self) -> bool:
        """Whether there is a search graph."""
        return (self._info().indexed_vectors_count or 0) > 0

    @property
    def graph(self) -> GraphState:
        """Whether searches go through a graph, and whether they should."""
        if self._size() <= self._above:
            return "unneeded"
        return "built" if self.approximate else "missing"

    def settle(self, timeout: float | None = None) -> bool:
        """Wait until the server has built what it builds; False where `timeout` did not do."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while self._info(fresh=True).status == "yellow":
            if deadline is not None and time.monotonic() >= deadline:
                return False
            time.sleep(0.5)
        return True

    def check(self) -> list[str]:
        """What is wrong with the collection and its shards, in words."""
        return ailments(self._calls, self.name)

    def drop(self) -> None:
        """Take the whole collection off the server, with all that is in it."""
        self._known = None
        self._calls.ask(lambda client: client.delete_collection(self.name))

    def close(self) -> None:
        """Close the connections; all is on the server already."""
        self._calls.client.close()

    def _info(self, *, fresh: bool = False) -> models.CollectionInfo:
        now, known = time.monotonic(), self._known  # another thread's write forgets it
        if fresh or known is None or now - known[0] > _FRESH:
            known = now, self._calls.ask(lambda client: client.get_collection(self.name))
            self._known = known
        return known[1]

    def _size(self) -> int:
        return self._info().points_count or 0

"""How the nearest under a filter are found, beside a graph that knows no filter. Knows no store."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Protocol

from cineseek.index.conditions import is_void, meets, without_void
from cineseek.index.vectors import Match, Where

WIDEST = 200
"""At most this many are taken from the graph for a filter to choose from."""


class Nearest(Protocol):
    """Asks a store: through its graph, or by comparing all that a filter lets through."""

    def __call__(
        self, limit: int, where: Where = (), *, fields: Sequence[str] | None, graph: bool
    ) -> list[Match]:
        """The `limit` nearest, best first."""


def search_store(
    nearest: Nearest,
    *,
    limit: int,
    where: Where,
    fields: Sequence[str] | None,
    graph: bool,
    above: int,
    size: Callable[[], int],
    estimate: Callable[[Where], int],
) -> list[Match]:
    """The `limit` nearest of a store, best first.

    `graph`: whether there is one that may be asked; it is, where the store has more than `above`
    points. `size` says how many there are, `estimate` about how many meet the conditions.
    """
    if limit <= 0 or is_void(where):
        return []
    where = without_void(where)
    if not graph or (total := size()) <= above:
        return nearest(limit, where, fields=fields, graph=False)
    if not where:
        return nearest(limit, fields=fields, graph=True)
    # A filter inside the search of a graph cuts the paths through it: of a filter that
    # leaves half the points, but none near the query, it found a third of the answers.
    # So a wide filter is applied to what the whole graph gives, which misses nothing if
    # enough is left; else, and under narrow filters, the points are compared one by one.
    share = estimate(where) / total
    wanted = math.ceil(2 * limit / share) if share > 0 else total
    if wanted <= WIDEST:
        named = None if fields is None else [*fields, *(one.field for one in where)]
        found = nearest(wanted, fields=named, graph=True)
        allowed = [match for match in found if meets(match.payload, where)]
        if len(allowed) >= limit:
            return allowed[:limit]
    return nearest(limit, where, fields=fields, graph=False)

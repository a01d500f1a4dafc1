"""Votes: each frame of a video for the stored moments whose prints are nearest to its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.copies.lines import Votes
from cineseek.ask.copies.moments import Moment, flipped

if TYPE_CHECKING:
    from cineseek.index.vectors import VectorStore

DEPTH = 48
"""Prints taken from the store for each print asked: of 60 altered clips nearly every frame had its
true moment among the first 40."""
EACH = 8
"""Votes of a frame for one footage: a still scene has a hundred moments that are all as near."""

Place = tuple[str, bool]
"""A footage, and whether it is seen mirrored."""


@dataclass(slots=True)
class Ballot:
    """The votes of the frames so far, by footage and way round."""

    cast: dict[Place, list[tuple[int, float, float, float]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """Number of the frame, its second, the footage's second, weight."""

    def count(self) -> dict[Place, Votes]:
        """All votes, as arrays."""
        out = {}
        for place, rows in self.cast.items():
            frame, query, second, weight = zip(*rows, strict=True)
            out[place] = Votes(
                np.array(frame, dtype=np.int64),
                np.array(query),
                np.array(second),
                np.array(weight),
            )
        return out


def vote(
    ballot: Ballot,
    vectors: VectorStore,
    number: int,
    moment: Moment,
    *,
    own: str | None = None,
    wanted: Callable[[str], bool] = lambda footage_id: True,
) -> None:
    """Add a frame's votes for the footages that are wanted, which the `own` one cannot be.

    What a vote weighs is by how much it is nearer than the last that the store gave: where a
    hundred moments look the same, as in the dark or before a fixed camera, none weighs anything.
    """
    best: dict[tuple[str, bool, float], float] = {}
    for print_ in moment.prints:
        for turned in (False, True):
            # Its own are left out afterwards: a filter costs more than as many matches again.
            depth = DEPTH if own is None else 2 * DEPTH
            matches = vectors.search(
                "print",
                flipped(print_) if turned else print_,
                limit=depth,
                fields=("footage", "second"),
            )
            if not matches:
                continue
            far = min(one.score for one in matches) if len(matches) == depth else 0.0
            for one in matches:
                key = (str(one.payload["footage"]), turned, _second(one.payload["second"]))
                if key[0] == own:
                    continue
                weight = (one.score - far) / max(1e-4, 1 - far)
                best[key] = max(best.get(key, 0.0), weight)
    taken: dict[Place, int] = defaultdict(int)
    for (footage, turned, second), weight in sorted(best.items(), key=lambda item: -item[1]):
        place = (footage, turned)
        if weight > 0.02 and taken[place] < EACH and wanted(footage):
            taken[place] += 1
            ballot.cast[place].append((number, moment.second, second, weight))


def _second(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0

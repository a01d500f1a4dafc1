"""Votes: each frame of a video for the stored moments whose prints are nearest to its own."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.copies.lines import Votes
from cineseek.ask.copies.moments import Moment
from cineseek.models.fingerprint import flipped

if TYPE_CHECKING:
    from cineseek.index.vectors import VectorStore

DEPTH = 48
"""Prints taken from the store for each print asked: of 60 altered clips nearly every frame had its
true moment among the first 40."""
EACH = 8
"""Votes of a frame for one footage: a still scene has a hundred moments that are all as near."""

Place = tuple[str, bool]
"""A footage, and whether it is seen mirrored."""


class Ballot:
    """The votes of the frames so far, by footage and way round."""

    def __init__(self) -> None:
        # Four numbers a vote: a film of two hours casts a million.
        self._cast: dict[Place, array[float]] = defaultdict(lambda: array("d"))

    def cast(self, place: Place, number: int, query: float, second: float, weight: float) -> None:
        """Add the vote of one frame of the video for one second of a footage."""
        self._cast[place].extend((number, query, second, weight))

    def count(self) -> Iterator[tuple[Place, Votes]]:
        """All votes, as arrays."""
        for place, numbers in self._cast.items():
            rows = np.array(numbers).reshape(-1, 4)
            yield place, Votes(rows[:, 0].astype(np.int64), rows[:, 1], rows[:, 2], rows[:, 3])


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
            ballot.cast(place, number, moment.second, second, weight)


def _second(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0

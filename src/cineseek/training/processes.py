"""Which rows of a batch each of several processes takes. Knows no Lightning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Process:
    """One of the processes of a run. Rows are dealt in turn, so each has some of every source."""

    rank: int = 0
    of: int = 1

    def own(self, rows: Sequence[T]) -> Sequence[T]:
        """What this process takes."""
        return rows[self.rank :: self.of]

    def gathered(self, rows: Sequence[T]) -> list[T]:
        """All rows, in the order in which they are once every process has given its own."""
        return [row for rank in range(self.of) for row in rows[rank :: self.of]]


ALONE = Process()

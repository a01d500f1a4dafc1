"""Which pictures and captions a batch holds: by label, then picture; long films weigh no more.

A batch follows from the seed and its number alone. Nothing has to be saved to go on after a crash.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cineseek.training.pairs import Pair


@dataclass(frozen=True, slots=True)
class Drawn:
    """One row of a batch."""

    pair: Pair
    caption: str
    label: int
    """Rows of one number are right for each other."""


class Sampler:
    """Batches of pairs. Every label comes once before any comes again, and so do its pictures."""

    def __init__(self, pairs: Sequence[Pair], batch: int, *, seed: int) -> None:
        if not pairs:
            raise ValueError("there are no pairs to draw from")
        if batch < 2:
            raise ValueError(f"a batch needs at least 2 pairs to compare, not {batch}")
        groups: dict[str, list[Pair]] = defaultdict(list)
        for pair in pairs:
            groups[pair.label].append(pair)
        self._groups = [groups[label] for label in sorted(groups)]
        self._batch = batch
        self._seed = seed

    @property
    def labels(self) -> int:
        """How many labels there are."""
        return len(self._groups)

    def batch(self, number: int) -> list[Drawn]:
        """The rows of a batch, the first being number 0."""
        orders: dict[int, np.ndarray] = {}
        rows = []
        for place in range(number * self._batch, (number + 1) * self._batch):
            visit, at = divmod(place, len(self._groups))
            if visit not in orders:
                orders[visit] = self._order(len(self._groups), 0, visit)
            label = int(orders[visit][at])
            rows.append(self._draw(label, visit))
        return rows

    def _draw(self, label: int, visit: int) -> Drawn:
        """A label's picture on its n-th visit."""
        group = self._groups[label]
        turn, at = divmod(visit, len(group))
        pair = group[int(self._order(len(group), 1, label, turn)[at])]
        told = self._order(len(pair.captions), 2, label, visit)[0]
        return Drawn(pair, pair.captions[int(told)], label)

    def _order(self, count: int, *key: int) -> np.ndarray:
        return np.random.default_rng((self._seed, *key)).permutation(count)

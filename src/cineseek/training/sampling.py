"""Which pictures and captions a batch holds: by label, then picture; long films weigh no more.

A batch follows from the seed and its number alone. Nothing has to be saved to go on after a crash.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from cineseek.training.contrast_settings import Source
from cineseek.training.pairs import Pair


@dataclass(frozen=True, slots=True)
class Drawn:
    """One row of a batch."""

    pair: Pair
    caption: str
    label: int
    """Rows of one number are right for each other."""


class Sampler:
    """Batches of pairs. Every label comes once before any comes again, and so do its pictures.

    With `block`, rows come film by film, so many together: what is told apart within one film is
    harder than between films.
    """

    def __init__(self, pairs: Sequence[Pair], batch: int, *, seed: int, block: int = 1) -> None:
        if not pairs:
            raise ValueError("there are no pairs to draw from")
        if batch < 2:
            raise ValueError(f"a batch needs at least 2 pairs to compare, not {batch}")
        if block < 1 or batch % block:
            raise ValueError(f"a batch of {batch} rows does not divide into blocks of {block}")
        groups: dict[str, list[Pair]] = defaultdict(list)
        for pair in pairs:
            groups[pair.label if block == 1 else pair.film].append(pair)
        self._groups = [groups[name] for name in sorted(groups)]
        self._numbers = {name: n for n, name in enumerate(sorted({pair.label for pair in pairs}))}
        self._batch = batch
        self._block = block
        self._seed = seed

    @property
    def labels(self) -> int:
        """How many labels there are."""
        return len(self._numbers)

    def batch(self, number: int) -> list[Drawn]:
        """The rows of a batch, the first being number 0."""
        orders: dict[int, np.ndarray] = {}
        rows = []
        for place in range(number * self._batch, (number + 1) * self._batch):
            block, within = divmod(place, self._block)
            visit, at = divmod(block, len(self._groups))
            if visit not in orders:
                orders[visit] = self._order(len(self._groups), 0, visit)
            rows.append(self._draw(int(orders[visit][at]), visit * self._block + within))
        return rows

    def _draw(self, group: int, visit: int) -> Drawn:
        """A group's picture on its n-th visit."""
        pairs = self._groups[group]
        turn, at = divmod(visit, len(pairs))
        pair = pairs[int(self._order(len(pairs), 1, group, turn)[at])]
        told = self._order(len(pair.captions), 2, group, visit)[0]
        return Drawn(pair, pair.captions[int(told)], self._numbers[pair.label])

    def _order(self, count: int, *key: int) -> np.ndarray:
        return np.random.default_rng((self._seed, *key)).permutation(count)


class Mixture:
    """Batches in which every source has its share of the rows, and its own order."""

    def __init__(
        self, pairs: Sequence[Pair], batch: int, sources: Mapping[str, Source], *, seed: int
    ) -> None:
        strange = sorted({pair.source for pair in pairs} - set(sources))
        if strange:
            raise ValueError(f"no share is given for pairs from {', '.join(strange)}")
        rows = share_out(batch, [one.share for one in sources.values()])
        self._samplers: list[tuple[int, Sampler]] = []
        first = 0
        for (name, source), count in zip(sources.items(), rows, strict=True):
            own = [pair for pair in pairs if pair.source == name]
            sampler = Sampler(own, count, seed=seed, block=source.block)
            self._samplers.append((first, sampler))
            first += sampler.labels

    def batch(self, number: int) -> list[Drawn]:
        """The rows of a batch, source after source; labels of two sources are never the same."""
        return [
            replace(row, label=first + row.label)
            for first, sampler in self._samplers
            for row in sampler.batch(number)
        ]


def share_out(count: int, shares: Sequence[float]) -> list[int]:
    """Whole numbers in these shares that add up to `count`."""
    ends = np.rint(np.cumsum([0.0, *shares]) * count).astype(int)
    return [int(n) for n in np.diff(ends)]

"""The profiles of a library in memory: looked through as a whole, then compared exactly.

A first look takes few numbers of each part (its principal components), so that one matrix product
finds the footages worth comparing; every answer is of exact distances.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.answer_trailers import PARTS
from cineseek.ask.similar.weighing import Scale, measure

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

FEW = 4000
"""Footages up to which all are compared exactly."""
ROUGH: Mapping[str, int] = {
    "look": 40,
    "sound": 24,
    "rhythm": 8,
    "palette": 24,
    "plot": 24,
    "tower": 40,
}
"""Numbers of each part that the first look takes."""
_LEARNT_FROM = 4000
"""Footages that the principal components are of."""


@dataclass(frozen=True, slots=True, eq=False)
class Wall:
    """One part of all profiles."""

    vectors: Floats
    """n x d; zeros where a footage lacks the part."""
    has: NDArray[np.bool_]
    """n."""
    scale: Scale
    turn: Floats
    """d x k: the principal components."""
    rough: slice
    """Which columns of the first look are this part's."""


@dataclass(frozen=True, slots=True, eq=False)
class Gallery:
    """All profiles of a library."""

    footages: tuple[str, ...]
    rows: Mapping[str, int]
    """Where each footage hangs."""
    films: Ints
    """n: which film each is of, by number."""
    numbers: Mapping[str, int]
    """The number of each film, by its id."""
    kinds: NDArray[np.str_]
    walls: Mapping[str, Wall]
    rough: Floats
    """n x (components of all parts, then a squared length of each)."""

    def __len__(self) -> int:
        return len(self.footages)

    def are_of(self, films: Iterable[str]) -> NDArray[np.bool_]:
        """n: which footages are of one of these films."""
        of = np.zeros(len(self.numbers), bool)
        of[[self.numbers[one] for one in films if one in self.numbers]] = True
        return np.asarray(of[self.films], bool)

    def parts_of(self, row: int) -> dict[str, Floats]:
        """The profile of a footage, by part."""
        return {name: wall.vectors[row] for name, wall in self.walls.items() if wall.has[row]}

    def nearest(
        self,
        parts: Mapping[str, Floats],
        weights: Mapping[str, float],
        some: Ints | None,
        most: int,
    ) -> Ints:
        """The rows worth comparing with a profile, of `some` or of all; at most so many."""
        if len(self) <= FEW or (some is not None and len(some) <= FEW):
            return np.arange(len(self)) if some is None else some
        query = np.zeros(self.rough.shape[1], np.float32)
        for at, (name, wall) in enumerate(self.walls.items()):
            if name not in weights or name not in parts:
                continue
            # A distance falls by its square, scaled as near the usual distance it would.
            pull = weights[name] / (2.0 * wall.scale.mean * wall.scale.spread)
            query[wall.rough] = 2.0 * pull * (parts[name] @ wall.turn)
            query[self.rough.shape[1] - len(self.walls) + at] = -pull
        scores = self.rough @ query
        rows = np.arange(len(self)) if some is None else some
        if some is not None:
            scores = scores[some]
        if len(rows) <= most:
            return rows
        return np.asarray(rows[np.argpartition(-scores, most)[:most]])

    def likeness(self, parts: Mapping[str, Floats], rows: Ints) -> dict[str, Floats]:
        """By part, how alike a profile and those of these rows are; NaN where they lack it."""
        found = {}
        for name, wall in self.walls.items():
            if name in parts:
                distances = np.linalg.norm(wall.vectors[rows] - parts[name], axis=1)
                likeness = wall.scale.likeness(distances)
                found[name] = np.where(wall.has[rows], likeness, np.float32(np.nan))
        return found


def hang(
    profiles: Mapping[str, Mapping[str, Floats]], of: Mapping[str, tuple[str, str]]
) -> Gallery:
    """A gallery of profiles by footage; `of` says of which film and kind each footage is."""
    names = tuple(one for one in profiles if one in of)
    numbers: dict[str, int] = {}
    films = np.array([numbers.setdefault(of[one][0], len(numbers)) for one in names], np.intp)
    walls: dict[str, Wall] = {}
    columns: list[Floats] = []
    lengths: list[Floats] = []
    width = 0
    for part in PARTS:
        has = np.array([part in profiles[one] for one in names], bool)
        if not has.any():
            continue
        size = max(len(profiles[one][part]) for one in names if part in profiles[one])
        vectors = np.zeros((len(names), size), np.float32)
        for row in np.flatnonzero(has):
            vectors[row] = profiles[names[row]][part]
        scale = measure(part, vectors[has], films[has])
        count = min(ROUGH[part], size)
        turn = _components(vectors[has], count)
        walls[part] = Wall(vectors, has, scale, turn, slice(width, width + count))
        width += count
        columns.append(vectors @ turn)
        squared = np.square(vectors).sum(axis=1)
        # One that lacks a part counts as one that is as far as usual.
        missing = scale.mean**2 - float(squared[has].mean())
        lengths.append(np.where(has, squared, missing)[:, None].astype(np.float32))
    rough = np.concatenate([*columns, *lengths], axis=1) if walls else np.zeros((len(names), 0))
    kinds = np.array([of[one][1] for one in names], str)
    return Gallery(
        names,
        {name: row for row, name in enumerate(names)},
        films,
        numbers,
        kinds,
        walls,
        np.ascontiguousarray(rough, np.float32),
    )


def _components(vectors: Floats, count: int) -> Floats:
    """d x count: directions in which vectors differ most, without taking off their mean."""
    step = max(1, len(vectors) // _LEARNT_FROM)
    some = vectors[::step].astype(np.float64)
    _, directions = np.linalg.eigh(some.T @ some)
    return np.asarray(directions[:, ::-1][:, :count], np.float32)

"""What is classified, with its look: frames, shots or whole footages, read a batch at a time.

Knows no labels. A shot's look is the mean of its frames', a footage's the mean of its shots': a
long shot counts once. Means stay as they are, not of unit length, so that a part's score is the
mean of the scores of what it is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from cineseek.film import Film, Footage, Frame, Shot
from cineseek.index.catalogue import Catalogue
from cineseek.index.vectors import Condition, VectorStore, frame_id

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

Part = Literal["frame", "shot", "footage"]
BATCH = 512
"""Frames whose vectors are held at once."""
ALL = 1_000_000
"""Shots a footage may have."""


@dataclass(frozen=True, slots=True)
class Target:
    """A frame, a shot or a footage with its look."""

    look: Vector
    film: Film
    footage: Footage
    shot: Shot | None = None
    second: float | None = None
    """Of a frame."""


@dataclass(frozen=True, slots=True)
class Where:
    """Which shots are meant."""

    film_ids: tuple[str, ...] | None = None
    """None: of any film."""
    footage_ids: tuple[str, ...] | None = None
    """None: of any footage."""
    conditions: tuple[Condition, ...] = ()
    """On shots."""

    def points(self) -> tuple[Condition, ...]:
        """The same as conditions on points that have a look."""
        found = [Condition("look", any_of=(True,)), *self.conditions]
        for field, ids in (("film", self.film_ids), ("footage", self.footage_ids)):
            if ids is not None:
                found.append(Condition(field, any_of=ids))
        return tuple(found)


def find_footages(catalogue: Catalogue, where: Where) -> Iterator[tuple[Film, Footage]]:
    """The footages that may have such shots, by title of their film."""
    for film in catalogue.films():
        if where.film_ids is not None and film.id not in where.film_ids:
            continue
        for footage in catalogue.footages(film.id):
            if where.footage_ids is None or footage.id in where.footage_ids:
                yield film, footage


def find_targets(
    catalogue: Catalogue,
    vectors: VectorStore,
    where: Where,
    part: Part,
    *,
    tell: Callable[[int], None] = lambda frames: None,
) -> Iterator[list[Target]]:
    """The targets in batches of one footage, in order of time; `tell` hears how many were read."""
    for film, footage in find_footages(catalogue, where):
        total: NDArray[np.float64] | None = None
        shots = 0
        for read in _read(catalogue, vectors, footage, where.conditions):
            tell(sum(len(rows) for _, _, rows in read))
            if part == "frame":
                yield [
                    Target(row, film, footage, shot, frame.second)
                    for shot, frames, rows in read
                    for frame, row in zip(frames, rows, strict=True)
                ]
                continue
            means = [rows.mean(axis=0, dtype=np.float64) for _, _, rows in read]
            if part == "shot":
                yield [
                    Target(mean.astype(np.float32), film, footage, shot)
                    for (shot, _, _), mean in zip(read, means, strict=True)
                ]
                continue
            total = np.sum(means, axis=0) + (0.0 if total is None else total)
            shots += len(means)
        if total is not None:
            yield [Target((total / shots).astype(np.float32), film, footage)]


Read = tuple[Shot, list[Frame], "NDArray[np.float32]"]
"""A shot, those of its frames that have looks, and the looks, n x d."""


def _read(
    catalogue: Catalogue,
    vectors: VectorStore,
    footage: Footage,
    conditions: Sequence[Condition],
) -> Iterator[list[Read]]:
    """The shots of a footage that meet the conditions and have looks, some at a time."""
    here = (Condition("footage", any_of=(footage.id,)), *conditions)
    by_shot: dict[int, list[Frame]] = {}
    for frame in catalogue.frames(footage.id):
        if frame.look:
            by_shot.setdefault(frame.shot, []).append(frame)
    waiting: list[Shot] = []
    held = 0
    for shot in catalogue.shots_where([footage.film_id], here, limit=ALL):
        waiting.append(shot)
        held += len(by_shot.get(shot.number, ()))
        if held >= BATCH:
            yield from _looks(vectors, waiting, by_shot)
            waiting, held = [], 0
    yield from _looks(vectors, waiting, by_shot)


def _looks(
    vectors: VectorStore, shots: Sequence[Shot], by_shot: dict[int, list[Frame]]
) -> Iterator[list[Read]]:
    """One batch read from the store; none where nothing of it has a look."""
    frames = [frame for shot in shots for frame in by_shot.get(shot.number, ())]
    ids = [frame_id(frame.footage_id, frame.second) for frame in frames]
    looks = {
        point.id: point.vectors["look"]
        for point in vectors.get(ids, vectors=("look",))
        if "look" in point.vectors
    }
    having: dict[int, list[tuple[Frame, Vector]]] = {}
    for frame, point_id in zip(frames, ids, strict=True):
        if point_id in looks:
            having.setdefault(frame.shot, []).append((frame, looks[point_id]))
    read = [
        (shot, [frame for frame, _ in pairs], np.stack([look for _, look in pairs]))
        for shot in shots
        if (pairs := having.get(shot.number))
    ]
    if read:
        yield read

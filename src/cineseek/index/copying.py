"""From one vector store into another, and whether both hold the same. Knows no store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import LibraryError
from cineseek.index.vectors import Payload, Point, VectorStore

if TYPE_CHECKING:
    from cineseek.index.vectors import Vector

Tell = Callable[[str, int, int], None]
BATCH = 500
"""Points in memory at a time, twice."""
SLACK, SLACK_OF_HALF = 1e-6, 1e-3
"""By how much a number may differ where a store made a vector of unit length once more: the last
bit of 32, or of 16."""
_ROUNDS = 50
_UNIT = 1e-7
"""How far from 1 a length may be that no store changes: theirs is 1e-6 of its square."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied, and how it was found to be the same."""

    points: int
    identical: int
    """Those whose vectors and payload are the same bit for bit."""
    checksum: str
    """Of all points of the first store, in any order; in hexadecimal."""
    same_checksum: bool
    """Whether that of the second is the same."""


def copy_points(source: VectorStore, target: VectorStore, tell: Tell | None = None) -> None:
    """Make the target hold what the source holds; what it has already is not sent again."""
    held = set(target.ids())
    total, done = source.count(), 0
    for ids in _batches(source.ids()):
        missing = source.get([o for o in ids if o not in held], vectors=_names(source))
        target.upsert([_as_sent(one, source.half) for one in missing])
        held.difference_update(ids)
        done += len(ids)
        if tell is not None:
            tell("copied", done, total)
    for ids in _batches(held):
        target.delete(ids)


def compare_points(source: VectorStore, target: VectorStore, tell: Tell | None = None) -> Copied:
    """Compare all points of two stores; what differs in the target is sent once more.

    LibraryError where it differs still.
    """
    total = source.count()
    if (count := target.count()) != total:
        raise LibraryError(
            f"{count} points are in the copy, and {total} in the original, which stays in use. Is "
            "another process writing there? Run the same command again"
        )
    identical = points = first = second = 0
    for ids in _batches(source.ids()):
        ours = {one.id: one for one in source.get(ids, vectors=_names(source))}
        theirs = {one.id: one for one in target.get(ids, vectors=_names(target))}
        wrong = [one for one in ours.values() if not _alike(one, theirs.get(one.id), source.half)]
        if wrong:
            target.upsert([_as_sent(one, source.half) for one in wrong])
            again = target.get([one.id for one in wrong], vectors=_names(target))
            theirs |= {one.id: one for one in again}
        for one in ours.values():
            other = theirs.get(one.id)
            if other is None or not _alike(one, other, source.half):
                raise LibraryError(
                    f"point {one.id} is not the same in the copy; the original stays in use. "
                    "Run the same command again, and look into the log of the server if it stays"
                )
            mine, its = _digest(one), _digest(other)
            identical += mine == its
            first, second = first ^ mine, second ^ its
        points += len(ours)
        if tell is not None:
            tell("compared", points, total)
    return Copied(points, identical, f"{first:064x}", first == second)


def before_rounding(vector: Vector) -> Vector:
    """A vector of unit length, float32, that rounds to these numbers of 16 bits each.

    Rounded numbers are not quite of unit length; a store that makes them so again would round some
    of them to others. The vector is looked for by going back and forth between unit length and what
    rounds to each number (alternating projections); where none is found, it is the vector itself.
    """
    half = vector.astype(np.float16)
    given = half.astype(np.float64)
    # A thousandth inside, so that float32 is as well.
    below = given + 0.499 * (np.nextafter(half, np.float16(-np.inf)).astype(np.float64) - given)
    above = given + 0.499 * (np.nextafter(half, np.float16(np.inf)).astype(np.float64) - given)
    found = given
    for _ in range(_ROUNDS):
        found = np.clip(found / np.linalg.norm(found), below, above)
        if abs(np.linalg.norm(found) - 1) <= _UNIT:
            return found.astype(np.float32)
    return vector


def _as_sent(point: Point, half: Collection[str]) -> Point:
    vectors = {
        name: before_rounding(vector) if name in half else vector
        for name, vector in point.vectors.items()
    }
    return replace(point, vectors=vectors)


def _digest(point: Point) -> int:
    """A number for all that is in a point; that of many points is the exclusive or of theirs."""
    taken = hashlib.sha256(point.id.encode())
    for name in sorted(point.vectors):
        taken.update(name.encode() + b"\0")
        taken.update(np.ascontiguousarray(point.vectors[name], np.dtype("<f4")).tobytes())
    taken.update(json.dumps(_plain(point.payload), sort_keys=True).encode())
    return int.from_bytes(taken.digest(), "big")


def _alike(point: Point, other: Point | None, half: Sequence[str]) -> bool:
    return (
        other is not None
        and point.vectors.keys() == other.vectors.keys()
        and _plain(point.payload) == _plain(other.payload)
        and all(
            _near(vector, other.vectors[name], SLACK_OF_HALF if name in half else SLACK)
            for name, vector in point.vectors.items()
        )
    )


def _near(one: Vector, other: Vector, slack: float) -> bool:
    return one.shape == other.shape and bool(np.all(np.abs(one - other) <= slack))


def _plain(payload: Payload) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in payload.items()
    }


def _names(store: VectorStore) -> list[str]:
    return list(store.dimensions)


def _batches(ids: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(ids)
    while batch := list(islice(waiting, BATCH)):
        yield batch

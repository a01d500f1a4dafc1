"""The plain store: NumPy arrays, compared one by one. What the other stores are tested against."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cineseek.errors import LibraryError
from cineseek.index.conditions import checked, checked_point, meets, point_id
from cineseek.index.vectors import GraphState, Match, Payload, Point, Where

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.index.vectors import Vector


class ExactStore:
    """A vector store in memory, kept in one file where it is given a folder."""

    half: tuple[str, ...] = ()
    """All numbers are of 32 bits here."""

    def __init__(self, folder: Path | None, vectors: Mapping[str, int]) -> None:
        self.dimensions = dict(vectors)
        self._points: dict[str, Point] = {}
        self._stacked: dict[str, tuple[list[str], NDArray[np.float32]]] = {}
        self._lock = threading.RLock()
        self._file = Path(folder) / "points.npz" if folder is not None else None
        if self._file is not None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if self._file.exists():
                self._points = _load(self._file)

    def upsert(self, points: Sequence[Point]) -> None:
        """Insert or replace by id; durable when this returns."""
        fresh = {
            one: Point(one, checked_point(point, self.dimensions), dict(point.payload))
            for one, point in ((point_id(point.id), point) for point in points)
        }
        with self._lock:
            self._points.update(fresh)
            self._changed()

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
        with self._lock:
            ids, matrix = self._stack(name)
            points = self._points
            if where:
                kept = [i for i, one in enumerate(ids) if meets(points[one].payload, where)]
                ids, matrix = [ids[i] for i in kept], matrix[kept]
            scores = np.clip(matrix @ query, -1.0, 1.0)
            best = np.argsort(-scores, kind="stable")[: max(limit, 0)]
            return [Match(ids[i], float(scores[i]), points[ids[i]].payload) for i in best]

    def get(self, ids: Sequence[str], *, vectors: Sequence[str] = ()) -> list[Point]:
        """The points of these ids that exist, with the named vectors."""
        with self._lock:
            found = [self._points[one] for one in map(point_id, ids) if one in self._points]
        return [
            Point(one.id, {n: one.vectors[n] for n in vectors if n in one.vectors}, one.payload)
            for one in found
        ]

    def ids(self, where: Where = ()) -> Iterator[str]:
        """Ids of all points that meet the conditions."""
        with self._lock:
            return iter([one.id for one in self._points.values() if meets(one.payload, where)])

    def count(self, where: Where = ()) -> int:
        """How many points meet the conditions."""
        return sum(1 for _ in self.ids(where))

    def delete(self, ids: Sequence[str]) -> None:
        """Forget these points."""
        with self._lock:
            for one in map(point_id, ids):
                self._points.pop(one, None)
            self._changed()

    def set_payload(self, ids: Sequence[str], payload: Payload) -> None:
        """Overwrite these payload fields of these points; None takes a field away."""
        with self._lock:
            for one in map(point_id, ids):
                if (old := self._points.get(one)) is not None:
                    self._points[one] = Point(one, old.vectors, _overlaid(old.payload, payload))
            self._changed()

    @property
    def graph(self) -> GraphState:
        """All are compared here."""
        return "unneeded"

    def settle(self, timeout: float | None = None) -> bool:
        """Nothing is built here."""
        return True

    def check(self) -> list[str]:
        """Nothing can be wrong with what is in memory."""
        return []

    def close(self) -> None:
        """Nothing is left to write."""

    def _stack(self, name: str) -> tuple[list[str], NDArray[np.float32]]:
        if name not in self._stacked:
            having = [one for one in self._points.values() if name in one.vectors]
            matrix = np.zeros((len(having), self.dimensions[name]), np.float32)
            for row, one in enumerate(having):
                matrix[row] = one.vectors[name]
            self._stacked[name] = ([one.id for one in having], matrix)
        return self._stacked[name]

    def _changed(self) -> None:
        self._stacked.clear()
        if self._file is not None:
            _save(self._file, self._points)


def _overlaid(old: Payload, new: Payload) -> Payload:
    return {name: value for name, value in {**old, **new}.items() if new.get(name, 0) is not None}


def _save(file: Path, points: Mapping[str, Point]) -> None:
    names = sorted({name for one in points.values() for name in one.vectors})
    arrays: dict[str, NDArray[np.float32]] = {
        name: np.array([p.vectors[name] for p in points.values() if name in p.vectors])
        for name in names
    }
    about = [[p.id, sorted(p.vectors), dict(p.payload)] for p in points.values()]
    part = file.with_suffix(".part")
    with part.open("wb") as target:
        np.savez(target, about=np.array(json.dumps(about)), allow_pickle=False, **arrays)
        target.flush()
        os.fsync(target.fileno())
    part.replace(file)


def _load(file: Path) -> dict[str, Point]:
    try:
        with np.load(file, allow_pickle=False) as saved:
            about = json.loads(str(saved["about"]))
            rows = {name: iter(saved[name]) for name in saved.files if name != "about"}
            return {
                i: Point(i, {n: next(rows[n]) for n in names}, payload)
                for i, names, payload in about
            }
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise LibraryError(
            f"{file}: the vectors cannot be read ({error}). `cineseek doctor` rebuilds them."
        ) from error

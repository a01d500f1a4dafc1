"""What a library's ordinary frames score, sampled once for each state of the library.

Knows the store and the encoder; how the numbers are used is in `scores`.
"""

from __future__ import annotations

import hashlib
import heapq
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from cineseek.index.vectors import Condition, Point, VectorStore
from cineseek.relevance.decoys import DECOYS
from cineseek.relevance.scores import Background, measure_background

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Encoder, Vectors

SAMPLE = 2000
"""Frames drawn at most. More would not change the quartiles that are taken of them."""
ASKING = 200
"""Sampled frames that are asked as pictures, for what a picture of another film scores."""
STALE = 0.05
"""The library may grow or shrink by this share before it is sampled again."""


@dataclass
class Backgrounds:
    """The backgrounds of one library in one state, each made when first asked for."""

    points: int
    """Points in the library when it was sampled."""
    fingerprint: str
    looks: int
    """Those of them that have a look: frames that stand for their shot."""
    drawn: list[Point]
    decoys: Callable[[], Vectors]
    _made: dict[str, Background | None] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of_texts(self, name: str = "look") -> Background | None:
        """How texts score on vectors of this name; None where no frame has one."""
        return self._once(f"texts {name}", lambda: self._texts(name))

    def frames(self, name: str = "look") -> list[Point]:
        """The sampled frames that have a vector of this name."""
        return [point for point in self.drawn if name in point.vectors]

    def of_pictures(self) -> Background | None:
        """How pictures of other films score on looks."""
        return self._once("pictures", lambda: self._among_frames("look", centre=True))

    def of_prints(self) -> Background | None:
        """How prints of other films score on prints."""
        return self._once("prints", lambda: self._among_frames("print", centre=False))

    def _once(self, key: str, make: Callable[[], Background | None]) -> Background | None:
        with self._lock:
            if key not in self._made:
                self._made[key] = make()
            return self._made[key]

    def _texts(self, name: str) -> Background | None:
        having = self.frames(name)
        if not having:
            return None
        frames = np.stack([point.vectors[name] for point in having])
        return measure_background(frames, self.decoys(), population=self._population(having))

    def _among_frames(self, name: str, *, centre: bool) -> Background | None:
        having = self.frames(name)
        if not having:
            return None
        frames = np.stack([point.vectors[name] for point in having])
        asking = np.unique(np.linspace(0, len(having) - 1, ASKING).astype(int))
        return measure_background(
            frames,
            frames[asking],
            population=self._population(having),
            strangers=_strangers(having)[asking],
            centre=centre,
        )

    def _population(self, having: Sequence[Point]) -> int:
        return max(len(having), round(self.looks * len(having) / max(1, len(self.drawn))))


_known: WeakKeyDictionary[VectorStore, Backgrounds] = WeakKeyDictionary()
_texts: WeakKeyDictionary[Encoder, tuple[str, Vectors]] = WeakKeyDictionary()
_lock = threading.Lock()


def backgrounds(vectors: VectorStore, encoder: Encoder) -> Backgrounds:
    """The backgrounds of this library as it is now; sampled again only where it has changed."""
    points = vectors.count()
    with _lock:
        known = _known.get(vectors)
        if (
            known is not None
            and known.fingerprint == encoder.fingerprint
            and abs(points - known.points) <= STALE * known.points
        ):
            return known
        fresh = Backgrounds(
            points, encoder.fingerprint, *_draw(vectors), lambda: _decoys_of(encoder)
        )
        _known[vectors] = fresh
        return fresh


def forget_backgrounds(vectors: VectorStore) -> None:
    """Sample a library again when asked next: its looks are others now."""
    with _lock:
        _known.pop(vectors, None)


def _decoys_of(encoder: Encoder) -> Vectors:
    known = _texts.get(encoder)
    if known is None or known[0] != encoder.fingerprint:
        known = (encoder.fingerprint, encoder.encode_texts(DECOYS))
        _texts[encoder] = known
    return known[1]


def _draw(vectors: VectorStore) -> tuple[int, list[Point]]:
    """How many frames have a look, and a sample of them.

    The same frames whenever the library is the same: those whose hashed ids come first.
    """
    looks = list(vectors.ids([Condition("look", any_of=(True,))]))
    ids = heapq.nsmallest(SAMPLE, looks, key=lambda one: hashlib.blake2b(one.encode()).digest())
    drawn = vectors.get(ids, vectors=("look", "print", "caption"))
    return len(looks), sorted(drawn, key=lambda point: point.id)


def _strangers(points: Sequence[Point]) -> NDArray[np.bool_]:
    """n x n: which frames are of another film, or of another shot where there is one film only."""
    films = np.array([str(point.payload.get("film")) for point in points])
    if len(set(films)) < 2:
        films = np.array([f"{p.payload.get('footage')} {p.payload.get('shot')}" for p in points])
    other: NDArray[np.bool_] = films[:, None] != films[None, :]
    return other

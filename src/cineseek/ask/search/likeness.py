"""More like a shot of the library: what was kept of it is asked for, and what is it again left out.

Nothing is decoded and, where its looks are stored, nothing encoded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.search.evidence import ShotKey
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.grouping import alike, spread
from cineseek.ask.search.hits import prints_of
from cineseek.ask.search.looks import FRAME, key_of
from cineseek.film import Shot
from cineseek.index.vectors import frame_id
from cineseek.media.closeness import read_picture
from cineseek.stopwatch import stage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

NEAR = 64
"""Prints looked at around each of the shot's own for the same take in another place."""
ASKED = 3
"""Prints of the shot that are asked for, spread over it."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a shot asks for."""

    look: Vector | None = None
    """What the frames that stand for it have in common; None where nothing is left of them."""
    same: frozenset[ShotKey] = field(default_factory=frozenset)
    """The shot itself, and near-identical ones: the same take in a trailer or another encode."""

    @property
    def twins(self) -> int:
        """How many near-identical shots there are."""
        return max(0, len(self.same) - 1)


def likeness_of(ground: Ground, shot: Shot) -> Likeness:
    """What to ask for to find shots like this one, and which not to answer with."""
    with stage("encode"):
        looks = _looks(ground, shot)
    with stage("vectors"):
        same = _same(ground, (shot.footage_id, shot.number))
    return Likeness(_middle(looks) if looks else None, same)


def _middle(looks: Sequence[Vector]) -> Vector:
    """One vector for all: one by one they would count as witnesses who don't know each other."""
    total: Vector = np.sum(looks, axis=0)
    length = float(np.linalg.norm(total))
    return total / np.float32(length) if length > 1e-6 else looks[0]


def _looks(ground: Ground, shot: Shot) -> list[Vector]:
    """The stored looks of a shot; where they are lost, those of its saved frames."""
    frames = ground.catalogue.frames(shot.footage_id, shot.number)
    frames = [one for one in frames if one.look] or frames
    ids = [frame_id(shot.footage_id, one.second) for one in frames]
    points = {one.id: one for one in ground.vectors.get(ids, vectors=("look",))}
    stored = [points[id].vectors["look"] for id in ids if id in points and points[id].vectors]
    if stored:
        return stored
    read = [read_picture(ground.folder / one.file) for one in frames]
    pictures = [one for one in read if one is not None]
    return list(ground.encoder.encode_images(pictures)) if pictures else []


def _same(ground: Ground, key: ShotKey) -> frozenset[ShotKey]:
    mine = prints_of(ground, [key]).get(key)
    if mine is None:
        return frozenset({key})
    near: dict[ShotKey, None] = {}
    for print_ in mine[spread(len(mine), ASKED)]:
        found = ground.vectors.search("print", print_, limit=NEAR, fields=FRAME)
        near |= dict.fromkeys(key_of(match) for match in found)
    theirs = prints_of(ground, list(near))
    return frozenset({key, *(other for other, rows in theirs.items() if alike(mine, rows))})

"""Copies of a picture: its print in both orientations against all prints, then pixels compared."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.search.closeness import closeness, read_thumb, thumb_of
from cineseek.ask.search.evidence import COPY, Evidence, ShotKey
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.looks import key_of, second_of
from cineseek.index.vectors import Condition
from cineseek.models.fingerprint import fingerprint, mirrored, quality

if TYPE_CHECKING:
    from cineseek.ask.search.closeness import Thumb
    from cineseek.models.base import Pixels

DEPTH = 48
"""Prints taken from the store in each orientation."""
SPREAD = 0.1
"""Cosine behind the best print within which pixels may overturn the order."""
SAME = 0.9
"""Correlation of pixels from which a candidate is a copy, whatever its print says."""
EQUAL = 0.0005
"""Difference of correlation that compression alone makes."""
CHANCE = 0.002
"""How often a picture of no film here may pass by its print alone."""
FLAT = 0.05
"""Quality below which a print is noise: black, fog, a plain wall."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    key: ShotKey
    second: float
    cosine: float
    z: float
    mirror: bool
    closeness: float = 0.0


def find_copies(
    ground: Ground,
    picture: Pixels,
    where: Sequence[Condition],
    *,
    only: Collection[ShotKey] | None = None,
    excluded: Collection[ShotKey] = (),
) -> dict[ShotKey, Evidence]:
    """The shots that hold this very picture, best first, each with the second of it."""
    background = ground.backgrounds.of_prints()
    if background is None or quality(picture) < FLAT:
        return {}
    found: list[_Candidate] = []
    for mirror, vector in ((False, fingerprint(picture)), (True, mirrored(picture))):
        probe = background.probe(vector)
        if probe.gain == 0.0:
            continue
        for match in ground.vectors.search("print", probe.vector, limit=DEPTH, where=where):
            key = key_of(match)
            if key in excluded or (only is not None and key not in only):
                continue
            z = probe.standardise(match.score)
            found.append(_Candidate(key, second_of(match), match.score, z, mirror))
    best = max((one.cosine for one in found), default=0.0)
    near = [one for one in found if one.cosine >= best - SPREAD]
    gate = background.null.gate(CHANCE)
    checked = [
        one for one in _compare(ground, picture, near) if one.closeness >= SAME or one.z >= gate
    ]
    return _by_shot(checked)


def _compare(ground: Ground, picture: Pixels, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The candidates with how close their saved pictures come."""
    asked = {False: thumb_of(picture), True: thumb_of(np.ascontiguousarray(picture[:, ::-1]))}
    files = {
        (*key, round(frame.second * 1000)): frame.file
        for key in dict.fromkeys(one.key for one in candidates)
        for frame in ground.catalogue.frames(*key)
    }
    compared = []
    for one in candidates:
        file = files.get((*one.key, round(one.second * 1000)))
        saved: Thumb | None = None if file is None else read_thumb(ground.folder / file)
        close = 0.0 if saved is None else closeness(asked[one.mirror], saved)
        compared.append(
            _Candidate(one.key, one.second, one.cosine, one.z, one.mirror, round(close, 4))
        )
    return compared


def _by_shot(candidates: Sequence[_Candidate]) -> dict[ShotKey, Evidence]:
    """One piece of evidence a shot, by its closest picture; among equals the middle one.

    A still moment has many equal pictures, and its middle is nearest to all of them.
    """
    shots: dict[tuple[ShotKey, bool], list[_Candidate]] = {}
    for one in candidates:
        shots.setdefault((one.key, one.mirror), []).append(one)
    chosen = []
    for ones in shots.values():
        top = max(ones, key=lambda one: (one.closeness, one.cosine))
        equals = sorted(
            (one for one in ones if one.closeness >= top.closeness - EQUAL),
            key=lambda one: one.second,
        )
        chosen.append((top, equals[len(equals) // 2]))
    chosen.sort(key=lambda pair: (-pair[0].closeness, -pair[0].cosine, pair[0].key))
    evidence: dict[ShotKey, Evidence] = {}
    for top, middle in chosen:
        score = COPY + (1 - COPY) * min(1.0, max(0.0, top.closeness))
        because = "mirrored" if top.mirror else "print"
        evidence.setdefault(top.key, Evidence(score, middle.second, because))
    return evidence

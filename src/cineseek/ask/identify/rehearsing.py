"""Questions that a library asks of itself: its own frames, changed as pictures are on their way.

Each is asked with the frame itself hidden, as a picture of a known film at a moment that is not
kept; and with its film left out, as a stranger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.evidence import NAMES
from cineseek.ask.identify.identifying import gather_evidence
from cineseek.media.attacks import ATTACKS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.evidence import Evidence
    from cineseek.ask.identify.ground import Ground

    Rows = NDArray[np.float64]

Question = tuple[str, int, str, int]
"""Footage, millisecond, attack, and a seed for it."""

FEW = 3
"""Films of a question that are learnt from: so many by saved frames, and so many by looks."""
LOOK = NAMES.index("look")


@dataclass(frozen=True, slots=True, eq=False)
class Rehearsal:
    """What one question brought."""

    film: str
    strange: bool
    """Whether that film was left out."""
    rows: Rows
    """n x the numbers of evidence, of the films that most speaks for."""
    right: NDArray[np.bool_]
    """n: whether it is the film."""


def rehearse(ground: Ground, question: Question) -> list[Rehearsal]:
    """A saved frame, asked with itself hidden and with its film left out.

    Nothing where the frame is gone; not the second where the library has no other film.
    """
    footage, millisecond, name, seed = question
    rgb = ground.picture(footage, millisecond)
    if rgb is None:
        return []
    changed = ATTACKS[name](rgb, np.random.default_rng(seed))
    film = ground.films[footage]
    without = replace(ground, hidden=frozenset({(footage, millisecond)}))
    out = [sum_up(film, gather_evidence(without, changed))]
    if len(set(ground.films.values())) > 1:
        strange = gather_evidence(ground, changed, without=(film,))
        out.append(sum_up(film, strange, strange=True))
    return [one for one in out if len(one.rows)]


def sum_up(film: str, evidence: Sequence[Evidence], *, strange: bool = False) -> Rehearsal:
    """What is learnt from evidence: of FEW films by saved frames, the first, and FEW by looks."""
    looks = sorted(evidence, key=lambda one: -one.numbers[LOOK])
    some = {one.film: one for one in [*evidence[:FEW], *looks[:FEW]]}
    rows = np.array([one.numbers for one in some.values()]).reshape(-1, len(NAMES))
    right = np.array([name == film and not strange for name in some], bool)
    return Rehearsal(film, strange, rows, right)

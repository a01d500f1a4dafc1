"""Questions that a library asks of itself: its own frames, changed as pictures are on their way.

Each is asked with the frame itself hidden, as a picture of a known film at a moment that is not
kept; every other one with its whole scene hidden, as a moment that nothing kept is like; and with
its film left out, as a stranger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from cineseek.ask.identify.evidence import NAMES
from cineseek.ask.identify.ground import place_of
from cineseek.ask.identify.identifying import gather_evidence
from cineseek.ask.identify.sharing import holding_first, is_same
from cineseek.index.vectors import Condition
from cineseek.media.attacks import ATTACKS
from cineseek.models.fingerprint import fingerprint

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.evidence import Evidence
    from cineseek.ask.identify.ground import Ground

    Pixels = NDArray[np.uint8]
    Rows = NDArray[np.float64]

Hidden = Literal["frame", "scene", "film"]
KINDS: tuple[Hidden, ...] = get_args(Hidden)
Question = tuple[str, int, str, int]
"""Footage, millisecond, attack, and a seed for it."""

FEW = 3
"""Films of a question that are learnt from: so many by saved frames, and so many by looks."""
AROUND = 5.0
"""Seconds on both sides of a frame that are of its scene."""
ALIKE = 0.85
"""Cosine of prints from which frames of a film are of one scene."""
MOST_ALIKE = 500
LOOK = NAMES.index("look")


@dataclass(frozen=True, slots=True, eq=False)
class Rehearsal:
    """What one question brought."""

    film: str
    hidden: Hidden
    rows: Rows
    """n x the numbers of evidence, of the films that most speaks for."""
    right: NDArray[np.bool_]
    """n: whether it is the film; none is, where that was hidden."""
    same: NDArray[np.bool_] | None = None
    """n: whether the film holds the very frame that the first was found by; None is the first."""

    @property
    def strange(self) -> bool:
        """Whether its film was left out."""
        return self.hidden == "film"


def rehearse(ground: Ground, question: Question, *, scenes: bool = True) -> list[Rehearsal]:
    """A saved frame, asked with itself hidden, perhaps with its scene, and with its film.

    Nothing where the frame is gone; no scene where the film has no other, nor where it is only the
    frame; not the last where the library has no other film, nor where another film holds the very
    frame: who finds it there is not wrong about the picture.
    """
    footage, millisecond, name, seed = question
    rgb = ground.picture(footage, millisecond)
    if rgb is None:
        return []
    changed = ATTACKS[name](rgb, np.random.default_rng(seed))
    film = ground.films[footage]
    frame = frozenset({(footage, millisecond)})
    hidden: dict[Hidden, frozenset[tuple[str, int]]] = {"frame": frame}
    if scenes and seed % 2:
        scene = scene_of(ground, footage, millisecond, rgb)
        if scene != frame and any(
            ground.films[one[0]] == film for one in set(ground.files) - scene
        ):
            hidden["scene"] = scene
    out = [
        sum_up(ground, film, kind, gather_evidence(replace(ground, hidden=places), changed))
        for kind, places in hidden.items()
    ]
    if len(set(ground.films.values())) > 1:
        evidence = gather_evidence(ground, changed, without=(film,))
        best = evidence[0].best if evidence else None
        there = None if best is None else (best.footage, best.millisecond)
        if there is None or not is_same(ground, (footage, millisecond), there):
            out.append(sum_up(ground, film, "film", evidence))
    return [one for one in out if len(one.rows)]


def scene_of(
    ground: Ground, footage: str, millisecond: int, rgb: Pixels
) -> frozenset[tuple[str, int]]:
    """Saved frames of the same film that are near a frame in time, or much like it."""
    around = {
        place
        for place in ground.files
        if place[0] == footage and abs(place[1] - millisecond) <= 1000 * AROUND
    }
    found = ground.nearest(
        "print",
        fingerprint(rgb),
        limit=MOST_ALIKE,
        where=(Condition("film", any_of=(ground.films[footage],)),),
        fields=("footage", "second"),
    )
    return frozenset(around | {place_of(one) for one in found if one.score >= ALIKE})


def sum_up(ground: Ground, film: str, hidden: Hidden, evidence: Sequence[Evidence]) -> Rehearsal:
    """What is learnt from evidence: of FEW films by saved frames, the first, and FEW by looks, and
    of those that hold the very frame that the first was found by."""
    looks = sorted(evidence, key=lambda one: -one.numbers[LOOK])
    sharing = [
        one for one, same in zip(evidence, holding_first(ground, evidence), strict=True) if same
    ]
    some = {one.film: one for one in [*evidence[:FEW], *sharing, *looks[:FEW]]}
    rows = np.array([one.numbers for one in some.values()]).reshape(-1, len(NAMES))
    right = np.array([name == film and hidden != "film" for name in some], bool)
    names = {one.film for one in sharing}
    return Rehearsal(film, hidden, rows, right, np.array([name in names for name in some], bool))

"""Scenes of films, and what is kept apart of them: by scene, or by frame as a comparison.

A random split of frames puts neighbours of a training frame among those tested, and tells how well
frames are remembered. Scenes are runs of neighbouring shots, and what looks nearly the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Prints = NDArray[np.float32]

SAME_SCENE = 0.85
"""Cosine of prints from which two frames of a film are of one scene."""
NEIGHBOURS = 0.6
"""The same for two stills that follow each other."""
_RUNS, _LONGEST_RUN = 12, 20
"""A footage is divided into so many runs of shots or more; shots in a run, at most."""
_LARGEST = 0.25
"""Share of a film that likeness alone may join: dark frames chain on and on."""


@dataclass(frozen=True, slots=True)
class Example:
    """One picture to learn from."""

    picture: Path
    film: str
    scene: str = ""
    """Frames of one scene are never learnt from and tested on."""
    inside: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    """Top, left, bottom, right of what is no black bar, as shares of the sides."""


@dataclass(frozen=True, slots=True)
class Split:
    """Frames learnt from, frames that choose the best weights, frames reported on."""

    train: tuple[Example, ...]
    check: tuple[Example, ...]
    test: tuple[Example, ...]
    left_out: int = 0
    """Frames too like one of those kept apart."""


def find_scenes(places: Sequence[tuple[str, int]], prints: Prints, *, ordered: bool) -> list[int]:
    """A number a frame of one film; the same is the same scene.

    `places`: footage and shot of each frame, in order of time. Where they are `ordered`, runs of
    shots are one scene; stills are joined with the next only where that is like.
    """
    count = len(places)
    group = list(range(count))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    if ordered:
        shots: dict[str, list[int]] = defaultdict(list)
        for footage, shot in places:
            if shot not in shots[footage][-1:]:
                shots[footage].append(shot)
        length = {one: max(1, min(_LONGEST_RUN, len(s) // _RUNS)) for one, s in shots.items()}
        order = {(one, shot): n for one, s in shots.items() for n, shot in enumerate(s)}
        first: dict[tuple[str, int], int] = {}
        for at, place in enumerate(places):
            run = (place[0], order[place] // length[place[0]])
            group[at] = first.setdefault(run, at)
    likeness = prints @ prints.T
    if not ordered:
        for at in range(count - 1):
            if likeness[at, at + 1] >= NEIGHBOURS:
                group[root(at + 1)] = root(at)
    size = defaultdict(int, dict.fromkeys(range(count), 0))
    for at in range(count):
        size[root(at)] += 1
    most = max(_LARGEST * count, 2)
    rows, columns = np.nonzero(np.triu(likeness >= SAME_SCENE, 1))
    for at in np.argsort(-likeness[rows, columns], kind="stable"):
        one, other = root(int(rows[at])), root(int(columns[at]))
        if one != other and size[one] + size[other] <= most:
            group[other] = one
            size[one] += size[other]
    numbers: dict[int, int] = {}
    return [numbers.setdefault(root(at), len(numbers)) for at in range(count)]


def split_scenes(
    examples: Sequence[Example],
    *,
    check: float,
    test: float,
    seed: int,
    prints: Mapping[Example, Prints] | None = None,
) -> Split:
    """Whole scenes of each film kept apart; films of one scene are only learnt from.

    With `prints`, what is like a frame kept apart is not learnt from, whatever its scene.
    """
    parts: tuple[list[Example], ...] = ([], [], [])
    left_out = 0
    films: dict[str, dict[str, list[Example]]] = defaultdict(lambda: defaultdict(list))
    for one in examples:
        films[one.film][one.scene].append(one)
    for number, film in enumerate(sorted(films)):
        scenes = [films[film][name] for name in sorted(films[film])]
        chance = np.random.default_rng((seed, number))
        scenes = [scenes[at] for at in chance.permutation(len(scenes))]
        scenes.sort(key=len, reverse=True)
        largest, rest = scenes[0], [scenes[at] for at in 1 + chance.permutation(len(scenes) - 1)]
        total = sum(map(len, scenes))
        own: tuple[list[Example], ...] = (list(largest), [], [])
        for scene in rest:
            # To what lacks it, if that does not make it far too large; else it is learnt from.
            for which, share in ((2, test), (1, check)):
                lacking = share * total - len(own[which])
                if lacking > 0 and (not own[which] or len(scene) <= 2 * lacking):
                    own[which].extend(scene)
                    break
            else:
                own[0].extend(scene)
        learnt = _unlike(own[0], [*own[1], *own[2]], prints)
        if not learnt:  # all of the film is alike: nothing of it can be tested honestly
            learnt, own = [one for scene in scenes for one in scene], ([], [], [])
        else:
            left_out += len(own[0]) - len(learnt)
        for part, some in zip(parts, (learnt, own[1], own[2]), strict=True):
            part.extend(some)
    return Split(tuple(parts[0]), tuple(parts[1]), tuple(parts[2]), left_out)


def split_frames(examples: Sequence[Example], *, check: float, test: float, seed: int) -> Split:
    """Frames of each film divided at random, in the same shares: the leaky way."""
    parts: tuple[list[Example], ...] = ([], [], [])
    films: dict[str, list[Example]] = defaultdict(list)
    for one in examples:
        films[one.film].append(one)
    for number, film in enumerate(sorted(films)):
        frames = films[film]
        order = np.random.default_rng((seed, 1, number)).permutation(len(frames))
        ends = np.rint(np.cumsum([0, test, check, 1 - test - check]) * len(frames)).astype(int)
        for which, first, last in zip((2, 1, 0), ends[:-1], ends[1:], strict=True):
            parts[which].extend(frames[at] for at in order[first:last])
    return Split(tuple(parts[0]), tuple(parts[1]), tuple(parts[2]))


def _unlike(
    learnt: list[Example], apart: list[Example], prints: Mapping[Example, Prints] | None
) -> list[Example]:
    if prints is None or not apart or not learnt:
        return learnt
    there = np.stack([prints[one] for one in apart])
    return [one for one in learnt if float((there @ prints[one]).max()) < SAME_SCENE]

"""Do pictures along a line of time agree? What moves decides, not what stands. Pure functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Traits = NDArray[np.float32]  # n x TRAIT

AROUND = 8.0
"""Seconds on either side whose mean picture is taken away. A fixed camera's background, a logo and
a title are the same in both, and say nothing of whether the moment is."""
MOVED = 0.12
"""What has to be left, against a deviation of 1, to say anything: less is compression."""
ALIKE = 0.6
"""Correlation of what is left from which two pictures are of one moment."""
UNLIKE = 0.35
"""The same up to which they are of two."""
STILL = 0.75
"""Correlation of whole pictures from which they are one scene, where nothing is left to say."""
APART = 0.18
"""Seconds from a frame to the stored one beyond which it may be another in a quick movement."""
DISTINCT = 0.85
"""Correlation of what is left up to which two matches are of distinct moments."""


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """What each frame says of a line, all arrays of one length, by rising seconds."""

    matches: Flags
    """It shows what the footage shows then, and not before and after."""
    alike: Flags
    """It matches, or both show the same where nothing moves."""
    against: Flags
    """It shows something else."""
    told: Floats
    """Correlation of what is left; 0 where nothing is."""
    distinct: Flags
    """A match unlike all matches before it."""


def agree(query: Floats, shown: Traits, stored: Traits, apart: Floats, plain: Flags) -> Agreement:
    """Compare the frames at these seconds with the stored ones that belong to them.

    `apart` is how many seconds the stored frame is from where it should be; `plain` says that
    both are flat, such as black, and of one light.
    """
    rest_shown, rest_stored = shown - _around(query, shown), stored - _around(query, stored)
    size_shown, size_stored = _size(rest_shown), _size(rest_stored)
    told = _correlation(rest_shown, rest_stored)
    whole = _correlation(shown, stored)
    says = (np.minimum(size_shown, size_stored) >= MOVED) & ~plain
    lone = (np.maximum(size_shown, size_stored) >= 2 * MOVED) & ~plain
    matches = says & (told >= ALIKE) & (whole >= 0.5)
    alike = matches | plain | ((whole >= STILL) & ~(lone & (told < UNLIKE)))
    against = lone & (told < UNLIKE) & ((apart <= APART) | (whole < UNLIKE))
    distinct = np.zeros(len(query), dtype=bool)
    kept: list[int] = []
    unit = rest_stored / np.maximum(np.linalg.norm(rest_stored, axis=1, keepdims=True), 1e-6)
    for at in np.flatnonzero(matches):
        if not kept or float((unit[kept] @ unit[at]).max()) < DISTINCT:
            kept.append(int(at))
            distinct[at] = True
    return Agreement(matches, alike, against, np.where(says, told, 0.0), distinct)


def _around(query: Floats, traits: Traits) -> Traits:
    """The mean picture around each second."""
    total = np.concatenate([np.zeros((1, traits.shape[1])), np.cumsum(traits, axis=0, dtype=float)])
    first = np.searchsorted(query, query - AROUND, side="left")
    last = np.searchsorted(query, query + AROUND, side="right")
    out: Traits = ((total[last] - total[first]) / (last - first)[:, None]).astype(np.float32)
    return out


def _size(rest: Traits) -> Floats:
    out: Floats = np.sqrt((rest.astype(float) ** 2).mean(axis=1))
    return out


def _correlation(one: Traits, other: Traits) -> Floats:
    length = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    out: Floats = (one * other).sum(axis=1, dtype=float) / np.maximum(length, 1e-6)
    return out

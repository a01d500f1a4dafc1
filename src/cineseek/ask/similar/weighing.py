"""How much each part counts, and what a distance means: the calibrated mix."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.answer_trailers import PARTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

WEIGHTS: Mapping[str, float] = {
    "look": 1.0,
    "sound": 0.5,
    "rhythm": 0.2,
    "palette": 0.5,
    "plot": 0.3,
    "tower": 2.0,
}
"""Unless a user says otherwise: chosen by how well each part alone finds other stretches of the
same film (docs/similar.md)."""
PAIRS = 4000
"""Pairs of footages of different films that distances are measured on, at most."""
_BELIEVED = 40
"""Pairs that what was measured elsewhere counts for, where a library has few films."""
_USUAL: Mapping[str, tuple[float, float]] = {
    "look": (0.78, 0.17),
    "sound": (1.39, 0.40),
    "rhythm": (2.28, 1.22),
    "palette": (0.89, 0.18),
    "plot": (1.05, 0.15),
    "tower": (1.20, 0.25),
}
"""Mean and standard deviation of the distance of footages of different films: of 25 real ones; of
plots and towers, which real footage here does not have, about what unit vectors come to."""
_SLOW = 1.5
"""Standard deviations nearer than usual by which the likeness has risen most of its way."""
_LEAST_SPREAD = 0.02


@dataclass(frozen=True, slots=True)
class Scale:
    """What distances of one part usually are between different films."""

    mean: float
    spread: float

    def likeness(self, distances: Floats) -> Floats:
        """0 (as far as usual, or farther) to 1 (the same) of Euclidean distances."""
        slow = _SLOW * self.spread
        nearer = np.maximum(self.mean - distances, 0.0) / slow
        whole = -np.expm1(-self.mean / slow)
        return np.asarray(-np.expm1(-nearer) / whole, np.float32)


def weigh(weights: Mapping[str, float] | None, usable: Collection[str]) -> dict[str, float]:
    """The weights of the parts that can be compared; those that count for nothing are left out.

    Given `weights` are all there is; ValueError for a part that is not known, and for a weight that
    is no number of at least 0.
    """
    for name, weight in (weights or {}).items():
        if name not in PARTS:
            raise ValueError(f"the parts are {', '.join(PARTS)}; there is no {name!r}")
        if not math.isfinite(weight) or weight < 0:
            raise ValueError(f"the weight of {name} must be a number of at least 0, not {weight}")
    if weights is not None and not any(weights.values()):
        raise ValueError("every weight is 0: let some part count")
    chosen = WEIGHTS if weights is None else weights
    return {name: chosen[name] for name in PARTS if chosen.get(name, 0) > 0 and name in usable}


def measure(name: str, vectors: Floats, films: NDArray[np.intp]) -> Scale:
    """What distances usually are, of n x d vectors of footages of these films."""
    mean, spread = _USUAL[name]
    count = len(vectors)
    if count < 2:
        return Scale(mean, spread)
    chance = np.random.default_rng(count)
    first, second = chance.integers(count, size=(2, 2 * PAIRS))
    if count * count <= 2 * PAIRS:
        first, second = np.triu_indices(count, 1)
    apart = films[first] != films[second]
    first, second = first[apart][:PAIRS], second[apart][:PAIRS]
    if not len(first):
        return Scale(mean, spread)
    found = np.linalg.norm(vectors[first] - vectors[second], axis=1)
    share = len(found) / (len(found) + _BELIEVED)
    return Scale(
        float(share * found.mean() + (1 - share) * mean),
        max(_LEAST_SPREAD, float(share * found.std() + (1 - share) * spread)),
    )

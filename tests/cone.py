"""A stand-in for a real CLIP: vectors of pictures and texts whose meaning is known."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float32]
Ints = NDArray[np.int64]


def unit(rows: NDArray[np.float64]) -> Rows:
    return (rows / np.linalg.norm(rows, axis=-1, keepdims=True)).astype(np.float32)


@dataclass
class Cone:
    """Pictures and texts of concepts, in two cones of one space, as CLIP's are.

    A picture is its cone, its film's style, one main and one side concept, and noise; a text is
    its cone, its concept and noise. Concepts come in families, so that an absent one has kindred
    in the library. `strength` is how far a match stands above the rest, in standard deviations of
    non-matches (measured, about): CLIP ViT-B/32 has 3 to 4 on captions, better encoders 5 to 8.
    """

    strength: float = 6.0
    seed: int = 0
    dimension: int = 512
    families: int = 60
    members: int = 12
    random: np.random.Generator = field(init=False)

    def __post_init__(self) -> None:
        self.random = np.random.default_rng(self.seed)
        d = self.dimension
        family = unit(self.random.normal(size=(self.families, 1, d)))
        own = unit(self.random.normal(size=(self.families, self.members, d)))
        self.concepts = unit(0.6 * family + 0.8 * own).reshape(-1, d)  # kindred: cosine 0.36
        self.picture_cone, other = unit(self.random.normal(size=(2, d)))
        self.text_cone = unit(0.25 * self.picture_cone + other)

    def noise(self, n: int, share: float) -> NDArray[np.float64]:
        return share * unit(self.random.normal(size=(n, self.dimension))).astype(np.float64)

    def pictures(
        self, main: NDArray[np.int64], side: NDArray[np.int64], film: NDArray[np.int64]
    ) -> Rows:
        styles = unit(self.random.normal(size=(int(film.max()) + 1, self.dimension)))
        n = len(main)
        weight = 0.05 * self.strength * self.random.uniform(0.85, 1.15, size=(n, 1))
        return unit(
            self.random.normal(0.62, 0.02, size=(n, 1)) * self.picture_cone
            + 0.25 * styles[film]
            + weight * self.concepts[main]
            + 0.5 * weight * self.concepts[side]
            + self.noise(n, 0.5)
        )

    def texts(self, concepts: Ints) -> Rows:
        n = len(concepts)
        return unit(
            self.random.normal(0.7, 0.05, size=(n, 1)) * self.text_cone
            + 0.4 * self.concepts[concepts]
            + self.noise(n, 0.55)
        )

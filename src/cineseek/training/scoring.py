"""How many questions find a right answer: Acc@k of vectors, pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def accuracy_at(
    asked: NDArray[np.float32],
    gallery: NDArray[np.float32],
    asked_labels: NDArray[Any],
    gallery_labels: NDArray[Any],
    ranks: Sequence[int],
) -> dict[int, float]:
    """The share of questions with one of their label among the k nearest, for each k.

    asked: n x d; gallery: m x d; labels: n and m.
    """
    order = np.argsort(-(asked @ gallery.T), axis=1, kind="stable")
    right = gallery_labels[order] == asked_labels[:, None]  # n x m, best first
    return {k: float(right[:, :k].any(axis=1).mean()) for k in ranks}

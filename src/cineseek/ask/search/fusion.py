"""Ranked lists of evidence joined into one. Pure functions; knows nothing of films or stores."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

K = 60
"""The constant of Cormack, Clarke and Buettcher, "Reciprocal Rank Fusion outperforms Condorcet and
individual Rank Learning Methods", SIGIR 2009. It keeps one list's first place from deciding all."""

Key = TypeVar("Key", bound=Hashable)


def fuse(
    lists: Mapping[str, Sequence[Key]], weights: Mapping[str, float] | None = None, *, k: int = K
) -> dict[Key, float]:
    """Reciprocal rank fusion: for each item the sum of weight / (k + rank) over the lists it is in.

    Each list is best first without repeats; a list without a weight weighs 1.
    """
    if k < 1:
        raise ValueError(f"k must be at least 1, not {k}")
    fused: dict[Key, float] = {}
    for name, ranked in lists.items():
        weight = 1.0 if weights is None else weights.get(name, 1.0)
        for rank, key in enumerate(ranked, start=1):
            fused[key] = fused.get(key, 0.0) + weight / (k + rank)
    return fused


def either(chances: Iterable[float]) -> float:
    """How sure several independent witnesses make one (noisy or), each 0 to 1."""
    doubt = 1.0
    for chance in chances:
        if not 0.0 <= chance <= 1.0:
            raise ValueError(f"a chance lies between 0 and 1, not {chance}")
        doubt *= 1.0 - chance
    return 1.0 - doubt


def descend(scores: Sequence[float]) -> list[float]:
    """The nearest list that never rises (isotonic regression by pooling adjacent violators).

    Ranks come from fusion and scores from evidence; where they disagree, neighbours share a score.
    """
    pools: list[tuple[float, int]] = []
    for score in scores:
        total, size = score, 1
        while pools and pools[-1][0] / pools[-1][1] < total / size:
            before, count = pools.pop()
            total, size = total + before, size + count
        pools.append((total, size))
    return [total / size for total, size in pools for _ in range(size)]

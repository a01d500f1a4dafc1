"""Near-identical shots become one: the same trailer in two encodes, the same take again.

Pure functions of prints; knows no store.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Prints = NDArray[np.float32]  # n x d, unit length

NEAR = 0.985
"""Cosine of the prints of one moment in two encodes: 98% are above 0.996 at the same second, less
where they move and were kept a moment apart; of pictures of different shots hardly any are."""
ENOUGH = 0.6
"""Share of a shot's pictures that need a near one in the other shot. One shared picture, such as
the black that both fade to, is not enough."""

Key = TypeVar("Key", bound=Hashable)


def group(keys: Sequence[Key], prints: Mapping[Key, Prints]) -> list[tuple[Key, tuple[Key, ...]]]:
    """Heads in the given order (best first), each with the near-identical shots behind it.

    A shot joins the first head it is near to; members never draw in further shots, so that a slow
    change from shot to shot does not swallow a film. A shot without prints stands alone.
    """
    heads: list[tuple[Key, list[Key]]] = []
    some = [mine for key in keys if (mine := prints.get(key)) is not None and len(mine)]
    if not some:
        return [(key, ()) for key in keys]
    # All pictures of heads in one array: one product tells the few heads that are near at all.
    shown = np.empty((sum(map(len, some)), some[0].shape[1]), np.float32)
    owners = np.empty(len(shown), np.intp)
    filled = 0
    for key in keys:
        mine = prints.get(key)
        if mine is None or not len(mine):
            heads.append((key, []))
            continue
        near = (shown[:filled] @ mine.T >= NEAR).any(axis=1)
        for at in np.unique(owners[:filled][near]):
            if alike(mine, prints[heads[at][0]]):
                heads[at][1].append(key)
                break
        else:
            shown[filled : filled + len(mine)] = mine
            owners[filled : filled + len(mine)] = len(heads)
            filled += len(mine)
            heads.append((key, []))
    return [(head, tuple(members)) for head, members in heads]


def spread(count: int, most: int) -> list[int]:
    """Which of `count` things in a row to look at, `most` at most, from the first to the last."""
    if count <= most:
        return list(range(count))
    return [at * (count - 1) // (most - 1) for at in range(most)]


def alike(first: Prints, second: Prints) -> bool:
    """Whether most pictures of either shot have a near one in the other."""
    near = first @ second.T >= NEAR
    return bool(max(near.any(axis=1).mean(), near.any(axis=0).mean()) >= ENOUGH)

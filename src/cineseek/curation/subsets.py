"""Films in an order that stays, and which part of a set each is: pure functions of ids.

A subset of 5 films is the beginning of one of 50, and that of all; what is tested in one is tested
in the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Literal

Part = Literal["train", "check", "test"]
PARTS: tuple[Part, ...] = ("train", "check", "test")
_EAGER: tuple[Part, ...] = ("train", "test", "check")
"""Who comes first where as much is missing."""
SIZES = (5, 50)
"""Films of the subsets that cards tell, beside all."""


def order_films(films: Iterable[str], *, seed: int = 0) -> list[str]:
    """Ids in an order that hangs on each id and the seed alone: a film that comes moves no other
    before another."""
    return sorted(set(films), key=lambda film: _place(film, seed))


def divide_films(ordered: Iterable[str], *, check: float, test: float) -> dict[str, Part]:
    """The part of each film, so that every beginning of the order has about these shares.

    The next film goes where most is missing; the very first is to learn from.
    """
    if not (check >= 0 and test >= 0 and check + test < 1):
        raise ValueError(f"shares to check and to test are from 0 to below 1, not {check}, {test}")
    shares: Mapping[Part, float] = {"train": 1 - check - test, "check": check, "test": test}
    held: dict[Part, int] = dict.fromkeys(PARTS, 0)
    parts: dict[str, Part] = {}
    for number, film in enumerate(ordered, 1):
        part = max(_EAGER, key=lambda one: shares[one] * number - held[one])
        if number == 1:
            part = "train"
        parts[film] = part
        held[part] += 1
    return parts


def _place(film: str, seed: int) -> bytes:
    return hashlib.sha256(f"{seed} {film}".encode("utf-8", "surrogateescape")).digest()

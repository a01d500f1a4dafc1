"""Footages learnt from, footages that choose the best weights, footages reported on: by film."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class FilmSplit:
    """Row numbers; no film is in two parts."""

    train: tuple[int, ...]
    check: tuple[int, ...]
    test: tuple[int, ...]


def split_films(films: Sequence[str], *, check: float, test: float, seed: int) -> FilmSplit:
    """Divide rows, of which `films` says whose each is, in these shares of films.

    Where a film goes hangs on its id and the seed alone, as far as the shares let it: a library
    that grows moves few films from one part to another.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for row, film in enumerate(films):
        rows[film].append(row)
    names = sorted(rows, key=lambda name: _place(name, seed))
    ends = np.rint(np.cumsum([test, check]) * len(names)).astype(int)
    parts = names[: ends[0]], names[ends[0] : ends[1]], names[ends[1] :]
    tested, checked, learnt = (tuple(row for film in part for row in rows[film]) for part in parts)
    return FilmSplit(learnt, checked, tested)


def _place(film: str, seed: int) -> float:
    key = np.frombuffer(film.encode("utf-8", "surrogateescape"), np.uint8)
    return float(np.random.default_rng((seed, 5, *key.tolist())).random())

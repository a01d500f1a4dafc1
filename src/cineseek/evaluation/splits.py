"""Films divided into what is learnt from and what is tested on: at random, kin apart, by year.

Kin are films of one director or one series: what one of them scores tells of the others, and who
rates a film that is not out yet does not have that from the future. Pure functions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from cineseek.film import Film

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

_PART = re.compile(
    r"(?:\b(?:part|chapter|episode|vol(?:ume)?|no|season)\b\.?\s*)?"
    r"\b(?:\d{1,2}|[ivx]{1,4}|two|three|four|five|six)$"
)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")


def random_folds(count: int, folds: int, *, seed: int = 0) -> Ints:
    """For each of `count` films the number of its fold, from 0: equally many, by chance."""
    return kin_folds(np.arange(count), folds, seed=seed)


def kin_folds(kin: Ints, folds: int, *, seed: int = 0) -> Ints:
    """For each film the number of its fold; films of one number in `kin` are never in two.

    Families come in a random order, the largest first, each into the fold that has fewest films.
    """
    if folds < 2:
        raise ValueError(f"there must be 2 folds or more, not {folds}")
    families, at, sizes = np.unique(kin, return_inverse=True, return_counts=True)
    if len(families) < folds:
        raise ValueError(f"{len(families)} families of films cannot make {folds} folds")
    order = np.random.default_rng(seed).permutation(len(families))
    order = order[np.argsort(-sizes[order], kind="stable")]
    held, fold = np.zeros(folds, np.int64), np.empty(len(families), np.int64)
    for family in order:
        fold[family] = int(held.argmin())
        held[fold[family]] += sizes[family]
    return fold[at]


def later_years(years: Sequence[int | None], share: float) -> tuple[Ints, Ints]:
    """Rows to learn from and rows to test on: the latest years, whole, about `share` of the films.

    Films without a year are in neither.
    """
    known = np.array([at for at, year in enumerate(years) if year is not None], np.int64)
    told = np.array([years[at] for at in known], np.int64)
    if not 0 < share < 1 or len(np.unique(told)) < 2:
        raise ValueError(f"{len(np.unique(told))} years cannot be divided, {share:g} apart")
    values, counts = np.unique(told, return_counts=True)
    apart = np.cumsum(counts[::-1])[::-1] / len(told)
    first = values[1:][int(np.abs(apart[1:] - share).argmin())]
    return known[told < first], known[told >= first]


def find_kin(films: Sequence[Film]) -> Ints:
    """For each film the number of its family: films of one director or series, and theirs."""
    names = [series_of(film.title) for film in films]
    known = frozenset(names)
    keys = [
        [(0, person.casefold()) for person in film.directors]
        + [(1, one) for one in (name, *_begun(name)) if one in known and one]
        for film, name in zip(films, names, strict=True)
    ]
    return _joined(keys)


def series_of(title: str) -> str:
    """The name of a title's series: `toy story` for `Toy Story 3`; the title where there is none.

    By words alone: what is before a colon, without article and number at its end.
    """
    plain = unicodedata.normalize("NFKC", title).casefold()
    head = re.split(r":| [-–—] ", plain, maxsplit=1)[0]
    words = " ".join(re.findall(r"[^\W_]+", head))
    words = _ARTICLE.sub("", words)
    shorter = _PART.sub("", words).strip()
    return shorter or words


def _begun(name: str) -> list[str]:
    """What a title begins with, of two words and more: `dark knight` of `dark knight rises`."""
    words = name.split()
    return [" ".join(words[:most]) for most in range(2, len(words))]


def _joined(keys: Sequence[Sequence[Hashable]]) -> Ints:
    """Numbers of the groups that share keys, directly or through others (union-find)."""
    parent = list(range(len(keys)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[Hashable, int] = {}
    for at, own in enumerate(keys):
        for key in own:
            parent[root(at)] = root(first.setdefault(key, at))
    roots = [root(at) for at in range(len(keys))]
    _, numbers = np.unique(roots, return_inverse=True)
    return np.asarray(numbers, dtype=np.int64)

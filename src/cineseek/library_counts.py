"""What a library can be filtered by, and how a query could go on: counted once for each state."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cineseek.answer import ValueCount
from cineseek.index.catalogue import Catalogue
from cineseek.query.suggest import Vocabulary

Facets = Mapping[str, tuple[ValueCount, ...]]

_ORDER = (
    "genre", "director", "actor", "language", "country", "kind", "year",
    "color", "light", "motion", "sound", "size", "people",
)  # fmt: skip
_REST = 20.0
"""While films are added, counting takes at most one part in so many of the time: the counts of a
moment ago do until then."""
_SHORT = 0.05
"""Seconds that counting may take each time."""


@dataclass(frozen=True, slots=True)
class _Counted:
    version: int
    facets: Facets
    vocabulary: Vocabulary
    next: float
    """When they may be counted again."""


@dataclass
class Counts:
    """The counts of one catalogue; may be used from several threads."""

    catalogue: Catalogue
    clock: Callable[[], float] = time.monotonic
    _counted: _Counted | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def facets(self) -> Facets:
        """The values of each key with their counts, the most frequent first."""
        return self._now().facets

    def vocabulary(self) -> Vocabulary:
        """What can be said in a query."""
        return self._now().vocabulary

    def _now(self) -> _Counted:
        version, counted = self.catalogue.lists.version(), self._counted
        if counted is None or (counted.version != version and self.clock() >= counted.next):
            with self._lock:
                if self._counted is counted:  # nobody was faster
                    self._counted = self._count(version)
                counted = self._counted
        assert counted is not None
        return counted

    def _count(self, version: int) -> _Counted:
        began = self.clock()
        tallies = self.catalogue.lists.tallies()
        years = tallies["year"]
        decades: Counter[str] = Counter()
        for year, films in years.items():
            first = int(year) // 10 * 10
            decades[f"{first}..{first + 9}"] += films
        facets = {name: _ranked(decades if name == "year" else tallies[name]) for name in _ORDER}
        words = {**facets, "title": _ranked(tallies["title"])}
        words["year"] = (*facets["year"], *_ranked(years))
        vocabulary = Vocabulary(words)
        ended = self.clock()
        spent = ended - began
        rest = _REST * spent if spent > _SHORT else 0.0
        return _Counted(version, facets, vocabulary, ended + rest)


def _ranked(tally: Mapping[str, int]) -> tuple[ValueCount, ...]:
    ranked = sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(ValueCount(value, count) for value, count in ranked)

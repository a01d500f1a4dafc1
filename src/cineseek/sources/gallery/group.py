"""Places of pictures that a page repeats in the same way, and what can be said of all of them."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.outline import Outline
from cineseek.sources.gallery.places import LinkKind, Place

OFTEN = 4
"""A picture that stands at so many places is a face or a sign, and no one of a row."""
_SERIES = 4
"""Of so many items it can be said what all of them say."""
_NEARLY = 0.8
"""The share of items that are called alike, where a few of another may be among them."""
_ALIKE = 0.05
"""Shapes that differ by less, as a logarithm, are one shape."""
_MIXED = 0.9
"""The share of one shape among pictures that were not cut for a card."""
_TALK = 80
"""Items with so many words are texts, whatever they share."""
_NUMBER = re.compile(r"^(?=\S*\d{4})\S+\s+")
"""Before a title: what a store calls its picture."""
_LARGE = 900
"""Pixels of width of files that are shown for their own sake."""


@dataclass(eq=False)
class Group:
    """Places that are alike, in the order of the page."""

    places: list[Place]
    outline: Outline
    from_title: int | None = None
    """How many steps further from the page's heading than the nearest group; None: no heading."""
    page: str = ""
    """The address of the page that it stands on."""

    @cached_property
    def link_kind(self) -> LinkKind:
        """That of most of them."""
        return Counter(one.link_kind for one in self.places).most_common(1)[0][0]

    @cached_property
    def patterns(self) -> Counter[str]:
        """Of the addresses that are shown."""
        return Counter(addresses.pattern_of(one.urls[0]) for one in self.places)

    @cached_property
    def folders(self) -> set[str]:
        """Patterns without names of files."""
        return {addresses.folder_of(one.urls[0]) for one in self.places}

    @cached_property
    def any_folders(self) -> set[str]:
        """The same of all their versions."""
        return {addresses.folder_of(url) for one in self.places for url in one.urls}

    @property
    def sample(self) -> list[Place]:
        """Those that speak of sizes for all: whose files are known, if any."""
        return [one for one in self.places if one.file is not None] or self.places

    @property
    def width(self) -> float | None:
        """The median of what is known of the largest."""
        known = [wide for one in self.sample if (wide := one.width())]
        return median(known) if known else None

    @cached_property
    def shape(self) -> float | None:
        """Width by height, at the median of those that are known."""
        known = [w / h for one in self.places for w, h in [one.seen_size()] if w and h]
        return median(known) if known else None

    @cached_property
    def shown_width(self) -> float | None:
        """The median of how wide they are shown."""
        known = [wide for one in self.places if (wide := one.shown_width())]
        return median(known) if known else None

    @cached_property
    def region(self) -> str:
        """The part of the page that most of them are in."""
        return Counter(one.region for one in self.places).most_common(1)[0][0]

    @cached_property
    def repeats(self) -> bool:
        """Whether it is the same few pictures again and again."""
        return len({one.urls[0] for one in self.places}) * OFTEN <= len(self.places)

    @cached_property
    def drawn(self) -> bool:
        """Whether all are of a kind that signs are drawn in."""
        return all(addresses.is_drawn(one.urls[0]) for one in self.places)

    @cached_property
    def meeting(self) -> int:
        """The nearest element that holds all of them; -1 for rows of a script."""
        first = self.places[0].element
        if first < 0:
            return -1
        for place in self.places[1:]:
            first = self.outline.meeting(first, place.element)
        return first

    @cached_property
    def items(self) -> list[int]:
        """For each place the largest element around it that holds no other of the group."""
        if self.meeting < 0:
            return []
        own = sorted({one.element for one in self.places})
        found = []
        for place in self.places:
            item = place.element
            for above in self.outline.above(item):
                if above == self.meeting or _several(self.outline, above, own):
                    break
                item = above
            found.append(item)
        return found

    @cached_property
    def of_one_thing(self) -> bool:
        """Whether nearly all items are called by what the page is about: `Blue Hour (hands)`.

        A number that stands before it is that of the picture in somebody's store.
        """
        if self.meeting < 0 or len(self.places) < _SERIES:
            return False
        titles = [_NUMBER.sub("", self.outline.title(one).lower()) for one in self.items]
        begun = Counter(tuple(one.split(maxsplit=2)[:2]) for one in titles)
        words, often = begun.most_common(1)[0]
        if len(set(titles)) < _SERIES or often < _NEARLY * len(titles):
            return False
        return len(words) == 2 and " ".join(words) in self.outline.about

    @cached_property
    def words(self) -> float:
        """Words of an item, at the median; none where it says but numbers and what all say."""
        if self.meeting < 0:
            return median(one.words or 0 for one in self.places)
        if len(self.places) < 2 or self.of_one_thing:
            return 0.0
        many = [self.outline.words(one) for one in self.items]
        if len(self.places) < _SERIES or median(many) > _TALK or self.headed > 0.5:
            return median(many)
        told = [self.outline.text(one).lower().split() for one in self.items]
        often = Counter(word for text in told for word in set(text))
        own = median(
            sum(often[word] <= len(told) / 2 and any(map(str.isalpha, word)) for word in text)
            for text in told
        )
        return median(many) if own >= 1 else 0.0

    @cached_property
    def headed(self) -> float:
        """The share of items with a heading in them."""
        if self.meeting < 0 or len(self.places) < 2 or self.of_one_thing:
            return 0.0
        return sum(self.outline.headings(one) > 0 for one in self.items) / len(self.items)

    @cached_property
    def rows(self) -> int:
        """Headings between the items: more than a few make rows of an overview of them."""
        if self.meeting < 0 or len(self.places) < 2:
            return 0
        return self.headings - sum(self.outline.headings(one) for one in self.items)

    @property
    def are_cut_alike(self) -> bool | None:
        """Whether all have one shape, as cards have; works keep their own. None: not known."""
        sizes = [place.any_size() for place in self.sample if not place.textual]
        shapes = [round(math.log(wide / high) / _ALIKE) for wide, high in sizes if wide and high]
        if len(sizes) < _SERIES or len(shapes) < len(sizes):
            return None
        return Counter(shapes).most_common(1)[0][1] > _MIXED * len(shapes)

    @property
    def headings(self) -> int:
        """Headings in the part of the page that holds all of them."""
        return self.outline.headings(self.meeting) if self.meeting >= 0 else 0

    def is_as_large_as(self, other: Group) -> bool:
        """Whether the files of both are known to be large, and equally so."""
        least = min(self.width or 0, other.width or 0)
        upright = [one is not None and one < 0.9 for one in (self.shape, other.shape)]
        return (
            upright[0] == upright[1] and least >= _LARGE and sizes_fit(self.width, other.width, 1.1)
        )


def _several(outline: Outline, above: int, elements: list[int]) -> bool:
    return bisect_left(elements, outline[above].end) - bisect_left(elements, above) > 1


def sizes_fit(one: float | None, other: float | None, most: float) -> bool:
    """Whether one length is at most so many times the other; what is not known fits."""
    return one is None or other is None or max(one, other) <= most * min(one, other)

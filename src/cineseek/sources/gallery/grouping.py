"""Puts places that look alike to a group: same way through the page, same link, like addresses."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.boxes import beside
from cineseek.sources.gallery.outline import Outline
from cineseek.sources.gallery.places import LinkKind, Place

_NEAR = 4
"""So many places between two that follow each other still count as neighbours."""

_OFTEN = 4
"""A picture that stands at so many places is a face or a sign, and no one of a row."""

_SERIES = 4
"""Of so many items it can be said what all of them say."""
_MOSTLY = 0.8
_LARGE = 900
"""Pixels of width of files that are shown for their own sake."""
_TALK = 80
"""Items with so many words are texts, whatever they share."""
_MOST_GROUPS = 120
"""Groups that are compared with each other, the largest first."""


@dataclass(eq=False)
class Group:
    """Places that are alike, in the order of the page."""

    places: list[Place]
    outline: Outline
    from_title: int | None = None
    """How many steps further from the page's heading than the nearest group; None: no heading."""

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

    @cached_property
    def width(self) -> float | None:
        """The median of what is known of the largest."""
        known = [wide for one in self.places if (wide := one.width())]
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
        return len({one.urls[0] for one in self.places}) * _OFTEN <= len(self.places)

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
    def words(self) -> float:
        """Words of an item, at the median; none where it says but numbers and what all say."""
        if self.meeting < 0:
            return median(one.words or 0 for one in self.places)
        if len(self.places) < 2:
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
        if self.meeting < 0 or len(self.places) < 2:
            return 0.0
        return sum(self.outline.headings(one) > 0 for one in self.items) / len(self.items)

    def is_as_large_as(self, other: Group) -> bool:
        """Whether the files of both are known to be large, and equally so."""
        known = self.width, other.width
        return None not in known and min(known) >= _LARGE and _sizes_fit(*known, 1.1)


def group_places(outline: Outline, places: Iterable[Place]) -> list[Group]:
    """Groups of what is alike; groups that go on in another way are joined."""
    places = list(places)
    often = Counter(place.urls[0] for place in places)
    kinds: dict[tuple[object, ...], list[Place]] = {}
    for place in places:
        key = (
            often[place.urls[0]] >= _OFTEN,
            place.path,
            place.link_kind,
            place.region,
            place.textual,
            _class(place),
            _series(place),
        )
        kinds.setdefault(key, []).append(place)
    groups = sorted((Group(found, outline) for found in kinds.values()), key=_size_first)
    order = {id(place): rank for rank, place in enumerate(places)}
    joined = _join(groups[:_MOST_GROUPS], order)
    return joined + groups[_MOST_GROUPS:]


def _size_first(group: Group) -> int:
    return -len(group.places)


def without_poster(group: Group) -> Group:
    """Without the one picture that stands upright, and apart from all others before or after it."""
    places = group.places
    if group.meeting < 0 or len(places) < _SERIES:
        return group
    for one, rest in ((places[0], places[1:]), (places[-1], places[:-1])):
        left = Group(rest, group.outline, group.from_title)
        if left.meeting != group.meeting and _is_upright(one) and not any(map(_is_upright, rest)):
            return left
    return group


def once(group: Group) -> Group:
    """With each picture once, where names tell nearly all of them apart: some are shown twice."""
    names: dict[str, list[Place]] = {}
    for place in group.places:
        names.setdefault(addresses.stem_in_folder(place.urls[0]), []).append(place)
    if len(names) < _MOSTLY * len(group.places):
        return group
    kept: list[Place] = []
    for first, *again in names.values():
        for place in again:
            known = set(first.urls)
            first.versions += [one for one in place.versions if one.url not in known]
        kept.append(first)
    return Group(kept, group.outline, group.from_title)


def _is_upright(place: Place) -> bool:
    wide, high = place.seen_size()
    return bool(wide and high and wide < 0.85 * high)


def _join(groups: list[Group], order: dict[int, int]) -> list[Group]:
    """Join what is alike until nothing is."""
    left: list[Group] = list(groups)
    done: list[Group] = []
    while left:
        one = left.pop(0)
        for other in left:
            if _alike(one, other, order):
                left.remove(other)
                both = sorted(one.places + other.places, key=lambda place: order[id(place)])
                left = [*done, Group(both, one.outline), *left]  # it may be like others now
                done = []
                break
        else:
            done.append(one)
    return done


def _several(outline: Outline, above: int, elements: list[int]) -> bool:
    return bisect_left(elements, outline[above].end) - bisect_left(elements, above) > 1


def _class(place: Place) -> str:
    """Tiny, small or more: what is not known may be anything."""
    wide = place.shown_width()
    return "?" if wide is None else "tiny" if wide < 50 else "small" if wide < 110 else "more"


def _series(place: Place) -> str:
    """Where its address points: the host and the first folder."""
    return "/".join(addresses.pattern_of(place.urls[0]).split("/", 2)[:2])


def _alike(one: Group, other: Group, order: dict[int, int]) -> bool:
    """Whether two groups are one that is written in two ways."""
    if one.region != other.region or (one.meeting < 0) != (other.meeting < 0):
        return False
    if one.meeting < 0 or one.repeats != other.repeats:
        return False
    same_pattern = bool(set(one.patterns) & set(other.patterns))
    if not _sizes_fit(one.shown_width, other.shown_width, 4.5 if same_pattern else 2.6):
        return False  # of one series some may stand alone, and others in columns
    if not _sizes_fit(one.width, other.width, 3.5):
        return False
    woven = _turns(one, other, order)
    near = bool(woven) and min(woven) <= _NEAR and (len(woven) > 1 or min(woven) == 1)
    kinds = {one.link_kind, other.link_kind}
    same_size = _same_size(one, other)
    same_path = one.places[0].path == other.places[0].path
    if kinds == {"here"} and one.any_folders & other.any_folders and one.is_as_large_as(other):
        return True  # of one folder, first alone and then in a grid
    if not same_size and kinds != {"picture"}:
        if len(woven) < 3 and _is_even(one) and _is_even(other):
            return False  # two grids below each other
        if len(woven) < 2 and not same_path:
            return False  # one after the other, and built in another way
    if kinds == {"site", "viewer"} and same_path and near and one.folders & other.folders:
        return not one.words and not other.words  # of tokens some look like words
    if len(kinds) > 1 and kinds & {"site", "away"}:
        return False
    fewer = min(len(one.places), len(other.places))
    if abs(one.headed - other.headed) > 0.5 and fewer > 2:
        return False
    if kinds == {"site"} and len(woven) < 2 <= fewer and abs(one.words - other.words) > 2:
        return False  # cards of other pages after pictures
    same_folder = bool(one.folders & other.folders)
    if not same_folder and one.drawn != other.drawn:
        return False  # signs beside pictures
    if same_pattern and (near or same_path or len(kinds) == 1):
        return "site" not in kinds or near
    if near and (same_folder or same_path):
        hosts = len(woven) > 1 and one.width is None and other.width is None
        return same_folder or kinds <= {"picture", "viewer"} or same_size or hosts
    seen = [place.box for group in (one, other) for place in group.places if place.box]
    if len(seen) == len(one.places) + len(other.places):
        return len(kinds) == 1 and (same_folder or same_path) and beside(one.places, other.places)
    return False


def _same_size(one: Group, other: Group) -> bool:
    known = one.shown_width, other.shown_width
    return None not in known and _sizes_fit(*known, 1.3)


def _sizes_fit(one: float | None, other: float | None, most: float) -> bool:
    return one is None or other is None or max(one, other) <= most * min(one, other)


def _is_even(group: Group) -> bool:
    """Whether all are shown equally wide, as in a grid."""
    wide = [one.shown_width() or 0 for one in group.places]
    return len(wide) > 2 and 0 < max(wide) <= 1.05 * min(wide)


def _turns(one: Group, other: Group, order: dict[int, int]) -> list[int]:
    """How far it is, in places of the page, wherever the two groups take turns."""
    ranks = sorted(
        [(order[id(place)], 0) for place in one.places]
        + [(order[id(place)], 1) for place in other.places]
    )
    return [b[0] - a[0] for a, b in pairwise(ranks) if a[1] != b[1]]

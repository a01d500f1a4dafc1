"""Puts places that look alike to a group: same way through the page, same link, like addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.boxes import beside
from cineseek.sources.gallery.group import OFTEN, Group, sizes_fit
from cineseek.sources.gallery.outline import Outline
from cineseek.sources.gallery.places import Place

_NEAR = 4
"""So many places between two that follow each other still count as neighbours."""

_MOST_GROUPS = 120
"""Groups that are compared with each other, the largest first."""


def group_places(outline: Outline, places: Iterable[Place]) -> list[Group]:
    """Groups of what is alike; groups that go on in another way are joined."""
    places = list(places)
    often = Counter(place.urls[0] for place in places)
    kinds: dict[tuple[object, ...], list[Place]] = {}
    for place in places:
        key = (
            often[place.urls[0]] >= OFTEN,
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
    if not sizes_fit(one.shown_width, other.shown_width, 4.5 if same_pattern else 2.6):
        return False  # of one series some may stand alone, and others in columns
    if not sizes_fit(one.width, other.width, 3.5):
        return False
    woven = _turns(one, other, order)
    near = bool(woven) and min(woven) <= _NEAR and (len(woven) > 1 or min(woven) == 1)
    kinds = {one.link_kind, other.link_kind}
    same_size = _same_size(one, other)
    same_path = one.places[0].path == other.places[0].path
    same_folder = bool(one.folders & other.folders)
    of_series = same_pattern and same_folder and kinds <= {"picture", "viewer"}
    if len(woven) < 3 and not of_series and not sizes_fit(one.shape, other.shape, 1.6):
        return False  # faces below a row of stills
    if (
        len(woven) < 2
        and kinds == {"site"}
        and {one.are_cut_alike, other.are_cut_alike} == {True, False}
    ):
        return False  # cards below works
    if kinds == {"here"} and one.any_folders & other.any_folders and one.is_as_large_as(other):
        return True  # of one folder, first alone and then in a grid
    if not same_size and kinds != {"picture"}:
        if len(woven) < 3 and _is_even(one) and _is_even(other):
            return False  # two grids below each other
        if len(woven) < 2 and not same_path:
            return False  # one after the other, and built in another way
    if kinds == {"site", "viewer"} and same_path and near and same_folder:
        return not one.words and not other.words  # of tokens some look like words
    if len(kinds) > 1 and kinds & {"site", "away"}:
        return False
    fewer = min(len(one.places), len(other.places))
    if abs(one.headed - other.headed) > 0.5 and fewer > 2:
        return False
    if kinds == {"site"} and len(woven) < 2 <= fewer and abs(one.words - other.words) > 2:
        return False  # cards of other pages after pictures
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
    return None not in known and sizes_fit(*known, 1.3)


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

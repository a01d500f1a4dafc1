"""What does not belong to the gallery that was chosen: posters, more like these, the same again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.group import Group
from cineseek.sources.gallery.places import Place

_FEW = 4
"""Of fewer pictures none is taken away."""
_MOSTLY = 0.8
"""The share of pictures with names of their own by which names tell them apart."""
_PARTS = re.compile(r"(?<=[^/])[-_.@]")
"""Where what says of a size may begin at the end of a name,"""
_END = 40
"""which has no more characters."""


def without_poster(group: Group) -> Group:
    """Without the one picture that stands upright, and apart from all others before or after it."""
    places = group.places
    if group.meeting < 0 or len(places) < _FEW:
        return group
    for one, rest in ((places[0], places[1:]), (places[-1], places[:-1])):
        left = Group(rest, group.outline, group.from_title)
        if left.meeting != group.meeting and _is_upright(one) and not any(map(_is_upright, rest)):
            return left
    return group


def without_ideas(group: Group) -> Group:
    """Without what a heading of its own sets apart below pages about pictures: more like these."""
    if group.meeting < 0 or group.link_kind not in ("site", "viewer"):
        return group
    outline = group.outline
    parts: dict[int, list[Place]] = {}
    for place in group.places:
        parts.setdefault(outline.part(group.meeting, place.element), []).append(place)
    if len(parts) != 2 or -1 in parts:
        return group
    (first, own), (second, ideas) = parts.items()
    begin = min(place.element for place in ideas)
    left = Group(own, outline, group.from_title)
    # A heading between two parts may as well divide the gallery, unless works go before cards.
    apart = left.are_cut_alike is False and Group(ideas, outline).are_cut_alike
    between = range(outline[first].end if apart else second, begin)
    headed = [one for one in between if outline[one].tag in ("h2", "h3")]
    if outline.headings(first) or len(headed) != 1 or len(own) < len(ideas):
        return group
    return left


def once(group: Group) -> Group:
    """With each picture once: some are shown twice, as a file and as what was made of it.

    Where names tell nearly all of them apart, one name is one picture, whatever the sizes.
    """
    group = _without_lesser(group)
    names: dict[str, list[Place]] = {}
    for place in group.places:
        names.setdefault(addresses.stem_in_folder(place.urls[0]), []).append(place)
    return group if len(names) < _MOSTLY * len(group.places) else _merged(group, names.values())


def _without_lesser(group: Group) -> Group:
    """With each file once, and without what is called as another with a lesser size."""
    names = [_name(place.urls[0]) for place in group.places]
    same: dict[str, list[Place]] = {name: [] for name in names}
    for name, place in zip(names, group.places, strict=True):
        begun = (name[: at.start()] for at in _PARTS.finditer(name, max(0, len(name) - _END)))
        whole = (one for one in begun if one in same and _is_lesser(name.removeprefix(one)))
        same[next(whole, name)].append(place)
    return _merged(group, filter(None, same.values()))


def _name(url: str) -> str:
    return url if "?" in url else addresses.name_of(url)


def _is_lesser(end: str) -> bool:
    """In words: a number alone may as well count the pictures."""
    return addresses.is_lesser(end) and re.search("[a-z]{2}", end, re.IGNORECASE) is not None


def _merged(group: Group, same: Iterable[list[Place]]) -> Group:
    kept: list[Place] = []
    for first, *again in same:
        for place in again:
            first.add(place.versions)
        kept.append(first)
    return Group(kept, group.outline, group.from_title)


def _is_upright(place: Place) -> bool:
    wide, high = place.seen_size()
    return bool(wide and high and wide < 0.85 * high)

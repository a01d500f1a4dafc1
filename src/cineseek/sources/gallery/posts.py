"""Pictures that are shown in two ways in posts of one thread: attached small, or in the words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.group import Group
from cineseek.sources.gallery.outline import Outline

_LEAST = 2.5
"""Points of a group that is nearly a gallery by itself: there may be few of the other way."""
_POSTS = 3
"""Two parts of a page may be built in the same way and be about different things."""
_LEAST_WIDTH = 110
"""Pixels that what is attached is shown at, at least."""
_MOVING = re.compile(r"\.gif(?:$|\?)", re.IGNORECASE)
"""In the address of what somebody has below all that he writes."""
_FACE = re.compile(r"avatar|user|member|author|profil")
"""In the address of the picture of somebody who writes."""


def with_other_posts(best: Group, scored: Iterable[tuple[float, Group]]) -> Group:
    """With groups that stand in posts of the same list, which are built in the same way."""
    places = list(best.places)
    for points, other in scored:
        if points >= _LEAST and _is_of_thread(best, other):
            places += other.places
    if len(places) == len(best.places):
        return best
    return Group(sorted(places, key=lambda place: place.element), best.outline, best.from_title)


def _is_of_thread(best: Group, other: Group) -> bool:
    if min(best.meeting, other.meeting) < 0 or best.region != other.region:
        return False
    if not {best.link_kind, other.link_kind} <= {"picture", "viewer", "here"}:
        return False
    if len({place.urls[0] for place in other.places}) < len(other.places):
        return False  # faces, signatures
    if all(_MOVING.search(one.urls[0]) for one in other.places):
        return False  # signatures
    if other.shown_width is not None and other.shown_width < _LEAST_WIDTH:
        return False  # faces of which each speaks once
    names, again = ({addresses.stem(url) for place in group.places for url in place.urls}
                    for group in (best, other))  # fmt: skip
    if names & again:
        return False  # further versions
    outline = best.outline
    thread = outline.meeting(best.meeting, other.meeting)
    ours, theirs = (
        {outline.part(thread, place.element) for place in group.places} for group in (best, other)
    )
    posts = ours | theirs
    if len(posts) < (_POSTS if best.link_kind == other.link_kind else 2) or -1 in posts:
        return False
    builds = {_build(outline, one) for one in posts}
    if len(builds) != 1 or not all(outline.words(one) for one in posts):
        return False  # nobody says anything: the same once more, for another screen
    alike = [one for one in outline.children(thread) if _build(outline, one) in builds]
    if len(theirs) == len(other.places) and all(_FACE.search(one.urls[0]) for one in other.places):
        return False  # who writes
    return len(alike) >= _POSTS


def _build(outline: Outline, post: int) -> tuple[str, ...]:
    """The way down to where a post parts, and into what."""
    way = [outline[post].tag]
    inside = list(outline.children(post))
    while len(inside) == 1:
        way.append(outline[inside[0]].tag)
        inside = list(outline.children(inside[0]))
    return (*way, *(outline[one].tag for one in inside))

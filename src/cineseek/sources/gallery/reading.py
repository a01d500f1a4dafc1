"""Reads a page as somebody looks at it: which pictures are the gallery, and where the rest is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.captions import caption_of
from cineseek.sources.gallery.completing import enlarge, rest_of
from cineseek.sources.gallery.finding import find_places, settle_widths
from cineseek.sources.gallery.group import Group
from cineseek.sources.gallery.grouping import group_places
from cineseek.sources.gallery.judging import score
from cineseek.sources.gallery.naming import complete_by_names
from cineseek.sources.gallery.outline import Outline
from cineseek.sources.gallery.places import Place
from cineseek.sources.gallery.posts import with_other_posts
from cineseek.sources.gallery.scripts import find_rows, read_scripts
from cineseek.sources.gallery.trimming import once, without_ideas, without_poster

NEXT_VIEW = "<!-- cineseek: the next view -->"
"""Between the texts of a rendered page that showed its pictures a part at a time."""
AS_SENT = "<!-- cineseek: as it was sent -->"
"""Between a rendered page and what the site had sent."""
_LEAST = 3.4
"""A page whose best group has less has no gallery."""
_LEAST_SEEN = 7.0
"""The same of a rendered page, on which any wall of cards takes its place, too."""
_SURE = 6.0
"""What a group has to have for no sizes to be asked for,"""
_CLOSE = 2.5
"""and to have over the next."""
_HOPELESS = -2.0
"""A group with less is no gallery, however large."""
_RIVALS = 3
"""Groups of which some are measured at most,"""
_SAMPLE = 10
"""and so many of each."""
_TOLD = 3
"""So many pictures that a page tells of are no longer the one for its card."""
_MOST_VIEWS = 100


@dataclass(frozen=True, slots=True)
class GalleryPicture:
    """A picture of the gallery."""

    url: str
    """Of the largest version that the page tells of."""
    versions: tuple[str, ...] = ()
    """All of its addresses, the best first."""
    width: int | None = None
    """Pixels of that version, as far as the page tells."""
    caption: str = ""
    viewer: str | None = None
    """The page about this picture, where it links to one."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """What was found on a page."""

    pictures: tuple[GalleryPicture, ...] = ()
    title: str = ""
    score: float = 0.0
    """Of the group that was chosen: what it has over others is what the choice rests on."""
    groups: list[tuple[float, int, str]] = field(default_factory=list)
    """Score, size and an address of every group that was weighed, best first."""


def read_gallery(
    text: str, url: str, *, seen: bool = False, sizes: Mapping[str, tuple[int, int]] | None = None
) -> Gallery:
    """The main group of pictures of a page, in its order.

    `seen`: the text is that of a rendered page, in which what can be seen is marked (`Eyes`).
    Where that shows no gallery, one that waits in what the site sent is taken: behind a press, in
    a shut block, taken apart by a script. Raises SourceError where the text is no page.
    `sizes`: width and height of files that were asked for, by address (`pictures_in_doubt`).
    """
    if not seen:
        return _read(text, url, seen=False, sizes=sizes)
    views = [_read(view, url, seen=True) for view in views_of(text)[:_MOST_VIEWS]]
    sent = text.partition(AS_SENT)[2]
    if sent and not any(view.pictures for view in views):
        return _read(sent, url, seen=False)
    best = max(views, key=lambda view: view.score)
    pictures: list[GalleryPicture] = []
    known: set[str] = set()
    for view in views:
        new = [one for one in view.pictures if known.isdisjoint(one.versions)]
        known.update(address for one in new for address in one.versions)
        pictures += new
    return replace(best, pictures=tuple(pictures))


def pictures_in_doubt(text: str, url: str) -> tuple[str, ...]:
    """Pictures to be asked for before a page as it was sent is read: their sizes would decide.

    A few of each group that may be the gallery, where that is not sure. Empty where it is.
    """
    scored = _weigh(text, url, seen=False, sizes={}).scored
    rivals = [one for s, one in scored if s >= max(scored[0][0] - _CLOSE, _HOPELESS)][:_RIVALS]
    if not rivals or (len(rivals) == 1 and scored[0][0] >= _SURE):
        return ()
    doubtful = [group for group in rivals if not _tells_sizes(group)]
    return tuple(dict.fromkeys(url for group in doubtful for url in _some_of(group)))


def _tells_sizes(group: Group) -> bool:
    """Whether the page tells all that could decide; shapes count where links go to other pages."""
    shown = [one for one in group.places if not one.textual]
    shapes = group.link_kind != "site" or all(None not in one.seen_size() for one in shown)
    return shapes and all(map(Place.width, shown))


def _some_of(group: Group) -> list[str]:
    """Pictures from its beginning to its end."""
    shown = [one.urls[0] for one in group.places if not one.textual]
    count = min(_SAMPLE, len(shown))
    return [shown[round(n * (len(shown) - 1) / max(1, count - 1))] for n in range(count)]


def views_of(text: str) -> list[str]:
    """What a rendered page showed, one after the other; of any other the one text that it is."""
    return text.partition(AS_SENT)[0].split(NEXT_VIEW)


def _read(
    text: str, url: str, *, seen: bool, sizes: Mapping[str, tuple[int, int]] | None = None
) -> Gallery:
    page = _weigh(text, url, seen=seen, sizes=sizes or {})
    outline, base, scored = page.outline, page.base, page.scored
    weighed = [(round(s, 2), len(g.places), g.places[0].urls[0]) for s, g in scored[:20]]
    title = _title(outline)
    if not scored or scored[0][0] < (_LEAST_SEEN if seen else _LEAST):
        return Gallery(_told(outline, base), title, groups=weighed)
    chosen = without_ideas(without_poster(scored[0][1]))
    best = with_other_posts(once(chosen), scored[1:])
    others = [one for _, one in scored[1:]]
    enlarge(best, others)
    best, rest = complete_by_names(best, chain.from_iterable(page.in_scripts.values()))
    pictures = _pictures(outline, best, rest or rest_of(best, others))
    return Gallery(pictures, title, scored[0][0], weighed)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A page with its groups, the best first."""

    outline: Outline
    base: str
    in_scripts: dict[int, list[Any]]
    scored: list[tuple[float, Group]]


def _weigh(text: str, url: str, *, seen: bool, sizes: Mapping[str, tuple[int, int]]) -> _Weighed:
    outline = Outline(text)
    base = _base_of(outline, url)
    places, in_attributes = find_places(outline, base, seen=seen)
    in_scripts = read_scripts(outline)
    rows = find_rows(outline, base, in_attributes, in_scripts)
    settle_widths(rows)
    if seen:
        places = _visible(places)
    groups = group_places(outline, places) + group_places(outline, rows)
    for group in groups:
        group.page = url
    for place in chain(places, rows):
        place.file = sizes.get(place.urls[0], place.file)
    _measure_from_title(outline, groups)
    scored = sorted(((score(one, seen=seen), one) for one in groups), key=lambda pair: -pair[0])
    return _Weighed(outline, base, in_scripts, scored)


def _told(outline: Outline, base: str) -> tuple[GalleryPicture, ...]:
    """The pictures that a page tells other sites of as its own; several of them are a gallery."""
    found: dict[str, GalleryPicture] = {}
    for number in range(len(outline)):
        attributes = outline[number].attributes
        if outline[number].tag != "meta" or attributes.get("property") != "og:image":
            continue
        if url := addresses.absolute(base, attributes.get("content", "")):
            found.setdefault(url, GalleryPicture(url, (url,), addresses.width_in(url)))
    return tuple(found.values()) if len(found) >= _TOLD else ()


def _pictures(outline: Outline, group: Group, rest: list[Place]) -> tuple[GalleryPicture, ...]:
    found: dict[str, GalleryPicture] = {}
    places = group.places + rest
    items = (group.items or [-1] * len(group.places)) + [-1] * len(rest)
    texts = [caption_of(outline, place, item) for place, item in zip(places, items, strict=True)]
    same = len(texts) > 2 and len(set(texts)) == 1
    for place, text in zip(places, texts, strict=True):
        best = place.best()
        found.setdefault(
            best.url,
            GalleryPicture(
                best.url,
                tuple(dict.fromkeys(one.url for one in place.in_order())),
                best.width,
                "" if same else text,
                place.link if place.link_kind in ("viewer", "site") else None,
            ),
        )
    return tuple(found.values())


def _visible(places: list[Place]) -> list[Place]:
    """What was seen, and what is out of sight only because a strip is longer than its window."""
    shown = {place.path for place in places if place.box is not None and place.box.area > 2500}
    return [
        place
        for place in places
        if (place.box is not None and place.box.area > 0)
        or place.late
        or (place.path in shown and not place.noscript)
        or place.textual
    ]


def _measure_from_title(outline: Outline, groups: list[Group]) -> None:
    """A gallery is near the heading of its page, in the same part of it."""
    titles = [number for number in range(len(outline)) if outline[number].tag == "h1"]
    on_page = [group for group in groups if group.meeting >= 0]
    if len(titles) != 1 or not on_page:
        return
    depths = [
        sum(1 for _ in outline.above(outline.meeting(titles[0], group.meeting)))
        for group in on_page
    ]
    for group, depth in zip(on_page, depths, strict=True):
        group.from_title = max(depths) - depth


def _base_of(outline: Outline, url: str) -> str:
    for number in range(min(len(outline), 400)):
        if outline[number].tag == "base" and (href := outline[number].attributes.get("href")):
            return addresses.absolute(url, href) or url
    return url


def _title(outline: Outline) -> str:
    """The first heading, else the page's title."""
    for tag in ("h1", "title", "h2"):
        for number in range(len(outline)):
            if outline[number].tag == tag:
                text = " ".join(outline[number].own_text.split()) or outline.text(number)
                if text:
                    return text[:300]
    return ""

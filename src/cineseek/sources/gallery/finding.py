"""Finds every place of a picture in a page, and gathers all its addresses. Chooses nothing.

Addresses are looked for in every attribute, whatever its name: sites invent their own for pictures
that load later. Addresses around one place (a link, a list item, a `<picture>`) are the place's.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.attributes import MARK, SHOWING, Own, read_attributes
from cineseek.sources.gallery.linking import leads_to_picture, link_of
from cineseek.sources.gallery.outline import Element, Outline
from cineseek.sources.gallery.places import Place, Version, read_box
from cineseek.sources.gallery.telling import tell_files

MOST_PLACES = 4000
_FAR = 40
"""Elements inside a place that its mark is looked for at."""
_MOST_TOLD = 100
"""Addresses of one element that are compared with the places in it."""
_FEW = 12
"""Places of a part of a page that may be about one picture."""
_NAME = 5
"""Characters of a name that two files may be known by."""
_DUMB = frozenset(("script", "style", "link", "meta", "iframe", "video", "audio", "embed", "object",
                   "track", "template", "base", "use"))  # fmt: skip
_REGIONS = {"nav": "nav", "header": "header", "footer": "footer", "aside": "aside"}
_ROLES = {
    "navigation": "nav", "banner": "header", "contentinfo": "footer", "complementary": "aside",
}  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
"""What waits to be loaded may be invisible, but has its place."""
_PIXELS = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*(\d{1,5})(?:\.\d+)?px", re.IGNORECASE)


def find_places(
    outline: Outline, base: str, *, seen: bool = False
) -> tuple[list[Place], list[Any]]:
    """Every place, and tables of JSON in attributes that speak of several pictures.

    `seen`: the page was rendered, and what can be seen is marked.
    """
    places, tables = _Finder(outline, base).run()
    _drop_shades(places)
    settle_widths(places)
    places = [one for one in places if one.versions][:MOST_PLACES]
    for place in places:
        _describe(outline, base, place)
        if seen:
            _see(outline, place)
    tell_files(outline, places)
    return places, tables


class _Finder:
    """Goes through a page from its leaves, so that what is around one place can be given to it."""

    def __init__(self, outline: Outline, base: str) -> None:
        self._outline, self._base = outline, base
        self._tables: list[Any] = []

    def run(self) -> tuple[list[Place], list[Any]]:
        inside: dict[int, list[Place]] = {}
        for number in range(len(self._outline) - 1, -1, -1):
            element = self._outline[number]
            mine = inside.pop(number, [])
            mine.reverse()  # the last child came first
            mine = self._take(number, element, mine)
            if not mine:
                continue
            if element.parent < 0:
                return mine, self._tables
            inside.setdefault(element.parent, []).extend(reversed(mine))
        return [], self._tables

    def _take(self, number: int, element: Element, inner: list[Place]) -> list[Place]:
        if element.tag in _DUMB:
            return []
        own = read_attributes(element, self._base)
        target = addresses.absolute(self._base, element.attributes.get("href", ""))
        around = [url for one in inner for url in one.urls]
        if (
            element.tag == "a"
            and target
            and leads_to_picture(target, self._base, around, element.attributes)
        ):
            own.told.append(Version(target, addresses.width_in(target), 3))
        own.settle_width()
        self._tables += own.lists
        inner = _with_downloads(_as_one(_without_twins(inner)))
        if element.tag == "noscript":
            for place in inner:
                place.noscript = True
            return inner
        if element.tag == "source":
            # Old parsers take what follows a source for something inside it.
            told = own.shown + own.told
            return [*([Place(number, told, textual=True)] if told else []), *inner]
        if element.tag == "picture" or element.tag in SHOWING or element.tag.endswith("-img"):
            return self._shown(number, element, own, inner)
        if own.shown and (not inner or all(one.textual for one in inner)):
            return [_joined(Place(number, own.shown), [*inner, Place(number, own.told)])]
        if own.shown:
            return _behind(Place(number, own.shown), _given(inner, own.told))
        if own.told and not inner:
            return [Place(number, own.told, textual=True)]
        return _given(inner, own.told)

    def _shown(self, number: int, element: Element, own: Own, inner: list[Place]) -> list[Place]:
        """One place, however many sources it has."""
        images = [one for one in inner if self._outline[one.element].tag in SHOWING]
        place = Place(images[0].element if element.tag == "picture" and images else number, [])
        if images:
            place.noscript = all(one.noscript for one in images) and element.tag == "picture"
        return [_joined(place, [Place(number, own.shown + own.told), *inner])]


def _behind(background: Place, inner: list[Place]) -> list[Place]:
    """A background behind pictures is one more, unless it is one of them again."""
    names = {addresses.stem(url) for url in background.urls}
    for place in inner:
        if names & {addresses.stem(url) for url in place.urls}:
            place.add(background.versions)
            return inner
    return [background, *inner]


def _joined(place: Place, others: list[Place]) -> Place:
    """A place with the addresses of others added."""
    for other in others:
        place.add(other.versions)
    return place


def _given(inner: list[Place], told: list[Version]) -> list[Place]:
    """Addresses of an element belong to the one place in it, or to the one that is like them."""
    if not told:
        return inner
    real = [one for one in inner if not one.noscript] or inner
    if len(real) == 1:
        real[0].add(told)
        return inner
    for version in told[:_MOST_TOLD]:
        name = addresses.stem(version.url)
        for place in real:
            if any(addresses.stem(one.url) == name for one in place.versions):
                place.add([version])
                break
    return inner


def _without_twins(inner: list[Place]) -> list[Place]:
    """What is shown to those without scripts is the same place again."""
    if len(inner) < 2 or not any(one.noscript for one in inner):
        return inner
    kept: list[Place] = []
    for index, place in enumerate(inner):
        if place.noscript and len(inner) < 40:
            names = {addresses.stem(url) for url in place.urls}
            near = [one for one in inner[max(0, index - 1) : index + 2] if not one.noscript]
            same = [
                one for one in inner
                if not one.noscript and names & {addresses.stem(url) for url in one.urls}
            ]  # fmt: skip
            empty = [one for one in near if not one.versions]
            if same or empty:
                (same or empty)[0].add(place.versions)
                continue
        kept.append(place)
    return kept


def _as_one(inner: list[Place]) -> list[Place]:
    """One picture may be told again and again, for screens of all sizes."""
    if not 1 < len(inner) <= _FEW:
        return inner
    names = {addresses.stem_in_folder(url) for one in inner for url in one.urls}
    return [_joined(inner[0], inner[1:])] if len(names) == 1 else inner


def _with_downloads(inner: list[Place]) -> list[Place]:
    """Words beside a picture that link to a file of its name are further versions of it."""
    if not 1 < len(inner) <= _FEW or not any(_is_download(one) for one in inner):
        return inner
    if len(inner) == 2 and sum(map(_is_download, inner)) == 1:  # by tokens, perhaps
        shown, download = sorted(inner, key=_is_download)
        return [_joined(shown, [download])] if not shown.textual else inner
    kept: list[Place] = []
    for place in sorted(inner, key=_is_download):  # what is shown comes first
        same = [one for one in kept if _is_download(place) and _of_one_name(one, place)]
        if len(same) == 1:
            same[0].add(place.versions)
        else:
            kept.append(place)
    return sorted(kept, key=lambda one: one.element)


def _is_download(place: Place) -> bool:
    return place.textual and any(one.rank == 3 for one in place.versions)


def _of_one_name(one: Place, other: Place) -> bool:
    """Whether files are called the same but for a size: `still_01`, `still_01_1600`."""
    if not one.versions or not other.versions:
        return False
    ours, theirs = ({addresses.stem(url) for url in place.urls} for place in (one, other))
    if any(len(name) >= _NAME for name in ours & theirs):
        return True
    short, long = sorted((addresses.stem(place.versions[0].url) for place in (one, other)), key=len)
    if len(short) < _NAME or not long.startswith(short):
        return False
    return re.fullmatch(r"(?:[-_.]?\d{3,4})?", long[len(short) :]) is not None


def _drop_shades(places: list[Place]) -> None:
    """An address that stands at many places is none of theirs: it is shown until they load."""
    count = Counter(url for place in places for url in set(place.urls))
    for place in places:
        others = [one for one in place.versions if count[one.url] < 3]
        if others and len(others) < len(place.versions):
            place.shades = {one.url for one in place.versions if count[one.url] >= 3}
            place.versions = others


def settle_widths(places: list[Place]) -> None:
    """A bare number in an address is a width where it comes back; else it counts the pictures."""
    bare: list[tuple[Version, int]] = []
    for place in places:
        found = [addresses.bare_widths_in(one.url) for one in place.versions]
        # What stands in that of a picture large and small is a day, a year, an album.
        same = set.intersection(*map(set, found)) if len(found) > 1 else set()
        for version, numbers in zip(place.versions, found, strict=True):
            own = [one for one in numbers if one not in same]
            if version.width is None and own:
                bare.append((version, own[-1]))
    often = Counter(wide for _, wide in bare)
    for version, wide in bare:
        if often[wide] > max(2, len(bare) // 10):
            version.width = wide


def _describe(outline: Outline, base: str, place: Place) -> None:
    element = outline[place.element]
    above = list(outline.above(place.element))
    place.path = (*(outline[one].tag for one in reversed(above)), element.tag)
    place.shown = _shown_size(element)
    place.alt = " ".join((element.attributes.get("alt") or "").split())[:500]
    for number in (place.element, *above):
        attributes = outline[number].attributes
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
            place.hidden = True
        role = attributes.get("role", "").lower()
        place.region = place.region or _ROLES.get(role, "") or _region(outline, number)
    place.link, place.link_kind = link_of(outline, base, place)


def _region(outline: Outline, number: int) -> str:
    """The part of the page; the header of an article is none of the page's."""
    region = _REGIONS.get(outline[number].tag, "")
    if region in ("header", "footer"):
        tags = {outline[one].tag for one in outline.above(number)}
        if tags & {"article", "section", "main", "figure"}:
            return ""
    return region


def _shown_size(element: Element) -> tuple[int | None, int | None]:
    said: dict[str, int | None] = {}
    for name in ("width", "height"):
        value = element.attributes.get(name, "").strip()
        found = re.fullmatch(r"(\d{1,5})(?:\.\d+)?\s*(?:px)?", value)
        said[name] = int(found[1]) if found else None
    for name, value in _PIXELS.findall(element.attributes.get("style", "")):
        said[name.lower()] = int(value)
    return said["width"], said["height"]


def _see(outline: Outline, place: Place) -> None:
    """Its own box, or that of the nearest inside or around it that was seen."""
    last = min(outline[place.element].end, place.element + _FAR)
    numbers = [place.element, *range(place.element + 1, last)]
    if place.textual or place.noscript:
        numbers += [one for one in outline.above(place.element) if outline[one].end - one < 12]
    for number in numbers:
        mark = outline[number].attributes.get(MARK, "")
        place.box, place.late = read_box(mark), mark == "late"
        if place.box is not None or place.late:
            return

"""Addresses of pictures in the attributes of one element, whatever the attributes are called.

Sites invent their own for pictures that load later; so what a value looks like decides.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.outline import Element
from cineseek.sources.gallery.places import Version
from cineseek.sources.gallery.srcset import read_srcset

MARK = "data-cineseek-box"
"""The attribute by which a rendered page says where an element is seen: `x y width height`, and
width and height of the file."""
SHOWING = frozenset(("img", "image", "amp-img"))
"""Elements that are a picture themselves."""
_PLAIN = frozenset(("href", "action", "alt", "title", "class", "id", "cite", "poster", "longdesc",
                    "aria-label", "name", "value", "content"))  # fmt: skip
_CALLS = frozenset(("onclick", "onmousedown", "ondblclick"))
"""What is done where somebody presses it: often the large picture is shown."""
_QUOTED = re.compile(r"(['\"])([^'\"\s]{4,2000})\1")
_MOST_CALLED = 20_000
_BEGIN = re.compile(r"[=(:,]\s*([\[{]|\"(?=[\[{]))")
"""Of a table in a script, or of a string that may hold one."""
_TRIES = 60
_SHORT = 4
"""Characters of a link that leads to no page of its own."""
_SEVERAL = 4
"""So many pictures in a list are no longer one of several kinds."""
_SOURCE = re.compile(r"(?:^|[-_])src(?:$|[-_])")
"""In the name of an attribute of a picture: what it holds is its address, whatever that ends in."""
_LIKE_SRCSET = re.compile(r"\s\d+w\s*(?:,|$)|\.[a-z]{3,4}\s+\d{3,4}\s*(?:,|$)", re.IGNORECASE)
_OF_SIZE = re.compile(r"size|dimension|resolution")
_SIZE = re.compile(r"\s*(\d{3,4})\s*[x×,-]\s*\d{3,4}\s*$")


@dataclass
class Own:
    """What the attributes of one element hold."""

    shown: list[Version]
    told: list[Version]
    lists: list[Any]
    wide: int = 0
    """Pixels of width that an attribute speaks of, as `data-size="1600x900"`; 0: none does."""
    bare: list[Version] = field(default_factory=list)
    """Of those that are told, names of files without a folder: addresses beside the page, or
    what something else is called."""

    def settle_width(self) -> None:
        """The size that is spoken of is that of the best address whose width nobody tells."""
        open_ = [one for one in self.told if one.width is None and one.rank > 0]
        if self.wide and open_:
            max(open_, key=lambda one: one.rank).width = self.wide


def read_attributes(element: Element, base: str) -> Own:
    """Every address of a picture that an element's attributes hold, by what they are for."""
    own = Own([], [], [])
    tag = element.tag
    to = element.attributes.get("href", "").rstrip("/") + "/" if tag == "a" else ""
    source = tag in SHOWING or tag in ("source", "picture", "input") or tag.endswith("-img")
    for name, value in element.attributes.items():
        if not value or len(value) > 2_000_000:
            continue
        if name in ("src", "xlink:href") or (name == "href" and element.tag == "image"):
            if source and (url := addresses.absolute(base, value)):
                own.shown.append(Version(url, addresses.width_in(url)))
        elif name in ("srcset", "imagesrcset"):
            own.shown += _of_srcset(value, base)
        elif name == "style":
            for one in addresses.backgrounds_in(value):
                if url := addresses.absolute(base, one):
                    own.shown.append(Version(url, addresses.width_in(url)))
        elif name in _CALLS or (name == "href" and value.lstrip()[:11].lower() == "javascript:"):
            _read_call(own, value[:_MOST_CALLED], base)
        elif name not in _PLAIN and name != MARK:
            # A link to a page may say where the file is that is kept below that page.
            shows = tag in SHOWING or (len(to) > _SHORT and value.startswith(to))
            _read_other(own, name, value, base, shows=shows)
    _drop_names(own, base)
    return own


def _drop_names(own: Own, base: str) -> None:
    """A name of a file is no address where the picture itself is kept elsewhere."""
    folder = base.partition("?")[0].rpartition("/")[0] + "/"
    kept = [one.url for one in own.shown + own.told if one not in own.bare]
    if kept and not any(url.startswith(folder) for url in kept):
        own.told = [one for one in own.told if one not in own.bare]


def _read_other(own: Own, name: str, value: str, base: str, *, shows: bool) -> None:
    """An attribute that a site invented; `shows`: of a picture, or of what leads to one."""
    if "srcset" in name or _LIKE_SRCSET.search(value):
        own.told += _of_srcset(value, base)
        return
    if (found := _SIZE.match(value)) and _OF_SIZE.search(name):
        own.wide = int(found[1])
        return
    table = addresses.read_json(value)
    if isinstance(table, list | dict):
        _read_table(own, table, base)
    elif " " not in value.strip() and (
        addresses.is_picture(value)
        or addresses.names_file(value)
        or (shows and _SOURCE.search(name) and "/" in value)
    ):
        if url := addresses.absolute(base, value):
            rank = addresses.rank_of(name)
            own.told.append(Version(url, addresses.width_in(url), 2 if rank > 0 else rank or 1))
            if "/" not in value:
                own.bare.append(own.told[-1])
    elif "url(" in value:
        for one in addresses.backgrounds_in(value):
            if url := addresses.absolute(base, one):
                own.told.append(Version(url, addresses.width_in(url), 1))


def _read_table(own: Own, table: Any, base: str) -> None:
    """One thing with its addresses, or a table of many."""
    many = isinstance(table, list) and (
        sum(bool(list(versions_in(one, base))) for one in table[:50]) > 1
    )
    if many or _holds_many(table, base):
        own.lists.append(table)
    else:
        own.told += list(versions_in(table, base))


def _holds_many(table: Any, base: str, deep: int = 8) -> bool:
    """Whether somewhere in what an application is drawn from is a list of several pictures, and
    not of one in several sizes.
    """
    if not deep or not isinstance(table, dict):
        return False
    for value in table.values():
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            rows = [found for one in value[:50] if (found := list(versions_in(one, base)))]
            widths = {max(one.width or 0 for one in found) for found in rows}
            names = {addresses.stem_in_folder(found[0].url) for found in rows}
            if len(names) >= _SEVERAL and len(widths) < len(rows):
                return True
        elif _holds_many(value, base, deep - 1):
            return True
    return False


def _read_call(own: Own, text: str, base: str) -> None:
    """What a press opens: `showPhoto('7', {"large": "…"})`, `window.open('large.jpg')`."""
    for table in tables_in(text):
        _read_table(own, table, base)
    known = {one.url for one in own.told}
    for found in _QUOTED.finditer(text):
        url = addresses.absolute(base, found[2]) if addresses.is_picture(found[2]) else None
        if url and url not in known:
            own.told.append(Version(url, addresses.width_in(url), 3))


def tables_in(text: str) -> Iterator[Any]:
    """Lists and dictionaries of JSON in a script."""
    whole = addresses.read_json(text)
    if whole is not None:
        yield whole
        return
    decoder, at = json.JSONDecoder(), 0
    for _ in range(_TRIES):
        found = _BEGIN.search(text, at)
        if not found:
            return
        try:
            table, at = decoder.raw_decode(text, found.start(1))
        except (ValueError, RecursionError):
            at = found.end()
            continue
        if isinstance(table, str):
            table = addresses.read_json(table)
        if isinstance(table, list | dict) and table:
            yield table


def _of_srcset(value: str, base: str) -> Iterator[Version]:
    found = [
        (url, width or addresses.width_in(url), density)
        for address, width, density in read_srcset(value)
        if (url := addresses.absolute(base, address))
    ]
    plain = next((width for _, width, density in found if width and density in (None, 1.0)), None)
    for url, width, density in found:
        if width is None and density and plain:
            width = round(plain * density)
        yield Version(url, width, 1 if density and density > 1 else 0)


def versions_in(table: Any, base: str, *, deep: int = 8) -> Iterator[Version]:
    """Every address of a picture in a piece of JSON; the width beside it belongs to the widest."""
    if isinstance(table, str):
        if not (addresses.is_picture(table) and " " not in table and "/" in table):
            return
        if url := addresses.absolute(base, table):
            yield Version(url, addresses.width_in(url))
    elif deep and isinstance(table, dict):
        found: list[Version] = []
        for name, value in table.items():
            if "srcset" in str(name).lower() and isinstance(value, str):
                found += _of_srcset(value, base)
                continue
            for version in versions_in(value, base, deep=deep - 1):
                rank = 3 if name == "href" else max(addresses.rank_of(str(name)) * 2, -1)
                version.rank = version.rank or rank
                found.append(version)
        named = {str(name).lower(): value for name, value in table.items()}
        wide = next((named[one] for one in ("width", "w", "max_width") if one in named), None)
        told = {one.width for one in found}
        if isinstance(wide, int | float) and 0 < wide < 20_000 and wide not in told:
            bare = [one for one in found if one.width is None and 0 <= one.rank < 3]
            if bare:
                max(bare, key=lambda one: one.rank).width = int(wide)
        yield from found
    elif deep and isinstance(table, list):
        if sized := _sized(table, base):
            yield sized
            return
        for value in table[:20]:
            yield from versions_in(value, base, deep=deep - 1)


def _sized(row: list[Any], base: str) -> Version | None:
    """An address without a suffix, before its width and height: that of a picture."""
    if len(row) < 3 or not isinstance(row[0], str) or not row[0].startswith(("http", "//")):
        return None
    if not all(type(one) is int and 50 <= one < 20_000 for one in row[1:3]):
        return None
    if all(1890 < one < 2100 for one in row[1:3]):
        return None  # years
    url = addresses.absolute(base, row[0])
    return Version(url, row[1]) if url else None

"""Pictures that a page keeps in scripts and attributes as rows of a table, to show them later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.attributes import tables_in, versions_in
from cineseek.sources.gallery.linking import kind_of
from cineseek.sources.gallery.outline import Element, Outline
from cineseek.sources.gallery.places import Place, Version
from cineseek.sources.reading_json import plain_text

_MOST_CHARACTERS = 3_000_000
"""Of one script that are looked at."""
_LINK = re.compile(r"(?:^|[_a-z])(?:url|href|link|path)$|^(?:url|href|link|permalink)", re.I)
_MOST_SIZES = 10
_STEP = 1.15
"""How many times as wide the next of several sizes is at least."""
_FEW = 20
_TEXT = re.compile(
    r"(?:(?<![\w$])([\w$]{1,60})[\"']?\s{0,9}:\s{0,9})?([\"'])((?:(?!\2)[^\\\n]|\\.){4,600})\2"
)


def read_scripts(outline: Outline) -> dict[int, list[Any]]:
    """The tables of every script that says anything, by the number of its element."""
    return {
        number: list(tables_in(_text_of(element)))
        for number, element in enumerate(outline.elements)
        if element.tag == "script" and element.own_text.strip()
    }


def find_rows(
    outline: Outline, base: str, in_attributes: list[Any], in_scripts: dict[int, list[Any]]
) -> list[Place]:
    """A place for every row of tables; rows of one table share their path."""
    places: list[Place] = []
    for number, table in enumerate(in_attributes):
        places += _rows(table, base, ("attribute", str(number)))
    flat = any(map(_is_flat, outline.elements))
    for number, tables in in_scripts.items():
        path = ("script", str(number))
        found = [row for table in tables for row in _rows(table, base, path)]
        text = _text_of(outline[number])
        if not found and addresses.read_json(text) is None:
            found = _loose(text, base, path, flat=flat)
        places += found
    return places


def _text_of(script: Element) -> str:
    return script.own_text[:_MOST_CHARACTERS]


def _rows(table: Any, base: str, path: tuple[str, ...], *, deep: int = 40) -> Iterator[Place]:
    """Rows of every list whose entries hold pictures, at any depth."""
    if deep == 0:
        return
    if isinstance(table, dict):
        values = list(table.values())
        if len(values) > 2 and all(isinstance(one, dict) for one in values):
            rows = list(_rows(values, base, (*path, "#"), deep=deep - 1))
            yield from () if _are_sizes(rows) else rows
            return
        for name, value in table.items():
            yield from _rows(value, base, (*path, str(name)), deep=deep - 1)
    elif isinstance(table, list):
        for entry in table[:5000]:
            versions = list(versions_in(entry, base))
            nested = list(_rows(entry, base, (*path, "#"), deep=deep - 1))
            several = len({one.path for one in nested}) < len(nested)
            if several and not _are_sizes(nested):
                yield from nested
            elif versions:
                yield _row(entry, versions, base, (*path, "#"))


def _row(entry: Any, versions: list[Version], base: str, path: tuple[str, ...]) -> Place:
    place = Place(-1, [], path, textual=True)
    place.add(_whole(versions, base))
    place.words = _words(entry)
    place.caption = _caption(entry)
    if link := _link(entry):
        url = addresses.absolute(base, link)
        kind = kind_of(url, base, place.urls) if url else "here"
        if url and kind in ("site", "viewer"):
            place.link, place.link_kind = url, kind
    return place


def _whole(versions: list[Version], base: str) -> list[Version]:
    """Beside addresses at another host, those at the page's own may be pieces of addresses."""
    here = urlsplit(base).netloc
    return [one for one in versions if urlsplit(one.url).netloc != here] or versions


def _are_sizes(rows: list[Place]) -> bool:
    """Whether what is in one row is one picture in several widths, the next always wider."""
    told = [one.best().width or 0 for one in rows]
    widths = sorted(told)
    if told not in (widths, widths[::-1]) or not 1 < len(rows) <= _MOST_SIZES:
        return False
    return all(wide >= _STEP * small > 0 for small, wide in pairwise(widths))


def _is_flat(element: Element) -> bool:
    """Whether an element names a picture that lies beside its page, in no folder."""
    told = (element.attributes.get(name, "") for name in ("src", "href"))
    return any("/" not in one and addresses.is_picture(one) for one in told)


def _loose(text: str, base: str, path: tuple[str, ...], *, flat: bool) -> list[Place]:
    """Addresses in a script that is no JSON; the first of every name belong together.

    `flat`: pictures lie beside the page, so that a name alone is an address.
    """
    by_name: dict[str, list[Version]] = {}
    for found in _TEXT.finditer(text):
        value = found[3].replace("\\/", "/")
        if " " in value or not addresses.is_picture(value) or not (flat or "/" in value):
            continue
        if url := addresses.absolute(base, value):
            rank = addresses.rank_of(found[1] or "") * 2
            version = Version(url, addresses.width_in(url), max(rank, -1))
            by_name.setdefault(found[1] or "", []).append(version)
    series = list(by_name.values())
    if len(series) > 1 and len({len(one) for one in series}) == 1 and len(series[0]) > 1:
        series = [[version for row in zip(*series, strict=True) for version in row]]
        wide = len(by_name)
        rows = [
            Place(-1, [], (*path, "loose"), textual=True, words=0)
            for _ in range(0, len(series[0]), wide)
        ]
        for number, row in enumerate(rows):
            row.add(series[0][number * wide : (number + 1) * wide])
        return rows
    return [
        Place(-1, [version], (*path, name, "loose"), textual=True, words=0)
        for name, versions in by_name.items()
        for version in versions
    ]


def _words(entry: Any, deep: int = 4) -> int:
    """How much is said in a row besides addresses and tokens."""
    if not isinstance(entry, dict | list) or not deep:
        return 0
    values = entry.values() if isinstance(entry, dict) else entry[:_FEW]
    return sum(
        len(value.split())
        if isinstance(value, str)
        and "/" not in value
        and not re.fullmatch(r"[\w.:-]*\d[\w.:-]*", value)
        else _words(value, deep - 1)
        for value in values
    )


def _link(entry: Any, deep: int = 4) -> str:
    """The address in a row of the page that it is about."""
    if not isinstance(entry, dict) or not deep:
        return ""
    for name, value in entry.items():
        if not (isinstance(value, str) and _LINK.search(str(name))):
            continue
        if value.startswith(("/", "http")) and not (
            addresses.is_picture(value) or addresses.names_file(value)
        ):
            return value
    return next((found for one in entry.values() if (found := _link(one, deep - 1))), "")


def _caption(entry: Any) -> str:
    if isinstance(entry, dict):
        for name in ("caption", "alt", "title", "description", "text"):
            if isinstance(entry.get(name), str) and entry[name].strip():
                return plain_text(entry[name])[:500]
    return ""

"""Files that a script lists by their names alone, where the page shows some of them in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.group import Group
from cineseek.sources.gallery.places import Place, Version

_SURE = 3
"""So many of a list have to be shown, all in one folder."""
_MOSTLY = 0.6
"""The share of the pictures of a gallery that are in its list."""


def complete_by_names(best: Group, tables: Iterable[Any]) -> tuple[Group, list[Place]]:
    """The gallery as a list of names in a table tells it, and what of the list is not shown.

    What is shown beside it, apart, and is in no list belongs to something else.
    """
    for names in _lists(tables):
        folders: dict[str, str] = {}
        listed: list[Place] = []
        for place in best.places:
            for name, folder in _named(place.urls, names):
                folders[name] = folder
                listed.append(place)
                break
        if len(listed) < max(_SURE, _MOSTLY * len(best.places)) or len(set(folders.values())) > 1:
            continue
        folder = next(iter(folders.values()))
        rest = [
            Place(-1, [Version(folder + name, None, 3)], textual=True)
            for name in names
            if name not in folders
        ]
        first, last = best.places.index(listed[0]), best.places.index(listed[-1])
        if last - first + 1 == len(listed):
            best = Group(listed, best.outline, best.from_title)
        return best, rest
    return best, []


def _named(urls: list[str], names: dict[str, None]) -> Iterator[tuple[str, str]]:
    """A name of the list that is a part of one of these addresses, and what stands before it."""
    for url in urls:
        at = url.find("://") + 3
        for part in url[at:].partition("?")[0].split("/"):
            if part in names:
                yield part, url[:at]
            at += len(part) + 1


def _lists(tables: Iterable[Any]) -> Iterator[dict[str, None]]:
    """Lists of names of pictures, each once, of several that stand in the same way in a table."""
    for table in tables:
        for names in _lists_in(table):
            if len(names) >= _SURE:
                yield dict.fromkeys(names)


def _lists_in(table: Any, deep: int = 12) -> Iterator[list[str]]:
    if deep and isinstance(table, dict):
        for value in table.values():
            yield from _lists_in(value, deep - 1)
    elif deep and isinstance(table, list):
        columns: dict[str, list[str]] = {}
        for entry in table[:5000]:
            for column, name in _names_in(entry):
                columns.setdefault(column, []).append(name)
        yield from (names for names in columns.values() if len(names) >= _MOSTLY * len(table))
        for value in table[:5000]:
            yield from _lists_in(value, deep - 1)


def _names_in(entry: Any, column: str = "", deep: int = 3) -> Iterator[tuple[str, str]]:
    """Names of pictures without a folder in an entry, and what each is called there."""
    if isinstance(entry, str) and "/" not in entry and addresses.is_picture(entry):
        yield column, entry
    elif deep and isinstance(entry, dict):
        for key, value in entry.items():
            yield from _names_in(value, f"{column}/{key}", deep - 1)

"""What else a page tells of the gallery that was chosen: larger versions, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.group import Group
from cineseek.sources.gallery.places import Place

_SHORT = 5
"""Names with fewer characters are not compared: `1`, `img`."""
_MOSTLY = 0.8
"""A token may happen to look like a word."""
_SURE = 4
"""So many pictures of a page have to be in a table that the page may be the beginning of."""
_NEIGHBOURS = (2, 3)
"""So many are shown by a viewer that is open at one of a table: the one before it, it, the next."""


def enlarge(best: Group, others: Sequence[Group]) -> None:
    """The same pictures elsewhere on the page, in a table or as a strip, are further versions."""
    by_name = _by_name(best)
    for group in others:
        for other in group.places:
            for version in other.versions:
                same = by_name.get(addresses.stem(version.url))
                if same is None or version.url in same.urls:
                    continue
                if group.meeting >= 0 or _is_near(version.url, same):
                    same.versions.append(version)
    for place in best.places:
        _find_source(place)


def _is_near(url: str, place: Place) -> bool:
    """Whether an address out of a script may be what it says: names alone are put together there
    with what is not known.
    """
    hosts = {urlsplit(one).netloc for one in place.urls}
    return urlsplit(url).netloc in hosts or urlsplit(url).path.count("/") > 1


def rest_of(best: Group, others: Sequence[Group]) -> list[Place]:
    """The rest of a table in a script, where the page shows the first pictures only.

    Rows are compared that stand in the same way in the table, in the same folder of files. Either
    the table begins with what is shown, or a viewer shows neighbours in it, or what it has goes on
    with the same series of files.
    """
    if best.meeting < 0:
        return []
    by_name = _by_name(best)
    unknown: list[list[Place]] = []
    for group in others:
        if group.meeting >= 0:
            continue
        series: dict[tuple[object, ...], list[Place]] = {}
        for place in group.places:
            key = place.path, addresses.folder_of(place.best().url)
            series.setdefault(key, []).append(place)
        for rows in series.values():
            shown = [any(addresses.stem(url) in by_name for url in row.urls) for row in rows]
            count = sum(shown)
            if count >= max(_SURE, len(by_name)) and all(shown[:count]):
                return rows[count:]
            if count == len(best.places) in _NEIGHBOURS and _turns(shown) == 1:
                return [row for row, here in zip(rows, shown, strict=True) if not here]
            if count == 0:
                unknown.append(rows)
    known = {addresses.pattern_of(url) for place in best.places for url in place.urls}
    for rows in unknown:
        same = sum(_goes_on(row, known) for row in rows)
        if len(rows) != len(best.places) and same >= _MOSTLY * len(rows):
            return rows
    return []


def _turns(shown: list[bool]) -> int:
    """How many runs of pictures are shown of a table, whose end leads to its beginning."""
    return sum(now and not before for before, now in pairwise([shown[-1], *shown]))


def _goes_on(row: Place, series: set[str]) -> bool:
    """Whether each address of a row is one of a series of files, numbered or with tokens."""
    patterns = {addresses.pattern_of(url) for url in row.urls}
    return patterns <= series and any("0" in one.rpartition("/")[2] for one in patterns)


def _by_name(group: Group) -> dict[str, Place]:
    """Pictures by what they are called; not by a name that several have."""
    found: dict[str, Place] = {}
    several: set[str] = set()
    for place in group.places:
        for name in {addresses.stem(one) for one in place.urls}:
            if len(name) >= _SHORT and found.setdefault(name, place) is not place:
                several.add(name)
    return {name: place for name, place in found.items() if name not in several}


def _find_source(place: Place) -> None:
    """The file that all others were made of: they have its address in theirs, or its name."""
    longer = [unquote(one) for one in place.urls]
    for version in place.versions:
        path = unquote(urlsplit(version.url).path)
        whole = path if path.count("/") > 1 else version.url
        if any(
            one.endswith(whole) or f"{whole}&" in one
            for one in longer
            if len(one) > len(version.url) + 4
        ):
            version.rank = 3
    first = min(place.versions, key=lambda one: len(one.url))
    own = addresses.name_of(first.url)
    others = [one.url for one in place.versions if one is not first]
    if others and "?" not in first.url and all(_is_made_of(own, one) for one in others):
        first.rank = 3  # `still.jpg`, beside `still-800.jpg` and `still.jpg?w=800`
        if first.width and first.width < max(one.width or 0 for one in place.versions):
            first.width = None  # how it is shown


def _is_made_of(own: str, other: str) -> bool:
    """Whether the name of a file is another's with a lesser size, or asks for one."""
    name = addresses.name_of(other)
    if name == own:
        return "?" in other
    return name.startswith(own) and addresses.is_lesser(name.removeprefix(own))

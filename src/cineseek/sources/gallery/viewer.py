"""The page about one picture: finds the picture that a small one stood for."""

from __future__ import annotations

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.finding import find_places
from cineseek.sources.gallery.outline import Outline
from cineseek.sources.gallery.places import Place, goodness


def read_viewer(text: str, url: str, shown: str) -> str:
    """The address of the large picture: that of the same name, else the only large one.

    `shown` is the small one's, which is returned where the page shows nothing better.
    """
    outline = Outline(text)
    places, _ = find_places(outline, addresses.absolute(url, url) or url)
    name = addresses.stem(shown)
    same = [
        version
        for place in places
        for version in place.versions
        if version.url != shown and _is_same(addresses.stem(version.url), name)
    ]
    if same:
        return max(same, key=goodness).url
    wide = [place for place in places if _may_be(place) and shown not in place.urls]
    if not wide:
        return shown
    best = max(wide, key=lambda place: place.width() or 0)
    if best.width() is None and len(wide) > 1:
        return shown
    return best.best().url


def _is_same(one: str, other: str) -> bool:
    """Whether two names are one picture's: `x-1` and `tn_x-1`."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > 4 and long.endswith(short))


def _may_be(place: Place) -> bool:
    """Whether it could be what the page is about: no sign, no card, no part of the frame."""
    wide, high = place.seen_size()
    if place.region or place.hidden or place.link_kind in ("site", "away"):
        return False
    return (wide or 400) >= 300 and (high or 300) >= 150 and not place.textual

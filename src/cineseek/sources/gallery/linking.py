"""What a place of a picture links to, and what that says: a larger one, its own page, another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.outline import HEADINGS, Outline
from cineseek.sources.gallery.places import LinkKind, Place

_BESIDE = 4
"""How far around a picture a link without words may lie over it, or a heading beside it."""
_SMALL = 30
"""Elements of what surrounds one picture only."""
_GIVING = ("download", "raw", "original", "getfile", "get")
"""Last parts of addresses that give the file that they name; others may show a page about it."""
_LONG_TOKEN = re.compile(r"[0-9a-f-]{16,}")
_FORGE = re.compile(r"/blob/")
"""In the address of a page about a file, at forges of code."""
_TOKEN = re.compile(r"(?=\w*(?:\d[A-Za-z]|[a-z]\d|[a-z][A-Z]))[0-9A-Za-z]{5,}")
"""What a program calls a picture: digits or capitals within letters."""
_DASHES = re.compile(r"[-_.]{2,}")
"""One sign in the name of a picture as it is compared (`addresses.stem`)."""
_OPENED_AT = re.compile(r"#[^#]*\d{3}")
"""At the end of a link to one page that shows any of the pictures."""
_DEEP = 6
"""How far around a picture its link is looked for."""


def link_of(outline: Outline, base: str, place: Place) -> tuple[str | None, LinkKind]:
    """Its link's address, and of which kind that is."""
    href = _href(outline, place.element)
    targets = [one.url for one in place.versions if one.rank == 3]
    if href is None:
        return (targets[0], "picture") if targets else (None, "here")
    url = addresses.absolute(base, href)
    if url in targets:
        return url, "picture"
    one_for_all = _OPENED_AT.search(href) is not None
    if url is None or href.strip().startswith(("#", "javascript:")) or one_for_all:
        return (targets[0], "picture") if targets else (None, "here")
    named = [place.alt] if addresses.is_picture(place.alt) and " " not in place.alt else []
    kind = kind_of(url, base, place.urls + named)
    if kind == "site" and targets:
        return targets[0], "picture"  # a card of another page gives no file away
    return url, kind


def leads_to_picture(url: str, base: str, shown: list[str], attributes: Mapping[str, str]) -> bool:
    """Whether a link with these attributes, from a page, around what is shown, gives a picture:
    by its suffix, or as a download.
    """
    if addresses.is_picture(url):
        return not _is_page_about(url, base, shown)
    if _is_of_one_store(url, base, shown) or any(_asks_for_whole(url, one) for one in shown):
        return True
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2].lower()
    return addresses.names_file(url) and ("download" in attributes or last in _GIVING)


def kind_of(url: str, base: str, shown: list[str]) -> LinkKind:
    """Of which kind a link is, from a page, around a picture with these addresses or names."""
    to, here = urlsplit(url), urlsplit(base)
    if addresses.is_picture(url):
        return "viewer" if _is_page_about(url, base, shown) else "picture"
    if (to.netloc, to.path, to.query) == (here.netloc, here.path, here.query):
        return "here"
    below = [one for one in shown if one.startswith(url.rstrip("/") + "/")]
    if to.path.strip("/") and not all(addresses.is_picture(one) for one in below):
        return "viewer"  # its file is asked for at the page about it
    told = _DASHES.sub("-", unquote(to.path + "?" + to.query).lower())
    names = {addresses.stem(one).rpartition("/")[2] for one in shown}
    if any(len(name) > 4 and _names(told, name) for name in names):
        return "viewer"
    if any(
        addresses.share_number(to.path, one) or addresses.share_token(to.path, one, base)
        for one in shown
    ):
        return "viewer"
    last = to.path.rstrip("/").rpartition("/")[2]
    if _TOKEN.fullmatch(last) and (
        any(name.startswith(last.lower()) for name in names)
        or any(last in urlsplit(one).path.split("/") for one in shown)
    ):
        return "viewer"
    folder = here.path if here.path.endswith("/") else here.path.rpartition("/")[0] + "/"
    if to.netloc != here.netloc:
        return "away"
    if folder != "/" and to.path == here.path:
        return "viewer"  # the same page, with another query
    if _goes_on(to.query, here.query):
        return "viewer"  # another page of the program, about something in this album
    if _is_below(to, here):
        return "viewer"
    return "site"


def _is_of_one_store(url: str, base: str, shown: list[str]) -> bool:
    """Whether a link goes to the host that pictures come from, and by the same long token."""
    to = urlsplit(url)
    if to.netloc == urlsplit(base).netloc:
        return False
    tokens = set(_LONG_TOKEN.findall(to.path))
    return any(
        urlsplit(one).netloc == to.netloc and tokens & set(_LONG_TOKEN.findall(one))
        for one in shown
    )


def _asks_for_whole(url: str, shown: str) -> bool:
    """Whether a program is asked for the same thing as for what is shown, by its number, and no
    size is named: `fetch?id=615` beside `fetch?id=615&type=thumb`.
    """
    to, of = urlsplit(url), urlsplit(shown)
    if (to.netloc, to.path) != (of.netloc, of.path):
        return False
    asked, told = parse_qsl(to.query), parse_qsl(of.query)
    return set(asked) < set(told) and any(re.search(r"\d{3}", value) for _, value in asked)


def _is_page_about(url: str, base: str, shown: list[str]) -> bool:
    """Whether what is called as a file is a page about it: in a forge of code; or in a share, where
    what is shown of it comes from another host.
    """
    to, here = urlsplit(url), urlsplit(base)
    if _FORGE.search(to.path):
        return True
    folder = here.path.rstrip("/").rpartition("/")[0]
    near = to.netloc == here.netloc and folder.count("/") > 1 and to.path.startswith(folder + "/")
    return near and bool(shown) and all(urlsplit(one).netloc != to.netloc for one in shown)


def _is_below(to: SplitResult, here: SplitResult) -> bool:
    """Whether an address goes on from the page's own, of two parts at least."""
    whole = here.path.rstrip("/")
    return whole.count("/") > 1 and to.path.startswith(whole + "/")


def _goes_on(query: str, here: str) -> bool:
    """Whether a query has all of the page's own in it, and more: `/12/album/7` from `/album/7`.

    What all links of a site carry, such as a language, is short or has no number.
    """
    if len(query) <= len(here) or not re.search(r"^/.*\d|\d\d", here):
        return False
    return re.search(rf"(?:^|[&;]|(?=/)){re.escape(here)}(?![0-9a-z])", query) is not None


def _names(told: str, name: str) -> bool:
    """Whether an address speaks of a file; the name of a film alone could be the film's page."""
    if name not in told:
        return False
    return bool(re.search(r"\d", name)) or bool(
        re.search(rf"{re.escape(name)}\.{addresses.SUFFIX}", told)
    )


def _href(outline: Outline, number: int) -> str | None:
    """Of the link around it; else of the only one that lies over it, inside it or beside it."""
    own = outline[number]
    if own.tag == "a" and own.attributes.get("href"):
        return own.attributes["href"]
    above = list(islice(outline.above(number), _DEEP + 1))
    for one in above:
        if outline[one].tag == "a" and outline[one].attributes.get("href"):
            return outline[one].attributes["href"]
    inside = {href for href, _ in _links_in(outline, number, min(own.end, number + 40))}
    if inside:
        return inside.pop() if len(inside) == 1 else None
    for one in above[:_BESIDE]:
        end = outline[one].end
        if end - one > _SMALL or not _is_one(outline, one, end):
            return None
        over = {href for href, words in _links_in(outline, one, end) if not words}
        over = over or _headings_to(outline, one, end)
        if over:
            return over.pop() if len(over) == 1 else None
    return None


def _is_one(outline: Outline, first: int, end: int) -> bool:
    """Whether a part of the page shows one picture, or two, one over the other."""
    images = [one for one in range(first, end) if outline[one].tag == "img"]
    return len(images) < 2 or (
        len(images) == 2 and outline[images[0]].parent == outline[images[1]].parent
    )


def _headings_to(outline: Outline, first: int, end: int) -> set[str]:
    """Where the headings of a part of the page lead to."""
    return {
        href
        for one in range(first, end)
        if outline.headings(one) == 1 and outline[one].tag in HEADINGS
        for href in (
            *(href for href, _ in _links_in(outline, one, outline[one].end)),
            *(
                outline[above].attributes.get("href", "")
                for above in islice(outline.above(one), 2)
                if outline[above].tag == "a"
            ),
        )
        if href
    }


def _links_in(outline: Outline, first: int, end: int) -> Iterator[tuple[str, int]]:
    """Addresses of the links in a part of the page, with how many words each has."""
    for one in range(first + 1, end):
        if outline[one].tag == "a" and (href := outline[one].attributes.get("href")):
            yield href, outline.words(one)

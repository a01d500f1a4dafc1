"""FILMGRAB (film-grab.com): stills of films, read from its list and its films' pages. Asks nothing.

The site is a WordPress with three kinds of galleries, by age of the post: the masonry of the plugin
Photo Gallery (`bwg-`), WordPress's own galleries (classic, block or tiled), and single pictures one
below the other in the text. In all of them the thumbnail stands in the page and the whole picture
behind it: behind a link, in an attribute, or in the same place without `/thumb/` or `?w=`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from cineseek.errors import CineseekError, SourceError
from cineseek.sources.facts import FilmFacts
from cineseek.sources.joining import join_address
from cineseek.sources.selecting import largest_of
from cineseek.sources.source import Answer, Ask, FilmFound, Finding

if TYPE_CHECKING:
    from parsel import Selector

SITE = "https://film-grab.com"
LICENCE = "none told; stills of the films' owners, shown by FILMGRAB for study"

_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)$", re.IGNORECASE)
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_TITLE_YEAR = re.compile(r"\s*[(\[]\s*(1[89]\d\d|20\d\d)\s*[)\]]\s*$")
_SIZES = frozenset({"w", "h", "crop", "resize", "fit", "ssl", "quality", "strip", "bwg", "zoom"})
"""Parameters by which WordPress and its plugins name a size or a moment, and not a picture."""
_AMBIT = "//*[contains(concat(' ', normalize-space(@class), ' '), ' {} ')]"
_ASIDE = "jp-relatedposts", "sharedaddy", "post-navigation", "comments-area", "author-box"
"""What WordPress puts into the text of a post that is not of the post."""


class FilmGrab:
    """The whole archive, from its list from A to Z."""

    name = "filmgrab"
    daily: int | None = None

    def __init__(self, site: str = SITE) -> None:
        """`site` is where it is, without a path: the archive itself, or a copy of it."""
        self._site = site.rstrip("/")

    def start(self) -> Iterator[Ask]:
        """The list of all films."""
        yield Ask(f"{self._site}/movies-a-z/", "list")

    def read(self, answer: Answer) -> Iterator[Finding]:
        """The films of a list, or the facts and stills of a film."""
        page = _parse(answer)
        if answer.ask.step == "list":
            yield from self._read_list(page, answer)
        else:
            yield from self._read_film(page, answer)

    def _read_list(self, page: Selector, answer: Answer) -> Iterator[Finding]:
        links = page.xpath(
            "//*[contains(concat(' ', normalize-space(@class), ' '), ' display-posts-listing ')]"
            "//a[contains(concat(' ', normalize-space(@class), ' '), ' title ')]"
        )
        if not links:
            raise SourceError("there is no list of films in it; has the site changed?")
        seen = {answer.url}
        for link in links:
            url = join_address(answer.url, link.attrib.get("href", "")) or ""
            url = urlunsplit(urlsplit(url)._replace(fragment="", query=""))
            # Films only: the list shows pages of the same site, and nothing else.
            if not _is_of_site(url, answer.url) or url in seen:
                continue
            seen.add(url)
            title, year = _title("".join(link.xpath(".//text()").getall()))
            if title:
                yield FilmFound(url, FilmFacts(title=title, year=year))
                yield Ask(url, "film", film=url, about={"title": title})
        for onward in page.xpath("//a[@rel='next'] | //link[@rel='next']")[:1]:
            url = join_address(answer.url, onward.attrib.get("href", "")) or ""
            if _is_of_site(url, answer.url):
                yield Ask(url, "list", urgency=1)

    def _read_film(self, page: Selector, answer: Answer) -> Iterator[Finding]:
        key = answer.ask.film or answer.url
        body = _body(page)
        heading = "".join(page.xpath("(//h1)[1]//text()").getall())
        title, year = _title(heading)
        told = _credits(body)
        said_year = _YEAR.search(told.get("year", ""))
        directors = told.get("director") or told.get("directors") or ""
        names = tuple(one.strip() for one in re.split(r",|&| and ", directors) if one.strip())
        yield FilmFound(
            key,
            FilmFacts(
                title=title or answer.ask.about.get("title") or None,
                year=int(said_year[1]) if said_year else year,
                directors=names or None,
            ),
        )
        pictures = list(dict.fromkeys(_pictures(body, answer.url)))
        if not pictures:
            raise SourceError("there is no gallery in it; has the site changed?")
        for number, url in enumerate(pictures, 1):
            about = {"page": answer.url, "number": number, "licence": LICENCE}
            yield Ask(url, "still", "picture", film=key, about=about)


def _is_of_site(url: str, page: str) -> bool:
    return urlsplit(url).netloc == urlsplit(page).netloc


def _parse(answer: Answer) -> Selector:
    try:
        from parsel import Selector
    except ImportError as error:
        raise CineseekError(
            "reading pages needs parsel, which is not installed: pip install 'cineseek[collect]'"
        ) from error
    return Selector(text=answer.text or " ", type="html", base_url=answer.url)


def _body(page: Selector) -> Selector:
    """The text of the post, without what WordPress adds to it."""
    found = page.xpath(_AMBIT.format("entry-content")) or page.xpath("//article | //body")
    body = found[0] if found else page
    for name in _ASIDE:
        body.xpath(f".{_AMBIT.format(name)}").drop()
    body.xpath(".//aside | .//nav | .//footer | .//noscript | .//script").drop()
    return body


def _credits(body: Selector) -> dict[str, str]:
    """`Director: Michael Mann`, one a line, by what stands before the colon."""
    told: dict[str, str] = {}
    for line in "".join(_paragraphs(body.root)).split("\n"):
        name, colon, value = line.partition(":")
        if colon and len(name) < 40 and value.strip():
            told.setdefault(" ".join(name.split()).casefold(), " ".join(value.split()))
    return told


def _paragraphs(root: Any) -> Iterator[str]:
    """The words of paragraphs and entries of lists, in one pass however they are nested."""
    from lxml import etree

    inside = 0
    for event, one in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if one.tag in ("p", "li"):
            inside += 1 if event == "start" else -1
            yield "\n"
        elif one.tag == "br":
            yield "\n"
        text = one.text if event == "start" else one.tail
        if inside and text:
            yield text


def _pictures(body: Selector, base: str) -> Iterator[str]:
    """The whole pictures of a post, in its order, whichever of the three galleries it has."""
    gallery = body.xpath(
        f".{_AMBIT.format('bwg-item')}//a | .{_AMBIT.format('bwg-item')}//img[not(ancestor::a)]"
    )
    for one in gallery or body.xpath(".//a[.//img] | .//img[not(ancestor::a)]"):
        url = _whole(one, base)
        if url is not None:
            yield url


def _whole(one: Selector, base: str) -> str | None:
    """The address of the picture behind a link or a thumbnail; None where there is none."""
    image = one if one.root.tag == "img" else one.xpath(".//img")
    told = image.attrib
    behind = "" if one.root.tag == "img" else one.attrib.get("href", "")
    if behind and not _is_picture(behind) and not _is_attachment(behind, told, base):
        return None  # the picture of another post, or of somebody's profile
    for url in (
        told.get("data-orig-file", ""),
        behind if _is_picture(behind) else "",
        largest_of(
            told.get("srcset") or told.get("data-srcset") or told.get("data-lazy-srcset") or ""
        ),
        *(told.get(name, "") for name in ("data-original", "data-lazy-src", "data-src", "src")),
    ):
        if url and _is_picture(url):
            whole = join_address(base, url)
            return None if whole is None else _clean(whole)
    return None


def _is_picture(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in ("", "http", "https") and bool(_PICTURE.search(parts.path))


def _is_attachment(url: str, told: object, base: str) -> bool:
    """A page that shows this one picture: below the post's own address, or named by the picture."""
    permalink = told.get("data-permalink", "")  # type: ignore[attr-defined]
    whole = join_address(base, url)
    if whole is None:
        return False
    return whole.split("#")[0].rstrip("/") == permalink.split("#")[0].rstrip("/") or (
        whole.startswith(base) and whole.rstrip("/") != base.rstrip("/")
    )


def _clean(url: str) -> str:
    """The picture itself: without a size, without `/thumb/`, percent-encoded once."""
    parts = urlsplit(url)
    query = [(name, value) for name, value in parse_qsl(parts.query) if name not in _SIZES]
    path = quote(
        parts.path.replace("/photo-gallery/thumb/", "/photo-gallery/"), safe="/%:@!$&'()*+,;=~"
    )
    return urlunsplit(parts._replace(path=path, query=urlencode(query), fragment=""))


def _title(text: str) -> tuple[str, int | None]:
    """A title, and the year that stands in brackets behind it."""
    title = " ".join(text.replace("\xa0", " ").split())
    found = _TITLE_YEAR.search(title)
    if found and title[: found.start()].strip():
        return title[: found.start()].strip(), int(found[1])
    return title, None

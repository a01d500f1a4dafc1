"""Galleries of any site as a source: one address is one film, however many pages it goes over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urldefrag

from cineseek.errors import SourceError
from cineseek.sources.facts import FilmFacts
from cineseek.sources.gallery.licence import licence_of
from cineseek.sources.gallery.paging import next_page
from cineseek.sources.gallery.reading import (
    GalleryPicture,
    pictures_in_doubt,
    read_gallery,
    views_of,
)
from cineseek.sources.gallery.viewer import read_viewer
from cineseek.sources.source import Answer, Ask, FilmFound, Finding

_SMALL = 800
"""Pixels of width up to which a page about a picture is asked for a larger one."""
_OTHERS = 4
"""Addresses of a picture that are kept in case the best of them is none."""
_TITLE_YEAR = re.compile(r"^(?P<title>.+?)\s*[(\[](?P<year>1[89]\d\d|20\d\d)[)\]]")


class GallerySource:
    """Pages with galleries that somebody named."""

    name = "gallery"
    daily: int | None = None

    def __init__(
        self,
        urls: Sequence[str],
        *,
        eyes: bool = False,
        most_pages: int = 200,
        facts: FilmFacts | None = None,
    ) -> None:
        """`eyes`: pages are to be rendered (`Ask.about["eyes"]`), and come with marks.

        `most_pages` of one gallery are read. `facts` go before what a page says of its film.
        """
        self._urls, self._eyes, self._most_pages = tuple(urls), eyes, most_pages
        self._facts = facts or FilmFacts()

    def start(self) -> Iterator[Ask]:
        """The first page of each."""
        for url in self._urls:
            whole = urldefrag(url).url
            yield self._page(whole, whole, page=1, before=0)

    def in_doubt(self, answer: Answer) -> tuple[str, ...]:
        """Pictures whose sizes decide which group of a page is its gallery, where that is open."""
        if answer.ask.step != "page" or answer.ask.about.get("eyes"):
            return ()
        return pictures_in_doubt(answer.text, urldefrag(answer.url).url)

    def read(self, answer: Answer) -> Iterator[Finding]:
        """The pictures of a page, and where it goes on; or the large picture of a page about it."""
        if answer.ask.step == "viewer":
            yield self._read_viewer(answer)
            return
        answer = replace(answer, url=urldefrag(answer.url).url)
        key, about = answer.ask.film or answer.ask.url, answer.ask.about
        page, before = int(about.get("page", 1)), int(about.get("before", 0))
        seen = bool(about.get("eyes"))
        gallery = read_gallery(answer.text, answer.url, seen=seen, sizes=answer.sizes)
        if not gallery.pictures and page == 1:
            kind = answer.headers.get("content-type", "text/html").partition(";")[0].strip()
            if "html" not in kind and "xml" not in kind:
                raise SourceError(f"the answer is {kind}, not a page")
            more = "" if self._eyes else "; some pages show theirs only to a browser: try --eyes"
            raise SourceError(f"there is no gallery to be seen in it{more}")
        if page == 1:
            yield FilmFound(key, self._facts.over(_facts_of(gallery.title)))
        views = views_of(answer.text)
        licence = licence_of(views[0], answer.url)
        for number, picture in enumerate(gallery.pictures, before + 1):
            yield _ask_of(picture, answer, key, number, licence)
        if gallery.pictures and page < self._most_pages:
            onward = next_page(views[-1], answer.url)
            if onward is not None:
                before += len(gallery.pictures)
                yield self._page(onward, key, page=page + 1, before=before)

    def instead(self, ask: Ask) -> Iterator[Ask]:
        """Of a picture the next best that its page told of, where the best cannot be had."""
        about = dict(ask.about)
        shown = about.pop("shown", None)
        left = [str(shown)] if shown else list(about.pop("others", ()))
        if ask.step in ("viewer", "still") and left:
            about["others"] = left[1:]
            yield Ask(left[0], "still", "picture", film=ask.film, about=about, urgency=1)

    def _page(self, url: str, film: str, *, page: int, before: int) -> Ask:
        about: dict[str, Any] = {"page": page, "before": before}
        if self._eyes:
            about["eyes"] = True
            url += "#eyes"  # sites are not told of it; but it is another ask than without
        return Ask(url, "page", film=film, about=about, urgency=1 if page > 1 else 0)

    def _read_viewer(self, answer: Answer) -> Ask:
        about = dict(answer.ask.about)
        shown = str(about.pop("shown"))
        about["licence"] = licence_of(answer.text, answer.url) or about["licence"]
        about["page"] = answer.url
        kind = answer.headers.get("content-type", "")
        if kind.startswith("image/"):
            url = f"{answer.url}#picture"  # asked again, as what it is
        else:
            url = read_viewer(answer.text, answer.url, shown)
            about["others"] = [shown] if url != shown else []
        return Ask(url, "still", "picture", film=answer.ask.film, about=about, urgency=1)


def _ask_of(picture: GalleryPicture, answer: Answer, key: str, number: int, licence: str) -> Ask:
    about: dict[str, Any] = {"page": answer.url, "number": number, "licence": licence}
    if picture.caption:
        about["caption"] = picture.caption
    if picture.viewer is not None and (picture.width or 0) < _SMALL:
        about["shown"] = picture.url
        return Ask(picture.viewer, "viewer", film=key, about=about, urgency=1)
    about["others"] = [one for one in picture.versions if one != picture.url][:_OTHERS]
    return Ask(picture.url, "still", "picture", film=key, about=about, urgency=1)


def _facts_of(title: str) -> FilmFacts:
    """`Heat (1995) - Stills` is Heat of 1995; without a year the heading is the title."""
    found = _TITLE_YEAR.match(title)
    if found:
        return FilmFacts(title=found["title"].strip(), year=int(found["year"]))
    return FilmFacts(title=title or None)

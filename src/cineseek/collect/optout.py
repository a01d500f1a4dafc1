"""What an answer says about being indexed or learned from: headers and meta tags. Pure.

Understood are X-Robots-Tag and <meta name="robots"> (noindex, none, nofollow, noimageindex, noai,
noimageai), for all robots or for this one by name, and the TDM Reservation Protocol's header and
meta tag (W3C community group report, 2024).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from cineseek.collect.manners import ROBOT

_HEAD = 256 * 1024
"""Characters of a page that its meta tags are looked for in."""
_END = re.compile(r"</head|<body", re.IGNORECASE)
_VALUED = frozenset({"max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"})


@dataclass(frozen=True, slots=True)
class OptOut:
    """What may not be done with an answer."""

    words: tuple[str, ...] = ()
    """What was said, as it stands in a journal: `noai`, `tdm-reservation: 1`."""
    keep: bool = True
    """Its pictures, words and facts may be kept."""
    follow: bool = True
    """What it links to may be asked."""


def read_opt_out(headers: Mapping[str, str], text: str = "", *, picture: bool = False) -> OptOut:
    """What the headers (names in lower case) and the HTML of an answer forbid.

    `noindex` counts for pages and pictures. For the answers of an API it says only that their
    address is not to be found by search engines, which they all send, so it does not count.
    """
    html = "html" in headers.get("content-type", "")
    said = list(_of_header(headers.get("x-robots-tag", "")))
    reserved = headers.get("tdm-reservation", "").strip() == "1"
    if html and text:
        metas = _Metas()
        metas.feed(_END.split(text[:_HEAD], maxsplit=1)[0])
        said += metas.words
        reserved = reserved or metas.reserved
    words = set(said)
    against = {"noai", "noimageai"} & words
    if picture or html:
        against |= {"noindex", "none", "noimageindex"} & words
    told = sorted(against) + (["tdm-reservation: 1"] if reserved else [])
    follow = not (html and words & {"nofollow", "none"})
    return OptOut((*told, *(() if follow else ("nofollow",))), not told, follow)


def _of_header(value: str) -> Iterable[str]:
    """The directives of an X-Robots-Tag that are meant for all robots, or for this one."""
    robot = ""
    for part in value.casefold().split(","):
        name, colon, rest = part.strip().partition(":")
        if colon and name.strip() not in _VALUED:
            robot, part = name.strip(), rest  # it holds for what follows, up to the next name
        if robot in ("", "*", ROBOT):
            yield part.strip()


class _Metas(HTMLParser):
    """The robots and TDM meta tags of a page's head."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.reserved = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a meta tag says."""
        if tag != "meta":
            return
        told = {name: value or "" for name, value in attrs}
        name, content = told.get("name", "").casefold(), told.get("content", "").casefold()
        if name in ("robots", ROBOT):
            self.words += [word for word in re.split(r"[,\s]+", content) if word]
        elif name == "tdm-reservation" and content.strip() == "1":
            self.reserved = True

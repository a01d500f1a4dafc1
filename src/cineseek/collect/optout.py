"""What an answer says about being indexed or learned from: headers and meta tags. Pure.

Understood are X-Robots-Tag and <meta name="robots"> (noindex, none, nofollow, noimageindex, noai,
noimageai), for all robots or for this one by name, and the TDM Reservation Protocol's header and
meta tag (W3C community group report, 2024).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

from cineseek.collect.manners import ROBOT
from cineseek.sources.source import Answer

_HEAD = 256 * 1024
"""Characters of a page that its meta tags are looked for in."""
_PAGE = 2 * 1024 * 1024
"""Characters of a page that its licence is looked for in."""
_END = re.compile(r"</head|<body", re.IGNORECASE)
_LICENCE = re.compile(
    r"""<(?:a|link)\s[^<>]{0,400}?\brel\s?=\s?["']?(?:[\w\s]{0,40}\s)?license\b[^<>]{0,400}>""",
    re.IGNORECASE,
)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
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


def read_licence(answer: Answer) -> str:
    """The licence that a page links to with `rel=license`; empty where it names none."""
    if "html" not in answer.headers.get("content-type", ""):
        return ""
    for tag in _LICENCE.findall(answer.text[:_PAGE]):
        href = _HREF.search(tag)
        if href is not None:
            return urljoin(answer.url, unescape(href[1] or href[2] or href[3]))[:500]
    return ""


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

"""Where a page shows pictures: each place with its addresses, its size and what it links to."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from cineseek.sources.gallery.addresses import rank_of, says_whole, shape_in
from cineseek.sources.joining import LONGEST

LinkKind = Literal["picture", "viewer", "here", "site", "away"]
"""To a larger picture; to a page about this picture; nowhere else; to another page; elsewhere."""

_SIGNED = re.compile(r"[?&](?:token|sig|signature|hmac|hash)=")
"""In an address that a site gives out to be asked for as it is, and in no other form."""
_PART = re.compile(r"[/?]")
"""What an address may go on with."""
_STAND_IN = 100
"""Pixels of width that only a stand-in for a picture is below, where another address is told."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a place was seen on a rendered page, in CSS pixels from its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    natural_width: int = 0
    """Of the file that is shown, in its own pixels; 0: not known, as of a background."""
    natural_height: int = 0

    @property
    def area(self) -> float:
        """Square pixels."""
        return self.width * self.height


def read_box(text: str) -> Box | None:
    """A box as a rendered page is marked with it; None for what is none."""
    try:
        x, y, width, height, wide, high = (float(one) for one in text.split())
    except ValueError:
        return None
    if not all(map(math.isfinite, (x, y, width, height, wide, high))):
        return None
    return Box(x, y, max(width, 0.0), max(height, 0.0), int(wide), int(high))


@dataclass(slots=True)
class Version:
    """One address of a picture."""

    url: str
    width: int | None
    """Pixels, as far as the page or the address tells."""
    rank: int = 0
    """What is known besides: the target of a link 3, named large 2, ... named small -1."""


@dataclass(slots=True, eq=False)
class Place:
    """One place of a picture on a page."""

    element: int
    """Its number in the outline."""
    versions: list[Version]
    path: tuple[str, ...] = ()
    """Tags from the page's body to it."""
    shown: tuple[int | None, int | None] = (None, None)
    """Width and height that the page gives it."""
    link: str | None = None
    link_kind: LinkKind = "here"
    alt: str = ""
    noscript: bool = False
    textual: bool = False
    """No picture is shown, only words that link to one, or addresses in attributes."""
    words: int | None = None
    """Words that came with it, where it is no element of the page but a row of a script."""
    box: Box | None = None
    late: bool = False
    """It can be seen on a rendered page, but its picture did not come."""
    hidden: bool = False
    region: str = ""
    """`nav`, `header`, `footer`, `aside`, or nothing."""
    caption: str = ""
    file: tuple[int, int] | None = None
    """Width and height of the file that is shown, where that was measured, or is told beside it."""
    shades: set[str] = field(default_factory=set)
    """Addresses that stand for it until it is loaded."""

    @property
    def urls(self) -> list[str]:
        """All its addresses."""
        return [one.url for one in self.versions]

    def width(self) -> int | None:
        """The largest known of any version, or of the place; none where a stand-in's alone is."""
        known = [one.width for one in self.versions if one.width]
        if max(known, default=0) < _STAND_IN and any(one.rank > 0 for one in self.versions):
            known = []
        if self.box is not None and self.box.natural_width:
            known.append(self.box.natural_width)
        if self.shown[0]:
            known.append(self.shown[0])
        if known or self.file is None:
            return max(known, default=None)
        stands_in = self.file[0] < _STAND_IN and len(self.versions) > 1
        return None if stands_in else self.file[0]

    def shown_width(self) -> float | None:
        """As wide as it is shown, as far as is known."""
        if self.box is not None:
            return self.box.width
        return self.shown[0]

    def seen_size(self) -> tuple[float | None, float | None]:
        """Width and height as it is shown; else of the file, as far as its name tells."""
        if self.box is not None:
            return self.box.width, self.box.height
        return self.shown if None not in self.shown else shape_in(self.urls[0]) or self.shown

    def any_size(self) -> tuple[float | None, float | None]:
        """The same, else that of the file as it was measured."""
        seen = self.seen_size()
        return seen if None not in seen else self.file or seen

    def add(self, versions: Iterable[Version]) -> None:
        """More of its addresses, each once; what is known of one is put together."""
        known = {one.url: one for one in self.versions}
        for version in versions:
            old = known.get(version.url)
            if old is None:
                known[version.url] = version
                self.versions.append(version)
            else:
                old.rank, old.width = max(old.rank, version.rank), old.width or version.width

    def in_order(self) -> list[Version]:
        """All versions, that which is probably the largest first."""
        return sorted(self.versions, key=self._goodness(), reverse=True)

    def best(self) -> Version:
        """The version that is probably the largest."""
        return max(self.versions, key=self._goodness())

    def _goodness(self) -> Callable[[Version], tuple[bool, tuple[int, int]]]:
        unsigned = self._unsigned()
        return lambda one: (one.url not in unsigned, goodness(one))

    def _unsigned(self) -> set[str]:
        """Addresses that are refused as they are: others go on from them and are signed."""
        signed = [one for one in self.urls if len(one) <= LONGEST and _SIGNED.search(one)]
        begun = {one[: at.start()] for one in signed for at in _PART.finditer(one)}
        return begun.difference(signed).intersection(self.urls) if signed else set()


def goodness(version: Version) -> tuple[int, int]:
    """What versions are compared by: a link to a picture goes to the largest; else what is known
    to be wide, or says that it is.
    """
    rank = version.rank
    guess = {3: 4000, 2: 1400, 1: 700, 0: 600, -1: 120}.get(rank, 600)
    if 0 < rank < 3 and says_whole(version.url):
        guess = 4500  # said twice: that is more than the target of a link
    elif rank < 2:
        guess = {1: 1300, 0: guess, -1: 150}[rank_of(urlsplit(version.url).path)]
    width = version.width or guess
    return (max(width, 1000) if rank >= 2 and width >= 300 else width, rank)

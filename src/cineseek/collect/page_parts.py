"""What a page asks for while somebody looks at it, what it gets, and how long that may take."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class PageRequest:
    """What a page asks for while it is looked at."""

    url: str
    method: Literal["GET", "POST"] = "GET"
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    kind: str = "document"
    """As browsers call it: `document`, `image`, `script`, `stylesheet`, `xhr`, `fetch`."""


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """What it gets."""

    status: int
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes
    url: str = ""
    """After redirects."""


FetchPart = Callable[[PageRequest], Awaitable[PageAnswer]]
"""Gives what a page asks for; raises where it may not have that."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen."""

    answer: PageAnswer
    """Of the page itself; its body is the rendered page with marks (`gallery.finding.MARK`), and
    after it what the site sent (`gallery.reading.AS_SENT`)."""
    asked: int
    """Requests made for it."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a page is looked at, and how far."""

    seconds: float = 300.0
    """For all of it."""
    settle: float = 0.25
    """Seconds without news after which a page is taken to stand still."""
    rest: float = 60.0
    """Seconds that it is waited for that, each time: some pages never stand still."""
    scrolls: int = 80
    """Times that it is scrolled, at most."""
    presses: int = 20
    """Times that `load more` is pressed, at most."""
    requests: int = 1500
    """Requests of one page, at most."""
    bytes: int = 300 * 1024 * 1024
    window: tuple[int, int] = (1366, 900)
    """CSS pixels."""

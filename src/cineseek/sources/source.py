"""What a place where films come from tells its collector: what to ask next, and what was found.

A source only reads: an answer in, findings out. Whoever asks, waits, retries and remembers is the
collector, so that manners and checkpoints are the same for all of them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from cineseek.sources.decoding import decode_page
from cineseek.sources.facts import FilmFacts

AskKind = Literal["page", "picture", "video", "videos"]
"""A `page` is read by its source; pictures and videos are checked and kept by the collector.

`videos` is a list of videos or a search for some, of a site that only yt-dlp can read: the source
gets it as JSON, `{"entries": [{"id", "url", "title", "duration"}]}`."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One request, which is made once however often it is named."""

    url: str
    step: str
    """Which reading of the source takes the answer: `list`, `film`."""
    kind: AskKind = "page"
    film: str | None = None
    """The film it belongs to, by the source's own key; it is done when all its asks are."""
    method: Literal["GET", "POST"] = "GET"
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)
    """What the reading wants back, as JSON: the page of a picture, its licence, its number."""
    urgency: int = 0
    """What is higher is asked first; what belongs to a film goes before the next film."""

    @property
    def key(self) -> str:
        """Names the request: 32 hexadecimal digits of method, address and body."""
        told = json.dumps([self.method, self.url]).encode() + b"\0" + self.body
        return hashlib.sha256(told).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    ask: Ask
    url: str
    """After redirects."""
    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Width and height of pictures that its source asked to be measured, by address."""

    @property
    def digest(self) -> str:
        """Names the body: 32 hexadecimal digits of it."""
        return hashlib.sha256(self.body).hexdigest()[:32]

    @property
    def text(self) -> str:
        """The body as text, by what its header or it itself says of that."""
        return decode_page(self.body, self.headers.get("content-type", ""))


@dataclass(frozen=True, slots=True)
class FilmFound:
    """A film, or more facts of one that was found before: later facts fill what is missing."""

    key: str
    """The source's own: stable from run to run, such as its address."""
    facts: FilmFacts


@dataclass(frozen=True, slots=True)
class PairFound:
    """Words that belong to a picture, which is asked for too."""

    picture: Ask
    captions: tuple[str, ...]
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DoubtFound:
    """A film of which the source cannot say which of its own it is: a person has to choose."""

    film: str
    """The film's key."""
    title: str
    """As it was looked for."""
    year: int | None
    why: str
    candidates: tuple[tuple[str, str, int | None], ...] = ()
    """Id, title and year of those that may be it, the likeliest first."""


Finding = Ask | FilmFound | PairFound | DoubtFound


class Source(Protocol):
    """One place where films come from. Holds no state of a run: all of that is in its asks.

    What one may have beside this, such as a key that it signs its asks with, is in
    `cineseek.collect.traits`.
    """

    name: str
    """`filmgrab`; what `forget --source` is told."""
    daily: int | None
    """Requests it allows a day; None: it does not say."""

    def start(self) -> Iterable[Finding]:
        """What to ask first, and what is known without asking; called more than once."""

    def read(self, answer: Answer) -> Iterator[Finding]:
        """What an answer says; SourceError where it cannot be understood."""

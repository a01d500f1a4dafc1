"""What a journal of a collection holds, as values: asks, films, files. Knows no tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

AskState = Literal["waiting", "done", "failed", "refused"]
"""`refused`: a rule of the site (robots.txt, an opt-out) or of ours forbids it."""


@dataclass(frozen=True, slots=True)
class AskRow:
    """One request, as a source named it."""

    key: str
    url: str
    host: str
    """With its port, where the address names one."""
    step: str
    kind: str
    film: str | None = None
    method: str = "GET"
    body: bytes = b""
    headers: str = "[]"
    """JSON: pairs of name and value."""
    about: str = "{}"
    """JSON: an object."""
    urgency: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """An ask that was not answered yet."""

    id: int
    row: AskRow
    tries: int
    """How often it was made in vain."""
    not_before: float
    """Seconds of the clock of the run."""
    digest: str
    """Of the answer that it had in an earlier round; empty where it had none."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Words that belong to a picture."""

    picture: AskRow
    captions: tuple[str, ...]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that was kept, and where it is from."""

    file: str
    """Below the collection's folder, with `/`."""
    url: str
    page: str
    """The page that named it; empty where none did."""
    fetched_at: str
    """UTC, `2026-01-31T14:05:00Z`."""
    robots: str
    """What robots.txt and the answer's headers said of taking it."""
    licence: str
    sha256: str
    bytes: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class FilmRow:
    """A film that a source told of."""

    id: int
    source: str
    key: str
    facts: Mapping[str, Any]
    folder: str | None
    """Below the collection's folder; None as long as nothing was kept of it."""
    state: Literal["open", "done"]


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A film of which a source cannot say which of its own it is."""

    film: str
    """Its source's key."""
    title: str
    year: int | None
    why: str
    candidates: tuple[tuple[str, str, int | None], ...]
    """Id, title and year; the likeliest first."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an answer led to."""

    asks: tuple[AskRow, ...] = ()
    films: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    """Keys of a source, and facts by name."""
    pairs: tuple[PairRow, ...] = ()
    doubts: tuple[DoubtRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """What a commit changed."""

    asks: Mapping[str, int]
    """New ones by kind, and those to be made again."""
    again: Mapping[str, int]
    """Of them, those that were done before."""
    hosts: frozenset[str]
    """Of these asks."""
    films: int
    """New ones."""
    films_done: tuple[int, ...]
    """Ids of films that nothing is missing of any more."""
    reopened: int
    """Films that were complete and are not any more."""


@dataclass(frozen=True, slots=True)
class Ended:
    """An ask that ended badly, and why."""

    url: str
    film: str | None
    kind: str
    status: int | None
    why: str
    tries: int

"""What a server answers beyond the library's own nouns: lists with pictures, jobs, itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar, overload

from cineseek.answer import FilmCard, Hits, ShotDetails
from cineseek.answer_identity import Identification
from cineseek.film import Film, Footage, FootageKind, Shot

One = TypeVar("One")
Shown = Callable[[Any], str]
"""Makes HTML of an answer, with its pictures."""


@dataclass(frozen=True, slots=True)
class Found(Hits):
    """A page of the answer to a search."""

    says: str = ""
    """The query as a plain sentence."""
    image: KeptImage | None = None
    """The picture that was asked with, to ask with again."""
    seconds: Mapping[str, float] = field(default_factory=dict, compare=False)
    """What it took at the server, by stage, and in `total`."""
    next: str | None = None
    """The cursor of the page behind this one."""
    shown: Shown | None = field(default=None, compare=False, repr=False)

    def _repr_html_(self) -> str:
        """With their pictures, in a notebook."""
        return _html(self)


@dataclass(frozen=True, slots=True)
class Identified(Identification):
    """The answer to "which film is this?"; `thumbnail` of a candidate is a name, see `thumbnail()`
    of the client."""

    image: KeptImage | None = None
    """What was asked with, to ask or search with again."""
    pictures: int = 1
    """How many were looked at: several of a GIF or clip."""
    seconds: Mapping[str, float] = field(default_factory=dict, compare=False)
    """What it took at the server, by stage, and in `total`."""


@dataclass(frozen=True, slots=True)
class _Page(Sequence[One], Generic[One]):
    """A part of a list."""

    items: tuple[One, ...]
    total: int
    """How many there are in all pages."""
    next: str | None
    """The cursor of the page behind this one."""
    shown: Shown | None = field(default=None, compare=False, repr=False)

    @overload
    def __getitem__(self, index: int) -> One: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[One, ...]: ...
    def __getitem__(self, index: int | slice) -> One | tuple[One, ...]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[One]:
        return iter(self.items)

    def _repr_html_(self) -> str:
        """With their pictures, in a notebook."""
        return _html(self)


class Films(_Page[FilmCard]):
    """A page of films."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class FilmAnswer:
    """A film and its footage, the features first."""

    film: Film
    footages: tuple[Footage, ...]
    shown: Shown | None = field(default=None, compare=False, repr=False)

    def _repr_html_(self) -> str:
        """With its contact sheet, in a notebook."""
        return _html(self)


class Shots(_Page[ShotDetails]):
    """A page of shots, in order of footage and time."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ShotAnswer:
    """One shot with what belongs to it, and what it is of."""

    film: Film
    footage: Footage
    details: ShotDetails
    shown: Shown | None = field(default=None, compare=False, repr=False)

    @property
    def shot(self) -> Shot:
        """The shot itself."""
        return self.details.shot

    def _repr_html_(self) -> str:
        """With its frames, in a notebook."""
        return _html(self)


@dataclass(frozen=True, slots=True)
class KeptImage:
    """A picture that the server keeps, to search with again."""

    id: str
    width: int | None = None
    """Pixels; None where it is known by its id only."""
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote here."""

    written: tuple[Path, ...]
    there: tuple[Path, ...] = ()
    """Clips that were there already, and were left as they are."""


@dataclass(frozen=True, slots=True)
class CompatHit:
    """An answer of the earlier service's route."""

    score: float
    video_name: str
    second: float
    image: bytes
    """A JPEG."""


@dataclass(frozen=True, slots=True)
class Root:
    """A folder of the server that films may be added from."""

    name: str


@dataclass(frozen=True, slots=True)
class Roots:
    """What films may be added from, and whether by address too."""

    roots: tuple[Root, ...]
    urls: bool


@dataclass(frozen=True, slots=True)
class RootEntry:
    """A folder or file in a root; `source` is what a job takes."""

    name: str
    source: str
    folder: bool
    size: int | None
    """Bytes of a file."""
    known: bool
    """Whether a file of this path is in the library."""


@dataclass(frozen=True, slots=True)
class RootFolder:
    """What is in a folder of a root."""

    entries: tuple[RootEntry, ...]
    """Folders first, then videos and pictures."""
    left_off: int
    """Entries that are not listed, since there are too many; at least so many."""


@dataclass(frozen=True, slots=True)
class JobFile:
    """How far one file of a job is: seconds of footage, or bytes while it is fetched."""

    file: str
    film: str
    stage: Literal["fetching", "reading", "added", "skipped", "failed"]
    done: float
    total: float
    why: str
    footage: str | None
    """Its id in the library, once that is known."""


@dataclass(frozen=True, slots=True)
class JobFailure:
    """Why a job failed."""

    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Job:
    """An ingest job as it stood when it was asked for."""

    id: str
    state: Literal["queued", "running", "done", "failed", "cancelled"]
    sources: tuple[str, ...]
    """In lists, and while it is followed, the first 20."""
    kind: FootageKind | None
    created_at: datetime
    """UTC, as are the others."""
    started_at: datetime | None
    ended_at: datetime | None
    files_done: int
    files_total: int
    rate: float
    """Seconds of footage stored in a second."""
    left: float | None
    """Seconds until it ends, estimated."""
    files: tuple[JobFile, ...]
    """At work, lately done and failed, newest first; of many only some."""
    added: int
    """Footages."""
    skipped: int
    failed: int
    shots: int
    frames: int
    error: JobFailure | None

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in ("done", "failed", "cancelled")


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """An encoder that the server knows."""

    name: str
    dimension: int | None
    languages: str | tuple[str, ...] | None
    licence: str | None
    megabytes: float | None
    here: bool
    """On the server's machine."""
    used: bool
    """By its library."""


@dataclass(frozen=True, slots=True)
class LibraryFacts:
    """What is served."""

    name: str
    version: str
    """Of cineseek."""
    model: str
    notes: tuple[str, ...]
    warning: str
    """Of the encoder, such as that it sees only colours."""
    films: int
    footages: int
    shots: int
    frames: int
    texts: int
    can_write: bool
    """Whether we may add and remove."""


@dataclass(frozen=True, slots=True)
class Session:
    """What we may do."""

    required: bool
    """Whether this server asks for a token."""
    scopes: tuple[Literal["read", "write"], ...]


def _html(answer: Any) -> str:
    """An answer as HTML: with pictures by whoever can fetch them, else in words."""
    from cineseek.client.showing import html_of

    made: str = answer.shown(answer) if answer.shown is not None else html_of(answer, {})
    return made

"""What adding, jobs and the server itself look like: of the contract that OpenAPI describes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from cineseek.film import FootageKind
from cineseek.server.schemas import ErrorBody, FootageId, Model

JobState = Literal["queued", "running", "done", "failed", "cancelled"]


# adding


class Root(Model):
    """A folder that films may be added from."""

    name: str


class RootEntry(Model):
    """A folder or file in a root; `source` is what a job takes."""

    name: str
    source: str = Field(examples=["films/Heat (1995)"])
    folder: bool
    size: int | None
    """Bytes of a file."""
    known: bool
    """Whether a file of this path is in the library."""


class Roots(Model):
    """What films may be added from, and whether by address too."""

    roots: list[Root]
    urls: bool


class RootFolder(Model):
    """What is in a folder of a root: folders first, then videos and pictures, as people count."""

    entries: list[RootEntry]
    left_off: int
    """Entries that are not listed, since there are too many; at least so many."""


class JobRequest(Model):
    """Footage to add: `ROOT/path` out of a configured root, or an `https://` address."""

    sources: list[Annotated[str, Field(min_length=1, max_length=2000)]] = Field(
        min_length=1, max_length=200, examples=[["films/Heat (1995)/heat.mkv"]]
    )
    kind: FootageKind | None = None


class JobFile(Model):
    """How far one file is: seconds of footage, or bytes while it is fetched."""

    file: str
    film: str
    stage: Literal["fetching", "reading", "added", "skipped", "failed"]
    done: float
    total: float
    why: str
    footage: FootageId | None
    """Its id in the library, once that is known."""


class JobAnswer(Model):
    """An ingest job. Times are UTC, `2026-01-31T14:05:00Z`."""

    id: str = Field(pattern="^[0-9a-f]{16}$")
    state: JobState
    sources: list[str]
    """In lists and events the first 20."""
    kind: FootageKind | None
    created_at: str
    started_at: str | None
    ended_at: str | None
    files_done: int
    files_total: int
    rate: float
    """Seconds of footage stored in a second."""
    left: float | None
    """Seconds until it ends, estimated."""
    files: list[JobFile]
    """At work, lately done and failed, newest first; of many only some."""
    added: int
    """Footages."""
    skipped: int
    """Files that were in the library already, or are nothing that can be added."""
    failed: int
    shots: int
    frames: int
    error: ErrorBody | None


class Jobs(Model):
    """Jobs, the newest first."""

    jobs: list[JobAnswer]


# the server itself


class ModelFacts(Model):
    """An encoder."""

    name: str
    dimension: int | None
    languages: str | list[str] | None
    licence: str | None
    megabytes: float | None
    here: bool
    """On this machine."""
    used: bool
    """By this library."""


class Models(Model):
    """The encoders that cineseek knows, the library's own first."""

    models: list[ModelFacts]


class LibraryAnswer(Model):
    """What is served."""

    name: str
    version: str
    """Of cineseek."""
    model: str
    notes: list[str]
    warning: str
    """Of the encoder, such as that it sees only colours."""
    films: int
    footages: int
    shots: int
    frames: int
    texts: int
    can_write: bool
    """Whether this caller may add and remove."""


class SessionRequest(Model):
    """A token, to be kept in a cookie."""

    token: str = Field(min_length=1, max_length=200)


class SessionAnswer(Model):
    """What this caller may do."""

    required: bool
    """Whether this server asks for a token."""
    scopes: list[Literal["read", "write"]]


class Health(Model):
    """The process is alive."""

    status: Literal["ok"] = "ok"


class Ready(Model):
    """Searches can be answered."""

    status: Literal["ready"] = "ready"
    films: int

"""What requests and answers look like: the contract that OpenAPI describes. Holds no logic.

Answers of the library are sent as `cineseek.shapes` makes them; the models here describe them.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from cineseek.film import FootageKind, Motion, TextKind

FilmId = Annotated[str, Field(examples=["heat-1995"], max_length=300)]
FootageId = Annotated[str, Field(pattern="^[0-9a-f]{32}$", examples=["0" * 32])]
ShotId = Annotated[str, Field(pattern="^[0-9a-f]{32}-[0-9]{1,9}$", examples=["0" * 32 + "-7"])]
"""Footage and number of a shot: `FOOTAGE-7`."""
ImageId = Annotated[str, Field(pattern="^[0-9a-f]{64}$", examples=["0" * 64])]
"""SHA-256 of a picture that was sent."""
Cursor = Annotated[str, Field(max_length=200)]
"""Where the next page begins; made by the server, and of use with the same question only."""
JobState = Literal["queued", "running", "done", "failed", "cancelled"]
ExportFormat = Literal["edl", "fcpxml", "otio", "csv", "clips"]


class Model(BaseModel):
    """Answers hold what is written here, and nothing else."""

    model_config = ConfigDict(extra="forbid")


# errors


class ErrorBody(Model):
    """What went wrong."""

    code: str = Field(examples=["bad_query"])
    message: str
    remedy: str
    at: int | None = None
    """Of a query: the character where it goes wrong, from 0."""
    request_id: str | None = None


class ErrorAnswer(Model):
    """Every error looks like this."""

    error: ErrorBody


# what is known


class FilmFacts(Model):
    """A film with all its facts; seconds for `runtime`, 1 to 10 for `rating`."""

    id: FilmId
    title: str
    year: int | None
    imdb_id: str | None
    genres: list[str]
    directors: list[str]
    cast: list[str]
    languages: list[str]
    countries: list[str]
    plot: str | None
    rating: float | None
    votes: int | None
    runtime: float | None


class FootageFacts(Model):
    """A video file or still; `file` is a name, never a path. Seconds and pixels."""

    id: FootageId
    film: FilmId
    file: str
    kind: FootageKind
    duration: float
    width: int
    height: int
    frame_rate: float


class FacetFacts(Model):
    """What was measured of a shot; see `cineseek.film.Facets` for the units."""

    colors: list[str]
    palette: list[str]
    brightness: float
    contrast: float
    saturation: float
    warmth: float
    black_and_white: bool
    light: Literal["dark", "normal", "bright"]
    motion: Motion
    motion_strength: float
    loudness: float | None
    silence: float | None
    sound: Literal["none", "silent", "quiet", "normal", "loud"]
    aspect: float
    people: int | None
    size: str | None


class FrameFacts(Model):
    """A frame that stands for its shot: its picture is `/api/frames/FOOTAGE/THUMBNAIL`."""

    second: float
    thumbnail: str = Field(examples=["3fd0a1b2c3d4-12500.jpg"])


class TextFacts(Model):
    """A subtitle, caption or text in the picture."""

    start: float
    end: float
    text: str
    kind: TextKind
    language: str | None


class ShotFacts(Model):
    """A shot with its frames, facets and the words that overlap it."""

    id: ShotId
    footage: FootageId
    number: int
    start: float
    end: float
    frames: list[FrameFacts]
    facets: FacetFacts
    text: list[TextFacts]


class FilmCard(FilmFacts):
    """A film in a list: its facts, how much there is of it, and a picture."""

    footages: list[FootageFacts]
    """The features first."""
    kinds: list[FootageKind]
    """Of its footage, each once."""
    shots: int
    duration: float
    """Seconds of all its footage."""
    footage: FootageId | None
    """The footage that `thumbnail` is of: its feature, where there is one."""
    shot: int | None
    """The shot that it is of."""
    second: float | None
    thumbnail: str | None


class Films(Model):
    """A page of films, by title."""

    films: list[FilmCard]
    total: int
    next: Cursor | None


class FilmAnswer(Model):
    """A film and its footage, the features first."""

    film: FilmFacts
    footage: list[FootageFacts]


class Shots(Model):
    """A page of shots, in order of footage and time."""

    shots: list[ShotFacts]
    total: int
    next: Cursor | None


class ShotAnswer(Model):
    """One shot, and what it is of."""

    film: FilmFacts
    footage: FootageFacts
    shot: ShotFacts


class Texts(Model):
    """All lines of a footage, in order of time."""

    texts: list[TextFacts]


# search


class HitAnswer(Model):
    """A shot that answers; the documented line of `search --json` with all facts."""

    rank: int
    score: float
    id: ShotId
    film: FilmFacts
    footage: FootageFacts
    shot: int
    start: float
    end: float
    second: float
    thumbnail: str | None
    """Its picture is `/api/frames/FOOTAGE/THUMBNAIL`."""
    because: list[str]
    alike: int
    facets: FacetFacts
    text: str | None = None
    then: HitAnswer | None = None


class SearchAnswer(Model):
    """A page of hits, best first, and why there are no more."""

    hits: list[HitAnswer]
    total: int
    """Answers on all pages."""
    reason: str
    warnings: list[str]
    says: str
    """The query as a plain sentence; empty where there are no words and filters."""
    image: ImageId | None
    """Of the picture that was asked with: what asks with it again."""
    next: Cursor | None
    seconds: dict[str, float]
    """Spent by stage: `total`, and what was timed apart."""


class ImageAnswer(Model):
    """A picture that was sent to search with: its id goes into `image=`."""

    id: ImageId
    width: int
    height: int


# facets and suggestions


class ValueCount(Model):
    """A value that can be filtered by, and of how many films or shots it is true."""

    value: str
    count: int


class FacetsAnswer(Model):
    """What can be filtered, by the key of the query language, the most frequent first.

    Films are counted under `genre`, `director`, `actor`, `language`, `country`, `kind`, `year`
    (by decade: `1990..1999`); shots under `color`, `light`, `motion`, `sound`, `size`, `people`.
    """

    facets: dict[str, list[ValueCount]]


class Suggestion(Model):
    """How a word could go on."""

    text: str
    """What replaces the word being typed: `director:"Michael Mann"`."""
    label: str
    """What is shown: `Michael Mann`."""
    sort: Literal["film", "person", "genre", "facet", "key"]
    count: int | None


class Suggestions(Model):
    """The most likely first; `start` and `end` are the characters of the query they replace."""

    suggestions: list[Suggestion]
    start: int
    end: int


# export


class ExportShot(Model):
    """A shot to export; with `start` and `end`, another stretch of its footage, in seconds."""

    id: ShotId
    start: float | None = Field(None, ge=0)
    end: float | None = Field(None, ge=0)


class ExportRequest(Model):
    """Shots of a reel in order, or the first answers of a query."""

    to: ExportFormat
    shots: list[ExportShot] = Field([], max_length=2000)
    query: str = Field("", max_length=1000)
    limit: int = Field(100, ge=1, le=2000)
    """Answers of the query."""
    handles: float = Field(0, ge=0, le=60)
    """Seconds before and after each shot."""
    frame_rate: float | None = Field(None, ge=1, le=240)
    title: str = Field("cineseek", max_length=100)


# as it was


class CompatHit(Model):
    """An answer of the earlier project's route."""

    score: float
    video_name: str
    second: float
    image_base64: str
    """A JPEG."""


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

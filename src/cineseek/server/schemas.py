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

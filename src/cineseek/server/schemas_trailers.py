"""What answers to "what is like this?", "how good may it be?" and the map look like. No logic."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cineseek.server.schemas import FilmFacts, FilmId, FootageFacts, Model

PartName = Literal["look", "sound", "rhythm", "palette", "plot", "tower"]


class MeetingAnswer(Model):
    """Two moments that look alike; their pictures are `/api/frames/FOOTAGE/MILLISECONDS.jpg`."""

    second: float
    """Of what was asked about."""
    other: float
    """Of the neighbour."""
    score: float


class NeighbourAnswer(Model):
    """A footage that is like another; the line of `similar --json` with all facts."""

    rank: int
    film: FilmFacts
    footage: FootageFacts
    score: float = Field(ge=0, le=1)
    look: float | None
    """How much more alike than two films usually are, 0 to 1; null where it cannot be compared."""
    sound: float | None
    rhythm: float | None
    palette: float | None
    plot: float | None
    tower: float | None
    """To a trained pair of towers, which see and hear."""
    shares: dict[PartName, float]
    """How much of `score` comes from each; they add up to 1, or are all 0."""
    meetings: list[MeetingAnswer]
    """Where the two look most alike, the best first."""
    thumbnail: str | None
    """A frame that stands for it: its picture is `/api/frames/FOOTAGE/THUMBNAIL`."""


class SimilarAnswer(Model):
    """Neighbours, the most alike first."""

    neighbours: list[NeighbourAnswer]
    reason: str
    """By what was compared, or why there is nothing."""
    warnings: list[str]
    seconds: dict[str, float]
    """Spent by stage: `total`, and what was timed apart."""


class RatingAnswer(Model):
    """An expected IMDb score; the line of `rate --json` with all facts."""

    value: float = Field(ge=1, le=10)
    low: float
    """From `low` to `high` the score lies with probability `coverage`."""
    high: float
    coverage: float = Field(ge=0, le=1)
    model: str = Field(examples=["facts"])
    """What said it: `facts`, or the name of a trained model."""
    baselines: dict[str, float | None]
    """`mean`, `genre_year` and `facts`: what these would say; null where it cannot be said."""
    reason: str
    """What the estimate stands on, and what it cannot know."""
    film: FilmFacts | None
    """Null for a video that was sent, like `footage`."""
    footage: FootageFacts | None
    seconds: dict[str, float]


class PlaceFilm(Model):
    """What names a film on the map; the rest is at `/api/films/ID`."""

    id: FilmId
    title: str
    year: int | None
    genres: list[str]


class PlaceAnswer(Model):
    """Where a footage lies: what is alike lies together. `x` and `y` are from 0 to 1."""

    film: PlaceFilm
    footage: FootageFacts
    x: float = Field(ge=0, le=1)
    y: float = Field(ge=0, le=1)
    thumbnail: str | None
    """A frame that stands for it: its picture is `/api/frames/FOOTAGE/THUMBNAIL`."""


class MapAnswer(Model):
    """The map of a library; of a very large one as many places as were asked for."""

    places: list[PlaceAnswer]
    total: int
    """Places there are."""

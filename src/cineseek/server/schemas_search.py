"""What searches, suggestions and exports look like: of the contract that OpenAPI describes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cineseek.server.schemas import (
    Cursor,
    FacetFacts,
    FilmFacts,
    FootageFacts,
    ImageId,
    Model,
    ShotId,
)

ExportFormat = Literal["edl", "fcpxml", "otio", "csv", "clips"]


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

"""What answers to "which film is this?" and "where is this?" look like. Holds no logic."""

from __future__ import annotations

from pydantic import Field

from cineseek.server.schemas import FilmFacts, FootageFacts, ImageId, Model


class CandidateAnswer(Model):
    """A film that a picture may be from; the documented line of `identify --json` and more."""

    film: FilmFacts
    second: float | None
    """Of the saved frame that matches best; null where only the film could be told."""
    probability: float = Field(ge=0, le=1)
    transform: str = Field(examples=["as it is", "mirrored, inside another picture"])
    """What was done to the film's picture, in words."""
    footage: FootageFacts | None
    thumbnail: str | None
    """The frame's picture is `/api/frames/FOOTAGE/THUMBNAIL`."""


class IdentifyAnswer(Model):
    """The film, or that it is not known: then `film` is null, and `reason` says why."""

    film: FilmFacts | None
    second: float | None
    probability: float = Field(ge=0, le=1)
    """Of the first candidate; 0 without any."""
    transform: str | None
    reason: str
    candidates: list[CandidateAnswer]
    """Best first; the first may be not sure enough."""
    among: list[CandidateAnswer]
    """The films that hold this very frame, likeliest first and however many, where it is surely of
    one of them but nothing tells of which; empty otherwise."""
    together: float = Field(ge=0, le=1)
    """How probably it is of one of `among`; 0 where that is empty."""
    threshold: float
    """The probability from which a film is named."""
    false_accepts: float
    """The share of other films' pictures that would get a name all the same, as aimed at."""
    image: ImageId
    """Of what was asked with: what asks again, searches, and is shown at `/api/images/ID`."""
    pictures: int = Field(ge=1)
    """How many were looked at: several of a GIF or clip."""
    seconds: dict[str, float]
    """Spent by stage: `total`, and what was timed apart."""


class CopyAnswer(Model):
    """A stretch of a clip that is a stretch of a footage; the line of `copies --json` and more."""

    film: FilmFacts
    footage: FootageFacts
    query_start: float
    """Seconds of the clip, like `query_end`."""
    query_end: float
    start: float
    """Seconds of the footage, like `end`."""
    end: float
    transform: str = Field(examples=["as it is", "mirrored, 1.04 times as fast"])
    speed: float
    """How much faster the clip runs than the footage."""
    mirrored: bool
    matches: int
    """How many frames agree on it."""
    score: float = Field(ge=0, le=1)


class CopiesAnswer(Model):
    """What of a clip is in the library, the longest and surest first."""

    copies: list[CopyAnswer]
    seconds: dict[str, float]
    """Spent by stage: `total`, and what was timed apart."""

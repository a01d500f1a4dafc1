"""The nouns of `identify`: which film a picture or a clip is from, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cineseek.film import Film, Footage


@dataclass(frozen=True, slots=True)
class Candidate:
    """A film that a picture may be from."""

    film: Film
    probability: float
    """0 to 1: how probably the picture is from this film."""
    footage: Footage | None = None
    """Where the picture was found; None where only the film could be told (as `second`, then)."""
    second: float | None = None
    """The second of the saved frame that matches best."""
    transform: str = "as it is"
    """What was done to the film's picture, in words: `mirrored`, `inside another picture`."""
    thumbnail: Path | None = None
    """The saved JPEG of that frame."""

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape."""
        return {
            "film": film_line(self.film),
            "second": rounded(self.second),
            "probability": round(self.probability, 4),
        }


@dataclass(frozen=True, slots=True)
class Identification:
    """The answer to "which film is this?": the film, or that it is not known."""

    film: Film | None
    """None: nothing is sure enough."""
    probability: float
    """0 to 1: of the first candidate; 0 without any."""
    reason: str
    """One sentence: why this film, or why none."""
    candidates: tuple[Candidate, ...] = ()
    """The most probable films, best first, at most as many as were asked for."""
    threshold: float = 0.0
    """The probability from which a film is named."""
    false_accepts: float = 0.01
    """The share of pictures of other films that would get a name all the same, as aimed at."""
    among: tuple[Candidate, ...] = ()
    """The films that hold this very frame, likeliest first and however many, where it is surely of
    one of them but nothing tells of which; `film` is None then. Empty otherwise. Of films that only
    their saved frame tells of, not one compared with the picture, `probability` is 0."""
    together: float = 0.0
    """0 to 1: how probably the picture is from one of `among`; 0 where that is empty."""

    @property
    def best(self) -> Candidate | None:
        """The first candidate, whether or not it is sure enough."""
        return self.candidates[0] if self.candidates else None

    @property
    def confidence(self) -> float:
        """The same as `probability`."""
        return self.probability

    @property
    def footage(self) -> Footage | None:
        """Where in the film; None where it is not known."""
        return self.candidates[0].footage if self.film and self.candidates else None

    @property
    def second(self) -> float | None:
        """When in the footage; None where it is not known."""
        return self.candidates[0].second if self.film and self.candidates else None

    @property
    def transform(self) -> str | None:
        """What was done to the film's picture; None where the film is not known."""
        return self.candidates[0].transform if self.film and self.candidates else None

    @property
    def thumbnail(self) -> Path | None:
        """The saved frame that matches; None where the film is not known."""
        return self.candidates[0].thumbnail if self.film and self.candidates else None

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape."""
        return {
            "film": None if self.film is None else film_line(self.film),
            "second": rounded(self.second),
            "probability": round(self.probability, 4),
            "transform": self.transform,
            "reason": self.reason,
            "candidates": [one.to_json() for one in self.candidates],
            "among": [one.to_json() for one in self.among],
            "together": round(self.together, 4),
        }


def film_line(film: Film) -> dict[str, Any]:
    """A film in a line of JSON."""
    return {"id": film.id, "title": film.title, "year": film.year}


def rounded(second: float | None) -> float | None:
    """A second in a line of JSON."""
    return None if second is None else round(second, 3)

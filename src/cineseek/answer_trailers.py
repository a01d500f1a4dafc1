"""The nouns of `similar` and `rate`: what is like a footage and why, and how good it may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, overload

from cineseek.answer_identity import film_line, rounded
from cineseek.file_name import file_of
from cineseek.film import Film, Footage

PARTS: tuple[str, ...] = ("look", "sound", "rhythm", "palette", "plot", "tower")
"""What footages are compared by; `tower` is what a trained pair of towers makes of both."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two moments that look alike: one of what was asked about, one of a neighbour."""

    second: float
    """Of what was asked about."""
    other: float
    """Of the neighbour."""
    score: float
    """0 to 1: cosine of their looks."""

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape."""
        return {
            "second": rounded(self.second),
            "other": rounded(self.other),
            "score": round(self.score, 4),
        }


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A footage that is like the one asked about, and in what."""

    rank: int
    """From 1."""
    film: Film
    footage: Footage
    score: float
    """0 to 1: the likeness of the parts, each as heavy as its weight."""
    parts: Mapping[str, float]
    """By name, of `PARTS`: 0 to 1, how much more alike in it than two films usually are. A part
    that either lacks, such as sound, is left out."""
    shares: Mapping[str, float]
    """How much of `score` comes from each of these; they add up to 1, or are all 0."""
    meetings: tuple[Meeting, ...] = ()
    """Where the two look most alike, the best first."""

    @property
    def look(self) -> float | None:
        """Likeness of what is seen; None where it could not be compared."""
        return self.parts.get("look")

    @property
    def sound(self) -> float | None:
        """Likeness of what is heard."""
        return self.parts.get("sound")

    @property
    def rhythm(self) -> float | None:
        """Likeness of the cutting."""
        return self.parts.get("rhythm")

    @property
    def palette(self) -> float | None:
        """Likeness of the colours."""
        return self.parts.get("palette")

    @property
    def plot(self) -> float | None:
        """Likeness of the plots in words."""
        return self.parts.get("plot")

    @property
    def tower(self) -> float | None:
        """Likeness to a trained pair of towers."""
        return self.parts.get("tower")

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape; `file` is a file's name, never a path of the machine."""
        told = {name: self.parts.get(name) for name in PARTS}
        return {
            "rank": self.rank,
            "film": film_line(self.film),
            "footage": {
                "id": self.footage.id,
                "file": file_of(self.footage.path),
                "kind": self.footage.kind,
            },
            "score": round(self.score, 4),
            **{name: None if v is None else round(v, 4) for name, v in told.items()},
            "shares": {name: round(share, 4) for name, share in self.shares.items()},
            "meetings": [one.to_json() for one in self.meetings],
        }


@dataclass(frozen=True, slots=True)
class Neighbours(Sequence[Neighbour]):
    """The answer to `similar`: neighbours, the most alike first, and what the user should know."""

    neighbours: tuple[Neighbour, ...] = ()
    reason: str = ""
    """One sentence: by what was compared, or why there is nothing."""
    warnings: tuple[str, ...] = field(default_factory=tuple)

    @overload
    def __getitem__(self, index: int) -> Neighbour: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Neighbour, ...]: ...
    def __getitem__(self, index: int | slice) -> Neighbour | tuple[Neighbour, ...]:
        return self.neighbours[index]

    def __len__(self) -> int:
        return len(self.neighbours)

    def __iter__(self) -> Iterator[Neighbour]:
        return iter(self.neighbours)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a footage lies on the map of footages: what is alike lies together."""

    film: Film
    footage: Footage
    x: float
    """0 to 1, as `y`."""
    y: float

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape; `file` is a file's name, never a path of the machine."""
        return {
            "x": round(self.x, 5),
            "y": round(self.y, 5),
            "film": film_line(self.film),
            "footage": {
                "id": self.footage.id,
                "file": file_of(self.footage.path),
                "kind": self.footage.kind,
            },
        }


@dataclass(frozen=True, slots=True)
class Rating:
    """An expected IMDb score, how sure it is, and what simpler ways would say."""

    value: float
    """1 to 10."""
    low: float
    """From `low` to `high` the score lies with probability `coverage`."""
    high: float
    coverage: float
    """0 to 1, as measured on films kept apart."""
    model: str
    """What said it: `facts`, or the name of a trained model."""
    baselines: Mapping[str, float | None]
    """`mean`, `genre_year` and `facts`: what these would say; None where it cannot be said."""
    reason: str
    """One sentence: what the estimate stands on, and what it cannot know."""
    film: Film | None = None
    """None for a video that is not in the library, as `footage`."""
    footage: Footage | None = None

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape."""
        line: dict[str, Any] = {
            "value": round(self.value, 2),
            "low": round(self.low, 2),
            "high": round(self.high, 2),
            "coverage": round(self.coverage, 3),
            "model": self.model,
            "baselines": {
                name: None if told is None else round(told, 2)
                for name, told in self.baselines.items()
            },
            "reason": self.reason,
        }
        if self.film is not None:
            line["film"] = film_line(self.film)
        if self.footage is not None:
            line["footage"] = {
                "id": self.footage.id,
                "file": file_of(self.footage.path),
                "kind": self.footage.kind,
            }
        return line

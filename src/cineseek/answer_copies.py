"""The nouns of `copies` and `dedupe`: where one video is inside another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cineseek.answer_identity import film_line, rounded
from cineseek.file_name import file_of
from cineseek.film import Film, Footage, Span


@dataclass(frozen=True, slots=True)
class Copy:
    """A stretch of a video that is a stretch of a footage in the library."""

    film: Film
    footage: Footage
    query: Span
    """Where it is in the video that was asked about, in seconds."""
    span: Span
    """Where it is in the footage, in seconds."""
    speed: float = 1.0
    """How much faster the video runs than the footage: 1.04 where film was played as PAL."""
    mirrored: bool = False
    matches: int = 0
    """How many frames agree on it."""
    score: float = 0.0
    """0 to 1: how surely it is a copy."""

    @property
    def transform(self) -> str:
        """What was done to the footage, in words."""
        changes = ["mirrored"] if self.mirrored else []
        if abs(self.speed - 1) >= 0.005:
            changes.append(f"{self.speed:.2f} times as fast")
        return ", ".join(changes) or "as it is"

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape; `file` is a file's name, never a path of the machine."""
        return {
            "film": film_line(self.film),
            "footage": {
                "id": self.footage.id,
                "file": file_of(self.footage.path),
                "kind": self.footage.kind,
            },
            "query_start": rounded(self.query.start),
            "query_end": rounded(self.query.end),
            "start": rounded(self.span.start),
            "end": rounded(self.span.end),
            "transform": self.transform,
            "speed": round(self.speed, 3),
            "mirrored": self.mirrored,
            "matches": self.matches,
            "score": round(self.score, 4),
        }


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two footages of a library that share stretches, or are the same in another encoding."""

    first: Footage
    second: Footage
    copies: tuple[Copy, ...]
    """The stretches; `query` is in `first`, `span` in `second`."""
    same: bool = False
    """True: all but the edges of either is in the other."""

    @property
    def seconds(self) -> float:
        """How much of `first` is in `second`."""
        return sum(one.query.end - one.query.start for one in self.copies)

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape."""
        return {
            "first": {"id": self.first.id, "file": file_of(self.first.path)},
            "second": {"id": self.second.id, "file": file_of(self.second.path)},
            "same": self.same,
            "seconds": rounded(self.seconds),
            "copies": [one.to_json() for one in self.copies],
        }

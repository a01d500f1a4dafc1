"""What a run of the collector tells, while it goes and at its end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

End = Literal["finished", "stopped", "quota", "waiting"]
"""`quota`: the day's limit is reached. `waiting`: a host wants to be left alone for long."""


@dataclass(frozen=True, slots=True)
class Told:
    """How far a run is, after something happened."""

    what: Literal["begun", "page", "picture", "video", "film", "failed", "refused", "wait"]
    text: str
    """The address, the film's folder, or what is waited for."""
    done: int
    """Asks that came to an end, in this run and before."""
    waiting: int
    films_done: int
    films: int
    rate: float
    """Answers a second, of late."""
    left: float | None
    """Seconds, at that rate, for what is known to wait; None where nothing can be said."""
    bytes: int
    """Kept in this run."""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Something that was asked for in vain, or not asked for because a rule forbids it."""

    url: str
    why: str
    film: str | None = None


@dataclass(frozen=True, slots=True)
class CollectReport:
    """What a run did."""

    source: str
    folder: Path
    end: End
    films: int
    """Complete, in all runs so far."""
    films_found: int
    pages: int
    """Answered in this run, as are pictures, videos and bytes."""
    pictures: int
    videos: int
    bytes: int
    waiting: int
    """Asks that are left for the next run."""
    failed: tuple[NotTaken, ...]
    """The first thousand of all that failed so far; `--retry-failed` asks for them again."""
    failed_count: int
    refused: tuple[NotTaken, ...]
    refused_count: int
    seconds: float
    resumes_at: float | None = None
    """Seconds of the run's clock: when it makes sense to go on; None where nothing is left."""

"""What fetches that which is not a plain download: a video behind a player's page."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cineseek.sources.source import Ask


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that was fetched."""

    path: Path
    """In the folder that was given; it is moved from there."""
    url: str
    """Where it came from in the end."""
    robots: str
    """What decided that it may be fetched."""
    licence: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    """Fields of FilmFacts that came with it."""


class FetchFailedError(Exception):
    """It could not be fetched."""

    def __init__(self, why: str, *, passing: bool = True, wait: float = 0.0) -> None:
        """`passing`: worth another try, after `wait` seconds at least."""
        super().__init__(why)
        self.passing = passing
        self.wait = wait


Fetch = Callable[[Ask, Path, threading.Event], Fetched]
"""Fetches one ask of kind `video` into a folder of its own, or lays out one of kind `videos` there
as JSON. The folder outlives a kill: what is partly there may be gone on with. It is called in a
thread, one ask of a host at a time, and ends soon after the event is set, by FetchFailedError."""

"""How far an `add` is: what the doors draw. Knows no terminal."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Stage = Literal["fetching", "reading", "added", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of an `add`: how far one file and the whole run are."""

    path: str
    stage: Stage
    """`reading` comes many times for a file, then one of the others, once. `fetching`, before it,
    is for films that a server is to fetch: `done` and `total` are bytes then."""
    film: str
    """The title; empty until it is known."""
    done: float
    """Seconds of this footage that are stored."""
    total: float
    """Seconds of this footage; 0 for a still or where unknown."""
    files_done: int
    files_total: int
    rate: float
    """Seconds of footage stored in a second of this run, all files together."""
    left: float | None
    """Seconds until the run ends, estimated; None until there is something to go by."""
    why: str = ""
    """For `skipped` and `failed`: the line of the report."""
    footage: str = ""
    """The footage's id; empty until it is known."""
    shots: int = 0
    """For `added`: shots of the footage."""
    frames: int = 0
    """For `added`: frames of the footage."""


class Clock:
    """Adds up what several files report and tells the listener, one call at a time."""

    def __init__(
        self, sizes: dict[str, int], tell: Callable[[Progress], None] | None, now: float
    ) -> None:
        self._sizes = sizes
        self._tell = tell
        self._started = now
        self._lock = threading.Lock()
        self._files_done = 0
        self._seconds = 0.0
        self._reached: dict[str, tuple[float, float]] = {}  # path -> started at, reached, seconds
        self._bytes_worked = 0.0  # of files that were read, not merely recognised
        self._bytes_left = float(sum(sizes.values()))

    def step(self, path: str, film: str, done: float, total: float) -> None:
        """A footage has come this far; the first call says where it begins."""
        with self._lock:
            start, before = self._reached.get(path, (done, done))
            self._reached[path] = (start, done)
            self._seconds += done - before
            if total > 0:
                share = self._sizes.get(path, 0) * (done - before) / total
                self._bytes_worked += share
                self._bytes_left -= share
            self._say(path, "reading", film, done, total)

    def end(
        self,
        path: str,
        stage: Stage,
        film: str = "",
        total: float = 0.0,
        why: str = "",
        *,
        footage: str = "",
        shots: int = 0,
        frames: int = 0,
    ) -> None:
        """A file is done with."""
        with self._lock:
            self._files_done += 1
            start, reached = self._reached.pop(path, (0.0, 0.0))
            size = self._sizes.get(path, 0)
            counted = size * (reached - start) / total if total > 0 else 0.0
            self._bytes_left -= size - counted
            if stage == "added" and total <= 0:
                self._bytes_worked += size
            self._say(
                path,
                stage,
                film,
                total if stage == "added" else reached,
                total,
                why=why,
                footage=footage,
                shots=shots,
                frames=frames,
            )

    def _say(
        self,
        path: str,
        stage: Stage,
        film: str,
        done: float,
        total: float,
        *,
        why: str = "",
        footage: str = "",
        shots: int = 0,
        frames: int = 0,
    ) -> None:
        if self._tell is None:
            return
        elapsed = max(time.monotonic() - self._started, 1e-6)
        left = None
        if self._bytes_worked > 0:
            left = max(0.0, elapsed * self._bytes_left / self._bytes_worked)
        self._tell(
            Progress(
                path=path,
                stage=stage,
                film=film,
                done=done,
                total=total,
                files_done=self._files_done,
                files_total=len(self._sizes),
                rate=self._seconds / elapsed,
                left=left,
                why=why,
                footage=footage,
                shots=shots,
                frames=frames,
            )
        )

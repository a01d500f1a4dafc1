"""An ingest job as it is told and kept: plain values, replaced whole whenever something changes."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal

from cineseek.film import FootageKind

State = Literal["queued", "running", "done", "failed", "cancelled"]
Stage = Literal["fetching", "reading", "added", "skipped", "failed"]

SHOWN_SOURCES = 20
"""In lists and events: a job may have hundreds, of thousands of characters."""


@dataclass(frozen=True, slots=True)
class JobFile:
    """How far one file is."""

    file: str
    """Its name, never its path."""
    film: str
    stage: Stage
    done: float
    """Seconds of footage; bytes while it is fetched."""
    total: float
    why: str = ""
    footage: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Footage to add, and how far that is; what the fields mean stands at `JobAnswer`."""

    id: str
    sources: tuple[str, ...]
    kind: FootageKind | None
    created_at: str
    state: State = "queued"
    started_at: str | None = None
    ended_at: str | None = None
    files_done: int = 0
    files_total: int = 0
    rate: float = 0.0
    left: float | None = None
    files: tuple[JobFile, ...] = ()
    added: int = 0
    skipped: int = 0
    failed: int = 0
    shots: int = 0
    frames: int = 0
    error: Mapping[str, Any] | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state not in ("queued", "running")

    def to_json(self, *, all_sources: bool = True) -> dict[str, Any]:
        """As it is answered and kept."""
        told = asdict(self)
        told["sources"] = list(self.sources if all_sources else self.sources[:SHOWN_SOURCES])
        told["files"] = list(told["files"])
        return told

    def anew(self) -> Job:
        """As it waits for its turn, once more: all its files are gone through again."""
        fresh = Job(self.id, self.sources, self.kind, self.created_at)
        return replace(fresh, started_at=self.started_at)


def read_job(told: Any) -> Job:
    """The job that was kept; ValueError, KeyError or TypeError where it is none."""
    known = {one.name for one in fields(Job)}
    values = {key: value for key, value in told.items() if key in known}
    values["sources"] = tuple(str(one) for one in values["sources"])
    values["files"] = tuple(JobFile(**one) for one in values.get("files", ()))
    job = Job(**values)
    if job.state not in ("queued", "running", "done", "failed", "cancelled"):
        raise ValueError(job.state)
    return job


def new_id(after: str, now: float) -> str:
    """16 hexadecimal digits, in order of time: later than any `after`."""
    moment = max(int(now * 1000), int(after[:11] or "0", 16) + 1)
    return f"{moment:011x}{secrets.randbits(20):05x}"


def utc(now: float) -> str:
    """`2026-01-31T14:05:00Z`."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now))

"""Where films and footage came from, as rows of the catalogue."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

import cineseek
from cineseek.index.connection import Connection
from cineseek.index.footage import kept_path


@dataclass(frozen=True, slots=True)
class Source:
    """Where something came from."""

    source: str
    """A path or an address."""
    noted_at: str
    """UTC, `2026-01-31T14:05:00Z`."""
    version: str
    """Of the cineseek that noted it."""


def note_source(db: Connection, subject: str, source: str, now: float) -> None:
    """Remember a source, once."""
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now))
    db.execute(
        "INSERT INTO provenance VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (subject, kept_path(source), moment, cineseek.__version__),
    )


def read_sources(db: Connection, subject: str) -> list[Source]:
    """All sources of a film or footage, the oldest first."""
    rows = db.execute(
        "SELECT source, noted_at, version FROM provenance WHERE subject = ? "
        "ORDER BY noted_at, source",
        (subject,),
    )
    return [Source(os.fsdecode(row["source"]), row["noted_at"], row["version"]) for row in rows]

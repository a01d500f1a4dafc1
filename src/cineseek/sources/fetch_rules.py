"""What a fetcher may do, and how it ends where it does not end well."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Rules:
    """What a fetcher may do."""

    ports: tuple[int, ...] = (80, 443)
    redirects: int = 5
    most_bytes: int = 100 * 1024**3
    seconds: float = 24 * 3600.0
    """For one file."""
    patience: float = 30.0
    """Seconds without a byte, or until an answer begins."""
    slowest: float = 1024.0
    """Bytes a second; what is slower for a minute is given up."""
    pace: float = 60.0
    """That minute."""
    room: int = 256 * 1024 * 1024
    """Bytes of disk that are left alone."""
    allow_private: bool = False
    """Reach into private networks too. For tests: no door has an option that sets it."""


class FetchStopped(Exception):
    """Somebody stopped it; what came so far stays on disk, for another call to go on with."""


class Passing(Exception):
    """Trouble that may pass: worth another attempt."""


def plain(url: str) -> str:
    """An address without what may be a secret in it, for messages and logs."""
    try:
        parts = urlsplit(url)
        return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"[:200]
    except ValueError:
        return "the address"

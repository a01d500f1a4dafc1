"""What a server is told when it starts: where it listens, what it may reach, how much it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one request, one caller and all callers together may ask for."""

    image_bytes: int = 20 * 1024 * 1024
    """Of an uploaded picture."""
    image_pixels: int = 100_000_000
    """Of an uploaded picture, once decoded."""
    body_bytes: int = 1024 * 1024
    """Of any other request."""
    query_length: int = 1000
    """Characters."""
    page_size: int = 200
    """Answers."""
    export_shots: int = 2000
    requests_per_minute: int = 1200
    """Of one address; pictures and static files are not counted."""
    concurrent: int = 32
    """Requests worked on at once; the next `waiting` stand in line, others get 503."""
    waiting: int = 64
    body_seconds: float = 30.0
    """A body has to arrive within."""
    previews_bytes: int = 2 * 1024**3
    """Of cached preview clips on disk; the oldest go first."""


@dataclass(frozen=True, slots=True)
class ServerConfig:
    """Settings of one server."""

    host: str = "127.0.0.1"
    port: int = 8720
    read_token: str | None = None
    """Asked of every caller, where the server is reachable from outside; grants reading."""
    write_token: str | None = None
    """Grants reading and writing."""
    roots: tuple[Path, ...] = ()
    """Folders out of which films may be added over HTTP; none: over HTTP nothing is added by
    path."""
    allow_urls: bool = False
    """Whether films may be added by address."""
    allowed_hosts: tuple[str, ...] = ()
    """Names under which the server is reached, beside the address it listens on."""
    origins: tuple[str, ...] = ()
    """Pages of other origins that may use the API (CORS)."""
    limits: Limits = field(default_factory=Limits)

    @property
    def local(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in ("127.0.0.1", "::1", "localhost")

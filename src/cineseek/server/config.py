"""What a server is told when it starts: where it listens, what it may reach, how much it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one request, one caller and all callers together may ask for."""

    image_bytes: int = 20 * 1024 * 1024
    """Of an uploaded picture."""
    image_pixels: int = 100_000_000
    """Of an uploaded picture, once decoded."""
    clip_bytes: int = 32 * 1024 * 1024
    """Of an uploaded clip."""
    clip_seconds: float = 120.0
    """Of an uploaded clip; what is longer is refused."""
    clip_pixels: int = 4096 * 2304
    """Of each of its pictures: a decoder holds a dozen at once."""
    clip_patience: float = 8.0
    """Seconds of a clock that reading the pictures of one clip may take."""
    copies_patience: float = 60.0
    """Seconds of a clock that looking for copies of one clip may take."""
    trailer_bytes: int = 96 * 1024 * 1024
    """Of an uploaded trailer, to find what is like it or to rate it."""
    trailer_seconds: float = 300.0
    """Of an uploaded trailer; what is longer is refused."""
    trailer_patience: float = 120.0
    """Seconds of a clock that reading one trailer may take."""
    body_bytes: int = 1024 * 1024
    """Of any other request."""
    query_length: int = 1000
    """Characters."""
    page_size: int = 200
    """Answers."""
    export_shots: int = 2000
    url_bytes: int = 16 * 1024
    """Path and query: 1000 characters of Persian or Chinese fit, each byte as `%D8`."""
    header_bytes: int = 32 * 1024
    requests_per_minute: int = 1200
    """Of one address; pictures and static files are not counted."""
    wrong_tokens_per_minute: int = 10
    """Of one address; further ones are not looked at."""
    concurrent: int = 32
    """Requests worked on at once; the next `waiting` stand in line, others get 503."""
    waiting: int = 64
    waiting_seconds: float = 5.0
    """Nobody stands in line for longer."""
    uploads: int = 16
    """Pictures on their way at once; until one is whole it lies in the temporary folder."""
    streams: int = 64
    """Videos and event streams sent at once: they last, and are not counted as work."""
    header_seconds: float = 10.0
    """The head of a request has to arrive within."""
    body_seconds: float = 30.0
    """A body has to arrive within."""
    stalled_seconds: float = 60.0
    """Who reads nothing of an answer for so long is left."""
    connections: int = 512
    connections_per_address: int = 256
    stop_seconds: float = 20.0
    """What runs when the server is stopped may go on for so long."""
    previews_bytes: int = 2 * 1024**3
    """Of cached preview clips on disk; the oldest go first."""
    pictures_bytes: int = 512 * 1024**2
    """Of full frames and contact sheets that are kept on disk."""
    images_bytes: int = 512 * 1024**2
    """Of pictures that were sent to search with and are kept on disk."""


@dataclass(frozen=True, slots=True)
class ServerConfig:
    """Settings of one server."""

    host: str = "127.0.0.1"
    port: int = 8720
    read_token: str | None = None
    """Asked of every caller, where there is one; grants reading. Itself, or `sha256:` and the
    digest of it."""
    write_token: str | None = None
    """Grants reading and writing."""
    metrics_token: str | None = None
    """Grants `/metrics` and nothing else, for who watches and need not see the films."""
    sessions_file: Path | None = None
    """Where sessions of browsers are kept over a restart, as digests; None: in memory only."""
    roots: tuple[Path, ...] = ()
    """Folders out of which films may be added over HTTP; none: over HTTP nothing is added by
    path."""
    allow_urls: bool = False
    """Whether films may be added by address."""
    downloads: Path | None = None
    """Where films that are fetched are put, and stay; None: beside the library."""
    url_ports: tuple[int, ...] = (80, 443)
    """Ports that films are fetched from."""
    allow_private: bool = False
    """Fetch from private networks too. For tests: no option sets it."""
    allowed_hosts: tuple[str, ...] = ()
    """Names under which the server is reached, beside the address it listens on."""
    proxies: tuple[str, ...] = ()
    """Addresses of reverse proxies, whose word on who asks and by which scheme is taken."""
    origins: tuple[str, ...] = ()
    """Pages of other origins that may use the API (CORS)."""
    limits: Limits = field(default_factory=Limits)

    @property
    def local(self) -> bool:
        """Whether only this machine can reach it."""
        return is_loopback(self.host)

    @property
    def guarded(self) -> bool:
        """Whether a token is asked for."""
        return self.read_token is not None or self.write_token is not None


def is_loopback(host: str) -> bool:
    """Whether a name or address means this machine, to itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

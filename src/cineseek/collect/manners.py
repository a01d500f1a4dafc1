"""How a collector behaves towards the sites it asks. Asks none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

PROJECT = "https://github.com/cineseek/cineseek"
ROBOT = "cineseek"
"""The name that robots.txt and opt-outs know this collector by."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How a collector behaves. Robots rules are always obeyed, and no proxy is ever used."""

    delay: float = 0.5
    """Seconds between two requests to a host at least; a longer Crawl-delay goes before."""
    concurrency: int = 4
    """Requests to a host at once, at most; throttling goes below where the host gets slow."""
    hosts: int = 8
    """Hosts asked at once, at most."""
    contact: str = ""
    """Where to complain, in the user agent: an e-mail address or a page. Empty: the project's."""
    retries: int = 5
    """How often what failed is asked again before it is given up for this run."""
    back_off: float = 1.0
    """Seconds before the first retry; each further one waits twice as long, 300 at most."""
    timeout: float = 60.0
    """Seconds for one answer."""
    page_bytes: int = 8 * 1024 * 1024
    picture_bytes: int = 64 * 1024 * 1024
    picture_pixels: int = 100_000_000
    longest_wait: float = 600.0
    """Seconds that a run waits for a host that told it to; for more, it ends and says so."""
    cache: bool = True
    """Keep pages as HTTP allows, and ask for them again only if they have changed."""
    trusted_hosts: frozenset[str] = frozenset()
    """Hosts, or HOST:PORT, that the user named himself and that may be in a private network."""

    def __post_init__(self) -> None:
        if self.delay < 0 or self.back_off < 0 or self.timeout <= 0:
            raise ValueError(
                "delay and back_off cannot be negative, and timeout must be more than 0"
            )
        if self.concurrency < 1 or self.hosts < 1 or self.retries < 0:
            raise ValueError("concurrency and hosts must be at least 1, retries at least 0")
        if not self.contact.isprintable() or not self.contact.isascii():
            raise ValueError(f"contact must be plain text on one line, not {self.contact!r}")

    @property
    def user_agent(self) -> str:
        """Who asks, and where to complain."""
        return (
            f"{ROBOT}/{_version()} (+{PROJECT}; complaints: {self.contact or PROJECT + '/issues'})"
        )

    @property
    def headers(self) -> dict[str, str]:
        """Of every request: who asks, and in which languages."""
        return {
            "User-Agent": self.user_agent,
            "Accept": "*/*",
            "Accept-Language": "en;q=0.9, *;q=0.5",
        }

    def wait_before(self, tries: int) -> float:
        """Seconds before an ask that failed so often is made again."""
        return float(min(300.0, self.back_off * 2 ** max(0, tries - 1)))


@cache
def _version() -> str:
    from cineseek import __version__

    return __version__

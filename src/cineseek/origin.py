"""Where a file came from, as the words for it. Reads nothing."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Origin:
    """One place that a file was fetched from, and what was known of it then."""

    source: str
    """Which collector fetched it: `filmgrab`; what `forget --source` is told."""
    url: str
    """The file's own address, or path in an archive."""
    page: str = ""
    """The page that it stood on; empty where it stood on none."""
    fetched_at: str = ""
    """UTC, `2026-01-31T14:05:00Z`."""
    robots: str = ""
    """What robots.txt, headers and meta tags said: `allowed`, `no robots.txt`."""
    licence: str = ""
    """The text of its licence, as the source gave it; empty where it said nothing."""
    sha256: str = ""
    """64 hexadecimal digits of the file as it was fetched."""
    bytes: int = 0
    """How large it was then."""

    def to_json(self) -> dict[str, Any]:
        """What is known: empty fields are left out."""
        return {name: value for name, value in asdict(self).items() if value}

"""Pages that were fetched, kept so that they need not be fetched again. May be deleted any time."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path

from cineseek.index.database import Database

NAME = "pages.sqlite"
_STEPS = (
    """
CREATE TABLE pages (
    key TEXT PRIMARY KEY, url TEXT NOT NULL, status INTEGER NOT NULL, headers TEXT NOT NULL,
    body BLOB NOT NULL, stored_at REAL NOT NULL
) WITHOUT ROWID;
""",
)


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as it came."""

    url: str
    status: int
    headers: str
    """JSON: pairs of name and value."""
    body: bytes
    stored_at: float


class Pages:
    """The pages of one collection."""

    def __init__(self, folder: Path) -> None:
        self._database = Database(folder / NAME, steps=_STEPS, synchronous="NORMAL")

    def get(self, key: str) -> StoredPage | None:
        """A page by the key of its request."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT url, status, headers, body, stored_at FROM pages WHERE key = ?", (key,)
            ).fetchone()
        if row is None:
            return None
        url, status, headers, body, stored_at = row
        return StoredPage(url, status, headers, zlib.decompress(body), stored_at)

    def put(self, key: str, page: StoredPage) -> None:
        """Keep a page in the place of the one before."""
        with self._database.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)",
                (
                    key,
                    page.url,
                    page.status,
                    page.headers,
                    zlib.compress(page.body, 6),
                    page.stored_at,
                ),
            )

    def close(self) -> None:
        """Release the file."""
        self._database.close()

"""Films that a person has to choose for, as rows of a journal: which it may be, and why."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from cineseek.index.journal_rows import DoubtRow

STEP = """
CREATE TABLE doubts (
    source TEXT NOT NULL, film TEXT NOT NULL, title TEXT NOT NULL, year INTEGER,
    why TEXT NOT NULL, candidates TEXT NOT NULL, PRIMARY KEY (source, film)
) WITHOUT ROWID;
"""


def put_doubts(
    db: sqlite3.Connection, source: str, doubts: Iterable[DoubtRow], sure: Iterable[str]
) -> None:
    """Note doubts in the place of earlier ones; films that are `sure` by now have none."""
    db.executemany(
        "DELETE FROM doubts WHERE source = ? AND film = ?", ((source, key) for key in sure)
    )
    db.executemany(
        "INSERT OR REPLACE INTO doubts VALUES (?, ?, ?, ?, ?, ?)",
        (
            (
                source,
                one.film,
                one.title,
                one.year,
                one.why,
                json.dumps(one.candidates, ensure_ascii=False),
            )
            for one in doubts
        ),
    )


def read_doubts(db: sqlite3.Connection, source: str) -> list[DoubtRow]:
    """All doubts of a source, by title."""
    rows = db.execute(
        "SELECT film, title, year, why, candidates FROM doubts WHERE source = ? "
        "ORDER BY title, year, film",
        (source,),
    )
    return [
        DoubtRow(film, title, year, why, tuple((id, name, of) for id, name, of in json.loads(some)))
        for film, title, year, why, some in rows
    ]

"""How many requests a day each source of a collection was asked, for those that limit them."""

from __future__ import annotations

from cineseek.index.database import Database


class Quotas:
    """The part of a journal that counts requests; a day is text, such as `2026-01-31`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def spend(self, source: str, day: str, *, most: int | None) -> bool:
        """Count one request of a day; False where the day's limit was reached, or is said to be."""
        with self._database.writing() as db:
            spent = db.execute(
                "SELECT spent, closed FROM quotas WHERE source = ? AND day = ?", (source, day)
            ).fetchone()
            if spent is not None and (spent[1] or (most is not None and spent[0] >= most)):
                return False
            db.execute(
                "INSERT INTO quotas (source, day, spent) VALUES (?, ?, 1) "
                "ON CONFLICT DO UPDATE SET spent = spent + 1",
                (source, day),
            )
            return True

    def spent(self, source: str, day: str) -> tuple[int, bool]:
        """How many requests a day has seen, and whether the source said that it allows no more."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT spent, closed FROM quotas WHERE source = ? AND day = ?", (source, day)
            ).fetchone()
        return (0, False) if row is None else (row[0], bool(row[1]))

    def close_day(self, source: str, day: str) -> None:
        """Note that a source allows no more on this day."""
        with self._database.writing() as db:
            db.execute(
                "INSERT INTO quotas VALUES (?, ?, 0, 1) ON CONFLICT DO UPDATE SET closed = 1",
                (source, day),
            )

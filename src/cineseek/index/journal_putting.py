"""Puts what an answer led to into a journal, within one transaction, and counts what was new."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Set
from typing import Any

from cineseek.index.journal_doubts import put_doubts
from cineseek.index.journal_rows import AskRow, FileRow, Found, PairRow


class Putting:
    """One transaction of one source."""

    def __init__(
        self,
        db: sqlite3.Connection,
        source: str,
        number: int,
        *,
        again: bool = False,
        most_films: int | None = None,
    ) -> None:
        """`number` is of the round; `again` makes pages that belong to no film be asked again."""
        self._db, self._source, self._number = db, source, number
        self._again, self._most = again, most_films
        self.asks: Counter[str] = Counter()
        """New ones, and those to be made again, by kind."""
        self.again: Counter[str] = Counter()
        """Of them, those that were done before."""
        self.hosts: set[str] = set()
        self.films = 0

    def all(self, found: Found) -> None:
        """Everything that an answer led to."""
        for key, facts in found.films:
            self.facts(key, facts)
        for ask in found.asks:
            self.ask(ask)
        for pair in found.pairs:
            self.pair(pair)
        put_doubts(self._db, self._source, found.doubts, (key for key, _ in found.films))

    def ask(self, ask: AskRow) -> None:
        """An ask, once."""
        db, source = self._db, self._source
        turn = None
        if ask.film is not None:
            if not self.film(ask.film):
                return
            turn = db.execute(
                "SELECT turn FROM asks WHERE source = ? AND film = ? LIMIT 1", (source, ask.film)
            ).fetchone()
        put = db.execute(
            "INSERT OR IGNORE INTO asks (source, key, url, host, step, kind, film, method, body, "
            f"headers, about, urgency, turn, round) VALUES ({', '.join('?' * 14)})",
            (
                source, ask.key, ask.url, ask.host, ask.step, ask.kind, ask.film, ask.method,
                ask.body, ask.headers, ask.about, ask.urgency, turn[0] if turn else 0, self._number,
            ),
        )  # fmt: skip
        if put.rowcount:
            if turn is None:
                db.execute("UPDATE asks SET turn = id WHERE id = ?", (put.lastrowid,))
            db.execute("INSERT OR IGNORE INTO hosts VALUES (?, ?)", (source, ask.host))
            self._count(ask)
        elif self._again and ask.film is None and ask.kind == "page":
            self._ask_again(ask)

    def _ask_again(self, ask: AskRow) -> None:
        changed = self._db.execute(
            "UPDATE asks SET state = 'waiting', tries = 0, not_before = 0, round = ? "
            "WHERE source = ? AND key = ? AND round < ? AND state = 'done'",
            (self._number, self._source, ask.key, self._number),
        ).rowcount
        if changed:
            self._count(ask)
            self.again[ask.kind] += 1

    def _count(self, ask: AskRow) -> None:
        self.asks[ask.kind] += 1
        self.hosts.add(ask.host)

    def film(self, key: str) -> bool:
        """Have a row for a film; False where there are as many films as there may be."""
        db, source = self._db, self._source
        if db.execute("SELECT 1 FROM films WHERE source = ? AND key = ?", (source, key)).fetchone():
            return True
        if self._most is not None:
            (there,) = db.execute(
                "SELECT count(*) FROM films WHERE source = ?", (source,)
            ).fetchone()
            if there >= self._most:
                return False
        db.execute("INSERT INTO films (source, key, facts) VALUES (?, ?, '{}')", (source, key))
        self.films += 1
        return True

    def facts(self, key: str, facts: Mapping[str, Any]) -> None:
        """Facts of a film; what was said before goes before what is said now.

        A key that is the folder of a film that another source found adds to that film.
        """
        if not self.film(key):
            return
        db, source = self._db, self._source
        db.execute(
            "UPDATE films SET folder = key, written = 0 WHERE source = ? AND key = ? AND folder "
            "IS NULL AND EXISTS (SELECT 1 FROM films AS other WHERE other.folder = films.key)",
            (source, key),
        )
        (text,) = db.execute(
            "SELECT facts FROM films WHERE source = ? AND key = ?", (source, key)
        ).fetchone()
        before = json.loads(text)
        told = {**facts, **before}
        if told != before:
            db.execute(
                "UPDATE films SET facts = ?, written = 0 WHERE source = ? AND key = ?",
                (json.dumps(told, ensure_ascii=False), source, key),
            )

    def pair(self, pair: PairRow) -> None:
        """Words of a picture, and an ask for it."""
        db, source = self._db, self._source
        if self._most is not None and pair.picture.film is None:
            (there,) = db.execute(
                "SELECT count(*) FROM pairs WHERE source = ?", (source,)
            ).fetchone()
            if there >= self._most:
                return
        self.ask(pair.picture)
        db.execute(
            "INSERT INTO pairs SELECT id, source, ?, ? FROM asks WHERE source = ? AND key = ? "
            "ON CONFLICT DO UPDATE SET captions = excluded.captions, facts = excluded.facts",
            (
                json.dumps(pair.captions, ensure_ascii=False),
                json.dumps(dict(pair.facts), ensure_ascii=False),
                source,
                pair.picture.key,
            ),
        )

    def file(self, ask_id: int, film: str | None, file: FileRow) -> None:
        """A file that was kept; its film's folder has to say so."""
        row = self._db.execute(
            "SELECT id FROM films WHERE source = ? AND key = ?", (self._source, film)
        ).fetchone()
        self._db.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                ask_id, self._source, row[0] if row else None, file.file, file.url, file.page,
                file.fetched_at, file.robots, file.licence, file.sha256, file.bytes,
            ),
        )  # fmt: skip
        if row:
            self._db.execute("UPDATE films SET written = 0 WHERE id = ?", (row[0],))

    def close_films(self, keys: Set[str]) -> tuple[list[int], int]:
        """Mark films of which nothing is missing; those that were open, and how many reopened.

        One of which nothing came was not complete, and is not reopened.
        """
        done, reopened = [], 0
        for key in sorted(keys):
            row = self._db.execute(
                "SELECT id, state, folder FROM films WHERE source = ? AND key = ?",
                (self._source, key),
            ).fetchone()
            if row is None:
                continue
            waiting = self._db.execute(
                "SELECT 1 FROM asks WHERE source = ? AND film = ? AND state = 'waiting' LIMIT 1",
                (self._source, key),
            ).fetchone()
            state = "done" if waiting is None else "open"
            if state != row["state"]:
                self._db.execute("UPDATE films SET state = ? WHERE id = ?", (state, row["id"]))
                if state == "done":
                    done.append(row["id"])
                elif row["folder"] is not None:
                    reopened += 1
        return done, reopened

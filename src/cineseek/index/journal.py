"""The journal of a collection: what was asked, what is still to be asked, and what came of it.

It is the frontier of the collector, on disk: one transaction marks an ask as answered and puts in
what its answer led to, so that a run that is killed at any moment goes on where it stopped. Knows
no network and no files but its own.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from cineseek.index.database import Database
from cineseek.index.journal_films import JournalFilms
from cineseek.index.journal_putting import Putting
from cineseek.index.journal_quotas import Quotas
from cineseek.index.journal_rows import AskRow, AskState, Ended, FileRow, Found, Settled, Waiting
from cineseek.index.journal_steps import STEPS

NAME = "collection.sqlite"
_STATE = "iif(state = 'done' AND why <> '', 'refused', state)"
"""A page that was read has a reason only where it opted out of being kept."""
_ASK = "id, key, url, host, step, kind, film, method, body, headers, about, urgency"


class Journal(JournalFilms):
    """Of one collection; several sources share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        # NORMAL: a transaction survives the death of its process; after a loss of power the last
        # few are asked for again, which costs a request each and nothing else.
        self._database = Database(self.folder / NAME, steps=STEPS, synchronous="NORMAL")
        self.quotas = Quotas(self._database)

    def close(self) -> None:
        """Release the file."""
        self._database.close()

    def begin(self, source: str, first: Iterable[Found], *, most_films: int | None = None) -> None:
        """Put in what a source asks first and what it knows without asking, once.

        Where an earlier run of it ended with nothing left to ask, a new round begins: what is
        asked first and belongs to no film is asked again, to learn whether there is news.
        """
        with self._database.writing() as db:
            waiting = db.execute(
                "SELECT 1 FROM asks WHERE source = ? AND state = 'waiting' LIMIT 1", (source,)
            ).fetchone()
            known = db.execute("SELECT 1 FROM asks WHERE source = ? LIMIT 1", (source,)).fetchone()
            fresh = waiting is None and known is not None
            db.execute(
                "INSERT INTO rounds VALUES (?, 1) ON CONFLICT DO UPDATE SET round = round + ?",
                (source, int(fresh)),
            )
            number = _round(db, source)
            put = Putting(db, source, number, again=fresh, most_films=most_films)
            keys: set[str] = set()
            for found in first:
                put.all(found)
                keys |= {key for key, _ in found.films}
            put.close_films(keys)

    def begin_one(
        self, source: str, ask: AskRow, *, most_films: int | None = None
    ) -> Waiting | None:
        """Put in one ask that is answered at once; None where that was done, or may not be."""
        with self._database.writing() as db:
            db.execute("INSERT OR IGNORE INTO rounds VALUES (?, 1)", (source,))
            Putting(db, source, 1, most_films=most_films).ask(ask)
            row = db.execute(
                "SELECT id, tries FROM asks WHERE source = ? AND key = ? AND state != 'done'",
                (source, ask.key),
            ).fetchone()
        return None if row is None else Waiting(row["id"], ask, row["tries"], 0.0, "")

    def note_facts(self, source: str, key: str, facts: Mapping[str, Any]) -> None:
        """Note facts of a film outside of an answer."""
        with self._database.writing() as db:
            Putting(db, source, 1).facts(key, facts)

    def next_asks(self, source: str, host: str, *, now: float, limit: int) -> list[Waiting]:
        """What to ask a host next: the most urgent first, and film by film."""
        with self._database.reading() as db:
            rows = db.execute(
                f"SELECT {_ASK}, tries, not_before, digest FROM asks "
                "WHERE source = ? AND host = ? AND state = 'waiting' AND not_before <= ? "
                "ORDER BY urgency DESC, turn, id LIMIT ?",
                (source, host, now, limit),
            ).fetchall()
        return [
            Waiting(row["id"], _row(row), row["tries"], row["not_before"], row["digest"])
            for row in rows
        ]

    def hosts(self, source: str) -> list[str]:
        """Every host that a source asked or will ask."""
        with self._database.reading() as db:
            return [
                row[0] for row in db.execute("SELECT host FROM hosts WHERE source = ?", (source,))
            ]

    def due(self, source: str, host: str | None = None) -> float | None:
        """When the earliest ask that waits, for a host or any, may be made; None: none waits."""
        where, values = "source = ? AND state = 'waiting'", [source]
        if host is not None:
            where, values = f"{where} AND host = ?", [source, host]
        with self._database.reading() as db:
            found = db.execute(
                f"SELECT not_before FROM asks WHERE {where} AND not_before = 0 LIMIT 1", values
            ).fetchone()
            if found is None:
                found = db.execute(
                    f"SELECT min(not_before) FROM asks WHERE {where}", values
                ).fetchone()
        return None if found[0] is None else float(found[0])

    def settle(
        self,
        source: str,
        ask: Waiting,
        *,
        state: AskState = "done",
        at: str,
        status: int | None = None,
        why: str = "",
        digest: str = "",
        found: Found | None = None,
        file: FileRow | None = None,
        answer: bytes | None = None,
        most_films: int | None = None,
    ) -> Settled:
        """Note what came of an ask, with all it led to, in one transaction.

        `at` is UTC time as text. An `answer` is kept for ever, to be read again without asking.
        """
        found = found or Found()
        with self._database.writing() as db:
            db.execute(
                "UPDATE asks SET state = ?, status = ?, why = ?, digest = ?, ended_at = ?, "
                "tries = ?, not_before = 0 WHERE id = ?",
                (state, status, why, digest, at, ask.tries + (state == "failed"), ask.id),
            )
            again = bool(ask.digest) and ask.digest != digest
            put = Putting(db, source, _round(db, source), again=again, most_films=most_films)
            put.all(found)
            if file is not None:
                put.file(ask.id, ask.row.film, file)
            if answer is not None:
                db.execute(
                    "INSERT INTO answers VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                    "body = excluded.body, noted_at = excluded.noted_at",
                    (source, ask.row.key, answer, at),
                )
            films = {ask.row.film} | {key for key, _ in found.films} | {a.film for a in found.asks}
            done, reopened = put.close_films({one for one in films if one is not None})
        return Settled(put.asks, put.again, frozenset(put.hosts), put.films, tuple(done), reopened)

    def postpone(
        self, ask: Waiting, *, until: float, status: int | None, why: str, failed: bool = True
    ) -> None:
        """Ask again, not before a time of the run's clock; `failed` counts as a try."""
        with self._database.writing() as db:
            db.execute(
                "UPDATE asks SET tries = ?, not_before = ?, status = ?, why = ? WHERE id = ?",
                (ask.tries + failed, until, status, why, ask.id),
            )

    def retry_failed(self, source: str) -> int:
        """Let everything that failed be asked again; how many asks that are."""
        with self._database.writing() as db:
            db.execute(
                "UPDATE films SET state = 'open' WHERE source = ? AND key IN "
                "(SELECT film FROM asks WHERE source = ? AND state = 'failed')",
                (source, source),
            )
            return db.execute(
                "UPDATE asks SET state = 'waiting', tries = 0, not_before = 0 "
                "WHERE source = ? AND state = 'failed'",
                (source,),
            ).rowcount

    def ended(
        self, source: str, state: AskState = "failed", *, limit: int | None = None
    ) -> list[Ended]:
        """What failed or was refused, and why, in the order it was found.

        A page that was read and opted out of being kept counts as refused, too.
        """
        with self._database.reading() as db:
            return [
                Ended(*row)
                for row in db.execute(
                    "SELECT url, film, kind, status, why, tries FROM asks "
                    f"WHERE source = ? AND {_STATE} = ? ORDER BY id LIMIT ?",
                    (source, state, -1 if limit is None else limit),
                )
            ]

    def tally(self, source: str) -> Counter[tuple[str, str]]:
        """How many asks there are by kind and state; as `ended` counts them."""
        with self._database.reading() as db:
            return Counter(
                {
                    (row[0], row[1]): row[2]
                    for row in db.execute(
                        f"SELECT kind, {_STATE}, count(*) FROM asks WHERE source = ? GROUP BY 1, 2",
                        (source,),
                    )
                }
            )

    def sources(self) -> list[str]:
        """The sources that were collected from, in the order they were first met."""
        with self._database.reading() as db:
            return [
                row[0]
                for row in db.execute("SELECT source FROM asks GROUP BY source ORDER BY min(id)")
            ]

    def answer(self, source: str, key: str) -> bytes | None:
        """An answer that was kept, by the key of its ask."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT body FROM answers WHERE source = ? AND key = ?", (source, key)
            ).fetchone()
        return None if row is None else bytes(row[0])

    def answers(self, source: str) -> Iterator[tuple[AskRow, bytes]]:
        """Every answer that was kept, with what was asked, in the order of asking."""
        last = 0
        while True:
            with self._database.reading() as db:
                rows = db.execute(
                    f"SELECT {', '.join('asks.' + name for name in _ASK.split(', '))}, "
                    "answers.body AS answer FROM answers JOIN asks USING (source, key) "
                    "WHERE source = ? AND asks.id > ? ORDER BY asks.id LIMIT 200",
                    (source, last),
                ).fetchall()
            for row in rows:
                yield _row(row), bytes(row["answer"])
            if not rows:
                return
            last = rows[-1]["id"]

    def robots(self, origin: str) -> tuple[float, int, bytes] | None:
        """When a robots.txt was fetched, with which status, and what it said."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT fetched_at, status, body FROM robots WHERE origin = ?", (origin,)
            ).fetchone()
        return None if row is None else (float(row[0]), int(row[1]), bytes(row[2]))

    def note_robots(self, origin: str, at: float, status: int, body: bytes) -> None:
        """Remember a robots.txt."""
        with self._database.writing() as db:
            db.execute(
                "INSERT INTO robots VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET fetched_at = "
                "excluded.fetched_at, status = excluded.status, body = excluded.body",
                (origin, at, status, body),
            )


def _round(db: sqlite3.Connection, source: str) -> int:
    row = db.execute("SELECT round FROM rounds WHERE source = ?", (source,)).fetchone()
    return int(row[0]) if row else 1


def _row(row: sqlite3.Row) -> AskRow:
    return AskRow(**{name: row[name] for name in _ASK.split(", ") if name != "id"})

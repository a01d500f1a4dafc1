"""What SQLite writes in its own way: JSON, and lines of text found by FTS5."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cineseek.index.connection import Column, Connection, Of, Row, Rowset, Said
from cineseek.index.text import Spelling


class SqliteDialect:
    """The `Dialect` of SQLite."""

    def contains(self, column: str) -> str:
        """Byte for byte."""
        return f"instr({column}, ?) > 0"

    def among(self, column: str, of: Of = "text") -> str:
        """A list is bound as JSON: there is no other."""
        return f"{column} IN (SELECT value FROM json_each(?))"

    def several(self, values: Sequence[Any], of: Of = "text") -> Any:
        """As JSON."""
        return json.dumps(list(values))

    def compared(self, column: str, sign: str, of: Of) -> str:
        """It compares whatever there is."""
        return f"{column} {sign} ?"

    def bound_json(self) -> str:
        """As it is."""
        return "?"

    def facet(self, name: str) -> str:
        """Out of the JSON."""
        return f"json_extract(shots.facets, '$.{name}')"

    def facet_shown(self, name: str) -> str:
        """The same."""
        return self.facet(name)

    def facet_items(self, name: str) -> str:
        """One row an item."""
        return f"json_each(shots.facets, '$.{name}') AS items"

    def facet_item(self) -> str:
        """As it is."""
        return "items.value"

    def frames_of(self, keys: Sequence[tuple[str, int]]) -> tuple[str, tuple[Any, ...]]:
        """By the index of shots."""
        # The index is named: by itself SQLite takes the key, and reads a whole film for each shot.
        return (
            "SELECT frames.* FROM json_each(?) AS asked JOIN frames INDEXED BY frames_by_shot "
            "ON footage_id = json_extract(asked.value, '$[0]') "
            "AND shot = json_extract(asked.value, '$[1]') ORDER BY millisecond"
        ), (json.dumps([list(key) for key in keys]),)

    def put_words(self, db: Connection, lines: Sequence[tuple[int, str, str]]) -> None:
        """Into FTS5."""
        db.executemany("INSERT INTO words (rowid, joined, parted) VALUES (?, ?, ?)", lines)

    def clear_words(self, db: Connection) -> None:
        """A damaged table cannot be emptied, so it is made anew."""
        db.execute("DROP TABLE words_seen")
        db.execute("DROP TABLE words")
        db.execute("CREATE VIRTUAL TABLE words USING fts5(joined, parted, tokenize='ascii')")
        db.execute("CREATE VIRTUAL TABLE words_seen USING fts5vocab(words, row)")

    def merge_words(self, db: Connection) -> None:
        """FTS5 marks what was deleted until it merges."""
        db.execute("INSERT INTO words (words) VALUES ('optimize')")

    def kept(self, token: str) -> str:
        """As it is."""
        return token

    def seen(self, db: Connection, tokens: Iterable[str]) -> Mapping[str, int]:
        """By the vocabulary of FTS5."""
        found: dict[str, int] = {}
        for token in tokens:
            row = db.execute("SELECT doc FROM words_seen WHERE term = ?", (token,)).fetchone()
            found[token] = int(row["doc"]) if row else 0
        return found

    def said(self, db: Connection, ways: Sequence[Spelling], often: Mapping[str, int]) -> Said:
        """Tokens have no quotes in them, so nothing a user types can be FTS syntax."""
        return Said(
            source="words JOIN texts ON texts.id = words.rowid",
            source_values=(),
            line="joined || ' | ' || parted",
            clause="words MATCH ?",
            values=(" OR ".join(f'"{" ".join(way)}"' for way in ways),),
            order="rank, texts.id",
            order_values=(),
        )

    def tables(self, db: Connection) -> Mapping[str, tuple[Column, ...]]:
        """In the order in which they were made; films with the number by which they came."""
        names = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words%' "
            "AND name NOT LIKE 'sqlite%' ORDER BY rowid"
        ).fetchall()
        found: dict[str, tuple[Column, ...]] = {}
        for (table,) in names:
            columns = db.execute(f"PRAGMA table_info({table})").fetchall()
            found[table] = tuple(
                Column(one["name"], one["type"] == "BLOB", one["name"] == "facets")
                for one in columns
            )
        found["films"] += (Column("rowid", False, False),)
        return found

    def stream(self, db: Connection, sql: str) -> Iterator[Row]:
        """It reads no further than it is asked to."""
        return iter(db.execute(sql))

    def empty(self, db: Connection, tables: Iterable[str]) -> None:
        """From the last to the first."""
        for table in reversed([*tables]):
            db.execute(f"DELETE FROM {table}")
        self.clear_words(db)

    def fill(self, db: Connection, table: str, names: Sequence[str], rows: Rowset) -> None:
        """One by one."""
        marks = ", ".join("?" * len(names))
        db.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)

    def settle(self, db: Connection) -> None:
        """Nothing is left to do."""

    def damage(self, db: Connection) -> list[str]:
        """Pages that contradict each other, and an FTS5 table that does not fit its lines."""
        found = [
            f"the file is damaged: {row[0]}"
            for row in db.execute("PRAGMA integrity_check(20)")
            if row[0] != "ok"
        ]
        if found:
            return found
        try:
            db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        except sqlite3.DatabaseError as error:
            return [f"the search table of the lines of text is damaged: {error}"]
        return []

    def wrong_words(self, db: Connection) -> list[str]:
        """Nothing that `damage` does not see."""
        return []

    def orphans(self, db: Connection) -> Mapping[str, int]:
        """Rows written while foreign keys were not looked at."""
        orphans: dict[str, int] = {}
        for row in db.execute("PRAGMA foreign_key_check"):
            orphans[row[0]] = orphans.get(row[0], 0) + 1
        return orphans

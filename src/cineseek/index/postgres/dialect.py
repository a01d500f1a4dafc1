"""What PostgreSQL writes in its own way: JSON, arrays, and lines of text found by their words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cineseek.index.connection import Column, Connection, Of, Row, Rowset, Said
from cineseek.index.postgres import words
from cineseek.index.text import Spelling

_PAGE = 500
"""Rows in memory at a time: the sound of a whole film, a few megabytes, may be one."""


class PostgresDialect:
    """The `Dialect` of PostgreSQL."""

    def contains(self, column: str) -> str:
        """Byte for byte."""
        return f"strpos({column}, ?) > 0"

    def among(self, column: str, of: Of = "text") -> str:
        """A list is bound as an array."""
        if of == "text":
            return f"{column} = ANY(?::text[])"
        if of == "number":
            return f"({column})::float8 = ANY(?::float8[])"
        return f"{column} = ANY(?::text[]::jsonb[])"

    def several(self, values: Sequence[Any], of: Of = "text") -> Any:
        """As an array of one type; what is of another is nowhere in the column."""
        if of == "text":
            return [value for value in values if isinstance(value, str)]
        if of == "number":
            return [float(value) for value in values if _is_number(value)]
        # JSON of PostgreSQL has no NUL, so no facet does.
        return [json.dumps(value) for value in values if "\x00" not in str(value)]

    def compared(self, column: str, sign: str, of: Of) -> str:
        """A facet beside a number as JSON, which compares numbers as numbers."""
        return f"{column} {sign} {'to_jsonb(?::float8)' if of == 'facet' else '?::float8'}"

    def bound_json(self) -> str:
        """Parsed, once and for all."""
        return "?::jsonb"

    def facet(self, name: str) -> str:
        """As JSON; nothing where it is null."""
        return f"nullif(shots.facets -> '{name}', 'null'::jsonb)"

    def facet_shown(self, name: str) -> str:
        """As text."""
        return f"shots.facets ->> '{name}'"

    def facet_items(self, name: str) -> str:
        """One row an item, as JSON; no list has none."""
        return f"jsonb_array_elements({self.facet(name)}) AS items(value)"

    def facet_item(self) -> str:
        """Without its quotes."""
        return "items.value #>> '{}'"

    def frames_of(self, keys: Sequence[tuple[str, int]]) -> tuple[str, tuple[Any, ...]]:
        """By the index of shots."""
        return (
            "SELECT frames.* FROM unnest(?::text[], ?::bigint[]) AS asked(footage, number) "
            "JOIN frames ON frames.footage_id = asked.footage AND frames.shot = asked.number "
            "ORDER BY millisecond"
        ), ([footage for footage, _ in keys], [number for _, number in keys])

    def put_words(self, db: Connection, lines: Sequence[tuple[int, str, str]]) -> None:
        """Into an inverted index."""
        words.put(db, lines)

    def clear_words(self, db: Connection) -> None:
        """With their counts."""
        words.clear(db)

    def merge_words(self, db: Connection) -> None:
        """What is left of them is the server's to vacuum (`PostgresDatabase.compact`)."""

    def kept(self, token: str) -> str:
        """A very long one as its hash."""
        return words.kept(token)

    def seen(self, db: Connection, tokens: Iterable[str]) -> Mapping[str, int]:
        """By the counts that are kept."""
        return words.seen(db, tokens)

    def said(self, db: Connection, ways: Sequence[Spelling], often: Mapping[str, int]) -> Said:
        """Scored as FTS5 scores them."""
        return words.said(db, ways, often)

    def tables(self, db: Connection) -> Mapping[str, tuple[Column, ...]]:
        """In the order in which they were made."""
        rows = db.execute(
            "SELECT relname::text AS name, attname::text AS col, "
            "atttypid = 'bytea'::regtype AS bin, atttypid = 'jsonb'::regtype AS json "
            "FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid "
            "WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' "
            "AND relname NOT IN ('words', 'word_counts', 'catalogue_state', 'catalogue_format') "
            "AND attnum > 0 AND NOT attisdropped ORDER BY pg_class.oid, attnum"
        ).fetchall()
        found: dict[str, tuple[Column, ...]] = {}
        for row in rows:
            found[row["name"]] = (
                *found.get(row["name"], ()),
                Column(row["col"], row["bin"], row["json"]),
            )
        return found

    def stream(self, db: Connection, sql: str) -> Iterator[Row]:
        """By a cursor of the server."""
        db.execute(f"DECLARE streamed NO SCROLL CURSOR FOR {sql}")
        while page := db.execute(f"FETCH {_PAGE} FROM streamed").fetchall():
            yield from page
        db.execute("CLOSE streamed")

    def empty(self, db: Connection, tables: Iterable[str]) -> None:
        """At once, so that nothing is left to be cleaned up."""
        db.execute(f"TRUNCATE {', '.join([*tables, 'words'])}")
        self.clear_words(db)

    def fill(self, db: Connection, table: str, names: Sequence[str], rows: Rowset) -> None:
        """By COPY, which only a connection of this engine takes."""
        db.fill(table, names, rows)  # type: ignore[attr-defined]

    def settle(self, db: Connection) -> None:
        """Films that come are numbered after those that are there; the planner learns the sizes."""
        db.execute(
            "SELECT setval(pg_get_serial_sequence('films', 'rowid'), "
            "(SELECT coalesce(max(rowid), 0) + 1 FROM films), false)"
        )
        for table in (*self.tables(db), "words", "word_counts"):
            db.execute(f"ANALYZE {table}")

    def damage(self, db: Connection) -> list[str]:
        """Pages are the server's to watch."""
        return []

    def wrong_words(self, db: Connection) -> list[str]:
        """Counts that do not fit the lines."""
        return words.problems(db)

    def orphans(self, db: Connection) -> Mapping[str, int]:
        """Rows written while foreign keys were not looked at."""
        keys = db.execute(
            "SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent, "
            "ARRAY(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS k(number, place) "
            "JOIN pg_attribute ON attrelid = conrelid AND attnum = number ORDER BY place) AS mine, "
            "ARRAY(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY AS k(number, place) "
            "JOIN pg_attribute ON attrelid = confrelid AND attnum = number ORDER BY place) AS its "
            "FROM pg_constraint WHERE contype = 'f' "
            "AND connamespace = current_schema()::regnamespace"
        ).fetchall()
        orphans: dict[str, int] = {}
        for key in keys:
            same = " AND ".join(
                f"parent.{its} = child.{mine}"
                for mine, its in zip(key["mine"], key["its"], strict=True)
            )
            count = db.execute(
                f"SELECT count(*) FROM {key['child']} AS child WHERE NOT EXISTS "
                f"(SELECT 1 FROM {key['parent']} AS parent WHERE {same})"
            ).fetchone()[0]
            if count:
                orphans[key["child"]] = orphans.get(key["child"], 0) + int(count)
        return orphans


POSTGRES = PostgresDialect()


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)

"""Shots and frames as rows of the catalogue, found by what they measure. Knows no words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from sys import intern
from typing import Any

from cineseek.errors import NotFoundError
from cineseek.film import Facets, Frame, Shot, Span
from cineseek.index.connection import Connection, Dialect, Of, Row
from cineseek.index.vectors import Condition, Where

Moment = tuple[str, int, float]
"""A shot by footage and number, and the second in its middle."""

_LISTS = ("colors", "palette")
_FACETS = {field.name for field in fields(Facets)}
_COLUMNS: dict[str, tuple[str, Of]] = {
    "film": ("footages.film_id", "text"),
    "footage": ("shots.footage_id", "text"),
    "shot": ("shots.number", "number"),
    "kind": ("footages.kind", "text"),
    "year": ("films.year", "number"),
    # Rounded, because 0.3 - 0.1 is not 0.2 and `duration:5s` should be.
    "duration": ("round(CAST(shots.ends - shots.begins AS NUMERIC), 6)", "number"),
}
_NAMES = {
    "genres": "genre",
    "directors": "director",
    "cast": "cast",
    "languages": "language",
    "countries": "country",
}


def put_shots(db: Connection, shots: Sequence[Shot]) -> None:
    """Insert or replace shots."""
    db.executemany(
        "INSERT INTO shots (footage_id, number, begins, ends, facets) "
        f"VALUES (?, ?, ?, ?, {db.dialect.bound_json()}) "
        "ON CONFLICT (footage_id, number) DO UPDATE SET begins = excluded.begins, "
        "ends = excluded.ends, facets = excluded.facets",
        [
            (s.footage_id, s.number, s.span.start, s.span.end, json.dumps(asdict(s.facets)))
            for s in shots
        ],
    )


def put_frames(db: Connection, frames: Sequence[Frame]) -> None:
    """Insert or replace frames."""
    db.executemany(
        "INSERT INTO frames (footage_id, millisecond, shot, second, look, file) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (footage_id, millisecond) DO UPDATE SET "
        "shot = excluded.shot, second = excluded.second, look = excluded.look, "
        "file = excluded.file",
        [
            (f.footage_id, round(f.second * 1000), f.shot, f.second, int(f.look), f.file)
            for f in frames
        ],
    )


def read_shots(db: Connection, footage_id: str) -> list[Shot]:
    """The shots of a footage, in order."""
    rows = db.execute("SELECT * FROM shots WHERE footage_id = ? ORDER BY number", (footage_id,))
    return [_shot(row) for row in rows]


def read_shot(db: Connection, footage_id: str, number: int) -> Shot:
    """One shot."""
    row = db.execute(
        "SELECT * FROM shots WHERE footage_id = ? AND number = ?", (footage_id, number)
    ).fetchone()
    if row is None:
        raise NotFoundError(f"footage {footage_id!r} has no shot {number}")
    return _shot(row)


def read_frames(db: Connection, footage_id: str, shot: int | None = None) -> list[Frame]:
    """The frames of a footage or of one shot, in order."""
    if shot is not None:
        return read_frames_of(db, [(footage_id, shot)]).get((footage_id, shot), [])
    rows = db.execute(
        "SELECT * FROM frames WHERE footage_id = ? ORDER BY millisecond", (footage_id,)
    )
    return [frame_of(row) for row in rows]


def read_frames_of(
    db: Connection, keys: Sequence[tuple[str, int]]
) -> dict[tuple[str, int], list[Frame]]:
    """The frames of these shots (footage and number), in order; a shot without any is left out."""
    rows = db.execute(*db.dialect.frames_of(keys))
    found: dict[tuple[str, int], list[Frame]] = {}
    for row in rows:
        found.setdefault((row["footage_id"], row["shot"]), []).append(frame_of(row))
    return found


def read_frame(db: Connection, footage_id: str, millisecond: int) -> Frame:
    """One frame."""
    row = db.execute(
        "SELECT * FROM frames WHERE footage_id = ? AND millisecond = ?", (footage_id, millisecond)
    ).fetchone()
    if row is None:
        raise NotFoundError(f"footage {footage_id!r} has no saved frame at {millisecond} ms")
    return frame_of(row)


def frames_after(db: Connection, footage_id: str, millisecond: int, limit: int) -> list[Frame]:
    """A page of all frames, for iterating without holding the catalogue."""
    rows = db.execute(
        "SELECT * FROM frames WHERE (footage_id, millisecond) > (?, ?) "
        "ORDER BY footage_id, millisecond LIMIT ?",
        (footage_id, millisecond, limit),
    )
    return [frame_of(row) for row in rows]


def shots_where(
    db: Connection,
    film_ids: Sequence[str] | None,
    conditions: Where,
    *,
    limit: int,
    offset: int = 0,
) -> list[Shot]:
    """The shots that meet all conditions, by film, footage and number."""
    rest, values = _rest(film_ids, conditions, db.dialect)
    rows = db.execute(f"SELECT shots.* {rest} LIMIT ? OFFSET ?", [*values, limit, offset])
    return [_shot(row) for row in rows]


def moments_where(
    db: Connection, film_ids: Sequence[str] | None, conditions: Where
) -> list[Moment]:
    """Which shots meet all conditions, in the same order: many times faster than what they are."""
    rest, values = _rest(film_ids, conditions, db.dialect)
    rows = db.execute(
        f"SELECT shots.footage_id, shots.number, (shots.begins + shots.ends) / 2 {rest}", values
    )
    return [(intern(footage), number, middle) for footage, number, middle in rows]


def _rest(
    film_ids: Sequence[str] | None, conditions: Where, dialect: Dialect
) -> tuple[str, list[Any]]:
    """What follows the columns of a query for the shots that meet all conditions."""
    clauses, values = ["TRUE"], []
    if film_ids is not None:
        clauses.append(dialect.among("footages.film_id"))
        values.append(dialect.several(film_ids))
    for condition in conditions:
        sql, bound = _clause(condition, dialect)
        known = f"coalesce({sql}, FALSE)"
        clauses.append(f"NOT {known}" if condition.negate else known)
        values += bound
    return (
        "FROM shots JOIN footages ON footages.id = shots.footage_id "
        f"JOIN films ON films.id = footages.film_id WHERE {' AND '.join(clauses)} "
        "ORDER BY footages.film_id, footages.kind != 'feature', footages.id, shots.number"
    ), values


def _clause(condition: Condition, dialect: Dialect) -> tuple[str, list[Any]]:
    field = condition.field
    if field in _COLUMNS:
        return _test(*_COLUMNS[field], condition, dialect)
    if field in _NAMES:
        sql, values = _test("folded", "text", condition, dialect)
        return (
            "EXISTS (SELECT 1 FROM film_names WHERE film_id = films.id AND "
            f"field = '{_NAMES[field]}' AND {sql})"
        ), values
    if field not in _FACETS:
        raise ValueError(f"a shot has no field {field!r}")
    if field in _LISTS:
        sql, values = _test("items.value", "facet", condition, dialect)
        return f"EXISTS (SELECT 1 FROM {dialect.facet_items(field)} WHERE {sql})", values
    return _test(dialect.facet(field), "facet", condition, dialect)


def _test(column: str, of: Of, condition: Condition, dialect: Dialect) -> tuple[str, list[Any]]:
    low, high = condition.at_least, condition.at_most
    if low is None and high is None:
        return f"({dialect.among(column, of)})", [dialect.several(condition.any_of, of)]
    tests, values = [], []
    for sign, bound in ((">=", low), ("<=", high)):
        if bound is not None:
            tests.append(dialect.compared(column, sign, of))
            values.append(float(bound))
    return f"({' AND '.join(tests)})", values


def _shot(row: Row) -> Shot:
    facets = {name: value for name, value in json.loads(row["facets"]).items() if name in _FACETS}
    for name in _LISTS:
        facets[name] = tuple(facets.get(name, ()))
    return Shot(
        footage_id=row["footage_id"],
        number=row["number"],
        span=Span(row["begins"], row["ends"]),
        facets=Facets(**facets),
    )


def frame_of(row: Row) -> Frame:
    """A row as a frame."""
    return Frame(
        footage_id=row["footage_id"],
        shot=row["shot"],
        second=row["second"],
        look=bool(row["look"]),
        file=row["file"],
    )

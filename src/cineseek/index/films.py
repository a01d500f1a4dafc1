"""Films as rows of the catalogue. Knows nothing of footage beyond its kind."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Protocol

from cineseek.errors import NotFoundError
from cineseek.film import Film
from cineseek.index.connection import Connection, Dialect, Row
from cineseek.index.text import fold

# In a film's row they are one JSON object; each name is also a folded row of its own to search.
_LISTS = {
    "genres": "genre",
    "directors": "director",
    "cast": "cast",
    "languages": "language",
    "countries": "country",
}
_CODE = 3
"""Up to this many letters, a language or country is a code, and `en` must not match `french`."""


class FilmCondition(Protocol):
    """A condition on a film, as the query language writes it."""

    @property
    def field(self) -> str:
        """One of title, director, cast, genre, language, country, year, kind."""

    @property
    def any_of(self) -> Sequence[str]:
        """Parts of names; empty for a range of years."""

    @property
    def low(self) -> int | None:
        """First year."""

    @property
    def high(self) -> int | None:
        """Last year, included."""

    @property
    def negate(self) -> bool:
        """True: films that do not meet it."""


def put_film(db: Connection, film: Film) -> None:
    """Insert a film, or replace its facts."""
    names = {field: list(getattr(film, field)) for field in _LISTS}
    db.execute(
        "INSERT INTO films (id, title, year, imdb_id, plot, rating, votes, runtime, names) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
        "year = excluded.year, imdb_id = excluded.imdb_id, plot = excluded.plot, "
        "rating = excluded.rating, votes = excluded.votes, runtime = excluded.runtime, "
        "names = excluded.names",
        (
            film.id,
            film.title,
            film.year,
            film.imdb_id,
            film.plot,
            film.rating,
            film.votes,
            film.runtime,
            json.dumps(names, ensure_ascii=False),
        ),
    )
    db.execute("DELETE FROM film_names WHERE film_id = ?", (film.id,))
    rows = [(film.id, "title", fold(film.title))]
    rows += [(film.id, _LISTS[f], fold(name)) for f in _LISTS for name in names[f]]
    db.executemany("INSERT INTO film_names (film_id, field, folded) VALUES (?, ?, ?)", rows)


def remove_film(db: Connection, film_id: str) -> None:
    """Forget a film and everything of it."""
    for table in ("provenance", "origins"):
        db.execute(
            f"DELETE FROM {table} WHERE subject = ? OR subject IN "
            "(SELECT id FROM footages WHERE film_id = ?)",
            (film_id, film_id),
        )
    if not db.execute("DELETE FROM films WHERE id = ?", (film_id,)).rowcount:
        raise _unknown(film_id)


def read_films(db: Connection) -> list[Film]:
    """All films, by title."""
    rows = db.execute("SELECT * FROM films ORDER BY title, year NULLS FIRST, id")
    return [film_of(row) for row in rows]


def read_film(db: Connection, film_id: str) -> Film:
    """One film."""
    row = db.execute("SELECT * FROM films WHERE id = ?", (film_id,)).fetchone()
    if row is None:
        raise _unknown(film_id)
    return film_of(row)


def find_films(db: Connection, text: str) -> list[Film]:
    """The film of that id or IMDb id; else those whose title contains the text, however written."""
    exact = db.execute(
        "SELECT * FROM films WHERE id = ? OR imdb_id = ? ORDER BY rowid", (text, text)
    ).fetchall()
    if exact:
        return [film_of(row) for row in exact]
    folded = fold(text)
    if not folded:
        return []
    contains = db.dialect.contains
    rows = db.execute(
        f"SELECT * FROM films WHERE {contains('id')} OR EXISTS (SELECT 1 FROM film_names WHERE "
        f"film_id = films.id AND field = 'title' AND {contains('folded')}) "
        "ORDER BY title, year NULLS FIRST, id",
        (folded.replace(" ", "-"), folded),
    )
    return [film_of(row) for row in rows]


def films_where(db: Connection, conditions: Sequence[FilmCondition]) -> list[str]:
    """The ids of the films that meet all conditions."""
    clauses, values = ["TRUE"], []
    for condition in conditions:
        sql, bound = _clause(condition, db.dialect)
        clauses.append(f"NOT ({sql})" if condition.negate and condition.field != "kind" else sql)
        values += bound
    rows = db.execute(f"SELECT id FROM films WHERE {' AND '.join(clauses)} ORDER BY id", values)
    return [row["id"] for row in rows]


def _clause(condition: FilmCondition, dialect: Dialect) -> tuple[str, list[str | int]]:
    field, texts = condition.field, list(condition.any_of)
    if field == "year":
        low, high = condition.low, condition.high
        if low is None and high is None:
            return "FALSE", []
        return (
            "year IS NOT NULL AND year BETWEEN ? AND ?",
            [-(10**6) if low is None else low, 10**6 if high is None else high],
        )
    marks = ", ".join("?" * len(texts)) or "''"
    if field == "kind":
        # A film may have a feature and a trailer: it meets a condition if any footage of it does.
        inside = "NOT IN" if condition.negate else "IN"
        return (
            "EXISTS (SELECT 1 FROM footages WHERE film_id = films.id AND footages.kind "
            f"{inside} ({marks}))",
            [*texts],
        )
    if field != "title" and field not in _LISTS.values():
        raise ValueError(f"a film has no field {field!r}")
    tests, values = [], []
    for text in texts:
        folded = fold(text)
        whole = field in ("language", "country") and len(folded) <= _CODE
        tests.append("folded = ?" if whole else dialect.contains("folded"))
        values.append(folded)
    named = (
        "EXISTS (SELECT 1 FROM film_names WHERE film_id = films.id AND field = ? AND "
        f"({' OR '.join(tests) or 'FALSE'}))"
    )
    if field == "title":  # a film is called by its id as well
        return f"({named} OR films.id IN ({marks}))", [field, *values, *texts]
    return named, [field, *values]


def film_of(row: Row) -> Film:
    """A row as a film."""
    names = json.loads(row["names"])
    return Film(
        id=row["id"],
        title=row["title"],
        year=row["year"],
        imdb_id=row["imdb_id"],
        plot=row["plot"],
        rating=row["rating"],
        votes=row["votes"],
        runtime=row["runtime"],
        **{field: tuple(names.get(field, ())) for field in _LISTS},
    )


def _unknown(film_id: str) -> NotFoundError:
    return NotFoundError(f"no film is called {film_id!r} here; `cineseek list` shows all there are")

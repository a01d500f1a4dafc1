"""Counts what films and shots are: the values that can be filtered by. Knows no query language."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cineseek.index.connection import Connection
from cineseek.index.text import fold

Tally = Mapping[str, int]
"""How often each value is there."""

_FILM = {
    "genres": "genre",
    "directors": "director",
    "cast": "actor",
    "languages": "language",
    "countries": "country",
}
_SHOT = ("light", "motion", "sound", "size", "people")


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a library holds."""

    films: int
    footages: int
    shots: int
    frames: int
    texts: int


def count_rows(db: Connection) -> Counts:
    """How many there are of each."""
    names = ("films", "footages", "shots", "frames", "texts")
    return Counts(*(db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names))


def tally_films(db: Connection) -> dict[str, Tally]:
    """Of how many films each value is true, under `genre`, `director` and so on.

    Spellings that a query does not tell apart are one value: the one written most often.
    """
    films: dict[str, Counter[str]] = {name: Counter() for name in _FILM.values()}
    written: dict[str, dict[str, Counter[str]]] = {name: {} for name in _FILM.values()}
    years: Counter[str] = Counter()
    titles: Counter[str] = Counter()
    for row in db.execute("SELECT title, year, names FROM films ORDER BY rowid"):
        names = json.loads(row["names"])
        titles[row["title"]] += 1
        if row["year"] is not None:
            years[str(row["year"])] += 1
        for field, name in _FILM.items():
            by_fold = {fold(value): value for value in names.get(field, ()) if fold(value)}
            films[name].update(by_fold.keys())
            for folded, value in by_fold.items():
                written[name].setdefault(folded, Counter())[value] += 1
    found: dict[str, Tally] = {
        name: {
            written[name][folded].most_common(1)[0][0]: count for folded, count in counted.items()
        }
        for name, counted in films.items()
    }
    kinds = db.execute("SELECT kind, count(DISTINCT film_id) AS films FROM footages GROUP BY kind")
    found["kind"] = {row["kind"]: row["films"] for row in kinds}
    return found | {"year": years, "title": titles}


def tally_shots(db: Connection) -> dict[str, Tally]:
    """Of how many shots each value is true, under `color`, `light` and so on."""
    found: dict[str, Counter[str]] = {name: Counter() for name in _SHOT}
    shown = db.dialect.facet_shown
    fields = ", ".join(f"{shown(name)} AS {name}" for name in _SHOT)
    rows = db.execute(
        f"SELECT {', '.join(_SHOT)}, count(*) AS shots FROM (SELECT {fields} FROM shots) AS told "
        f"GROUP BY {', '.join(_SHOT)}"
    )
    for row in rows:
        for name in _SHOT:
            if row[name] is not None:
                found[name][str(row[name])] += row["shots"]
    item, items = db.dialect.facet_item(), db.dialect.facet_items("colors")
    colors = db.execute(
        f"SELECT {item} AS color, count(*) AS shots FROM shots, {items} GROUP BY {item}"
    )
    return {"color": {row["color"]: row["shots"] for row in colors}, **found}

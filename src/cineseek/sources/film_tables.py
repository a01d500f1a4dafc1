"""Films with their facts and scores out of public tables: movie_metadata.csv and IMDb's own."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cineseek.film import Film
from cineseek.sources.slug import film_id
from cineseek.sources.table_rows import Skip, read_rows

AFTER = (
    "num_critic_for_reviews",
    "num_user_for_reviews",
    "num_voted_users",
    "gross",
    "movie_facebook_likes",
    "cast_total_facebook_likes",
    "director_facebook_likes",
    "actor_1_facebook_likes",
    "actor_2_facebook_likes",
    "actor_3_facebook_likes",
)
"""Columns of movie_metadata.csv that nobody knows before the film was seen, or that were counted
years after: likes are of the day on which the table was made."""
BEFORE = ("budget", "facenumber_in_poster", "aspect_ratio")
"""Columns that may be known by the time of a trailer, and that no library knows."""
_LINK = re.compile(r"tt[0-9]{5,10}")
_FIRST_YEAR, _LAST_YEAR = 1870, 2199
_LONGEST_RUNTIME = 100_000  # minutes
_LONGEST_NAME = 300  # characters
_UNKNOWN = frozenset(("none", "unknown", "n/a", "official site", "new line"))


@dataclass(frozen=True, slots=True)
class TableFilm:
    """A row: a film whose score is known."""

    film: Film
    """Its rating is never None."""
    line: int
    """In the file, from 1."""
    before: Mapping[str, float] = field(default_factory=dict)
    """Other numbers that were known before anyone rated it; those of `BEFORE`."""
    after: Mapping[str, float] = field(default_factory=dict)
    """Numbers known only afterwards; those of `AFTER`."""

    @property
    def score(self) -> float:
        """1 to 10."""
        return float(self.film.rating or 0.0)


def read_movie_metadata(path: Path, *, skip: Skip | None = None) -> Iterator[TableFilm]:
    """The films of the table of 5,043 that was made of IMDb's pages in 2016.

    A film that comes again, as 124 do, is told to `skip`, and so are rows without director and
    year, which are series.
    """
    tell = skip or _ignore
    needed = ("movie_title", "imdb_score", "genres", "title_year", "duration", "director_name")
    seen: set[str] = set()
    for line, row in read_rows(path, needed, skip=skip):
        score, title = _number(row["imdb_score"]), _name(row["movie_title"])
        if score is None or not 1 <= score <= 10 or not title:
            tell(line, "it has no title, or no score from 1 to 10")
            continue
        year = _year(row["title_year"])
        if year is None and not row["director_name"]:
            tell(line, "it has neither year nor director, as series have")
            continue
        found = _LINK.search(row.get("movie_imdb_link", ""))
        key = found[0] if found else film_id(title, year)
        if key in seen:
            tell(line, "the film is there already")
            continue
        seen.add(key)
        film = Film(
            id=film_id(title, year),
            title=title,
            year=year,
            imdb_id=found[0] if found else None,
            genres=_names(row["genres"], "|"),
            directors=_names(row["director_name"], ","),
            cast=tuple(name for n in (1, 2, 3) if (name := _name(row.get(f"actor_{n}_name", "")))),
            languages=_names(row.get("language", ""), ","),
            countries=_names(row.get("country", ""), ","),
            rating=score,
            votes=_count(row.get("num_voted_users", "")),
            runtime=_minutes(row["duration"]),
        )
        yield TableFilm(film, line, _numbers(row, BEFORE), _numbers(row, AFTER))


def read_imdb(
    basics: Path,
    ratings: Path,
    *,
    kinds: Collection[str] = ("movie",),
    least_votes: int = 100,
    skip: Skip | None = None,
) -> Iterator[TableFilm]:
    """Films of IMDb's `title.basics` and `title.ratings` (.tsv or .tsv.gz), joined by their ids.

    `kinds` are titleTypes. Rows of `basics` are streamed; of `ratings` a number a film is held,
    for those with `least_votes` and more.
    """
    tell = skip or _ignore
    known = _ratings(ratings, least_votes, skip)
    needed = ("tconst", "titleType", "primaryTitle", "startYear", "runtimeMinutes", "genres")
    for line, row in read_rows(basics, needed, tabs=True, skip=skip):
        id = row["tconst"]
        if row["titleType"] not in kinds or row.get("isAdult") == "1":
            continue
        if not _LINK.fullmatch(id):
            tell(line, "it has no id like tt0113277")
            continue
        rated = known.pop(int(id[2:]), None)
        title = _name(row["primaryTitle"])
        if rated is None or not title:
            continue
        year = _year(row["startYear"])
        film = Film(
            id=film_id(title, year),
            title=title,
            year=year,
            imdb_id=id,
            genres=_names(row["genres"], ","),
            rating=rated % 1000 / 10,
            votes=rated // 1000,
            runtime=_minutes(row["runtimeMinutes"]),
        )
        yield TableFilm(film, line)


def _ratings(path: Path, least_votes: int, skip: Skip | None) -> dict[int, int]:
    """Votes times 1,000 and ten times the score by number of the id: a million fit in memory."""
    tell = skip or _ignore
    known: dict[int, int] = {}
    for line, row in read_rows(path, ("tconst", "averageRating", "numVotes"), tabs=True, skip=skip):
        score, votes = _number(row["averageRating"]), _count(row["numVotes"])
        if not _LINK.fullmatch(row["tconst"]) or votes is None:
            tell(line, "it has no id like tt0113277, or no votes")
        elif score is None or not 1 <= score <= 10:
            tell(line, "it has no score from 1 to 10")
        elif votes >= least_votes:
            known[int(row["tconst"][2:])] = votes * 1000 + round(score * 10)
    return known


def _numbers(row: Mapping[str, str], names: Collection[str]) -> dict[str, float]:
    found = {name: _number(row.get(name, "")) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _count(text: str) -> int | None:
    number = _number(text)
    return int(number) if number is not None and 0 <= number < 1e12 else None


def _year(text: str) -> int | None:
    number = _number(text)
    return int(number) if number is not None and _FIRST_YEAR <= number <= _LAST_YEAR else None


def _minutes(text: str) -> float | None:
    """Seconds."""
    number = _number(text)
    return number * 60 if number is not None and 0 < number <= _LONGEST_RUNTIME else None


def _name(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else ""


def _names(text: str, between: str) -> tuple[str, ...]:
    names = (_name(part.strip()) for part in text.split(between))
    return tuple(dict.fromkeys(n for n in names if n and n.casefold() not in _UNKNOWN))


def _ignore(line: int, why: str) -> None:
    """Nobody wants to know."""

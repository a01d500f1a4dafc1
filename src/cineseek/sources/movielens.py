"""MovieLens' list of trailers, `ml-youtube.csv`: films and their YouTube ids. Fetches none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cineseek.film import Film
from cineseek.sources.table_rows import Skip, read_rows

_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_TITLED = re.compile(r"(?P<title>.*?)\s*\((?P<year>[12]\d{3})(?:[-–]\d{0,4})?\)\s*")
_LAST = re.compile(
    r"(?P<rest>.+), (?P<article>The|A|An|Le|La|Les|L'|Il|El|Das|Der|Die)\b(?P<more>.*)"
)
_LONGEST_TITLE = 500  # characters


@dataclass(frozen=True, slots=True)
class TrailerLine:
    """A trailer of the list."""

    youtube_id: str
    """Eleven characters, checked."""
    movie_id: int
    """MovieLens' number of the film."""
    title: str
    """`The American President`, where the list has `American President, The (1995)`."""
    year: int | None


def read_movielens_trailers(path: Path, *, skip: Skip | None = None) -> Iterator[TrailerLine]:
    """The trailers of the list, in its order; rows that are none are told to `skip`."""
    for line, row in read_rows(path, ("youtubeId", "movieId", "title"), skip=skip):
        number, title = row["movieId"], row["title"]
        if (
            not _YOUTUBE_ID.fullmatch(row["youtubeId"])
            or not (number.isascii() and number.isdecimal() and len(number) < 10)
            or not 0 < len(title) <= _LONGEST_TITLE
        ):
            if skip is not None:
                skip(line, "it has no YouTube id, no number of a film, or no title")
            continue
        found = _TITLED.fullmatch(title)
        year = int(found["year"]) if found else None
        yield TrailerLine(
            row["youtubeId"], int(number), _in_order(found["title"] if found else title), year
        )


def join_trailers(
    trailers: Iterable[TrailerLine], films: Iterable[Film]
) -> Iterator[tuple[TrailerLine, Film]]:
    """Trailers with the films of their title and year; of two such films neither is taken."""
    known: dict[tuple[str, int], Film | None] = {}
    for film in films:
        if film.year is not None:
            key = _folded(film.title), film.year
            known[key] = None if key in known else film
    for one in trailers:
        found = known.get((_folded(one.title), one.year)) if one.year is not None else None
        if found is not None:
            yield one, found


def _in_order(title: str) -> str:
    """The article to the front, where a list sorted by title put it last."""
    main, brace, _ = title.partition(" (")  # another title, or that of its own language
    found = _LAST.fullmatch(main)
    if found and not found["more"]:
        gap = "" if found["article"].endswith("'") else " "
        return f"{found['article']}{gap}{found['rest']}"
    return main if brace and main else title


def _folded(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).casefold()
    return "".join(one for one in plain if one.isalnum())

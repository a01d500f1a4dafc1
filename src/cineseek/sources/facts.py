"""Reads a film's facts from a `film.json` in the shape of OMDb's answers. Guesses nothing."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from cineseek.errors import FilmFactsError

Value = TypeVar("Value")

_LONGEST_BYTES = 1_000_000
_LONGEST_RUNTIME = 100  # characters
_IMDB_ID = r"tt[0-9]{5,10}"
_UNKNOWN = frozenset(("", "n/a", "na", "none", "null", "unknown", "-", "\\n"))


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What is said of a film, by a file or by options. None where nothing is said."""

    title: str | None = None
    year: int | None = None
    imdb_id: str | None = None
    genres: tuple[str, ...] | None = None
    directors: tuple[str, ...] | None = None
    cast: tuple[str, ...] | None = None
    languages: tuple[str, ...] | None = None
    countries: tuple[str, ...] | None = None
    plot: str | None = None
    rating: float | None = None
    votes: int | None = None
    runtime: float | None = None
    """Seconds."""

    def __post_init__(self) -> None:
        if self.imdb_id is not None and not re.fullmatch(_IMDB_ID, self.imdb_id):
            raise ValueError(f"the IMDb id {self.imdb_id!r} must be like tt0113277")

    def over(self, other: FilmFacts) -> FilmFacts:
        """These facts, and where they say nothing, those of the other."""
        said = {
            field.name: value
            for field in fields(self)
            if (value := getattr(self, field.name)) is not None
        }
        return replace(other, **said)


FilmOverrides = FilmFacts
"""Facts that a user gives by options; they go before everything else."""


def read_facts(path: Path) -> FilmFacts:
    """The facts in a file. Raises FilmFactsError that names the file and the field."""
    return facts_of(_read_table(path), str(path))


def facts_of(table: Mapping[str, Any], where: str, *, strict: bool = True) -> FilmFacts:
    """The facts in an answer of OMDb; `where` names it in a FilmFactsError.

    Without `strict` a field that cannot be understood is left out: nobody can mend it.
    """
    known = {str(key).casefold(): value for key, value in table.items()}
    if str(known.get("response", "")).casefold() == "false":
        raise FilmFactsError(f"{where} holds no film but an error: {known.get('error', '')}")

    def take(key: str, read: Callable[[Any], Value]) -> Value | None:
        value = known.get(key.casefold())
        if value is None or (isinstance(value, str) and value.strip().casefold() in _UNKNOWN):
            return None
        try:
            return read(value)
        except ValueError as error:
            if not strict:
                return None
            raise FilmFactsError(f"{where}: {key} is {repr(value)[:200]}; {error}") from error

    rating = take("imdbRating", _rating)
    return FilmFacts(
        title=take("Title", _text),
        year=take("Year", _year),
        imdb_id=take("imdbID", _imdb_id),
        genres=take("Genre", _names),
        directors=take("Director", _names),
        cast=take("Actors", _names),
        languages=take("Language", _names),
        countries=take("Country", _names),
        plot=take("Plot", _text),
        rating=rating if rating is not None else take("Ratings", _rating_of_list),
        votes=take("imdbVotes", _count),
        runtime=take("Runtime", _runtime),
    )


def looks_like_facts(path: Path) -> bool:
    """True for a JSON object with a title or an IMDb id: other programs write `NAME.json` too."""
    try:
        table = _read_table(path)
    except FilmFactsError:
        return False
    return bool({str(key).casefold() for key in table} & {"title", "imdbid"})


def _read_table(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > _LONGEST_BYTES:
            raise FilmFactsError(f"{path} is too large to be the facts of a film")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FilmFactsError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise FilmFactsError(f"{path} is not UTF-8 text; save it as UTF-8") from error
    try:
        table = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise FilmFactsError(f"{path} is not JSON: {error.msg} at {where}") from error
    except (RecursionError, ValueError) as error:
        raise FilmFactsError(f"{path} is not JSON that describes a film") from error
    if not isinstance(table, dict):
        raise FilmFactsError(f"{path} must hold one JSON object, as OMDb's answers do")
    return table


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("it must be text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("it holds half a character") from None
    return " ".join(value.split())


def _names(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else re.split(r"[,،;]", _text(value))
    names = (_text(part) for part in parts)
    return tuple(dict.fromkeys(name for name in names if name.casefold() not in _UNKNOWN))


def _year(value: object) -> int:
    match = re.match(r"\s*(\d{4})(?!\d)", str(value)) if not isinstance(value, bool) else None
    if not match or not 1870 <= int(match[1]) <= 2199:
        raise ValueError("it must be a year such as 1995, or 1995–1999")
    return int(match[1])


def _imdb_id(value: object) -> str:
    match = re.search(rf"\b{_IMDB_ID}\b", value) if isinstance(value, str) else None
    if not match:
        raise ValueError("it must be like tt0113277")
    return match[0]


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError("it must be a number")
    try:
        number = float(value.replace(",", "").strip() if isinstance(value, str) else value)
    except (ValueError, OverflowError):
        raise ValueError("it must be a number") from None
    if not math.isfinite(number):
        raise ValueError("it must be a number")
    return number


def _rating(value: object) -> float:
    number = _number(value.removesuffix("/10") if isinstance(value, str) else value)
    if not 0 <= number <= 10:
        raise ValueError("it must be between 0 and 10")
    return number


def _rating_of_list(value: object) -> float | None:
    """IMDb's own among `Ratings`, where `imdbRating` is missing."""
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, dict) and entry.get("Source") == "Internet Movie Database":
            return _rating(entry.get("Value"))
    return None


def _count(value: object) -> int:
    number = _number(value)
    if number < 0 or number != int(number):
        raise ValueError("it must be a count")
    return int(number)


def _runtime(value: object) -> float:
    """Seconds; OMDb writes `170 min`, sometimes `2 h 50 min`; a bare number means minutes."""
    if not isinstance(value, str):
        return _positive(_number(value)) * 60
    match = re.fullmatch(
        r"\s*(?:([\d,]+)\s*h(?:ours?|rs?)?\.?)?\s*(?:([\d,.]+)\s*(?:m(?:in(?:ute)?s?)?\.?|$))?\s*"
        r"(?:(\d+)\s*s(?:ecs?|econds?)?\.?)?\s*",
        " ".join(value[:_LONGEST_RUNTIME].casefold().split()),
    )
    if not match or not any(match.groups()):
        raise ValueError("it must be like 170 min")
    hours, minutes, seconds = (_number(part or 0) for part in match.groups())
    return _positive(hours * 3600 + minutes * 60 + seconds)


def _positive(number: float) -> float:
    if number < 0:
        raise ValueError("it cannot be negative")
    return number

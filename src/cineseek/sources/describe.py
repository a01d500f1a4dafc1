"""Joins what names, facts and options say of a footage into a Film. Opens only the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cineseek.file_name import shown
from cineseek.film import Film, FootageKind
from cineseek.sources.facts import FilmFacts, looks_like_facts, read_facts
from cineseek.sources.naming import NameGuess, guess_from_names
from cineseek.sources.slug import film_id


@dataclass(frozen=True, slots=True)
class FilmGuess:
    """Of which film a footage is, and what it is of it."""

    film: Film
    kind: FootageKind
    facts: Path | None = None
    """The file that the facts came from."""


def describe(
    path: Path,
    *,
    picture: bool = False,
    overrides: FilmFacts | None = None,
    allowed: Callable[[Path], bool] | None = None,
) -> FilmGuess:
    """Of which film this file is: options go before facts, facts before names.

    With `allowed`, facts are taken only from files that may be read. Raises FilmFactsError where a
    `film.json` cannot be understood.
    """
    path = path.absolute()
    guess = guess_from_names(path, picture=picture)
    names = FilmFacts(title=guess.title, year=guess.year, imdb_id=guess.imdb_id)
    source = find_facts(path, guess, allowed=allowed)
    facts = read_facts(source) if source else FilmFacts()
    said = (overrides or FilmFacts()).over(facts)
    title = shown(said.title or guess.title)
    year = said.year
    if year is None and (said.title is None or said.title.casefold() == guess.title.casefold()):
        # The year of a name belongs to the title of that name, not to another one.
        year = names.year
    film = Film(
        id=film_id(title, year),
        title=title,
        year=year,
        imdb_id=said.imdb_id or names.imdb_id,
        genres=said.genres or (),
        directors=said.directors or (),
        cast=said.cast or (),
        languages=said.languages or (),
        countries=said.countries or (),
        plot=said.plot,
        rating=said.rating,
        votes=said.votes,
        runtime=said.runtime,
    )
    return FilmGuess(film, guess.kind, source)


def find_facts(
    path: Path, guess: NameGuess, *, allowed: Callable[[Path], bool] | None = None
) -> Path | None:
    """The facts of a footage: `NAME.json` beside it, else `film.json` beside it or above it."""
    for place in _places(path, guess):
        if allowed is not None and not allowed(place):
            continue
        if place.is_file() and (place.name.casefold() == "film.json" or looks_like_facts(place)):
            return place
    return None


def _places(path: Path, guess: NameGuess) -> Iterator[Path]:
    yield path.with_suffix(".json")
    yield path.parent / "film.json"
    folder = path.parent
    while folder not in (guess.folder, folder.parent) and guess.folder in folder.parents:
        folder = folder.parent
        yield folder / "film.json"

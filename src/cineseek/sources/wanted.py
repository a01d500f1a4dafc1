"""Films that facts or trailers are wanted of: out of a list, a collection or a library's films.

A list is text with a film a line (`Heat (1995)`, `tt0113277`), or a table with the columns `title`,
`year` and `imdb_id`, of which one that names the film is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cineseek.errors import FilmFactsError
from cineseek.film import Film
from cineseek.sources.facts import FilmFacts, read_facts
from cineseek.sources.slug import film_id
from cineseek.sources.table_rows import LONGEST_LINE, Skip, read_rows

_IMDB_ID = re.compile(r"\btt[0-9]{5,10}\b")
_TITLED = re.compile(r"(?P<title>.+?)\s*[(\[](?P<year>(?:18|19|20|21)\d\d)[)\]]\s*")
_LONGEST_TITLE = 500  # characters
_NEEDED = ("genres", "directors", "plot", "rating", "runtime")


@dataclass(frozen=True, slots=True)
class WantedFilm:
    """A film as well as it is known; it has a title or an IMDb id."""

    title: str | None
    year: int | None = None
    imdb_id: str | None = None
    folder: str | None = None
    """Where it lies in a collection: `films/Heat (1995)`."""

    @property
    def key(self) -> str:
        """How a collector knows it: by its folder, else by title and year, else by its id."""
        if self.folder is not None:
            return self.folder
        return film_id(self.title, self.year) if self.title else str(self.imdb_id)

    @property
    def facts(self) -> FilmFacts:
        """The same, as facts."""
        return FilmFacts(title=self.title, year=self.year, imdb_id=self.imdb_id)


def read_wanted(path: Path, *, skip: Skip | None = None) -> Iterator[WantedFilm]:
    """The films of a list or a table, in its order; lines that name none are told to `skip`.

    Raises FilmFactsError where the file cannot be read.
    """
    if path.suffix.casefold() in (".csv", ".tsv"):
        yield from _of_table(path, skip)
        return
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE), ""), 1):
                text = line.strip()
                while line and not line.endswith("\n"):  # what is left of a line without end
                    line = file.readline(LONGEST_LINE)
                if text and not text.startswith("#"):
                    film = parse_wanted(text)
                    if film is not None:
                        yield film
                    elif skip is not None:
                        skip(number, "it is too long to be a title")
    except OSError as error:
        raise FilmFactsError(f"{path} cannot be read: {error.strerror or error}") from error


def parse_wanted(text: str) -> WantedFilm | None:
    """What a line names: `tt0113277`, `Heat (1995)`, `Heat`; None where it names no film."""
    found = _IMDB_ID.search(text)
    rest = " ".join(_IMDB_ID.sub(" ", text).strip(" \t,;|").split())
    if len(rest) > _LONGEST_TITLE or not (rest or found):
        return None
    titled = _TITLED.fullmatch(rest)
    return WantedFilm(
        (titled["title"] if titled else rest) or None,
        int(titled["year"]) if titled else None,
        found[0] if found else None,
    )


def wanted_of_collection(folder: Path) -> Iterator[WantedFilm]:
    """The films of a collection (`FOLDER/films/TITLE (YEAR)`) of which much is not known yet."""
    films = folder / "films"
    if not films.is_dir():
        raise FilmFactsError(f"{folder} is no collection: there is no folder {films}")
    for one in sorted(films.iterdir()):
        if not one.is_dir() or one.name.startswith("."):
            continue
        named = parse_wanted(one.name)
        try:
            facts = read_facts(one / "film.json") if (one / "film.json").is_file() else FilmFacts()
        except FilmFactsError:
            facts = FilmFacts()
        known = facts.over(named.facts) if named is not None else facts
        if lacks_facts(known) and (known.title or known.imdb_id):
            yield WantedFilm(known.title, known.year, known.imdb_id, f"films/{one.name}")


def wanted_of_films(films: Iterable[Film]) -> Iterator[WantedFilm]:
    """Those of a library's films of which much is not known yet."""
    for film in films:
        if any(getattr(film, name) in (None, ()) for name in _NEEDED):
            yield WantedFilm(film.title, film.year, film.imdb_id)


def lacks_facts(facts: FilmFacts) -> bool:
    """Whether genres, directors, plot, rating or running time are not known."""
    return any(getattr(facts, name) in (None, ()) for name in _NEEDED)


def _of_table(path: Path, skip: Skip | None) -> Iterator[WantedFilm]:
    tabs = path.suffix.casefold() == ".tsv"
    needed = "title"
    try:
        next(read_rows(path, (needed,), tabs=tabs), None)
    except FilmFactsError:
        needed = "imdb_id"  # and where that is missing too, the error is of this one
    for line, row in read_rows(path, (needed,), tabs=tabs, skip=skip):
        year = row.get("year", "")
        found = _IMDB_ID.fullmatch(row.get("imdb_id", ""))
        title = row.get("title", "")[:_LONGEST_TITLE]
        if not title and not found:
            if skip is not None:
                skip(line, "it has neither a title nor an IMDb id")
            continue
        number = int(year) if re.fullmatch(r"(?:18|19|20|21)\d\d", year) else None
        yield WantedFilm(title or None, number, found[0] if found else None)

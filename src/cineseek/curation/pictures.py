"""Pictures of films to make a set of: frames and stills of a library, or stills of a collection.

What can be seen of each comes later; here is only what is known of them.
"""

from __future__ import annotations

import logging
import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.curation.collection import read_listed
from cineseek.errors import FilmFactsError, NotFoundError
from cineseek.film import Film, Footage, TextLine
from cineseek.media.formats import IMAGE_SUFFIXES
from cineseek.origin import Origin
from cineseek.sources.captions_beside import find_captions
from cineseek.sources.describe import describe

if TYPE_CHECKING:
    from cineseek.library import Library

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FilmPicture:
    """One picture of a film."""

    picture: Path
    film: str
    """Id of the film."""
    footage: str
    """Id of a library's footage; of a collection's still, its file below the collection."""
    kind: str = "still"
    shot: int = 1
    second: float = 0.0
    captions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """Of the captions, where they are known."""
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Stock:
    """All there is to choose from."""

    films: Mapping[str, Film]
    pictures: tuple[FilmPicture, ...]
    """By film, in order of time or of names."""
    in_time: bool
    """Whether some are frames of a running picture, whose order tells scenes."""


def read_stock(data: Path, *, sources: Collection[str] = ()) -> Stock:
    """The pictures of a library or of a collection; with `sources`, only what those brought.

    NotFoundError where it is neither, or has no pictures.
    """
    if (data / "library.json").is_file():
        import cineseek

        with cineseek.open(data, create=False) as library:
            films, pictures = _of_library(library)
    elif (data / "films").is_dir():
        films, pictures = _of_collection(data)
    else:
        raise NotFoundError(
            f"{data} is neither a library nor a collection: name a folder that `cineseek add` or "
            "`cineseek collect` made"
        )
    if sources:
        wanted = set(sources)
        pictures = [one for one in pictures if wanted & {origin.source for origin in one.origins}]
    if not pictures:
        of = f" from {', '.join(sorted(sources))}" if sources else ""
        raise NotFoundError(f"{data} has no pictures of films{of}")
    used = {one.film for one in pictures}
    in_time = any(one.kind != "still" for one in pictures)
    return Stock(
        {name: film for name, film in films.items() if name in used}, tuple(pictures), in_time
    )


def _of_library(library: Library) -> tuple[dict[str, Film], list[FilmPicture]]:
    films = {film.id: film for film in library.films()}
    pictures = []
    for film in films.values():
        for footage in library.footages(film.id):
            lines = library.catalogue.texts(footage.id, ["caption"])
            noted = library.catalogue.origins.of(footage.id)
            looks = [one for one in library.catalogue.frames(footage.id) if one.look]
            looks.sort(key=lambda one: one.second)
            for frame, told in zip(looks, lines_at([f.second for f in looks], lines), strict=True):
                pictures.append(
                    FilmPicture(
                        _best_file(library.folder / frame.file, footage),
                        film.id,
                        footage.id,
                        footage.kind,
                        frame.shot,
                        frame.second,
                        tuple(dict.fromkeys(line.text for line in told)),
                        tuple(dict.fromkeys(line.language for line in told if line.language)),
                        tuple(one.origin for one in noted),
                    )
                )
    return films, pictures


def _best_file(frame: Path, footage: Footage) -> Path:
    """A still itself where it still lies where it was: its saved frame is at most 360 high."""
    file = Path(footage.path)
    return file if footage.kind == "still" and file.is_file() else frame


def lines_at(seconds: Iterable[float], lines: Iterable[TextLine]) -> Iterator[list[TextLine]]:
    """The lines of each of these moments, which come in order: both are gone through once."""
    waiting = deque(sorted(lines, key=lambda line: line.span.start))
    begun: list[TextLine] = []
    for second in seconds:
        while waiting and waiting[0].span.start <= second:
            begun.append(waiting.popleft())
        begun = [line for line in begun if _belongs(line, second)]
        yield begun


def _belongs(line: TextLine, second: float) -> bool:
    """Whether a line is of that moment; a still's line has no length."""
    return second in line.span or (line.span.duration == 0 and second == line.span.start)


def _of_collection(folder: Path) -> tuple[dict[str, Film], list[FilmPicture]]:
    films: dict[str, Film] = {}
    pictures = []
    for place in sorted(one for one in (folder / "films").iterdir() if one.is_dir()):
        there = [
            one
            for one in place.rglob("*")
            if one.suffix.lower() in IMAGE_SUFFIXES and one.is_file()
        ]
        files = [one for one in there if _inside(one, place)]
        if len(files) < len(there):  # a set may be handed on, and what is elsewhere is not part
            left = len(there) - len(files)
            log.warning("%s: %d links that lead out of it are left out", place, left)
        files.sort(key=lambda one: _natural(one.relative_to(place).as_posix()))
        if not files:
            continue
        origins = {one.file: one.origins for one in read_listed(place)}
        for file in files:
            try:
                film = describe(file, picture=True).film
            except FilmFactsError as error:
                log.warning("%s; the pictures that it is of are left out", error)
                break
            films.setdefault(film.id, film)
            name = file.relative_to(place).as_posix()
            pictures.append(
                FilmPicture(
                    file,
                    film.id,
                    file.relative_to(folder).as_posix(),
                    captions=find_captions(file),
                    origins=origins.get(name, ()),
                )
            )
    return films, pictures


def _inside(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def _natural(name: str) -> list[tuple[int, str]]:
    """`9.jpg` before `10.jpg`."""
    parts: Iterator[str] = (one[0] for one in re.finditer(r"\d+|\D+", name))
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]

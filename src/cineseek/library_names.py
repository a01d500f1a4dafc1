"""What a user calls a film or a footage, and which one that is. Knows only the catalogue."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Protocol

from cineseek.errors import NotFoundError
from cineseek.file_name import file_of, shown
from cineseek.film import Film, Footage, Shot
from cineseek.index.catalogue import Catalogue


class Titles(Protocol):
    """Where films are looked for: a catalogue, or a server."""

    def films(self) -> list[Film]:
        """All films."""

    def find_films(self, text: str, /) -> list[Film]:
        """The film of that id; else those whose title contains the text."""


def find_film(catalogue: Titles, name: str) -> Film:
    """The film of this id, or the only one whose title has these words."""
    name = shown(name)
    found = catalogue.find_films(name)
    for film in found:
        if film.id == name:
            return film
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(film.id for film in found[:5])
        raise NotFoundError(f"{name!r} may be any of {len(found)} films: {ids}; name one")
    known = {film.title.casefold(): film.id for film in catalogue.films()}
    known |= {id: id for id in known.values()}
    close = difflib.get_close_matches(name.casefold(), known, n=5, cutoff=0.5)
    ids = " or ".join(dict.fromkeys(known[one] for one in close))
    hint = f"did you mean {ids}? " if ids else ""
    raise NotFoundError(f"no film is called {name!r}; {hint}`cineseek list` shows all there are")


def find_footage(catalogue: Catalogue, name: str) -> Footage | None:
    """The footage of this id, of this file, or the only one whose file has this name; else None."""
    path = str(Path(name).expanduser().absolute())
    footages = catalogue.footages()
    for footage in footages:
        if footage.id == name or path in (footage.path, shown(footage.path)):
            return footage
    found = [footage for footage in footages if file_of(footage.path) == shown(name)]
    if len(found) > 1:
        files = ", ".join(shown(footage.path) for footage in found)
        raise NotFoundError(
            f"{shown(name)!r} may be any of {len(found)} files: {files}; name one with its folder"
        )
    return found[0] if found else None


def find_shot(catalogue: Catalogue, name: str) -> Shot:
    """The shot of this id, `FOOTAGE-7`."""
    footage, _, number = name.rpartition("-")
    if not (footage and number.isdecimal() and len(number) < 10):
        raise NotFoundError(f"{shown(name)!r} names no shot; say FOOTAGE-NUMBER")
    return catalogue.shot(footage, int(number))

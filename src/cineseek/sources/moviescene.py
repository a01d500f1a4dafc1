"""Reads and describes data sets in the shape of `moviescene`, the earlier project's archives.

```
results.json     {IMDb id: OMDb's answer, its names as lists, NumImages}
ids.json         {IMDb id: title}
directors.json   {name: [IMDb ids]}        genres.json   {name: [IMDb ids]}
train/ID/1.jpg   test/ID/1.jpg             pictures; about five of each film are to test on
train/ID/captions.json                     {"1.jpg": "a man in a car"}
```

Unpacked or zipped, at the top or some folders below. Filters are functions of an IMDb id; a film is
read where all of them say yes. Writes nothing: see `curation.moviescene`.
"""

from __future__ import annotations

import json
import logging
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from cineseek.errors import FilmFactsError, SourceError
from cineseek.sources.archives import Archive, open_archive
from cineseek.sources.facts import FilmFacts, facts_of
from cineseek.sources.reading_json import plain_text

log = logging.getLogger(__name__)

Part = Literal["train", "test"]
Filter = Callable[[str], bool]
"""Whether a film is wanted, by its IMDb id."""

PARTS: tuple[Part, ...] = ("train", "test")
RESULTS, IDS = "results.json", "ids.json"
DIRECTORS, GENRES, CAPTIONS = "directors.json", "genres.json", "captions.json"
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
_MOST_JSON = 256 << 20
"""Bytes; results.json of 3,000 films has about six million."""
MOST_PICTURE = 64 << 20


@dataclass(frozen=True, slots=True)
class ScenePicture:
    """A picture of a film."""

    name: str
    """In the archive: `train/tt0113277/1.jpg`."""
    part: Part
    captions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneFilm:
    """A film with its pictures."""

    id: str
    """The name of its folders: an IMDb id."""
    facts: FilmFacts
    pictures: tuple[ScenePicture, ...]
    """Those to learn from first, in the order of their numbers."""


class MovieScene:
    """An archive that is open. May be used by one thread at a time."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._results = _by_name(self._json(RESULTS))
        self._titles = {k: v for k, v in self._json(IDS).items() if isinstance(v, str)}
        self.directors = _lists(self._json(DIRECTORS))
        """IMDb ids by name."""
        self.genres = _lists(self._json(GENRES))
        """IMDb ids by name."""
        self._genres_of, self._directors_of = _by_film(self.genres), _by_film(self.directors)
        self._found: dict[str, dict[Part, list[str]]] = defaultdict(lambda: {p: [] for p in PARTS})
        for name in archive.names():
            part, _, rest = name.partition("/")
            film, _, file = rest.partition("/")
            if part in PARTS and "/" not in file and _is_picture(file):
                self._found[film][part].append(file)
        if not self._found:
            raise SourceError(
                f"{archive.path} holds no pictures as train/IMDB_ID/1.jpg: it is no data set in "
                "the shape of moviescene"
            )
        self._captions = _file_captions(self._json(CAPTIONS), "")

    @property
    def ids(self) -> list[str]:
        """The films that have pictures, by id."""
        return sorted(self._found)

    def by_director(self, name: str) -> Filter:
        """Wants the films of a director; SourceError where there is none of that name."""
        return _wanted(self.directors, name, "director")

    def of_genre(self, name: str) -> Filter:
        """Wants the films of a genre; SourceError where there is none of that name."""
        return _wanted(self.genres, name, "genre")

    def films(self, filters: Sequence[Filter] = ()) -> Iterator[SceneFilm]:
        """The films for which all filters say yes, by id, one in memory at a time."""
        for film in self.ids:
            if all(wanted(film) for wanted in filters):
                yield SceneFilm(film, self._facts(film), tuple(self._pictures(film)))

    def read(self, picture: ScenePicture) -> bytes:
        """A picture's file; SourceError where it is damaged or too large."""
        return self._archive.read(picture.name, most=MOST_PICTURE)

    def _pictures(self, film: str) -> Iterator[ScenePicture]:
        for part in PARTS:
            folder = f"{part}/{film}"
            told = {**self._captions, **_file_captions(self._json(f"{folder}/{CAPTIONS}"), folder)}
            for file in sorted(self._found[film][part], key=_number):
                name = f"{folder}/{file}"
                captions = told.get(name) or told.get(f"{film}/{file}") or ()
                yield ScenePicture(name, part, captions)

    def _facts(self, film: str) -> FilmFacts:
        where = f"{self._archive.path}: {RESULTS} of {film}"
        facts = FilmFacts()
        told = self._results.get(film)
        if told is not None:
            try:
                facts = facts_of(told, where, strict=False)
            except FilmFactsError as error:  # OMDb said that it knows no such film
                log.warning("%s", error)
        rest = FilmFacts(
            title=plain_text(self._titles.get(film, "")) or None,
            genres=self._genres_of.get(film),
            directors=self._directors_of.get(film),
        )
        facts = facts.over(rest)
        try:
            return facts.over(FilmFacts(imdb_id=film))
        except ValueError:  # a folder of another name
            return facts

    def _json(self, name: str) -> Mapping[str, Any]:
        """An object of the archive; empty where it is not there."""
        if not self._archive.has(name):
            return {}
        body = self._archive.read(name, most=_MOST_JSON)
        try:
            told = json.loads(body.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            raise SourceError(f"{self._archive.path}: {name} is not JSON ({error})") from error
        if not isinstance(told, dict):
            raise SourceError(f"{self._archive.path}: {name} must hold one JSON object")
        return told


@contextmanager
def open_moviescene(path: Path) -> Iterator[MovieScene]:
    """A folder or a .zip in this shape; SourceError where it is none, or must not be trusted."""
    with open_archive(path) as archive:
        yield MovieScene(archive.below(_root(archive)))


def named_filters(
    *, genres: Sequence[str] = (), directors: Sequence[str] = ()
) -> list[Callable[[MovieScene], Filter]]:
    """What makes filters of an archive once it is open: all of these genres and directors."""

    def of_genre(name: str) -> Callable[[MovieScene], Filter]:
        return lambda scenes: scenes.of_genre(name)

    def by_director(name: str) -> Callable[[MovieScene], Filter]:
        return lambda scenes: scenes.by_director(name)

    return [*map(of_genre, genres), *map(by_director, directors)]


def _root(archive: Archive) -> str:
    """The folder that `train` lies in: the top, or one that a zip was made of; the uppermost."""
    tops = set()
    for name in archive.names():
        parts = name.split("/")
        for at in range(len(parts) - 2):
            if parts[at] in PARTS and _is_picture(parts[at + 2]) and len(parts) == at + 3:
                tops.add("".join(f"{part}/" for part in parts[:at]))
    return min(tops, key=lambda top: (top.count("/"), top), default="")


def _is_picture(file: str) -> bool:
    """Whether it is one by its name; macOS puts `._1.jpg` beside `1.jpg`."""
    return file.lower().endswith(PICTURES) and not file.startswith(".")


def _wanted(names: Mapping[str, tuple[str, ...]], name: str, what: str) -> Filter:
    folded = {one.casefold(): ids for one, ids in names.items()}
    if name.casefold() not in folded:
        some = ", ".join(sorted(names)[:8])
        raise SourceError(f"no {what} is called {name!r}; there are {some or 'none'}, ...")
    return frozenset(folded[name.casefold()]).__contains__


def _lists(told: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {
        plain_text(name): tuple(one for one in ids if isinstance(one, str))
        for name, ids in told.items()
        if name and name != "N/A" and isinstance(ids, list)
    }


def _by_name(told: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {film: one for film, one in told.items() if isinstance(one, dict)}


def _by_film(names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The names of each film."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, ids in names.items():
        for film in ids:
            found[film][name] = None
    return {film: tuple(some) for film, some in found.items()}


def _file_captions(told: Mapping[str, Any], folder: str) -> dict[str, tuple[str, ...]]:
    """Captions by picture; one text or several, of a folder or of folders within folders."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in told.items():
        place = f"{folder}/{name}" if folder else name
        if isinstance(value, dict):
            found |= _file_captions(value, place)
            continue
        lines = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        texts = (plain_text(one) for one in lines if isinstance(one, str))
        if captions := tuple(dict.fromkeys(text for text in texts if text)):
            found[place] = captions
    return found


def _number(file: str) -> tuple[int, str]:
    stem = file.partition(".")[0]
    return (int(stem) if stem.isdecimal() and len(stem) < 10 else 1 << 30, file)

"""The facts of a film as numbers that a network takes. Knows no scores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.film import Film

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FACTS = ("year", "runtime", "genres", "languages", "countries")
"""What is taken of a film: known before anyone has seen it."""
_SAME: Mapping[str, str] = {
    "science fiction": "sci-fi",
    "science-fiction": "sci-fi",
    "film noir": "film-noir",
    "united states": "usa",
    "united states of america": "usa",
    "us": "usa",
    "united kingdom": "uk",
    "great britain": "uk",
    "west germany": "germany",
    "soviet union": "russia",
    "farsi": "persian",
    "chinese": "mandarin",
    "en": "english",
    "fr": "french",
    "es": "spanish",
    "de": "german",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "ru": "russian",
    "hi": "hindi",
    "zh": "mandarin",
    "fa": "persian",
}
"""What is written in several ways, by how the tables write it."""


def plain(name: str) -> str:
    """A genre, language or country as columns are named."""
    name = " ".join(name.casefold().split())
    return _SAME.get(name, name)


@dataclass(frozen=True, slots=True)
class FilmColumns:
    """Which columns there are: year, minutes, how many genres, and one for each name."""

    genres: tuple[str, ...]
    """In plain form, as the others."""
    languages: tuple[str, ...]
    countries: tuple[str, ...]

    @property
    def width(self) -> int:
        """Numbers of a film."""
        return 3 + len(self.genres) + len(self.languages) + len(self.countries)

    @property
    def groups(self) -> Mapping[str, slice]:
        """Which columns are of which fact, in the order of `FACTS`."""
        ends = np.cumsum([2, 1 + len(self.genres), len(self.languages), len(self.countries)])
        genres, languages, countries = (
            slice(int(one), int(other)) for one, other in pairwise(ends)
        )
        return dict(
            zip(FACTS, (slice(0, 1), slice(1, 2), genres, languages, countries), strict=True)
        )

    def rows(self, films: Iterable[Film]) -> Floats:
        """n x width; NaN where nothing is known."""
        made = [self._row(film) for film in films]
        return np.array(made, dtype=np.float32).reshape(-1, self.width)

    def to_json(self) -> dict[str, list[str]]:
        """As in a configuration."""
        return {
            "genres": list(self.genres),
            "languages": list(self.languages),
            "countries": list(self.countries),
        }

    def _row(self, film: Film) -> list[float]:
        year = float("nan") if film.year is None else float(film.year)
        minutes = float("nan") if film.runtime is None else film.runtime / 60
        return [
            year,
            minutes,
            float(len(film.genres)) if film.genres else float("nan"),
            *_flags(film.genres, self.genres),
            *_flags(film.languages, self.languages),
            *_flags(film.countries, self.countries),
        ]


@dataclass(frozen=True, slots=True)
class GenreYear:
    """A linear guess by genres and year: a baseline that needs no trees."""

    mean: float
    """Of the scores."""
    year: float
    """The mean year."""
    slope: float
    """Points a decade."""
    genres: Mapping[str, tuple[float, float]]
    """By plain name: points, and the share of films that are of it."""

    def of(self, film: Film) -> float | None:
        """The score it would say, from 1 to 10; None where it knows neither genres nor year."""
        has = {plain(one) for one in film.genres} & set(self.genres)
        if film.year is None and not has:
            return None
        said = self.mean
        if film.year is not None:
            said += self.slope * (film.year - self.year) / 10
        if has:
            said += sum(
                points * ((name in has) - share) for name, (points, share) in self.genres.items()
            )
        return min(max(said, 1.0), 10.0)

    def to_json(self) -> dict[str, Any]:
        """As in a configuration."""
        return {
            "year": round(self.year, 3),
            "slope": round(self.slope, 5),
            "genres": {name: [round(one, 5) for one in pair] for name, pair in self.genres.items()},
        }


def _flags(names: tuple[str, ...], columns: tuple[str, ...]) -> list[float]:
    if not names:
        return [float("nan")] * len(columns)
    has = {plain(one) for one in names}
    return [float(one in has) for one in columns]

"""A stand-in for OMDb's API: by id, by title and year, and by search; with a daily limit by clock.

As its documentation and many clients show it: errors are JSON with `Response` "False", the limit
and a wrong key come with status 401, a search gives ten films a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from collect.api_site import Reply, Request

KEY = "k3y-of-the-test"


@dataclass
class OmdbSite:
    """Films, and the requests of each day."""

    films: dict[str, dict[str, Any]]
    """By IMDb id: answers as OMDb gives them, the best known first."""
    clock: Callable[[], float] = lambda: 0.0
    daily: int = 1000
    spent: Counter[int] = field(default_factory=Counter)
    """Answered requests by day."""
    refused: Counter[int] = field(default_factory=Counter)

    def answer(self, asked: Request) -> Reply:
        if asked.query.get("apikey") != KEY:
            return _no("Invalid API key!", 401)
        day = int(self.clock() // 86400)
        if self.spent[day] >= self.daily:
            self.refused[day] += 1
            return _no("Request limit reached!", 401)
        self.spent[day] += 1
        year, kind = asked.query.get("y"), asked.query.get("type")
        fit = [
            one
            for one in self.films.values()
            if (year is None or one["Year"] == year) and kind in (None, one["Type"])
        ]
        if "i" in asked.query:
            one = self.films.get(asked.query["i"])
            return Reply.of(one) if one is not None else _no("Incorrect IMDb ID.")
        if "t" in asked.query:
            words = asked.query["t"].casefold()
            same = [one for one in fit if one["Title"].casefold() == words]
            some = same or [one for one in fit if one["Title"].casefold().startswith(words)]
            return Reply.of(some[0]) if some else _no("Movie not found!")
        words = asked.query.get("s", "").casefold().split()
        some = [one for one in fit if all(w in one["Title"].casefold() for w in words)]
        if not some or not words:
            return _no("Movie not found!")
        names = ("Title", "Year", "imdbID", "Type", "Poster")
        found = [{name: one[name] for name in names} for one in some[:10]]
        return Reply.of({"Search": found, "totalResults": str(len(some)), "Response": "True"})


def omdb_film(number: int, title: str, year: int, **more: Any) -> dict[str, Any]:
    """An answer as OMDb gives it."""
    film = {
        "Title": title,
        "Year": str(year),
        "Rated": "N/A",
        "Runtime": f"{80 + number % 60} min",
        "Genre": "Crime, Drama",
        "Director": f"Director {number}",
        "Actors": "One Actor, Another Actor",
        "Plot": f"The plot of {title}.",
        "Language": "English",
        "Country": "USA",
        "Poster": "N/A",
        "Ratings": [{"Source": "Internet Movie Database", "Value": "7.7/10"}],
        "imdbRating": "7.7",
        "imdbVotes": "397,820",
        "imdbID": f"tt{number:07}",
        "Type": "movie",
        "Response": "True",
    }
    return film | more


def _no(error: str, status: int = 200) -> Reply:
    return Reply.of({"Response": "False", "Error": error}, status)

"""Facts of films from OMDb's API, by IMDb id, or by title and year. Holds no state of a run.

A film of a known id takes one request. One of a title takes one where OMDb's own choice is surely
the film, and up to five where it has to be looked for: what stays doubtful is handed on as such.
The key is added by `sign`, so that it stands in no journal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from cineseek.errors import BarredError, QuotaError, SourceError
from cineseek.sources.facts import facts_of
from cineseek.sources.matching import Candidate, judge
from cineseek.sources.source import Answer, Ask, DoubtFound, FilmFound, Finding
from cineseek.sources.titles import both_titles, fold, is_foreign
from cineseek.sources.wanted import WantedFilm

ADDRESS = "https://www.omdbapi.com/"
DAILY = 1000
"""Requests a day of a free key; https://www.omdbapi.com/apikey.aspx"""
_NOT_THERE = ("not found", "incorrect imdb id", "too many results", "error getting data")
_OF_FILM = ("title", "year", "imdb_id", "folder")
_MOST_SEEN = 30
"""Films that may be the one: what a search gives twice, and more than a person looks through."""
_LIMIT = ("limit reached", "limit exceeded")


class Omdb:
    """OMDb's facts of wanted films."""

    name = "omdb"
    keeps_answers = True
    reads = frozenset((200, 401, 404))
    """It says by 401 that the day's limit is reached, and in words which of both it is."""

    def __init__(
        self,
        wanted: Iterable[WantedFilm],
        key: str,
        *,
        address: str = ADDRESS,
        choices: Mapping[str, str | None] | None = None,
        daily: int = DAILY,
    ) -> None:
        """`choices`: what a person chose for films that were doubtful: an IMDb id; None: none."""
        self._wanted, self._key, self._address = wanted, key, address
        self._choices = choices or {}
        self.daily: int | None = daily

    def start(self) -> Iterator[Ask]:
        """One question for each film."""
        for film in self._wanted:
            if film.key in self._choices:
                chosen = self._choices[film.key]
                if chosen is not None:
                    yield self._by_id(replace(film, imdb_id=chosen))
            elif film.imdb_id is not None:
                yield self._by_id(film)
            elif film.title:
                yield self._ask(film, "title", {"t": _spelling(film.title), "y": film.year})

    def sign(self, ask: Ask) -> Ask:
        """The ask as it is sent: with the key."""
        return replace(ask, url=f"{ask.url}&{urlencode({'apikey': self._key})}")

    def read(self, answer: Answer) -> Iterator[Finding]:
        """The facts of a film, or the next question after it, or a doubt."""
        table = _table(answer)
        about = answer.ask.about
        film = WantedFilm(**{name: about.get(name) for name in _OF_FILM})
        if answer.ask.step == "id":
            if table is None:
                why = f"OMDb has no film {film.imdb_id}"
                yield DoubtFound(film.key, film.title or str(film.imdb_id), film.year, why)
            else:
                yield _found(film, table)
        elif answer.ask.step == "title":
            yield from self._after_title(film, table)
        else:
            seen = [Candidate(*one) for one in about.get("seen", ())]
            yield from self._after_search(film, table, answer.ask.step, seen)

    def _after_title(self, film: WantedFilm, table: Mapping[str, Any] | None) -> Iterator[Finding]:
        one = _candidate(table) if table is not None else None
        year = film.year if one is not None and one.year == film.year else None
        if one is not None and year is not None and judge(film.title or "", year, [one]).sure:
            yield _found(film, table or {})
            return
        # Its choice is not surely the film, or there may be others of the title: ask for all.
        words = {"s": _spelling(film.title or ""), "y": film.year}
        yield self._ask(film, "search", words, [one] if one is not None else [])

    def _after_search(
        self,
        film: WantedFilm,
        table: Mapping[str, Any] | None,
        step: str,
        seen: list[Candidate],
    ) -> Iterator[Finding]:
        title = film.title or ""
        for entry in (table or {}).get("Search") or ():
            one = _candidate(entry) if isinstance(entry, Mapping) else None
            if one is not None:
                seen.append(one)
        seen = list({one.id: one for one in seen}.values())[:_MOST_SEEN]
        verdict = judge(title, film.year, seen)
        words = _spelling(title)
        if verdict.sure is not None:
            yield self._by_id(replace(film, imdb_id=verdict.sure.id))
        elif step == "search" and film.year is not None:
            # Years differ by country: without one, what is a year beside comes up too.
            yield self._ask(film, "wider", {"s": words}, seen)
        elif not verdict.doubtful and step != "plain" and fold(title) != words.casefold():
            yield self._ask(film, "plain", {"s": fold(title)}, seen)
        else:
            why = verdict.why or "OMDb knows no film that is like it"
            some = tuple((one.id, one.title, one.year) for one in verdict.doubtful)
            yield DoubtFound(film.key, title, film.year, why, some)

    def _by_id(self, film: WantedFilm) -> Ask:
        return self._ask(film, "id", {"i": film.imdb_id, "plot": "full"})

    def _ask(
        self,
        film: WantedFilm,
        step: str,
        words: Mapping[str, Any],
        seen: Iterable[Candidate] = (),
    ) -> Ask:
        query = {name: value for name, value in words.items() if value is not None}
        if step != "id":
            query["type"] = "movie"
        if step == "title":
            query["plot"] = "full"
        about: dict[str, Any] = {name: getattr(film, name) for name in _OF_FILM}
        about["seen"] = [[one.id, one.title, one.year] for one in seen]
        # What was begun is finished before the next film: then a day's limit leaves no loose ends.
        urgency = 0 if step == "title" else 1
        address = f"{self._address}?{urlencode(query)}"
        return Ask(address, step, film=film.key, about=about, urgency=urgency)


def _found(film: WantedFilm, table: Mapping[str, Any]) -> FilmFound:
    """A collection goes on calling its films as it does; all else is OMDb's."""
    said = facts_of(table, "an answer of OMDb", strict=False)
    if film.title is None:
        return FilmFound(film.key, said)
    own = replace(film.facts, imdb_id=said.imdb_id or film.imdb_id)
    return FilmFound(film.key, own.over(said))


def _spelling(title: str) -> str:
    """How OMDb is asked for a title: it knows films by Latin letters."""
    for one in both_titles(title)[::-1] if is_foreign(title) else ():
        if not is_foreign(one):
            return one
    return fold(title) if is_foreign(title) else title


def _candidate(entry: Mapping[str, Any]) -> Candidate | None:
    facts = facts_of(entry, "an answer of OMDb", strict=False)
    if facts.imdb_id is None or facts.title is None:
        return None
    return Candidate(facts.imdb_id, facts.title, facts.year)


def _table(answer: Answer) -> Mapping[str, Any] | None:
    """What it says; None where it knows no such film."""
    try:
        table = json.loads(answer.body)
    except (ValueError, RecursionError):
        table = None
    if not isinstance(table, dict):
        raise SourceError(f"OMDb answers {answer.status} and no JSON: {answer.text[:80]!r}")
    if str(table.get("Response", "")).casefold() == "true":
        return table
    said = str(table.get("Error", ""))
    plain = said.casefold()
    if any(words in plain for words in _LIMIT):
        raise QuotaError(f"OMDb says {said!r}: the day's requests of this key are spent")
    if "api key" in plain or "apikey" in plain:
        raise BarredError(
            f"OMDb says {said!r}: set CINESEEK_OMDB_KEY to a key of "
            "https://www.omdbapi.com/apikey.aspx"
        )
    if any(words in plain for words in _NOT_THERE):
        return None
    raise SourceError(f"OMDb answers {answer.status}: {said[:200] or 'nothing'}")

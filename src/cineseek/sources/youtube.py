"""Trailers on YouTube: of MovieLens' list, of lists and channels, or looked for by title and year.

The videos themselves are fetched by the collector with yt-dlp. Any other site that yt-dlp reads
will do for a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from cineseek.errors import SourceError
from cineseek.sources.facts import FilmFacts
from cineseek.sources.joining import join_address
from cineseek.sources.matching import Candidate, judge
from cineseek.sources.movielens import TrailerLine
from cineseek.sources.reading_json import find_text, read_json
from cineseek.sources.slug import film_id
from cineseek.sources.source import Answer, Ask, DoubtFound, FilmFound, Finding
from cineseek.sources.trailer_names import film_of_trailer, is_trailer
from cineseek.sources.wanted import WantedFilm

ADDRESS = "https://www.youtube.com"
SEARCH = "ytsearch{most}:{words}"
"""How yt-dlp is told to search; `{quoted}` stands for the words where an address wants them."""
_LOOKED_AT = 8
"""Answers to a search for one film."""


class YouTube:
    """Trailers by id, in lists, and of wanted films."""

    name = "youtube"
    daily: int | None = None

    def __init__(
        self,
        trailers: Iterable[TrailerLine] = (),
        lists: Iterable[str] = (),
        wanted: Iterable[WantedFilm] = (),
        *,
        address: str = ADDRESS,
        search: str = SEARCH,
        shortest: float = 20.0,
        longest: float = 600.0,
    ) -> None:
        """`lists`: addresses of playlists, channels or videos. Lengths in seconds."""
        self._trailers, self._lists, self._wanted = trailers, lists, wanted
        self._address, self._search = address, search
        self._shortest, self._longest = shortest, longest

    def start(self) -> Iterator[Finding]:
        """A video for each trailer of the list; lists and searches to be laid out."""
        for one in self._trailers:
            key = film_id(one.title, one.year)
            yield FilmFound(key, FilmFacts(title=one.title, year=one.year))
            yield self._video(f"{self._address}/watch?v={one.youtube_id}", key, one.youtube_id, "")
        for url in self._lists:
            yield Ask(url, "list", "videos")
        for film in self._wanted:
            if film.title:
                year = f" {film.year}" if film.year else ""
                words = f"{film.title}{year} official trailer"
                about = {"title": film.title, "year": film.year, "imdb_id": film.imdb_id}
                url = self._search.format(most=_LOOKED_AT, words=words, quoted=quote(words))
                yield Ask(url, "search", "videos", film=film.key, about=about)

    def read(self, answer: Answer) -> Iterator[Finding]:
        """The videos of a list that are as long as trailers; of a search the film's own trailer."""
        entries = read_json(answer, "a list of videos").get("entries")
        if not isinstance(entries, list):
            raise SourceError(f"{answer.ask.url} is no list of videos")
        fit = [one for one in entries if isinstance(one, dict) and self._fits(one)]
        if answer.ask.step == "list":
            yield from self._of_list(fit)
        else:
            yield from self._of_search(answer.ask, fit)

    def _of_list(self, entries: Iterable[dict[str, Any]]) -> Iterator[Finding]:
        for one in entries:
            film = film_of_trailer(find_text(one, "title"))
            if film is not None and film.title is not None:
                yield FilmFound(film.key, film.facts)
                yield self._video(
                    find_text(one, "url"), film.key, find_text(one, "id"), find_text(one, "title")
                )

    def _of_search(self, ask: Ask, entries: Iterable[dict[str, Any]]) -> Iterator[Finding]:
        title, year = str(ask.about["title"]), ask.about.get("year")
        by_url: dict[str, dict[str, Any]] = {}
        named = []
        for one in entries:
            name = find_text(one, "title")
            film = film_of_trailer(name)
            if is_trailer(name) and film is not None and film.title is not None:
                by_url[find_text(one, "url")] = one
                # An uploader often leaves the year out, and seldom means another film then.
                named.append(Candidate(find_text(one, "url"), film.title, film.year or year))
        surest = next((c for c in named if judge(title, year, [c]).sure), None)
        if surest is None:
            verdict = judge(title, year, named)
            some = tuple((one.id, one.title, one.year) for one in verdict.doubtful)
            why = verdict.why or "no trailer of this title was found"
            yield DoubtFound(str(ask.film), title, year, why, some)
            return
        chosen = by_url[surest.id]
        yield FilmFound(str(ask.film), FilmFacts(title, year, ask.about.get("imdb_id")))
        yield self._video(
            surest.id, str(ask.film), find_text(chosen, "id"), find_text(chosen, "title")
        )

    def _fits(self, entry: dict[str, Any]) -> bool:
        if not join_address("", find_text(entry, "url")):
            return False
        try:
            length = float(find_text(entry, "duration") or 0)
        except ValueError:
            return False
        return length == 0 or self._shortest <= length <= self._longest

    def _video(self, url: str, film: str, id: str, name: str) -> Ask:
        about = {"page": url, "name": id, "title": name}
        return Ask(url, "trailer", "video", film=film, about=about, urgency=1)

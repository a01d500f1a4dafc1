"""Trailers and genre tags from IMDb's pages, for films of its tables or of a list.

The tables (title.basics, title.ratings) are IMDb's own for personal and non-commercial use; they
are read from files, and ask nothing. Pages are asked as robots.txt allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin, urlsplit

from cineseek.film import Film
from cineseek.sources.facts import FilmFacts
from cineseek.sources.imdb_pages import VideoPage, find_videos, read_title_page, read_video_page
from cineseek.sources.slug import film_id
from cineseek.sources.source import Answer, Ask, FilmFound, Finding
from cineseek.sources.wanted import WantedFilm

ADDRESS = "https://www.imdb.com"


class Imdb:
    """Films of IMDb, and their trailers."""

    name = "imdb"
    daily: int | None = None

    def __init__(
        self,
        films: Iterable[Film | WantedFilm] = (),
        pages: Iterable[str] = (),
        *,
        address: str = ADDRESS,
        trailers: int = 1,
        most_lines: int = 720,
        longest: float = 600.0,
    ) -> None:
        """`pages`: addresses of lists of trailers. `trailers`: of a film; 0: facts only.

        `most_lines`: of the picture. `longest`: seconds of a trailer.
        """
        self._films, self._pages, self._address = films, pages, address
        self._trailers, self._most_lines, self._longest = trailers, most_lines, longest

    def start(self) -> Iterator[Finding]:
        """Facts of tables as they are, and the pages to ask."""
        for film in self._films:
            facts = film.facts if isinstance(film, WantedFilm) else _facts(film)
            folder = film.folder if isinstance(film, WantedFilm) else None
            key = folder or _key(facts)
            if facts.title is not None:
                yield FilmFound(key, facts)
            if facts.imdb_id is not None and (self._trailers or isinstance(film, WantedFilm)):
                about = {"title": facts.title, "year": facts.year}
                yield Ask(f"{self._address}/title/{facts.imdb_id}/", "title", film=key, about=about)
        for page in self._pages:
            yield Ask(urljoin(self._address, page), "list")

    def read(self, answer: Answer) -> Iterator[Finding]:
        """What a page of a title, of a video or of a list of videos says."""
        if answer.ask.step == "list":
            for id in find_videos(answer.text):
                yield self._video(id, None, {})
        elif answer.ask.step == "title":
            page = read_title_page(answer.text)
            known = FilmFacts(answer.ask.about.get("title"), answer.ask.about.get("year"))
            if page.facts.title is not None or known.title is not None:
                yield FilmFound(str(answer.ask.film), known.over(page.facts))
            about = {"title": known.title, "year": known.year}
            for id in page.videos[: self._trailers]:
                yield self._video(id, answer.ask.film, about)
        else:
            yield from self._after_video(answer, read_video_page(answer.text))

    def _after_video(self, answer: Answer, page: VideoPage) -> Iterator[Finding]:
        known = FilmFacts(answer.ask.about.get("title"), answer.ask.about.get("year"))
        facts = known.over(page.facts)
        if facts.title is None:
            return
        key = answer.ask.film or _key(facts)
        yield FilmFound(key, facts)
        fit = [one for one in page.files if one[0] <= self._most_lines] or list(page.files[-1:])
        if page.kind not in ("", "Trailer") or not fit:
            return
        if page.duration is not None and page.duration > self._longest:
            return
        # The address of a file is signed and runs out: it is asked for at once, and its page again
        # where it was left until it ran out.
        about = {"direct": True, "page": answer.url, "name": _id_of(answer.url), "title": page.name}
        yield Ask(fit[0][2], "trailer", "video", film=key, about=about, urgency=3)

    def _video(self, id: str, film: str | None, about: dict[str, str | int | None]) -> Ask:
        return Ask(f"{self._address}/video/{id}/", "video", film=film, about=about, urgency=2)


def _key(facts: FilmFacts) -> str:
    """One name for a film, whether a table, a page or a trailer named it."""
    return facts.imdb_id or film_id(facts.title or "", facts.year)


def _facts(film: Film) -> FilmFacts:
    return FilmFacts(
        film.title,
        film.year,
        film.imdb_id,
        film.genres or None,
        film.directors or None,
        film.cast or None,
        film.languages or None,
        film.countries or None,
        film.plot,
        film.rating,
        film.votes,
        film.runtime,
    )


def _id_of(url: str) -> str:
    return urlsplit(url).path.strip("/").rpartition("/")[2]

"""Stills from flim's two JSON calls: `suggest-entities` for a film's id, `search` for its pictures.

As its page asks them, of 2024 and 2025: pages are counted from 0, and one of fewer pictures than
were asked for is the last. The token of an account is added by `sign`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Literal

from cineseek.errors import BarredError, SourceError
from cineseek.sources.facts import FilmFacts
from cineseek.sources.joining import join_address
from cineseek.sources.matching import Candidate, is_same_title, judge
from cineseek.sources.reading_json import find_all, find_text, find_year, plain_text, read_json
from cineseek.sources.source import Answer, Ask, DoubtFound, FilmFound, Finding, PairFound
from cineseek.sources.wanted import WantedFilm

ADDRESS = "https://api.flim.ai/2.0.0"
MOST = 5000
"""Pictures of one search that are asked for."""
PER_PAGE = 200
"""What its own page asks for."""
FILTERS = (
    "genres",
    "colors",
    "number_of_persons",
    "years",
    "shot_types",
    "movie_types",
    "aspect_ratio",
    "safety_content",
    "camera_motions",
)
Size = Literal["full", "medium"]
_SIZES: dict[Size, tuple[str, ...]] = {
    "full": ("full_resolution_url", "medium_resolution_url", "thumbnail_url"),
    "medium": ("medium_resolution_url", "full_resolution_url", "thumbnail_url"),
}
_MOST_NAMESAKES = 4
_MOST_SUGGESTED = 200
_JSON = (("Content-Type", "application/json"),)
_FIELDS = (
    "full_text", "similar_picture_id", "movie_id", "dop", "director", "brand", "agency",
    "production_company", "actor", "creator", "artist", "collection_id", "board_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FlimSearch:
    """What is searched for: a film, or words and people; with filters."""

    film: WantedFilm | None = None
    words: str = ""
    director: str = ""
    actor: str = ""
    filters: Mapping[str, Sequence[str]] = None  # type: ignore[assignment]
    """By name of `FILTERS`: what pictures must be."""
    without: Mapping[str, Sequence[str]] = None  # type: ignore[assignment]
    """The same: what they must not be."""

    def __post_init__(self) -> None:
        for field in ("filters", "without"):
            table = dict(getattr(self, field) or {})
            unknown = set(table) - set(FILTERS)
            if unknown:
                names = ", ".join(FILTERS)
                raise ValueError(f"flim has no filter {min(unknown)!r}; it has {names}")
            object.__setattr__(self, field, table)
        if self.film is not None and not self.film.title:
            raise ValueError("flim looks for a film by its title")


class Flim:
    """Pictures of searches on flim."""

    name = "flim"
    daily: int | None = None
    reads = frozenset((200, 401, 403))

    def __init__(
        self,
        searches: Iterable[FlimSearch],
        *,
        token: str = "",
        address: str = ADDRESS,
        most: int = MOST,
        per_page: int = PER_PAGE,
        size: Size = "full",
    ) -> None:
        """`most`: pictures of one search."""
        if not 1 <= most <= MOST or not 1 <= per_page <= PER_PAGE:
            raise ValueError(f"flim gives up to {MOST} pictures of a search, {PER_PAGE} a page")
        self._searches, self._token, self._address = searches, token, address
        self._most, self._per_page, self._size = most, per_page, size

    def start(self) -> Iterator[Ask]:
        """A film's id, or the first page of a search."""
        for one in self._searches:
            search = {"director": one.director, "actor": one.actor, "full_text": one.words}
            told = {"search": search, "filters": dict(one.filters), "without": dict(one.without)}
            if one.film is None:
                yield self._page(told, 0, 0)
                continue
            body = _bytes({"media_type": "", "suggest": one.film.title})
            about = {**told, "title": one.film.title, "year": one.film.year}
            address = f"{self._address}/suggest-entities"
            yield Ask(address, "film", film=one.film.key, method="POST", body=body,
                      headers=_JSON, about=about)  # fmt: skip

    def sign(self, ask: Ask) -> Ask:
        """The ask as it is sent: with the account's token, and to the API only."""
        if not self._token or ask.kind != "page":
            return ask
        return replace(ask, headers=(*ask.headers, ("Authorization", f"Bearer {self._token}")))

    def read(self, answer: Answer) -> Iterator[Finding]:
        """The pictures of a page and the page after it, or the search after a suggestion."""
        if answer.status in (401, 403):
            raise BarredError(
                f"flim answers {answer.status}: set CINESEEK_FLIM_TOKEN to the token of an account"
            )
        table = read_json(answer, "flim")
        if answer.ask.step == "film":
            yield from self._after_suggestion(answer.ask, table)
        else:
            yield from self._after_page(answer.ask, table)

    def _after_suggestion(self, ask: Ask, table: Mapping[str, Any]) -> Iterator[Finding]:
        """A suggestion has a name without a year: the pictures say which film it is."""
        about = ask.about
        title, year = str(about["title"]), about.get("year")
        named = [
            Candidate(find_text(one, "id"), find_text(one, "name"))
            for one in islice(find_all(table, "suggestions[*]"), _MOST_SUGGESTED)
            if find_text(one, "id") and find_text(one, "name")
        ]
        verdict = judge(title, None, named)
        same = (
            [verdict.sure] if verdict.sure is not None else list(verdict.doubtful[:_MOST_NAMESAKES])
        )
        sure = verdict.sure is not None
        if not sure and (year is None or not all(is_same_title(title, one.title) for one in same)):
            same = []
        if not same:
            some = tuple((one.id, one.title, one.year) for one in verdict.doubtful)
            why = verdict.why or "flim suggests no film of this title"
            yield DoubtFound(str(ask.film), title, year, why, some)
        for one in same:
            search = {**about["search"], "movie_id": one.id}
            told = {**about, "search": search, "alone": len(same) == 1}
            yield self._page(told, 0, 0, film=ask.film)

    def _after_page(self, ask: Ask, table: Mapping[str, Any]) -> Iterator[Finding]:
        response = table.get("query_response")
        images = response.get("images") if isinstance(response, dict) else None
        if not isinstance(images, list):
            raise SourceError("flim answers a search without `query_response.images`")
        about, page, before = ask.about, int(ask.about["page"]), int(ask.about["before"])
        other = _other_year(images, about.get("year")) if page == 0 else None
        if other is not None:
            if about.get("alone"):
                why = f"flim's film of this title is of {other}"
                yield DoubtFound(str(ask.film), str(about.get("title")), about.get("year"), why)
            return
        room = max(0, self._most - before)
        for one in images[: min(room, self._per_page)]:
            if isinstance(one, dict):
                yield from self._picture(ask, one)
        before += len(images)
        if len(images) >= self._per_page and before < self._most:
            yield self._page(about, page + 1, before, film=ask.film)

    def _picture(self, ask: Ask, one: Mapping[str, Any]) -> Iterator[Finding]:
        address = next((url for name in _SIZES[self._size] if (url := find_text(one, name))), "")
        whole = join_address("", address)
        if whole is None:
            return
        title = find_text(one, "title")
        key = str(ask.film or find_text(one, "movie_id") or find_text(one, "id"))
        if title:
            names = find_all(one, "directors[*]")
            makers = tuple(plain_text(name) for name in names if isinstance(name, str))
            known = FilmFacts(title=ask.about.get("title"), year=ask.about.get("year"))
            said = FilmFacts(title, find_year(one, "year"), directors=makers or None)
            yield FilmFound(key, known.over(said))
        about: dict[str, Any] = {"page": "https://app.flim.ai/", "id": find_text(one, "id")}
        second = find_text(one, "shot_time")
        if second.isdecimal() and len(second) < 12:
            about["second"] = int(second) / 1000
        picture = Ask(whole, "picture", "picture", film=key, about=about, urgency=1)
        caption = find_text(one, "caption")
        yield PairFound(picture, (caption,), {"film": title or key}) if caption else picture

    def _page(
        self, told: Mapping[str, Any], page: int, before: int, *, film: str | None = None
    ) -> Ask:
        search: dict[str, Any] = dict.fromkeys(_FIELDS, "")
        search.update(told["search"])
        search["saved_images"] = False
        wanted, unwanted = told["filters"], told["without"]
        search["filters"] = {name: list(wanted.get(name, ())) for name in FILTERS}
        search["filters"]["has_video_cuts"] = False
        search["negative_filters"] = {name: list(unwanted.get(name, ())) for name in FILTERS}
        body = {"search": search, "page": page, "sort_by": "", "order_by": "",
                "number_per_pages": self._per_page}  # fmt: skip
        about = {**told, "page": page, "before": before}
        return Ask(f"{self._address}/search", "page", film=film, method="POST", body=_bytes(body),
                   headers=_JSON, about=about)  # fmt: skip


def _other_year(images: Sequence[Any], year: int | None) -> int | None:
    """The year that the pictures are of where it is surely not the one that was asked for."""
    said = next((found for one in images if (found := find_year(one, "year"))), None)
    return said if said and year is not None and abs(said - year) > 1 else None


def _bytes(value: Mapping[str, Any]) -> bytes:
    """The same bytes for the same question, since they are part of an ask's key."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()

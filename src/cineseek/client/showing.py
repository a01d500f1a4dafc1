"""Answers of a server as HTML for a notebook: which pictures they want, how they lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from cineseek.answer import FilmCard, Hit, Hits, ShotDetails
from cineseek.client.answers import FilmAnswer, Films, ShotAnswer, Shots
from cineseek.client.call import fill
from cineseek.film import Film, Footage
from cineseek.notebook import MOST, Card, facts, grid, hit_card, image
from cineseek.telling import clock, count, titled

Pictures = Mapping[str, bytes]
"""JPEGs by their path at the server."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """Something to look at in a notebook."""

    html: str = field(repr=False)

    def _repr_html_(self) -> str:
        return self.html


def frame_path(footage: str, name: str | Path) -> str:
    """Where a saved frame is at the server."""
    return fill("/api/frames/{}/{}", footage, str(name))


def sheet_path(film: str) -> str:
    """Where a film's contact sheet is at the server."""
    return fill("/api/films/{}/sheet.jpg", film)


def wanted(answer: Any) -> list[str]:
    """The paths of the pictures that an answer is shown with."""
    if isinstance(answer, FilmAnswer):
        return [sheet_path(answer.film.id)]
    paths = (path for _, path in _cards(answer))
    return [path for path in islice(paths, MOST) if path is not None]


def html_of(answer: Any, pictures: Pictures) -> str:
    """An answer with those of its pictures that are here."""
    if isinstance(answer, FilmAnswer):
        return _film(answer, pictures)
    if isinstance(answer, ShotAnswer):
        return _shot(answer, pictures)
    cards = _drawn(islice(_cards(answer), MOST), pictures)
    if isinstance(answer, Hits):
        note = " ".join((*answer.warnings, answer.reason))
        return grid(cards, note=note, total=len(answer))
    many = len(answer) if isinstance(answer, Films | Shots | list | tuple) else len(cards)
    return grid(cards, total=many)


def _cards(answer: Any) -> Iterator[tuple[Card, str | None]]:
    """Cards, and where their pictures are."""
    if isinstance(answer, Hit | FilmCard | ShotDetails):
        answer = (answer,)
    if isinstance(answer, ShotAnswer):
        for frame in answer.details.frames:
            yield Card(clock(frame.second)), frame_path(frame.footage_id, frame.file)
        return
    for one in answer:
        if isinstance(one, Hit):
            name = one.thumbnail
            yield hit_card(one), frame_path(one.footage.id, name) if name else None
        elif isinstance(one, FilmCard):
            yield _film_card(one)
        elif isinstance(one, ShotDetails):
            yield _shot_card(one)
        else:
            raise ValueError(f"there is no picture of {type(one).__name__}")


def _drawn(cards: Iterable[tuple[Card, str | None]], pictures: Pictures) -> list[Card]:
    return [replace(card, picture=pictures.get(path or "")) for card, path in cards]


def _film_card(card: FilmCard) -> tuple[Card, str | None]:
    seconds = sum(one.duration for one in card.footages)
    kinds = ", ".join(dict.fromkeys(one.kind for one in card.footages))
    said = f"{kinds}, {clock(seconds, tenths=False)}" if seconds else kinds
    path = frame_path(card.frame.footage_id, card.frame.file) if card.frame else None
    lines = (said, count(card.shots, "shot"))
    return Card(titled(card.film.title, card.film.year), lines), path


def _shot_card(details: ShotDetails) -> tuple[Card, str | None]:
    shot = details.shot
    span = f"{clock(shot.span.start)}-{clock(shot.span.end)}"
    measured = ", ".join((*shot.facets.colors[:3], shot.facets.light, shot.facets.motion))
    first = next(iter(details.frames), None)
    words = (f"“{details.texts[0].text}”",) if details.texts else ()
    path = frame_path(first.footage_id, first.file) if first else None
    return Card(f"shot {shot.number}", (span, measured, *words)), path


def _film(answer: FilmAnswer, pictures: Pictures) -> str:
    film = answer.film
    sheet = pictures.get(sheet_path(film.id))
    rows = [*_facts(film), *(("footage", _footage(one)) for one in answer.footages)]
    drawn = image(sheet, film.title, 960) if sheet is not None else ""
    return facts(titled(film.title, film.year), rows, drawn)


def _shot(answer: ShotAnswer, pictures: Pictures) -> str:
    shot, facets = answer.shot, answer.shot.facets
    rows = [
        ("footage", _footage(answer.footage)),
        ("span", f"{clock(shot.span.start)}-{clock(shot.span.end)}"),
        ("colours", ", ".join(facets.colors)),
        ("light", facets.light),
        ("motion", facets.motion),
        ("sound", facets.sound),
        *(("words", line.text) for line in answer.details.texts),
    ]
    cards = _drawn(_cards(answer), pictures)
    title = f"{titled(answer.film.title, answer.film.year)}, shot {shot.number}"
    return facts(title, rows, grid(cards))


def _facts(film: Film) -> list[tuple[str, str]]:
    return [
        ("directed by", ", ".join(film.directors)),
        ("with", ", ".join(film.cast)),
        ("genre", ", ".join(film.genres)),
        ("language", ", ".join(film.languages)),
        ("country", ", ".join(film.countries)),
        ("rating", str(film.rating or "")),
        ("plot", film.plot or ""),
    ]


def _footage(footage: Footage) -> str:
    length = f", {clock(footage.duration)}" if footage.duration else ""
    return f"{footage.path} ({footage.kind}, {footage.width} x {footage.height}{length})"

"""The JSON shapes read back: what `shapes` and `to_json` wrote, as the nouns it was written of.

Seconds come back as they were written, to the millisecond; a path as the name of its file. What is
unknown is passed over: a newer server may say more. A shape that lacks something, or is of another
kind, raises KeyError, TypeError or ValueError.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from cineseek.answer import FilmCard, Hit, Hits, ShotDetails
from cineseek.answer_copies import Copy
from cineseek.answer_identity import Candidate, Identification
from cineseek.answer_trailers import PARTS, Meeting, Neighbour, Neighbours, Place, Rating
from cineseek.film import Facets, Film, Footage, Frame, Shot, Span, TextLine

Json = Mapping[str, Any]


def read_film(shape: Json) -> Film:
    """A film with all its facts."""
    return Film(
        id=str(shape["id"]),
        title=str(shape["title"]),
        year=_number(shape["year"]),
        **{
            name: tuple(str(one) for one in shape[name])
            for name in ("genres", "directors", "cast", "languages", "countries")
        },
        imdb_id=_text(shape["imdb_id"]),
        plot=_text(shape["plot"]),
        rating=_float(shape["rating"]),
        votes=_number(shape["votes"]),
        runtime=_float(shape["runtime"]),
    )


def read_card(shape: Json) -> FilmCard:
    """A film in a list."""
    owner, name = shape["footage"], shape["thumbnail"]
    frame = None
    if owner is not None and name is not None:
        second = float(shape["second"])
        frame = Frame(str(owner), int(shape["shot"]), second, True, str(name))
    footages = tuple(read_footage(one) for one in shape["footages"])
    return FilmCard(read_film(shape), footages, int(shape["shots"]), frame)


def read_footage(shape: Json) -> Footage:
    """A footage; `path` is its file's name."""
    return Footage(
        id=str(shape["id"]),
        film_id=str(shape["film"]),
        path=str(shape["file"]),
        kind=shape["kind"],
        duration=float(shape["duration"]),
        width=int(shape["width"]),
        height=int(shape["height"]),
        frame_rate=float(shape["frame_rate"]),
    )


def read_facets(shape: Json) -> Facets:
    """What was measured of a shot."""
    known: dict[str, Any] = {one.name: shape[one.name] for one in fields(Facets)}
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in known.items()
    }
    return Facets(**values)


def read_shot(shape: Json) -> ShotDetails:
    """A shot with the frames that stand for it (`file` is a name) and the words that overlap it."""
    footage, number = str(shape["footage"]), int(shape["number"])
    frames = tuple(
        Frame(footage, number, float(one["second"]), True, str(one["thumbnail"]))
        for one in shape["frames"]
    )
    span = Span(float(shape["start"]), float(shape["end"]))
    shot = Shot(footage, number, span, read_facets(shape["facets"]))
    return ShotDetails(shot, frames, tuple(read_text(one) for one in shape["text"]))


def read_text(shape: Json) -> TextLine:
    """A subtitle, caption or text in the picture."""
    span = Span(float(shape["start"]), float(shape["end"]))
    return TextLine(span, str(shape["text"]), shape["kind"], _text(shape["language"]))


def read_hit(shape: Json) -> Hit:
    """A hit with all facts of its film and footage, and its facets."""
    film = read_film(shape["film"])
    footage = read_footage(shape["footage"])
    span = Span(float(shape["start"]), float(shape["end"]))
    then = shape.get("then")
    name = shape["thumbnail"]
    return Hit(
        rank=int(shape["rank"]),
        score=float(shape["score"]),
        film=film,
        footage=footage,
        shot=Shot(footage.id, int(shape["shot"]), span, read_facets(shape["facets"])),
        second=float(shape["second"]),
        thumbnail=None if name is None else Path(str(name)),
        because=tuple(str(one) for one in shape["because"]),
        text=_text(shape.get("text")),
        alike=int(shape["alike"]),
        then=None if then is None else read_hit(then),
    )


def read_hits(shape: Json) -> Hits:
    """The answer to a search."""
    return Hits(
        tuple(read_hit(one) for one in shape["hits"]),
        str(shape["reason"]),
        tuple(str(one) for one in shape["warnings"]),
        int(shape["total"]),
    )


def read_candidate(shape: Json) -> Candidate:
    """A film that a picture may be from."""
    footage, name = shape["footage"], shape["thumbnail"]
    return Candidate(
        read_film(shape["film"]),
        float(shape["probability"]),
        None if footage is None else read_footage(footage),
        _float(shape["second"]),
        str(shape["transform"]),
        None if name is None else Path(str(name)),
    )


def read_identification(shape: Json) -> Identification:
    """The answer to "which film is this?"."""
    film = shape["film"]
    return Identification(
        None if film is None else read_film(film),
        float(shape["probability"]),
        str(shape["reason"]),
        tuple(read_candidate(one) for one in shape["candidates"]),
        float(shape["threshold"]),
        float(shape["false_accepts"]),
        tuple(read_candidate(one) for one in shape["among"]),
        float(shape["together"]),
    )


def read_copy(shape: Json) -> Copy:
    """A stretch of a video that is a stretch of a footage."""
    return Copy(
        read_film(shape["film"]),
        read_footage(shape["footage"]),
        Span(float(shape["query_start"]), float(shape["query_end"])),
        Span(float(shape["start"]), float(shape["end"])),
        float(shape["speed"]),
        bool(shape["mirrored"]),
        int(shape["matches"]),
        float(shape["score"]),
    )


def read_neighbour(shape: Json) -> Neighbour:
    """A footage that is like the one asked about."""
    return Neighbour(
        rank=int(shape["rank"]),
        film=read_film(shape["film"]),
        footage=read_footage(shape["footage"]),
        score=float(shape["score"]),
        parts={name: float(shape[name]) for name in PARTS if shape.get(name) is not None},
        shares={str(name): float(share) for name, share in shape["shares"].items()},
        meetings=tuple(
            Meeting(float(one["second"]), float(one["other"]), float(one["score"]))
            for one in shape["meetings"]
        ),
    )


def read_neighbours(shape: Json) -> Neighbours:
    """The answer to `similar`."""
    return Neighbours(
        tuple(read_neighbour(one) for one in shape["neighbours"]),
        str(shape["reason"]),
        tuple(str(one) for one in shape["warnings"]),
    )


def read_rating(shape: Json) -> Rating:
    """An expected score, beside what simpler ways would say."""
    film, footage = shape["film"], shape["footage"]
    return Rating(
        value=float(shape["value"]),
        low=float(shape["low"]),
        high=float(shape["high"]),
        coverage=float(shape["coverage"]),
        model=str(shape["model"]),
        baselines={str(name): _float(told) for name, told in shape["baselines"].items()},
        reason=str(shape["reason"]),
        film=None if film is None else read_film(film),
        footage=None if footage is None else read_footage(footage),
    )


def read_place(shape: Json) -> Place:
    """A place on the map; of its film only what names it, and its genres."""
    film = shape["film"]
    genres = tuple(str(one) for one in film["genres"])
    named = Film(str(film["id"]), str(film["title"]), _number(film["year"]), genres=genres)
    return Place(named, read_footage(shape["footage"]), float(shape["x"]), float(shape["y"]))


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _number(value: Any) -> int | None:
    return None if value is None else int(value)


def _float(value: Any) -> float | None:
    return None if value is None else float(value)

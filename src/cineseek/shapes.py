"""The JSON shapes of what is known, beside those that answers carry themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from cineseek.answer import FilmCard, Hit
from cineseek.answer_copies import Copy
from cineseek.answer_identity import Candidate, Identification, film_line
from cineseek.answer_trailers import Neighbour, Place, Rating
from cineseek.file_name import file_of
from cineseek.film import Facets, Film, Footage, Frame, Shot, TextLine

_FILM = tuple(field.name for field in fields(Film))
_FACETS = tuple(field.name for field in fields(Facets))


def facts_of(film: Film) -> dict[str, Any]:
    """A film with all its facts."""
    return _plain(film, _FILM)


def card_of(card: FilmCard) -> dict[str, Any]:
    """A film in a list: its facts, how much there is of it, and a picture."""
    return {
        **facts_of(card.film),
        "footages": [footage_of(one) for one in card.footages],
        "kinds": list(dict.fromkeys(footage.kind for footage in card.footages)),
        "shots": card.shots,
        "duration": round(sum(footage.duration for footage in card.footages), 3),
        "footage": card.frame.footage_id if card.frame else None,
        "shot": card.frame.shot if card.frame else None,
        "second": round(card.frame.second, 3) if card.frame else None,
        "thumbnail": Path(card.frame.file).name if card.frame else None,
    }


def footage_of(footage: Footage) -> dict[str, Any]:
    """A footage; its file by name, never by path."""
    return {
        "id": footage.id,
        "film": footage.film_id,
        "file": file_of(footage.path),
        "kind": footage.kind,
        "duration": round(footage.duration, 3),
        "width": footage.width,
        "height": footage.height,
        "frame_rate": round(footage.frame_rate, 3),
    }


def hit_of(hit: Hit) -> dict[str, Any]:
    """A hit with all facts of its film and footage: what `Hit.to_json` says, and more."""
    line = hit.to_json()
    line["id"] = hit.shot.id
    line["film"] = facts_of(hit.film)
    line["footage"] = footage_of(hit.footage)
    line["facets"] = _plain(hit.shot.facets, _FACETS)
    if hit.then is not None:
        line["then"] = hit_of(hit.then)
    return line


def candidate_of(candidate: Candidate) -> dict[str, Any]:
    """A candidate with all facts of its film and footage: what `to_json` says, and more."""
    line = candidate.to_json()
    line["film"] = facts_of(candidate.film)
    line["footage"] = None if candidate.footage is None else footage_of(candidate.footage)
    line["transform"] = candidate.transform
    line["thumbnail"] = candidate.thumbnail.name if candidate.thumbnail else None
    return line


def identification_of(found: Identification) -> dict[str, Any]:
    """The answer to "which film is this?", with all facts: what `to_json` says, and more."""
    line = found.to_json()
    line["film"] = None if found.film is None else facts_of(found.film)
    line["candidates"] = [candidate_of(one) for one in found.candidates]
    line["among"] = [candidate_of(one) for one in found.among]
    line["threshold"] = round(found.threshold, 4)
    line["false_accepts"] = found.false_accepts
    return line


def copy_of(copy: Copy) -> dict[str, Any]:
    """A copy, with all facts of its film and footage: what `Copy.to_json` says, and more."""
    line = copy.to_json()
    line["film"] = facts_of(copy.film)
    line["footage"] = footage_of(copy.footage)
    return line


def neighbour_of(neighbour: Neighbour) -> dict[str, Any]:
    """A neighbour, with all facts of its film and footage: what `Neighbour.to_json` says, and
    more."""
    line = neighbour.to_json()
    line["film"] = facts_of(neighbour.film)
    line["footage"] = footage_of(neighbour.footage)
    return line


def rating_of(rating: Rating) -> dict[str, Any]:
    """An expected score, with all facts of its film and footage: what `Rating.to_json` says, and
    more."""
    line = rating.to_json()
    line["film"] = None if rating.film is None else facts_of(rating.film)
    line["footage"] = None if rating.footage is None else footage_of(rating.footage)
    return line


def place_of(place: Place) -> dict[str, Any]:
    """A place on the map. There are thousands: of the film it has what names it, and its genres."""
    return {
        "film": {**film_line(place.film), "genres": list(place.film.genres)},
        "footage": footage_of(place.footage),
        "x": round(place.x, 5),
        "y": round(place.y, 5),
    }


def shot_of(shot: Shot, frames: Sequence[Frame], texts: Sequence[TextLine]) -> dict[str, Any]:
    """A shot with the frames that stand for it and the words that overlap it."""
    return {
        "id": shot.id,
        "footage": shot.footage_id,
        "number": shot.number,
        "start": round(shot.span.start, 3),
        "end": round(shot.span.end, 3),
        "frames": [
            {"second": round(frame.second, 3), "thumbnail": Path(frame.file).name}
            for frame in frames
            if frame.look
        ],
        "facets": _plain(shot.facets, _FACETS),
        "text": [line_of(line) for line in texts],
    }


def line_of(line: TextLine) -> dict[str, Any]:
    """A line of text."""
    return {
        "start": round(line.span.start, 3),
        "end": round(line.span.end, 3),
        "text": line.text,
        "kind": line.kind,
        "language": line.language,
    }


def _plain(value: object, names: Sequence[str]) -> dict[str, Any]:
    """Fields as JSON has them; `asdict` copies them deeply, which twenty hits feel."""
    found = {name: getattr(value, name) for name in names}
    return {name: list(one) if isinstance(one, tuple) else one for name, one in found.items()}

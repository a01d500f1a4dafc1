"""What a point carries beside its vectors, so that filters run inside the vector search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cineseek.film import Film, Footage, Shot
from cineseek.index.text import fold
from cineseek.index.vectors import Scalar

Fields = Mapping[str, "Scalar | list[Scalar] | None"]


def film_fields(film: Film) -> Fields:
    """What a film gives to the points of all its footage."""
    return {
        "film": film.id,
        "year": film.year,
        "genres": _folded(film.genres),
        "directors": _folded(film.directors),
        "cast": _folded(film.cast),
        "languages": _folded(film.languages),
        "countries": _folded(film.countries),
    }


def point_fields(film: Film, footage: Footage, shot: Shot, second: float, look: bool) -> Fields:
    """The whole payload of a frame."""
    facets = shot.facets
    return {
        **film_fields(film),
        "footage": footage.id,
        "kind": footage.kind,
        "shot": shot.number,
        "second": second,
        "look": look,
        "duration": shot.span.duration,
        "colors": list(facets.colors),
        "light": facets.light,
        "motion": facets.motion,
        "sound": facets.sound,
        "brightness": facets.brightness,
        "saturation": facets.saturation,
        "warmth": facets.warmth,
        "black_and_white": facets.black_and_white,
        "aspect": facets.aspect,
        "people": facets.people,
        "size": facets.size,
    }


def _folded(names: Iterable[str]) -> list[Scalar]:
    return [fold(name) for name in names]

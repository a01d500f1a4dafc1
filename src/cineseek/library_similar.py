"""Questions of what is alike on their way: what is asked about is found or read, profiles are kept
ready."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from cineseek.answer_trailers import Neighbours, Place
from cineseek.errors import LibraryError, ModelError, NotFoundError
from cineseek.file_name import file_of
from cineseek.film import Film, Footage
from cineseek.library_names import find_film, find_footage
from cineseek.library_parts import Parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.ask.similar import Gallery, Question
    from cineseek.models.trailer_tower import TrailerTower

log = logging.getLogger(__name__)

TOWER = "heads/trailers"
REST = 30.0
"""Seconds for which a library that grows is not looked through again."""
FILTERS = 50
"""Queries whose answers are remembered while the library stays as it is."""

Tell = Callable[[str, int, int], None]
"""What is being done, `profiles` or `reading`, how much of it is, and of how much."""


@dataclass(slots=True)
class _Ready:
    """A library in one state."""

    gallery: Gallery
    tower: TrailerTower | None
    version: int
    heard: tuple[str, str]
    """What its sounds are of, as `Parts.sound_model` says."""
    at: float
    places: tuple[Place, ...] | None = None
    filtered: dict[str, NDArray[np.bool_] | None] = field(default_factory=dict)
    """Which rows meet the filters of queries that were asked before."""


_ready: WeakKeyDictionary[Parts, _Ready] = WeakKeyDictionary()
_preparing: WeakKeyDictionary[Parts, threading.Lock] = WeakKeyDictionary()
_lock = threading.Lock()


def similar(
    parts: Parts,
    of: str | Path | Film | Footage,
    *,
    limit: int,
    weights: Mapping[str, float] | None,
    query: str,
    meetings: int,
    tell: Tell | None,
) -> Neighbours:
    """The films that are like a footage, a film or a video file, and in what."""
    from cineseek.ask.similar import liken, weigh
    from cineseek.ingest.profiles import looks_of

    weigh(weights, ())  # wrong weights are told before anything is read
    if parts.catalogue.is_empty():
        raise LibraryError("the library is empty; add films first, with `cineseek add`")
    found = find_asked(parts, of)
    ready = prepare(parts, tell)
    if isinstance(found, Footage) and found.id not in ready.gallery.rows:
        ready = prepare(parts, tell, at_once=True)  # it was added a moment ago
    gallery = ready.gallery
    question = _question(parts, found, ready, query, tell)
    stores = parts.stores(writing=False)

    def name(footage_id: str) -> tuple[Film, Footage] | None:
        try:
            footage = parts.catalogue.footage(footage_id)
            return parts.catalogue.film(footage.film_id), footage
        except NotFoundError:  # removed since profiles were looked through
            return None

    return liken(
        gallery,
        question,
        weights=_usual(parts, weights),
        limit=limit,
        meetings=meetings,
        name=name,
        see=lambda one: looks_of(stores, one, parts.catalogue.frames(one.id)),
    )


def map_footages(parts: Parts, tell: Tell | None) -> tuple[Place, ...]:
    """Where every footage lies on a map on which what is alike lies together."""
    from cineseek.ask.similar import lay_out

    if parts.catalogue.is_empty():
        return ()
    ready = prepare(parts, tell)
    if ready.places is None:
        films = {film.id: film for film in parts.catalogue.films()}
        footages = {one.id: one for one in parts.catalogue.footages()}
        ready.places = tuple(
            Place(films[footages[name].film_id], footages[name], float(x), float(y))
            for name, (x, y) in zip(
                ready.gallery.footages, lay_out(ready.gallery).tolist(), strict=True
            )
            if name in footages
        )
    return ready.places


def prepare(parts: Parts, tell: Tell | None = None, *, at_once: bool = False) -> _Ready:
    """The profiles of the library as it is, or was a moment ago while it grows.

    With `at_once`, as it is.
    """
    from cineseek.ask.similar import hang
    from cineseek.ingest.profiles import profiles_of

    with _lock:
        lock = _preparing.setdefault(parts, threading.Lock())
    with lock:
        known = _ready.get(parts)
        version = parts.catalogue.lists.version()
        heard = parts.sound_model
        if known is not None and known.heard == heard:
            young = time.monotonic() - known.at < REST and not at_once
            if known.version == version or young:
                return known
        tower = open_tower(parts)
        profiles = profiles_of(parts.stores(writing=False), _named(tell, "profiles"), tower=tower)
        footages = parts.catalogue.footages()
        gallery = hang(
            {name: profile.parts for name, profile in profiles.items()},
            {one.id: (one.film_id, one.kind) for one in footages},
        )
        # Keeping the profiles was a change too, and the only one that makes no difference here.
        version = parts.catalogue.lists.version()
        _ready[parts] = _Ready(gallery, tower, version, heard, time.monotonic())
        return _ready[parts]


def open_tower(parts: Parts) -> TrailerTower | None:
    """The towers that were trained on this library, where there are any."""
    folder = parts.folder / TOWER
    if not folder.is_dir():
        return None
    from cineseek.models.trailer_tower import open_trailer_tower

    try:
        return open_trailer_tower(folder, encoder=parts.encoder)
    except ModelError as error:
        log.warning("the towers of this library are left aside: %s", error)
        return None


def find_asked(parts: Parts, of: str | Path | Film | Footage) -> Film | Footage | Path:
    """What a user means: a footage or a film of the library, or a video file that is not in it."""
    from cineseek.media.formats import kind_of

    if isinstance(of, Film):
        return parts.catalogue.film(of.id)
    if isinstance(of, Footage):
        return parts.catalogue.footage(of.id)
    footage = find_footage(parts.catalogue, str(of))
    if footage is not None:
        return footage
    try:
        path = Path(of).expanduser()
        is_file = path.is_file()
    except (OSError, ValueError, RuntimeError):  # no name of a file
        return find_film(parts.catalogue, str(of))
    if is_file or isinstance(of, Path):
        return path
    if kind_of(path) == "video" and not parts.catalogue.find_films(str(of)):
        return path  # reading it says that it is not there
    return find_film(parts.catalogue, str(of))


def main_footage(parts: Parts, film: Film) -> Footage:
    """The footage that stands for a film: its feature, where there is one."""
    moving = [one for one in parts.catalogue.footages(film.id) if one.kind != "still"]
    if not moving:
        raise NotFoundError(f"{film.title} has stills only: what is alike is asked of videos")
    return moving[0]


def _question(
    parts: Parts,
    found: Film | Footage | Path,
    ready: _Ready,
    query: str,
    tell: Tell | None,
) -> Question:
    from cineseek.ask.similar import Question
    from cineseek.ingest.profiles import glance_at, looks_of

    gallery = ready.gallery
    if query in ready.filtered:
        allowed = ready.filtered[query]
    else:
        allowed = _allowed(parts, gallery, query)
        if len(ready.filtered) < FILTERS:
            ready.filtered[query] = allowed
    if isinstance(found, Path):
        sound = parts.sound_encoder() if parts.sound_model[0] else None
        glance = glance_at(
            found, parts.encoder, _named(tell, "reading"), sound=sound, tower=ready.tower
        )
        return Question(glance.profile.parts, (glance.seconds, glance.looks), allowed=allowed)
    footage = main_footage(parts, found) if isinstance(found, Film) else found
    row = gallery.rows.get(footage.id)
    if row is None:
        raise NotFoundError(
            f"{file_of(footage.path)} was not read to its end, or is a still: there is nothing to "
            "compare"
        )
    return Question(
        gallery.parts_of(row),
        looks_of(parts.stores(writing=False), footage, parts.catalogue.frames(footage.id)),
        without_footage=footage.id,
        without_film=found.id if isinstance(found, Film) else None,
        allowed=allowed,
    )


def _allowed(parts: Parts, gallery: Gallery, query: str) -> NDArray[np.bool_] | None:
    """Which rows meet the filters of a query; None: all."""
    if not query.strip():
        return None
    import numpy as np

    from cineseek.query import parse

    clauses = parse(query).clauses
    if len(clauses) != 1 or (
        (clause := clauses[0]).words
        or clause.without
        or clause.images
        or clause.said
        or clause.shot
    ):
        raise ValueError(
            "similar takes filters of films, such as genre:drama year:1990.. kind:trailer"
        )
    fits = np.ones(len(gallery), bool)
    films = [one for one in clause.film if one.field != "kind"]
    if films:
        fits &= gallery.are_of(parts.catalogue.films_where(films))
    for condition in clause.film:
        if condition.field == "kind":
            fits &= np.isin(gallery.kinds, condition.any_of) != condition.negate
    return fits


def _usual(parts: Parts, weights: Mapping[str, float] | None) -> Mapping[str, float] | None:
    """The usual weights, without plots where the encoder's words mean little."""
    from cineseek.ask.similar import WEIGHTS

    if weights is None and parts.encoder.card.warning:
        return {name: weight for name, weight in WEIGHTS.items() if name != "plot"}
    return weights


def _named(tell: Tell | None, name: str) -> Callable[[int, int], None] | None:
    if tell is None:
        return None
    return lambda done, total: tell(name, done, total)

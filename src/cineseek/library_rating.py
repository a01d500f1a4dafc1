"""A question to `rate` on its way: film and footage found, models opened. Estimates nothing."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from cineseek.answer_trailers import Rating
from cineseek.errors import NotFoundError
from cineseek.film import Film, Footage
from cineseek.library_names import find_film, find_footage
from cineseek.library_parts import Parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.models.rating_model import RatingModel

    Vectors = Mapping[str, NDArray[np.float32]]

log = logging.getLogger(__name__)

HEAD = "heads/rating"
"""Where a library's own model lies."""
_ORDER = ("trailer", "feature", "clip", "advert", "still")
"""Which footage of a film is rated, where it has several."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A model, and when its folder was written."""

    model: RatingModel | None
    at: int


_opened: WeakKeyDictionary[Parts, _Opened] = WeakKeyDictionary()
_lock = threading.Lock()


def rate(
    parts: Parts,
    of: str | Path | Film | Footage,
    *,
    coverage: float,
    tell: Callable[[int, int], None] | None = None,
) -> Rating:
    """The expected score of a film, a footage, or a video that is not in the library."""
    from cineseek.ask.rate import rate
    from cineseek.models.rating_model import facts_model

    film, footage, video = _found(parts, of)
    trained = _own_model(parts)
    vectors: Vectors | None = None
    why = "no model of trailers is there"
    rated = rate(film, facts_model(), coverage=coverage, trained=trained, parts=vectors, why=why)
    return replace(rated, film=None if video is not None else film, footage=footage)


def _found(parts: Parts, of: str | Path | Film | Footage) -> tuple[Film, Footage | None, Path | None]:
    """Film and footage, of the library or (then with its path) not."""
    catalogue = parts.catalogue
    if isinstance(of, Footage):
        footage = catalogue.footage(of.id)
        return catalogue.film(footage.film_id), footage, None
    if isinstance(of, Film):
        film = catalogue.film(of.id)
        return film, _of_film(parts, film), None
    known = find_footage(catalogue, str(of))
    if known is not None:
        return catalogue.film(known.film_id), known, None
    path = Path(of).expanduser()
    if path.is_file():
        return _described(path), None, path
    if isinstance(of, Path):
        raise NotFoundError(f"there is no file {of}, and the library has none of that name")
    film = find_film(catalogue, of)
    return film, _of_film(parts, film), None


def _of_film(parts: Parts, film: Film) -> Footage | None:
    """The footage of a film by which it is rated: its trailer, where there is one."""
    some = parts.catalogue.footages(film.id)
    return min(some, key=lambda one: _ORDER.index(one.kind), default=None)


def _described(path: Path) -> Film:
    """The film that a file is of, by its name and the facts beside it; MediaError for no video."""
    from cineseek.media.video import probe
    from cineseek.sources.describe import describe

    probe(path)
    return describe(path).film


def _own_model(parts: Parts) -> RatingModel | None:
    """The model that was trained on this library, opened once for each time it was written."""
    from cineseek.models.folder import CONFIG

    try:
        at = (parts.folder / HEAD / CONFIG).stat().st_mtime_ns
    except OSError:
        return None
    with _lock:
        known = _opened.get(parts)
        if known is None or known.at != at:
            from cineseek.models.rating_model import open_rating_model

            known = _Opened(open_rating_model(parts.folder / HEAD), at)
            _opened[parts] = known
        return known.model

"""A question to `rate` on its way: film and footage found, models opened. Estimates nothing."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from cineseek.answer_trailers import Rating
from cineseek.errors import ModelError
from cineseek.film import Film, Footage
from cineseek.library_parts import Parts
from cineseek.library_similar import Tell, find_asked, prepare

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.models.rating_model import RatingModel

    Vectors = Mapping[str, NDArray[np.float32]]

log = logging.getLogger(__name__)

HEAD = "heads/rating"
"""Where a library's own model lies."""
_HEIGHT = 360
"""Pixels: as high as frames are saved."""
_ORDER = ("trailer", "feature", "clip", "advert", "still")
"""Which footage of a film is rated, where it has several."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A model, and when its folder was written."""

    model: RatingModel | None
    why: str
    """Why there is none."""
    at: int


_opened: WeakKeyDictionary[Parts, _Opened] = WeakKeyDictionary()
_lock = threading.Lock()


def rate(
    parts: Parts, of: str | Path | Film | Footage, *, coverage: float, tell: Tell | None = None
) -> Rating:
    """The expected score of a film, a footage, or a video that is not in the library."""
    from cineseek.ask.rate import rate
    from cineseek.models.rating_model import facts_model

    found = find_asked(parts, of)
    trained, why = _own_model(parts)
    film, footage = _about(parts, found)
    seen: Vectors | None = None
    if trained is not None:
        seen = _seen(parts, found if isinstance(found, Path) else footage, trained, tell)
    rated = rate(film, facts_model(), coverage=coverage, trained=trained, parts=seen, why=why)
    return replace(rated, film=None if isinstance(found, Path) else film, footage=footage)


def _about(parts: Parts, found: Film | Footage | Path) -> tuple[Film, Footage | None]:
    """The film that is rated, and which footage stands for it."""
    if isinstance(found, Footage):
        return parts.catalogue.film(found.film_id), found
    if isinstance(found, Film):
        return found, _of_film(parts, found)
    return _described(found), None


def _seen(
    parts: Parts, what: Footage | Path | None, model: RatingModel, tell: Tell | None
) -> Vectors | None:
    """What is known of a footage or a video as a whole, where the model takes any of it."""
    import numpy as np

    wanted = dict(model.config.parts)
    if what is None or set(wanted) <= {"facts"}:
        return None
    if isinstance(what, Path):
        from cineseek.ingest.profiles import glance_at

        def told(done: int, total: int) -> None:
            if tell is not None:
                tell("reading", done, total)

        sound = parts.sound_encoder() if parts.sound_model[0] else None
        vectors = glance_at(what, parts.encoder, told, sound=sound).profile.parts
    else:
        gallery = prepare(parts, tell).gallery
        row = gallery.rows.get(what.id)
        vectors = {} if row is None else gallery.parts_of(row)
    seen = dict(vectors)
    if model.frames is not None:
        said = model.frames.score(_pictures(parts, what, model.frames.config.count))
        if said is not None:
            seen["frames"] = np.array([said], np.float32)
    return {
        name: vector
        for name, vector in seen.items()
        if wanted.get(name) == len(vector) and (name != "look" or _same_encoder(parts, model))
    }


def _pictures(parts: Parts, what: Footage | Path, most: int) -> list[NDArray[np.uint8]]:
    """Pictures of a footage, as they were saved, or of a video."""
    if isinstance(what, Path):
        from cineseek.media.moment import read_moments

        return [one for _, one in read_moments(what, most=most, max_height=_HEIGHT)]
    from cineseek.ingest.pictures import load_picture

    frames = parts.catalogue.frames(what.id)
    places = sorted({round((n + 0.5) * len(frames) / most - 0.5) for n in range(most)})
    return [load_picture(parts.folder, frames[n].file) for n in places if n < len(frames)]


def _same_encoder(parts: Parts, model: RatingModel) -> bool:
    from cineseek.models.head_folder import same_weights

    if same_weights(parts.content.fingerprint, model.config.fingerprint):
        return True
    log.warning(
        "the rating model in %s takes looks of %s and this library has others, so it goes without; "
        "run `cineseek train rating` again",
        parts.folder / HEAD,
        model.config.encoder,
    )
    return False


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


def _own_model(parts: Parts) -> tuple[RatingModel | None, str]:
    """The model that was trained on this library, opened once each time it was written; or why not.

    A folder that cannot be used is told of and left aside: the facts are there all the same.
    """
    from cineseek.models.folder import CONFIG

    try:
        at = (parts.folder / HEAD / CONFIG).stat().st_mtime_ns
    except OSError:
        return None, "no rating model of trailers is there"
    with _lock:
        known = _opened.get(parts)
        if known is None or known.at != at:
            from cineseek.models.rating_model import open_rating_model

            try:
                model, why = open_rating_model(parts.folder / HEAD), ""
            except ModelError as error:
                log.warning("%s", error)
                model, why = None, "the rating model of this library cannot be used"
            known = _Opened(model, why, at)
            _opened[parts] = known
        return known.model, known.why

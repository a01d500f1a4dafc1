"""Questions to `identify` on their way: pictures and clips read, what it stands on kept ready."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from cineseek.answer_identity import Identification
from cineseek.errors import NotFoundError
from cineseek.library_parts import Parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.ask.identify import Ground
    from cineseek.ask.identify.calibrator import Calibrator
    from cineseek.ask.identify.replaying import Replay
    from cineseek.models.film_head import FilmHead

    Pixels = NDArray[np.uint8]
    Source = Pixels | bytes | str | Path | Sequence[tuple[float, Pixels]]

log = logging.getLogger(__name__)

CALIBRATOR = "details/calibrator.json"
QUESTIONS = "details/questions.json"
HEAD = "heads/films"
CLIP = 8
"""Frames of a clip that are looked at, spread over it."""
HEIGHT = 1080
"""Pixels: what is higher is made smaller while it is read."""
REST = 30.0
"""Seconds for which a library that grows is not prepared again; one that shrank is at once."""

Tell = Callable[[str, int, int], None]
"""What is being done, how much of it is, and of how much."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """A library prepared in one state."""

    ground: Ground
    calibrator: Calibrator
    points: int
    at: float


_ready: WeakKeyDictionary[Parts, _Ready] = WeakKeyDictionary()
_preparing: WeakKeyDictionary[Parts, threading.Lock] = WeakKeyDictionary()
_lock = threading.Lock()


def identify(
    parts: Parts,
    source: Source,
    *,
    limit: int,
    false_accepts: float,
    exclude: Collection[str],
) -> Identification:
    """The film of a picture or a clip, or that it is not known."""
    from cineseek.ask.identify import identify

    if not 0 < false_accepts < 1:
        raise ValueError(f"false_accepts is a share between 0 and 1, not {false_accepts:g}")
    pictures = read_pictures(source)
    if parts.catalogue.is_empty():
        reason = "The library is empty: add films first, with `cineseek add`."
        return Identification(None, 0.0, reason, false_accepts=false_accepts)
    ready = prepare(parts, patient=True)
    return identify(
        ready.ground,
        ready.calibrator,
        pictures,
        limit=limit,
        false_accepts=false_accepts,
        without=tuple(exclude),
    )


def prepare(parts: Parts, tell: Tell | None = None, *, patient: bool = False) -> _Ready:
    """What `identify` stands on, for the library as it is; made where it is missing or too old.

    With `patient`, what was added a moment ago may still be missing.
    """
    from cineseek.ask.identify import Ground, is_due, learn, prepare
    from cineseek.ask.identify.calibrator import load_calibrator

    with _lock:
        lock = _preparing.setdefault(parts, threading.Lock())
    with lock:
        points = parts.vectors.count()
        known = _ready.get(parts)
        young = patient and known is not None and time.monotonic() - known.at < REST
        if known is not None and (known.points == points or (young and points > known.points)):
            return known
        catalogue = parts.catalogue
        details = prepare(catalogue, parts.folder, tell=_named(tell, "details"))
        footages = [one for film in catalogue.films() for one in catalogue.footages(film.id)]
        frames = {one.id: catalogue.frames(one.id) for one in footages}
        ground = Ground(
            catalogue,
            parts.vectors,
            parts.encoder,
            details,
            parts.folder,
            {one.id: one.film_id for one in footages},
            {
                (footage, round(frame.second * 1000)): frame.file
                for footage, some in frames.items()
                for frame in some
            },
            {one.id: one.width / one.height for one in footages},
            {
                footage: sorted(round(frame.second * 1000) for frame in some)
                for footage, some in frames.items()
            },
            _head(parts, {one.film_id for one in footages}),
        )
        file = parts.folder / CALIBRATOR
        calibrator = load_calibrator(file)
        if calibrator is None or is_due(calibrator, ground):
            calibrator = learn(ground, tell=_named(tell, "learning"))
            calibrator.save(file)
        _ready[parts] = _Ready(ground, calibrator, points, time.monotonic())
        return _ready[parts]


def replay(parts: Parts, tell: Tell | None = None) -> tuple[Replay, Replay | None, list[str]]:
    """The frozen questions asked again; drawn, the first time."""
    from cineseek.ask.identify.replaying import replay

    if parts.catalogue.is_empty():
        raise NotFoundError("the library is empty: there is nothing to ask about")
    ready = prepare(parts, tell)
    file = parts.folder / QUESTIONS
    return replay(ready.ground, ready.calibrator, file, tell=_named(tell, "questions"))


def read_pictures(source: Source) -> list[tuple[float, Pixels]]:
    """The pictures of a question: one, or some of a clip; MediaError where nothing can be read."""
    import numpy as np

    from cineseek.media.formats import kind_of
    from cineseek.media.image import read_animation
    from cineseek.media.moment import read_moments

    if isinstance(source, np.ndarray):
        return [(0.0, source)]
    if isinstance(source, str | Path) and kind_of(source) == "video":
        return read_moments(Path(source), most=CLIP, max_height=HEIGHT)
    if isinstance(source, bytes | str | Path):
        return list(read_animation(source, most=CLIP, max_height=HEIGHT))
    return list(source)


def _head(parts: Parts, films: Collection[str]) -> FilmHead | None:
    """The classifier of this library's films, where one was trained and still fits."""
    folder = parts.folder / HEAD
    if not folder.is_dir():
        return None
    from cineseek.models.film_head import open_film_head

    head = open_film_head(folder)
    gone = sorted(set(head.films) - set(films))
    if gone:
        log.warning(
            "the classifier in %s knows films that are gone (%s) and is not used; "
            "run `cineseek train films` again",
            folder,
            ", ".join(gone[:3]),
        )
        return None
    return head


def _named(tell: Tell | None, name: str) -> Callable[[int, int], None] | None:
    if tell is None:
        return None
    return lambda done, total: tell(name, done, total)

"""Evidence of looks: how near a film's nearest frames are, for what no saved frame shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.ground import not_of
from cineseek.index.vectors import Match

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground

    Pixels = NDArray[np.uint8]

DEPTH = 60
"""Frames looked at."""
NEAREST = 3
"""Frames of a film whose mean likeness stands for it: one may be an accident."""


def look_at(
    ground: Ground, views: Sequence[Pixels], *, without: Collection[str] = ()
) -> tuple[Pixels, dict[str, float]]:
    """Of one or more views of a picture the one that is likest to saved frames, and how far each
    film's nearest looks stand out among all that came back to it, in deviations."""
    where = not_of(without)
    found: list[Match] = []
    best = views[0]
    for view, look in zip(views, ground.encoder.encode_images(views), strict=True):
        some = ground.nearest("look", look, limit=DEPTH, where=where, fields=("film",))
        if _nearness(some) > _nearness(found):
            best, found = view, some
    if len(found) < 4:
        return best, {}
    scores = np.array([one.score for one in found])
    middle, spread = float(np.median(scores)), max(float(scores.std()), 0.01)
    films = set(ground.films.values())
    by_film: dict[str, list[float]] = {}
    for one in found:
        film = str(one.payload["film"])
        if film in films:  # else its catalogue was lost, or it was removed a moment ago
            by_film.setdefault(film, []).append(one.score)
    return best, {
        film: (float(np.mean(mine[:NEAREST])) - middle) / spread for film, mine in by_film.items()
    }


def _nearness(found: Sequence[Match]) -> float:
    """Mean likeness of the nearest frames."""
    return float(np.mean([one.score for one in found[:NEAREST]])) if found else -1.0

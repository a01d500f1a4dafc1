"""Evidence of looks: how near a film's nearest frames are, for what no saved frame shows."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from cineseek.index.vectors import Condition

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground

    Pixels = NDArray[np.uint8]

DEPTH = 60
"""Frames looked at."""
NEAREST = 3
"""Frames of a film whose mean likeness stands for it: one may be an accident."""


def look_at(ground: Ground, rgb: Pixels, *, without: Collection[str] = ()) -> dict[str, float]:
    """How far each film's nearest looks stand out among all that came back, in deviations."""
    where = (Condition("film", any_of=tuple(without), negate=True),) if without else ()
    look = ground.encoder.encode_images([rgb])[0]
    found = ground.vectors.search("look", look, limit=DEPTH, where=where, fields=("film",))
    if len(found) < 4:
        return {}
    scores = np.array([one.score for one in found])
    middle, spread = float(np.median(scores)), max(float(scores.std()), 0.01)
    by_film: dict[str, list[float]] = {}
    for one in found:
        by_film.setdefault(str(one.payload["film"]), []).append(one.score)
    return {
        film: (float(np.mean(mine[:NEAREST])) - middle) / spread for film, mine in by_film.items()
    }

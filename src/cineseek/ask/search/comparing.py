"""Candidates for a picture compared with it by the pixels of their saved frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.search.evidence import ShotKey
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.moments import STILL, Candidate
from cineseek.errors import NotFoundError
from cineseek.media.closeness import (
    contrast,
    dimmed,
    distance,
    distances,
    matched,
    read_thumb,
    unlike,
)

if TYPE_CHECKING:
    from cineseek.film import Frame
    from cineseek.media.closeness import Thumb

BAND, WIDER = 0.02, 0.3
"""Cosine behind the best print within which pixels may overturn the order, and the share of what
the best print lacks that is added: where all are far, as in fast movement, their order is loose."""
ENOUGH = 0.75
"""Closeness of pixels with which a search ends there; without it, all that were taken are compared:
a flash or a quick movement changes the print more than the picture. Nor is anybody likely to have
changed the picture's contrast: in a fade it is what tells the second."""
NEAREST = 7
"""Candidates with the best prints that tell whether the picture's contrast was changed."""
LIKE_PIXELS = 0.4
"""Closeness of pixels from which a picture is a copy, if its print is like, too."""
FADED = 8.0
"""Contrast, in levels of 255, of a picture that can be one in a fade: how much of it is left is no
matter there, only whether it is the same drawing."""
FAINT = 1.0
"""Contrast of one in which what there is can be fainter than the noise of compression."""
FAINT_WORTH = 0.85
"""Levels of distance that it is worth, in such a picture, to have nothing of it."""
OTHER_SHAPE = 0.05
"""Share by which a film's pictures are wider or less wide than a faint one that is likely from
another film: there is little else to go by."""
EMPTY = 0.3
"""Contrast of one with nothing in it. All black pictures are copies of each other."""


def compare(
    ground: Ground, asked: Thumb, aspect: float, found: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates, those that may be the picture with how close their saved pictures are.

    `aspect` is the picture's width by its height.
    """

    @cache
    def frames(key: ShotKey) -> dict[int, Frame]:
        return {round(one.second * 1000): one for one in ground.catalogue.frames(*key)}

    @cache
    def saved(key: ShotKey, millisecond: int) -> Thumb | None:
        frame = frames(key).get(millisecond)
        return None if frame is None else read_thumb(ground.folder / frame.file)

    @cache
    def end(key: ShotKey) -> float:
        try:
            return ground.catalogue.shot(*key).span.end
        except NotFoundError:  # removed at this moment
            return 0.0

    def lasts(one: Candidate) -> float:
        later = [at for at in frames(one.key) if at > round(one.second * 1000)]
        seconds = (min(later) / 1000 if later else end(one.key)) - one.second
        return seconds if seconds > 0 else STILL

    def measured(some: Sequence[Candidate], asked: Thumb) -> list[Candidate]:
        level, turned = contrast(asked), np.ascontiguousarray(asked[:, ::-1])
        out = []
        for one in some:
            thumb = saved(one.key, round(one.second * 1000))
            if thumb is None:
                out.append(one)
                continue
            apart, close = _measure(turned if one.mirror else asked, thumb, level)
            if level < FAINT and one.aspect > 0 and abs(one.aspect / aspect - 1) > OTHER_SHAPE:
                apart += FAINT_WORTH
            out.append(replace(one, distance=apart, close=close, lasts=lasts(one)))
        return out

    best = max(one.cosine for one in found)
    floor = best - BAND - WIDER * (1 - best)
    like = [one for one in found if one.cosine >= floor]
    far = [one for one in found if one.cosine < floor]
    near = measured(like, asked)
    if _closest(near) < ENOUGH:
        first = sorted(like, key=lambda one: -one.cosine)[:NEAREST]
        thumbs = [saved(one.key, round(one.second * 1000)) for one in first]
        again = matched(asked, [thumb for thumb in thumbs if thumb is not None])
        other = near if again is asked else measured(like, again)
        if _closest(other) > _closest(near):
            asked, near = again, other
        far = measured(far, asked)
    return near + far


def _closest(some: Sequence[Candidate]) -> float:
    return max(one.close for one in some)


def _measure(asked: Thumb, thumb: Thumb, level: float) -> tuple[float, float]:
    """How far a saved picture is, in levels for the order, and how close, 1 for the same."""
    apart, fine = distances(asked, thumb)
    close = 1.0 - apart / level if level > 0 else 0.0
    if level >= FADED:
        return fine, close
    strange = unlike(asked, thumb)
    close = max(close, 1.0 - 2.0 * strange)
    if level >= FAINT:
        return fine, close
    if level < EMPTY and apart < EMPTY:
        close = max(close, LIKE_PIXELS)
    return distance(asked, dimmed(thumb, asked)) + FAINT_WORTH * strange, close

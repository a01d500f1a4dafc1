"""The very moment: among a footage's frames, the one that the picture is.

Details are kept of one frame a second and say little of a small movement under a camera that
stands; so the picture, put into the matched frame's place, is asked for once more by its print.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.geometry import compare, warp
from cineseek.ask.identify.matching import Match, levels_of
from cineseek.index.vectors import Condition
from cineseek.models.fingerprint import fingerprint

if TYPE_CHECKING:
    from cineseek.ask.identify.ground import Ground

NEAREST = 12
"""Frames of the footage compared."""
BETTER = 0.98
"""Of the match's difference, by contrast: what a frame must keep below to take its place."""


def settle(ground: Ground, match: Match, hidden: tuple[str, int] | None = None) -> Match:
    """The frame of the match's footage that is most like the picture, where it is placed.

    The frame `hidden` (footage and millisecond) is not seen.
    """
    frame = ground.picture(match.footage, match.millisecond)
    if frame is None:
        return match
    rgb = match.variant.rgb
    rgb = np.ascontiguousarray(rgb[:, ::-1]) if match.mirrored else rgb
    levels = levels_of(match.variant, mirrored=match.mirrored)
    shape = ground.shapes.get(match.footage, 16 / 9)
    placed = warp(rgb, frame, match.placed)
    where = (Condition("footage", any_of=(match.footage,)),)
    found = ground.vectors.search(
        "print", fingerprint(placed), limit=NEAREST, where=where, fields=("second",)
    )
    best = match
    for one in found:
        millisecond = round(float(str(one.payload["second"])) * 1000)
        thumb = ground.thumb(match.footage, millisecond)
        known = (match.millisecond, hidden[1] if hidden and hidden[0] == match.footage else -1)
        if thumb is None or millisecond in known:
            continue
        like = compare(levels, thumb, shape, match.placed)
        if like.relative < BETTER * best.like.relative:
            best = replace(match, millisecond=millisecond, like=like, cosine=one.score)
    return best

"""Which of several frames that look the same a picture is of.

A camera that stands, films that begin with one drawing: there, where the picture lies and what was
done to its tones is found once, for the frame that is most like it, and holds for all that look
like that frame. What differs then is the moment.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.geometry import lay
from cineseek.ask.identify.ground import place_of
from cineseek.ask.identify.matching import levels_of
from cineseek.index.vectors import Condition, frame_id
from cineseek.media.closeness import SIZE, contrasts, levelled, shifted, toned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground
    from cineseek.ask.identify.matching import Match
    from cineseek.media.closeness import Thumb

    Mask = NDArray[np.bool_]

MOST = 40
"""Frames compared."""
ALIKE = 0.98
"""Cosine of prints from which a frame may look the same."""
FURTHEST, NOISE = 2.2, 0.7
"""A frame that differs from the one that is most like the picture by over so many times of what the
picture does, and so many levels more, is not what the picture is of."""
OTHER = 0.5
"""Of the contrast: frames that differ by so much do not look the same, and nothing is told apart
where the picture does so."""
EVEN = 0.2
"""Levels of contrast that even an empty picture is taken to have."""
WHITE = 250.0
"""Levels from which a picture may have lost what was there."""
RETONED = 0.7
"""Of the difference as it is, what is left with the same tones where somebody changed them."""
CLIP, MOVED = 8.0, 40.0
"""Levels beyond which a difference counts no more, where moments are told apart and where it is
asked whether two pictures look the same."""
WIDE = 25
"""Pixels over which light may change slowly without saying anything."""
STEPS, FARTHEST = 20, 0.06
"""Of the alignment; and how far it may move a corner, in heights."""
LEAST = 200
"""Pixels to compare at least."""


def tell_apart(
    ground: Ground, match: Match, where: Sequence[Condition]
) -> list[tuple[float, Match]]:
    """The match's frame and those that look the same, each with the levels by which the picture
    differs from it, the least first; none where the picture is too unlike them to tell.

    Frames are looked for among those of `where`.
    """
    nearest = ground.light(match.footage, match.millisecond)
    if nearest is None:
        return []
    laid = _laid(ground, match, nearest)
    if laid is None:
        return []
    asked, there, apart = laid
    contrast = float(contrasts(np.stack([nearest[there], asked[there]])).min()) + EVEN
    if apart > OTHER * contrast:
        return []
    out = []
    for (footage, millisecond), saved in ground.lights(_alike(ground, match, where)).items():
        away = _mean(saved - nearest, there, MOVED)
        if away <= min(FURTHEST * apart + NOISE, OTHER * contrast):
            moved = replace(match, footage=footage, millisecond=millisecond)
            out.append((_differs(asked - saved, there), moved))
    return sorted(out, key=lambda pair: pair[0])


def _laid(ground: Ground, match: Match, nearest: Thumb) -> tuple[Thumb, Mask, float] | None:
    """The picture where it lies in the match's frame and in its tones, what of it can be compared,
    and by how many levels it differs from that frame."""
    import cv2

    levels = levels_of(match.variant, mirrored=match.mirrored)
    asked, there = lay(levels, SIZE, ground.shapes.get(match.footage, 16 / 9), match.placed)
    there = cv2.erode(there.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    if there.sum() < LEAST:
        return None
    best: tuple[float, Thumb, Mask, float] | None = None
    for one, seen in [(asked, there), *_aligned(asked, there, nearest)]:
        full = seen & (one <= WHITE)
        seen = full if full.sum() >= 0.3 * seen.sum() else seen
        if seen.sum() < LEAST:
            continue
        for tones, cost in ((shifted, 1.0), (levelled, 1 / RETONED), (toned, 1 / RETONED)):
            same = tones(one, nearest, seen)
            apart = _mean(same - nearest, seen, MOVED)
            if best is None or cost * apart < best[0]:
                best = cost * apart, same, seen, apart
    return None if best is None else best[1:]


def _aligned(asked: Thumb, there: Mask, nearest: Thumb) -> list[tuple[Thumb, Mask]]:
    """The picture moved so that it fits the frame best (Evangelidis and Psarakis 2008)."""
    import cv2

    mask = there.astype(np.uint8)
    start = np.eye(2, 3, dtype=np.float32)
    stop = (cv2.TERM_CRITERIA_COUNT + cv2.TERM_CRITERIA_EPS, STEPS, 1e-4)
    try:
        _, found = cv2.findTransformECC(
            nearest, asked, start, cv2.MOTION_AFFINE, stop, 255 * mask, 3
        )
    except cv2.error:  # nothing in it to hold on to
        return []
    wide, high = SIZE
    corners = np.array([[0, 0, 1], [wide, 0, 1], [0, high, 1], [wide, high, 1]], np.float32)
    if not np.abs(corners @ found.T - corners[:, :2]).max() <= FARTHEST * high:
        return []
    way = cv2.WARP_INVERSE_MAP
    moved = cv2.warpAffine(asked, found, SIZE, flags=cv2.INTER_LINEAR | way)
    left = cv2.warpAffine(mask, found, SIZE, flags=cv2.INTER_NEAREST | way) > 0
    return [(moved, left)]


def _alike(ground: Ground, match: Match, where: Sequence[Condition]) -> list[tuple[str, int]]:
    """The match's frame, and those whose prints are near its print."""
    first = (match.footage, match.millisecond)
    points = ground.vectors.get([frame_id(match.footage, match.second)], vectors=("print",))
    prints = [one.vectors["print"] for one in points if "print" in one.vectors]
    if not prints:
        return [first]
    found = ground.nearest(
        "print", prints[0], limit=MOST, where=where, fields=("footage", "second")
    )
    near = [place_of(one) for one in found if one.score >= ALIKE]
    return list(dict.fromkeys([first, *near]))


def _differs(apart: Thumb, there: Mask) -> float:
    """Levels of difference: of all light, and of edges, in equal parts."""
    import cv2

    weight = there.astype(np.float32)
    slow = cv2.blur(apart * weight, (WIDE, WIDE)) / (cv2.blur(weight, (WIDE, WIDE)) + 1e-3)
    edges = np.minimum(np.abs(cv2.GaussianBlur(apart, (0, 0), 1.0) - slow)[there], CLIP)
    return float(np.cbrt((_mean(apart, there, CLIP) + 0.3) * (np.square(edges).mean() + 0.3)))


def _mean(apart: Thumb, there: Mask, most: float) -> float:
    return float(np.minimum(np.abs(apart[there]), most).mean())

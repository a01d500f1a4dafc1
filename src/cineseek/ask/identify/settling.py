"""The very moment: among frames that are all like the picture, the one that it is.

Details are kept of one frame a second and say little of a small movement under a camera that
stands, or between films that begin with the same drawing. So the picture, put into the matched
frame's place, is asked for once more by its print, and compared pixel by pixel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.geometry import Placement, far_from_whole, lay, warp, whole
from cineseek.ask.identify.matching import Match, levels_of
from cineseek.index.vectors import Condition
from cineseek.media.closeness import SIZE, rests, thumb_of
from cineseek.models.fingerprint import fingerprint

if TYPE_CHECKING:
    from cineseek.ask.identify.ground import Ground

NEAREST = 16
"""Frames of a footage compared."""
LIKE = 3.0
"""Worth below the best match's up to which another footage may be what the picture is from."""
EXACT, LOOSE = 0.02, 0.15
"""Heights from the whole frame up to which a place is that, and up to which it may be."""
FOOTAGES = 5
"""Footages compared so."""
AWAY, NEAR = 0.1, 5.0
"""Share by which a frame that is so many seconds from the match must differ less: in quick movement
no saved frame is very near, and what looks like it by chance may be anywhere."""
RETONED = 0.7
"""Of the difference as it is, what is left with the same tones where somebody changed them."""
FAINTEST = 0.3
"""Levels: what differs less differs by noise."""
STEEP = 8.0
"""Worth that is lost where pixels differ e times as much as those of the nearest frame."""


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """A frame of a match's footage, and the levels by which it differs from the picture."""

    match: Match
    plain: float
    toned: float
    """With the same tones; see `media.closeness.rests`."""


def settle(
    ground: Ground, matches: Sequence[Match], hidden: tuple[str, int] | None = None
) -> list[Match]:
    """Matches, the worthiest first, moved to the moments that are most like the picture.

    Those that are all like it take their order from how many levels their pixels differ by. The
    frame `hidden` (footage and millisecond) is not seen.
    """
    firsts: dict[str, Match] = {}
    for match in matches:
        if match.worth >= matches[0].worth - LIKE and len(firsts) < FOOTAGES:
            firsts.setdefault(match.footage, match)
    tried = [one for one in (_tried(ground, match, hidden) for match in firsts.values()) if one]
    if not tried:
        return list(matches)
    least = [min(how(one) for some in tried for one in some) for how in (_plain, _toned)]
    how = _toned if least[1] < RETONED * least[0] else _plain
    best = [min(some, key=how) for some in tried]
    nearest, top = max(min(map(how, best)), FAINTEST), matches[0].worth
    settled = []
    for one in best:
        apart = max(how(one), FAINTEST)
        worth = top - STEEP * float(np.log(apart / nearest))
        settled.append(replace(one.match, fine=apart, settled=worth))
    moments = {(one.footage, one.millisecond) for one in settled}
    worths = {one.footage: one.worth for one in settled}
    # A frame beside the one that its footage settled on is worth no more than that one.
    rest = [
        replace(one, settled=min(one.worth, worths.get(one.footage, one.worth)))
        for one in matches
        if (one.footage, one.millisecond) not in moments
    ]
    return sorted([*settled, *rest], key=lambda one: (-one.worth, one.fine or np.inf))


def _plain(one: _Trial) -> float:
    return one.plain


def _toned(one: _Trial) -> float:
    return one.toned


def _tried(ground: Ground, match: Match, hidden: tuple[str, int] | None) -> list[_Trial]:
    """Frames of the match's footage that may be the picture."""
    shape = ground.shapes.get(match.footage, 16 / 9)
    far = far_from_whole(match.placed)
    places = [match.placed] if far > EXACT or match.placed.inliers == 0 else []
    if far <= LOOSE:  # details of a frame half a second away are not where they would be
        places.append(whole(match.variant.rgb.shape[1] / match.variant.rgb.shape[0], shape))
    return [one for placed in places for one in _placed(ground, match, placed, hidden)]


def _placed(
    ground: Ground, match: Match, placed: Placement, hidden: tuple[str, int] | None
) -> list[_Trial]:
    """The same for one place of the picture."""
    rgb = match.variant.rgb
    rgb = np.ascontiguousarray(rgb[:, ::-1]) if match.mirrored else rgb
    if placed.inliers == 0:
        laid, asked, there = rgb, thumb_of(rgb), np.ones(SIZE[::-1], bool)
    else:
        frame = ground.picture(match.footage, match.millisecond)
        if frame is None:
            return []
        levels = levels_of(match.variant, mirrored=match.mirrored)
        asked, there = lay(levels, SIZE, ground.shapes.get(match.footage, 16 / 9), placed)
        laid = warp(rgb, frame, placed)
    where = (Condition("footage", any_of=(match.footage,)),)
    found = ground.vectors.search(
        "print", fingerprint(laid), limit=NEAREST, where=where, fields=("second",)
    )
    near = {round(float(str(one.payload["second"])) * 1000): one.score for one in found}
    near.setdefault(match.millisecond, match.cosine)
    out = []
    for millisecond, cosine in near.items():
        saved = ground.light(match.footage, millisecond)
        if saved is not None and (match.footage, millisecond) != hidden:
            moved = replace(match, millisecond=millisecond, cosine=cosine)
            away = 1.0 + AWAY * min(1.0, abs(moved.second - match.second) / NEAR)
            plain, toned = rests(asked, saved, there)
            out.append(_Trial(moved, away * plain, away * toned))
    return out

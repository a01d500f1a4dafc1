"""The very moment: among frames that are all like the picture, the one that it is.

Details are kept of one frame a second and say little of a small movement under a camera that
stands, or between films that begin with the same drawing. So the picture, put into the matched
frame's place, is asked for once more by its print, and compared pixel by pixel.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.geometry import Placement, far_from_whole, lay, warp, whole
from cineseek.ask.identify.matching import Match, levels_of
from cineseek.ask.identify.variants import Variant
from cineseek.index.vectors import Condition
from cineseek.media.closeness import SIZE, rest, thumb_of, toned_rest
from cineseek.models.fingerprint import fingerprint

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground
    from cineseek.media.closeness import Thumb

NEAREST = 12
"""Frames of a footage compared."""
LIKE = 3.0
"""Worth below the best match's up to which another footage may be what the picture is from."""
EXACT, LOOSE = 0.02, 0.15
"""Heights from the whole frame up to which a place is that, and up to which it may be."""
FOOTAGES = 14
"""Footages compared so."""
AWAY, NEAR = 0.1, 5.0
"""Share by which a frame that is so many seconds from the match must differ less: in quick movement
no saved frame is very near, and what looks like it by chance may be anywhere."""
CHANGED = 4.0
"""Levels of difference from which somebody may have changed the tones."""
RETONED = 0.7
"""Of the difference as it is, what is left with the same tones where somebody changed them."""
FAINTEST = 0.3
"""Levels: what differs less differs by noise."""
STEEP = 8.0
"""Worth that is lost where pixels differ e times as much as those of the nearest frame."""


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """A frame of a match's footage, and what of the picture is compared with it."""

    match: Match
    asked: Thumb
    there: NDArray[np.bool_]
    saved: Thumb
    away: float
    """What its difference is multiplied by; see AWAY."""

    def differs(self, how: Callable[[Thumb, Thumb, NDArray[np.bool_]], float]) -> float:
        """Levels by which it differs from the picture."""
        return self.away * how(self.asked, self.saved, self.there)


def settle(ground: Ground, matches: Sequence[Match]) -> list[Match]:
    """Matches, the worthiest first, moved to the moments that are most like the picture.

    Those that are all like it take their order from how many levels their pixels differ by.
    """
    firsts: dict[str, Match] = {}
    for match in matches:
        if match.worth >= matches[0].worth - LIKE and len(firsts) < FOOTAGES:
            firsts.setdefault(match.footage, match)
    tried = [one for one in (_tried(ground, match) for match in firsts.values()) if one]
    if not tried:
        return list(matches)
    best = _least(tried, rest)
    if best[0][0] > CHANGED:
        again = _least(tried, toned_rest)
        best = again if again[0][0] < RETONED * best[0][0] else best
    nearest, top = max(best[0][0], FAINTEST), matches[0].worth
    settled = []
    for apart, match in best:
        fine = max(apart, FAINTEST)
        worth = top - STEEP * float(np.log(fine / nearest))
        settled.append(replace(match, fine=fine, settled=worth))
    moments = {(one.footage, one.millisecond) for one in settled}
    worths = {one.footage: one.worth for one in settled}
    # A frame beside the one that its footage settled on is worth no more than that one.
    others = [
        replace(one, settled=min(one.worth, worths.get(one.footage, one.worth)))
        for one in matches
        if (one.footage, one.millisecond) not in moments
    ]
    return sorted([*settled, *others], key=lambda one: (-one.worth, one.fine or np.inf))


def _least(
    tried: Sequence[Sequence[_Trial]], how: Callable[[Thumb, Thumb, NDArray[np.bool_]], float]
) -> list[tuple[float, Match]]:
    """Of each footage the frame that differs least, with the levels; the least first."""
    best = []
    for some in tried:
        apart, at = min((one.differs(how), at) for at, one in enumerate(some))
        best.append((apart, some[at].match))
    return sorted(best, key=lambda pair: pair[0])


def _tried(ground: Ground, match: Match) -> list[_Trial]:
    """Frames of the match's footage that may be the picture."""
    shape = ground.shapes.get(match.footage, 16 / 9)
    far = far_from_whole(match.placed)
    places = [match.placed] if far > EXACT or match.placed.inliers == 0 else []
    if far <= LOOSE:  # details of a frame half a second away are not where they would be
        places.append(whole(match.variant.rgb.shape[1] / match.variant.rgb.shape[0], shape))
    trials = [one for placed in places for one in _placed(ground, match, placed)]
    around = match.variant.around
    if around is not None and trials:
        least = min(trials, key=lambda one: one.differs(rest)).match
        placed = whole(around.shape[1] / around.shape[0], shape)
        within = replace(least, variant=Variant(around))
        trials += _placed(ground, within, placed)
    return trials


def _placed(ground: Ground, match: Match, placed: Placement) -> list[_Trial]:
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
    found = ground.nearest(
        "print", fingerprint(laid), limit=NEAREST, where=where, fields=("second",)
    )
    near = {round(float(str(one.payload["second"])) * 1000): one.score for one in found}
    near.setdefault(match.millisecond, match.cosine)
    out = []
    for millisecond, cosine in near.items():
        saved = ground.light(match.footage, millisecond)
        if saved is not None:
            seen = replace(placed, inliers=match.placed.inliers, share=match.placed.share)
            moved = replace(match, millisecond=millisecond, cosine=cosine, placed=seen)
            away = 1.0 + AWAY * min(1.0, abs(moved.second - match.second) / NEAR)
            out.append(_Trial(moved, asked, there, saved, away))
    return out

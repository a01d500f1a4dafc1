"""The very moment: among frames that are all like the picture, the one that it is.

Details are kept of one frame a second and say little of a small movement under a camera that
stands, or between films that begin with the same drawing. So the picture, put into the matched
frame's place, is asked for once more by its print, and compared pixel by pixel. Frames that look
the same after that are told apart in `equals.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.identify.equals import RETONED, tell_apart
from cineseek.ask.identify.geometry import Placement, far_from_whole, lay, warp, whole
from cineseek.ask.identify.ground import place_of
from cineseek.ask.identify.matching import Match, levels_of
from cineseek.ask.identify.variants import Variant
from cineseek.index.vectors import Condition
from cineseek.media.closeness import SIZE, contrasts, rests, thumb_of, toned_rests
from cineseek.models.fingerprint import fingerprint, flipped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.identify.ground import Ground
    from cineseek.index.vectors import Match as Near
    from cineseek.media.closeness import Thumb

    Pixels = NDArray[np.uint8]
    Vector = NDArray[np.float32]
    Mask = NDArray[np.bool_]

Measure = Callable[["Thumb", "Thumb", "NDArray[np.bool_]"], "NDArray[np.float32]"]

NEAREST, FRAMES, BESIDE = 64, 13, 3
"""Frames looked at by print; of which so many are compared that are of the footage; and frames of
it before and after the match."""
LIKE = 3.0
"""Worth below the best match's up to which another footage may be what the picture is from."""
EXACT, LOOSE = 0.02, 0.15
"""Heights from the whole frame up to which a place is that, and up to which it may be."""
FOOTAGES = 6
"""Footages compared so: others that look the same come back as such."""
AWAY, NEAR = 0.1, 5.0
"""Share by which a frame that is so many seconds from the match must differ less: in quick movement
no saved frame is very near, and what looks like it by chance may be anywhere."""
CHANGED = 0.08
"""Difference from which somebody may have changed the tones."""
FAINTEST = 0.01
"""Difference of pictures below which they differ by noise."""
EVEN = 1.0
"""Levels of contrast that even an empty picture is taken to have."""
LEAST = 50
"""Pixels to compare at least."""
STEEP = 8.0
"""Worth that is lost where pixels differ e times as much as those of the nearest frame."""


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """The picture where it may lie in a footage, and n of its frames that it may be."""

    matches: list[Match]
    asked: Thumb
    there: Mask
    saved: Thumb
    """n x h x w."""
    away: NDArray[np.float32]
    """n: what a frame's difference is multiplied by; see AWAY."""

    def differences(self, how: Measure) -> NDArray[np.float32]:
        """How much of what is in each frame differs: a few letters on black are little."""
        asked, saved, there = self.asked[::2], self.saved[:, ::2], self.there[::2]  # enough here
        contrast = np.minimum(contrasts(asked[there][None]), contrasts(saved[:, there]))
        return (self.away * how(asked, saved, there) / (EVEN + contrast)).astype(np.float32)


def settle(
    ground: Ground, matches: Sequence[Match], *, where: Sequence[Condition] = ()
) -> list[Match]:
    """Matches, the worthiest first, moved to the moments that are most like the picture.

    Those that are all like it take their order from how much their pixels differ. Only frames of
    `where` are seen.
    """
    firsts: dict[str, Match] = {}
    for match in matches:
        if match.worth >= matches[0].worth - LIKE and len(firsts) < FOOTAGES:
            firsts.setdefault(match.footage, match)
    asked = _Asked(ground, where)
    tried = [one for one in map(asked.tried, firsts.values()) if one]
    if not tried:
        return list(matches)
    best = _least(tried, rests)
    if best[0][0] > CHANGED:
        again = _least(tried, toned_rests)
        best = again if again[0][0] < RETONED * best[0][0] else best
    top = matches[0].worth
    settled: dict[str, Match] = {}
    # First those that look like the nearest: they are told apart better.
    for some in (tell_apart(ground, best[0][1], where), best):
        for apart, match in some:
            times = max(apart, FAINTEST) / max(some[0][0], FAINTEST)
            moved = replace(match, settled=top - STEEP * float(np.log(times)))
            settled.setdefault(match.footage, moved)
    moments = {(one.footage, one.millisecond) for one in settled.values()}
    # A frame beside the one that its footage settled on is worth no more than that one.
    others = [
        replace(one, settled=min(one.worth, settled[one.footage].worth))
        if one.footage in settled
        else one
        for one in matches
        if (one.footage, one.millisecond) not in moments
    ]
    return sorted([*settled.values(), *others], key=lambda one: -one.worth)


def _least(tried: Sequence[Sequence[_Trial]], how: Measure) -> list[tuple[float, Match]]:
    """Of each footage the frame that differs least, and by how much; the least first."""
    best = []
    for trials in tried:
        some = [(one.differences(how), one.matches) for one in trials]
        apart, matches = min(some, key=lambda pair: float(pair[0].min()))
        best.append((float(apart.min()), matches[int(apart.argmin())]))
    return sorted(best, key=lambda pair: pair[0])


class _Asked:
    """One picture's question; what holds for several footages is found once."""

    def __init__(self, ground: Ground, where: Sequence[Condition]) -> None:
        self.ground, self.where = ground, where
        self.wholes: dict[tuple[int, bool], tuple[Thumb, list[Near]]] = {}

    def tried(self, match: Match) -> list[_Trial]:
        """Frames of the match's footage that may be the picture."""
        trials = []
        far = far_from_whole(match.placed)
        if match.placed.inliers and far > EXACT:
            trials.append(self.laid(match))
        if far <= LOOSE:  # details of a frame half a second away are not where they would be
            trials.append(self.whole(match))
        if match.variant.around is not None:
            trials.append(self.whole(replace(match, variant=Variant(match.variant.around))))
        return [one for one in trials if one is not None]

    def laid(self, match: Match) -> _Trial | None:
        """The picture where its details lie in the frame; None where too little of it does."""
        frame = self.ground.picture(match.footage, match.millisecond)
        if frame is None:
            return None
        shape = self.ground.shapes.get(match.footage, 16 / 9)
        levels = levels_of(match.variant, mirrored=match.mirrored)
        asked, there = lay(levels, SIZE, shape, match.placed)
        near = self.near(fingerprint(warp(_seen(match), frame, match.placed)))
        return self.trial(match, match.placed, asked, there, near)

    def whole(self, match: Match) -> _Trial | None:
        """The picture as the whole frame."""
        rgb, key = match.variant.rgb, (id(match.variant.rgb), match.mirrored)
        if key not in self.wholes:
            straight = match.variant.print
            near = self.near(flipped(straight) if match.mirrored else straight)
            self.wholes[key] = thumb_of(_seen(match)), near
        asked, near = self.wholes[key]
        placed = whole(rgb.shape[1] / rgb.shape[0], self.ground.shapes.get(match.footage, 16 / 9))
        return self.trial(match, placed, asked, np.ones(SIZE[::-1], bool), near)

    def near(self, asked: Vector) -> list[Near]:
        """The frames whose prints are nearest to one."""
        return self.ground.nearest(
            "print", asked, limit=NEAREST, where=self.where, fields=("footage", "second")
        )

    def trial(
        self, match: Match, placed: Placement, asked: Thumb, there: Mask, near: Sequence[Near]
    ) -> _Trial | None:
        """The frames of the match's footage that are near by print, or beside it in time."""
        if there[::2].sum() < LEAST:
            return None
        cosines = {match.millisecond: match.cosine}
        for one in near:
            footage, millisecond = place_of(one)
            if footage == match.footage and len(cosines) < FRAMES:
                cosines[millisecond] = one.score
        for millisecond in self.ground.beside(match.footage, match.millisecond, BESIDE):
            cosines.setdefault(millisecond, match.cosine)
        saved = self.ground.lights([(match.footage, one) for one in cosines])
        if not saved:
            return None
        seen = replace(placed, inliers=match.placed.inliers, share=match.placed.share)
        matches = [
            replace(match, millisecond=one, cosine=cosines[one], placed=seen) for _, one in saved
        ]
        apart = np.array([abs(one.second - match.second) for one in matches], np.float32)
        away = 1 + np.float32(AWAY) * np.minimum(1, apart / np.float32(NEAR))
        return _Trial(matches, asked, there, np.stack(list(saved.values())), away)


def _seen(match: Match) -> Pixels:
    """The match's part of the picture, as the film has it."""
    rgb = match.variant.rgb
    return np.ascontiguousarray(rgb[:, ::-1]) if match.mirrored else rgb

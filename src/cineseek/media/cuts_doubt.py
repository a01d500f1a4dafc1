"""Says from keyframes, packet sizes and glances where a cut may be. Decodes nothing itself."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cineseek.media.cuts_glance import (
    BEYOND,
    LONG,
    SUSPECTS,
    CloserLook,
    Glance,
    Suspect,
    is_far,
)
from cineseek.media.cuts_planes import Plane
from cineseek.media.cuts_score import apart, is_blank, likeness, share_changed
from cineseek.media.stream import Group

SHORT = 6
"""Groups of so few packets (intra-only codecs) are decoded as they come."""
_TAIL = 12
"""Doubt this near to the end of a group makes its end worth decoding too."""
_NEAR = 12
"""Packets on each side of a keyframe that say whether anything moves there."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What of a group must be decoded, and the cuts that are sure without."""

    reach: int = 0
    """Packets from its start; 0 for none."""
    through: bool = False
    """Go on into the next group: whether that begins with a cut is in doubt."""
    close: frozenset[int] = frozenset()
    """Packets of which no frame may be skipped, so that the cut is placed exactly."""
    sure: tuple[float, ...] = ()
    """Seconds of cuts that need no decoding."""
    enough: int = 1 << 30
    """Packets after which decoding may end as soon as the picture is the one that follows."""


class Doubter:
    """Judges groups; it remembers nothing of them."""

    def __init__(self, frame_rate: float, look: CloserLook, longest: int | None) -> None:
        """`longest` as `cuts_marks.find_longest_group` gives it."""
        self._look, self._longest = look, longest
        rate = frame_rate or 25.0
        # How long encoders make groups when nothing ends them early, in packets.
        whole = [seconds * rate for seconds in (0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10)]
        self._usual = {12, 15, 18, 240, 250, 300}
        self._usual |= {math.floor(n + 0.01) for n in whole} | {math.ceil(n - 0.01) for n in whole}

    def judge(self, group: Group, now: Glance | None, after: Group, then: Glance | None) -> Doubt:
        """What must be decoded of `group` to know its cuts and the one that may follow it."""
        count = len(group.packets)
        usual = {*self._usual, len(after.packets)} if self._longest is None else {self._longest}
        nearly = any(abs(count - n) <= max(1.0, 0.02 * n) for n in usual)
        if count <= SHORT or not after.starts or not group.starts or now is None or then is None:
            return Doubt(count, through=True, close=frozenset(range(count)))
        free = self._longest is not None and LONG <= count < 0.95 * self._longest
        # Just before a keyframe that is a cut there is hardly another one.
        strong = _strong(now, count - min(_TAIL, count // 3))
        alike = _alike(now, then)
        # Of an encoder that marks nothing, a cut may be among suspects that were too many to list.
        listed = free or len(now.suspects) < SUSPECTS
        if alike and nearly and listed:
            # It ended because it was time, with nothing to show.
            return self._within(group, now, now.suspects)
        if free:
            turn = self._begins_shot(now, then, group, after)
            if turn is not None:
                suspects = now.suspects if alike and not turn else strong
                doubt = self._within(group, now, suspects)
                if not turn:
                    return doubt
                return replace(doubt, sure=(*doubt.sure, turn))
        elif listed and not alike and now.tail is not None and is_view(now.tail, then.plane):
            # It ends in the shot that follows, so the cut to that is inside: perhaps in one place.
            doubt = self._within(group, now, now.suspects)
            if doubt.sure and not doubt.reach:
                return doubt
        near = [suspect.index for suspect in now.suspects if suspect.ratio > 1.4]
        near += [*now.anew, count - 3, count]
        # Where it also begins with the picture that follows, meeting that says nothing.
        enough = count if alike else now.quiet + BEYOND
        return Doubt(count, through=True, close=_around(near), enough=enough)

    def judge_last(self, group: Group, now: Glance | None) -> Doubt:
        """What must be decoded of a group that nothing follows."""
        count = len(group.packets)
        # What its keyframe leads to is not known: only an encoder that marks cuts can be relied on.
        if now is None or count <= SHORT or self._longest is None:
            return Doubt(count, close=frozenset(range(count)))
        return replace(self._within(group, now, now.suspects), through=False)

    def _within(self, group: Group, now: Glance, suspects: Sequence[Suspect]) -> Doubt:
        """Only what is inside a group is in doubt, not what it leads to."""
        marked = self._longest is not None
        cuts, doubtful = self._look.clear(group, now, suspects, marked=marked)
        count = len(group.packets)
        reach = max(doubtful) + BEYOND if doubtful else 0
        late = reach > count - _TAIL
        reach = count if late else reach
        sure = tuple(cut.second for cut in cuts if cut.index >= reach)
        near = (*doubtful, *(cut.index for cut in cuts))
        return Doubt(reach, through=late, close=_around(near), sure=sure)

    def _begins_shot(
        self, now: Glance, then: Glance, group: Group, after: Group
    ) -> float | bool | None:
        """The second of the shot that begins with a keyframe which came before its time; False for
        none, None where that is open."""
        if is_blank(now.last) or is_blank(then.plane):
            return None  # a fade
        marks = [*then.anew]
        marks += [suspect.index for suspect in then.suspects if suspect.strong]
        key, behind = after.packets[0].size, after.sizes[1 : 1 + _NEAR]
        # What is coded anew soon after may be the end of a flash; where what follows is as large as
        # a keyframe, the picture goes on changing.
        plain = min(marks, default=BEYOND + 1) > BEYOND and len(behind) > 1
        plain = plain and sorted(behind)[-2] <= 0.95 * key
        if plain and _stands_alone(now, then, group, after):
            return after.second
        return self._look.turn(group, after, then.plane if plain else None)


def _strong(now: Glance, end: int) -> tuple[Suspect, ...]:
    """The suspects before packet `end` at which even an encoder that marks cuts may have cut."""
    # Once there is one inside, the size of the keyframe says nothing of what comes after.
    return tuple(
        s for s in now.suspects if (s.strong or (now.anew and s.ratio > 1.3)) and s.index < end
    )


def _around(indices: Iterable[int]) -> frozenset[int]:
    return frozenset(j for index in indices for j in range(index - 3, index + 4))


def is_view(plane: Plane, other: Plane) -> bool:
    """Whether two pictures, a little while apart, are of one shot."""
    return likeness(plane, other) > 0.85 and share_changed(plane, other) < 0.3


def _alike(now: Glance, then: Glance) -> bool:
    a, b = now.last, then.plane
    return apart(a, b) < 6 or likeness(a, b) > 0.95 or share_changed(a, b) < 0.15


def _stands_alone(now: Glance, then: Glance, group: Group, after: Group) -> bool:
    """Whether a keyframe, by its size and by pictures at hand, can only be a cut."""
    a, b, key = now.last, then.plane, after.packets[0].size
    before = sorted(group.sizes[-_NEAR:])[-2]
    behind = sorted(after.sizes[1 : 1 + _NEAR])[-2]
    if now.tail is not None:
        calm = before < 0.5 * key or (before < 0.9 * key and behind < 0.3 * key)
        if calm and _is_another(a, now.tail, b):
            return True
        kept = apart(a, now.tail)
        if before < 0.2 * key and kept < 2 and apart(now.tail, b) > 30 and likeness(a, b) < 0.5:
            return share_changed(now.tail, b) > 0.85
        # Where it moves more: in one shot a picture that ends much as it began never came so far.
        return before < 0.9 * key and kept < 12 and is_far(now.tail, b)
    if apart(a, b) < 35 or likeness(a, b) > 0.35 or share_changed(a, b) < 0.9:
        return False
    # In a wipe or under a racing camera every packet is as large as a keyframe; at a cut that one
    # alone is large, because its picture is new.
    # A plain picture makes a small keyframe: what comes before is held against its own, too.
    low, high = sorted((before / max(key, group.packets[0].size), behind / key))
    return before < 1.2 * key and (high < 0.7 or low < 0.5)


def _is_another(old: Plane, end: Plane, new: Plane) -> bool:
    """Whether a picture is of another shot than what the group before it begins and ends with."""
    changed, alike, share = apart(end, new), likeness(end, new), share_changed(end, new)
    if alike > 0.5:
        return False
    # Nearer to each other than to it, what the group begins and ends with are of one shot.
    kept = changed > 40 and share > 0.9 and apart(old, new) > 25
    return (changed > 60 and share > 0.95) or (kept and apart(old, end) < 0.6 * changed)

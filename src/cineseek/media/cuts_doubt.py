"""Says from keyframes, packet sizes and glances where a cut may be. Decodes nothing itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from cineseek.media.cuts_glance import BEYOND, Glance
from cineseek.media.cuts_planes import Plane
from cineseek.media.cuts_score import apart, is_blank, likeness, share_changed
from cineseek.media.stream import Group

SHORT = 6
"""Groups of so few packets (intra-only codecs) are decoded as they come."""
_LONG = 24
"""Packets from which on trust saves more than it risks; less is soon decoded."""
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
    """Judges groups in order; it remembers how long they were and whether cuts are marked."""

    def __init__(self, frame_rate: float) -> None:
        rate = frame_rate or 25.0
        # How long encoders make groups when nothing ends them early, in packets.
        whole = [seconds * rate for seconds in (0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10)]
        self._usual = {12, 15, 18, 240, 250, 300}
        self._usual |= {math.floor(n + 0.01) for n in whole} | {math.ceil(n - 0.01) for n in whole}
        self._short = 2 * rate
        self._seen: set[int] = set()
        self._marked = self._inside = False  # cuts by keyframes, and between them

    def judge(
        self,
        group: Group,
        now: Glance | None,
        after: Group,
        then: Glance | None,
        clear: Callable[[Group, Glance], tuple[int, ...]],
    ) -> Doubt:
        """What must be decoded of `group` to know its cuts and the one that may follow it.

        `clear` looks at the suspects of a group and gives those that it could not clear.
        """
        count, following = len(group.packets), len(after.packets)
        regular = count in self._usual or count in self._seen or abs(count - following) <= 1
        longest = max(count, following, *self._seen, 0)
        nearly = any(abs(count - n) <= max(1.0, 0.02 * n) for n in (*self._usual, following))
        self._seen.add(count)
        if count <= SHORT or not after.starts or not group.starts or now is None or then is None:
            return Doubt(count, through=True, close=frozenset(range(count)))
        # An encoder that marks cuts marks every clear one, so a usual length may be chance.
        self._inside = self._inside or bool(now.cuts)
        free = not regular or (self._marked and count < 0.9 * longest)
        free = (free and count >= _LONG) or (self._inside and count <= self._short)
        # Just before a keyframe that is a cut there is hardly another one.
        end = count - min(_TAIL, count // 3)
        strong = tuple(s for s in now.suspects if s.strong and s.index < end)
        if _alike(now, then):
            # Ended early with nothing to show for it: a cut from and back to one picture, or a
            # flash. Else what the keyframes and the packets say agrees.
            if nearly:
                return self._within(group, now, (*now.doubtful, *clear(group, now)))
        elif (
            free
            and _is_cut(now, then, group, after, sooner=not nearly)
            and not (strong and clear(group, replace(now, suspects=strong)))
        ):
            self._marked = True
            doubt = self._within(group, now, now.doubtful)
            return replace(doubt, sure=(*doubt.sure, after.second))
        near = [suspect.index for suspect in now.suspects if suspect.ratio > 1.4]
        near += [*now.doubtful, *(cut.index for cut in now.cuts), count - 3, count]
        return Doubt(count, through=True, close=_around(near), enough=now.quiet + BEYOND)

    def judge_last(
        self, group: Group, now: Glance | None, clear: Callable[[Group, Glance], tuple[int, ...]]
    ) -> Doubt:
        """What must be decoded of a group that nothing follows."""
        count = len(group.packets)
        # What its keyframe leads to is not known: only marks can be relied on.
        if now is None or count <= SHORT or not (self._marked or self._inside):
            return Doubt(count, close=frozenset(range(count)))
        return replace(self._within(group, now, (*now.doubtful, *clear(group, now))), through=False)

    def _within(self, group: Group, now: Glance, doubtful: tuple[int, ...]) -> Doubt:
        """Only what is inside a group is in doubt, not what it leads to."""
        count = len(group.packets)
        reach = max(doubtful) + BEYOND if doubtful else 0
        late = reach > count - _TAIL
        reach = count if late else reach
        sure = tuple(cut.second for cut in now.cuts if cut.index >= reach)
        near = (*doubtful, *(cut.index for cut in now.cuts))
        return Doubt(reach, through=late, close=_around(near), sure=sure)


def _around(indices: Iterable[int]) -> frozenset[int]:
    return frozenset(j for index in indices for j in range(index - 3, index + 4))


def is_view(plane: Plane, other: Plane) -> bool:
    """Whether two pictures, a little while apart, are of one shot."""
    return likeness(plane, other) > 0.85 and share_changed(plane, other) < 0.3


def _alike(now: Glance, then: Glance) -> bool:
    a, b = now.last, then.plane
    return apart(a, b) < 6 or likeness(a, b) > 0.95 or share_changed(a, b) < 0.15


def _is_cut(now: Glance, then: Glance, group: Group, after: Group, *, sooner: bool) -> bool:
    """Whether a keyframe that came before its time shows another picture for sure.

    `sooner`: so much before it that less of a difference will do.
    """
    a, b = now.last, then.plane
    changed, alike, share = apart(a, b), likeness(a, b), share_changed(a, b)
    soon = [*then.doubtful, *(cut.index for cut in then.cuts)]
    soon += [suspect.index for suspect in then.suspects if suspect.strong]
    if is_blank(a) or is_blank(b) or any(index <= BEYOND for index in soon):
        return False  # a fade, or a flash
    # In a wipe or under a racing camera every packet is as large as a keyframe; at a cut that
    # one alone is large, because its picture is new.
    key = after.packets[0].size
    before, behind = sorted(group.sizes[-_NEAR:]), sorted(after.sizes[1 : 1 + _NEAR])
    if len(behind) < 2:
        return False
    # A plain picture makes a small keyframe: what comes before is held against its own, too.
    tail, head = before[-2] / max(key, group.packets[0].size), behind[-2] / key
    if changed >= 35 and alike < 0.35 and share >= 0.9:
        low, high = sorted((tail, head))
        return before[-2] < 1.2 * key and (high < 0.7 or (low < 0.5 and high < 0.95))
    calm = tail < 0.6 and head < 0.7
    least_alike, least_share = (0.75, 0.4) if sooner else (0.5, 0.5)
    return changed >= 20 and alike < least_alike and share >= least_share and calm

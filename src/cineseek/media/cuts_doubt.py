"""Says from packet sizes and keyframes alone where a cut may be. Decodes nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cineseek.media.cuts_planes import Plane
from cineseek.media.cuts_score import distance, is_blank, likeness, share_changed
from cineseek.media.stream import Group

_NEAR = 12
"""Packets on each side that say what size is usual."""
_SUSPECTS = 4
"""Packets of a group that are looked at alone."""
_STANDS_OUT = 1.2
"""Times the second largest packet near it: drawn films have large packets at a steady pace."""
_LEAST_SHARE = 0.1
"""Of the keyframe's size; less than that holds no new picture."""
_SURE = 3.0
"""A packet that stands out so far is not cleared by looking alike: so do some cuts."""
_AS_LARGE = 0.85
"""Of the keyframe's size: a picture coded anew, whatever its neighbours are."""
_TAIL = 12
"""Doubt this near to the end of a group makes its end worth decoding too."""
SHORT = 6
"""Groups of so few packets (intra-only codecs) are decoded as they come."""
BEYOND = 6
"""Packets decoded after a doubtful one: enough to tell a cut from a flash."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A keyframe, and whether the suspect packets after it bring another picture."""

    plane: Plane
    suspects: tuple[int, ...] = ()
    """Suspects that could not be cleared, by index of packet."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What of a group must be decoded."""

    reach: int = 0
    """Packets from its start; 0 for none."""
    through: bool = False
    """Go on into the next group: whether that begins with a cut is in doubt."""
    close: frozenset[int] = frozenset()
    """Packets of which no frame may be skipped, so that the cut is placed exactly."""
    cut: bool = False
    """The next group surely begins with a cut."""


class Doubter:
    """Judges groups in order; it remembers only how long they were."""

    def __init__(self, frame_rate: float) -> None:
        self._rate = frame_rate or 25.0
        self._lengths: set[int] = set()

    def judge(self, group: Group, now: Glance | None, after: Group, then: Glance | None) -> Doubt:
        """What must be decoded of `group` to know its cuts and the one that may follow it."""
        count = len(group.packets)
        early = not self._is_regular(count, len(after.packets))
        self._lengths.add(count)
        if count <= SHORT or not after.starts or not group.starts or now is None or then is None:
            return Doubt(count, through=True, close=frozenset(range(count)))
        suspects = now.suspects
        close = frozenset(j for s in suspects for j in range(s - BEYOND, s + BEYOND + 2))
        late = bool(suspects) and suspects[-1] >= count - _TAIL
        reach = min(count, suspects[-1] + BEYOND) if suspects else 0
        changed, alike = distance(now.plane, then.plane), likeness(now.plane, then.plane)
        share = share_changed(now.plane, then.plane)
        if changed < 6 or alike > 0.95 or share < 0.15:
            # Ended early with nothing to show for it: a cut from and back to one picture, or a flash.
            if not late and not early:
                return Doubt(reach, close=close)
        elif early and not late and changed >= 20 and alike < 0.5 and share >= 0.5:
            blank = is_blank(now.plane) or is_blank(then.plane)
            if not blank and _is_calm(group, after):
                return Doubt(reach, close=close, cut=True)
        tail = frozenset(range(max(0, count - 8), count))
        return Doubt(count, through=True, close=close | tail)

    def _is_regular(self, count: int, following: int) -> bool:
        """Whether a group may have ended because it was long enough, not because of a cut."""
        if any(abs(count - other) <= 1 for other in (*self._lengths, following)):
            return True
        usual = [250.0, 300.0, *(seconds * self._rate for seconds in (0.5, 1, 2, 3, 4, 5, 10))]
        return any(abs(count - length) <= max(1.0, 0.016 * length) for length in usual)


def find_suspects(sizes: Sequence[int]) -> list[tuple[int, float]]:
    """Packets of a group that may begin a new picture: index, and how far they stand out."""
    count = len(sizes)
    found = []
    for index in range(1, count):
        near = sorted(
            [*sizes[max(1, index - _NEAR) : index], *sizes[index + 1 : index + 1 + _NEAR]]
        )
        usual = near[-2] if len(near) > 1 else near[-1] if near else 0
        ratio = sizes[index] / (usual + 1)
        share = sizes[index] / max(1, sizes[0])
        if (ratio > _STANDS_OUT and share > _LEAST_SHARE) or share > _AS_LARGE:
            found.append((ratio, index))
    return sorted((index, ratio) for ratio, index in sorted(found, reverse=True)[:_SUSPECTS])


def uncleared(
    key: Plane, planes: Sequence[Plane | None], suspects: Sequence[tuple[int, float]]
) -> tuple[int, ...]:
    """Suspects that bring another picture when decoded right after their keyframe, alone.

    What such a packet takes from pictures it misses comes from the keyframe instead, which in
    one shot looks alike; a cut is coded anew and shows itself. None: nothing was shown for it.
    """
    left, before = [], key
    for (index, ratio), plane in zip(suspects, planes, strict=True):
        if plane is None or ratio > _SURE:
            left.append(index)
            continue
        alike = distance(before, plane) < 8 or likeness(before, plane) > 0.6
        if not alike and share_changed(before, plane) >= 0.4:
            left.append(index)
        before = plane
    return tuple(left)


def _is_calm(group: Group, after: Group) -> bool:
    """Packets on both sides of a keyframe are smaller: it is large because its picture is new.

    In a wipe or under a racing camera every packet is as large as a keyframe.
    """
    key = after.packets[0].size
    before, then = sorted(group.sizes[-_NEAR:]), sorted(after.sizes[1 : 1 + _NEAR])
    return len(then) > 1 and before[-2] < 0.6 * key and then[-2] < 0.7 * key

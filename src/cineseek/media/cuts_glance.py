"""Looks at a keyframe and at a few suspect packets after it without decoding what lies between.

What a packet takes from pictures that were not decoded comes from the keyframe instead: in one
shot that looks alike, while a cut is coded anew and shows itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from av.video.frame import VideoFrame

from cineseek.media.cuts_marks import find_intra
from cineseek.media.cuts_passage import look_across
from cineseek.media.cuts_planes import Plane, tiny
from cineseek.media.cuts_score import apart, is_blank, likeness, share_changed
from cineseek.media.stream import Clock, Decoder, Group

BEYOND = 6
"""Packets decoded after a doubtful one: enough to tell a cut from a flash."""
_TOLERANT = frozenset({"h264", "mpeg4", "mpeg2video", "mpeg1video", "h263", "msmpeg4v3"})
"""Decoders that show something where a reference lacks."""
_NEAR = 12
"""Packets on each side that say what size is usual."""
SUSPECTS = 6
"""Packets of a group that are looked at: those that stand out most."""
_STANDS_OUT = 1.2
"""Times the second largest packet near it: drawn films have large packets at a steady pace."""
_STEP = 2.5
"""Times the second largest packet just before it."""
_LEAST_SHARE = 0.1
"""Of the keyframe's size; less than that holds no new picture."""
_AS_LARGE = 0.85
"""Of the keyframe's size: a picture coded anew, whatever its neighbours are."""
_FAR_OUT = 2.4
"""A packet that stands out so far is held to be a cut until it looks very much alike."""
_MENDING = 8
"""Packets after a keyframe that often mend what it left coarse."""
_MOST_INTRA = 8
"""I pictures in a group that are marks of cuts; more is an encoder that uses no other."""
LONG = 24
"""Packets from which on trust saves more than it risks; less is soon decoded."""
_TAIL = 3
"""Packets at the end of a group that show what shot it ends in."""
_STRIDE = 12
"""Packets that may be left out at once: H.264 counts pictures in few bits and goes astray."""


@dataclass(frozen=True, slots=True)
class InnerCut:
    """A cut inside a group that one look was enough for."""

    index: int
    second: float


@dataclass(frozen=True, slots=True)
class Suspect:
    """A packet that may begin a new picture."""

    index: int
    ratio: float
    """How far it stands out of the packets near it."""
    share: float
    """Of the keyframe's size."""
    step: float = 0.0
    """How far it stands out of the packets before it."""

    @property
    def plain(self) -> bool:
        """Whether it stands out so that it must look very much alike to be cleared."""
        return self.ratio > _FAR_OUT or self.step > _STEP

    @property
    def strong(self) -> bool:
        """Whether even an encoder that marks its cuts may have cut here."""
        far = self.ratio > _FAR_OUT and self.index > _MENDING and self.share > 0.3
        return far or (self.ratio > 1.5 and self.share > _AS_LARGE)


@dataclass(frozen=True, slots=True)
class Glance:
    """What a keyframe shows, and what the packets after it seem to hold."""

    plane: Plane
    last: Plane
    """The picture that the group seems to end with."""
    tail: Plane | None
    """Its last packets on top of the keyframe: pieces of the shot that it ends in, put together
    wrongly. None where the decoder does not show such."""
    quiet: int
    """Packet from which on none stands out."""
    anew: Mapping[int, Plane | None] = field(default_factory=dict)
    """Packets that are coded anew and show another picture, by index."""
    suspects: tuple[Suspect, ...] = ()
    """Other packets that may be cuts, by their size alone."""


def glance(
    group: Group, decoder: Decoder, *, look: bool = True
) -> tuple[Glance, VideoFrame] | None:
    """Look at a group; also its keyframe. None where even that does not decode."""
    intra = find_intra(group) if look and decoder.codec == "h264" else []
    intra = intra if len(intra) <= _MOST_INTRA else []
    count = len(group.packets)
    end = range(count - _TAIL, count)
    end = end if look and count >= LONG and decoder.codec in _TOLERANT else range(0)
    key, shown = _show(group, decoder, intra, end)
    if key is None:
        return None
    plane = last = tiny(key)
    ended = [shown[at] for at in sorted(_stamps(group, end)) if at in shown]
    anew: dict[int, Plane | None] = {}
    for index in intra:
        stamp = group.packets[index].pts
        here = shown.get(stamp) if stamp is not None else None
        if here is not None and apart(last, here) < 6:
            continue
        anew[index] = here
        last = last if here is None else here
    found = find_suspects(group.sizes, besides=intra) if look else []
    quiet = max([0, *intra, *(suspect.index for suspect in found)]) + 1
    most = sorted(found, key=lambda suspect: -max(suspect.ratio, suspect.step / 2))[:SUSPECTS]
    suspects = tuple(sorted(most, key=lambda suspect: suspect.index))
    tail = ended[-1] if ended else None
    return Glance(plane, last, tail, quiet, anew, suspects), key


class CloserLook:
    """Looks again at groups of which a glance did not say enough."""

    def __init__(self, decoder: Decoder, clock: Clock) -> None:
        self._decoder, self._clock = decoder, clock

    def clear(
        self, group: Group, now: Glance, suspects: Sequence[Suspect], *, marked: bool
    ) -> tuple[tuple[InnerCut, ...], tuple[int, ...]]:
        """The suspects and packets coded anew that are cuts, and those that may be. `marked` where
        the encoder says that it marks cuts."""
        indices = [suspect.index for suspect in suspects]
        if self._decoder.codec not in _TOLERANT:
            return (), (*now.anew, *indices)
        shown = _show(group, self._decoder, indices)[1] if indices else {}
        cuts = self._marks(group, now) if marked else []
        left = sorted(now.anew.keys() - {cut.index for cut in cuts})
        before = now.plane
        for suspect in suspects:
            stamp = group.packets[suspect.index].pts
            plane = shown.get(stamp) if stamp is not None else None
            if plane is None or not _still(before, plane, strictly=suspect.plain):
                left.append(suspect.index)
            before = before if plane is None else plane
        # The last one first: where that stays open, all before it are decoded anyway.
        left.sort()
        while left:
            passage = look_across(group.packets, left[-1], self._decoder)
            if passage is None or passage.cut is None:
                break
            index = left.pop()
            if passage.cut:
                cuts.append(InnerCut(index, self._clock.of_stamp(passage.stamp)))
        return tuple(sorted(cuts, key=lambda cut: cut.index)), tuple(left)

    def _marks(self, group: Group, now: Glance) -> list[InnerCut]:
        """The packets coded anew that can only be cuts: far from what came before, and no flash."""
        found, before = [], now.plane
        bounds = itertools.pairwise([*now.anew, len(group.packets)])
        for index, end in bounds:
            plane = now.anew[index]
            stamp = group.packets[index].pts
            if plane is None or stamp is None:
                continue
            usual = _usual(group.sizes[max(1, index - _NEAR) : index])
            lasts = end - index > BEYOND and usual < 0.9 * group.sizes[index]
            if lasts and is_far(before, plane) and not (is_blank(before) or is_blank(plane)):
                found.append(InnerCut(index, self._clock.of_stamp(stamp)))
            before = plane
        return found

    def turn(self, group: Group, after: Group, then: Plane | None = None) -> float | bool | None:
        """The second at which a shot begins around the start of the next group; False for none,
        None where that is open. `then` is what that shows, where it can be no flash."""
        if self._decoder.codec not in _TOLERANT:
            return None
        packets = [*group.packets, *after.packets]
        at = len(group.packets)
        passage = look_across(packets, at, self._decoder, shown=then)
        if passage is None or not passage.cut:
            return None if passage is None else passage.cut
        return self._clock.of_stamp(passage.stamp)


def _show(
    group: Group, decoder: Decoder, wanted: Sequence[int], end: range = range(0)
) -> tuple[VideoFrame | None, dict[int, Plane]]:
    """The keyframe, and planes by time stamp of the packets wanted and of those at the end."""
    first = group.packets[0]
    frames = decoder.feed(first)
    route = _route(group.sizes, wanted)
    # Nothing comes after the end, so the decoder may go astray: it is reached without a path.
    for index in route:
        frames += decoder.feed(group.packets[index])
    for index in end:
        if not route or index > route[-1]:
            frames += decoder.feed(group.packets[index], skip=True)
    frames += decoder.drain()
    key = next((f for f in frames if f.pts == first.pts and f.pts is not None), None)
    if key is None:
        # Counting on from a packet far ahead can make a decoder drop the keyframe itself.
        alone = decoder.feed(first) + decoder.drain()
        key = alone[0] if alone else None
    stamps = _stamps(group, [*wanted, *end])
    return key, {f.pts: tiny(f) for f in frames if f.pts is not None and f.pts in stamps}


def _stamps(group: Group, indices: Iterable[int]) -> set[int]:
    stamps = {group.packets[index].pts for index in indices}
    return {stamp for stamp in stamps if stamp is not None}


def find_suspects(sizes: Sequence[int], *, besides: Collection[int] = ()) -> list[Suspect]:
    """The packets of a group that stand out, in order."""
    found = []
    for index in range(1, len(sizes)):
        share = sizes[index] / max(1, sizes[0])
        if share <= _LEAST_SHARE or index in besides:
            continue
        before = sizes[max(1, index - _NEAR) : index]
        ratio = sizes[index] / (_usual([*before, *sizes[index + 1 : index + 1 + _NEAR]]) + 1)
        # Where the new shot moves more, every packet is large from here on.
        step = sizes[index] / (_usual(before) + 1) if index > _NEAR else 0.0
        if ratio > _STANDS_OUT or share > _AS_LARGE or step > _STEP:
            found.append(Suspect(index, ratio, share, step))
    return found


def _usual(sizes: Sequence[int]) -> int:
    """The second largest: one may be a cut of its own."""
    ordered = sorted(sizes)
    return ordered[-2] if len(ordered) > 1 else ordered[-1] if ordered else 0


def _route(sizes: Sequence[int], wanted: Iterable[int]) -> list[int]:
    """The packets to decode after the keyframe: those wanted, and stepping stones to them."""
    route: list[int] = []
    at = 0
    for index in sorted(set(wanted)):
        while index - at > _STRIDE:
            # The largest is one that others refer to, so it is not thrown away.
            at = max(range(at + _STRIDE // 2, at + _STRIDE + 1), key=lambda j: sizes[j])
            route.append(at)
        if index > at:
            route.append(index)
            at = index
    return route


def is_far(plane: Plane, other: Plane) -> bool:
    """Whether pictures are so unlike that in a shot that hardly moved there was a cut."""
    changed, alike = apart(plane, other), likeness(plane, other)
    return changed > 70 and alike < 0.2 and share_changed(plane, other) > 0.99


def _still(before: Plane, plane: Plane, *, strictly: bool) -> bool:
    """Whether a suspect shows what was there before; some cuts change little, `strictly`."""
    changed, alike = apart(before, plane), likeness(before, plane)
    share = share_changed(before, plane)
    if strictly:
        return changed < 8 or alike > 0.92 or share < 0.15
    return changed < 8 or alike > 0.6 or share < 0.4

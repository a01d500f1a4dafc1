"""Finds cuts as a `Scan` does, but decodes several groups at once, each in a context of its own.

Threads inside a decoder wait for each other; groups need nothing of each other. Frames are gone
once they are planes: who wants the pictures too walks with a `Scan`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from av.video.frame import VideoFrame

from cineseek.media.cuts_doubt import SHORT, Doubt, Doubter, is_view
from cineseek.media.cuts_finder import SURE, Cut, CutFinder, each_once
from cineseek.media.cuts_glance import BEYOND, CloserLook, Glance, glance
from cineseek.media.cuts_planes import Plane, tiny
from cineseek.media.stream import Clock, Decoder, Group

_AHEAD = 3
"""Groups for each hand that are looked at before their turn."""
_BEHIND = 2
"""Stretches for each hand that may wait to be decoded: their packets are held until then."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What is decoded of a group."""

    group: Group
    doubt: Doubt
    goal: Plane | None
    """The picture that follows the group."""
    after: Group | None

    @property
    def leading(self) -> int:
        """Packets of the next group that need this one."""
        after = self.after if self.doubt.through else None
        return after.leading if after is not None and after.starts else 0


@dataclass(frozen=True, slots=True)
class _Planes:
    """What a stretch showed, by second."""

    planes: list[tuple[float, Plane]]
    led_on: bool
    """Whether decoding went to its end, so that what comes next joins it."""


class Hand:
    """A thread with two decoding contexts: one for keyframes, one for what is in doubt."""

    def __init__(self, keys: Decoder, runs: Decoder, clock: Clock) -> None:
        self.waiting = 0
        """Stretches that were given to it and not fetched."""
        self._keys, self._runs, self._clock = keys, runs, clock
        self._thread = ThreadPoolExecutor(1)

    def close(self) -> None:
        """End the thread once what it is at is done."""
        self._thread.shutdown(cancel_futures=True)

    def look(self, group: Group) -> Future[Glance | None]:
        """Look at a group's keyframe and at what is coded anew after it."""
        return self._thread.submit(self._look, group)

    def decode(self, stretch: _Stretch) -> Future[_Planes]:
        """Decode a stretch; one that does not start must be given to the hand of the last."""
        self.waiting += 1
        return self._thread.submit(self._decode, stretch)

    def _look(self, group: Group) -> Glance | None:
        if not group.starts:
            return None
        looked = glance(group, self._keys, look=len(group.packets) > SHORT)
        return looked[0] if looked else None

    def _decode(self, stretch: _Stretch) -> _Planes:
        group, doubt, after = stretch.group, stretch.doubt, stretch.after
        planes: list[tuple[float, Plane]] = []
        # What is shown before its keyframe lacks references, and was decoded with what precedes.
        floor = group.second if group.starts else 0.0
        if group.starts:
            self._runs.drain()
        led_on = doubt.through
        for index, packet in enumerate(group.packets[: doubt.reach]):
            skip = index not in doubt.close
            self._show(self._runs.feed(packet, skip=skip), floor, planes)
            if index < doubt.enough or stretch.goal is None or not planes or index % 4:
                continue
            if is_view(planes[-1][1], stretch.goal):
                led_on = False
                break
        if after is not None and led_on:
            for packet in after.packets[: stretch.leading and stretch.leading + 1]:
                self._show(self._runs.feed(packet), floor, planes)
        if after is None or after.starts:
            self._show(self._runs.drain(), floor, planes)
        return _Planes(planes, led_on)

    def _show(
        self, frames: Iterable[VideoFrame], floor: float, planes: list[tuple[float, Plane]]
    ) -> None:
        for frame in frames:
            second = self._clock.of_frame(frame, planes[-1][0] if planes else None)
            if second >= floor - 1e-6:
                planes.append((second, tiny(frame)))


class Crew:
    """Judges groups in order while its hands decode; the answer does not depend on their number."""

    def __init__(
        self,
        hands: Sequence[Hand],
        keys: Decoder,
        clock: Clock,
        *,
        frame_rate: float,
        longest: int | None,
    ) -> None:
        """`keys` is a context that no hand has: closer looks do not wait for one. `longest` as
        `find_longest_group` gives it."""
        self._hands = hands
        self._doubter = Doubter(frame_rate, CloserLook(keys, clock), longest)
        self._finder = CutFinder()
        self._begun: deque[tuple[Hand, Future[_Planes]]] = deque()
        self._leads_on = False
        self._last = hands[0]
        self._cuts: list[Cut] = []
        self.seen = 0
        """Pictures that could be decoded."""

    def find(self, groups: Iterable[Group]) -> list[Cut]:
        """The cuts of a video, in order of time."""
        before: Group | None = None
        now: Glance | None = None
        for group, then in self._looked(groups):
            self.seen += then is not None
            if before is not None:
                doubt = self._doubter.judge(before, now, group, then)
                self._begin(_Stretch(before, doubt, None if then is None else then.plane, group))
            before, now = group, then
        if before is not None:
            doubt = self._doubter.judge_last(before, now)
            self._begin(_Stretch(before, doubt, None, None))
        while self._begun:
            self._settle()
        self._cuts += self._finder.break_off()
        return each_once(self._cuts)

    def _looked(self, groups: Iterable[Group]) -> Iterator[tuple[Group, Glance | None]]:
        begun: deque[tuple[Group, Future[Glance | None]]] = deque()
        for number, group in enumerate(groups):
            begun.append((group, self._hands[number % len(self._hands)].look(group)))
            if len(begun) > _AHEAD * len(self._hands):
                done, future = begun.popleft()
                yield done, future.result()
        for done, future in begun:
            yield done, future.result()

    def _begin(self, stretch: _Stretch) -> None:
        group, doubt = stretch.group, stretch.doubt
        self._cuts += [Cut(second, "hard", SURE) for second in doubt.sure]
        if self._leads_on and group.starts:
            ahead = range(min(len(group.packets), 1 + group.leading + BEYOND))
            reach = max(doubt.reach, len(ahead))
            doubt = replace(doubt, reach=reach, close=doubt.close.union(ahead))
        self._leads_on = doubt.reach > 0 and doubt.through
        if not doubt.reach:
            return
        if group.starts:
            self._last = min(self._hands, key=lambda hand: hand.waiting)
        self._begun.append((self._last, self._last.decode(replace(stretch, doubt=doubt))))
        while len(self._begun) > _BEHIND * len(self._hands):
            self._settle()

    def _settle(self) -> None:
        """Take in the stretch that was begun first."""
        hand, future = self._begun.popleft()
        shown = future.result()
        hand.waiting -= 1
        self.seen += len(shown.planes)
        for second, plane in shown.planes:
            self._cuts += self._finder.offer(second, plane)
        if not shown.led_on:
            self._cuts += self._finder.break_off()

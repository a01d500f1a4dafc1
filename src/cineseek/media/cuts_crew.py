"""Finds cuts as a `Scan` does, but decodes several groups at once, each in a context of its own.

Threads inside a decoder wait for each other; groups need nothing of each other. Frames are gone
once they are planes: who wants the pictures too walks with a `Scan`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from queue import SimpleQueue
from typing import TypeVar

from av.video.frame import VideoFrame

from cineseek.media.cuts_doubt import SHORT, Doubt, Doubter, is_view
from cineseek.media.cuts_finder import SURE, Cut, CutFinder, each_once
from cineseek.media.cuts_glance import BEYOND, CloserLook, Glance, glance
from cineseek.media.cuts_planes import Plane, tiny
from cineseek.media.cuts_score import another_picture
from cineseek.media.stream import Clock, Decoder, Group

T = TypeVar("T")

_AHEAD = 3
"""Groups for each eye that are looked at before their turn, and as many that are judged."""
_NEAR = 0.5
"""Seconds that may be left out between pictures of one run."""
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


class Eye:
    """A decoding context for looks at keyframes and at what may be a cut; one thread at a time."""

    def __init__(
        self, keys: Decoder, clock: Clock, *, frame_rate: float, longest: int | None
    ) -> None:
        """`keys` exports motion vectors; `longest` as `find_longest_group` gives it."""
        self._keys = keys
        self._doubter = Doubter(frame_rate, CloserLook(keys, clock), longest)

    def look(self, group: Group) -> Glance | None:
        """A group's keyframe and what is coded anew after it."""
        if not group.starts:
            return None
        looked = glance(group, self._keys, look=len(group.packets) > SHORT)
        return looked[0] if looked else None

    def judge(self, group: Group, now: Glance | None, after: Group, then: Glance | None) -> Doubt:
        """What must be decoded of a group, once it and the next have been looked at."""
        return self._doubter.judge(group, now, after, then)

    def judge_last(self, group: Group, now: Glance | None) -> Doubt:
        """The same of a group that nothing follows."""
        return self._doubter.judge_last(group, now)


class Eyes:
    """Several eyes, each used by whoever is free: looks need nothing of each other."""

    def __init__(self, eyes: Sequence[Eye]) -> None:
        self._free: SimpleQueue[Eye] = SimpleQueue()
        for eye in eyes:
            self._free.put(eye)
        self.count = len(eyes)
        self._threads = ThreadPoolExecutor(self.count)

    def close(self) -> None:
        """End the threads once what they are at is done."""
        self._threads.shutdown(cancel_futures=True)

    def ask(self, task: Callable[[Eye], T]) -> Future[T]:
        """Do something with the next eye that is free."""

        def use() -> T:
            eye = self._free.get()
            try:
                return task(eye)
            finally:
                self._free.put(eye)

        return self._threads.submit(use)


class Hand:
    """A thread with a decoding context for what is in doubt."""

    def __init__(self, runs: Decoder, clock: Clock) -> None:
        self.waiting = 0
        """Stretches that were given to it and not fetched."""
        self._runs, self._clock = runs, clock
        self._thread = ThreadPoolExecutor(1)

    def close(self) -> None:
        """End the thread once what it is at is done."""
        self._thread.shutdown(cancel_futures=True)

    def decode(self, stretch: _Stretch) -> Future[_Planes]:
        """Decode a stretch; one that does not start must be given to the hand of the last."""
        self.waiting += 1
        return self._thread.submit(self._decode, stretch)

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
    """Takes what eyes and hands find in order; the answer does not depend on their number."""

    def __init__(self, eyes: Eyes, hands: Sequence[Hand], closer: Hand) -> None:
        """`closer` decodes what nothing follows: it may use more threads than one."""
        self._eyes, self._hands, self._closer = eyes, hands, closer
        self._finder = CutFinder()
        self._judged: deque[tuple[Group, Group, Glance | None, Future[Doubt]]] = deque()
        self._begun: deque[tuple[Hand, int, Future[_Planes]]] = deque()
        self._before: tuple[int, _Planes] | None = None  # the stretch taken in last
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
                judge = partial(Eye.judge, group=before, now=now, after=group, then=then)
                self._judged.append((before, group, then, self._eyes.ask(judge)))
            if len(self._judged) > _AHEAD * self._eyes.count:
                self._take()
            before, now = group, then
        last = before and self._eyes.ask(partial(Eye.judge_last, group=before, now=now))
        while self._judged:
            self._take()
        if before and last:
            self._begin(_Stretch(before, last.result(), None, None))
        while self._begun:
            self._settle()
        self._cuts += self._finder.break_off()
        return each_once(self._cuts)

    def _looked(self, groups: Iterable[Group]) -> Iterator[tuple[Group, Glance | None]]:
        begun: deque[tuple[Group, Future[Glance | None]]] = deque()
        for group in groups:
            begun.append((group, self._eyes.ask(partial(Eye.look, group=group))))
            if len(begun) > _AHEAD * self._eyes.count:
                done, future = begun.popleft()
                yield done, future.result()
        for done, future in begun:
            yield done, future.result()

    def _take(self) -> None:
        """Begin what has to be decoded of the group that was judged first."""
        group, after, then, doubt = self._judged.popleft()
        self._begin(_Stretch(group, doubt.result(), None if then is None else then.plane, after))

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
            hands = self._hands if stretch.after else [self._closer]
            self._last = min(hands, key=lambda hand: hand.waiting)
        decoded = self._last.decode(replace(stretch, doubt=doubt))
        self._begun.append((self._last, group.number, decoded))
        while len(self._begun) > _BEHIND * len(self._hands):
            self._settle()

    def _settle(self) -> None:
        """Take in the stretch that was begun first."""
        hand, number, future = self._begun.popleft()
        shown = future.result()
        hand.waiting -= 1
        self.seen += len(shown.planes)
        if not self._goes_on(number, shown):
            self._cuts += self._finder.break_off()
        for second, plane in shown.planes:
            self._cuts += self._finder.offer(second, plane)
        self._before = number, shown

    def _goes_on(self, number: int, shown: _Planes) -> bool:
        """Whether the pictures of a group join those before: they led to it, or were left early
        for the sake of its first one."""
        if self._before is None or self._before[0] + 1 != number:
            return False
        before = self._before[1]
        if before.led_on or not before.planes or not shown.planes:
            return before.led_on
        (left, last), (second, plane) = before.planes[-1], shown.planes[0]
        return second - left <= _NEAR and not another_picture(last, plane)

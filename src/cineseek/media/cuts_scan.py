"""Walks the groups of a video and finds its cuts, decoding all of it or only what is in doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from av.video.frame import VideoFrame

from cineseek.media.cuts_doubt import SHORT, Doubt, Doubter, is_view
from cineseek.media.cuts_finder import SURE, Cut, CutFinder, each_once
from cineseek.media.cuts_glance import BEYOND, CloserLook, Glance, glance
from cineseek.media.cuts_planes import Plane, tiny
from cineseek.media.stream import Clock, Decoder, Group

Seen = Callable[[float, VideoFrame, bool], None]
"""Told of every decoded frame: its second, the frame, whether it follows the one before."""
Need = Callable[[Group, Group | None], int]
"""How many packets of a group must be decoded for other reasons than cuts."""

_SLOW = 16.0
"""Frames a second below which none is skipped: of ten, of which one in four is needed by others, a
camera would show two and a half, and whoever walks into the picture is not seen coming."""


class Scan:
    """Finds cuts group by group; `settled` is the second up to which nothing will change."""

    def __init__(
        self,
        clock: Clock,
        runs: Decoder,
        keys: Decoder | None,
        *,
        frame_rate: float,
        longest: int | None = None,
        seen: Seen | None = None,
        need: Need | None = None,
        shown: bool = False,
    ) -> None:
        """`keys` looks at keyframes; None decodes everything. `longest` as `find_longest_group`
        gives it. With `shown` a picture of every shot is decoded, also where the cut is sure."""
        self._clock, self._runs, self._keys = clock, runs, keys
        self._seen, self._need, self._shown = seen, need, shown
        self._slow = 0 < frame_rate < _SLOW
        self._finder = CutFinder()
        self._doubter = Doubter(frame_rate, CloserLook(keys, clock), longest) if keys else None
        self._open: tuple[int, int] | None = None  # group and packets of it fed to the open run
        self._last: float | None = None
        self._plane: Plane | None = None
        self._floor = 0.0
        self._told = float("-inf")
        self._held: list[Cut] = []
        self.settled = float("-inf")

    def walk(self, groups: Iterable[Group]) -> Iterator[tuple[Group, list[Cut]]]:
        """Each group once it has been looked at, with the cuts that became sure."""
        before: Group | None = None
        now: Glance | None = None
        for group in groups:
            looked = self._look(group)
            then = None if looked is None else looked[0]
            if looked is not None and self._seen:
                self._seen(group.second, looked[1], False)
            if before is not None:
                yield before, self._step(before, now, group, then)
            before, now = group, then
        if before is not None:
            yield before, self._end(before, now)

    @property
    def calm(self) -> bool:
        """Whether nothing is in doubt where the group walked last meets the next."""
        return self._open is None

    def stop(self) -> list[Cut]:
        """End the walk where it is; the cuts that were not sure yet."""
        cuts = self._close()
        self.settled = float("inf")
        return self._fresh(cuts)

    def _step(
        self, group: Group, now: Glance | None, after: Group, then: Glance | None
    ) -> list[Cut]:
        doubt = self._judge(group, now, after, then)
        cuts: list[Cut] = []
        reached = False
        if doubt.reach:
            found, reached = self._decode(group, doubt, None if then is None else then.plane)
            cuts += found
        if doubt.reach and doubt.through and not reached:
            ahead = min(len(after.packets), 1 + after.leading + BEYOND) if after.starts else 0
            cuts += self._feed(after, 0, ahead, skip=False)
            self._open = (after.number, ahead)
            self.settled = self._finder.settled
        else:
            cuts += self._close()
            self.settled = after.second
        cuts += [Cut(second, "hard", SURE) for second in doubt.sure]
        return self._fresh(cuts)

    def _judge(self, group: Group, now: Glance | None, after: Group, then: Glance | None) -> Doubt:
        count = len(group.packets)
        if self._doubter is None:
            return Doubt(count, through=True, close=frozenset(range(count)))
        doubt = self._doubter.judge(group, now, after, then)
        wanted = self._need(group, after) if self._need else 0
        if self._shown:
            wanted = max(wanted, self._through_cuts(group, doubt, after.second))
        if wanted <= doubt.reach:
            return doubt
        return replace(doubt, reach=min(count, wanted))

    def _through_cuts(self, group: Group, doubt: Doubt, end: float) -> int:
        """Packets after which the shots that begin inside a group have been seen."""
        inner = [second for second in doubt.sure if second < end - 1e-6]
        if not inner:
            return 0
        seconds = [self._clock.of_packet(packet) for packet in group.packets]
        at = [i for i, second in enumerate(seconds) if second is not None and second <= inner[-1]]
        return max(at, default=0) + BEYOND

    def _decode(self, group: Group, doubt: Doubt, goal: Plane | None) -> tuple[list[Cut], bool]:
        """Decode what is in doubt; also whether it led to the picture that follows, at ease."""
        cuts: list[Cut] = []
        fed = 0
        if self._open and self._open[0] == group.number:
            fed = self._open[1]
        elif not (self._open is None and not group.starts):
            cuts += self._close()
        if fed == 0 and self._open is None:
            self._floor = group.second if group.starts else 0.0
        for index in range(fed, doubt.reach):
            skip = not self._slow and index not in doubt.close
            cuts += self._feed(group, index, index + 1, skip=skip)
            if index < doubt.enough or goal is None or self._plane is None or index % 4:
                continue
            if not self._need and is_view(self._plane, goal):
                return cuts, True
        return cuts, False

    def _feed(self, group: Group, first: int, last: int, *, skip: bool) -> list[Cut]:
        cuts: list[Cut] = []
        for packet in group.packets[first:last]:
            for frame in self._runs.feed(packet, skip=skip):
                cuts += self._take(frame)
        return cuts

    def _take(self, frame: VideoFrame) -> list[Cut]:
        second = self._clock.of_frame(frame, self._last)
        if second < self._floor - 1e-6:
            return []  # shown before the keyframe that decoding began with: its references lack
        joined = self._last is not None
        self._last = second
        if self._seen:
            self._seen(second, frame, joined)
        self._plane = tiny(frame)
        return self._finder.offer(second, self._plane)

    def _close(self) -> list[Cut]:
        cuts: list[Cut] = []
        for frame in self._runs.drain():
            cuts += self._take(frame)
        cuts += self._finder.break_off()
        self._open = self._last = self._plane = None
        return cuts

    def _end(self, group: Group, now: Glance | None) -> list[Cut]:
        count = len(group.packets)
        doubt = Doubt(count, close=frozenset(range(count)))
        if self._doubter is not None and not self._need:
            doubt = self._doubter.judge_last(group, now)
            if self._shown and doubt.sure:
                wanted = self._through_cuts(group, doubt, float("inf"))
                doubt = replace(doubt, reach=max(doubt.reach, min(count, wanted)))
        cuts = self._decode(group, doubt, None)[0] if doubt.reach else []
        cuts += self._close()
        cuts += [Cut(second, "hard", SURE) for second in doubt.sure]
        self.settled = float("inf")
        return self._fresh(cuts)

    def _look(self, group: Group) -> tuple[Glance, VideoFrame] | None:
        if self._keys is None or not group.starts:
            return None
        return glance(group, self._keys, look=len(group.packets) > SHORT)

    def _fresh(self, cuts: list[Cut]) -> list[Cut]:
        """The cuts that are settled, once each."""
        self._held += cuts
        settled = [cut for cut in self._held if cut.second <= self.settled]
        self._held = [cut for cut in self._held if cut.second > self.settled]
        fresh = each_once(settled, self._told)
        if fresh:
            self._told = fresh[-1].second
        return fresh

"""Reads a footage once, from demuxer to shots: pictures, facets, sound, subtitles.

It reads in segments of about a minute. At the end of a segment everything is flushed, and what
must be remembered fits into a line of text, so that reading can go on from there in another
process and see exactly what it would have seen. It does not know what becomes of the shots.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from av.packet import Packet

from cineseek.errors import MediaError
from cineseek.film import TextLine
from cineseek.media.cuts import Gear
from cineseek.media.cuts_finder import Cut
from cineseek.media.cuts_marks import find_longest_group
from cineseek.media.cuts_scan import Scan
from cineseek.media.gathering import Gatherer, ShotReading
from cineseek.media.hearing import Hearing
from cineseek.media.spectrum import Spectrum, SpectrumMeter
from cineseek.media.stream import Clock, Decoder, Group, first_packet, read_groups, video_stream
from cineseek.media.video import VideoInfo, open_container, probe

__all__ = ["Chunk", "Gear", "ShotReading", "SoundRows", "read_shots"]

SEGMENT = 45.0
"""Seconds after which a segment ends at the first keyframe where no cut is in doubt."""
_LONGEST_SEGMENT = 90.0
"""Seconds after which it ends at any keyframe."""
_LONGEST_SHOT = 180.0
"""Seconds after which a shot is kept in parts, so that a fixed camera does not fill the memory."""
_LATE = 4.0
"""Seconds by which a fade is told later than the pictures of it are settled."""
_FILTERED = 720
"""Lines up to which the loop filter runs on every frame."""
_UNSMOOTHED = {"hevc": "noref"}
"""On larger pictures, the frames it may leave out. Of HEVC, whose frames are nearly all made of
others, its absence from all made the colours drift in seconds: frames were not found again."""
_MOVING = 6
"""Packets after a keyframe that are decoded so that motion can be measured."""


@dataclass(frozen=True, slots=True, eq=False)
class SoundRows:
    """Some rows of a footage's spectrogram."""

    first: int
    """The number of the first."""
    rows: Spectrum


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """Some shots that follow each other, and the way to go on after them."""

    shots: tuple[ShotReading, ...]
    reached: float
    """Seconds: the end of the last shot."""
    resume: str
    """Given to `read_shots`, reading goes on after this chunk."""
    texts: tuple[TextLine, ...]
    """Lines of subtitles met on the way."""
    sound: SoundRows
    """Rows of the spectrogram; those of a chunk go on where those of the one before ended."""
    done: bool
    """True for the last chunk."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """The boundary of two segments, and what must be known to begin there."""

    group: int
    second: float
    since: float
    """Start of the shot that is open."""
    sound: tuple[tuple[int, float, int], ...] = ()
    spectrum: dict[str, Any] | None = None


def read_shots(
    path: str | Path,
    *,
    gear: Gear = "fast",
    resume: str | None = None,
    print_interval: float = 1.0,
    segment: float = SEGMENT,
    heed: Callable[[], None] | None = None,
) -> Iterator[Chunk]:
    """The shots of a video in chunks.

    `resume` is a chunk's own token, from a call with the same arguments: the chunks that follow it
    are the same as if nothing had stopped. No moment is farther than about `print_interval` seconds
    from a picture that is kept, closer where the picture changes; with an infinite one only what
    tells shots apart is decoded. `heed` is called every few seconds; it ends reading by raising.
    """
    if gear not in ("fast", "exact"):
        raise ValueError(f"gear must be 'fast' or 'exact', not {gear!r}")
    if print_interval <= 0 or segment <= 0:
        raise ValueError(f"intervals must be above 0: {print_interval}, {segment}")
    info = probe(path)
    mark = _read_token(resume, info)
    if mark is None:
        return
    with contextlib.ExitStack() as files:
        reading = _Reading(info, files, gear, mark, print_interval, segment, heed)
        yield from reading.chunks()


class _Reading:
    """One pass over a footage, or over the rest of it."""

    def __init__(
        self,
        info: VideoInfo,
        files: contextlib.ExitStack,
        gear: Gear,
        mark: _Mark,
        interval: float,
        segment: float,
        heed: Callable[[], None] | None,
    ) -> None:
        self._info, self._mark = info, mark
        self._interval, self._segment, self._heed = interval, segment, heed
        container = files.enter_context(open_container(info.path))
        self._stream = video_stream(container, info)
        self._clock = Clock(info, self._stream)
        large = info.coded_height > _FILTERED
        unsmoothed = _UNSMOOTHED.get(info.codec, "bidir") if large else "none"
        self._runs = Decoder(self._stream, unsmoothed=unsmoothed)
        self._keys = self._longest = None
        if gear == "fast":
            # A second context, so that a keyframe can be looked at while a run is open.
            self._keys = Decoder(self._stream, unsmoothed=unsmoothed, apart=True, vectors=True)
            self._longest = find_longest_group(first_packet(info))
        self._hearing = Hearing(info, container, carried=mark.sound, spectrum=mark.spectrum)
        files.callback(self._hearing.renew)
        self._streams = [self._stream, *self._hearing.streams]
        self._others: list[Packet[Any]] = []
        self._beside: dict[int, list[Packet[Any]]] = {}
        self._container = container
        self._gather = Gatherer(info, self._hearing.levels, interval=interval, since=mark.since)
        self._end = 0.0

    def chunks(self) -> Iterator[Chunk]:
        groups = self._groups()
        marks = [self._mark]
        shots: list[ShotReading] = []
        head = next(groups, None)
        while head is not None:
            head = yield from self._one_segment(itertools.chain([head], groups), marks, shots)
        last = self._gather.close(max(self._end, self._gather.since + 1e-3))
        if last is not None:
            shots.append(last)
        if not self._gather.seen or (not shots and marks[-1].since == 0):
            raise MediaError(
                f"{self._info.path}: no picture in it can be decoded; copy or download it again"
            )
        texts = self._hearing.pop_lines()
        sound = SoundRows(*self._hearing.spectrum.pop())
        token = json.dumps({"done": True})
        yield Chunk(tuple(shots), self._gather.since, token, texts, sound, done=True)

    def _one_segment(
        self, groups: Iterator[Group], marks: list[_Mark], shots: list[ShotReading]
    ) -> Generator[Chunk, None, Group | None]:
        """Walk until a boundary; returns the group that comes after it."""
        scan = Scan(
            self._clock,
            self._runs,
            self._keys,
            frame_rate=self._info.frame_rate,
            longest=self._longest,
            seen=self._gather.show,
            need=self._need if math.isfinite(self._interval) else None,
            shown=True,
        )
        began = marks[-1].second
        ahead: list[Group] = []

        def looking_ahead() -> Iterator[Group]:
            for group in groups:
                ahead[:] = [group]
                yield group

        for group, cuts in scan.walk(looking_ahead()):
            self._hearing.take(group.number, self._beside.pop(group.number, ()))
            after = ahead[0]
            self._close_shots(cuts, shots)
            if after is group or not self._ends(scan, began, after):
                self._gather.settle(scan.settled - _LATE)
                continue
            self._close_shots([c for c in scan.stop() if c.second <= after.second + 1e-3], shots)
            self._gather.drop(after.second)
            self._gather.settle(after.second)
            if after.second - self._gather.since > _LONGEST_SHOT:
                self._close_shots([Cut(after.second, "hard", 0.0)], shots)
            self._hearing.renew()
            yield from self._emit(after, marks, shots)
            return after
        return None

    def _ends(self, scan: Scan, began: float, after: Group) -> bool:
        length = after.second - began
        return after.starts and (
            length >= 2 * self._segment or (length >= self._segment and scan.calm)
        )

    def _close_shots(self, cuts: list[Cut], shots: list[ShotReading]) -> None:
        for cut in cuts:
            shot = self._gather.close(cut.second) if cut.second > self._gather.since else None
            if shot is not None:
                shots.append(shot)

    def _emit(self, after: Group, marks: list[_Mark], shots: list[ShotReading]) -> Iterator[Chunk]:
        since = self._gather.since
        sound = tuple(self._hearing.levels.carry(min(since, after.second)))
        spectrum = self._hearing.spectrum.carry()
        marks.append(_Mark(after.number, after.second, since, sound, spectrum))
        # The next reader needs every frame of the open shot, so it begins no later than that does.
        fit = [mark for mark in marks if mark.second <= since + 1e-3]
        start = fit[-1] if fit else marks[0]
        marks[:] = marks[marks.index(start) :]
        self._hearing.levels.forget(min(since, start.second))
        if not shots:
            return
        token = asdict(start) | {"since": since}
        texts = self._hearing.pop_lines(before=start.group)
        whole = start.spectrum["row"] if start.spectrum else 0
        rows = SoundRows(*self._hearing.spectrum.pop(before=whole))
        yield Chunk(tuple(shots), since, json.dumps(token), texts, rows, done=False)
        shots.clear()

    def _groups(self) -> Iterator[Group]:
        """The groups from the mark on, with the packets of other streams set beside them."""
        found = read_groups(
            self._container, self._stream, self._info, self._others.append, self._streams
        )
        for group in found:
            if self._heed is not None:
                self._heed()
            others, self._others[:] = list(self._others), []
            if group.number < self._mark.group:
                continue
            self._beside[group.number] = others
            for packet in group.packets:
                second = self._clock.of_packet(packet)
                if second is not None:
                    lasts = float((packet.duration or 0) * (packet.time_base or 0))
                    self._end = max(self._end, second + (lasts or self._step))
            yield group

    @property
    def _step(self) -> float:
        return 1 / self._info.frame_rate if self._info.frame_rate > 0 else 0.04

    def _need(self, group: Group, after: Group | None) -> int:
        """Packets to decode so that no moment is far from a picture, and motion is seen."""
        if after is None:
            return len(group.packets)
        few = min(len(group.packets), _MOVING) if len(group.packets) > _MOVING + 2 else 0
        gap = after.second - group.second
        if gap <= 0.5 * self._interval:
            return few
        if gap <= 2 * self._interval and self._gather.is_still(group.second, after.second):
            return few
        target = after.second - 0.2 * self._interval
        for index in range(len(group.packets) - 1, 0, -1):
            second = self._clock.of_packet(group.packets[index])
            if second is None or second <= target:
                return index + 1
        return few


def _read_token(resume: str | None, info: VideoInfo) -> _Mark | None:
    """The mark in a token; None where there is nothing left to read."""
    if not resume:
        return _Mark(0, 0.0, 0.0)
    try:
        said = json.loads(resume)
        if said.get("done"):
            return None
        sound = tuple((int(n), float(power), int(k)) for n, power, k in said["sound"])
        spectrum = said["spectrum"]
        if spectrum is not None:
            SpectrumMeter(spectrum)  # refuses what is not its own
        return _Mark(
            int(said["group"]), float(said["second"]), float(said["since"]), sound, spectrum
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{info.path}: not a token of this reader: {resume[:60]!r}") from error

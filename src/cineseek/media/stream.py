"""Demuxes a video once into groups of pictures and decodes packets that are asked for.

It puts time stamps in order and survives damage; it does not know what the pictures are for.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, cast

import av
import av.error
from av.container import InputContainer
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from cineseek.media.video import VideoInfo, open_container

logger = logging.getLogger(__name__)

_LONGEST_GROUP = 480
"""Packets held at most: a file without keyframes is given out in pieces."""
_LARGEST_GROUP = 48_000_000  # bytes of packets
_STEP_BACK = 1.0
"""Seconds a keyframe may lie before what was shown; farther back the clock was reset."""
_THREADS = 3
"""Of a decoder that uses any, on every machine: more hold more pictures, and a picture comes out as
many packets late as there are threads, which what is kept of a film must not depend on."""
_LATEST = 48 * 3600.0
"""Seconds beyond which a time stamp is damage."""


@dataclass(slots=True)
class Group:
    """A keyframe with the packets that need it, in order of decoding."""

    number: int
    second: float
    """When its first picture in order of decoding is shown."""
    packets: list[Packet[Any]] = field(default_factory=list)
    starts: bool = True
    """False where it goes on from the group before: decoding cannot begin here."""

    @property
    def sizes(self) -> list[int]:
        """Bytes of each packet."""
        return [packet.size for packet in self.packets]

    @property
    def leading(self) -> int:
        """Packets after the keyframe that are shown before it: they need the group before."""
        key = self.packets[0].pts
        count = 0
        for packet in self.packets[1:]:
            if key is None or packet.pts is None or packet.pts >= key:
                break
            count += 1
        return count


def video_stream(container: InputContainer, info: VideoInfo) -> VideoStream:
    """The stream that a probe chose."""
    return next(s for s in container.streams.video if s.index == info.stream_index)


def first_packet(info: VideoInfo) -> Packet[Any] | None:
    """The first packet of a video, where encoders write what they are."""
    with open_container(info.path) as container:
        packets = container.demux(video_stream(container, info))
        with contextlib.suppress(av.error.FFmpegError, OSError):
            return next((packet for packet in packets if packet.size), None)
    return None


class Clock:
    """Gives frames and packets their footage second."""

    def __init__(self, info: VideoInfo, stream: VideoStream) -> None:
        self._start = info.start
        # Frames drained from a decoder do not know their own time base.
        self._base = stream.time_base or Fraction(1, 1000)
        self._step = 1 / info.frame_rate if info.frame_rate > 0 else 0.04

    def of_packet(self, packet: Packet[Any]) -> float | None:
        """Footage second of a packet's picture; None where the container does not say."""
        stamp = packet.pts if packet.pts is not None else packet.dts
        return None if stamp is None else self.of_stamp(stamp)

    def of_stamp(self, stamp: int) -> float:
        """Footage second of a time stamp of the stream."""
        return float(stamp * self._base) - self._start

    def of_frame(self, frame: VideoFrame, last: float | None) -> float:
        """Footage second of a frame; one without a sane time stamp follows the last one."""
        follows = 0.0 if last is None else last + self._step
        if frame.pts is None:
            return follows
        second = self.of_stamp(frame.pts)
        return second if -3600 < second < _LATEST else follows


def read_groups(
    container: InputContainer,
    stream: VideoStream,
    info: VideoInfo,
    others: Callable[[Packet[Any]], None] | None = None,
    streams: list[Any] | None = None,
) -> Iterator[Group]:
    """The groups of a video stream; packets of `streams` that are not its go to `others`."""
    clock, group, number, size = Clock(info, stream), Group(0, 0.0), 0, 0
    shown, shift = 0.0, 0.0
    try:
        for packet in container.demux(streams or [stream]):
            if packet.stream.index != stream.index:
                if others and packet.size:
                    others(packet)
                continue
            if not packet.size:
                continue
            second = clock.of_packet(packet)
            if second is not None and packet.is_keyframe and second + shift < shown - _STEP_BACK:
                shift = shown - second
                logger.debug("%s: the clock went back at second %.2f", info.path, shown)
            if shift and second is not None and packet.time_base:
                ticks = round(shift / float(packet.time_base))
                packet.pts = None if packet.pts is None else packet.pts + ticks
                packet.dts = None if packet.dts is None else packet.dts + ticks
                second += shift
            if second is not None and second < _LATEST:
                shown = max(shown, second)
            full = len(group.packets) >= _LONGEST_GROUP or size > _LARGEST_GROUP
            if group.packets and (packet.is_keyframe or full):
                yield group
                number, size = number + 1, 0
                group = Group(number, shown, starts=bool(packet.is_keyframe))
            if not group.packets:
                group.second = second if second is not None else shown
                group.starts = bool(packet.is_keyframe)
            group.packets.append(packet)
            size += packet.size
    except (av.error.FFmpegError, OSError) as error:
        # A file cut short: what came before is whole, so it is used.
        logger.info("%s: reading stopped early: %s", info.path, error)
    if group.packets:
        yield group


class Decoder:
    """One decoding context: packets in, frames out; a damaged packet is counted and passed."""

    def __init__(
        self,
        stream: VideoStream,
        *,
        threads: str = "AUTO",
        unsmoothed: str = "all",
        apart: bool = False,
        vectors: bool = False,
    ) -> None:
        """`unsmoothed` are the frames whose blocks are not smoothed, in ffmpeg's words: `none`,
        `noref` (those no other needs), `bidir` or `all`, which is fastest, but what is left out of
        a frame is missing in all that are made of it. `apart` makes a context that others who
        decode the stream do not share; with `vectors` frames carry the motion vectors they were
        made with."""
        self._context = _twin(stream.codec_context) if apart else stream.codec_context
        self._context.thread_type = threads
        self._context.thread_count = _THREADS
        options = {"skip_loop_filter": unsmoothed}
        self._context.options = options | ({"flags2": "+export_mvs"} if vectors else {})
        self._dirty = False
        self.damaged = 0
        self.codec: str = self._context.name
        """The codec's name, as ffmpeg has it."""

    def feed(
        self, packet: Packet[Any], *, skip: bool = False, rough: bool = False
    ) -> list[VideoFrame]:
        """Frames ready once this packet is in; `skip` leaves it out if no other needs it, `rough`
        also if few do: pictures may have small faults then. BlockingIOError or MemoryError of
        ffmpeg's where decoding cannot begin for want of threads or memory."""
        # P pictures of H.264 seldom refer to B pictures: without any of those the rest needs 0.6 of
        # the time. HEVC calls its P pictures B as well.
        unneeded: Any = "BIDIR" if rough and self.codec == "h264" else "NONREF"
        self._context.skip_frame = unneeded if skip else "DEFAULT"
        self._dirty = True
        try:
            return list(self._context.decode(packet))
        except (av.error.FFmpegError, ValueError) as error:
            if not self._context.is_open and isinstance(error, (BlockingIOError, MemoryError)):
                raise  # no thread or memory is left to begin with: the packet is whole
            self.damaged += 1
            logger.debug("a packet did not decode: %s", error)
            return []

    def drain(self) -> list[VideoFrame]:
        """The frames still inside; the next packet must be a keyframe."""
        if not self._dirty:
            return []
        try:
            frames = list(self._context.decode(None))
        except (av.error.FFmpegError, ValueError):
            self.damaged += 1
            frames = []
        self._context.flush_buffers()
        self._dirty = False
        return frames


def _twin(context: VideoCodecContext) -> VideoCodecContext:
    """A closed context set up like another: cheaper than to open the file again."""
    twin = cast("VideoCodecContext", VideoCodecContext.create(context.codec.name, "r"))
    if context.extradata:
        twin.extradata = context.extradata
    if context.width and context.height:
        twin.width, twin.height = context.width, context.height
    if context.pix_fmt:
        twin.pix_fmt = context.pix_fmt
    twin.codec_tag = context.codec_tag
    twin.bits_per_coded_sample = context.bits_per_coded_sample
    return twin


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

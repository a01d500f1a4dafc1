"""Goes to a second of a video, exactly, whatever its index says. Knows no pictures."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import av.error
from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import VideoFrame

from cineseek.media.stream import video_stream
from cineseek.media.video import VideoInfo

_FURTHER_BACK = (0.0, 10.0, 60.0)
"""Seconds before the second to look for a key frame where files point to a wrong one."""


def seek(container: InputContainer, info: VideoInfo, second: float) -> None:
    """Go to a key frame at or before a second of the footage; to the beginning where none is."""
    stream = video_stream(container, info)
    stream.thread_type = "AUTO"
    base = stream.time_base or Fraction(1, 90_000)
    for back in _FURTHER_BACK:
        if second - back <= 0:
            break
        where = int((info.start + second - back) / base)
        try:
            container.seek(where, stream=stream, backward=True)
            first = next(decode_pictures(container, info))
        except (av.error.FFmpegError, StopIteration):
            continue
        reached = footage_second(first, info.start)
        if reached is not None and reached <= second:
            container.seek(where, stream=stream, backward=True)
            return
    container.seek(0, backward=True)


def decode_pictures(container: InputContainer, info: VideoInfo) -> Iterator[VideoFrame]:
    """The pictures from here on."""
    for packet in container.demux(video_stream(container, info)):
        for frame in decode_packet(packet):
            if isinstance(frame, VideoFrame):
                yield frame


def decode_packet(packet: Packet[Any]) -> list[VideoFrame | AudioFrame]:
    """The frames of a packet; none where it is damaged."""
    try:
        return [f for f in packet.decode() if isinstance(f, VideoFrame | AudioFrame)]
    except av.error.InvalidDataError:
        return []


def footage_second(frame: VideoFrame | AudioFrame, start: float) -> float | None:
    """The footage second of a frame."""
    stamp = frame.pts if frame.pts is not None else frame.dts
    if stamp is None or frame.time_base is None:
        return None
    return float(stamp * frame.time_base) - start

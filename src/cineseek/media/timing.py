"""How long a stream lasts, by its header or its packets. Knows no pictures."""

from __future__ import annotations

import av
from av.container import InputContainer
from av.stream import Stream
from av.video.stream import VideoStream

_COUNTABLE = 64_000_000
"""Bytes of a stream without a header whose packets are counted rather than guessed at."""


def duration_of(container: InputContainer, stream: VideoStream, start: float) -> float:
    """Seconds; from the header where it says, else from the packets' time stamps."""
    name = container.format.name
    # Matroska counts from 0, whenever the first picture comes; the others from that picture.
    lead = start if name.startswith("matroska") else 0.0
    # Program streams have no header to say: ffmpeg guesses from both ends, badly if it is short.
    guessed = name in ("mpeg", "mpegts") and container.size < _COUNTABLE
    if not guessed:
        seconds = _tagged(stream) or seconds_of(stream.duration, stream) or 0.0
        if seconds - lead > 0:
            return seconds - lead
        if container.duration and container.duration / av.time_base - lead > 0:
            return container.duration / av.time_base - lead
    rate = float(stream.average_rate or stream.guessed_rate or 25)
    frames, last = 1, start
    for packet in container.demux(stream):
        frames += packet.size > 0
        second = seconds_of(packet.pts, stream)
        if second is not None:
            last = max(last, second + (seconds_of(packet.duration, stream) or 1.0 / rate))
    return last - start if last > start else frames / rate


def _tagged(stream: VideoStream) -> float | None:
    """What Matroska's statistics tag says of this stream alone."""
    try:
        hours, minutes, seconds = stream.metadata.get("DURATION", "").split(":")
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds)
    except ValueError:
        return None


def seconds_of(stamp: int | None, stream: Stream) -> float | None:
    """A time stamp of a stream in seconds; None where it has none."""
    if stamp is None or stream.time_base is None:
        return None
    return float(stamp * stream.time_base)

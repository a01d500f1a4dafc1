"""Re-encodes one span of a video to H.264 and AAC. Knows files and seconds, not hits."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.error
from av.audio.frame import AudioFrame
from av.container import InputContainer, OutputContainer
from av.filter import Graph
from av.packet import Packet
from av.video.frame import VideoFrame

from cineseek.errors import ExportError
from cineseek.export.sound import SoundCutter, footage_second, sound_cutter
from cineseek.film import Span
from cineseek.media.video import VideoInfo, open_container, probe

_TICKS = 90_000
"""Time base of the clip's pictures: fine enough for every frame rate, uneven ones too."""
_SLACK = 0.25
"""In frames: a time stamp may miss its frame's own time, since containers round it."""
_FURTHER_BACK = (0.0, 10.0, 60.0)
"""Seconds before the span to look for a key frame where files point to a wrong one."""
_TRAILING = 2.0
"""Seconds that sound may lie behind the pictures in a file."""


def transcode(source: Path, span: Span, target: Path) -> int:
    """Write the pictures and the sound of `[start, end)` to an MP4, upright, exact to the frame.

    Returns the number of pictures. Raises MediaError or ExportError that names the file.
    """
    info = probe(source)
    with (
        open_container(source) as container,
        av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"}) as output,
    ):
        pictures = _Pictures(output, info, span)
        sound = sound_cutter(container, output, span)
        _seek(container, info, span.start)
        for frame in _frames(container, info, sound, span.end):
            if isinstance(frame, VideoFrame):
                pictures.offer(frame)
            elif sound is not None:
                sound.offer(frame, info.start, pictures.origin)
        pictures.close()
        if sound is not None:
            sound.close(pictures.origin)
    if not pictures.count:
        raise ExportError(f"{source} has no picture between {span.start:.3f} and {span.end:.3f} s")
    return pictures.count


class _Pictures:
    """Turns decoded frames upright and encodes those of the span."""

    def __init__(self, output: OutputContainer, info: VideoInfo, span: Span) -> None:
        self.origin: float | None = None
        """The second of the first picture taken: second 0 of the clip."""
        self.count = 0
        self._output, self._info, self._span = output, info, span
        rate = Fraction(info.frame_rate or 25).limit_denominator(1001)
        self._slack = _SLACK / float(rate)
        self._stream = output.add_stream(
            "libx264", rate=rate, options={"crf": "18", "preset": "veryfast"}
        )
        self._format = "yuv420p" if info.transfer == "sdr" else "yuv420p10le"
        # H.264 halves the colour planes, so both sides must be even.
        self._stream.width = info.width + info.width % 2
        self._stream.height = info.height + info.height % 2
        self._stream.pix_fmt = self._format
        self._stream.codec_context.time_base = Fraction(1, _TICKS)
        self._graph: Graph | None = None
        self._shape: tuple[int, int, str] | None = None
        self._last = -1

    def offer(self, frame: VideoFrame) -> None:
        """Encode a frame if it lies in the span."""
        second = footage_second(frame, self._info.start)
        if second is None or not self._begins(second) or self._ends(second):
            return
        if self.origin is None:
            self.origin = second
            context = self._stream.codec_context
            context.color_range = frame.color_range
            context.colorspace = frame.colorspace
            context.color_primaries = frame.color_primaries
            context.color_trc = frame.color_trc
        frame.pts = max(self._last + 1, round((second - self.origin) * _TICKS))
        frame.time_base = Fraction(1, _TICKS)
        self._last = frame.pts
        shape = (frame.width, frame.height, frame.format.name)
        if shape != self._shape:
            self._drain()
            self._graph, self._shape = self._build_graph(frame), shape
        assert self._graph is not None
        self._graph.push(frame)
        self._pull()

    def close(self) -> None:
        """Encode what is still held back."""
        self._drain()
        if self.count:
            self._output.mux(self._stream.encode(None))

    def _begins(self, second: float) -> bool:
        return second >= self._span.start - self._slack

    def _ends(self, second: float) -> bool:
        return second >= self._span.end - self._slack

    def _build_graph(self, frame: VideoFrame) -> Graph:
        """Filters that turn, mirror and scale: pixels become square, the picture upright."""
        turns = {90: ["transpose=cclock"], 180: ["hflip", "vflip"], 270: ["transpose=clock"]}
        steps = ["bwdif=mode=send_frame:deint=interlaced"] if self._info.interlaced else []
        steps += ["hflip"] if self._info.mirrored else []
        steps += turns.get(self._info.rotation, [])
        steps += [f"scale={self._stream.width}:{self._stream.height}", "setsar=1"]
        steps += [f"format={self._format}"]
        graph = Graph()
        last = graph.add_buffer(
            width=frame.width,
            height=frame.height,
            format=frame.format,
            time_base=Fraction(1, _TICKS),
        )
        for step in steps:
            name, _, options = step.partition("=")
            node = graph.add(name, options or None)
            last.link_to(node)
            last = node
        last.link_to(graph.add("buffersink"))
        graph.configure()
        return graph

    def _drain(self) -> None:
        if self._graph is not None:
            self._graph.push(None)
            self._pull()
            self._graph = None

    def _pull(self) -> None:
        while self._graph is not None:
            try:
                frame = self._graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            assert isinstance(frame, VideoFrame)
            frame.pict_type = 0  # x264 decides; the source's key frames mean nothing here
            self._output.mux(self._stream.encode(frame))
            self.count += 1


def _seek(container: InputContainer, info: VideoInfo, second: float) -> None:
    """Go to a key frame at or before a second of the footage; to the beginning where none is."""
    stream = container.streams.video[0]
    for candidate in container.streams.video:
        if candidate.index == info.stream_index:
            stream = candidate
    stream.thread_type = "AUTO"
    base = stream.time_base or Fraction(1, _TICKS)
    for back in _FURTHER_BACK:
        if second - back <= 0:
            break
        where = int((info.start + second - back) / base)
        try:
            container.seek(where, stream=stream, backward=True)
            first = next(_decode(container, stream.index))
        except (av.error.FFmpegError, StopIteration):
            continue
        reached = footage_second(first, info.start)
        if reached is not None and reached <= second:
            container.seek(where, stream=stream, backward=True)
            return
    container.seek(0, backward=True)


def _decode(container: InputContainer, index: int) -> Iterator[VideoFrame]:
    for packet in container.demux(container.streams[index]):
        for frame in _decode_packet(packet):
            if isinstance(frame, VideoFrame):
                yield frame


def _frames(
    container: InputContainer, info: VideoInfo, sound: SoundCutter | None, end: float
) -> Iterator[VideoFrame | AudioFrame]:
    """Frames of picture and sound from here to the end of the span, and no further."""
    streams = [container.streams[info.stream_index]]
    if sound is not None:
        streams.append(sound.source)
    open_ = {stream.index for stream in streams}
    for packet in container.demux(streams):
        index = packet.stream.index
        if index not in open_:
            stamp = packet.pts if packet.time_base else None
            late = stamp is not None and float(stamp * packet.time_base) - info.start
            if late and late > end + _TRAILING:
                return
            continue
        for frame in _decode_packet(packet):
            second = footage_second(frame, info.start)
            if second is not None and second >= end:
                open_.discard(index)
                break
            yield frame
        if not open_:
            return


def _decode_packet(packet: Packet[Any]) -> list[VideoFrame | AudioFrame]:
    """The frames of a packet; none where it is damaged."""
    try:
        return [f for f in packet.decode() if isinstance(f, VideoFrame | AudioFrame)]
    except av.error.InvalidDataError:
        return []

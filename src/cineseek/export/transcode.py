"""Re-encodes one span of a video to H.264 and AAC. Knows files and seconds, not hits."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import av.error
from av.audio.frame import AudioFrame
from av.container import InputContainer, OutputContainer
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from cineseek.errors import ExportError
from cineseek.export.sound import SoundCutter, sound_cutter
from cineseek.film import Span
from cineseek.media.picture import upright
from cineseek.media.seeking import decode_packet, footage_second, seek
from cineseek.media.tone import BT2020
from cineseek.media.video import VideoInfo, open_container, probe

_TICKS = 90_000
"""Time base of the clip's pictures: fine enough for every frame rate, uneven ones too."""
_SLACK = 0.25
"""In frames: a time stamp may miss its frame's own time, since containers round it."""
_TRAILING = 2.0
"""Seconds that sound may lie behind the pictures in a file."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a clip is encoded as."""

    height: int | None = None
    """Pixels at most; None keeps the footage's own."""
    crf: int = 18
    """Of x264: the lower, the better and the larger."""
    fastest: float | None = None
    """Frames a second at most; None keeps all."""
    plain: bool = False
    """True: 8 bits and the colours of an ordinary screen, which every browser plays."""


AS_IT_IS = Form()


def transcode(source: Path, span: Span, target: Path, form: Form = AS_IT_IS) -> int:
    """Write the pictures and the sound of `[start, end)` to an MP4, upright, exact to the frame.

    Returns the number of pictures. Raises MediaError or ExportError that names the file.
    """
    info = probe(source)
    with (
        open_container(source) as container,
        av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"}) as output,
    ):
        pictures = _Pictures(output, info, span, form)
        sound = sound_cutter(container, output, span)
        seek(container, info, span.start)
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

    def __init__(self, output: OutputContainer, info: VideoInfo, span: Span, form: Form) -> None:
        self.origin: float | None = None
        """The second of the first picture taken: second 0 of the clip."""
        self.count = 0
        self._output, self._info, self._span, self._form = output, info, span, form
        rate = Fraction(info.frame_rate or 25).limit_denominator(1001)
        self._slack = _SLACK / float(rate)
        if form.fastest is not None:
            rate = min(rate, Fraction(form.fastest).limit_denominator(1001))
        self._apart = 0.0 if form.fastest is None else 1 / form.fastest
        self._stream = output.add_stream(
            "libx264", rate=rate, options={"crf": str(form.crf), "preset": "veryfast"}
        )
        deep = info.transfer != "sdr" and not form.plain
        self._format = "yuv420p10le" if deep else "yuv420p"
        scale = min(1.0, (form.height or info.height) / info.height)
        # H.264 halves the colour planes, so both sides must be even.
        self._stream.width = _even(info.width * scale)
        self._stream.height = _even(info.height * scale)
        self._stream.pix_fmt = self._format
        self._stream.codec_context.time_base = Fraction(1, _TICKS)
        self._graph: Graph | None = None
        self._shape: tuple[int, int, str] | None = None
        self._last, self._next = -1, 0.0

    def offer(self, frame: VideoFrame) -> None:
        """Encode a frame if it lies in the span."""
        second = footage_second(frame, self._info.start)
        if second is None or not self._begins(second) or self._ends(second):
            return
        if self.origin is None:
            self.origin = second
        elif self._apart and second - self.origin < self._next:
            return
        self._next = second - self.origin + self._apart - self._slack
        wide = self._info.transfer != "sdr" or frame.color_primaries == BT2020
        drawn = self._form.plain and wide
        if drawn:
            frame = _draw(frame, self._info, self._stream.width, self._stream.height)
        if self._shape is None:
            self._tell_colours(frame)
        frame.pts = max(self._last + 1, round((second - self.origin) * _TICKS))
        frame.time_base = Fraction(1, _TICKS)
        self._last = frame.pts
        shape = (frame.width, frame.height, frame.format.name)
        if shape != self._shape:
            self._drain()
            self._graph, self._shape = self._build_graph(frame, drawn=drawn), shape
        assert self._graph is not None
        self._graph.push(frame)
        self._pull()

    def _tell_colours(self, frame: VideoFrame) -> None:
        """Write into the file which colours its numbers mean."""
        context = self._stream.codec_context
        context.color_range = ColorRange.MPEG if self._form.plain else frame.color_range
        context.colorspace = frame.colorspace
        context.color_primaries = frame.color_primaries
        context.color_trc = frame.color_trc

    def close(self) -> None:
        """Encode what is still held back."""
        self._drain()
        if self.count:
            self._output.mux(self._stream.encode(None))

    def _begins(self, second: float) -> bool:
        return second >= self._span.start - self._slack

    def _ends(self, second: float) -> bool:
        return second >= self._span.end - self._slack

    def _build_graph(self, frame: VideoFrame, *, drawn: bool) -> Graph:
        """Filters that turn, mirror and scale: pixels become square, the picture upright.

        A picture that was drawn is so already.
        """
        turns = {90: ["transpose=cclock"], 180: ["hflip", "vflip"], 270: ["transpose=clock"]}
        steps = ["bwdif=mode=send_frame:deint=interlaced"] if self._info.interlaced else []
        steps += ["hflip"] if self._info.mirrored else []
        steps += turns.get(self._info.rotation, [])
        levels = ":out_range=tv" if self._form.plain else ""
        steps += [f"scale={self._stream.width}:{self._stream.height}{levels}", "setsar=1"]
        steps = [*([] if drawn else steps), f"format={self._format}"]
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


def _even(pixels: float) -> int:
    return max(2, 2 * math.ceil(pixels / 2 - 0.5 + 1e-9))


def _draw(frame: VideoFrame, info: VideoInfo, width: int, height: int) -> VideoFrame:
    """The picture as an ordinary screen shows it."""
    pixels = upright(frame, info, max_height=height)
    drawn = VideoFrame.from_ndarray(pixels, "rgb24").reformat(
        width, height, "yuv420p", dst_colorspace=Colorspace.ITU709
    )
    drawn.color_range, drawn.colorspace = ColorRange.MPEG, Colorspace.ITU709
    drawn.color_primaries, drawn.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
    return drawn


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
        for frame in decode_packet(packet):
            second = footage_second(frame, info.start)
            if second is not None and second >= end:
                open_.discard(index)
                break
            yield frame
        if not open_:
            return

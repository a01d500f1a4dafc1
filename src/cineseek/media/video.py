"""Opens a video file and tells what is in it. Knows no pictures: see `picture`."""

from __future__ import annotations

import contextlib
import logging
import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
import av.error
from av.container import InputContainer
from av.sidedata.sidedata import Type
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.reformatter import ColorTrc
from av.video.stream import VideoStream

from cineseek.errors import MediaError
from cineseek.media.regular import check_file
from cineseek.media.timing import duration_of, seconds_of

logger = logging.getLogger(__name__)

Transfer = Literal["sdr", "pq", "hlg"]

MAX_SIDE = 16384
MAX_PIXELS = 8192 * 8192
"""A decoder holds a dozen pictures at once: larger ones would not fit the memory promised."""

# Demuxers that read one file and only that file. Playlists (hls, concat, dash) are left out: a
# file named .mp4 could name others on this machine or the network. Still pictures are left out
# too: they have their own reader, and ffmpeg takes anything that looks like one.
_CONTAINERS = (
    "mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,live_flv,asf,ogg,gif,mxf,wtv,dv,rm,nut,ivf,"
    "m4v,h264,hevc,vvc,av1,obu,vc1,yuv4mpegpipe,mjpeg,apng,swf,gxf,h263,h261,nsv,roq,smk,bink,"
    "dirac,cavsvideo,film_cpk,flic,ea,"
    "mp3,wav,w64,flac,aac,ac3,eac3,dts,aiff,amr,ape,caf,truehd,tta,wv"
)
_STILL_CODECS = frozenset({"mjpeg", "png", "bmp", "webp", "gif", "tiff", "jpeg2000"})
TEXT_SUBTITLES = frozenset(
    {"subrip", "srt", "ass", "ssa", "mov_text", "webvtt", "text", "microdvd", "subviewer"}
)


@dataclass(frozen=True, slots=True)
class SubtitleStream:
    """One subtitle stream of a container."""

    index: int
    codec: str
    language: str | None
    """As the container says it, usually ISO 639-2: `eng`."""
    title: str = ""
    forced: bool = False

    @property
    def is_text(self) -> bool:
        """False for subtitles that are pictures (PGS, VobSub)."""
        return self.codec in TEXT_SUBTITLES


@dataclass(frozen=True, slots=True)
class VideoInfo:
    """What a video file says of its main video stream, checked against its first picture."""

    path: Path
    container: str
    codec: str
    width: int
    """Pixels as displayed: after rotation, with square pixels."""
    height: int
    coded_width: int
    coded_height: int
    rotation: int
    """Degrees to turn the stored picture counter-clockwise: 0, 90, 180 or 270."""
    sample_aspect: Fraction
    """Width over height of a stored pixel."""
    frame_rate: float
    """Frames a second on average; 0 where unknown."""
    duration: float
    """Seconds from the first picture to the end."""
    start: float
    """The first picture's own time stamp, in seconds: footage second 0."""
    pixel_format: str
    transfer: Transfer
    interlaced: bool
    has_audio: bool
    subtitle_streams: tuple[SubtitleStream, ...]
    stream_index: int
    mirrored: bool = False
    """Flip left to right before turning."""

    @property
    def aspect(self) -> float:
        """Width over height as displayed."""
        return self.width / self.height


@contextlib.contextmanager
def open_container(path: str | Path) -> Iterator[InputContainer]:
    """Open a video for reading; what ffmpeg objects to, here or inside, is a MediaError."""
    path = Path(path)
    check_file(path)
    try:
        container = av.open(
            # `file:` keeps ffmpeg from seeing a protocol in a name such as `http:x.mp4`.
            f"file:{path.absolute()}",
            options={"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"},
            metadata_errors="replace",
        )
    except (av.error.FFmpegError, OSError, ValueError, MemoryError) as error:
        raise translate(error, path) from error
    with container:
        try:
            yield container
        except av.error.FFmpegError as error:
            raise translate(error, path) from error


def translate(error: Exception, path: Path) -> MediaError:
    """The MediaError that says what an error of the decoder means for this file."""
    if isinstance(error, (av.error.InvalidDataError, av.error.ArgumentError, av.error.EOFError)):
        return MediaError(f"{path}: not a video, or damaged beyond reading; play it to see which")
    if isinstance(error, (av.error.DecoderNotFoundError, av.error.PatchWelcomeError)):
        return MediaError(f"{path}: its codec cannot be decoded here; convert it to H.264")
    if isinstance(error, (BlockingIOError, MemoryError)):
        return MediaError(
            f"{path}: no memory or threads are left to read it; end other programs, then try again"
        )
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return MediaError(f"{path}: cannot be read as a video ({reason})")


def probe(path: str | Path) -> VideoInfo:
    """Tell what is in a video file. Raises MediaError where there is nothing to watch."""
    path = Path(path)
    with open_container(path) as container:
        stream = _main_stream(container, path)
        _check_size(stream.codec_context.width, stream.codec_context.height, path)
        frame = _first_frame(container, stream, path)
        _check_size(frame.width, frame.height, path)
        rotation, mirrored = _orientation(frame, stream)
        aspect = _sample_aspect(stream, frame)
        width, height = displayed_size(frame.width, frame.height, aspect, rotation)
        start = seconds_of(frame.pts, stream) or 0.0
        rate = stream.average_rate or stream.guessed_rate or Fraction(0)
        return VideoInfo(
            path=path,
            container=container.format.name,
            codec=stream.codec_context.name,
            width=width,
            height=height,
            coded_width=frame.width,
            coded_height=frame.height,
            rotation=rotation,
            sample_aspect=aspect,
            frame_rate=float(rate) if 0 < rate <= 1000 else 0.0,
            duration=duration_of(container, stream, start),
            start=start,
            pixel_format=frame.format.name,
            transfer=_transfer(frame, stream),
            interlaced=frame.interlaced_frame or stream.codec_context.field_order in (2, 3, 4, 5),
            has_audio=any(s.codec_context for s in container.streams.audio),
            subtitle_streams=tuple(_subtitle_streams(container)),
            stream_index=stream.index,
            mirrored=mirrored,
        )


def displayed_size(width: int, height: int, aspect: Fraction, rotation: int) -> tuple[int, int]:
    """Width and height with square pixels, after rotation."""
    width = max(1, round(width * aspect))
    return (height, width) if rotation in (90, 270) else (width, height)


def _main_stream(container: InputContainer, path: Path) -> VideoStream:
    """The stream a viewer would see: it lasts, it is the default, it is the largest."""
    hidden = Disposition.attached_pic | Disposition.timed_thumbnails | Disposition.dependent
    streams = [s for s in container.streams.video if not s.disposition & hidden]
    if not streams:
        if not len(container.streams):
            raise MediaError(f"{path}: damaged, its index is missing; copy or download it again")
        what = "only sound" if container.streams.audio else "no video stream"
        raise MediaError(f"{path}: has {what}; there is no picture to index")
    readable = [s for s in streams if s.codec_context is not None]
    if not readable:
        raise MediaError(f"{path}: its codec cannot be decoded here; convert it to H.264")

    def worth(stream: VideoStream) -> tuple[bool, bool, int, int]:
        context = stream.codec_context
        # Cover art that nobody marked as such: one picture in a still's codec.
        cover = stream.frames == 1 and context.name in _STILL_CODECS
        default = bool(stream.disposition & Disposition.default)
        return not cover, default, context.width * context.height, -stream.index

    return max(readable, key=worth)


def _check_size(width: int, height: int, path: Path) -> None:
    if width > MAX_SIDE or height > MAX_SIDE or width * height > MAX_PIXELS:
        raise MediaError(
            f"{path}: {width} x {height} is larger than cineseek reads "
            f"({MAX_SIDE} a side, {MAX_PIXELS // 1_000_000} megapixels); make a smaller copy"
        )


def _first_frame(container: InputContainer, stream: VideoStream, path: Path) -> VideoFrame:
    """The first picture that decodes; damaged packets before it are passed over."""
    for packet in container.demux(stream):
        try:
            for frame in packet.decode():
                return frame
        except av.error.InvalidDataError as error:
            logger.debug("%s: a packet did not decode: %s", path, error)
    raise MediaError(f"{path}: no picture in it can be decoded; copy or download it again")


def _orientation(frame: VideoFrame, stream: VideoStream) -> tuple[int, bool]:
    """Degrees counter-clockwise and whether to mirror first, from the display matrix."""
    try:
        matrix = frame.side_data[Type.DISPLAYMATRIX]  # type: ignore[typeddict-item]
    except KeyError:
        # Matroska files of old phones and tools keep a clockwise angle in a tag.
        tag = next((v for k, v in stream.metadata.items() if k.lower() == "rotate"), "0")
        try:
            return -round(float(tag) / 90) * 90 % 360, False
        except (ValueError, OverflowError):
            return 0, False
    a, b, _, c, d = struct.unpack("=5i", bytes(matrix)[:20])
    mirrored = a * d - b * c < 0
    if mirrored:
        a, b = -a, -b
    return round(-math.degrees(math.atan2(b, a)) / 90) * 90 % 360, mirrored


def _sample_aspect(stream: VideoStream, frame: VideoFrame) -> Fraction:
    aspect = stream.sample_aspect_ratio or Fraction(1)
    width = frame.width * aspect
    # Files exist whose header holds nonsense: believe a shape that a screen could have.
    sane = Fraction(1, 8) <= aspect <= 8 and 1 <= width <= MAX_SIDE
    return aspect if sane else Fraction(1)


def _transfer(frame: VideoFrame, stream: VideoStream) -> Transfer:
    for transfer in (frame.color_trc, stream.codec_context.color_trc):
        if transfer == ColorTrc.SMPTE2084:
            return "pq"
        if transfer == ColorTrc.ARIB_STD_B67:
            return "hlg"
    return "sdr"


def _subtitle_streams(container: InputContainer) -> Iterator[SubtitleStream]:
    for stream in container.streams.subtitles:
        yield SubtitleStream(
            index=stream.index,
            codec=stream.codec_context.name if stream.codec_context else "unknown",
            language=stream.language,
            title=stream.metadata.get("title", ""),
            forced=bool(stream.disposition & Disposition.forced),
        )

"""Draws small clips of every kind for the tests. Everything is deterministic and cheap."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import av
import numpy as np
from av.stream import Disposition
from av.video.frame import PictureType
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 200, 40), (30, 40, 220), (235, 235, 235)


def flag(width: int = 64, height: int = 48) -> Pixels:
    """Red and green above blue and white: shows at a glance which way up a picture is."""
    picture = np.empty((height, width, 3), np.uint8)
    top, left = (height + 1) // 2, (width + 1) // 2
    picture[:top, :left], picture[:top, left:] = RED, GREEN
    picture[top:, :left], picture[top:, left:] = BLUE, WHITE
    return picture


def corners(picture: Pixels) -> list[str]:
    """Names of the colours a flag shows: upper left, upper right, lower left, lower right."""
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}
    height, width = picture.shape[:2]
    found = []
    for row in (height // 4, height - 1 - height // 4):
        for column in (width // 4, width - 1 - width // 4):
            pixel = picture[row, column].astype(int)
            found.append(min(names, key=lambda n: int(np.abs(pixel - names[n]).sum())))
    return found


def scene(number: int, width: int = 160, height: int = 90) -> Pixels:
    """A picture with shapes and texture of its own, unlike the scenes of other numbers."""
    return _scene(number, width, height).copy()


@lru_cache(64)  # every frame of a film shows one of a few
def _scene(number: int, width: int, height: int) -> Pixels:
    random = np.random.default_rng(number)
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    x, y = x / height, y / height
    picture = np.empty((height, width, 3))
    base = random.uniform(40, 200, 3)
    for channel in range(3):
        waves = np.zeros((height, width))
        for _ in range(6):
            angle, rate, phase = random.uniform(0, 2 * math.pi, 3)
            rate = 2 + 3 * rate
            waves += np.sin((x * math.cos(angle) + y * math.sin(angle)) * rate + phase)
        picture[..., channel] = base[channel] + 12 * waves
    for _ in range(10):
        cx, cy, radius = random.uniform(0, width / height), random.uniform(0, 1), 0.05
        radius += random.uniform(0, 0.15)
        picture[(x - cx) ** 2 + (y - cy) ** 2 < radius**2] = random.uniform(0, 255, 3)
    return picture.clip(0, 255).astype(np.uint8)


def shots(*lengths: int, width: int = 160, height: int = 90, first: int = 0) -> list[Pixels]:
    """Pictures of scenes joined by hard cuts, each scene standing for so many frames."""
    return [
        scene(first + number, width, height)
        for number, length in enumerate(lengths)
        for _ in range(length)
    ]


def tone(seconds: float, *, level: float = -20.0, rate: int = 48000, channels: int = 2) -> NDArray:
    """A sine of 440 Hz whose mean power is `level` dBFS: channels x samples, float32."""
    time = np.arange(round(seconds * rate)) / rate
    wave = np.sin(2 * math.pi * 440 * time) * math.sqrt(2) * 10 ** (level / 20)
    return np.tile(wave.astype(np.float32), (channels, 1))


def draw_video(
    path: Path,
    pictures: Iterable[Pixels] = (),
    *,
    rate: int = 25,
    codec: str = "libx264",
    pixel_format: str = "yuv420p",
    options: dict[str, str] | None = None,
    container: str | None = None,
    container_options: dict[str, str] | None = None,
    seconds: Sequence[float] | None = None,
    start: float = 0.0,
    rotation: float = 0.0,
    mirrored: bool = False,
    tag_rotation: int | None = None,
    sample_aspect: Fraction | None = None,
    transfer: int | None = None,
    primaries: int | None = None,
    matrix: int | None = None,
    full_range: bool = False,
    sound: NDArray | None = None,
    sound_rate: int = 48000,
    sound_codec: str = "aac",
    sound_layout: str = "stereo",
    subtitles: Sequence[tuple[float, float, str]] = (),
    subtitle_codec: str = "mov_text",
    subtitle_language: str = "eng",
    second_stream: Iterable[Pixels] = (),
    cover: Pixels | None = None,
    default: int | None = None,
    keyframes: Collection[int] = (),
) -> Path:
    """Draw one video file; `seconds` gives every picture a time of its own, from 0.

    `keyframes` are pictures that the encoder must begin anew with.
    """
    pictures = list(pictures)
    with av.open(str(path), "w", format=container, options=container_options or {}) as output:
        videos = []
        for index, drawn in enumerate((pictures, list(second_stream))):
            if not drawn:
                continue
            extra = {"crf": "10", "preset": "ultrafast"} if codec == "libx264" else {}
            stream = output.add_stream(codec, rate=rate, options=extra | (options or {}))
            stream.height, stream.width = drawn[0].shape[:2]
            stream.pix_fmt = pixel_format
            if seconds is not None or start:
                stream.codec_context.time_base = Fraction(1, 1000)
            if sample_aspect is not None:
                stream.codec_context.sample_aspect_ratio = sample_aspect
            context = stream.codec_context
            for name, value in (
                ("color_trc", transfer),
                ("color_primaries", primaries),
                ("colorspace", matrix),
                ("color_range", 2 if full_range else None),
            ):
                if value is not None:
                    setattr(context, name, value)
            if rotation or mirrored:
                stream.set_display_rotation(rotation, hflip=mirrored)
            if tag_rotation is not None:
                stream.metadata["rotate"] = str(tag_rotation)
            if default is not None:
                stream.disposition = Disposition.default if index == default else Disposition(0)
            videos.append((stream, drawn))
        art = None
        if cover is not None:
            art = output.add_stream("png", rate=1)
            art.height, art.width = cover.shape[:2]
            art.pix_fmt = "rgb24"
            art.disposition = Disposition.attached_pic
        audio = None
        if sound is not None:
            audio = output.add_stream(sound_codec, rate=sound_rate)
            audio.layout = sound_layout
        texts = None
        if subtitles:
            texts = output.add_stream(subtitle_codec)
            texts.codec_context.subtitle_header = _ASS_HEADER
            texts.metadata["language"] = subtitle_language
        output.start_encoding()
        if art is not None and cover is not None:
            output.mux(art.encode(av.VideoFrame.from_ndarray(cover, format="rgb24")))
            output.mux(art.encode(None))
        for stream, drawn in videos:
            for number, picture in enumerate(drawn):
                frame = _frame(picture, pixel_format, matrix, full_range)
                if seconds is not None or start:
                    at = start + (seconds[number] if seconds is not None else number / rate)
                    frame.pts, frame.time_base = round(at * 1000), Fraction(1, 1000)
                else:
                    frame.pts, frame.time_base = number, Fraction(1, rate)
                if number in keyframes:
                    frame.pict_type = PictureType.I
                output.mux(stream.encode(frame))
            output.mux(stream.encode(None))
        if audio is not None and sound is not None:
            _write_sound(output, audio, sound, sound_rate, sound_layout, start)
        for begin, end, text in subtitles:
            _write_subtitle(output, texts, begin + start, end - begin, text)
    return path


def _frame(
    picture: Pixels, pixel_format: str, matrix: int | None, full_range: bool
) -> av.VideoFrame:
    rgb = "rgb48le" if picture.dtype == np.uint16 else "rgba" if picture.shape[2] == 4 else "rgb24"
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format=rgb)
    space = {1: 1, 9: 9}.get(matrix or 0, 5)
    return frame.reformat(
        format=pixel_format, dst_colorspace=space, dst_color_range=2 if full_range else 1
    )


def _write_sound(
    output: av.container.OutputContainer,
    stream: av.AudioStream,
    sound: NDArray,
    rate: int,
    layout: str,
    start: float,
) -> None:
    size = 1024
    converter = av.AudioResampler(format=stream.codec_context.format, layout=layout, rate=rate)
    for first in range(0, sound.shape[1], size):
        part = np.ascontiguousarray(sound[:, first : first + size])
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout=layout)
        frame.sample_rate = rate
        frame.pts, frame.time_base = round(start * rate) + first, Fraction(1, rate)
        for converted in converter.resample(frame):
            output.mux(stream.encode(converted))
    output.mux(stream.encode(None))


_ASS_HEADER = (
    b"[Script Info]\r\nScriptType: v4.00+\r\n\r\n[V4+ Styles]\r\nFormat: Name, Fontname, Fontsize, "
    b"PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, "
    b"StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, "
    b"MarginL, MarginR, MarginV, Encoding\r\nStyle: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,"
    b"0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0\r\n\r\n[Events]\r\nFormat: Layer, Start, End, Style, "
    b"Name, MarginL, MarginR, MarginV, Effect, Text\r\n"
)


def _write_subtitle(
    output: av.container.OutputContainer,
    stream: av.subtitles.stream.SubtitleStream | None,
    begin: float,
    duration: float,
    text: str,
) -> None:
    assert stream is not None
    event = av.subtitles.subtitle.SubtitleSet.create(
        f"0,0,Default,,0,0,0,,{text}".encode(), 0, round(duration * 1000), round(begin * 1e6)
    )
    packet = stream.codec_context.encode_subtitle(event)
    packet.stream = stream
    packet.time_base = Fraction(1, 1000)
    packet.pts = packet.dts = round(begin * 1000)
    packet.duration = round(duration * 1000)
    output.mux(packet)


def blank(width: int, height: int, color: tuple[int, int, int] = (0, 0, 0)) -> Pixels:
    """A picture of one colour."""
    return np.full((height, width, 3), color, np.uint8)

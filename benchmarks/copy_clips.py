"""Altered copies of real footage for benchmarks/copies.py, with the truth of where they are from.

Deterministic: the same folder and seed make the same clips.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw

from cineseek.media.formats import VIDEO_SUFFIXES
from cineseek.media.picture import upright
from cineseek.media.video import probe

RATE = 24  # frames a second of what is made
FIXED = "intel_"  # files of fixed cameras begin so
# Files that hold the same film: part of the name, family, the family's second at which the file
# begins, and its speed. The 10 s clip runs at 25 frames a second where the trailer runs at 24.
SAME = (("sintel_trailer_clip_10s", "sintel", 7.4, 25 / 24), ("sintel_trailer", "sintel", 0.0, 1.0))

Pixels = np.ndarray
Edit = Callable[[Pixels], Pixels]


@dataclass(frozen=True)
class Piece:
    """A stretch of a footage that a clip shows."""

    file: Path
    start: float
    end: float
    query: tuple[float, float]
    """Where it is in the clip, in seconds."""


@dataclass(frozen=True)
class Clip:
    """One query, what it is made of, and what was done to it."""

    kind: str
    path: Path
    pieces: tuple[Piece, ...]
    mirrored: bool = False
    speed: float = 1.0


@dataclass(frozen=True)
class Kind:
    """A way to alter footage."""

    name: str
    edits: tuple[str, ...] = ()
    speed: float = 1.0
    films: int = 1
    wide: int = 480
    crf: int = 24
    sound: bool = False
    inside: bool = False
    fixed: bool = False
    options: dict[str, str] = field(default_factory=dict)


KINDS = (
    Kind("cut"),
    Kind("low bitrate", wide=240, crf=38),
    Kind("mirrored", ("mirror",)),
    Kind("cropped by 20% of the area", ("crop area",)),
    Kind("cropped by 20% of each side", ("crop sides",)),
    Kind("4% faster", speed=1.04),
    Kind("4% slower", speed=0.96),
    Kind("1.25 times as fast", speed=1.25),
    Kind("letterboxed", ("letterbox",)),
    Kind("logo and subtitle", ("logo",)),
    Kind("changed sound", sound=True),
    Kind("joined", films=3),
    Kind("inside another", inside=True),
    Kind("all at once", ("mirror", "crop area", "logo"), speed=1.04, wide=320, crf=32, sound=True),
    Kind("fixed camera", fixed=True),
)


def family_of(file: Path) -> str:
    """The family of a file: files of one family show the same."""
    return family_second(file, 0.0)[0]


def family_second(file: Path, second: float) -> tuple[str, float]:
    """The family of a file, and a second of it in the family's time."""
    for part, name, begins, speed in SAME:
        if part in file.name:
            return name, begins + speed * second
    return file.stem, second


@cache
def duration_of(file: Path) -> float:
    return probe(file).duration


def films_in(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.suffix.lower() in VIDEO_SUFFIXES)


def make_clips(files: Sequence[Path], out: Path, *, each: int, seed: int) -> list[Clip]:
    """`each` clips of every kind; those that are there already are not made again."""
    out.mkdir(parents=True, exist_ok=True)
    clips = []
    for kind in KINDS:
        for number in range(each):
            chance = random.Random(f"{seed} {kind.name} {number}")
            clips.append(_make(kind, files, out, f"{kind.name} {seed} {number}", chance))
    return clips


def _make(kind: Kind, files: Sequence[Path], out: Path, name: str, chance: random.Random) -> Clip:
    path = out / f"{name.replace(' ', '-').replace('%', '')}.mp4"
    moving = [one for one in files if one.name.startswith(FIXED) == kind.fixed]
    chosen: list[tuple[Path, float, float]] = []
    if kind.inside:
        host, guest = _different(moving, 2, chance, least=12.0)
        whole, start, end = _stretch(host, 16.0, 24.0, chance)
        middle = chance.uniform(start + 4.0, end - 4.0)
        chosen = [
            (whole, start, middle),
            _stretch(guest, 6.0, 10.0, chance),
            (whole, middle, end),
        ]
    elif kind.films > 1:
        some = _different(moving, chance.randint(2, kind.films), chance)
        chosen = [_stretch(one, 5.0, 9.0, chance) for one in some]
    else:
        chosen = [_stretch(chance.choice(moving), 6.0, 15.0, chance)]
    edits = [_edit(one, chance) for one in kind.edits]
    pieces, at = [], 0.0
    for file, start, end in chosen:
        lasts = round((end - start) / kind.speed * RATE) / RATE
        pieces.append(Piece(file, start, start + lasts * kind.speed, (at, at + lasts)))
        at += lasts
    if not path.exists():
        part = path.with_suffix(".part.mp4")
        _write(part, _pictures(pieces, kind.speed, edits, kind.wide), kind.crf, kind.sound, at)
        part.rename(path)
    return Clip(kind.name, path, tuple(pieces), "mirror" in kind.edits, kind.speed)


def _different(
    files: Sequence[Path], count: int, chance: random.Random, least: float = 0.0
) -> list[Path]:
    """Files of so many families."""
    some: dict[str, Path] = {}
    first = [one for one in files if duration_of(one) >= least]
    chance.shuffle(first)
    if first:
        some[family_of(first[0])] = first[0]
    rest = list(files)
    chance.shuffle(rest)
    for one in rest:
        if len(some) < count:
            some.setdefault(family_of(one), one)
    return list(some.values())


def _stretch(
    file: Path, least: float, most: float, chance: random.Random
) -> tuple[Path, float, float]:
    duration = duration_of(file)
    length = min(chance.uniform(least, most), 0.9 * duration)
    start = chance.uniform(0.0, duration - length)
    return file, start, start + length


def _edit(name: str, chance: random.Random) -> Edit:
    """A change of pictures, the same for all of a clip."""
    x, y = chance.random(), chance.random()
    if name == "mirror":
        return lambda rgb: rgb[:, ::-1]
    if name in ("crop area", "crop sides"):
        keep = 0.8**0.5 if name == "crop area" else 0.8

        def crop(rgb: Pixels) -> Pixels:
            height, width = rgb.shape[:2]
            down, across = round(height * keep), round(width * keep)
            top, left = round(y * (height - down)), round(x * (width - across))
            return rgb[top : top + down, left : left + across]

        return crop
    if name == "letterbox":

        def letterbox(rgb: Pixels) -> Pixels:
            bar = round(rgb.shape[0] * (0.08 + 0.12 * x))
            return np.pad(rgb, ((bar, bar), (0, 0), (0, 0)))

        return letterbox
    assert name == "logo", name

    def logo(rgb: Pixels) -> Pixels:
        image = Image.fromarray(np.ascontiguousarray(rgb))
        draw = ImageDraw.Draw(image)
        width, height = image.size
        draw.ellipse((0.84 * width, 0.04 * height, 0.97 * width, 0.24 * height), fill=(250, 60, 20))
        draw.rectangle((0.2 * width, 0.86 * height, 0.8 * width, 0.95 * height), fill=(0, 0, 0))
        draw.text((0.25 * width, 0.88 * height), "words that were not there", fill=(255, 255, 255))
        return np.asarray(image)

    return logo


def _pictures(
    pieces: Sequence[Piece], speed: float, edits: Sequence[Edit], wide: int
) -> Iterator[Pixels]:
    for piece in pieces:
        count = round((piece.query[1] - piece.query[0]) * RATE)
        for rgb in read_frames(piece.file, [piece.start + speed * k / RATE for k in range(count)]):
            for edit in edits:
                rgb = edit(rgb)
            yield _fit(rgb, wide)


def _fit(rgb: Pixels, wide: int) -> Pixels:
    image = Image.fromarray(np.ascontiguousarray(rgb))
    size = (wide, max(2, round(image.height * wide / image.width / 2) * 2))
    return np.asarray(image.resize(size, Image.Resampling.BICUBIC))


def read_frames(file: Path, seconds: Sequence[float]) -> Iterator[Pixels]:
    """The pictures shown at seconds in rising order, at most 480 high."""
    info = probe(file)
    with av.open(str(file)) as container:
        stream = container.streams[info.stream_index]
        stream.thread_type = "AUTO"
        container.seek(
            int((info.start + max(0.0, seconds[0] - 1.0)) / stream.time_base), stream=stream
        )
        shown, at = None, 0
        for frame in container.decode(stream):
            if frame.pts is None:
                continue
            second = float(frame.pts * stream.time_base) - info.start
            due = bisect_right(seconds, second - 1e-4, lo=at)
            if due > at:
                rgb = upright(shown if shown is not None else frame, info, max_height=480)
                for _ in range(due - at):
                    yield rgb
                at = due
            shown = frame
            if at >= len(seconds):
                return
        rgb = upright(shown, info, max_height=480)
        for _ in range(len(seconds) - at):
            yield rgb


def _write(path: Path, pictures: Iterator[Pixels], crf: int, sound: bool, seconds: float) -> None:
    with av.open(str(path), "w") as output:
        stream = output.add_stream("libx264", rate=RATE, options={"crf": str(crf)})
        stream.pix_fmt = "yuv420p"
        audio = output.add_stream("aac", rate=48000) if sound else None
        size = None
        for number, rgb in enumerate(pictures):
            if size is None:
                size = (rgb.shape[1], rgb.shape[0])
                stream.width, stream.height = size
            if (rgb.shape[1], rgb.shape[0]) != size:  # another film's shape: bars, as editors do
                rgb = _boxed(rgb, size)
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), "rgb24")
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
        if audio is not None:
            _write_sound(output, audio, seconds)


def _boxed(rgb: Pixels, size: tuple[int, int]) -> Pixels:
    image = Image.fromarray(rgb)
    scale = min(size[0] / image.width, size[1] / image.height)
    image = image.resize((round(image.width * scale), round(image.height * scale)))
    out = Image.new("RGB", size)
    out.paste(image, ((size[0] - image.width) // 2, (size[1] - image.height) // 2))
    return np.asarray(out)


def _write_sound(output: av.container.OutputContainer, audio: object, seconds: float) -> None:
    """A sine in the place of what was heard."""
    time = np.arange(int(seconds * 48000)) / 48000
    wave = np.tile((0.1 * np.sin(2 * np.pi * 330 * time)).astype(np.float32), (2, 1))
    for first in range(0, wave.shape[1] - 1023, 1024):
        part = np.ascontiguousarray(wave[:, first : first + 1024])
        frame = av.AudioFrame.from_ndarray(part, "fltp", "stereo")
        frame.sample_rate, frame.pts, frame.time_base = 48000, first, Fraction(1, 48000)
        output.mux(audio.encode(frame))
    output.mux(audio.encode(None))

"""What is exported of the hits: pieces of footage, and what their files say. Knows no format."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from urllib.parse import quote

from cineseek.answer import Failure, Hit
from cineseek.errors import ExportError, MediaError
from cineseek.film import Span
from cineseek.media.video import open_container, probe

STANDARD_RATES: tuple[Fraction, ...] = (
    Fraction(24000, 1001),
    Fraction(24),
    Fraction(25),
    Fraction(30000, 1001),
    Fraction(30),
    Fraction(48),
    Fraction(50),
    Fraction(60000, 1001),
    Fraction(60),
)
"""Frame rates that editing programs count timecode in."""

_TIMECODE = re.compile(r"(\d\d):(\d\d):(\d\d)([:;.,])(\d\d)")


@dataclass(frozen=True, slots=True)
class Source:
    """What an editing program must know of a file."""

    path: Path
    rate: Fraction
    """The standard rate nearest to its own."""
    duration: float
    """Seconds."""
    start_frame: int
    """The timecode of its first frame, counted in frames; 0 for most files."""
    width: int
    height: int
    has_audio: bool
    url: str
    """How a timeline names it: by its path, or by its name alone."""
    sample_rate: int = 48000
    channels: int = 2

    @property
    def frames(self) -> int:
        """How many frames it lasts."""
        return max(1, count_frames(self.duration, self.rate))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of footage to export."""

    hit: Hit
    rank: str
    """`3` for the third hit; `3.2` for the second shot of an `A >> B`."""
    span: Span
    """Seconds, with handles."""

    @property
    def path(self) -> Path:
        """The footage's file."""
        return Path(self.hit.footage.path)

    @property
    def name(self) -> str:
        """For people: `Heat (1995) 00:01:02.500`."""
        film = self.hit.film
        year = f" ({film.year})" if film.year else ""
        return f"{film.title}{year} {clock(self.hit.span.start)}"


def cut_pieces(hits: Iterable[Hit], handles: float) -> tuple[list[Piece], list[Failure]]:
    """The pieces of all hits, in order, and the stills among them, which have no time."""
    if not (math.isfinite(handles) and handles >= 0):
        raise ValueError(f"handles must be 0 or more seconds, not {handles}")
    pieces, stills = [], []
    for hit, rank in follow(hits):
        footage = hit.footage
        if footage.kind == "still" or hit.span.duration <= 0:
            stills.append(Failure(footage.path, "a still has no time"))
            continue
        end = hit.span.end + handles
        if footage.duration > 0:
            end = max(min(end, footage.duration), min(hit.span.end, footage.duration))
        span = Span(min(max(0.0, hit.span.start - handles), end), end)
        pieces.append(Piece(hit, rank, span))
    return pieces, stills


def follow(hits: Iterable[Hit]) -> Iterator[tuple[Hit, str]]:
    """Every hit with its rank; for `A >> B` the shots behind the arrows too."""
    for hit in hits:
        step, one = 1, hit
        yield hit, str(hit.rank)
        while one.then is not None:
            step, one = step + 1, one.then
            yield one, f"{hit.rank}.{step}"


def read_sources(pieces: Sequence[Piece], *, links: bool = True) -> dict[Path, Source]:
    """What the files of these pieces say. Raises ExportError that names one that is missing."""
    paths = dict.fromkeys(piece.path for piece in pieces)
    return {path: read_source(path, links=links) for path in paths}


def read_source(path: Path, *, links: bool = True) -> Source:
    """What a file says. Raises ExportError where it is missing or cannot be read.

    Without `links` it is named by its name alone: for somebody who has it elsewhere.
    """
    if not path.is_file():
        raise ExportError(f"{path} is not there any more; put it back, or add it where it is now")
    try:
        info = probe(path)
        with open_container(path) as container:
            rate = standard_rate(info.frame_rate)
            tags = [container.metadata, *(stream.metadata for stream in container.streams)]
            codes = [tag["timecode"] for tag in tags if "timecode" in tag]
            sound = container.streams.best("audio")
            context = sound.codec_context if sound is not None else None
            return Source(
                path=path,
                rate=rate,
                duration=info.duration,
                start_frame=parse_timecode(codes[0], rate) if codes else 0,
                width=info.width,
                height=info.height,
                has_audio=info.has_audio,
                url=path.absolute().as_uri() if links else quote(os.fsencode(path.name)),
                sample_rate=int(getattr(context, "sample_rate", 0) or 48000),
                channels=int(getattr(context, "channels", 0) or 2),
            )
    except MediaError as error:
        raise ExportError(str(error)) from error


def standard_rate(rate: float) -> Fraction:
    """The standard rate that shows a footage's frames best; 25 where its own is unknown.

    That is its own rate, else a multiple of it (30 for 15), else the nearest.
    """
    if not (math.isfinite(rate) and rate > 0):
        return Fraction(25)
    nearest = min(STANDARD_RATES, key=lambda standard: abs(float(standard) / rate - 1))
    if abs(float(nearest) / rate - 1) < 0.005:
        return nearest
    for standard in STANDARD_RATES:
        times = float(standard) / rate
        if round(times) >= 1 and abs(times - round(times)) < 0.001:
            return standard
    return nearest


def count_frames(seconds: float, rate: Fraction) -> int:
    """The number of the frame that begins nearest to a second."""
    return math.floor(seconds * float(rate) + 0.5)


def parse_timecode(text: str, rate: Fraction) -> int:
    """Frames since midnight of a timecode such as `01:00:00;00`; 0 where it is none."""
    match = _TIMECODE.fullmatch(text.strip())
    if not match:
        return 0
    hours, minutes, seconds, frames = (int(match[group]) for group in (1, 2, 3, 5))
    base = math.ceil(rate)
    total = ((hours * 60 + minutes) * 60 + seconds) * base + frames
    if match[4] in ";,." and rate.denominator == 1001 and base % 30 == 0:
        # Drop frame leaves out numbers, not frames: two a minute, except every tenth.
        minutes += hours * 60
        total -= base // 15 * (minutes - minutes // 10)
    return total


def clock(seconds: float, *, colon: str = ":") -> str:
    """`00:01:02.500`."""
    thousandths = round(max(0.0, seconds) * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}{colon}{minutes:02}{colon}{rest // 1000:02}.{rest % 1000:03}"

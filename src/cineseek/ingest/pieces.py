"""What passes between whoever reads a footage and whoever stores it. Decodes and stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cineseek.film import Facets, Span, TextLine
from cineseek.ingest.embedding import Seen

if TYPE_CHECKING:
    from cineseek.media.reader import Gear
    from cineseek.media.spectrum import Spectrum


class StoppedError(Exception):
    """Somebody asked to stop; what was committed stays."""


class ForeignTokenError(Exception):
    """The token to go on from is of another version of the reader: begin anew."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be read."""

    path: Path
    picture: bool
    """Whether it is a still."""
    duration: float = 0.0
    """Seconds of the footage: they decide how much is kept of each."""
    gear: Gear = "fast"
    resume: str | None = None
    """A piece's own token: reading goes on after it."""


@dataclass(frozen=True, slots=True, eq=False)
class FrameRead:
    """A frame that is kept."""

    second: float
    data: bytes
    """Its JPEG file."""
    seen: Seen
    """Its vectors, made of that file's pixels; with a look where it stands for its shot."""


@dataclass(frozen=True, slots=True, eq=False)
class ShotRead:
    """A shot and its frames, by second."""

    span: Span
    facets: Facets
    frames: tuple[FrameRead, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Some shots that follow each other, and the way to go on after them."""

    shots: tuple[ShotRead, ...]
    texts: tuple[TextLine, ...]
    """Lines of subtitles met on the way."""
    sound: tuple[int, Spectrum] | None
    """Rows of the spectrogram and the number of the first; None for a still."""
    reached: float
    """Seconds: the end of the last shot."""
    resume: str
    done: bool
    """True for the last piece."""


Pieces = Generator[Piece, None, None]


class Reader(Protocol):
    """Whoever reads: this process, or a worker of a cluster."""

    def __call__(self, order: Order, heed: Callable[[], None]) -> Pieces:
        """The pieces of a footage; `heed` is called every few seconds, and ends it by raising."""

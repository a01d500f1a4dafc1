"""Questions of the identification benchmark: frames between the saved ones, and where they are.

Knows which files of the test folder hold the same film, so that an answer is right whichever of
its copies it names.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from PIL import Image

from cineseek.film import Footage
from cineseek.library import Library
from cineseek.media.attacks import ATTACKS
from cineseek.media.picture import upright
from cineseek.media.video import probe

Pixels = np.ndarray  # h x w x 3, uint8

# Files that hold the same film: (part of the name, family, seconds that its first frame has in the
# family's time). neardup.json of the test folder says so.
_SAME = (
    ("sintel_trailer_clip_10s", "sintel trailer", 7.0),
    ("sintel_trailer", "sintel trailer", 0.0),
)
# Files that are parts of one film: a stranger's library must not hold the other parts either.
_PARTS = ("sintel", "popeye")
HEIGHT = 720
"""Questions are at most this high, as a screenshot of the film would be."""


@dataclass(frozen=True)
class Question:
    """A frame of a footage at a moment that is not saved."""

    footage: Footage
    second: float
    rgb: Pixels
    away: float
    """Seconds to the nearest saved frame of the footage."""
    even: bool
    """One colour: every part the same within four levels of 255 when shrunk to 32 by 18."""

    @property
    def seed(self) -> int:
        """Of its attacks."""
        return zlib.crc32(f"{Path(self.footage.path).name} {self.second:.3f}".encode())


def place(footage: Footage, second: float) -> tuple[str, float]:
    """The family and second of a moment of a footage, whichever copy it is."""
    name = Path(footage.path).name
    for part, family, offset in _SAME:
        if part in name:
            return family, second + offset
    return name, second


def film_family(footage: Footage) -> str:
    """What is left out together when this footage's film is a stranger."""
    name = Path(footage.path).name
    return next((part for part in _PARTS if name.startswith(part)), name)


def group(footage: Footage) -> str:
    """How the table sums up: fixed cameras look the same for minutes."""
    name = Path(footage.path).name
    return "fixed cameras" if name.startswith("intel_") else "films"


def draw(library: Library, count: int, seed: int) -> Iterator[Question]:
    """About so many frames at random moments, of each footage as many as it is long, one at least.

    A saved frame is passed over for the next that is not saved.
    """
    footages = [one for one in library.footages() if Path(one.path).is_file() and one.duration]
    total = sum(one.duration for one in footages)
    for footage in sorted(footages, key=lambda one: one.path):
        saved = np.array(sorted(f.second for f in library.catalogue.frames(footage.id)))
        chance = np.random.default_rng([seed, zlib.crc32(Path(footage.path).name.encode())])
        few = max(1, round(count * footage.duration / total))
        moments = np.sort(chance.uniform(0, footage.duration, few))
        yield from _frames_at(footage, moments, saved)


def _frames_at(footage: Footage, moments: np.ndarray, saved: np.ndarray) -> Iterator[Question]:
    """The frames shown at these moments, or the next that are not saved: decoded in one pass."""
    info = probe(Path(footage.path))
    apart = 0.5 / max(1.0, footage.frame_rate)
    taken = 0
    with av.open(footage.path) as container:
        stream = container.streams[info.stream_index]
        stream.thread_type = "AUTO"
        for frame in container.decode(stream):
            if taken == len(moments):
                return
            if frame.pts is None:
                continue
            second = float(frame.pts * stream.time_base) - info.start
            away = float(np.abs(saved - second).min(initial=np.inf))
            if moments[taken] <= second and away >= apart:
                taken += 1
                rgb = upright(frame, info, max_height=HEIGHT)
                yield Question(footage, second, rgb, away, is_even(rgb))


def is_even(rgb: Pixels) -> bool:
    """Whether a picture is one colour, so that nothing tells it from others of that colour."""
    parts = np.asarray(Image.fromarray(rgb).resize((32, 18), Image.Resampling.BOX), dtype=int)
    return int(np.ptp(parts, axis=(0, 1)).max()) <= 4


def thumb(rgb: Pixels) -> Pixels:
    """36 x 64 x 3, by which it is told whether two pictures are the same but for compression."""
    return np.asarray(Image.fromarray(rgb).resize((64, 36), Image.Resampling.BOX))


def noise(rgb: Pixels) -> float:
    """Mean difference, in levels of 255, that a JPEG of quality 20 makes to the picture's thumb."""
    again = ATTACKS["recompress"](rgb, np.random.default_rng(0))
    return float(apart(thumb(rgb), thumb(again)[None])[0])


def apart(one: Pixels, others: Pixels) -> np.ndarray:
    """Mean difference of a thumb from each of n, in levels of 255."""
    return np.abs(others.astype(np.int16) - one.astype(np.int16)).mean(axis=(1, 2, 3))

"""What a pair of towers sees and hears of a footage: which seconds, how much of the spectrogram.

`classic` is what the first trailer-likeness work took: ten frames, one every 12 seconds from
second 5, and the sound of these 125 seconds as a picture of 224 x 224. `even` takes frames spread
over the whole footage (one a segment: Wang et al., Temporal Segment Networks, 2016) and its sound
at the rate it is kept in. Knows no files and no networks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Spectrum = NDArray[np.uint8]
    Floats = NDArray[np.float32]

Name = Literal["even", "classic"]
SAMPLINGS: tuple[str, ...] = get_args(Name)

BANDS, RATE = 64, 20
"""Of a kept spectrogram: bands, and rows a second."""
MOST_FRAMES = 128
LEAST_COLUMNS, MOST_COLUMNS = 16, 4096

CLASSIC_FIRST, CLASSIC_STEP, CLASSIC_LENGTH = 5.0, 12.0, 125.0
"""Second of the first frame, seconds between frames, seconds of sound."""
CLASSIC_FRAMES, CLASSIC_SIDE = 10, 224
_WINDOWS = 16  # of sound, of a footage too long to be heard whole
_MIDDLE, _SCALE = 100.0, 40.0  # bytes of a spectrogram, half a dB each, into numbers about 1


@dataclass(frozen=True, slots=True)
class Sampling:
    """Frames and sound of a footage, as a pair of towers takes them."""

    name: Name = "even"
    frames: int = 10
    """How many."""
    columns: int = 200
    """Twentieths of a second of sound, at least (of `classic`, columns of the picture)."""

    def __post_init__(self) -> None:
        if self.name not in SAMPLINGS:
            raise ValueError(f"sampling is {' or '.join(SAMPLINGS)}, not {self.name!r}")
        if not 1 <= self.frames <= MOST_FRAMES:
            raise ValueError(f"frames are from 1 to {MOST_FRAMES}, not {self.frames}")
        if not LEAST_COLUMNS <= self.columns <= MOST_COLUMNS:
            raise ValueError(
                f"columns are from {LEAST_COLUMNS} to {MOST_COLUMNS}, not {self.columns}"
            )

    @property
    def bands(self) -> int:
        """Rows of what `sound` gives."""
        return CLASSIC_SIDE if self.name == "classic" else BANDS

    def seconds(self, duration: float) -> tuple[float, ...]:
        """Where the frames are; of a footage too short for `classic`, the same in proportion."""
        if self.name == "even":
            return tuple((n + 0.5) / self.frames * duration for n in range(self.frames))
        short = min(1.0, duration / (CLASSIC_FIRST + CLASSIC_LENGTH))
        return tuple(short * (CLASSIC_FIRST + CLASSIC_STEP * n) for n in range(self.frames))

    def choose(
        self, there: Sequence[float], duration: float, *, shift: float = 0.0
    ) -> tuple[int, ...]:
        """Which of the frames that are there (their seconds, in order) come nearest, in order.

        `shift`: as a share of the step between frames, to see others while learning.
        """
        if not there:
            raise ValueError("there are no frames to choose from")
        places = np.asarray(there, dtype=np.float64)
        wanted = np.array(self.seconds(duration))
        step = wanted[1] - wanted[0] if len(wanted) > 1 else duration
        away = np.abs(places[None, :] - (wanted + shift * step)[:, None])
        return tuple(int(at) for at in away.argmin(axis=1))

    def sound(self, spectrum: Spectrum | None) -> Floats:
        """A spectrogram (T x 64 bytes) as bands x t around nought; no sound is all nought.

        `even`: t is T, but at least `columns`, and of very long footages sixteen windows. The
        footage's own mean level is taken off: how loud it was mixed says nothing of what it is.
        """
        if spectrum is None or not len(spectrum) or not spectrum.any():
            return np.zeros((self.bands, self.columns), dtype=np.float32)
        if self.name == "classic":
            picture = _part(spectrum, CLASSIC_FIRST, CLASSIC_LENGTH)
            image = Image.fromarray(np.ascontiguousarray(picture.T))
            size = (self.columns, CLASSIC_SIDE)
            return _centred(np.asarray(image.resize(size, Image.Resampling.BILINEAR)))
        heard = _centred(_windows(spectrum, self.columns).T)
        lacking = self.columns - heard.shape[1]
        return np.pad(heard, ((0, 0), (0, max(0, lacking))))

    def to_json(self) -> dict[str, Any]:
        """As it stands in a model's configuration."""
        return {"name": self.name, "frames": self.frames, "columns": self.columns}


def classic_sampling() -> Sampling:
    """What the first work took."""
    return Sampling("classic", CLASSIC_FRAMES, CLASSIC_SIDE)


def _part(spectrum: Spectrum, first: float, length: float) -> Spectrum:
    """These seconds; of a sound too short for that all of it."""
    begin, end = round(first * RATE), round((first + length) * RATE)
    return spectrum[begin:end] if len(spectrum) >= end else spectrum


def _windows(spectrum: Spectrum, columns: int) -> Spectrum:
    """All of it, or windows spread evenly over what is longer than sixteen of them."""
    if len(spectrum) <= _WINDOWS * columns:
        return spectrum
    starts = np.linspace(0, len(spectrum) - columns, _WINDOWS).round().astype(int)
    return np.concatenate([spectrum[at : at + columns] for at in starts])


def _centred(picture: NDArray[np.uint8]) -> Floats:
    heard = picture.astype(np.float32)
    level = heard[heard > 0].mean() if heard.any() else _MIDDLE
    return np.asarray((heard - level) / _SCALE, dtype=np.float32)

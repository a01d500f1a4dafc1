"""Sound as CLAP encoders take it: a log-mel spectrogram as their own feature extractor makes it.

Wu et al. (2023), as published with the models: `preprocessor_config.json` says the rates and bands.
Models that were trained on whole sounds ("fusion") take HTK's mel scale and four equal channels,
those trained on pieces ("rand_trunc") Slaney's scale with filters of equal area and one channel.
Pieces are cut before, so nothing here is chosen at random.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from cineseek.errors import ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Doubles = NDArray[np.float64]

_FLOOR = 1e-10  # of power: -100 dB
_SHORTEST = 0.02  # seconds: less is no sound


@dataclass(frozen=True, slots=True)
class Hearing:
    """What `preprocessor_config.json` says."""

    rate: int
    """Samples a second."""
    seconds: float
    """Of one piece."""
    bands: int
    window: int
    """Samples."""
    hop: int
    """Samples."""
    low: float
    """Hz, as `high`."""
    high: float
    whole: bool
    """True for "fusion"."""
    padding: Literal["repeatpad", "repeat", "pad"]

    @property
    def samples(self) -> int:
        """Of one piece."""
        return round(self.rate * self.seconds)

    @property
    def rows(self) -> int:
        """Of the spectrogram of one piece."""
        return 1 + self.samples // self.hop

    def features(self, sound: Floats) -> Floats:
        """A piece of mono sound at `rate` as channels x rows x bands, in dB.

        What is longer than a piece is cut; what is shorter is repeated and filled up with silence.
        """
        piece = sound[: self.samples]
        if len(piece) < self.samples:
            if self.padding != "pad" and len(piece) >= _SHORTEST * self.rate:
                times = self.samples // len(piece) + (self.padding == "repeat")
                piece = np.tile(piece, times)[: self.samples]
            piece = np.pad(piece, (0, self.samples - len(piece)))
        rows = self._rows(piece)
        return np.repeat(rows[None], 4, axis=0) if self.whole else rows[None]

    def _rows(self, piece: Floats) -> Floats:
        half = self.window // 2
        padded = np.pad(piece.astype(np.float64), half, mode="reflect")
        windows = np.lib.stride_tricks.sliding_window_view(padded, self.window)[:: self.hop]
        hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(self.window) / self.window)
        found = np.fft.rfft(windows * hann, axis=1)
        power = np.square(found.real) + np.square(found.imag)
        mel = np.maximum(power @ _filters(self), _FLOOR)
        return np.asarray(10.0 * np.log10(mel), np.float32)


def read_hearing(told: Mapping[str, Any], path: Path) -> Hearing:
    """The checked settings of a CLAP feature extractor; `path` is for messages."""
    rate = _number(told, "sampling_rate", 48_000, path, 4_000, 192_000)
    window = _number(told, "fft_window_size", 1024, path, 64, 16_384)
    longest = _number(told, "max_length_s", 10, path, 1, 60)
    truncation, padding = told.get("truncation", "fusion"), told.get("padding", "repeatpad")
    if truncation not in ("fusion", "rand_trunc"):
        raise ModelError(f"{path}: `truncation` is fusion or rand_trunc, not {truncation!r}")
    if padding not in ("repeatpad", "repeat", "pad"):
        raise ModelError(f"{path}: `padding` is repeatpad, repeat or pad, not {padding!r}")
    high = _number(told, "frequency_max", 14_000, path, 100, rate / 2)
    return Hearing(
        rate=round(rate),
        seconds=longest,
        bands=round(_number(told, "feature_size", 64, path, 8, 512)),
        window=round(window),
        hop=round(_number(told, "hop_length", 480, path, 16, window)),
        low=_number(told, "frequency_min", 0, path, 0, high - 1),
        high=high,
        whole=truncation == "fusion",
        padding=padding,
    )


def _number(
    told: Mapping[str, Any], name: str, usual: float, path: Path, least: float, most: float
) -> float:
    value = told.get(name, usual)
    good = isinstance(value, int | float) and not isinstance(value, bool)
    if not good or not math.isfinite(value) or not least <= value <= most:
        raise ModelError(f"{path}: `{name}` must be from {least:g} to {most:g}, not {value!r}")
    return float(value)


@cache
def _filters(how: Hearing) -> Doubles:
    """bins x bands: triangles between points that are even on a mel scale."""
    bins = np.linspace(0, how.rate // 2, how.window // 2 + 1)
    to_mel, to_hertz = (_htk, _from_htk) if how.whole else (_slaney, _from_slaney)
    lowest, highest = to_mel(np.array([how.low, how.high]))
    edges = to_hertz(np.linspace(lowest, highest, how.bands + 2))
    rising = (bins[:, None] - edges[:-2]) / np.diff(edges)[:-1]
    falling = (edges[2:] - bins[:, None]) / np.diff(edges)[1:]
    filters = np.clip(np.minimum(rising, falling), 0.0, None)
    return filters if how.whole else filters * (2.0 / (edges[2:] - edges[:-2]))


def _htk(hertz: Doubles) -> Doubles:
    return 2595.0 * np.log10(1.0 + hertz / 700.0)


def _from_htk(mels: Doubles) -> Doubles:
    return 700.0 * (10.0 ** (mels / 2595.0) - 1.0)


_KNEE, _KNEE_MEL, _STEP = 1000.0, 15.0, 27.0 / np.log(6.4)  # Slaney's (1998) Auditory Toolbox


def _slaney(hertz: Doubles) -> Doubles:
    above = _KNEE_MEL + np.log(np.maximum(hertz, _KNEE) / _KNEE) * _STEP
    return np.where(hertz >= _KNEE, above, 3.0 * hertz / 200.0)


def _from_slaney(mels: Doubles) -> Doubles:
    above = _KNEE * np.exp((mels - _KNEE_MEL) / _STEP)
    return np.where(mels >= _KNEE_MEL, above, 200.0 * mels / 3.0)

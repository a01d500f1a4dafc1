"""Decoded sound of any format as numbers with a time. Measures nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

Floats = NDArray[np.float32]

LONGEST = 48 * 3600.0
"""Seconds beyond which a time stamp is damage."""


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """A stretch of sound."""

    second: float
    """Footage second of the first sample; may lie a little before 0."""
    rate: int
    """Samples a second."""
    values: Floats
    """channels x n, full scale -1 to 1."""


class SampleReader:
    """Takes audio frames in order; one without a time stamp follows the one before."""

    def __init__(self, start: float = 0.0) -> None:
        """`start`: the footage's second 0 on the clock of its container."""
        self._start = start
        self._next: float | None = None
        self._resamplers: dict[str, AudioResampler] = {}

    def read(self, frame: AudioFrame) -> Samples | None:
        """The samples of a frame; None where it has none, or a time that cannot be."""
        values = self._values(frame)
        rate = frame.sample_rate or 1
        second = frame.time if frame.pts is not None and frame.time_base else self._next
        second = 0.0 if second is None else second - (0.0 if frame.pts is None else self._start)
        self._next = second + values.shape[1] / rate
        if not values.shape[1] or second < -3600 or second > LONGEST:
            return None
        return Samples(second, rate, values)

    def _values(self, frame: AudioFrame) -> Floats:
        name = frame.format.name
        if name not in _FULL_SCALE:
            if name not in self._resamplers:
                self._resamplers[name] = AudioResampler(format="dbl")
            parts = [self._values(part) for part in self._resamplers[name].resample(frame)]
            return np.concatenate(parts, axis=1) if parts else np.zeros((1, 0), np.float32)
        full, offset = _FULL_SCALE[name]
        given = frame.to_ndarray()
        values = given if given.dtype == np.float32 else (given.astype(np.float64) - offset) / full
        if not frame.format.is_planar:
            values = values.reshape(-1, frame.layout.nb_channels).T
        # Broken streams decode to NaN and infinity; silence is the honest reading.
        clean = np.nan_to_num(values.astype(np.float32), posinf=0.0, neginf=0.0)
        return np.clip(clean, -2.0, 2.0, out=clean)


_FULL_SCALE: dict[str, tuple[float, float]] = {
    "u8": (128.0, 128.0),
    "u8p": (128.0, 128.0),
    "s16": (32768.0, 0.0),
    "s16p": (32768.0, 0.0),
    "s32": (2147483648.0, 0.0),
    "s32p": (2147483648.0, 0.0),
    "flt": (1.0, 0.0),
    "fltp": (1.0, 0.0),
    "dbl": (1.0, 0.0),
    "dblp": (1.0, 0.0),
}

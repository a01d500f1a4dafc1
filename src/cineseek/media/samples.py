"""Decoded sound of any format as numbers with a time. Measures nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.error import FFmpegError
from numpy.typing import NDArray

logger = logging.getLogger(__name__)

Floats = NDArray[np.float32]
Raw = NDArray[Any]
"""A frame as it is stored: channels x n, or 1 x (n x channels)."""

LONGEST = 48 * 3600.0
"""Seconds beyond which a time stamp is damage."""
_PIECE = 1.0
"""Seconds that frames are joined to: measuring thousands of small pieces took longer than to decode
them."""
_ROUNDED = 0.0011
"""Seconds by which stamps of frames that follow each other may be off: containers round them."""


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
        return next(self.join([frame]), None)

    def join(self, frames: Iterable[AudioFrame]) -> Iterator[Samples]:
        """The samples of frames, those that follow each other joined to pieces of a second."""
        piece: list[Raw] = []
        kind: tuple[str, int, int] | None = None
        begin, count, wide = 0.0, 0, 1
        for frame in frames:
            of = frame.format.name, frame.sample_rate or 1, frame.layout.nb_channels
            if of != kind:
                wide = _interleaved(of)
            try:
                raw = self._raw(frame)
            except (FFmpegError, ValueError) as error:
                logger.debug("a frame of sound cannot be read: %s", error)
                continue
            size = raw.shape[1] // wide
            second = self._second(frame, size)
            if not size or second < -3600 or second > LONGEST:
                continue
            rate = of[1]
            follows = of == kind and abs(begin + count / rate - second) <= _ROUNDED
            if kind and (not follows or count >= _PIECE * rate):
                yield Samples(begin, kind[1], _values(piece, kind))
                piece, count = [], 0
            if not piece:
                begin, kind = second, of
            piece.append(raw)
            count += size
        if kind and piece:
            yield Samples(begin, kind[1], _values(piece, kind))

    def _second(self, frame: AudioFrame, count: int) -> float:
        second = frame.time if frame.pts is not None and frame.time_base else self._next
        second = 0.0 if second is None else second - (0.0 if frame.pts is None else self._start)
        self._next = second + count / (frame.sample_rate or 1)
        return second

    def _raw(self, frame: AudioFrame) -> Raw:
        """As it is stored; what cannot be read so is turned into doubles, interleaved."""
        name = frame.format.name
        if name in _FULL_SCALE:
            return frame.to_ndarray()
        if name not in self._resamplers:
            self._resamplers[name] = AudioResampler(format="dbl")
        parts = [part.to_ndarray() for part in self._resamplers[name].resample(frame)]
        return np.concatenate(parts, axis=1) if parts else np.zeros((1, 0))


def _interleaved(of: tuple[str, int, int]) -> int:
    """Channels that lie in one row."""
    return 1 if of[0] in _FULL_SCALE and of[0].endswith("p") else max(1, of[2])


def _values(piece: list[Raw], of: tuple[str, int, int]) -> Floats:
    """channels x n, full scale -1 to 1."""
    full, offset = _FULL_SCALE.get(of[0], _FULL_SCALE["dbl"])
    raw = piece[0] if len(piece) == 1 else np.concatenate(piece, axis=1)
    values = raw if raw.dtype == np.float32 else (raw.astype(np.float64) - offset) / full
    if _interleaved(of) > 1:
        values = values.reshape(-1, of[2]).T
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

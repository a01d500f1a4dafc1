"""What a footage sounds like: a log-mel spectrogram, twenty rows a second, a byte a band.

Mel bands as in Davis and Mermelstein (1980) on the scale of O'Shaughnessy (1987), triangles over
the power of Hann windows. Made at the sound's own rate: bands that a low rate does not reach are
empty. Knows no pictures and no shots.
"""

from __future__ import annotations

import base64
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cineseek.media.samples import Samples

Spectrum = NDArray[np.uint8]
"""T x BANDS; row t is of the footage's seconds [t / RATE, (t + 1) / RATE)."""
Floats = NDArray[np.float32]

BANDS = 64
RATE = 20
"""Rows a second."""
TOP = 8000.0
"""Hz: the upper end of the highest band."""
FLOOR = -100.0
"""dB that byte 0 stands for: nothing is heard."""
STEP = 0.5
"""dB between two bytes."""

_BATCH = 20
"""Rows that are computed at once."""
_FEW = 4
"""Rows of a matrix product: small ones stay on one thread. Its other threads would wait for the
next in a busy loop, and take the cores from the decoder."""
_HOLE = 3600
"""Seconds without sound beyond which what comes has a damaged time, and is passed over."""
_JOINED = 0.02
"""Seconds by which time stamps may jump, as those that are rounded do, and the sound still goes on
without a gap."""


def to_db(spectrum: Spectrum) -> Floats:
    """Level of each band in dB, of a sine at full scale about 0; `FLOOR` where there is none."""
    return spectrum.astype(np.float32) * np.float32(STEP) + np.float32(FLOOR)


class SpectrumMeter:
    """Takes samples in order and gives rows, each made of its own twentieth of a second alone.

    What has to be known to go on later in another process is what `carry` gives.
    """

    def __init__(self, carried: dict[str, Any] | None = None) -> None:
        self.next = 0
        """The first row that is not whole yet."""
        self._rows: list[Spectrum] = []
        self._first = 0
        self._rate = 0
        self._begin = 0
        """Where the pending samples begin, counted at `_rate` from the footage's second 0."""
        self._pending = np.zeros(0, np.float32)
        self._joined = False
        if carried:
            self.next = self._first = int(carried["row"])
            self._rate, self._begin = int(carried["rate"]), int(carried["begin"])
            kept = base64.b64decode(str(carried["samples"]), validate=True)
            self._pending = _wide(np.frombuffer(kept, np.int16))

    def offer(self, samples: Samples) -> None:
        """Take samples; what lies before the rows that are whole is passed over."""
        if samples.second > self.next / RATE + _HOLE:
            return
        mono = samples.values.mean(axis=0, dtype=np.float32)
        at = round(samples.second * samples.rate)
        end = self._begin + len(self._pending)
        if samples.rate != self._rate:
            self._finish()
            self._rate, self._begin = samples.rate, at
        elif self._joined and abs(at - end) <= _JOINED * self._rate:
            at = end
        elif at >= end:
            gap = at - end
            if gap > self._rate:  # a hole, and no rows of zeros for hours of it
                self._finish()
                self._begin = at
            else:
                self._pending = np.concatenate([self._pending, np.zeros(gap, np.float32)])
        else:
            mono, at = mono[end - at :], end
        self._joined = True
        if not len(mono):
            return
        self._pending = np.concatenate([self._pending, mono])
        self._cut()

    def pause(self) -> None:
        """The next samples come of a new decoder, maybe in another process.

        What is pending is rounded as `carry` tells it, so that both ways see the same.
        """
        self._cut(all_of_it=True)
        self._pending = _wide(_narrow(self._pending))
        self._joined = False

    def carry(self) -> dict[str, Any]:
        """What a meter that goes on from the last `pause` is given; plain JSON."""
        kept = base64.b64encode(_narrow(self._pending).tobytes()).decode("ascii")
        return {"row": self.next, "rate": self._rate, "begin": self._begin, "samples": kept}

    def pop(self, before: int | None = None) -> tuple[int, Spectrum]:
        """The rows since the last call, up to row `before` or all, and the number of the first."""
        if before is None:
            self._finish()
        held = _stack(self._rows)
        count = len(held) if before is None else max(0, before - self._first)
        first, self._first = self._first, self._first + min(count, len(held))
        self._rows = [held[count:]] if count < len(held) else []
        return first, held[:count]

    def _finish(self) -> None:
        """Make a row of what is pending, though it is not whole, if it is most of one."""
        if not self._rate or not len(self._pending):
            return
        self._cut(all_of_it=True)
        size = self._rate // RATE
        missing = self._start_of(self.next + 1) - (self._begin + len(self._pending))
        if missing < size // 2:
            self._pending = np.concatenate([self._pending, np.zeros(missing, np.float32)])
            self._cut(all_of_it=True)
        self._pending = np.zeros(0, np.float32)
        self._joined = False

    def _start_of(self, row: int) -> int:
        return -(-row * self._rate // RATE)

    def _cut(self, *, all_of_it: bool = False) -> None:
        """Compute the rows that are whole, once they are some."""
        size = self._rate // RATE
        if size < 8:
            self._pending = np.zeros(0, np.float32)
            return
        end = self._begin + len(self._pending)
        first = max(self.next, -(-self._begin * RATE // self._rate))
        last = end * RATE // self._rate
        while last > first and self._start_of(last - 1) + size > end:
            last -= 1
        if last - first < (1 if all_of_it else _BATCH):
            return
        starts = np.array([self._start_of(row) for row in range(first, last)]) - self._begin
        blocks = self._pending[starts[:, None] + np.arange(size)]
        if first > self.next:
            self._rows.append(np.zeros((first - self.next, BANDS), np.uint8))
        self._rows.append(_bands_of(blocks, self._rate))
        self.next = last
        used = max(0, self._start_of(last) - self._begin)
        self._pending = self._pending[used:]
        self._begin += used


def _bands_of(blocks: Floats, rate: int) -> Spectrum:
    """The rows of n blocks of samples."""
    size = blocks.shape[1]
    width = size // 2
    hops = (0, size // 4, size - width)
    window, filters = _window(width), _filters(rate, width)
    parts = np.concatenate([blocks[:, hop : hop + width] for hop in hops]) * window
    found = np.fft.rfft(parts, n=_length(width), axis=1)[:, : len(filters)]
    power = (found.real**2 + found.imag**2).reshape(len(hops), len(blocks), -1).mean(axis=0)
    bands = np.concatenate([power[at : at + _FEW] @ filters for at in range(0, len(power), _FEW)])
    level = 10.0 * np.log10(np.maximum(bands, 1e-12))
    return np.asarray(np.clip(np.rint((level - FLOOR) / STEP), 0, 255), np.uint8)


@cache
def _window(width: int) -> Floats:
    """Hann, so scaled that the power of a sine at full scale adds up to 1 over all bins."""
    window = np.hanning(width + 2)[1:-1]
    scale = 2.0 / np.sqrt(_length(width) * np.square(window).sum())
    return np.asarray(window * scale, np.float32)


def _length(width: int) -> int:
    """Of the transform: padded, so that the lowest bands do not fall between two bins."""
    return 1 << int(np.ceil(np.log2(1.5 * width)))


@cache
def _filters(rate: int, width: int) -> Floats:
    """bins x BANDS, of the bins up to `TOP`: triangles on the mel scale."""
    length = _length(width)
    hertz = np.arange(length // 2 + 1) * rate / length
    hertz = hertz[hertz <= TOP]
    mels = np.linspace(0.0, _mel(TOP), BANDS + 2)
    edges = 700.0 * (10.0 ** (mels / 2595.0) - 1.0)
    low, middle, high = edges[:-2], edges[1:-1], edges[2:]
    rising = (hertz[:, None] - low) / (middle - low)
    falling = (high - hertz[:, None]) / (high - middle)
    return np.asarray(np.clip(np.minimum(rising, falling), 0.0, None), np.float32)


def _mel(hertz: float) -> float:
    return float(2595.0 * np.log10(1.0 + hertz / 700.0))


def _narrow(samples: Floats) -> NDArray[np.int16]:
    return np.asarray(np.clip(np.rint(samples * 16384.0), -32768, 32767), np.int16)


def _wide(samples: NDArray[np.int16]) -> Floats:
    return np.asarray(samples, np.float32) / np.float32(16384.0)


def _stack(rows: list[Spectrum]) -> Spectrum:
    return np.concatenate(rows) if rows else np.zeros((0, BANDS), np.uint8)

"""Pieces of a footage's sound as samples, for encoders of sounds. Decodes no pictures."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer
from numpy.typing import NDArray

from cineseek.media.samples import SampleReader
from cineseek.media.video import open_container, probe

Floats = NDArray[np.float32]

MOST = 30
"""Pieces of one footage: of a longer one they are spread evenly."""
SILENT = 1e-3
"""Largest sample of a piece in which nothing is heard."""
_LEAST = 0.1
"""Share of a piece that has to be there."""


def read_pieces(path: str | Path, *, rate: int, seconds: float, most: int = MOST) -> list[Floats]:
    """Pieces of mono sound, `rate` samples a second, of `seconds` each, in order; the last shorter.

    Silent ones are left out. Empty where there is no sound; MediaError where the file is no video.
    """
    info = probe(path)
    if not info.has_audio:
        return []
    length = round(rate * seconds)
    starts = _starts(info.duration, seconds, most)
    firsts = [round(start * rate) for start in starts]
    pieces = [np.zeros(length, np.float32) for _ in starts]
    ends = [0] * len(starts)
    with open_container(info.path) as container:
        for samples in SampleReader(info.start).join(resampled(container, rate)):
            at = round(samples.second * rate)
            mono = samples.values[0]
            for number, first in enumerate(firsts):
                begin, end = max(at, first), min(at + len(mono), first + length)
                if begin < end:
                    pieces[number][begin - first : end - first] = mono[begin - at : end - at]
                    ends[number] = max(ends[number], end - first)
    found = zip(pieces, ends, strict=True)
    kept = [piece[:end] for piece, end in found if end >= _LEAST * length or len(starts) == 1]
    return [piece for piece in kept if len(piece) and float(np.abs(piece).max()) > SILENT]


def _starts(duration: float, seconds: float, most: int) -> list[float]:
    """Where the pieces begin: one after the other, or spread evenly over what is longer."""
    if duration <= most * seconds:
        count = max(1, int(np.ceil(duration / seconds - 1e-6)))
        return [number * seconds for number in range(count)]
    return [float(start) for start in np.linspace(0, duration - seconds, most)]


def resampled(container: InputContainer, rate: int) -> Iterator[AudioFrame]:
    """The main sound track from where a container is, as mono floats of `rate` samples a second."""
    # Typed by hand: `best` does not say that what it finds for sound is a stream of sound.
    audio = cast(AudioStream, container.streams.best("audio"))
    resampler = AudioResampler(format="flt", layout="mono", rate=rate)
    with contextlib.suppress(av.error.FFmpegError, OSError):  # cut short: what came counts
        for packet in container.demux(audio):
            with contextlib.suppress(av.error.InvalidDataError, ValueError):
                for frame in packet.decode():
                    yield from resampler.resample(frame)

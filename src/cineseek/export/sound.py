"""Cuts decoded sound to a span, to the sample, and encodes it as AAC. Knows no pictures."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from numpy.typing import NDArray

from cineseek.film import Span
from cineseek.media.seeking import footage_second

_RATES = (48000, 44100, 32000, 24000, 22050, 16000)


class SoundCutter:
    """Cuts decoded sound to the span, to the sample, and encodes it."""

    def __init__(self, output: OutputContainer, source: AudioStream, span: Span) -> None:
        self.source = source
        self._output, self._span = output, span
        own = source.codec_context.sample_rate or 48000
        self._rate = own if own in _RATES else 48000
        self._layout = "mono" if source.codec_context.channels == 1 else "stereo"
        self._stream = output.add_stream("aac", rate=self._rate, layout=self._layout)
        self._resampler = AudioResampler("fltp", self._layout, self._rate)
        self._waiting: list[tuple[AudioFrame, float]] = []
        self._position: int | None = None
        self._written = 0

    def offer(self, frame: AudioFrame, start: float, origin: float | None) -> None:
        """Encode what lies in the span; wait for the first picture to know where it begins."""
        second = footage_second(frame, start)
        if second is None or second + frame.samples / (frame.sample_rate or 1) < self._span.start:
            return
        self._waiting.append((frame, second))
        if origin is not None:
            self._encode(origin)

    def close(self, origin: float | None) -> None:
        """Encode what is still held back."""
        if origin is None:
            return
        self._encode(origin)
        self._put(self._resampler.resample(None), origin)
        self._output.mux(self._stream.encode(None))

    def _encode(self, origin: float) -> None:
        for frame, second in self._waiting:
            place = round((second - origin) * self._rate)
            # Sound that is cut short or damaged leaves a gap; small jitter is no gap.
            if self._position is None or abs(place - self._position) > self._rate // 20:
                self._position = place
            frame.pts = None
            self._put(self._resampler.resample(frame), origin)
        self._waiting.clear()

    def _put(self, frames: list[AudioFrame], origin: float) -> None:
        total = round((self._span.end - origin) * self._rate)
        for frame in frames:
            samples: NDArray[np.float32] = frame.to_ndarray().astype(np.float32)  # channels x n
            place = self._position or 0
            self._position = place + samples.shape[1]
            part = samples[:, max(0, self._written - place) : max(0, total - place)]
            gap = max(0, place - self._written)
            if part.shape[1] == 0:
                continue
            if gap:
                part = np.concatenate([np.zeros((len(part), gap), np.float32), part], axis=1)
            out = AudioFrame.from_ndarray(np.ascontiguousarray(part), "fltp", self._layout)
            out.sample_rate, out.time_base = self._rate, Fraction(1, self._rate)
            out.pts = self._written
            self._written += part.shape[1]
            self._output.mux(self._stream.encode(out))


def sound_cutter(
    container: InputContainer, output: OutputContainer, span: Span
) -> SoundCutter | None:
    """The encoder of the main sound track, if there is one that can be decoded."""
    stream = container.streams.best("audio")
    if not isinstance(stream, AudioStream) or stream.codec_context is None:
        return None
    if not stream.codec_context.channels:
        return None
    return SoundCutter(output, stream, span)

"""Decodes what lies beside the pictures of a footage: its sound, and its lines of text."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import av.error
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet

from cineseek.film import TextLine
from cineseek.media.audio import LoudnessMeter
from cineseek.media.samples import SampleReader
from cineseek.media.spectrum import Spectrum, SpectrumMeter
from cineseek.media.subtitles import lines_of
from cineseek.media.video import VideoInfo, open_container, probe

logger = logging.getLogger(__name__)


class Hearing:
    """Takes packets of the other streams, group by group of the pictures."""

    def __init__(
        self,
        info: VideoInfo,
        container: InputContainer,
        *,
        carried: Sequence[tuple[int, float, int]] = (),
        spectrum: dict[str, Any] | None = None,
    ) -> None:
        """`carried` and `spectrum` are what the meters of a reading that goes on begin with."""
        self.levels = LoudnessMeter(carried=carried)
        self.spectrum = SpectrumMeter(spectrum)
        self._samples = SampleReader(info.start)
        self._info = info
        # Typed by hand: `best` does not say that what it finds for sound is a stream of sound.
        self._audio: AudioStream | None = None
        if info.has_audio:
            self._audio = cast(AudioStream | None, container.streams.best("audio"))
        text = {s.index for s in info.subtitle_streams if s.is_text}
        self.streams: list[Any] = [self._audio] if self._audio is not None else []
        self.streams += [s for s in container.streams.subtitles if s.index in text]
        self._decoder: Any = None
        self._files = contextlib.ExitStack()
        self._lines: list[tuple[int, TextLine]] = []

    def take(self, group: int, packets: Sequence[Packet[Any]]) -> None:
        """Decode the packets that lie beside this group."""
        sound: list[Packet[Any]] = []
        for packet in packets:
            if self._audio is not None and packet.stream.index == self._audio.index:
                sound.append(packet)
            else:
                self._lines += [(group, line) for line in lines_of(packet, self._info)]
        for samples in self._samples.join(self._decoded(sound)):
            self.levels.offer(samples)
            self.spectrum.offer(samples)

    def _decoded(self, packets: Sequence[Packet[Any]]) -> Iterator[AudioFrame]:
        for packet in packets:
            try:
                yield from self._sound_decoder().decode(packet)
            except (av.error.FFmpegError, ValueError) as error:
                logger.debug("%s: a packet of sound did not decode: %s", self._info.path, error)

    def pop_lines(self, before: int | None = None) -> tuple[TextLine, ...]:
        """The lines met before this group, or all."""
        ready = [line for group, line in self._lines if before is None or group < before]
        self._lines = self._lines[len(ready) :]
        return tuple(ready)

    def renew(self) -> None:
        """Take a new decoder: flushing leaves traces (AAC's noise goes on from where it was)."""
        self._files.close()
        self._decoder = None
        self._samples = SampleReader(self._info.start)
        self.spectrum.pause()

    def _sound_decoder(self) -> Any:
        if self._decoder is None and self._audio is not None:
            container = self._files.enter_context(open_container(self._info.path))
            self._decoder = container.streams[self._audio.index].codec_context
        return self._decoder


def read_spectrum(path: str | Path) -> Spectrum:
    """The spectrogram of a video's sound alone, T x BANDS; T is 0 where it has none."""
    info = probe(path)
    with open_container(info.path) as container:
        hearing = Hearing(info, container)
        if hearing.streams and info.has_audio:
            with contextlib.suppress(av.error.FFmpegError, OSError):  # cut short: what came counts
                for packet in container.demux(hearing.streams[0]):
                    if packet.size:
                        hearing.take(0, [packet])
        hearing.renew()
        return hearing.spectrum.pop()[1]

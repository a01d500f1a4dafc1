"""The classic sampling of a trailer, straight from its file: ten frames, and its sound drawn.

The first trailer-likeness work took a frame every 12 seconds from second 5 on, and the spectrogram
of those 125 seconds. Here the file is demuxed once, its sound is decoded, and of its pictures only
keyframes, where these are near enough. Knows no library and no network: training takes the same
sampling from what a library kept, with the same numbers.
"""

from __future__ import annotations

import contextlib
import logging
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Any, cast

import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from numpy.typing import NDArray
from PIL import Image

from cineseek.errors import MediaError
from cineseek.media.picture import squeezed
from cineseek.media.samples import SampleReader
from cineseek.media.seeking import decode_pictures, footage_second, seek
from cineseek.media.spectrum import RATE, Spectrum, SpectrumMeter
from cineseek.media.stream import Clock, Decoder, cores, video_stream
from cineseek.media.video import VideoInfo, open_container, probe

logger = logging.getLogger(__name__)

Pixels = NDArray[np.uint8]

FRAMES = 10
FIRST, STEP, LENGTH = 5.0, 12.0, 125.0
"""Second of the first frame, seconds between frames, seconds of sound."""
SIDE = 224
"""Pixels a side, of the frames and of the sound's picture."""

_END = FIRST + LENGTH
_MOST_HANDS = 4
_WAITING = 4
"""Pieces of sound, a second each, that may wait to be measured while more is decoded."""
_APART = 60.0
"""Seconds by which sound may be stored later than the pictures beside it."""


def read_classic(path: str | Path) -> tuple[Pixels, Pixels]:
    """Ten frames, 10 x 224 x 224 x 3 RGB squeezed to squares, and the sound, 224 x 224.

    A frame is the keyframe nearest to its second, or that second's own where none is within half a
    step. Of a footage shorter than 130 seconds the seconds are the same in proportion, and all its
    sound is taken. The sound's first row is its lowest band, and a value v is v / 2 - 100 dB; all
    is 0 where there is none. Raises MediaError where there is nothing to watch.
    """
    info = probe(path)
    seconds = classic_seconds(info.duration)
    meter = SpectrumMeter()
    hands = min(_MOST_HANDS, cores())
    with (
        ThreadPoolExecutor(hands) as pool,
        ThreadPoolExecutor(1) as ear,  # one, so that the sound stays in order
        open_container(info.path) as container,
    ):
        keys = _Keys(info, container, seconds, pool, hands)
        measured: deque[Future[None]] = deque()
        for samples in SampleReader(info.start).join(_sound(info, container, keys)):
            measured.append(ear.submit(meter.offer, samples))
            if len(measured) > _WAITING:
                measured.popleft().result()
        found = keys.pictures()
        for one in measured:
            one.result()
    far = [at for at, picture in enumerate(found) if picture is None]
    for at, picture in zip(far, _between(info, [seconds[at] for at in far]), strict=True):
        found[at] = picture
    there = [at for at, picture in enumerate(found) if picture is not None]
    if not there:
        raise MediaError(f"{path}: no picture in it can be decoded; copy or download it again")
    # Where a part is damaged, the frame nearest to it stands for it.
    nearest = np.abs(np.arange(len(found))[:, None] - np.array(there)[None, :]).argmin(axis=1)
    frames = np.stack([picture for picture in found if picture is not None])[nearest]
    return frames, sound_picture(meter.pop()[1])


def classic_seconds(duration: float) -> tuple[float, ...]:
    """Where the ten frames of a footage of so many seconds are."""
    short = _share(duration)
    return tuple(short * (FIRST + STEP * number) for number in range(FRAMES))


def sound_picture(spectrum: Spectrum) -> Pixels:
    """A footage's spectrogram, T x bands, as a picture: 224 x 224, its lowest band first."""
    begin, end = round(FIRST * RATE), round(_END * RATE)
    part = spectrum[begin:end] if len(spectrum) >= end else spectrum
    if not part.size:
        return np.zeros((SIDE, SIDE), np.uint8)
    image = Image.fromarray(np.ascontiguousarray(part.T))
    return np.asarray(image.resize((SIDE, SIDE), Image.Resampling.BILINEAR))


def _share(duration: float) -> float:
    return min(1.0, max(0.0, duration) / _END)


class _Keys:
    """Finds the keyframes nearest to some seconds; they are decoded while others are looked for."""

    def __init__(
        self,
        info: VideoInfo,
        container: InputContainer,
        seconds: tuple[float, ...],
        pool: ThreadPoolExecutor,
        hands: int,
    ) -> None:
        self._info = info
        stream = video_stream(container, info)
        self.stream_index = stream.index
        self._clock = Clock(info, stream)
        self._seconds = seconds
        self._near = STEP / 2 * _share(info.duration)
        self._decoded: list[Future[Pixels | None] | None] = []
        self._last: tuple[float, Packet[Any]] | None = None
        self._work: Future[Pixels | None] | None = None
        """Of the keyframe met last, where a second has been given to it."""
        self._pool = pool
        self._decoders: SimpleQueue[Decoder] = SimpleQueue()
        for _ in range(hands):
            self._decoders.put(Decoder(stream, threads="NONE", apart=True))

    @property
    def settled(self) -> bool:
        """Whether all are found."""
        return len(self._decoded) == len(self._seconds)

    def meet(self, packet: Packet[Any]) -> float | None:
        """Take a packet of the pictures, in order; its second, if it is a keyframe."""
        second = self._clock.of_packet(packet) if packet.is_keyframe else None
        if second is None or self.settled:
            return second
        if self._last is not None and second <= self._last[0]:
            return second
        waiting = self._seconds[len(self._decoded) :]
        later: Future[Pixels | None] | None = None
        for wanted in waiting:
            if wanted > second:
                break
            if self._last is not None and wanted - self._last[0] <= second - wanted:
                self._give(wanted)
            else:
                later = later or self._submit(packet)
                self._decoded.append(later if second - wanted <= self._near else None)
        self._last, self._work = (second, packet), later
        return second

    def pictures(self) -> list[Pixels | None]:
        """Of each second its keyframe, 224 x 224 x 3; None where none is near or it is damaged."""
        for wanted in self._seconds[len(self._decoded) :]:
            self._give(wanted)
        return [None if one is None else one.result() for one in self._decoded]

    def _give(self, wanted: float) -> None:
        """The keyframe met last is the nearest to this second."""
        if self._last is None or abs(wanted - self._last[0]) > self._near:
            self._decoded.append(None)
            return
        self._work = self._work or self._submit(self._last[1])
        self._decoded.append(self._work)

    def _submit(self, packet: Packet[Any]) -> Future[Pixels | None]:
        return self._pool.submit(self._decode, packet)

    def _decode(self, packet: Packet[Any]) -> Pixels | None:
        decoder = self._decoders.get()
        try:
            frames = [*decoder.feed(packet), *decoder.drain()]
            return squeezed(frames[0], self._info, SIDE, SIDE) if frames else None
        finally:
            self._decoders.put(decoder)


def _sound(info: VideoInfo, container: InputContainer, keys: _Keys) -> Iterator[AudioFrame]:
    """The sound up to where the picture of it ends; keyframes met on the way go to `keys`."""
    # Typed by hand: `best` does not say that what it finds for sound is a stream of sound.
    audio = cast(AudioStream | None, container.streams.best("audio") if info.has_audio else None)
    streams: list[Any] = [video_stream(container, info)]
    streams += [] if audio is None else [audio]
    heard = audio is None
    base = None if audio is None else audio.time_base
    last = None if base is None else (info.start + _END) / base
    try:
        for packet in container.demux(streams):
            if not packet.size:
                continue
            if packet.stream.index == keys.stream_index:
                second = keys.meet(packet)
                heard = heard or (second is not None and second > _END + _APART)
            elif audio is not None and not heard:
                with contextlib.suppress(av.error.FFmpegError, ValueError):
                    yield from audio.codec_context.decode(packet)
                heard = last is not None and packet.pts is not None and packet.pts > last
            if heard and keys.settled:
                return
    except (av.error.FFmpegError, OSError) as error:
        # A file cut short: what came before is whole, so it is used.
        logger.info("%s: reading stopped early: %s", info.path, error)


def _between(info: VideoInfo, seconds: list[float]) -> list[Pixels | None]:
    """The frames shown at some seconds, in order; the last there is after the end of the file."""
    found: list[Pixels | None] = []
    if not seconds:
        return found
    with open_container(info.path) as container:
        reached, ended = float("-inf"), False
        shown: VideoFrame | None = None
        for wanted in seconds:
            if wanted - reached > STEP and not ended:
                seek(container, info, wanted)
            if reached < wanted and not ended:
                ended = True  # unless a picture comes that is late enough
                for frame in decode_pictures(container, info):
                    at = footage_second(frame, info.start)
                    shown, reached = frame, reached if at is None else at
                    if reached >= wanted:
                        ended = False
                        break
            found.append(None if shown is None else squeezed(shown, info, SIDE, SIDE))
    return found

"""The sound of a footage from one second on, as one channel of samples. Decodes no pictures."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import av.error
import numpy as np
from av.audio.stream import AudioStream
from av.container import InputContainer
from numpy.typing import NDArray

from cineseek.media.pieces import resampled
from cineseek.media.samples import SampleReader
from cineseek.media.video import open_container, probe

Floats = NDArray[np.float32]

_BEFORE = 1.0
"""Seconds that are decoded before the one asked for: an index may point behind it."""


class Track:
    """The main sound track of a video, read once from one second to its end; a context manager.

    Gaps in it are silence. MediaError where the file is no video.
    """

    def __init__(self, path: str | Path, *, rate: int, since: float = 0.0) -> None:
        """`rate`: samples a second. `since`: the footage second of the first sample."""
        self._info = probe(path)
        self._rate = rate
        self._at = round(since * rate)
        self._held = np.zeros(0, np.float32)
        self._pieces: Iterator[tuple[int, Floats]] = iter(())
        self._files = contextlib.ExitStack()
        self._since = since

    @property
    def second(self) -> float:
        """The footage second of the first sample that was not dropped."""
        return self._at / self._rate

    def look(self, seconds: float) -> tuple[Floats, bool]:
        """The next n samples (float32, full scale -1 to 1), and whether they are the last.

        Fewer than asked for only at the end. They stay until they are dropped.
        """
        wanted = round(seconds * self._rate)
        while len(self._held) < wanted:
            piece = next(self._pieces, None)
            if piece is None:
                return self._held, True
            self._append(*piece)
        return self._held[:wanted], False

    def drop(self, seconds: float) -> None:
        """Let go of so many seconds that were looked at."""
        count = min(len(self._held), round(seconds * self._rate))
        self._held = self._held[count:]
        self._at += count

    def __enter__(self) -> Track:
        if self._info.has_audio:
            container = self._files.enter_context(open_container(self._info.path))
            self._pieces = self._read(container)
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def _read(self, container: InputContainer) -> Iterator[tuple[int, Floats]]:
        # Typed by hand: `best` does not say that what it finds for sound is a stream of sound.
        audio = cast(AudioStream, container.streams.best("audio"))
        where = self._info.start + self._since - _BEFORE
        if self._since > _BEFORE and audio.time_base:
            with contextlib.suppress(av.error.FFmpegError):  # no index: from the beginning
                container.seek(int(where / audio.time_base), stream=audio, backward=True)
        frames = resampled(container, self._rate)
        for samples in SampleReader(self._info.start).join(frames):
            yield round(samples.second * self._rate), samples.values[0]

    def _append(self, at: int, values: Floats) -> None:
        """Put a piece at its place; what lies before what is held already is left out."""
        end = self._at + len(self._held)
        values = values[max(0, end - at) :]
        gap = min(max(0, at - end), 60 * self._rate)
        if len(values):
            self._held = np.concatenate([self._held, np.zeros(gap, np.float32), values])

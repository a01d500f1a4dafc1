"""Gathers what a shot shows while its footage is decoded: pictures, colours, motion.

Frames come out of order (keyframes are looked at ahead) and before it is known where a cut lies,
so they wait until they are settled. It does not know how cuts are found.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation, VideoReformatter
from numpy.typing import NDArray
from PIL import Image

from cineseek.film import Facets, Span
from cineseek.media.audio import LoudnessMeter
from cineseek.media.facets import FacetMeter
from cineseek.media.picture import small, upright
from cineseek.media.sampling import Picture, Sampler
from cineseek.media.video import VideoInfo

Pixels = NDArray[np.uint8]

PRINT_HEIGHT = 180
"""Pixels: what is kept only to be found again needs no more, and there is much of it."""
_ABRUPT = 14.0
"""Mean difference in grey levels from the frame before that makes a frame worth keeping."""
_WINDOW = 0.35
"""Of every second, how much of its beginning motion is measured in."""
_FARTHEST = 0.25
"""Seconds between neighbouring frames for them to tell of motion."""
_MOTION_HEIGHT, _MOTION_WIDTH = 72, 128


@dataclass(frozen=True, slots=True, eq=False)
class ShotReading:
    """What was read of one shot."""

    span: Span
    pictures: tuple[Picture, ...]
    """By second; those with `look` stand for the shot, the others fill the time between."""
    facets: Facets


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """A frame that waits for its shot to be known."""

    second: float
    rgb: Pixels
    little: Pixels


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    """Two neighbouring luma planes."""

    second: float
    before: Pixels
    after: Pixels
    apart: float


class Gatherer:
    """Shown every decoded frame, it gives a reading for each shot that is closed."""

    def __init__(
        self, info: VideoInfo, sound: LoudnessMeter, *, interval: float, since: float
    ) -> None:
        self.since = since
        """Start of the shot that is open, in seconds."""
        self.seen = 0
        """Frames shown so far."""
        self._info, self._sound, self._interval = info, sound, interval
        self._scaler = VideoReformatter()
        self._waiting: dict[float, _Kept] = {}
        self._pairs: list[_Pair] = []
        self._buckets: set[int] = set()
        self._last: NDArray[np.int16] | None = None
        self._plane: tuple[float, Pixels] | None = None
        self._begin()

    def show(self, second: float, frame: VideoFrame, joined: bool) -> None:
        """Consider a decoded frame; `joined` if it follows the one shown before."""
        self.seen += 1
        glimpse = _glimpse(frame)
        changed = self._last is None or _differs(glimpse, self._last)
        bucket = int(second * 2 / self._interval)
        if second not in self._waiting and (changed or bucket not in self._buckets):
            self._buckets.add(bucket)
            if second >= self.since:  # else it only says what is kept next
                rgb = upright(frame, self._info)
                self._waiting[second] = _Kept(second, rgb, small(frame, self._info))
        self._last = glimpse
        self._move(second, frame, joined)

    def settle(self, until: float) -> None:
        """No cut will be found before `until`: what waits before it belongs to the open shot."""
        for second in sorted(s for s in self._waiting if s < until):
            kept = self._waiting.pop(second)
            self._sampler.offer(second, kept.rgb)
            self._meter.offer(second, kept.little)
            if second - self._filled >= 0.95 * self._interval:
                self._filled = second
                self._fill.append(Picture(second, _shrunk(kept.rgb), look=False))
        for pair in [p for p in self._pairs if p.second < until]:
            if pair.second - pair.apart >= self.since - 1e-6:
                self._meter.offer_motion(pair.before, pair.after, pair.apart)
        self._pairs = [p for p in self._pairs if p.second >= until]
        self._buckets = {b for b in self._buckets if b + 1 >= until * 2 / self._interval}

    def close(self, end: float) -> ShotReading | None:
        """End the open shot; None, and it stays open, where it has left no picture."""
        if end <= self.since:
            return None
        self.settle(end)
        looks = [p for p in self._sampler.close() if self.since <= p.second < end]
        if not looks:
            return None
        span = Span(self.since, end)
        taken = {picture.second for picture in looks}
        fill = [p for p in self._fill if p.second not in taken and p.second in span]
        self._meter.offer_sound(self._sound.levels(span))
        pictures = tuple(sorted([*looks, *fill], key=lambda picture: picture.second))
        reading = ShotReading(span, pictures, self._meter.close(span, self._info.aspect))
        self.since = end
        self._begin()
        return reading

    def drop(self, since: float) -> None:
        """Forget what waits from `since` on: it will be shown again."""
        self._waiting = {s: kept for s, kept in self._waiting.items() if s < since}
        self._pairs = [p for p in self._pairs if p.second < since]
        self._buckets = set()
        self._last = self._plane = None

    def _begin(self) -> None:
        self._sampler, self._meter = Sampler(), FacetMeter()
        self._fill: list[Picture] = []
        self._filled = float("-inf")

    def _move(self, second: float, frame: VideoFrame, joined: bool) -> None:
        """Pair the frame with the one before it, where both are in a window."""
        before = self._plane if joined else None
        self._plane = None
        if second % 1.0 > _WINDOW:
            return
        gray = self._scaler.reformat(
            frame,
            width=_MOTION_WIDTH,
            height=_MOTION_HEIGHT,
            format="gray8",
            interpolation=Interpolation.AREA,
            threads=1,
        ).to_ndarray()
        if self._info.mirrored:
            gray = gray[:, ::-1]
        plane = np.ascontiguousarray(np.rot90(gray, self._info.rotation // 90))
        if before is not None and 0 < second - before[0] <= _FARTHEST:
            self._pairs.append(_Pair(second, before[1], plane, second - before[0]))
        self._plane = (second, plane)


def _glimpse(frame: VideoFrame) -> NDArray[np.int16]:
    """A few bytes of the first plane: enough to tell that the picture is another."""
    plane = frame.planes[0]
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: plane.height]
    wide = 2 if frame.format.components and frame.format.components[0].bits > 8 else 1
    columns = min(plane.line_size, plane.width * wide)
    # High bytes of little-endian samples tell light; low ones are noise.
    picked = rows[:: max(1, plane.height // 12), wide - 1 : columns : wide * max(1, columns // 24)]
    return picked.astype(np.int16)


def _differs(a: NDArray[np.int16], b: NDArray[np.int16]) -> bool:
    return a.shape != b.shape or float(np.abs(a - b).mean()) > _ABRUPT


def _shrunk(rgb: Pixels) -> Pixels:
    height, width = rgb.shape[:2]
    if height <= PRINT_HEIGHT:
        return rgb
    size = (max(1, round(width * PRINT_HEIGHT / height)), PRINT_HEIGHT)
    return np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling.BOX))

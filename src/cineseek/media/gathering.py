"""Gathers what a shot shows while its footage is decoded: pictures, colours, motion.

Frames come out of order (keyframes are looked at ahead) and before it is known where a cut lies,
so they wait until they are settled. It does not know how cuts are found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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
Floats = NDArray[np.float32]

PRINT_HEIGHT = 180
"""Pixels: what is kept only to be found again needs no more, and there is much of it."""
_ABRUPT = 14.0
"""Mean difference in grey levels from the frame before that makes a frame worth keeping."""
_STILL = 0.998
"""Likeness of two frames above which one can be found by the other: measured on prints, where the
right second came first for 96% of random frames, for 88% with one picture a second."""
_SOONEST = 0.2
"""Seconds between pictures of a changing scene: at half of it no more frames were found."""
_FAR, _FAR_SOONEST = 15.0, 0.07
"""Mean difference in grey levels from the picture kept last, as in a fade or a quick movement, from
which the next is kept sooner, and how soon."""
_WINDOW = 0.35
"""Of every second, how much of its beginning motion is measured in."""
_FARTHEST = 0.25
"""Seconds between neighbouring frames for them to tell of motion."""
_FORGOTTEN = 30.0  # seconds that keyframes are remembered after they are settled
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
    trace: Floats
    """See `_trace`."""


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
        self._keys: dict[float, Floats] = {}
        self._kept: tuple[float, Floats, NDArray[np.int16]] | None = None
        self._last: NDArray[np.int16] | None = None
        self._plane: tuple[float, Pixels] | None = None
        self._filled: _Kept | None = None
        self._begin()

    def show(self, second: float, frame: VideoFrame, joined: bool) -> None:
        """Consider a decoded frame; `joined` if it follows the one shown before."""
        self.seen += 1
        glimpse = _glimpse(frame)
        abrupt = self._last is None or _differs(glimpse, self._last)
        self._last = glimpse
        self._move(second, frame, joined)
        if not joined:
            self._kept = None
        since = second - self._kept[0] if self._kept is not None else -1.0
        if 0 <= since < _SOONEST - 0.01 and not abrupt and not self._is_far(since, glimpse):
            return
        little = small(frame, self._info)
        trace = _trace(little)
        if not joined:
            self._keys[second] = trace
        same = self._kept is not None and float(trace @ self._kept[1]) > _STILL
        if same and 0 <= since < 0.5 * self._interval - 0.01 and not abrupt:
            return
        self._kept = (second, trace, glimpse)
        if second >= self.since and second not in self._waiting:
            rgb = upright(frame, self._info)
            self._waiting[second] = _Kept(second, rgb, little, trace)

    def _is_far(self, since: float, glimpse: NDArray[np.int16]) -> bool:
        """Whether the picture has moved on from the one kept last before it was time."""
        return (
            self._kept is not None
            and since >= _FAR_SOONEST
            and _differs(glimpse, self._kept[2], _FAR)
        )

    def is_still(self, first: float, second: float) -> bool:
        """Whether two keyframes look the same, so that what lies between them will too."""
        if first not in self._keys or second not in self._keys:
            return False
        return float(self._keys[first] @ self._keys[second]) > _STILL

    def settle(self, until: float) -> None:
        """No cut will be found before `until`: what waits before it belongs to the open shot."""
        for second in sorted(s for s in self._waiting if s < until):
            kept = self._waiting.pop(second)
            self._sampler.offer(second, kept.rgb)
            self._meter.offer(second, kept.little)
            last: _Kept | None = self._filled
            if (
                last is None
                or second - last.second >= 0.45 * self._interval
                or float(last.trace @ kept.trace) <= _STILL
            ):
                self._filled = kept
                self._fill.append(Picture(second, _shrunk(kept.rgb), look=False))
        for pair in [p for p in self._pairs if p.second < until]:
            if pair.second - pair.apart >= self.since - 1e-6:
                self._meter.offer_motion(pair.before, pair.after, pair.apart)
        self._pairs = [p for p in self._pairs if p.second >= until]
        self._keys = {s: trace for s, trace in self._keys.items() if s > until - _FORGOTTEN}

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
        self._keys = {}
        self._kept = self._last = self._plane = None

    def _begin(self) -> None:
        self._sampler, self._meter = Sampler(), FacetMeter()
        self._fill: list[Picture] = []
        self._filled = None

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
        upright_gray = np.rot90(gray, self._info.rotation // 90)
        plane: Pixels = np.ascontiguousarray(upright_gray, np.uint8)
        if before is not None and 0 < second - before[0] <= _FARTHEST:
            self._pairs.append(_Pair(second, before[1], plane, second - before[0]))
        self._plane = (second, plane)


def _glimpse(frame: VideoFrame) -> NDArray[np.int16]:
    """A few bytes of the first plane: enough to tell that the picture is another."""
    plane: Any = frame.planes[0]  # readable as bytes, which its type does not say
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: plane.height]
    wide = 2 if frame.format.components and frame.format.components[0].bits > 8 else 1
    columns = min(plane.line_size, plane.width * wide)
    # High bytes of little-endian samples tell light; low ones are noise.
    picked = rows[:: max(1, plane.height // 12), wide - 1 : columns : wide * max(1, columns // 24)]
    return np.asarray(picked, np.int16)


def _trace(little: Pixels) -> Floats:
    """Light and colour of 12 x 16 cells as one unit vector: what a print is made of."""
    cells = little.reshape(12, 3, 16, 4, 3).mean(axis=(1, 3), dtype=np.float32)
    luma = cells @ np.array([0.299, 0.587, 0.114], np.float32)
    mean = luma.mean()
    parts = [
        luma - mean + 0.25 * (mean - 128),
        3 * (cells[..., 0] - luma),
        3 * (cells[..., 2] - luma),
    ]
    vector = np.concatenate([part.ravel() for part in parts])
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / max(length, 1e-6), np.float32)


def _differs(a: NDArray[np.int16], b: NDArray[np.int16], most: float = _ABRUPT) -> bool:
    return a.shape != b.shape or float(np.abs(a - b).mean()) > most


def _shrunk(rgb: Pixels) -> Pixels:
    height, width = rgb.shape[:2]
    if height <= PRINT_HEIGHT:
        return rgb
    image = Image.fromarray(rgb)
    if height == 2 * PRINT_HEIGHT and width % 2 == 0:
        return np.asarray(image.reduce(2))  # the same but for rounding, four times faster
    size = (max(1, round(width * PRINT_HEIGHT / height)), PRINT_HEIGHT)
    return np.asarray(image.resize(size, Image.Resampling.BOX))

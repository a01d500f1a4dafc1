"""How close two pictures are, pixel by pixel, at the size of a thumb. Knows no prints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Thumb = NDArray[np.float32]  # h x w luminance, 0 to 255

SIZE = (160, 90)
"""Pixels across and down: enough to tell where somebody stands, too few for compression noise."""
CLIP = 16.0
"""Levels of 255 beyond which a difference counts no more: one moved thing is not all."""
FINE, FINE_WORTH = 4.0, 2.0
"""The same between pictures that are all near, and what that is worth beside the other. A moment's
neighbours share its noise, what comes again later does not: of 2,692 frames of drawn films and
fixed cameras 26 were missed with CLIP alone, 16 with FINE alone, 13 with both."""
LIGHT = 0.05
"""What a level of mean light counts: cameras and encoders change it, but grey is not black."""
UNSURE = 1.5
"""Levels of light that count nothing: JPEG saves an even black as 0 or 1, as its tables have it."""
CHANGED = 0.06
"""Share by which contrast differs from that of the film only where somebody changed it."""
FADED = 8.0
"""Levels of standard deviation of a picture whose tones say something."""
TONED, TONES = 4, 64
"""Every so many pixels are looked at for the tones of a picture, and so many tones are matched."""
MOST_CONTRAST = 48.0
"""Levels from which a pixel adds no more to contrast: a few white letters are not all there is."""
SEEN = 0.15
"""Correlation up to which two pictures with next to nothing in them have none of it in common."""


def thumb_of(rgb: Pixels) -> Thumb:
    """The picture as a thumb."""
    return _shrink(Image.fromarray(np.ascontiguousarray(rgb)))


def read_thumb(file: Path) -> Thumb | None:
    """A saved frame as a thumb; None where the file is gone or damaged (`doctor` mends that)."""
    try:
        with Image.open(file) as image:
            image.draft("L", (2 * SIZE[0], 2 * SIZE[1]))
            return _shrink(image)
    except (OSError, ValueError, SyntaxError):
        return None


def read_picture(file: Path) -> Pixels | None:
    """A saved frame as pixels; None where the file is gone or damaged."""
    try:
        with Image.open(file) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None


def distance(first: Thumb, second: Thumb) -> float:
    """Mean difference of luminance, each pixel's cut off at CLIP levels, with little for light.

    Light is the median difference: bright letters on black are no lighter picture.
    """
    return distances(first, second)[0]


def distances(first: Thumb, second: Thumb) -> tuple[float, float]:
    """The distance, and one that tells pictures apart of which all are near."""
    apart = second - first
    light = float(np.median(apart[::2, ::2]))
    gaps = np.minimum(np.abs(apart - light), CLIP)
    rest = float(gaps.mean()) + LIGHT * max(0.0, abs(light) - UNSURE)
    return rest, rest + FINE_WORTH * float(np.minimum(gaps, FINE).mean())


def rests(asked: Thumb, saved: Thumb, there: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The distance that tells pictures apart of which all are near, of what pixels are there: of
    one picture (h x w) to each of n (n x h x w)."""
    return _rests(asked[there], saved[:, there])


def toned_rests(asked: Thumb, saved: Thumb, there: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The same where somebody may have changed brightness, contrast or gamma: the picture asked
    about is given the tones of the saved one first."""
    first, second = asked[there], saved[:, there]
    spread, spreads = float(first.std()), second.std(axis=1)
    out = _rests(first, second)
    # With the same tones anything dark is like anything dark.
    bright = (spreads >= FADED) & (spreads >= 0.4 * spread) & (spreads <= 2.5 * spread)
    if spread >= FADED and bright.any():
        out[bright] = _rests(_in_tones(first, first, second[bright]), second[bright])
    return out


def shifted(asked: Thumb, saved: Thumb, there: NDArray[np.bool_]) -> Thumb:
    """The picture asked about, as light as the saved one."""
    lighter: Thumb = asked + np.float32(np.median((saved - asked)[there]))
    return lighter


def levelled(asked: Thumb, saved: Thumb, there: NDArray[np.bool_]) -> Thumb:
    """The picture asked about with the brightness and contrast of the saved one."""
    first, second = asked[there], saved[there]
    gain = np.clip(second.std() / max(float(first.std()), 1.0), 0.4, 2.5)
    out: Thumb = (asked - first.mean()) * np.float32(gain) + second.mean()
    return out


def toned(asked: Thumb, saved: Thumb, there: NDArray[np.bool_]) -> Thumb:
    """The picture asked about in the tones of the saved one: as much of each (histogram
    specification, Gonzalez and Woods)."""
    flat = _in_tones(asked.ravel(), asked[there], saved[there][None])
    out: Thumb = flat.reshape(asked.shape)
    return out


def _in_tones(light: Thumb, seen: Thumb, others: Thumb) -> Thumb:
    """Levels as the `seen` ones become those of k `others` (k x n) in order: k x levels."""
    some = np.sort(seen[::TONED])
    step = max(1, len(some) // TONES)
    rising = some[::step] + np.arange(len(some[::step]), dtype=np.float32) * np.float32(1e-4)
    scale = np.arange(257, dtype=np.float32)
    tones = np.sort(others[:, ::TONED], axis=1)[:, ::step]
    levels = np.stack([np.interp(scale, rising, one) for one in tones]).astype(np.float32)
    below = np.clip(light, 0, 255).astype(np.intp)
    part = light - below
    out: Thumb = levels[:, below] * (1 - part) + levels[:, below + 1] * part
    return out


def contrasts(light: Thumb) -> NDArray[np.float32]:
    """Levels by which pixels differ from the middle one, in the mean, each up to MOST_CONTRAST: of
    each of n pictures, n x pixels. What is large stands out, where `contrast` asks for any."""
    some = light[:, ::TONED]
    middle = np.median(some, axis=1, keepdims=True)
    out: NDArray[np.float32] = np.minimum(np.abs(some - middle), MOST_CONTRAST).mean(axis=1)
    return out


def _rests(first: Thumb, second: Thumb) -> NDArray[np.float32]:
    """Of n pixels, or of k x n, to k x n."""
    apart = second - first
    gaps = np.minimum(np.abs(apart - np.median(apart[:, ::7], axis=1, keepdims=True)), CLIP)
    out: NDArray[np.float32] = gaps.mean(axis=1) + FINE_WORTH * np.minimum(gaps, FINE).mean(axis=1)
    return out


def unlike(first: Thumb, second: Thumb) -> float:
    """From 0 (the same drawing, however faint) to 1 (nothing in common, or nothing in one).

    A spark or the rest of a title in the dark is no distance from black, but it is there.
    """
    one, other = first - np.median(first), second - np.median(second)
    length = float(np.linalg.norm(one) * np.linalg.norm(other))
    alike = float(np.vdot(one, other)) / length if length > 1e-6 else 0.0
    return (1.0 - max(alike, SEEN)) / (1.0 - SEEN)


def matched(thumb: Thumb, others: Sequence[Thumb]) -> Thumb:
    """A thumb with the contrast of most others, where somebody gave it another."""
    spread = float(thumb.std())
    if spread < 1.0 or not others:
        return thumb
    gain = float(np.median([other.std() for other in others])) / spread
    if not 0.5 <= gain <= 2.0 or abs(gain - 1.0) < CHANGED:
        return thumb
    middle = np.median(thumb)
    again: Thumb = middle + np.float32(gain) * (thumb - middle)
    return again


def dimmed(thumb: Thumb, like: Thumb) -> Thumb:
    """A thumb as much paler as another is, as if it were in the same fade."""
    shape, other = thumb - np.median(thumb), like - np.median(like)
    full = float(np.vdot(shape, shape))
    left = min(1.0, max(0.0, float(np.vdot(shape, other)) / full)) if full > 0 else 0.0
    pale: Thumb = np.median(thumb) + np.float32(left) * shape
    return pale


def contrast(thumb: Thumb) -> float:
    """The distance to an even picture: what any picture comes to without looking alike."""
    return distance(thumb, np.full_like(thumb, np.median(thumb)))


def _shrink(image: Image.Image) -> Thumb:
    # Each pixel from more than its own area: where blocks of the encoder lie matters less.
    return np.asarray(image.convert("L").resize(SIZE, Image.Resampling.BILINEAR), dtype=np.float32)

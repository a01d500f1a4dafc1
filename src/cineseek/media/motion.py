"""Tells how the camera moves from small luma planes. Knows no files, colours or shots.

The shift of the whole picture is found by phase correlation, then that of overlapping blocks, and
a translation and a zoom are fitted to the largest set of blocks that agree on one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.uint8]  # h x w
Floats = NDArray[np.float64]
Floats32 = NDArray[np.float32]

ROWS, COLUMNS = 3, 5
_TEXTURE = 2.0
"""Standard deviation, in grey levels, below which a block has nothing to follow."""
_NOISE = 1.2
"""Grey levels of noise that even a plane made by averaging has."""
_SURE = 0.16
"""Height of the correlation peak below which a block's shift is a guess."""
_AGREE = 0.6
"""Pixels a block may stray from the camera's movement and still be background."""
_CHANGED = 18.0
"""Grey levels between aligned pixels that are movement and not noise."""


@dataclass(frozen=True, slots=True)
class Move:
    """What happened from one plane to another, made into what a second of it would be."""

    x: float
    """The content's shift to the right, in picture widths."""
    y: float
    """The content's shift downwards, in picture heights."""
    zoom: float
    """Growth of the content: 0.1 is a tenth larger, -0.1 a tenth smaller."""
    strength_x: float
    """Mean shift of all blocks sideways, whatever its direction, in picture widths."""
    strength_y: float
    """The same up and down, in picture heights."""
    agree: float
    """Share of the blocks with texture that move with the camera, 0 to 1."""
    changed: float
    """Share of pixels that differ though aligned, 0 to 1; not by second."""


def measure_move(before: Plane, after: Plane, dt: float) -> Move | None:
    """The camera's move between two planes `dt` seconds apart; None where nothing can be told."""
    height, width = before.shape
    a, b = before.astype(np.float32), after.astype(np.float32)
    down, right = _gross_shift(a, b)
    a, b = _overlap(a, b, down, right)
    changed = float((np.abs(a - b) > _CHANGED).mean())
    blocks_a, centres = _blocks(a)
    blocks_b, _ = _blocks(b)
    textured = np.minimum(blocks_a.std(axis=(1, 2)), blocks_b.std(axis=(1, 2))) > _TEXTURE
    if textured.sum() < 3:
        return None
    shifts, peaks = _shifts(blocks_a[textured], blocks_b[textured])
    sure = peaks > _SURE
    if sure.sum() < 3:
        return None
    shifts = shifts[sure] + np.array([down, right])
    shift, zoom, agreeing = _fit(shifts, centres[textured][sure])
    # Blocks of little texture are mostly noise: each counts by how far its peak stands out.
    weights = (peaks[sure] - _SURE) ** 2
    strengths = (np.abs(shifts) * weights[:, None]).sum(axis=0) / weights.sum()
    return Move(
        x=float(shift[1]) / width / dt,
        y=float(shift[0]) / height / dt,
        zoom=zoom / dt,
        strength_x=float(strengths[1]) / width / dt,
        strength_y=float(strengths[0]) / height / dt,
        agree=agreeing / int(textured.sum()),
        changed=changed,
    )


def _gross_shift(a: Floats32, b: Floats32) -> tuple[int, int]:
    """Whole pixels down and right that bring the first plane nearest to the second."""
    shift, peak = _shifts(a[None], b[None])
    down, right = (round(float(v)) for v in shift[0])
    height, width = a.shape
    usable = abs(down) <= height // 2 and abs(right) <= width // 2
    if not usable or float(peak[0]) < 0.05 or (down == 0 and right == 0):
        return 0, 0
    moved_a, moved_b = _overlap(a, b, down, right)
    better = np.abs(moved_a - moved_b).mean() < np.abs(a - b).mean()
    return (down, right) if better else (0, 0)


def _overlap(a: Floats32, b: Floats32, down: int, right: int) -> tuple[Floats32, Floats32]:
    """The parts of both planes that show the same after the shift."""
    height, width = a.shape
    rows = slice(max(0, -down), height - max(0, down))
    columns = slice(max(0, -right), width - max(0, right))
    rows_b = slice(rows.start + down, rows.stop + down)
    columns_b = slice(columns.start + right, columns.stop + right)
    return a[rows, columns], b[rows_b, columns_b]


def _blocks(plane: Floats32) -> tuple[Floats32, Floats]:
    """Overlapping square blocks, n x k x k, and their centres from the plane's, n x 2."""
    height, width = plane.shape
    side = min(32 if min(height, width) >= 32 else 16, height, width)
    tops = np.linspace(0, height - side, ROWS).round().astype(int)
    lefts = np.linspace(0, width - side, COLUMNS).round().astype(int)
    blocks = [plane[top : top + side, left : left + side] for top in tops for left in lefts]
    centres = [
        (top + side / 2 - height / 2, left + side / 2 - width / 2) for top in tops for left in lefts
    ]
    return np.stack(blocks), np.array(centres)


def _shifts(a: Floats32, b: Floats32) -> tuple[Floats, Floats]:
    """Shift (down, right) from each n x h x w block to its partner, and how sharp the peak is."""
    height, width = a.shape[1:]
    window, band = _window(height, width)
    first = np.fft.rfft2((a - a.mean(axis=(1, 2), keepdims=True)) * window)
    second = np.fft.rfft2((b - b.mean(axis=(1, 2), keepdims=True)) * window)
    cross = second * first.conj()
    size = np.abs(cross)
    # Whiten only what stands out of grain and coding noise.
    floor = _NOISE**2 * float((window**2).sum())
    surface = np.fft.irfft2(cross / (size + floor) * band, s=(height, width))
    surface /= _perfect(height, width)
    flat = surface.reshape(len(a), -1)
    rows, columns = np.divmod(flat.argmax(axis=1), width)
    n = np.arange(len(a))
    peaks = surface[n, rows, columns]
    above, below = surface[n, rows - 1, columns], surface[n, (rows + 1) % height, columns]
    left, right = surface[n, rows, columns - 1], surface[n, rows, (columns + 1) % width]
    down = (rows + height // 2) % height - height // 2 + _vertex(above, peaks, below)
    across = (columns + width // 2) % width - width // 2 + _vertex(left, peaks, right)
    return np.stack([down, across], axis=1), peaks


def _vertex(low: Floats, peak: Floats, high: Floats) -> Floats:
    """Where between pixels the peak is: exact for the Gaussian that the band makes of it."""
    low, peak, high = (np.log(np.maximum(v, 1e-6)) for v in (low, peak, high))
    bend = low - 2 * peak + high
    return np.where(bend < -1e-9, np.clip(0.5 * (low - high) / np.minimum(bend, -1e-9), -1, 1), 0)


@cache
def _window(height: int, width: int) -> tuple[Floats32, Floats32]:
    """A Hann window against edges, and a Gaussian band that keeps the frequencies of shapes."""
    hann = np.outer(np.hanning(height + 2)[1:-1], np.hanning(width + 2)[1:-1])
    across, down = np.fft.rfftfreq(width)[None], np.fft.fftfreq(height)[:, None]
    band = np.exp(-(across**2 + down**2) / (2 * 0.15**2))
    return hann.astype(np.float32), band.astype(np.float32)


@cache
def _perfect(height: int, width: int) -> float:
    """The peak of two equal pictures: what a perfect match measures."""
    return float(np.fft.irfft2(_window(height, width)[1], s=(height, width)).max())


def _fit(shifts: Floats, centres: Floats) -> tuple[Floats, float, int]:
    """The translation and growth that most blocks agree on, refined on those; how many do."""
    i, j = np.triu_indices(len(shifts), 1)
    apart = centres[j] - centres[i]
    zooms = ((shifts[j] - shifts[i]) * apart).sum(axis=1) / (apart**2).sum(axis=1)
    origins = (shifts[i] + shifts[j] - zooms[:, None] * (centres[i] + centres[j])) / 2
    models = origins[:, None] + zooms[:, None, None] * centres[None]
    strays = np.hypot(*np.moveaxis(shifts[None] - models, 2, 0))  # models x blocks
    least = int(np.minimum(strays, _AGREE).sum(axis=1).argmin())
    best = strays[least] < _AGREE
    if best.sum() < 2:
        return np.median(shifts, axis=0), 0.0, 0
    where, moved = centres[best], shifts[best]
    spread = where - where.mean(axis=0)
    zoom = float((spread * moved).sum() / max((spread**2).sum(), 1e-9))
    return moved.mean(axis=0) - zoom * where.mean(axis=0), zoom, int(best.sum())

"""Small clips for the tests of ingest and library, drawn so that every shot differs from all."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image


def draw_clip(
    path: Path,
    *,
    seconds: float = 6.0,
    seed: int = 0,
    shot: float = 1.5,
    fps: int = 8,
    size: tuple[int, int] = (160, 96),
    options: dict[str, str] | None = None,
) -> list[float]:
    """Write a clip with a hard cut every `shot` seconds; returns where the shots begin."""
    rng = np.random.default_rng(seed)
    cuts = []
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=fps, options=options or {"preset": "fast"})
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        scene = scenery(rng, size)
        for number in range(round(seconds * fps)):
            if number % round(shot * fps) == 0:
                scene = scenery(rng, size)
                cuts.append(number / fps)
            shift = number % round(shot * fps)
            picture = scene[:, shift : shift + size[0]]
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), "rgb24")
            frame.pts, frame.time_base = number, Fraction(1, fps)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return cuts


def scenery(rng: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """A picture of soft blots in a colour of its own, wider than the frame so that it can pan."""
    width, height = size[0] + 64, size[1]
    tint = rng.integers(0, 256, 3)
    blots = rng.integers(0, 256, (6, 10, 3))
    mixed = (0.5 * blots + 0.5 * tint).astype(np.uint8)
    return np.asarray(Image.fromarray(mixed).resize((width, height), Image.Resampling.BICUBIC))

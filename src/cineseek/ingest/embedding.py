"""Pictures of frames into points: the one recipe for ingest, doctor and reindex."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cineseek.film import Film, Footage, Frame, Shot
from cineseek.index.vectors import Point
from cineseek.ingest.payload import point_fields
from cineseek.models.fingerprint import fingerprints

if TYPE_CHECKING:
    import threading

    import numpy as np
    from numpy.typing import NDArray

    from cineseek.models.base import Encoder

    Pixels = NDArray[np.uint8]

LOOK = "look"
PRINT = "print"
BATCH = 64
"""Frames whose pixels are in memory at a time."""


def embed(
    encoder: Encoder,
    encoding: threading.Lock,
    film: Film,
    footage: Footage,
    shots: Mapping[int, Shot],
    frames: Sequence[tuple[Frame, Pixels]],
) -> list[Point]:
    """The points of these frames: a print each, and a look for those that stand for a shot."""
    from cineseek.index.vectors import frame_id

    prints = fingerprints([pixels for _, pixels in frames])
    looking = [pixels for frame, pixels in frames if frame.look]
    with encoding:
        looks = iter(encoder.encode_images(looking)) if looking else iter(())
    points = []
    for (frame, _), print_ in zip(frames, prints, strict=True):
        vectors = {PRINT: print_}
        if frame.look:
            vectors[LOOK] = next(looks)
        points.append(
            Point(
                id=frame_id(footage.id, frame.second),
                vectors=vectors,
                payload=point_fields(film, footage, shots[frame.shot], frame.second, frame.look),
            )
        )
    return points

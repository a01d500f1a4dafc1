"""Pictures of frames into vectors: the one recipe for ingest, doctor, reindex. Knows no index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cineseek.models.fingerprint import fingerprints

if TYPE_CHECKING:
    import threading

    import numpy as np
    from numpy.typing import NDArray

    from cineseek.models.base import Encoder

    Pixels = NDArray[np.uint8]
    Vector = NDArray[np.float32]

LOOK = "look"
PRINT = "print"
BATCH = 64
"""Frames whose pixels are in memory at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """The vectors of a frame, each of unit length."""

    print: Vector
    look: Vector | None
    """None for a frame that does not stand for its shot."""


def see(
    encoder: Encoder, encoding: threading.Lock, pictures: Sequence[tuple[Pixels, bool]]
) -> list[Seen]:
    """The vectors of pictures, each given with whether it stands for its shot."""
    prints = fingerprints([pixels for pixels, _ in pictures])
    looking = [pixels for pixels, look in pictures if look]
    with encoding:
        looks = iter(encoder.encode_images(looking)) if looking else iter(())
    return [
        Seen(print_, next(looks) if look else None)
        for (_, look), print_ in zip(pictures, prints, strict=True)
    ]

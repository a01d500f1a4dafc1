"""Frames of footages into what the classic network takes: 3 channels a frame, stacked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from cineseek.errors import MediaError
from cineseek.media.image import read_image
from cineseek.models.rating_frames import stack_frames
from cineseek.training.batches import ahead
from cineseek.training.pictures import Pictures

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.preprocess import Preprocess
    from cineseek.training.rating_cnn_settings import CnnSettings

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float64]
    Frames = Sequence[tuple[Path | bytes, ...]]


@dataclass(frozen=True, slots=True)
class FrameBatch:
    """What one step learns from."""

    numbers: tuple[int, ...]
    """Of its footages."""
    given: Tensor
    """n x 3k x h x w."""
    scores: Tensor
    """n."""

    def to(self, device: torch.device) -> FrameBatch:
        """The same with its tensors on a device; Lightning asks for it."""
        return replace(self, given=self.given.to(device), scores=self.scores.to(device))

    def told(self) -> list[dict[str, Any]]:
        """Its rows, to be written down."""
        return [{"footage": number} for number in self.numbers]

    def arrays(self) -> dict[str, Tensor]:
        """What the model took, to be written down."""
        return {"given": self.given, "scores": self.scores}


class FrameReader:
    """Reads and stacks saved frames; pictures are shrunk and remembered while there is room."""

    def __init__(self, frames: Frames, how: Preprocess, settings: CnnSettings) -> None:
        self._frames, self._how, self._settings = frames, how, settings
        self._pictures = Pictures(2 * how.height)

    def learnt(self, footage: int, chance: np.random.Generator) -> NDArray[np.float32]:
        """3k x h x w: frames by chance, in a chance order, as settings have it."""
        count, own = self._settings.frames, self._frames[footage]
        if self._settings.resample and len(own) > count:
            at = np.sort(chance.choice(len(own), count, replace=False))
        else:
            at = spread(len(own), count)
        if self._settings.shuffle:
            at = chance.permutation(at)
        return stack_frames([self._read(own[n]) for n in at.tolist()], count, self._how)

    def whole(self, footage: int) -> NDArray[np.float32]:
        """3k x h x w: frames spread evenly, in their order."""
        own, count = self._frames[footage], self._settings.frames
        at = spread(len(own), count).tolist()
        return stack_frames([self._read(own[n]) for n in at], count, self._how)

    def _read(self, picture: Path | bytes) -> Pixels:
        try:
            if isinstance(picture, Path):
                return self._pictures.read(picture)
            return read_image(picture, max_height=2 * self._how.height)
        except MediaError:  # one bad frame of many is a black one
            return np.zeros((self._how.height, self._how.width, 3), np.uint8)


@dataclass(frozen=True)
class FrameBatches:
    """Every batch from number `first` on; each footage comes once before any comes again."""

    some: Sequence[int]
    scores: Floats
    reader: FrameReader
    settings: CnnSettings
    first: int = 0

    def __len__(self) -> int:
        return self.settings.steps - self.first

    def __iter__(self) -> Iterator[FrameBatch]:
        def read(number: int) -> FrameBatch:
            seed, size = self.settings.seed, min(self.settings.batch, len(self.some))
            a_round = max(1, len(self.some) // size)
            order = np.random.default_rng((seed, 1, number // a_round)).permutation(len(self.some))
            at = order[(number % a_round) * size :][:size]
            rows = tuple(int(self.some[n]) for n in at)
            given = [
                self.reader.learnt(row, np.random.default_rng((seed, 2, number, place)))
                for place, row in enumerate(rows)
            ]
            scores = torch.from_numpy(self.scores[list(rows)].astype(np.float32))
            return FrameBatch(rows, torch.from_numpy(np.stack(given)), scores)

        return ahead(read, range(self.first, self.first + len(self)))


def spread(there: int, wanted: int) -> NDArray[np.int64]:
    """Places of `wanted` frames spread over those there are; the same ones again where too few."""
    if there < 1:
        return np.zeros(0, np.int64)
    return np.asarray((np.arange(wanted) + 0.5) * there / wanted, np.int64)

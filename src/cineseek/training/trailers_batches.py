"""Batches of footages: by genre, then footage; shifted, mirrored, lighter and darker.

A batch follows from the seed and its number alone. Nothing has to be saved to go on after a crash.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from cineseek.training.batches import ahead
from cineseek.training.processes import ALONE, Process

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.preprocess import Preprocess
    from cineseek.training.trailers_inputs import TrailerInputs
    from cineseek.training.trailers_settings import TrailersSettings

    Floats = NDArray[np.float32]
    Booleans = NDArray[np.bool_]

_SHIFT = 0.1  # of a side
_LIGHT = 0.3  # of the level
_MASKED = 0.15  # of bands and of time (SpecAugment: Park et al. 2019)


@dataclass(frozen=True, slots=True)
class TrailerBatch:
    """What one step learns from."""

    footages: Sequence[str]
    """Ids."""
    frames: Tensor
    """n x k x 3 x h x w, or looks n x k x d."""
    sound: Tensor
    """n x 1 x bands x t."""
    labels: Tensor
    """n x g, 0 or 1."""

    def to(self, device: torch.device) -> TrailerBatch:
        """The same with its tensors on a device; Lightning asks for it."""
        tensors = {name: getattr(self, name).to(device) for name in ("frames", "sound", "labels")}
        return replace(self, **tensors)

    def told(self) -> list[dict[str, object]]:
        """Its rows, to be written down."""
        return [{"footage": one} for one in self.footages]

    def arrays(self) -> dict[str, Tensor]:
        """What the model took, to be written down."""
        return {"frames": self.frames, "sound": self.sound, "labels": self.labels}


class GenreSampler:
    """Every genre comes once before any comes again, and so do its footages; none twice a batch."""

    def __init__(self, genres: Booleans, batch: int, *, seed: int) -> None:
        """`genres`: n x g."""
        if not genres.any():
            raise ValueError("no footage has a genre")
        members = [np.flatnonzero(column) for column in genres.T]
        self._members = [one for one in members if len(one)]
        self._batch = min(batch, len(genres))
        self._seed = seed

    def batch(self, number: int) -> list[int]:
        """The rows of a batch, the first being number 0."""
        rows: list[int] = []
        for place in range(number * self._batch, (number + 1) * self._batch):
            visit, at = divmod(place, len(self._members))
            genre = int(self._order(len(self._members), 0, visit)[at])
            row = self._draw(genre, visit, rows)
            if row is not None:
                rows.append(row)
        return rows

    def _draw(self, genre: int, visit: int, taken: Sequence[int]) -> int | None:
        members = self._members[genre]
        turn, first = divmod(visit, len(members))
        order = self._order(len(members), 1, genre, turn)
        for step in range(len(members)):
            row = int(members[order[(first + step) % len(members)]])
            if row not in taken:
                return row
        return None

    def _order(self, count: int, *key: int) -> NDArray[np.int64]:
        return np.random.default_rng((self._seed, *key)).permutation(count)


@dataclass(frozen=True)
class TrailerBatches:
    """Every batch from number `first` to the end of a run; of each the rows of one process."""

    inputs: TrailerInputs
    rows: Sequence[int]
    """Of the inputs: those that are learnt from."""
    labels: Booleans
    """rows x g."""
    settings: TrailersSettings
    how: Preprocess | None
    """None where looks are taken."""
    first: int = 0
    process: Process = ALONE

    def of(self, process: Process) -> TrailerBatches:
        """The same for another process."""
        return replace(self, process=process)

    def __len__(self) -> int:
        return self.settings.steps - self.first

    def __iter__(self) -> Iterator[TrailerBatch]:
        sampler = GenreSampler(self.labels, self.settings.batch, seed=self.settings.seed)

        def read(number: int) -> TrailerBatch:
            own = self.process.own(sampler.batch(number))
            frames, sounds = [], []
            for place in own:
                chance = np.random.default_rng((self.settings.seed, 3, number, place))
                seen, heard = self._learnt(self.rows[place], chance)
                frames.append(seen)
                sounds.append(heard)
            return TrailerBatch(
                [self.inputs.rows[self.rows[place]].footage for place in own],
                torch.from_numpy(np.stack(frames)),
                torch.from_numpy(np.stack(sounds)),
                torch.from_numpy(self.labels[list(own)].astype(np.float32)),
            )

        return ahead(read, range(self.first, self.first + len(self)))

    def _learnt(self, row: int, chance: np.random.Generator) -> tuple[Floats, Floats]:
        settings = self.settings
        view = int(chance.integers(settings.views)) if settings.augment else 0
        frames = self.inputs.frames(row, view)
        seen: Floats = (
            np.asarray(frames, np.float32) if self.how is None else as_pixels(frames, self.how)
        )
        heard = settings.sampling.sound(self.inputs.spectrum(row))
        if heard.shape[1] > settings.sampling.columns:  # a part, so that all are as long
            begin = int(chance.integers(heard.shape[1] - settings.sampling.columns + 1))
            heard = heard[:, begin : begin + settings.sampling.columns]
        if settings.augment:
            heard = _masked(heard, chance)
            if self.how is not None:
                seen = _changed(seen, chance)
        return np.ascontiguousarray(seen), np.ascontiguousarray(heard[None])


def as_pixels(frames: NDArray[np.uint8] | Floats, how: Preprocess) -> Floats:
    """Bytes k x h x w x 3 into what a tower takes, k x 3 x h x w."""
    mean, std = (np.array(one, dtype=np.float32) for one in (how.mean, how.std))
    pixels = (frames.astype(np.float32) * np.float32(1 / 255) - mean) / std
    return pixels.transpose(0, 3, 1, 2)


def _changed(frames: Floats, chance: np.random.Generator) -> Floats:
    """All frames of a footage alike: mirrored or not, moved a little, lighter or darker."""
    if chance.random() < 0.5:
        frames = frames[..., ::-1]
    for axis in (2, 3):
        most = int(_SHIFT * frames.shape[axis])
        by = int(chance.integers(-most, most + 1))
        places = np.clip(np.arange(frames.shape[axis]) + by, 0, frames.shape[axis] - 1)
        frames = np.take(frames, places, axis=axis)
    gain = chance.uniform(1 - _LIGHT, 1 + _LIGHT) * chance.uniform(0.9, 1.1, size=(1, 3, 1, 1))
    shift = chance.uniform(-_LIGHT, _LIGHT)
    return np.asarray(frames * gain + shift, dtype=np.float32)


def _masked(heard: Floats, chance: np.random.Generator) -> Floats:
    """A stretch of time and some bands are silent."""
    heard = heard.copy()
    for axis in (0, 1):
        size = heard.shape[axis]
        width = int(chance.integers(0, max(1, int(_MASKED * size)) + 1))
        begin = int(chance.integers(size - width + 1))
        if axis == 0:
            heard[begin : begin + width] = 0
        else:
            heard[:, begin : begin + width] = 0
    return heard

"""Frames into what the model takes: pixels, or looks of an encoder computed once and kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
import torch
from torch import Tensor

from cineseek.models.preprocess import Preprocess, prepare
from cineseek.training.batches import ahead
from cineseek.training.films_augment import GENTLE, augment, turn
from cineseek.training.films_bars import cut
from cineseek.training.films_settings import FilmsSettings
from cineseek.training.films_split import Example
from cineseek.training.pairs import Pair
from cineseek.training.pictures import Pictures
from cineseek.training.processes import ALONE, Process
from cineseek.training.sampling import Sampler

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Encoder

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float32]

_HELD = 224  # pixels high of pictures that an encoder sees
_ROWS = 64


@dataclass(frozen=True, slots=True)
class FilmBatch:
    """What one step learns from."""

    rows: Sequence[Example]
    given: Tensor
    """n x 3 x h x w, or n x d"""
    labels: Tensor
    """n column numbers."""

    def to(self, device: torch.device) -> FilmBatch:
        """The same with its tensors on a device; Lightning asks for it."""
        return replace(self, given=self.given.to(device), labels=self.labels.to(device))

    def told(self) -> list[dict[str, object]]:
        """Its rows, to be written down."""
        return [{"file": str(row.picture), "film": row.film} for row in self.rows]

    def arrays(self) -> dict[str, Tensor]:
        """What the model took, to be written down."""
        return {"given": self.given, "labels": self.labels}


class FrameReader(Protocol):
    """Frames into what the model takes."""

    def learnt(self, rows: Sequence[Example], number: int, process: Process) -> Tensor:
        """Of a batch the rows of this process, changed as follows from seed and number."""

    def whole(self, rows: Sequence[Example]) -> Tensor:
        """Frames as they are."""


class PixelReader:
    """Pixels for a network that learns."""

    def __init__(self, how: Preprocess, settings: FilmsSettings) -> None:
        self._how, self._settings = how, settings
        self._pictures = Pictures(2 * how.height)

    def learnt(self, rows: Sequence[Example], number: int, process: Process) -> Tensor:
        """n x 3 x h x w, augmented."""
        pictures = []
        for place, row in process.own(list(enumerate(rows))):
            picture = cut(self._pictures.read(row.picture), row.inside)
            if self._settings.augment:
                chance = np.random.default_rng((self._settings.seed, 3, number, place))
                picture = augment(picture, chance, flip=self._settings.flip)
            pictures.append(picture)
        return torch.from_numpy(prepare(pictures, self._how))

    def whole(self, rows: Sequence[Example]) -> Tensor:
        """n x 3 x h x w."""
        pictures = [cut(self._pictures.read(row.picture), row.inside) for row in rows]
        return torch.from_numpy(prepare(pictures, self._how))


class LookReader:
    """Looks of frames in several views, the first of them as it is; computed once, kept in a file.

    What another run computed there is taken where it is of the same frames, settings and weights.
    """

    def __init__(
        self,
        encoder: Encoder,
        examples: Sequence[Example],
        settings: FilmsSettings,
        folder: Path,
        *,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._settings = settings
        self._places = {one: place for place, one in enumerate(examples)}
        self._views = settings.views if settings.augment else 1
        told = [encoder.fingerprint, self._views, settings.seed, settings.flip]
        told += [(str(one.picture), one.inside) for one in examples]
        name = hashlib.sha256(repr(told).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        file = folder / f"looks-{name}.npy"
        if not file.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            looks = self._compute(encoder, examples, progress)
            part = file.with_suffix(".part")
            with part.open("wb") as out:
                np.save(out, looks, allow_pickle=False)
            part.replace(file)
        self._looks: Floats = np.load(file, allow_pickle=False)

    def learnt(self, rows: Sequence[Example], number: int, process: Process) -> Tensor:
        """n x d, of each a view by chance."""
        chance = np.random.default_rng((self._settings.seed, 3, number))
        views = chance.integers(self._views, size=len(rows))
        own = process.own(list(zip(rows, views, strict=True)))
        return torch.from_numpy(np.stack([self._looks[self._places[r], v] for r, v in own]))

    def whole(self, rows: Sequence[Example]) -> Tensor:
        """n x d."""
        return torch.from_numpy(self._looks[[self._places[row] for row in rows], 0])

    def _compute(
        self,
        encoder: Encoder,
        examples: Sequence[Example],
        progress: Callable[[int, int], None] | None,
    ) -> Floats:
        pictures = Pictures(2 * _HELD)
        looks = np.empty((len(examples), self._views, encoder.card.dimension), dtype=np.float32)
        for place, one in enumerate(examples):
            if progress is not None:
                progress(place, len(examples))
            picture = cut(pictures.read(one.picture), one.inside)
            # By the picture and not by its place, so that it is the same in every split.
            key = hashlib.sha256(str(one.picture.name).encode("utf-8", "surrogateescape")).digest()
            seeds = (self._settings.seed, 4, int.from_bytes(key[:4], "big"))
            views = [picture] + [
                turn(
                    picture,
                    np.random.default_rng((*seeds, n)),
                    smallest=GENTLE,  # of changed colours a frozen encoder says other things
                    flip=self._settings.flip,
                )
                for n in range(1, self._views)
            ]
            looks[place] = encoder.encode_images(views)
        if progress is not None:
            progress(len(examples), len(examples))
        return looks


@dataclass(frozen=True)
class FilmBatches:
    """Every batch from number `first` to the end of a run; of each the rows of one process."""

    train: Sequence[Example]
    films: Mapping[str, int]
    settings: FilmsSettings
    reader: FrameReader
    first: int = 0
    process: Process = ALONE

    def of(self, process: Process) -> FilmBatches:
        """The same for another process."""
        return replace(self, process=process)

    def __len__(self) -> int:
        return self.settings.steps - self.first

    def __iter__(self) -> Iterator[FilmBatch]:
        known = {one.picture: one for one in self.train}
        pairs = [Pair(one.picture, (one.film,), one.scene, one.film) for one in self.train]
        sampler = Sampler(pairs, self.settings.batch, seed=self.settings.seed)

        def read(number: int) -> FilmBatch:
            drawn = sampler.batch(number)
            rows = [known[Path(str(one.pair.picture))] for one in drawn]
            given = self.reader.learnt(rows, number, self.process)
            own = self.process.own(rows)
            return FilmBatch(own, given, torch.tensor([self.films[row.film] for row in own]))

        return ahead(read, range(self.first, self.first + len(self)))


def in_parts(rows: Sequence[Example]) -> Iterator[Sequence[Example]]:
    """So many at a time as fit into memory."""
    for start in range(0, len(rows), _ROWS):
        yield rows[start : start + _ROWS]

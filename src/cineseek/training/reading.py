"""Rows of a batch into what towers take: pixels, ids, mask, labels. Knows no loss.

Pictures go through the same preparation as in the encoder that will be exported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from cineseek.models.preprocess import Preprocess, prepare
from cineseek.models.tokenizer import Words
from cineseek.training.pictures import Pictures
from cineseek.training.processes import ALONE, Process
from cineseek.training.sampling import Drawn
from cineseek.training.tars import Member

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

_SMALLEST = 0.6  # share of a picture's sides that a random crop leaves, at least


@dataclass(frozen=True, slots=True)
class Batch:
    """What one step learns from."""

    rows: Sequence[Drawn]
    """All of them; where processes share a batch, what follows is of this one's rows."""
    pictures: list[Pixels]
    captions: list[str]
    pixels: Tensor
    """n x 3 x s x s"""
    ids: Tensor
    """n x context"""
    mask: Tensor
    """n x context"""
    right: Tensor
    """n x n booleans, of all rows: which caption (across) is true of which picture (down)."""

    def to(self, device: torch.device) -> Batch:
        """The same with its tensors on a device; Lightning asks for it."""
        names = ("pixels", "ids", "mask", "right")
        return replace(self, **{name: getattr(self, name).to(device) for name in names})

    def told(self) -> list[dict[str, object]]:
        """Its rows, to be written down."""
        return [
            {"file": str(row.pair.picture), "caption": row.caption, "label": row.label}
            for row in self.rows
        ]

    def arrays(self) -> dict[str, Tensor]:
        """What the towers took, to be written down."""
        return {"pixels": self.pixels, "ids": self.ids, "mask": self.mask}


class Reader:
    """Reads the pictures and captions of a batch."""

    def __init__(
        self,
        how: Preprocess,
        words: Words,
        *,
        seed: int,
        crop: bool = False,
        flip: bool = False,
        smallest: Mapping[str, float] | None = None,
        trim: bool = False,
    ) -> None:
        """`smallest`: the least share of a side that a crop leaves, by source. `trim`: texts come
        as long as the longest of them, for towers to which padding makes no difference.
        """
        self._how = how
        self._words = words
        self._crop = crop
        self._flip = flip
        self._smallest = smallest or {}
        self._trim = trim
        self._seed = seed
        self._pictures = Pictures(2 * how.height)

    def batch(
        self,
        rows: Sequence[Drawn],
        number: int,
        side: int | None = None,
        process: Process = ALONE,
    ) -> Batch:
        """A batch to learn from; its crops follow from the seed and its number.

        `side`: pixels, where pictures are to be smaller than the towers end with.
        """
        pictures = []
        for place, row in process.own(list(enumerate(rows))):
            picture = self._pictures.read(row.pair.picture)
            chance = np.random.default_rng((self._seed, 3, number, place))
            if self._crop:
                least = self._smallest.get(row.pair.source, _SMALLEST)
                picture = crop_part(picture, chance, least)
            if self._flip and chance.random() < 0.5:
                picture = picture[:, ::-1]
            pictures.append(picture)
        captions = [row.caption for row in process.own(rows)]
        ids, mask = self.texts(captions)
        rows = process.gathered(rows)
        right = torch.tensor([[_is_true(one, of) for one in rows] for of in rows])
        how = replace(self._how, height=side, width=side) if side else self._how
        pixels = torch.from_numpy(prepare(pictures, how))
        return Batch(rows, pictures, captions, pixels, ids, mask, right)

    def pixels(self, files: Sequence[Path | Member]) -> Tensor:
        """Whole pictures, n x 3 x s x s."""
        return torch.from_numpy(prepare([self._pictures.read(file) for file in files], self._how))

    def texts(self, captions: Sequence[str]) -> tuple[Tensor, Tensor]:
        """Ids and mask, n x context, or n x the longest where texts are trimmed."""
        ids, mask = self._words.tokens(captions)
        if self._trim:
            ids, mask = (one[:, : int(mask.sum(axis=1).max())] for one in (ids, mask))
        return torch.from_numpy(ids), torch.from_numpy(mask)


def _is_true(caption: Drawn, picture: Drawn) -> bool:
    """Whether the caption of one row is said of another row's picture too, or of its label."""
    return caption.label == picture.label or caption.caption in picture.pair.captions


def crop_part(picture: Pixels, rng: np.random.Generator, smallest: float) -> Pixels:
    """A random part of a picture."""
    high, wide = (max(1, round(side * rng.uniform(smallest, 1))) for side in picture.shape[:2])
    top = int(rng.integers(picture.shape[0] - high + 1))
    left = int(rng.integers(picture.shape[1] - wide + 1))
    return picture[top : top + high, left : left + wide]

"""Rows of a batch into what towers take: pixels, ids, mask, labels. Knows no loss.

Pictures go through the same preparation as in the encoder that will be exported.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from cineseek.media.image import read_image
from cineseek.models.preprocess import Preprocess, prepare
from cineseek.models.tokenizer import Words
from cineseek.training.sampling import Drawn

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

_KEPT = 256 << 20  # bytes of shrunk pictures held in memory
_SMALLEST = 0.6  # share of a picture's sides that a random crop leaves, at least


@dataclass(frozen=True, slots=True)
class Batch:
    """What one step learns from."""

    pictures: list[Pixels]
    captions: list[str]
    pixels: Tensor
    """n x 3 x s x s"""
    ids: Tensor
    """n x context"""
    mask: Tensor
    """n x context"""
    labels: Tensor
    """n"""


class Reader:
    """Reads pictures, shrunk and remembered as far as memory allows."""

    def __init__(self, how: Preprocess, words: Words, *, crop: bool, seed: int) -> None:
        self._how = how
        self._words = words
        self._crop = crop
        self._seed = seed
        self._held: OrderedDict[Path, Pixels] = OrderedDict()
        self._bytes = 0

    def batch(self, rows: Sequence[Drawn], number: int) -> Batch:
        """A batch to learn from; its crops follow from the seed and its number."""
        pictures = []
        for place, row in enumerate(rows):
            picture = self._picture(row.pair.picture)
            if self._crop:
                picture = _crop(picture, np.random.default_rng((self._seed, 3, number, place)))
            pictures.append(picture)
        captions = [row.caption for row in rows]
        ids, mask = self.texts(captions)
        labels = torch.tensor([row.label for row in rows])
        return Batch(pictures, captions, self._prepared(pictures), ids, mask, labels)

    def pixels(self, files: Sequence[Path]) -> Tensor:
        """Whole pictures, n x 3 x s x s."""
        return self._prepared([self._picture(file) for file in files])

    def texts(self, captions: Sequence[str]) -> tuple[Tensor, Tensor]:
        """Ids and mask, n x context."""
        ids, mask = self._words.tokens(captions)
        return torch.from_numpy(ids), torch.from_numpy(mask)

    def _prepared(self, pictures: Sequence[Pixels]) -> Tensor:
        return torch.from_numpy(prepare(pictures, self._how))

    def _picture(self, file: Path) -> Pixels:
        if file in self._held:
            self._held.move_to_end(file)
            return self._held[file]
        picture = read_image(file, max_height=2 * self._how.height)
        self._held[file] = picture
        self._bytes += picture.nbytes
        while self._bytes > _KEPT:
            self._bytes -= self._held.popitem(last=False)[1].nbytes
        return picture


def _crop(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A random part; never mirrored, since captions say left and right."""
    high, wide = (max(1, round(side * rng.uniform(_SMALLEST, 1))) for side in picture.shape[:2])
    top = int(rng.integers(picture.shape[0] - high + 1))
    left = int(rng.integers(picture.shape[1] - wide + 1))
    return picture[top : top + high, left : left + wide]

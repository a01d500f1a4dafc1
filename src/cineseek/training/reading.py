"""Rows of a batch into what towers take: pixels, ids, mask, labels. Knows no loss.

Pictures go through the same preparation as in the encoder that will be exported.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from cineseek.errors import MediaError
from cineseek.media.image import read_image
from cineseek.models.preprocess import Preprocess, prepare
from cineseek.models.tokenizer import Words
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


class Reader:
    """Reads pictures, shrunk and remembered in up to a quarter of the machine's memory."""

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
        self._held: dict[Path | Member, Pixels] = {}
        self._lock = Lock()
        self._bytes = 0
        self._most = _memory() // 4

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
            picture = self._picture(row.pair.picture)
            chance = np.random.default_rng((self._seed, 3, number, place))
            if self._crop:
                least = self._smallest.get(row.pair.source, _SMALLEST)
                picture = _crop(picture, chance, least)
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
        return torch.from_numpy(prepare([self._picture(file) for file in files], self._how))

    def texts(self, captions: Sequence[str]) -> tuple[Tensor, Tensor]:
        """Ids and mask, n x context, or n x the longest where texts are trimmed."""
        ids, mask = self._words.tokens(captions)
        if self._trim:
            ids, mask = (one[:, : int(mask.sum(axis=1).max())] for one in (ids, mask))
        return torch.from_numpy(ids), torch.from_numpy(mask)

    def _picture(self, file: Path | Member) -> Pixels:
        with self._lock:
            if file in self._held:
                return self._held[file]
        picture = _read(file, 2 * self._how.height)
        with self._lock:  # what came first stays: every picture comes once before any comes again
            if self._bytes + picture.nbytes <= self._most and file not in self._held:
                self._held[file] = picture
                self._bytes += picture.nbytes
        return picture


def _read(file: Path | Member, height: int) -> Pixels:
    if isinstance(file, Path):
        return read_image(file, max_height=height)
    held = file.read()
    try:
        return read_image(held, max_height=height)
    except MediaError as error:
        raise MediaError(f"{file}: {error}") from error


def _memory() -> int:
    """Bytes of this machine's memory; where it does not tell (Windows), 4 GiB."""
    if not hasattr(os, "sysconf"):
        return 4 << 30
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _is_true(caption: Drawn, picture: Drawn) -> bool:
    """Whether the caption of one row is said of another row's picture too, or of its label."""
    return caption.label == picture.label or caption.caption in picture.pair.captions


def _crop(picture: Pixels, rng: np.random.Generator, smallest: float) -> Pixels:
    """A random part of a picture."""
    high, wide = (max(1, round(side * rng.uniform(smallest, 1))) for side in picture.shape[:2])
    top = int(rng.integers(picture.shape[0] - high + 1))
    left = int(rng.integers(picture.shape[1] - wide + 1))
    return picture[top : top + high, left : left + wide]

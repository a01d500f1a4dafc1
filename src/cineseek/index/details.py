"""Which saved frames hold a picture's details: an inverted file of visual words.

Video Google (Sivic and Zisserman 2003) with Hamming embedding (Jegou et al. 2008): a word's list
names the frames that have it, and 64 bits tell whether two patches of the same word are near.
A footage has one file; together they are sorted by word in memory. Knows no pictures.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

log = logging.getLogger(__name__)

FORMAT = 1
NEAR = 20
"""Bits of 64 in which patches of one word may differ."""
SIGMA = 9.0
"""Bits: how fast a match loses weight with them."""
LONGEST = 0.02
"""Share of all frames: words that more frames have tell nothing, and cost most."""
MARGIN = 8
"""Times as many frames as are wanted whose scores are made exact."""

_FADED = np.exp(-((np.arange(65) / SIGMA) ** 2)).astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class FrameDetails:
    """The details of some frames of a footage, one after another."""

    milliseconds: NDArray[np.int64]
    """m: when the frames are."""
    counts: NDArray[np.int64]
    """m: how many details each has."""
    words: NDArray[np.uint16]
    """n, as are the following."""
    signs: NDArray[np.uint64]
    places: NDArray[np.uint8]
    """n x 2: across and down, of 255."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A frame that has details of the picture asked for."""

    footage: str
    millisecond: int
    score: float
    asked: Ints
    """k: which details of the picture..."""
    places: Floats
    """k x 2: ...are where in the frame, 0 to 1."""


def write_details(folder: Path, footage: str, details: FrameDetails) -> None:
    """Keep the details of a footage; they appear whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{footage}.part"
    with part.open("wb") as file:
        np.savez(
            file,
            format=np.int64(FORMAT),
            milliseconds=details.milliseconds,
            counts=details.counts,
            words=details.words,
            signs=details.signs,
            places=details.places,
        )
    part.replace(folder / f"{footage}.npz")


def read_details(folder: Path, footage: str) -> FrameDetails | None:
    """The details of a footage; None where there are none, or they are damaged."""
    try:
        with (
            (folder / f"{footage}.npz").open("rb") as file,
            np.load(file, allow_pickle=False) as saved,
        ):
            if int(saved["format"]) != FORMAT:
                return None
            some = FrameDetails(
                saved["milliseconds"],
                saved["counts"],
                saved["words"],
                saved["signs"],
                saved["places"],
            )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, EOFError, TypeError, BadZipFile) as error:
        log.warning("the details of %s cannot be read and are made again: %s", footage, error)
        return None
    sound = len(some.words) == len(some.signs) == len(some.places) == some.counts.sum()
    return some if sound and len(some.counts) == len(some.milliseconds) else None


class DetailIndex:
    """The details of all footages, sorted by word."""

    def __init__(self, footages: Iterable[tuple[str, FrameDetails]], words: int) -> None:
        some = list(footages)
        self.footages = [name for name, _ in some]
        empty = np.empty(0, np.int64)
        self.footage_of = np.repeat(
            np.arange(len(some)), [len(one.milliseconds) for _, one in some]
        ).astype(np.intp)
        self.milliseconds = np.concatenate([empty, *(one.milliseconds for _, one in some)])
        counts = np.concatenate([empty, *(one.counts for _, one in some)])
        self.sizes = np.sqrt(np.maximum(counts, 1).astype(np.float32))
        listed = np.concatenate([empty.astype(np.uint16), *(one.words for _, one in some)])
        order = np.argsort(listed, kind="stable")
        self._starts = np.searchsorted(listed[order], np.arange(words + 1))
        self._longest = max(200, LONGEST * len(listed) / 10)
        self._frames = np.repeat(np.arange(len(counts), dtype=np.uint32), counts)[order]
        self._signs = np.concatenate([empty.astype(np.uint64), *(o.signs for _, o in some)])[order]
        places = np.concatenate([np.empty((0, 2), np.uint8), *(one.places for _, one in some)])
        self._places = places[order]

    def __len__(self) -> int:
        return len(self.milliseconds)

    def search(
        self,
        words: NDArray[np.uint16],
        signs: NDArray[np.uint64],
        *,
        limit: int,
        without: Collection[str] = (),
    ) -> list[Found]:
        """The frames that share most with n details of m words each, best first.

        Frames of the footages `without` are left out.
        """
        if not len(self) or not len(words):
            return []
        rows, at, weights = self._near(words, signs)
        frames, asked = self._frames[at], rows // words.shape[1]
        # Scores with every repeat counted are never too low: so only a few frames need be exact.
        bound = np.bincount(frames, weights, minlength=len(self)) / self.sizes
        if without:
            out = np.array([name in without for name in self.footages], bool)
            bound[out[self.footage_of]] = 0.0
        some = np.zeros(len(self), bool)
        some[_largest(bound, MARGIN * limit)] = True
        kept = np.flatnonzero(some[frames])
        # A patch that repeats in a frame (windows, leaves) counts once there, by its best match.
        keys = frames[kept].astype(np.int64) * len(words) + asked[kept]
        order = np.lexsort((-weights[kept], keys))
        first = np.ones(len(order), bool)
        first[1:] = keys[order][1:] != keys[order][:-1]
        kept = kept[order[first]]
        scores = np.bincount(frames[kept], weights[kept], minlength=len(self)) / self.sizes
        best = _largest(scores, limit)
        return list(self._found(best, scores, frames[kept], asked[kept], at[kept]))

    def _near(
        self, words: NDArray[np.uint16], signs: NDArray[np.uint64]
    ) -> tuple[Ints, Ints, Floats]:
        """Pairs of a question's word and a listed detail with near signs, and their weights."""
        flat, bits = words.ravel().astype(np.intp), signs.ravel()
        begin, end = self._starts[flat], self._starts[flat + 1]
        end = np.where(end - begin > self._longest, begin, end)
        lengths = end - begin
        apart = np.concatenate(
            [self._signs[one:two] for one, two in zip(begin.tolist(), end.tolist(), strict=True)]
        )
        apart ^= np.repeat(bits, lengths)
        count = np.bitwise_count(apart)
        near = np.flatnonzero(count <= NEAR)
        ends = np.cumsum(lengths)
        rows = np.searchsorted(ends, near, side="right")
        rare = np.log(1 + len(self._frames) / (1 + lengths)).astype(np.float32)
        weights: Floats = rare[rows] * _FADED[count[near]]
        return rows, near + (begin - ends + lengths)[rows], weights

    def _found(
        self,
        best: Ints,
        scores: NDArray[np.float64],
        frames: NDArray[np.uint32],
        asked: Ints,
        at: Ints,
    ) -> Iterable[Found]:
        order = np.argsort(frames, kind="stable")
        low = np.searchsorted(frames[order], best, side="left")
        high = np.searchsorted(frames[order], best, side="right")
        for frame, start, end in zip(best, low, high, strict=True):
            mine = order[start:end]
            yield Found(
                self.footages[self.footage_of[frame]],
                int(self.milliseconds[frame]),
                float(scores[frame]),
                asked[mine],
                self._places[at[mine]].astype(np.float32) / np.float32(255),
            )


def _largest(scores: NDArray[np.float64], limit: int) -> Ints:
    some = np.flatnonzero(scores > 0)
    if len(some) > limit:
        some = some[np.argpartition(-scores[some], limit)[:limit]]
    return some[np.argsort(-scores[some], kind="stable")]


def stale_files(folder: Path, footages: Sequence[str]) -> list[Path]:
    """Files of footages that are no more."""
    known = set(footages)
    return [file for file in folder.glob("*.npz") if file.stem not in known]

"""The batches of a run, in order: drawn, shown in the size of their time, read ahead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from cineseek.models.preprocess import Preprocess
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.pairs import Pair
from cineseek.training.processes import ALONE, Process
from cineseek.training.reading import Batch, Reader
from cineseek.training.sampling import Mixture, Sampler
from cineseek.training.words import open_words

T = TypeVar("T")


@dataclass(frozen=True)
class Batches:
    """Every batch from number `first` to the end of a run; of each the rows of one process."""

    train: Sequence[Pair]
    settings: ContrastSettings
    reader: Reader
    first: int = 0
    process: Process = ALONE

    def of(self, process: Process) -> Batches:
        """The same for another process."""
        return replace(self, process=process)

    def __len__(self) -> int:
        return self.settings.steps * self.settings.accumulate - self.first

    def __iter__(self) -> Iterator[Batch]:
        sampler = _sampler(self.train, self.settings)

        def read(number: int) -> Batch:
            side = _side(number, self.settings)
            return self.reader.batch(sampler.batch(number), number, side, self.process)

        return ahead(read, range(self.first, self.first + len(self)))


def open_reader(settings: ContrastSettings, how: Preprocess, words: Path) -> Reader:
    """What reads the pictures and captions of a run."""
    return Reader(
        how,
        open_words(words, context=settings.context),
        seed=settings.seed,
        crop=settings.crop,
        flip=settings.flip,
        smallest={name: one.smallest for name, one in settings.sources.items()},
        trim=settings.text_tower.startswith("words:"),
    )


def _side(number: int, settings: ContrastSettings) -> int | None:
    """A side of the pictures of a batch, where it is smaller than at the end."""
    grown = settings.grow_at * settings.steps * settings.accumulate
    return settings.grow_from if number < grown else None


def ahead(read: Callable[[int], T], numbers: Iterable[int]) -> Iterator[T]:
    """Batches in order; the next is read while one is learnt from."""
    with ThreadPoolExecutor(1, "cineseek-reading") as reading:
        waiting: Future[T] | None = None
        for number in numbers:
            coming = reading.submit(read, number)
            if waiting is not None:
                yield waiting.result()
            waiting = coming
        if waiting is not None:
            yield waiting.result()


def _sampler(train: Sequence[Pair], settings: ContrastSettings) -> Sampler | Mixture:
    if not settings.sources:
        return Sampler(train, settings.batch, seed=settings.seed)
    return Mixture(train, settings.batch, settings.sources, seed=settings.seed)

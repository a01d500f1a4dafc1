"""Text to image and image to text: embeds captioned pictures and measures what is found."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.answer import Failure
from cineseek.errors import MediaError, QuestionsError
from cineseek.evaluation.captioned import Captioned
from cineseek.evaluation.metrics import DEPTHS, Outcome, bootstrap, judge

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Encoder

log = logging.getLogger(__name__)

_BATCH = 32
_HEIGHT = 720
"""Pixels; no encoder looks at more."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean over the queries."""

    value: float
    low: float
    """The 95% interval from a bootstrap over pictures."""
    high: float


@dataclass(frozen=True, slots=True)
class Task:
    """One direction in one language."""

    direction: str
    """`text to image` or `image to text`."""
    language: str
    queries: int
    gallery: int
    """What is chosen from: pictures, or captions."""
    accuracy: dict[int, Figure]
    """Acc@k by k: a right answer is among the first k."""
    chance: dict[int, float]
    """Acc@k of an encoder that knows nothing."""
    median_rank: float
    mean_average_precision: Figure
    curve: tuple[float, ...]
    """Acc@k for k from 1 to 50."""


@dataclass(frozen=True, slots=True)
class Retrieval:
    """All tasks of one run."""

    pictures: int
    captions: dict[str, int]
    """By language."""
    tasks: tuple[Task, ...]
    failed: tuple[Failure, ...]
    """Pictures that could not be read; their captions are left out."""


def measure(
    encoder: Encoder,
    rows: Sequence[Captioned],
    folder: Path,
    *,
    seed: int = 0,
    rounds: int = 1000,
    progress: Callable[[int, int], None] | None = None,
) -> Retrieval:
    """Look for each caption's picture among all pictures, and the other way about."""
    tell = progress or (lambda done, total: None)
    total = len(rows) + sum(len(row.captions) for row in rows)
    looks, kept, failed = _look(encoder, rows, folder, lambda done: tell(done, total))
    if not kept:
        why = f": {failed[0].why}" if failed else ""
        raise QuestionsError(f"none of the {len(rows)} pictures in {folder} can be read{why}")
    said = [(at, one) for at, row in enumerate(kept) for one in row.captions]
    texts = _read(
        encoder, [one.text for _, one in said], lambda done: tell(len(rows) + done, total)
    )
    tell(total, total)
    picture_of = np.array([at for at, _ in said])
    languages = np.array([one.language for _, one in said])
    tasks: list[Task] = []
    for language in dict.fromkeys(languages.tolist()):
        own = languages == language
        of, words = picture_of[own], texts[own]
        asked = np.unique(of)
        found = judge(words, looks, of, np.arange(len(kept)))
        tasks.append(_task("text to image", language, found, of, len(kept), of, seed, rounds))
        found = judge(looks[asked], words, asked, of)
        tasks.append(_task("image to text", language, found, asked, len(of), of, seed, rounds))
    counts = {one: int((languages == one).sum()) for one in dict.fromkeys(languages.tolist())}
    return Retrieval(len(kept), counts, tuple(tasks), tuple(failed))


def _task(
    direction: str,
    language: str,
    found: Outcome,
    groups: NDArray[Any],
    gallery: int,
    caption_of: NDArray[Any],
    seed: int,
    rounds: int,
) -> Task:
    def figure(values: NDArray[np.float64]) -> Figure:
        low, high = bootstrap(values, groups, seed=seed, rounds=rounds)
        return Figure(float(values.mean()), low, high)

    # Chance is an encoder that gives all answers the same score.
    right = np.ones(len(groups), dtype=np.int64)
    if direction == "image to text":
        right = np.bincount(caption_of)[groups]
    level = np.full(len(groups), gallery)
    blind = Outcome(np.zeros_like(level), level, right, np.zeros(len(groups)))
    return Task(
        direction=direction,
        language=language,
        queries=len(groups),
        gallery=gallery,
        accuracy={k: figure(found.accuracy(k)) for k in DEPTHS},
        chance={k: float(blind.accuracy(k).mean()) for k in DEPTHS},
        median_rank=float(np.median(found.rank())),
        mean_average_precision=figure(found.precision),
        curve=tuple(float(found.accuracy(k).mean()) for k in range(1, DEPTHS[-1] + 1)),
    )


def _look(
    encoder: Encoder, rows: Sequence[Captioned], folder: Path, tell: Callable[[int], None]
) -> tuple[NDArray[np.float32], list[Captioned], list[Failure]]:
    """Look vectors of the pictures that can be read, and which those are."""
    from cineseek.media.image import read_image

    vectors: list[NDArray[np.float32]] = []
    kept: list[Captioned] = []
    failed: list[Failure] = []
    for start in range(0, len(rows), _BATCH):
        pictures = []
        for row in rows[start : start + _BATCH]:
            try:
                pictures.append(read_image(_place(folder, row.file), max_height=_HEIGHT))
            except MediaError as error:
                log.info("left out: %s", error)
                failed.append(Failure(row.file, str(error)))
            else:
                kept.append(row)
        if pictures:
            vectors.append(encoder.encode_images(pictures))
        tell(min(start + _BATCH, len(rows)))
    looks = np.concatenate(vectors) if vectors else np.empty((0, 0), dtype=np.float32)
    return looks, kept, failed


def _place(folder: Path, file: str) -> Path:
    """Where a picture is; COCO's `val2014/X.jpg` may lie in a folder of no other name."""
    below = folder / file
    return below if below.exists() else folder / Path(file).name


def _read(
    encoder: Encoder, texts: Sequence[str], tell: Callable[[int], None]
) -> NDArray[np.float32]:
    vectors = []
    for start in range(0, len(texts), _BATCH):
        vectors.append(encoder.encode_texts(texts[start : start + _BATCH]))
        tell(min(start + _BATCH, len(texts)))
    return np.concatenate(vectors)

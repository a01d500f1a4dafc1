"""Captions in, a report out: reads a file of captions and measures an encoder on it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from cineseek import __version__
from cineseek.evaluation.captioned import find_pictures, read_captioned
from cineseek.evaluation.report import Report
from cineseek.evaluation.retrieval import measure
from cineseek.models.base import Encoder


def measure_captions(
    encoder: Encoder,
    file: Path,
    *,
    images: Path | None = None,
    split: str | None = None,
    languages: Iterable[str] | None = None,
    seed: int = 0,
    command: str = "",
    told_as: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """How well an encoder finds the pictures of a file by their captions, and the other way.

    `images`: the folder of the pictures, where it is not the one that the file says. Raises
    QuestionsError where the file cannot be understood.
    """
    rows = read_captioned(file, split=split, languages=languages)
    folder = images or find_pictures(file)
    return Report(
        captions=told_as or str(file),
        captions_sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
        images=str(folder),
        split=split or "",
        model=encoder.card.name,
        revision=encoder.card.revision,
        fingerprint=encoder.fingerprint,
        version=__version__,
        command=command,
        seed=seed,
        retrieval=measure(encoder, rows, folder, seed=seed, progress=progress),
    )

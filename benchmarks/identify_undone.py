"""How hard frames are with nothing changed: the saved frame nearest to each question as it is.

    CINESEEK_DATA=/path/to/data python benchmarks/identify.py --undone 1,2,3 --questions 30

Whoever undoes an attack perfectly has the picture as it is. So each question is laid beside the
saved frames of all films, pixel by pixel at three sizes and with two measures, and is right where
the nearest is of the right footage and within 2 s: by the measure that is best in all, and where
any of the six is. No bound: to compare more finely than pixel by pixel may find more.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from identify_asking import Saved, find_twins
from identify_questions import Pixels, Question, apart, draw, place, thumb
from PIL import Image

from cineseek.evaluation.identification import Share, is_right_place
from cineseek.library import Library

NEAREST = 40
"""Frames compared closely, those nearest at 64 by 36."""
SIZES = ((64, 36), (160, 90), (640, 360))
MEASURES = ("levels up to 16", "squares")


def measure_undone(library: Library, seeds: list[int], count: int) -> None:
    """A line for each draw of questions, and one for all."""
    at = [
        (footage, frame.second, library.folder / frame.file)
        for footage in library.footages()
        for frame in library.catalogue.frames(footage.id)
    ]
    thumbs = np.stack([thumb(_read(file)) for _, _, file in at])
    saved = Saved(at, {}, thumbs)
    every: list[np.ndarray] = []
    for seed in seeds:
        questions = list(draw(library, count, seed))
        twins, _ = find_twins(questions, saved)
        some = np.stack([right_by_each(question, saved) for question in questions])
        told = np.array([not one.even and one.seed not in twins for one in questions])
        print_line(f"seed {seed}", some)
        print_line(f"seed {seed}, of frames that have no equal", some[told])
        for question, right in zip(questions, some, strict=True):
            if not right.any():
                print(f"  by none: {Path(question.footage.path).name} {question.second:.2f}")
        every.append(some)
    print_line("all", np.concatenate(every))


def print_line(title: str, right: np.ndarray) -> None:
    best = int(right.mean(axis=0).argmax())
    size, measure = SIZES[best // len(MEASURES)], MEASURES[best % len(MEASURES)]
    print(
        f"{title}: {len(right)} questions, {Share.of(right[:, best])} by the best one "
        f"({size[0]} x {size[1]}, {measure}), {Share.of(right.any(axis=1))} by any",
        flush=True,
    )


def right_by_each(question: Question, saved: Saved) -> np.ndarray:
    """Whether the nearest saved frame is right, by each size and measure."""
    family, second = place(question.footage, question.second)
    near = np.argsort(apart(thumb(question.rgb), saved.thumbs))[:NEAREST]
    right = [
        is_right_place(*place(saved.at[one][0], saved.at[one][1]), family, second) for one in near
    ]
    frames = [_read(saved.at[one][2]) for one in near]
    out = []
    for size in SIZES:
        asked = _light(question.rgb, size)
        gaps = [np.abs(_light(frame, size) - asked) for frame in frames]
        out.append(right[int(np.argmin([np.minimum(one, 16).mean() for one in gaps]))])
        out.append(right[int(np.argmin([np.square(one).mean() for one in gaps]))])
    return np.array(out)


def _light(rgb: Pixels, size: tuple[int, int]) -> np.ndarray:
    return np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling.BOX), np.float32)


def _read(file: Path) -> Pixels:
    return np.asarray(Image.open(file).convert("RGB"))

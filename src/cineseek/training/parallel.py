"""Sentences and their translations, to bring two languages into one space. Knows no towers.

What a sentence encoder says of the first language can be learnt from too: the student is asked to
find sentences of either language as alike as the teacher finds their originals (Reimers and
Gurevych 2020, with likenesses in place of the vectors themselves).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cineseek.errors import TrainingError

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Parallel:
    """Sentences, their translations, and vectors of a sentence encoder where there is one."""

    firsts: Sequence[str]
    seconds: Sequence[str]
    vectors: NDArray[np.float32] | None = None
    """Of the first sentences: n x e, unit length."""

    def __post_init__(self) -> None:
        if len(self.firsts) != len(self.seconds) or not self.firsts:
            raise ValueError(
                f"{len(self.firsts)} sentences and {len(self.seconds)} translations do not pair"
            )
        if self.vectors is not None and len(self.vectors) != len(self.firsts):
            raise ValueError(f"{len(self.vectors)} vectors for {len(self.firsts)} sentences")

    def batch(self, number: int, rows: int, *, seed: int) -> NDArray[np.int64]:
        """Which sentences a batch holds; follows from the seed and its number alone."""
        chosen: list[int] = []
        for place in range(number * rows, (number + 1) * rows):
            visit, at = divmod(place, len(self.firsts))
            if at == 0 or not chosen:
                order = np.random.default_rng((seed, 4, visit)).permutation(len(self.firsts))
            chosen.append(int(order[at]))
        return np.array(chosen, dtype=np.int64)


def read_parallel(
    file: Path, *, first: str = "en", second: str = "fa", least: float | None = None
) -> Parallel:
    """Sentences of a JSON-lines file; those that `score` less than `least` are left out."""
    firsts, seconds = [], []
    try:
        for line in file.read_text(encoding="utf-8-sig").splitlines():
            row = json.loads(line)
            if least is None or float(row.get("score", least)) >= least:
                firsts.append(str(row[first]))
                seconds.append(str(row[second]))
    except OSError as error:
        raise TrainingError(f"{file} cannot be read: {error.strerror or error}") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise TrainingError(
            f'{file} cannot be understood: a line is an object such as {{"{first}": "a dog", '
            f'"{second}": "..."}} ({error!r})'
        ) from error
    if not firsts:
        raise TrainingError(f"{file} has no pair of sentences that scores {least} or more")
    return Parallel(firsts, seconds)

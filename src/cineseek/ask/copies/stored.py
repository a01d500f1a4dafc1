"""What a library keeps of one footage: seconds, prints and saved pictures, read when needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cineseek.ask.copies.moments import read_grey
from cineseek.index.vectors import frame_id

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.ask.copies.moments import Grey
    from cineseek.film import Footage
    from cineseek.index.catalogue import Catalogue
    from cineseek.index.vectors import VectorStore

    Floats = NDArray[np.float32]

KEPT = 2048
"""Pictures kept in memory, 14 kB each: the same ones are asked for by several lines."""


class Stored:
    """One footage as the library keeps it."""

    def __init__(
        self, catalogue: Catalogue, vectors: VectorStore, folder: Path, footage: Footage
    ) -> None:
        self.footage = footage
        self._vectors = vectors
        frames = catalogue.frames(footage.id)
        self.seconds = np.array([one.second for one in frames])
        self._files = [folder / one.file for one in frames]
        self._ids = [frame_id(footage.id, one.second) for one in frames]
        self.cuts = tuple(shot.span.start for shot in catalogue.shots(footage.id))
        self.grey = lru_cache(maxsize=KEPT)(self._grey)

    @property
    def end(self) -> float:
        """The second at which it ends."""
        last = float(self.seconds[-1]) if len(self.seconds) else 0.0
        return max(self.footage.duration, last)

    def near(self, second: float, within: float) -> list[int]:
        """Numbers of the frames that may be what is seen at a second: the two around it.

        The one before stands until the next; of those more than `within` seconds off only that.
        """
        after = int(np.searchsorted(self.seconds, second, side="right"))
        some = [at for at in (after - 1, after, after - 2) if 0 <= at < len(self.seconds)]
        close = [at for at in some if abs(self.seconds[at] - second) <= within]
        if close:
            return close
        return [after - 1] if after and second - self.seconds[after - 1] <= 1.5 else []

    def prints(self, numbers: Sequence[int]) -> dict[int, Floats]:
        """The prints of these frames; of one whose point is gone there is none."""
        found = self._vectors.get([self._ids[at] for at in numbers], vectors=("print",))
        by_id = {one.id: one.vectors["print"] for one in found if "print" in one.vectors}
        return {at: by_id[self._ids[at]] for at in numbers if self._ids[at] in by_id}

    def _grey(self, number: int) -> Grey | None:
        return read_grey(self._files[number])

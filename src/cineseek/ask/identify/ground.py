"""What `identify` stands on: the library's stores and what was prepared, as one value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from cineseek.ask.identify.geometry import THUMB
from cineseek.index.catalogue import Catalogue
from cineseek.index.details import DetailIndex, Found
from cineseek.index.vectors import Condition, Match, VectorStore, Where
from cineseek.media.closeness import read_thumb
from cineseek.models.base import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.index.vectors import Vector
    from cineseek.media.closeness import Thumb
    from cineseek.models.details import Details
    from cineseek.models.film_head import FilmHead

    Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Ground:
    """The library as `identify` sees it."""

    catalogue: Catalogue
    vectors: VectorStore
    encoder: Encoder
    details: DetailIndex
    folder: Path
    """What the files of frames are relative to."""
    films: dict[str, str]
    """The film of each footage, by id."""
    files: dict[tuple[str, int], str]
    """The file of each saved frame, by footage and millisecond."""
    shapes: dict[str, float]
    """Of each footage, its width by its height."""
    moments: dict[str, list[int]]
    """Of each footage, the milliseconds of its saved frames, in order."""
    head: FilmHead | None = None
    """A classifier of this library's films, where one was trained."""
    hidden: frozenset[tuple[str, int]] = frozenset()
    """Saved frames (footage, millisecond) that are not seen, while questions are made of them."""

    def nearest(
        self, name: str, vector: Vector, *, limit: int, where: Where = (), fields: Sequence[str]
    ) -> list[Match]:
        """The points nearest to a vector of that name, best first, with these payload fields."""
        if not self.hidden:
            return self.vectors.search(name, vector, limit=limit, where=where, fields=fields)
        found = self.vectors.search(
            name,
            vector,
            limit=limit + len(self.hidden),
            where=where,
            fields=list({*fields, "footage", "second"}),
        )
        return [one for one in found if place_of(one) not in self.hidden][:limit]

    def sharing(
        self, details: Details, *, limit: int, without: Collection[str] = ()
    ) -> list[Found]:
        """The frames that share most with details, best first, but for the footages `without`."""
        found = self.details.search(
            details.words, details.signs, limit=limit + len(self.hidden), without=without
        )
        return [one for one in found if (one.footage, one.millisecond) not in self.hidden][:limit]

    def beside(self, footage: str, millisecond: int, few: int) -> list[int]:
        """When a footage's saved frames are: that one, and so many before and after it."""
        when = self.moments.get(footage, [])
        at = bisect_left(when, millisecond)
        some = when[max(0, at - few) : at + few + 1]
        return [one for one in some if (footage, one) not in self.hidden]

    def picture(self, footage: str, millisecond: int) -> Pixels | None:
        """A saved frame, h x w x 3; None where it is gone or damaged (`doctor` mends that)."""
        file = self.files.get((footage, millisecond))
        return None if file is None else _read(self.folder / file)

    def thumb(self, footage: str, millisecond: int) -> Pixels | None:
        """A saved frame as a grey thumb, of the size that pictures are compared at."""
        file = self.files.get((footage, millisecond))
        return None if file is None else _thumb(self.folder / file)

    def light(self, footage: str, millisecond: int) -> Thumb | None:
        """A saved frame's light, at the size at which moments are told apart."""
        file = self.files.get((footage, millisecond))
        return None if file is None else _light(self.folder / file)

    def lights(self, frames: Collection[tuple[str, int]]) -> dict[tuple[str, int], Thumb]:
        """The light of several frames, but for those that are gone or damaged; read side by side,
        as the decoder does not hold the interpreter."""
        found = zip(frames, _readers.map(lambda one: self.light(*one), frames), strict=True)
        return {one: light for one, light in found if light is not None}


def not_of(films: Collection[str]) -> tuple[Condition, ...]:
    """What a search for frames is told, so that none of these films comes back."""
    return (Condition("film", any_of=tuple(films), negate=True),) if films else ()


def place_of(one: Match) -> tuple[str, int]:
    """Footage and millisecond of a point that was searched for with both fields."""
    return str(one.payload["footage"]), round(float(str(one.payload["second"])) * 1000)


_readers = ThreadPoolExecutor(2, thread_name_prefix="frames")


@lru_cache(maxsize=1024)  # 58 kB each
def _light(file: Path) -> Thumb | None:
    return read_thumb(file)


def _read(file: Path) -> Pixels | None:
    try:
        with Image.open(file, formats=["JPEG"]) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None


@lru_cache(maxsize=4096)  # 9 kB each
def _thumb(file: Path) -> Pixels | None:
    try:
        with Image.open(file, formats=["JPEG"]) as image:
            image.draft("L", THUMB)
            return np.asarray(image.convert("L").resize(THUMB, Image.Resampling.BOX))
    except (OSError, ValueError, SyntaxError):
        return None

"""What rating is learnt from: footages with their films' scores, facts and profiles as rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from cineseek.errors import TrainingError
from cineseek.models.rating_config import FACTS
from cineseek.training.origins import count_told
from cineseek.training.rating_facts import FactsData, gather_facts, mask

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from cineseek.film import Film
    from cineseek.training.footages import FootageExample

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Rows = NDArray[np.float32]

FRAMES_PART = "frames"
"""What a network of frames says of a footage: one number, asked for before the rest."""
PARTS = ("look", "sound", "rhythm", "palette")
"""What of a footage's profile is learnt from; a plot is words, and no pixels."""
LEAST = 30
"""Films: of fewer nothing can be told from chance."""


@dataclass(frozen=True, slots=True)
class RatingData:
    """A row a footage."""

    facts: FactsData
    """Its film's; scores and families too."""
    layout: tuple[tuple[str, int], ...]
    """Parts side by side in `rows`, and their widths; `facts` first."""
    rows: Rows
    """n x all widths; NaN where a footage lacks a part."""
    pictures: tuple[tuple[Path | bytes, ...], ...] = ()
    """Saved frames of each footage, in order."""
    sources: Mapping[str, int] = field(default_factory=dict)
    """Footages by the collector that fetched them."""

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def scores(self) -> Floats:
        """n."""
        return self.facts.scores

    @property
    def kin(self) -> Ints:
        """n: numbers of families."""
        return self.facts.kin

    @property
    def films(self) -> int:
        """How many films the footages are of."""
        return len({film.id for film in self.facts.films})

    def slice_of(self, part: str) -> slice:
        """Where a part is in a row."""
        at = 0
        for name, width in self.layout:
            if name == part:
                return slice(at, at + width)
            at += width
        raise KeyError(part)

    @property
    def parts(self) -> tuple[str, ...]:
        """Those of the footage's profile."""
        return tuple(name for name, _ in self.layout if name not in (FACTS, FRAMES_PART))

    def with_gaps(self) -> Rows:
        """The rows with facts left out every other time."""
        rows = self.rows.copy()
        where = self.slice_of(FACTS)
        rows[:, where] = mask(rows[:, where], self.facts.columns, seed=self.facts.seed + 77)
        return rows

    def with_frames(self) -> RatingData:
        """With a place for what a network of frames says."""
        column = np.full((len(self), 1), np.nan, np.float32)
        return replace(
            self,
            layout=(*self.layout, (FRAMES_PART, 1)),
            rows=np.concatenate([self.rows, column], axis=1),
        )

    def with_scores(self, scores: Floats) -> RatingData:
        """The same footages with other scores."""
        return replace(self, facts=replace(self.facts, scores=scores))

    @property
    def key(self) -> str:
        """Another one, other data."""
        digest = hashlib.sha256(self.rows.tobytes())
        digest.update(self.scores.tobytes())
        digest.update(repr([film.id for film in self.facts.films]).encode("utf-8", "replace"))
        return digest.hexdigest()[:16]


def gather_rating(examples: Iterable[FootageExample], *, seed: int = 0) -> RatingData:
    """Footages whose films have scores; TrainingError where there are too few of them."""
    rated = [one for one in examples if one.film.rating is not None]
    films = {one.film.id for one in rated}
    if len(films) < LEAST:
        raise TrainingError(
            f"{len(films)} films have an IMDb score and a footage of that kind, and {LEAST} are "
            "the least: scores come from `imdbRating` of a film.json"
        )
    data = make_rating_data(
        [one.film for one in rated],
        [one.parts for one in rated],
        [one.pictures for one in rated],
        seed=seed,
    )
    return replace(data, sources=count_told(one.sources for one in rated))


def make_rating_data(
    films: Sequence[Film],
    parts: Sequence[Mapping[str, Rows]],
    pictures: Sequence[tuple[Path | bytes, ...]] = (),
    *,
    seed: int = 0,
) -> RatingData:
    """Rows of films and the parts of their footages; one of each for every footage."""
    facts = gather_facts(films, seed=seed)
    layout = [(FACTS, facts.columns.width)]
    blocks = [facts.rows]
    for name in PARTS:
        widths = {len(own[name]) for own in parts if name in own}
        if len(widths) > 1:
            raise TrainingError(f"footages have a {name} of {sorted(widths)} numbers: reindex them")
        if not widths:
            continue
        [width] = widths
        block = np.full((len(films), width), np.nan, np.float32)
        for at, own in enumerate(parts):
            if name in own:
                block[at] = own[name]
        layout.append((name, width))
        blocks.append(block)
    return RatingData(facts, tuple(layout), np.concatenate(blocks, axis=1), tuple(pictures))

"""The card of a pair of towers: data, settings, seed, scores beside what they are held against."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.evaluation.likeness import (
    DEPTHS,
    GenreRetrieval,
    Measured,
    differences,
    retrieve_genres,
)
from cineseek.training.origins import count_told
from cineseek.training.trailers_scoring import films_of, labels_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.films_backbones import Backbone
    from cineseek.training.footages_split import FilmSplit
    from cineseek.training.trailers_inputs import TrailerInputs
    from cineseek.training.trailers_settings import TrailersSettings

    Floats = NDArray[np.float32]

TOWERS = "two towers"
UNTRAINED, IMAGE, SOUND, LOOK = "untrained", "image tower alone", "sound tower alone", "pooled look"
TRAINED = {"both": TOWERS, "image": IMAGE, "sound": SOUND}
"""What was learnt, by the parts that it takes."""


@dataclass(frozen=True, slots=True)
class Rival:
    """One way to embed footages, as it did on those kept apart."""

    name: str
    precision: Measured
    """mAP by genre."""
    first: Mapping[int, Measured]
    """Precision by k."""
    lead: Measured | None
    """How much higher the mAP of the trained towers is, on the same questions; None of itself."""

    def to_json(self) -> dict[str, Any]:
        """As in the card."""
        told = {"mAP": self.precision.to_json()}
        told |= {f"precision@{k}": one.to_json() for k, one in self.first.items()}
        return told if self.lead is None else told | {"behind by": self.lead.to_json()}


@dataclass(frozen=True, slots=True)
class TrailersReport:
    """The towers beside their rivals, on films kept apart."""

    footages: int
    films: int
    rivals: tuple[Rival, ...]
    """The towers first."""
    by_genre: Mapping[str, float]
    """Mean average precision of the towers."""

    def of(self, name: str) -> Rival:
        """One of them by name."""
        return next(one for one in self.rivals if one.name == name)

    def to_json(self) -> dict[str, Any]:
        """As in the card."""
        return {
            "footages": self.footages,
            "films": self.films,
            **{one.name: one.to_json() for one in self.rivals},
            "by genre": {name: round(value, 4) for name, value in self.by_genre.items()},
        }


def report_rivals(
    vectors: Mapping[str, Floats],
    inputs: TrailerInputs,
    rows: Sequence[int],
    genres: Sequence[str],
    *,
    first: str = TOWERS,
) -> TrailersReport:
    """Embeddings n x d of the same rows in several ways, `first` among them, held together."""
    labels, films = labels_of(inputs, rows, genres), films_of(inputs, rows)
    found = {name: retrieve_genres(one, labels, films) for name, one in vectors.items()}
    ours = found[first]
    means = zip(genres, ours.by_genre().tolist(), strict=True)
    return TrailersReport(
        footages=len(rows),
        films=len(np.unique(films)),
        rivals=tuple(_rival(name, one, ours) for name, one in found.items()),
        by_genre={name: value for name, value in means if np.isfinite(value)},
    )


def make_card(
    report: TrailersReport | None,
    inputs: TrailerInputs,
    split: FilmSplit,
    settings: TrailersSettings,
    backbone: Backbone,
    *,
    genres: Sequence[str],
    data: str,
) -> dict[str, Any]:
    """Data, settings, seed, scores and what they are held against."""
    seen = "" if settings.parts == "sound" else f" by {settings.backbone} ({backbone.said})"
    card: dict[str, Any] = {
        "name": "trailers",
        "licence": "unknown",
        "source": "trained here with cineseek train trailers",
        "description": f"{len(genres)} genres of {len(inputs.rows)} footages{seen}, "
        f"{settings.parts}, {settings.steps} steps, seed {settings.seed}",
        "data": {
            "footages": len(inputs.rows),
            **inputs.left_out,
            "learnt from": len(split.train),
            "validated on": len(split.check),
            "tested on": len(split.test),
            "sources": count_told(inputs.rows[row].sources for row in (*split.train, *split.check)),
            "hash": data,
        },
        "settings": asdict(settings),
        "phases": [asdict(one) for one in settings.phases],
    }
    if report is not None:
        card["films kept apart"] = report.to_json()
    return card


def hash_of(inputs: TrailerInputs, split: FilmSplit) -> str:
    """Which footages are in which part, and of which genres."""
    digest = hashlib.sha256()
    for part in (split.train, split.check, split.test):
        for row in part:
            one = inputs.rows[row]
            told = (one.footage, one.film, one.genres)
            digest.update(repr(told).encode("utf-8", "surrogateescape"))
        digest.update(b"\n")
    return digest.hexdigest()[:16]


def _rival(name: str, found: GenreRetrieval, ours: GenreRetrieval) -> Rival:
    return Rival(
        name,
        found.mean_average_precision(),
        {k: found.precision_at(k) for k in DEPTHS},
        None if found is ours else differences(ours, found),
    )

"""The genres recipe: which genres a footage is of, by its look, sound, rhythm and palette.

Read from top to bottom: footages, split by film, logistic regression, penalty, calibration,
thresholds, report, head. What a library keeps of a footage is enough; no picture is opened.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import TrainingError
from cineseek.evaluation.calibration import calibration_error
from cineseek.evaluation.likeness import Measured
from cineseek.evaluation.multilabel import (
    best_thresholds,
    macro_f1,
    mean_average_precision,
    with_interval,
)
from cineseek.models.folder import CARD, CONFIG
from cineseek.models.genre_head import (
    PARTS,
    WEIGHTS,
    GenreConfig,
    GenreHead,
    GenreWeights,
    open_genre_head,
)
from cineseek.training.footages_split import FilmSplit, split_films
from cineseek.training.logistic import calibrate, regress
from cineseek.training.origins import count_told

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.footages import FootageExample, Footages

    Floats = NDArray[np.float32]
    Booleans = NDArray[np.bool_]
    Ints = NDArray[np.int64]

FEWEST = 3
"""Films of a genre in the training part, below which it is not learnt."""
PENALTIES = (1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1)
"""Weights of the squared weights that are tried; the best by mAP on the films that check."""


@dataclass(frozen=True, slots=True)
class GenresSettings:
    """Everything a run depends on beside its data."""

    parts: tuple[str, ...] = PARTS
    check_share: float = 0.2
    """Of films, to choose the penalty, to calibrate, to set thresholds."""
    test_share: float = 0.25
    """Of films, to report on."""
    seed: int = 0

    def __post_init__(self) -> None:
        unknown = [one for one in self.parts if one not in PARTS]
        if unknown or not self.parts:
            raise ValueError(f"parts are of {', '.join(PARTS)}, not {', '.join(unknown)!r}")
        shares = (self.check_share, self.test_share)
        if min(shares) <= 0 or sum(shares) >= 1:
            raise ValueError(f"shares of {shares[0]} and {shares[1]} leave a part empty")


@dataclass(frozen=True, slots=True)
class GenresReport:
    """What became of the films kept apart."""

    footages: int
    precision: Measured
    """mAP over genres."""
    f1: Measured
    """Macro F1 at the thresholds."""
    error: float
    """Expected calibration error of all probabilities."""
    chance: float
    """mAP of any order: the share of footages of a genre, averaged."""
    look: Measured | None
    """mAP of a head that takes the look alone; None where it takes nothing else anyway."""

    def to_json(self) -> dict[str, Any]:
        """As in the card."""
        told = {
            "footages": self.footages,
            "mAP": self.precision.to_json(),
            "macro F1": self.f1.to_json(),
            "calibration error": round(self.error, 4),
            "mAP by chance": round(self.chance, 4),
        }
        return told if self.look is None else told | {"mAP by look alone": self.look.to_json()}


@dataclass(frozen=True, slots=True)
class TrainedGenres:
    """What came of the recipe."""

    head: GenreHead
    folder: Path
    report: GenresReport
    penalty: float
    card: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Table:
    """Footages as rows."""

    config: GenreConfig
    rows: Floats
    """n x f"""
    there: Booleans
    """n x f"""
    labels: Booleans
    """n x g"""
    films: Ints
    """n"""
    split: FilmSplit
    left_out: Mapping[str, int] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    """Of what is learnt from: footages by the collector that fetched them."""


def train_genres(footages: Footages, settings: GenresSettings, folder: Path) -> TrainedGenres:
    """Learn, calibrate, report, and write the head into `folder`; an older one is replaced."""
    table = _tabulate([replace(one, pictures=()) for one in footages], settings)
    weights, penalty = _fit(table)
    report = _report(table, weights, settings)
    card = {
        "name": "genres",
        "licence": "unknown",
        "source": "trained here with cineseek train genres",
        "description": f"{len(table.config.genres)} genres of {len(table.rows)} footages by "
        f"{', '.join(table.config.parts)}, seed {settings.seed}",
        "data": {
            "footages": len(table.rows),
            **table.left_out,
            "learnt from": len(table.split.train),
            "validated on": len(table.split.check),
            "tested on": len(table.split.test),
            "sources": table.sources,
        },
        "settings": {**asdict(settings), "penalty": penalty},
        "films kept apart": report.to_json(),
    }
    _write(folder, table.config, weights, card)
    return TrainedGenres(open_genre_head(folder), folder, report, penalty, card)


def _tabulate(examples: Sequence[FootageExample], settings: GenresSettings) -> _Table:
    encoders = sorted({one.encoder for one in examples if "look" in one.parts})
    if len(encoders) > 1 and "look" in settings.parts:
        raise TrainingError(
            f"looks are of {len(encoders)} encoders ({', '.join(encoders)}), and cannot be compared"
        )
    fingerprint = encoders[0] if encoders else ""
    left_out: Counter[str] = Counter()
    kept = []
    for one in examples:
        if not one.film.genres:
            left_out["without genres"] += 1
        elif not any(part in one.parts for part in settings.parts):
            left_out["without features"] += 1
        else:
            kept.append(one)
    split = split_films(
        [one.film.id for one in kept],
        check=settings.check_share,
        test=settings.test_share,
        seed=settings.seed,
    )
    films = {kept[row].film.id: kept[row].film for row in split.train}
    counts = Counter(genre for film in films.values() for genre in film.genres)
    genres = tuple(sorted(name for name, count in counts.items() if count >= FEWEST))
    if not genres or not split.check or not split.test:
        raise TrainingError(
            f"{len(kept)} footages with genres are too few: {FEWEST} films or more of a genre are "
            "needed to learn it, and others to calibrate and to test on"
        )
    wide = {
        part: next(len(one.parts[part]) for one in kept if part in one.parts)
        for part in settings.parts
        if any(part in one.parts for one in kept)
    }
    config = GenreConfig(genres, wide, fingerprint if "look" in wide else "")
    joined = [config.join(one.parts) for one in kept]
    _, numbers = np.unique([one.film.id for one in kept], return_inverse=True)
    return _Table(
        config,
        np.stack([row for row, _ in joined]),
        np.stack([there for _, there in joined]),
        np.array([[name in one.film.genres for name in genres] for one in kept]),
        numbers.astype(np.int64),
        split,
        dict(left_out),
        count_told(kept[row].sources for row in (*split.train, *split.check)),
    )


def _fit(table: _Table) -> tuple[GenreWeights, float]:
    """Weights with the best penalty, calibrated, with thresholds."""
    train, check = list(table.split.train), list(table.split.check)
    rows, there = table.rows[train], table.there[train]
    counts = np.maximum(there.sum(axis=0), 1)
    mean = (rows * there).sum(axis=0) / counts
    spread = np.sqrt((((rows - mean) * there) ** 2).sum(axis=0) / counts)
    spread = np.where(spread > 1e-6, spread, 1.0)
    # Parts weigh alike however many numbers they have: a look has hundreds, a rhythm ten.
    spread = spread * np.concatenate(
        [np.full(wide, np.sqrt(wide)) for wide in table.config.parts.values()]
    )
    scaled = np.where(table.there, (table.rows - mean) / spread, 0).astype(np.float32)
    right = table.labels[check]
    tried = []
    for penalty in PENALTIES:
        weight, bias = regress(scaled[train], table.labels[train], penalty)
        told = (scaled[check] @ weight.T + bias).astype(np.float64)
        worth = mean_average_precision(told, right)
        tried.append((worth if np.isfinite(worth) else 0.0, penalty, weight, bias))
    _, penalty, weight, bias = max(tried, key=lambda one: one[0])
    factor, shift = calibrate(scaled[check] @ weight.T + bias, right)
    weight, bias = factor * weight, factor * bias + shift
    shares = 1 / (1 + np.exp(-(scaled[check] @ weight.T + bias)))
    found = (mean, spread, weight, bias, best_thresholds(shares, right))
    return GenreWeights(*(np.asarray(one, dtype=np.float32) for one in found)), penalty


def _report(table: _Table, weights: GenreWeights, settings: GenresSettings) -> GenresReport:
    test = list(table.split.test)
    labels, films = table.labels[test], table.films[test]
    shares = _shares(table, weights)[test]
    said = shares >= weights.threshold
    look = None
    if "look" in table.config.parts and len(table.config.parts) > 1:
        config = replace(table.config, parts={"look": table.config.parts["look"]})
        mine = np.repeat(list(table.config.parts), list(table.config.parts.values())) == "look"
        alone = replace(table, config=config, rows=table.rows[:, mine], there=table.there[:, mine])
        by_look = _shares(alone, _fit(alone)[0])[test]
        look = with_interval(
            lambda rows: mean_average_precision(by_look[rows], labels[rows]), films
        )
    some = labels.any(axis=0) & ~labels.all(axis=0)
    return GenresReport(
        footages=len(test),
        precision=with_interval(
            lambda rows: mean_average_precision(shares[rows], labels[rows]), films
        ),
        f1=with_interval(lambda rows: macro_f1(said[rows], labels[rows]), films),
        error=calibration_error(shares.ravel(), labels.ravel()),
        chance=float(labels[:, some].mean(axis=0).mean()) if some.any() else float("nan"),
        look=look,
    )


def _shares(table: _Table, one: GenreWeights) -> NDArray[np.float64]:
    scaled = np.where(table.there, (table.rows - one.mean) / one.spread, 0).astype(np.float64)
    shares: NDArray[np.float64] = 1 / (1 + np.exp(-(scaled @ one.weight.T + one.bias)))
    return shares


def _write(
    folder: Path, config: GenreConfig, weights: GenreWeights, card: Mapping[str, Any]
) -> None:
    part, old = (folder.with_name(f"{folder.name}.{end}") for end in ("part", "old"))
    for one in (part, old):
        shutil.rmtree(one, ignore_errors=True)
    part.mkdir(parents=True)
    arrays = {
        name: getattr(weights, name) for name in ("mean", "spread", "weight", "bias", "threshold")
    }
    np.savez(part / WEIGHTS, **arrays)
    for name, told in ((CONFIG, config.to_json()), (CARD, card)):
        text = json.dumps(told, indent=1, ensure_ascii=False)
        (part / name).write_text(text + "\n", encoding="utf-8")
    if folder.exists():
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)

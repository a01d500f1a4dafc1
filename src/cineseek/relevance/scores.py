"""Where evidence stops: scores measured against what accidents reach in the same library.

A cosine means nothing by itself: a CLIP-like encoder gives 0.2 to any pair, another 0.02. So the
best that *absent* things reach in this library is measured with decoys, and a query has to reach
more. Pure functions of arrays; knows no store, no film and no query.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]
    Matrix = NDArray[np.float32]  # n x d, unit length
    Floats = NDArray[np.float64]

GATE = 0.03
"""How often a query with nothing behind it may get past, if it is like the decoys."""
SHARE = 0.25
"""Share of accidents a list may hold before it stops (Benjamini and Hochberg, 1995)."""
_PRIOR = 30  # samples that the pooled spread is worth beside a query's own
_SURE = 4.0  # the power that turns expected accidents into a score with room at the top
_FEW = 5  # frames
_RARE = 0.03  # how often a score alone may pass by accident
_FALLBACK_SPREAD = (0.03, 0.1)  # where decoys leave no trace, a cosine of 0.1 is one step


@dataclass(frozen=True, slots=True)
class Null:
    """How high accidents reach, in standard scores: a Gumbel law of the best of `population`."""

    location: float
    scale: float

    def accidents(self, z: float) -> float:
        """How many accidents are expected at `z` or above."""
        return math.exp(min(50.0, max(-50.0, (self.location - z) / self.scale)))

    def gate(self, chance: float = GATE) -> float:
        """The score that the best accident passes with this chance only."""
        return self.location - self.scale * math.log(-math.log1p(-chance))

    def sureness(self, z: float) -> float:
        """0 to 1; one half is the best that accidents are expected to reach in this library."""
        return 1.0 / (1.0 + math.pow(self.accidents(z), 1 / _SURE))

    def among(self, measured: int, population: int) -> Null:
        """The law for a larger population than the maxima were measured on."""
        grown = self.scale * math.log(max(1.0, population / max(1, measured)))
        return Null(self.location + grown, self.scale)


def fit_null(maxima: Sequence[float] | Floats, measured: int) -> Null:
    """A Gumbel law from the best scores of decoys, each over `measured` frames.

    Median and quartiles: a decoy that happens to be in the library is an outlier, not a rule. Never
    below what independent normal noise would reach, so that a lucky sample is not believed.
    """
    logs = math.sqrt(2 * math.log(max(3, measured)))
    normal = Null(logs - (math.log(math.log(max(3, measured))) + 2.53) / (2 * logs), 1 / logs)
    if len(maxima) < 4:
        return normal
    low, middle, high = np.quantile(np.asarray(maxima, dtype=np.float64), [0.25, 0.5, 0.75])
    scale = max(float(high - low) / 1.5726, 0.5 * normal.scale)
    location = max(float(middle) - 0.3665 * scale, normal.location)
    # A query's own level and spread are less certain where they are taken from few frames.
    return Null(location, scale * (1 + _FEW / measured))


@dataclass(frozen=True, slots=True)
class Probe:
    """A query vector, and how its cosines become standard scores."""

    vector: Vector
    """Unit length: what to search the store with."""
    gain: float
    level: float
    spread: float
    line: tuple[float, float] | None = None
    """Begin and rise of the standard score that a score is worth whatever the library's frames
    have; None where only what stands out among them counts."""

    def standardise(self, cosine: float) -> float:
        """The cosine with `vector` as a standard score: 0 is the library's ordinary frame."""
        score = cosine * self.gain
        out = (score - self.level) / self.spread
        return out if self.line is None else max(out, self.line[0] + self.line[1] * score)


@dataclass(frozen=True, slots=True)
class Background:
    """What ordinary queries of one kind (texts, pictures, prints) score on a library's sample."""

    sample: Matrix
    centre: Vector
    """What all queries of the kind share; taken off, it no longer lifts all frames alike."""
    ceiling: float
    """The highest resting level believed. A query above it on every frame is on every frame."""
    spread: float
    """Pooled, of scores around their query's level."""
    null: Null
    line: tuple[float, float] | None = None
    """As of `Probe`: from what decoys reach at most."""
    blank: bool = False
    """True where decoys leave no trace at all, as with an encoder of few known words."""

    def level_of(self, z: float) -> float:
        """The score that an ordinary query of this kind has at a standard score."""
        return min(1.0, self.ceiling + z * self.spread)

    def probe(self, query: Vector) -> Probe:
        """The query as this background sees it."""
        away = query.astype(np.float64) - self.centre
        gain = float(np.linalg.norm(away))
        if gain < 1e-3:  # says nothing that all queries don't say
            return Probe(query, 0.0, 0.0, 1.0)
        scores = self.sample @ away
        vector = (away / gain).astype(np.float32)
        if self.blank:
            low, high = _FALLBACK_SPREAD
            return Probe(vector, gain, 0.0, float(np.clip(_deviation(scores), low, high)))
        level = min(float(np.median(scores)), self.ceiling)
        return Probe(vector, gain, level, _shrunk(scores, self.spread), self.line)


def measure_background(
    frames: Matrix,
    decoys: Matrix,
    *,
    population: int,
    strangers: NDArray[np.bool_] | None = None,
    centre: bool = True,
) -> Background:
    """The background of `frames` under `decoys`: n x d sampled frames, m x d query vectors.

    `strangers` (m x n) says which frames a decoy may be compared with; None is all.
    `population` is how many frames the library holds. With `centre` the decoys' mean is taken off.
    """
    middle = np.zeros(frames.shape[1], dtype=np.float32)
    if centre and len(decoys):
        middle = decoys.mean(axis=0).astype(np.float32)
    scores = (frames @ (decoys - middle).T).T.astype(np.float64)  # m x n
    allowed = np.ones(scores.shape, dtype=bool) if strangers is None else strangers
    kept = [(row[mask], len(row)) for row, mask in zip(scores, allowed, strict=True) if mask.any()]
    blank_law = fit_null((), len(frames)).among(len(frames), population)
    if not kept:
        return Background(frames, middle, 0.0, 1.0, blank_law, blank=True)
    levels = np.array([np.median(row) for row, _ in kept])
    spread = float(np.median([_deviation(row) for row, _ in kept]))
    if spread < 1e-4:
        return Background(frames, middle, 0.0, 1.0, blank_law, blank=True)
    ceiling = float(np.median(levels) + 1.5 * max(_deviation(levels), 0.25 * spread))
    highest = np.array([row.max() for row, _ in kept])
    maxima = np.array(
        [
            (top - min(float(level), ceiling)) / _shrunk(row, spread)
            for top, (row, _), level in zip(highest, kept, levels, strict=True)
        ]
    )
    measured = int(np.median([len(row) for row, _ in kept]))
    null = fit_null(maxima, measured).among(measured, population)
    line = _line(highest, measured, population, null) if centre else None
    return Background(frames, middle, ceiling, spread, null, line)


def _line(
    highest: Floats, measured: int, population: int, null: Null
) -> tuple[float, float] | None:
    """What a score is worth beside the scores that decoys reach at most.

    What is true of many frames does not stand out among them, and may yet score what nothing
    scores by accident. It passes where `_RARE` of queries with nothing behind them would; most of
    those pass `GATE` as well.
    """
    low, middle, high = np.quantile(highest, [0.25, 0.5, 0.75])
    scale = float(high - low) / 1.5726 * (1 + _FEW / measured)
    if len(highest) < 4 or scale < 1e-6:
        return None
    law = Null(float(middle) - 0.3665 * scale, scale).among(measured, population)
    rise = null.scale / law.scale
    return null.gate() - rise * law.gate(_RARE), rise


def count_answers(z: Sequence[float], null: Null, *, share: float = SHARE) -> int:
    """How many of these scores (best first) are answers; 0 where even the best may be an accident.

    The first has to pass the gate; then the list goes on while accidents are at most `share` of it.
    """
    if not z or z[0] < null.gate():
        return 0
    answers = 1
    for rank, score in enumerate(z, start=1):
        if null.accidents(score) <= share * rank:
            answers = rank
    return answers


def _deviation(values: Floats) -> float:
    """Standard deviation by quartiles: matches in the tail don't count as noise."""
    low, high = np.quantile(values, [0.25, 0.75])
    return float(high - low) / 1.349


def _shrunk(scores: Floats, pooled: float) -> float:
    """A query's own spread, drawn towards the pooled one where there are few frames."""
    n = len(scores)
    own = float(np.clip(_deviation(scores), 0.5 * pooled, 2.0 * pooled))
    return math.sqrt((n * own**2 + _PRIOR * pooled**2) / (n + _PRIOR))


def mix(probes: Sequence[Probe], weights: Sequence[float]) -> Probe:
    """Several queries as one vector: their standard scores, weighted, sum to its standard score.

    Weighing by spread is what keeps a picture, whose cosines range widely, from drowning words.
    """
    if not probes or len(probes) != len(weights):
        raise ValueError(f"{len(probes)} probes with {len(weights)} weights")
    if len(probes) == 1:
        return probes[0]
    total = math.sqrt(sum(weight**2 for weight in weights))
    shares = [weight / total / probe.spread for probe, weight in zip(probes, weights, strict=True)]
    away = np.sum(
        [s * p.gain * p.vector.astype(np.float64) for s, p in zip(shares, probes, strict=True)],
        axis=0,
    )
    gain = float(np.linalg.norm(away))
    level = sum(share * probe.level for share, probe in zip(shares, probes, strict=True))
    if gain < 1e-9:
        return Probe(probes[0].vector, 0.0, level, 1.0)
    return Probe((away / gain).astype(np.float32), gain, level, 1.0)

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
DROP = 0.5
"""A list ends this far down from its best score to where accidents are expected: what is much like
the answer (the same place, another thing) is no accident, and is no answer either."""
_SURE = 4.0  # the power that turns expected accidents into a score with room at the top
_FEW = 5  # frames
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
        """The law for a larger population than the maxima were measured on.

        The scale holds what queries differ by, too; only the noise of frames grows with their
        number.
        """
        noise = min(self.scale, 1 / math.sqrt(2 * math.log(max(3, measured))))
        grown = noise * math.log(max(1.0, population / max(1, measured)))
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
    # A query's own level is less certain where it is taken from few frames.
    return Null(location, scale * (1 + _FEW / measured))


@dataclass(frozen=True, slots=True)
class Probe:
    """A query vector, and how its cosines become standard scores."""

    vector: Vector
    """Unit length: what to search the store with."""
    gain: float
    level: float
    spread: float

    def standardise(self, cosine: float) -> float:
        """The cosine with `vector` as a standard score: 0 is the library's ordinary frame."""
        return (cosine * self.gain - self.level) / self.spread


@dataclass(frozen=True, slots=True)
class Background:
    """What ordinary queries of one kind (texts, pictures, prints) score on a library's sample."""

    sample: Matrix
    common: Vector
    """What queries of the kind have in common: their mean; zeros where nothing is."""
    ceiling: float
    """The highest resting level believed. A query above it on every frame is on every frame."""
    spread: float
    """Of scores around their query's level, the same for all queries: an encoder spreads what it
    knows well more widely, so a query's own would count against it."""
    null: Null
    blank: bool = False
    """True where decoys leave no trace at all, as with an encoder of few known words."""

    def level_of(self, z: float) -> float:
        """The score that an ordinary query of this kind has at a standard score."""
        return min(1.0, self.ceiling + z * self.spread)

    def probe(self, query: Vector) -> Probe:
        """The query as this background sees it."""
        away = _without(query[None, :], self.common)[0]
        gain = float(np.linalg.norm(away))
        if gain < 1e-3:  # says nothing that all queries don't say
            return Probe(query, 0.0, 0.0, 1.0)
        scores = self.sample @ away
        vector = (away / gain).astype(np.float32)
        if self.blank:
            low, high = _FALLBACK_SPREAD
            return Probe(vector, gain, 0.0, float(np.clip(_deviation(scores), low, high)))
        return Probe(vector, gain, min(float(np.median(scores)), self.ceiling), self.spread)


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
    `population` is how many frames the library holds. With `centre`, what the decoys have in common
    is taken off them and off every query, so that it no longer lifts all queries on some frames.
    """
    common = np.zeros(frames.shape[1], dtype=np.float32)
    if centre and len(decoys):
        common = decoys.mean(axis=0).astype(np.float32)
    scores = _without(decoys, common) @ frames.T  # m x n
    allowed = np.ones(scores.shape, dtype=bool) if strangers is None else strangers
    kept = [row[mask] for row, mask in zip(scores, allowed, strict=True) if mask.any()]
    blank_law = fit_null((), len(frames)).among(len(frames), population)
    if not kept:
        return Background(frames, common, 0.0, 1.0, blank_law, blank=True)
    levels = np.array([np.median(row) for row in kept])
    spread = float(np.median([_deviation(row) for row in kept]))
    if spread < 1e-4:
        return Background(frames, common, 0.0, 1.0, blank_law, blank=True)
    ceiling = float(np.median(levels) + 1.5 * max(_deviation(levels), 0.25 * spread))
    highest = np.array([row.max() for row in kept])
    measured = int(np.median([len(row) for row in kept]))
    null = fit_null((highest - np.minimum(levels, ceiling)) / spread, measured)
    return Background(frames, common, ceiling, spread, null.among(measured, population))


def count_answers(z: Sequence[float], null: Null) -> int:
    """How many of these scores (best first) are answers; 0 where even the best may be an accident.

    The first has to pass the gate; then the list goes on until a score has dropped too far behind.
    """
    if not z or z[0] < null.gate():
        return 0
    least = z[0] - DROP * (z[0] - null.location)
    return next((rank for rank, score in enumerate(z) if score < least), len(z))


def _without(rows: Matrix, common: Vector) -> Floats:
    """The rows without what they have of what is common.

    Less is taken off a row that has less of it: in a narrow cone all have much, while an encoder
    that knows its words keeps them apart, and would only lose by it.
    """
    exact, shared = rows.astype(np.float64), common.astype(np.float64)
    share = exact @ shared / max(1e-12, float(shared @ shared))
    return exact - np.outer(np.clip(share, 0.0, 1.0) * share, shared)


def _deviation(values: Floats) -> float:
    """Standard deviation by quartiles: matches in the tail don't count as noise."""
    low, high = np.quantile(values, [0.25, 0.75])
    return float(high - low) / 1.349


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

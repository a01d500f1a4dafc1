"""How a footage is cut: how long its shots are, how much that varies, whether it gets faster.

Shot length statistics as in Salt (1974) and Cutting et al. (2010). Knows spans, not pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cineseek.film import Span

Floats = NDArray[np.float32]

SIZE = 8 + 5
"""Numbers of what `describe_rhythm` gives."""

_STEPS = np.log2([0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0])
"""The middles of the bins of a shot's length, in octaves of a second."""


@dataclass(frozen=True, slots=True)
class RhythmFacts:
    """What can be said of the cutting in single numbers."""

    shots: int
    mean: float
    """Seconds a shot: the ASL."""
    median: float
    spread: float
    """Standard deviation of the lengths in octaves."""
    acceleration: float
    """By how many octaves the shots get shorter from beginning to end; below 0, longer."""


def rhythm_facts(spans: Sequence[Span]) -> RhythmFacts | None:
    """Of the shots of a footage, in order; None where none has a length."""
    spans = [one for one in spans if one.duration > 0]
    if not spans:
        return None
    lengths = np.array([one.duration for one in spans])
    octaves = np.log2(np.maximum(lengths, 0.04))
    return RhythmFacts(
        shots=len(spans),
        mean=float(lengths.mean()),
        median=float(np.median(lengths)),
        spread=float(octaves.std()),
        acceleration=_acceleration(spans, octaves),
    )


def describe_rhythm(spans: Sequence[Span]) -> Floats | None:
    """SIZE numbers to compare cuttings by Euclidean distance; None where no shot has a length."""
    facts = rhythm_facts(spans)
    if facts is None:
        return None
    lengths = np.array([one.duration for one in spans if one.duration > 0])
    octaves = np.log2(np.clip(lengths, 0.25, 128.0))
    near = np.maximum(0.0, 1.0 - np.abs(octaves[:, None] - _STEPS))
    near[:, 0] = np.where(octaves < _STEPS[0], 1.0, near[:, 0])
    near[:, -1] = np.where(octaves > _STEPS[-1], 1.0, near[:, -1])
    low, middle, high = np.percentile(octaves, [25, 50, 75])
    # Few shots say little of how they vary.
    sure = facts.shots / (facts.shots + 4.0)
    numbers = [
        (low - 1.0) / 2.0,
        (middle - 1.5) / 2.0,
        (high - 2.0) / 2.0,
        facts.spread * sure,
        facts.acceleration * sure / 1.5,
    ]
    return np.concatenate([np.sqrt(near.mean(axis=0)), numbers]).astype(np.float32)


def _acceleration(spans: Sequence[Span], octaves: NDArray[np.float64]) -> float:
    """By a line through the lengths over time, each as heavy as any other."""
    if len(spans) < 4:
        return 0.0
    middles = np.array([(one.start + one.end) / 2 for one in spans])
    share = (middles - spans[0].start) / max(spans[-1].end - spans[0].start, 1e-6)
    share -= share.mean()
    spread = float(share @ share)
    return -float(share @ octaves) / spread if spread > 1e-9 else 0.0

"""From cosines to probabilities, and where none of the labels is meant. Pure functions of arrays.

A cosine means nothing by itself. A label's is measured in standard scores: how far above things
that are known not to be meant (decoys), in their standard deviations.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]  # n x d
    Scores = NDArray[np.float64]  # n x k

TEMPERATURE = 0.4
"""Standard scores that make a label e times as probable. On a stand-in for CLIP with matches 3 to 8
deviations above the rest 0.3 was calibrated best for strong encoders, 0.7 for weak ones."""
GATE = 0.05
"""How often the best of labels that are all wrong may win, if they are like the decoys."""
_BLANK = 1e-4  # a spread below is none: an encoder of few words sees nothing in decoys
_STEP = 0.1  # what one standard score is then, as a cosine
_FEW = 5  # decoys: a spread taken from few is less certain


def against_decoys(looks: Matrix, labels: Matrix, decoys: Matrix) -> Scores:
    """n x k: labels against what decoys (m x d) score on the very same look.

    Median and quartiles: a decoy that happens to be in the picture is an outlier.
    """
    low, level, high = np.quantile(
        looks.astype(np.float64) @ decoys.T.astype(np.float64), [0.25, 0.5, 0.75], axis=1
    )
    spread = _sure_spread(low, high)
    cosines: Scores = looks.astype(np.float64) @ labels.T.astype(np.float64)
    cosines -= level[:, None]
    cosines /= spread[:, None]
    return cosines


@dataclass(frozen=True, slots=True)
class Ruler:
    """Mean looks as labels, with what strangers score on each."""

    away: Scores
    """k x d, unit length: labels without what all of them share."""
    centre: Scores
    """d: what all of them share."""
    level: float
    spread: float

    def score(self, looks: Matrix) -> Scores:
        """Standard scores, n x k, of looks (n x d)."""
        cosines: Scores = (looks.astype(np.float64) - self.centre) @ self.away.T
        cosines -= self.level
        cosines /= self.spread
        return cosines


def against_strangers(labels: Matrix, others: Matrix, owners: NDArray[np.int64]) -> Ruler:
    """Labels (k x d), measured on looks (m x d) that are of another owner.

    `owners` (m) says of which label each of `others` is. What all labels share is taken off
    first: films look more like each other than like anything else. All labels have one level and
    one spread: with a spread of its own, the label on which strangers scatter least wins whatever
    is a little like it. So no label scores more than a look's own, where its look is the label.
    """
    centre = labels.mean(axis=0, dtype=np.float64)
    away = labels.astype(np.float64) - centre
    away /= np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-9)
    seen = (others.astype(np.float64) - centre) @ away.T
    strangers = seen[owners[:, None] != np.arange(len(labels))]
    if not len(strangers):
        return Ruler(away, centre, 0.0, _STEP)
    low, level, high = np.quantile(strangers, [0.25, 0.5, 0.75])
    return Ruler(away, centre, float(level), float(_sure_spread(low, high)))


def gate(labels: int, decoys: int, chance: float = GATE) -> float:
    """The standard score that the best of so many wrong labels passes with this chance only."""
    one = (1 - chance) ** (1 / max(1, labels))
    return NormalDist().inv_cdf(one) * (1 + _FEW / max(1, decoys))


def probabilities(scores: Scores, none: float | None) -> Scores:
    """Softmax over the labels at TEMPERATURE; n x k, or n x (k + 1) where none of them is one too.

    The last column is then *none of these*, which has the score `none` everywhere: a label wins
    only if it has more.
    """
    if none is not None:
        scores = np.column_stack([scores, np.full(len(scores), none)])
    powers = np.exp((scores - scores.max(axis=1, keepdims=True)) / TEMPERATURE)
    result: Scores = powers / powers.sum(axis=1, keepdims=True)
    return result


def _sure_spread(low: NDArray[np.float64], high: NDArray[np.float64]) -> NDArray[np.float64]:
    """Standard deviation by quartiles, or the step where there is none."""
    spread = (high - low) / 1.349
    return np.where(spread < _BLANK, _STEP, spread)

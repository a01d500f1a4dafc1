"""Evidence into one probability, by a logistic regression fitted on the library itself.

Platt (1999) with more than one number; iteratively reweighted least squares with a little ridge.
What was measured while fitting is kept beside it, so that anyone can see how good it is.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.ask.identify.evidence import NAMES
from cineseek.ask.identify.matching import SURE
from cineseek.relevance.calibration import threshold_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.float64]

FORMAT = 4
"""Grows with every change of what evidence means."""
RIDGE = 1.0
MOST_OTHERS = 100
"""Strangers of the library itself that those of the reference films count for, together."""
STEPS = 60


@dataclass(frozen=True, slots=True)
class Calibrator:
    """Weights of the numbers of evidence, the thresholds they give, and how they were measured."""

    weights: tuple[float, ...]
    """One for each of NAMES, of the standardised number."""
    bias: float
    middle: tuple[float, ...]
    spread: tuple[float, ...]
    strangers: tuple[float, ...] = ()
    """Probabilities that the best wrong films got of pictures whose film was left out, sorted."""
    others: tuple[float, ...] = ()
    """The same of the reference films."""
    frames: int = 0
    """Saved frames of the library when it was fitted."""
    films: int = 0
    quality: dict[str, float] = field(default_factory=dict)
    """Measured by cross-validation over films: see docs/identify.md."""

    def probability(self, numbers: Rows) -> Rows:
        """Of n rows of evidence: n probabilities."""
        rows = (np.atleast_2d(numbers) - np.array(self.middle)) / np.array(self.spread)
        out: Rows = _sigmoid(rows @ np.array(self.weights) + self.bias)
        return out

    def of_one_picture(self, numbers: Rows) -> Rows:
        """The same of the evidence of n films for one picture, in its order.

        Where frames speak for them that order stands, since their pixels were compared: what else
        is known of a film does not tell frames that look the same apart.
        """
        out = self.probability(numbers)
        compared = np.atleast_2d(numbers)[0, 0] >= SURE
        return np.sort(out)[::-1] if compared else out

    def threshold(self, false_accepts: float) -> float:
        """The least probability from which at most that share of strangers gets a name."""
        # Neither alone: few strangers say little, and other films are not these.
        return max(
            threshold_of(self.strangers, (), false_accepts),
            threshold_of(self.strangers, self.others, false_accepts),
        )

    def save(self, file: Path) -> None:
        """Keep it; it appears whole or not at all."""
        part = file.with_suffix(".part")
        part.write_text(json.dumps({"format": FORMAT, "names": NAMES, **asdict(self)}, indent=1))
        part.replace(file)


def threshold_of(
    strangers: tuple[float, ...], others: tuple[float, ...], false_accepts: float
) -> float:
    """The least probability that at most a share of strangers reaches, and never below a half.

    Others weigh together as MOST_OTHERS strangers do, where they are more.
    """
    sure = np.array([*strangers, *others])
    weight = np.ones(len(sure))
    weight[len(strangers) :] = min(1.0, MOST_OTHERS / max(1, len(others)))
    return max(0.5, threshold_for(sure, false_accepts, weight))


def load_calibrator(file: Path) -> Calibrator | None:
    """A kept calibrator; None where there is none that this version can read."""
    try:
        saved: dict[str, Any] = json.loads(file.read_text())
        if saved.pop("format") != FORMAT or tuple(saved.pop("names")) != NAMES:
            return None
        return Calibrator(
            weights=tuple(map(float, saved["weights"])),
            bias=float(saved["bias"]),
            middle=tuple(map(float, saved["middle"])),
            spread=tuple(map(float, saved["spread"])),
            strangers=tuple(map(float, saved["strangers"])),
            others=tuple(map(float, saved["others"])),
            frames=int(saved["frames"]),
            films=int(saved["films"]),
            quality={str(name): float(value) for name, value in saved["quality"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def fit_scale(odds: Rows, right: NDArray[np.bool_], weight: Rows) -> tuple[float, float]:
    """What n log-odds are to be multiplied by and what is to be added, so that they are true."""
    weights, bias, middle, spread = fit_weights(odds[:, None], right, weight, ridge=0.01 * RIDGE)
    scale = float(weights[0] / spread[0])
    return scale, bias - scale * float(middle[0])


def fit_weights(
    rows: Rows, right: NDArray[np.bool_], weight: Rows, *, ridge: float = RIDGE
) -> tuple[Rows, float, Rows, Rows]:
    """Weights, bias, middle and spread for n rows of evidence that were right or not."""
    middle = rows.mean(axis=0)
    spread = np.maximum(rows.std(axis=0), 1e-3)
    design = np.column_stack([(rows - middle) / spread, np.ones(len(rows))])
    theta = np.zeros(design.shape[1])
    held = np.full(design.shape[1], ridge)
    held[-1] = 1e-3
    for _ in range(STEPS):
        p = _sigmoid(design @ theta)
        curve = weight * np.maximum(p * (1 - p), 1e-6)
        slope = design.T @ (weight * (right - p)) - held * theta
        step = np.linalg.solve(design.T @ (design * curve[:, None]) + np.diag(held), slope)
        theta = theta + np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-6:
            break
    return theta[:-1], float(theta[-1]), middle, spread


def _sigmoid(x: Rows) -> Rows:
    return 1 / (1 + np.exp(-np.clip(x, -40, 40)))

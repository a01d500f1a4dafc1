"""Evidence into one probability a film, by a choice among films fitted on the library itself.

What was measured while fitting is kept beside it, so that anyone can see how good it is.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.ask.identify.choosing import FEATURES, chances, features
from cineseek.ask.identify.evidence import NAMES, NOTHING
from cineseek.ask.identify.matching import SURE
from cineseek.relevance.calibration import threshold_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.float64]

FORMAT = 5
"""Grows with every change of what evidence means."""
MOST_OTHERS, ENOUGH = 100, 150
"""Strangers of the library itself that those of the reference films count for together, at most;
and so many, with its own, as are enough."""
AHEAD, CLASSIFIER = NAMES.index("ahead"), NAMES.index("classifier")


@dataclass(frozen=True, slots=True)
class Calibrator:
    """Weights of the numbers of evidence, the thresholds they give, and how they were measured."""

    weights: tuple[float, ...]
    """One for each of FEATURES, of the standardised number."""
    bias: float
    middle: tuple[float, ...]
    spread: tuple[float, ...]
    strangers: tuple[float, ...] = ()
    """Probabilities that the best wrong films got of pictures whose film was left out, sorted."""
    others: tuple[float, ...] = ()
    """The same of the reference films."""
    together: tuple[float, ...] = ()
    """What the wrong films that hold one frame got of such pictures together, sorted."""
    frames: int = 0
    """Saved frames of the library when it was fitted."""
    films: int = 0
    quality: dict[str, float] = field(default_factory=dict)
    """Measured by cross-validation over films: see docs/identify.md."""

    def scores(self, numbers: Rows) -> Rows:
        """Of the evidence of n films for one picture (n x NAMES): n scores, that of none being 0.

        What a classifier says is log-odds already.
        """
        rows = np.atleast_2d(numbers)
        made = (features(rows) - np.array(self.middle)) / np.array(self.spread)
        out: Rows = made @ np.array(self.weights) + self.bias + rows[:, CLASSIFIER]
        return out

    def of_one_picture(self, numbers: Rows) -> Rows:
        """Probabilities of the n films, in their order; what they leave is that of none of them.

        Where frames speak for them that order stands, since their pixels were compared: what else
        is known of a film does not tell frames that look the same apart.
        """
        out = chances(self.scores(numbers))
        compared = np.atleast_2d(numbers)[0, 0] >= SURE
        return np.sort(out)[::-1] if compared else out

    def of_films_together(self, numbers: Rows, same: NDArray[np.bool_]) -> float:
        """The probability that a picture is of one of the `same` of n films, which hold the very
        frame that the first was found by: taken as one film, they are ahead of the others."""
        rows = np.atleast_2d(numbers)
        first = rows[:1].copy()
        others = rows[~same]
        if same.sum() > 1:
            beside = float(others[:, 0].max(initial=NOTHING))
            first[0, AHEAD] = np.clip(first[0, 0] - max(beside, NOTHING), -8, 8)
        return float(self.of_one_picture(np.concatenate([first, others]))[0])

    def threshold(self, false_accepts: float, *, together: bool = False) -> float:
        """The least probability from which at most that share of strangers gets a name; `together`,
        of all films that hold one frame, from which these are told."""
        own = self.together if together else self.strangers
        # Neither alone: few strangers say little, and other films are not these.
        return max(
            threshold_of(own, (), false_accepts), threshold_of(own, self.others, false_accepts)
        )

    def save(self, file: Path) -> None:
        """Keep it; it appears whole or not at all."""
        part = file.with_suffix(".part")
        part.write_text(json.dumps({"format": FORMAT, "names": FEATURES, **asdict(self)}, indent=1))
        part.replace(file)


def threshold_of(
    strangers: tuple[float, ...], others: tuple[float, ...], false_accepts: float
) -> float:
    """The least probability that at most a share of strangers reaches, and never below a half.

    Others make up for what strangers lack to ENOUGH, and weigh as MOST_OTHERS at most.
    """
    sure = np.array([*strangers, *others])
    weight = np.ones(len(sure))
    lacking = min(MOST_OTHERS, max(0, ENOUGH - len(strangers)))
    weight[len(strangers) :] = min(1.0, lacking / max(1, len(others)))
    return max(0.5, threshold_for(sure, false_accepts, weight))


def load_calibrator(file: Path) -> Calibrator | None:
    """A kept calibrator; None where there is none that this version can read."""
    try:
        saved: dict[str, Any] = json.loads(file.read_text())
        if saved.pop("format") != FORMAT or tuple(saved.pop("names")) != FEATURES:
            return None
        return Calibrator(
            weights=tuple(map(float, saved["weights"])),
            bias=float(saved["bias"]),
            middle=tuple(map(float, saved["middle"])),
            spread=tuple(map(float, saved["spread"])),
            strangers=tuple(map(float, saved["strangers"])),
            others=tuple(map(float, saved["others"])),
            together=tuple(map(float, saved["together"])),
            frames=int(saved["frames"]),
            films=int(saved["films"]),
            quality={str(name): float(value) for name, value in saved["quality"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None

"""How well a classifier tells films apart, with intervals, confusions and calibration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.evaluation.calibration import calibration_error, wilson
from cineseek.evaluation.metrics import bootstrap
from cineseek.models.film_head import softmax

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]

_CONFUSIONS = 10


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its 95% interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of the frames kept apart."""

    frames: int
    scenes: int
    films: int
    """Films that these frames are of; the classifier may know more."""
    first: Share
    """The right film came first."""
    third: Share
    """The right film was among the first three."""
    raw_error: float
    """Expected calibration error before the temperature."""
    error: float
    """After it."""
    confusions: tuple[tuple[str, str, int], ...]
    """The film, what it was taken for, how often; the most frequent first."""

    def to_json(self) -> dict[str, Any]:
        """As in the card."""
        return {
            "frames": self.frames,
            "scenes": self.scenes,
            "films": self.films,
            "accuracy@1": [
                round(n, 4) for n in (self.first.value, self.first.low, self.first.high)
            ],
            "accuracy@3": [
                round(n, 4) for n in (self.third.value, self.third.low, self.third.high)
            ],
            "calibration error": round(self.error, 4),
            "calibration error before": round(self.raw_error, 4),
            "confusions": [list(one) for one in self.confusions],
        }


def judge_films(
    logits: Floats, labels: Ints, scenes: Sequence[str], films: Sequence[str], temperature: float
) -> Judged:
    """Logits n x k of frames kept apart, their true columns, their scenes; n of each."""
    if not len(labels):
        raise ValueError("there are no frames to judge by")
    above = (logits > logits[np.arange(len(labels)), labels][:, None]).sum(axis=1)
    said = logits.argmax(axis=1)
    right = said == labels
    _, groups = np.unique(np.array(scenes), return_inverse=True)
    groups = groups.astype(np.int64)
    wrong = Counter(
        (films[true], films[taken])
        for true, taken in zip(labels.tolist(), said.tolist(), strict=True)
        if true != taken
    )
    errors = [
        calibration_error(softmax(logits / np.float32(warmth)).max(axis=1), right)
        for warmth in (1.0, temperature)
    ]
    return Judged(
        frames=len(labels),
        scenes=int(groups.max()) + 1,
        films=len(np.unique(labels)),
        first=_share(above < 1, groups),
        third=_share(above < 3, groups),
        raw_error=errors[0],
        error=errors[1],
        confusions=tuple((*pair, count) for pair, count in wrong.most_common(_CONFUSIONS)),
    )


def baselines(labels: Ints, learnt: Ints, columns: int) -> Mapping[str, float]:
    """What guessing would score: any film, and always the one with most frames."""
    most = int(np.bincount(learnt, minlength=columns).argmax())
    return {"chance": 1 / columns, "most frequent film": float((labels == most).mean())}


def _share(right: NDArray[np.bool_], groups: Ints) -> Share:
    """Frames of one scene succeed and fail together, so whole scenes are drawn again.

    Where all or none are right that has no width: Wilson's interval of as many scenes.
    """
    groups = np.unique(groups, return_inverse=True)[1].astype(np.int64)
    value = float(right.mean())
    if value in (0.0, 1.0):
        scenes = int(groups.max()) + 1
        return Share(value, *wilson(value * scenes, scenes))
    return Share(value, *bootstrap(right.astype(np.float64), groups))

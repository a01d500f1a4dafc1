"""A model that expects a score, on ONNX Runtime. Knows no library and no training.

A folder as `cineseek train rating` writes it: `config.json`, `model.onnx`, `card.json`. The network
takes facts and parts of a profile side by side, NaN where something is not known, and gives the
score and how far it expects to be off. What is in the folder may come from anyone: sizes and
operators are checked, nothing is unpickled, no file outside of it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import ModelError
from cineseek.film import Film
from cineseek.models.folder import CARD, read_json
from cineseek.models.head_folder import check_network
from cineseek.models.rating_config import FACTS, RatingConfig, clipped, read_rating_config
from cineseek.models.rating_frames import FramesNetwork, open_frames_network
from cineseek.models.session import open_session, run_session

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

MODEL = "model.onnx"
FEATURES = "features"
"""What the network takes: n x width, float32, NaN where not known."""
VALUE, SPREAD = "value", "spread"
"""What it gives, both n x 1: the score, and the size of the error to expect."""
OPERATORS = frozenset(
    ("TreeEnsembleRegressor", "Gather", "MatMul", "Add", "Sub", "Mul", "Div", "Where", "IsNaN",
     "Concat", "Max", "Round", "Identity", "Exp", "Constant")
)  # fmt: skip
"""Of which the networks that are written here consist; others are refused."""
FACTS_FOLDER = Path(__file__).parent / "rating_facts"
"""The model that is shipped."""

AGAIN = "train it again with `cineseek train rating`"
_LARGEST = 64 << 20  # bytes of model.onnx


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a model expects of a film."""

    value: float
    """1 to 10."""
    low: float
    high: float
    coverage: float
    """As measured where this much was asked."""


class RatingModel:
    """Expects scores. May be used from several threads."""

    def __init__(
        self, folder: Path, config: RatingConfig, session: Any, frames: FramesNetwork | None
    ) -> None:
        self._folder = folder
        self._session = session
        self.config = config
        self.frames = frames
        """What says the part `frames`; None where that is not taken."""

    @property
    def name(self) -> str:
        """`facts` for the one that is shipped."""
        return self.config.name

    @property
    def card(self) -> Mapping[str, Any]:
        """What is known of it: data, settings, scores. Empty where the folder has no card."""
        return read_json(self._folder / CARD) if (self._folder / CARD).is_file() else {}

    def rate(
        self, film: Film, parts: Mapping[str, Floats] | None = None, *, coverage: float = 0.8
    ) -> Estimate:
        """The score of a film by its facts and the parts of a footage's profile, where known."""
        if not 0 < coverage < 1:
            raise ValueError(f"coverage lies between 0 and 1, and is not {coverage:g}")
        value, spread = (float(one[0]) for one in self.run(self.features(film, parts)))
        low, high = self.config.interval(value, spread, coverage, film.year)
        return Estimate(clipped(value), low, high, self.config.coverage(coverage, film.year))

    def features(self, film: Film, parts: Mapping[str, Floats] | None = None) -> Floats:
        """1 x width: what the network takes of a film; ValueError for a part of another width."""
        row: list[Floats] = []
        for name, width in self.config.parts:
            if name == FACTS and self.config.columns is not None:
                row.append(self.config.columns.rows([film])[0])
                continue
            part = (parts or {}).get(name)
            if part is None:
                part = np.full(width, np.nan, np.float32)
            if part.shape != (width,):
                raise ValueError(f"the part {name} is {part.shape}, where {width} numbers are due")
            row.append(np.asarray(part, np.float32))
        return np.concatenate(row)[None]

    def run(self, features: Floats) -> tuple[Floats, Floats]:
        """Scores and sizes of errors, n each, of n x width."""
        path = self._folder / MODEL
        found = run_session(self._session, path, {FEATURES: features}, [VALUE, SPREAD])
        for one in found:
            if one.shape != (len(features), 1) or not np.isfinite(one).all():
                raise ModelError(
                    f"{path} gave {one.shape} where finite {len(features)} x 1 are due: {AGAIN}"
                )
        return found[0][:, 0], found[1][:, 0]


def open_rating_model(folder: Path) -> RatingModel:
    """The model in a folder; ModelError where it is damaged, forged or of another form."""
    config = read_rating_config(folder)
    path = folder / MODEL
    inside = check_network(path, "a rating model", AGAIN, largest=_LARGEST)
    strange = sorted(set(inside.operators) - OPERATORS)
    if strange:
        raise ModelError(f"{path} does more than a rating model ({strange[0]}): refused")
    session = open_session(path, threads=1)  # a row takes less time than waking a thread
    inputs = {one.name: (one.type, list(one.shape)) for one in session.get_inputs()}
    outputs = {one.name: list(one.shape) for one in session.get_outputs()}
    kind, shape = inputs.get(FEATURES, ("", []))
    fits = len(inputs) == 1 and kind == "tensor(float)" and shape[1:] == [config.width]
    if not fits or any(outputs.get(name, [])[1:] != [1] for name in (VALUE, SPREAD)):
        raise ModelError(
            f"{path} takes {inputs} and gives {outputs}, where {FEATURES} n x {config.width}, "
            f"{VALUE} and {SPREAD} n x 1 are due: it belongs to another configuration"
        )
    frames = None if config.frames is None else open_frames_network(folder, config.frames)
    return RatingModel(folder, config, session, frames)


@cache
def facts_model() -> RatingModel:
    """The shipped model, which knows facts alone; opened once."""
    return open_rating_model(FACTS_FOLDER)

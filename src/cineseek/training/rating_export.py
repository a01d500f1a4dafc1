"""A rating model into its folder, checked against what it was written from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import numpy as np

from cineseek.errors import TrainingError
from cineseek.models.folder import CARD, CONFIG
from cineseek.models.rating_config import RatingConfig
from cineseek.models.rating_frames import FramesConfig
from cineseek.models.rating_model import FEATURES, MODEL, open_rating_model
from cineseek.training.rating_graph import Graph

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Rows = NDArray[np.float32]

ENOUGH = 1e-3
"""Points: how far a score may be from that of what was exported."""
_ODD = 0.05
"""Share of scores that may be further off: where a number lies on the very threshold of a tree, its
last digit decides, and another library adds in another order."""


@runtime_checkable
class Network(Protocol):
    """A way that has a file of its own in the folder."""

    @property
    def config(self) -> FramesConfig:
        """How it is asked."""

    def write(self, folder: Path, /) -> float:
        """Write it; the largest difference of a score from what was learnt."""


Draw = Callable[[Graph, str], tuple[str, str]]
"""Draws a model into a graph, from the name of what goes in; names of score and expected error."""


def write_rating_model(
    folder: Path,
    config: RatingConfig,
    draw: Draw,
    samples: Rows,
    due: tuple[Floats, Floats],
    card: Mapping[str, Any],
    networks: Sequence[Network] = (),
) -> float:
    """Write the folder in one step; an older model there is replaced.

    `samples` n x width, and `due` their scores and expected errors. Returns the difference that
    all but a few are below; TrainingError where it is too large.
    """
    part = folder.with_name(f"{folder.name}.part")
    old = folder.with_name(f"{folder.name}.old")
    for one in (part, old):
        shutil.rmtree(one, ignore_errors=True)
    part.mkdir(parents=True)
    graph = Graph()
    value, spread = draw(graph, FEATURES)
    graph.finish(config.width, value, spread, part / MODEL)
    told = {**card, "megabytes": round((part / MODEL).stat().st_size / 1e6, 3)}
    for name, content in ((CONFIG, config.to_json()), (CARD, told)):
        text = json.dumps(content, indent=1, ensure_ascii=False)
        (part / name).write_text(text + "\n", encoding="utf-8")
    parted = [one.write(part) for one in networks]
    found = open_rating_model(part).run(samples)
    differences = [np.abs(one - other) for one, other in zip(found, due, strict=True)]
    apart = max(*(float(np.quantile(one, 1 - _ODD)) for one in differences), *parted)
    if apart > ENOUGH:
        raise TrainingError(
            f"{part} differs by {apart:.4f} points from what was learnt: do not use it"
        )
    if folder.exists():
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return apart

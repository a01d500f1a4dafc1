"""A rating model into its folder, checked against what it was written from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import TrainingError
from cineseek.models.folder import CARD, CONFIG
from cineseek.models.rating_config import RatingConfig
from cineseek.models.rating_model import FEATURES, MODEL, open_rating_model
from cineseek.training.rating_graph import Graph

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Rows = NDArray[np.float32]

ENOUGH = 1e-3
"""Points: the largest difference of a score from that of what was exported."""

Draw = Callable[[Graph, str], tuple[str, str]]
"""Draws a model into a graph, from the name of what goes in; names of score and expected error."""


def write_rating_model(
    folder: Path,
    config: RatingConfig,
    draw: Draw,
    samples: Rows,
    due: tuple[Floats, Floats],
    card: Mapping[str, Any],
) -> float:
    """Write the folder in one step; an older model there is replaced.

    `samples` n x width, and `due` their scores and expected errors. Returns the largest difference;
    TrainingError where it is too large.
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
    found = open_rating_model(part).run(samples)
    apart = max(float(np.abs(one - other).max()) for one, other in zip(found, due, strict=True))
    if apart > ENOUGH:
        raise TrainingError(
            f"{part / MODEL} differs by {apart:.4f} points from what was learnt: do not use it"
        )
    if folder.exists():
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return apart

"""The stages that learn and measure: an encoder of the library, tested on films kept apart."""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cineseek.errors import MissingExtraError

_NEEDED = ("torch", "transformers", "pytorch_lightning")
APART = 0.25
"""Share of the films that are kept apart to test on: a demo has few."""


def train(library: Path, runs: Path) -> tuple[Path, str, dict[str, Any]]:
    """Teach `contrast` in its tiny size on a library: the run, and what was learnt.

    A run is of one set of pairs, and named by it: where films came since, another begins.
    """
    for name in _NEEDED:
        if find_spec(name) is None:
            raise MissingExtraError(f"training needs {name}: pip install 'cineseek[train]'")
    from cineseek.opening import open_library
    from cineseek.training.contrast_settings import ContrastSettings
    from cineseek.training.learning_encoder import learn_encoder
    from cineseek.training.pairs import library_pairs

    with open_library(library, create=False) as opened:
        pairs = library_pairs(opened)
    settings = ContrastSettings(test_share=APART).tiny()
    told = json.dumps([(pair.picture.name, pair.captions, pair.film) for pair in pairs])
    run = runs / hashlib.sha256(told.encode()).hexdigest()[:12]
    fitted, _ = learn_encoder(pairs, settings, run)
    said = f"learnt from {fitted.pairs} pairs in {settings.steps} steps"
    figures = {"pairs": fitted.pairs, "tested": fitted.gallery, "loss": fitted.losses[-1]}
    return run, said, figures


def evaluate(run: Path | None) -> tuple[str, dict[str, Any]]:
    """Measure the encoder of a run on what the run kept apart; writes its report there."""
    if run is None or not (run / "encoder").is_dir():
        raise MissingExtraError("there is no encoder to measure: nothing was learnt")
    from cineseek.evaluation.captioned import find_captions
    from cineseek.evaluation.measuring import measure_captions
    from cineseek.models import load_encoder

    report = measure_captions(
        load_encoder(str(run / "encoder")), find_captions(run), command="cineseek collect --demo"
    )
    report.write(run / "report")
    figures: dict[str, Any] = {"pictures": report.retrieval.pictures}
    for task in report.retrieval.tasks:
        figures[f"{task.direction} Acc@1"] = task.accuracy[1].value
    told = ", ".join(f"{name} {value:.2f}" for name, value in figures.items() if "Acc" in name)
    return f"{report.retrieval.pictures} pictures of films kept apart: {told}", figures

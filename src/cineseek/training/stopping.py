"""The end of a run whose numbers are no longer finite: what is kept, and what to look at."""

from __future__ import annotations

import json
from typing import Any, NoReturn, Protocol

import numpy as np
import torch
from torch import Tensor

from cineseek.errors import TrainingError
from cineseek.training.checkpoint import LAST, RunFolder
from cineseek.training.keeping import Learnt
from cineseek.training.trainer import is_first

STOPPED = "stopped"


class Seen(Protocol):
    """A batch that can be written down."""

    def told(self) -> list[dict[str, Any]]:
        """Its rows."""

    def arrays(self) -> dict[str, Tensor]:
        """What the model took."""


def stop(
    run: RunFolder,
    model: Learnt,
    batch: Seen,
    step: int,
    what: str,
    value: float,
) -> NoReturn:
    """Keep the batch that went wrong, and say what to look at."""
    if not is_first():  # the first process knows as much, and says it once
        raise SystemExit(0)
    place = run.path / STOPPED
    place.mkdir(exist_ok=True)
    told = {
        "step": step + 1,
        what: str(value),
        **model.noted(),
        "weights finite": all(bool(torch.isfinite(w).all()) for w in model.state_dict().values()),
        "rows": batch.told(),
    }
    text = json.dumps(told, indent=1, ensure_ascii=False)
    (place / "batch.json").write_text(text, encoding="utf-8")
    arrays: dict[str, Any] = {name: one.cpu().numpy() for name, one in batch.arrays().items()}
    np.savez(place / "batch.npz", **arrays)
    raise TrainingError(
        f"the {what} of step {step + 1} is {value}, so the run stopped before the weights took "
        f"harm; the batch is in {place}. Usual reasons: a learning rate too high (try a tenth), "
        "too few steps of warm-up, or pretrained weights that are broken. The last good weights "
        f"are in {run.path / LAST}, where a checkpoint was reached"
    )

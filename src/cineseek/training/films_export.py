"""A classifier that has learnt into the folder of `models/film_head`, checked against itself."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from cineseek.errors import TrainingError
from cineseek.models.film_head import LOGITS, MODEL, HeadConfig, open_film_head
from cineseek.models.folder import CARD, CONFIG
from cineseek.training.export import save_onnx

if TYPE_CHECKING:
    from cineseek.models.base import Encoder
    from cineseek.training.films_model import FilmModel

ENOUGH = 1e-3
"""Largest difference of a logit to PyTorch, as a share of the largest logit."""


def export_head(
    model: FilmModel,
    config: HeadConfig,
    samples: Tensor,
    folder: Path,
    *,
    card: Mapping[str, Any],
    encoder: Encoder | None = None,
) -> float:
    """Write the folder in one step; an older head there is replaced.

    `samples`: what the model takes, two rows or more, to compare on. Returns the largest difference
    of a logit from PyTorch's; a TrainingError where that is too much.
    """
    part = folder.with_name(f"{folder.name}.part")
    old = folder.with_name(f"{folder.name}.old")
    for one in (part, old):
        shutil.rmtree(one, ignore_errors=True)
    part.mkdir(parents=True)
    model = model.cpu().eval()
    save_onnx(model, (samples[:2],), part / MODEL, [config.takes], [LOGITS])
    megabytes = (part / MODEL).stat().st_size / 1e6
    for name, told in (
        (CONFIG, config.to_json()),
        (CARD, {**card, "megabytes": round(megabytes, 2)}),
    ):
        text = json.dumps(told, indent=1, ensure_ascii=False)
        (part / name).write_text(text + "\n", encoding="utf-8")
    with torch.inference_mode():
        due = model(samples).numpy()
    apart = 0.0
    head = open_film_head(part, encoder=encoder)
    for row, logits in zip(samples.numpy(), due, strict=True):
        found = head.logits(row[None])[0]
        apart = max(apart, float(abs(found - logits).max() / max(1.0, float(abs(logits).max()))))
    if apart > ENOUGH:
        raise TrainingError(
            f"{part / MODEL} differs from PyTorch by {apart:.4f} of a logit, where {ENOUGH} is the "
            "most: do not use it"
        )
    if folder.exists():
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return apart

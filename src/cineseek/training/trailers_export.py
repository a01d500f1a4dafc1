"""Towers that have learnt into the folder of `models/trailer_tower`, checked against themselves."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.export import Dim

from cineseek.errors import TrainingError
from cineseek.models.folder import CARD, CONFIG
from cineseek.models.trailer_tower import EMBEDDING, MODEL, TowerConfig, open_trailer_tower
from cineseek.training.export import save_onnx

if TYPE_CHECKING:
    from cineseek.models.base import Encoder
    from cineseek.training.trailers_model import TrailerModel

ENOUGH = 0.999
"""Cosine to PyTorch that the least alike sample must have."""


class _Alone(nn.Module):
    """One of two towers, which takes its own input only."""

    def __init__(self, model: TrailerModel, parts: str) -> None:
        super().__init__()
        self.model, self.parts = model, parts

    def forward(self, given: Tensor) -> Tensor:
        nothing = given.new_zeros(1)
        both = (given, nothing) if self.parts == "image" else (nothing, given)
        return torch.as_tensor(self.model(*both))


def export_towers(
    model: TrailerModel,
    config: TowerConfig,
    samples: Sequence[tuple[Tensor, Tensor]],
    folder: Path,
    *,
    card: Mapping[str, Any],
    encoder: Encoder | None = None,
) -> float:
    """Write the folder in one step; older towers there are replaced.

    `samples`: frames 1 x k x ... and sound 1 x 1 x bands x t of some footages, to compare on.
    Returns the least cosine to PyTorch's embedding; a TrainingError where that is too little.
    """
    part = folder.with_name(f"{folder.name}.part")
    old = folder.with_name(f"{folder.name}.old")
    for one in (part, old):
        shutil.rmtree(one, ignore_errors=True)
    part.mkdir(parents=True)
    model = model.cpu().eval()
    names = list(config.takes)
    # A batch of two and of no special length, so that the exporter takes neither for fixed.
    frames, sound = (torch.cat([one, one]) for one in samples[0])
    given = {"frames": frames, "looks": frames, "spectrum": sound}
    module: nn.Module = model if config.parts == "both" else _Alone(model, config.parts)
    sides: list[dict[int, Any]] = [
        {0: Dim.DYNAMIC, 3: Dim.DYNAMIC} if name == "spectrum" else {0: Dim.DYNAMIC}
        for name in names
    ]
    feeds = [given[name] for name in names]
    save_onnx(module, feeds, part / MODEL, names, [EMBEDDING], sides=sides)
    megabytes = (part / MODEL).stat().st_size / 1e6
    for name, told in (
        (CONFIG, config.to_json()),
        (CARD, {**card, "megabytes": round(megabytes, 2)}),
    ):
        text = json.dumps(told, indent=1, ensure_ascii=False)
        (part / name).write_text(text + "\n", encoding="utf-8")
    least = _compare(model, part, names, samples, encoder)
    if least < ENOUGH:
        raise TrainingError(
            f"{part / MODEL} comes only to a cosine of {least:.4f} of PyTorch, where {ENOUGH} is "
            "due: do not use it"
        )
    if folder.exists():
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return least


def _compare(
    model: TrailerModel,
    folder: Path,
    names: Sequence[str],
    samples: Sequence[tuple[Tensor, Tensor]],
    encoder: Encoder | None,
) -> float:
    towers = open_trailer_tower(folder, encoder=encoder)
    least = 1.0
    for frames, sound in samples:
        with torch.inference_mode():
            due = model(frames, sound).numpy()
        given = {"frames": frames, "looks": frames, "spectrum": sound}
        found = towers.run({name: given[name].numpy() for name in names})
        least = min(least, float((due * found).sum(axis=1).min()))
    return least

"""Detectors of transformers into the folder that `models/people` reads.

For names of the hub that hold weights and no ONNX file. Weights are read as safetensors only, and
no code of others is run.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

import cineseek.models.torchvision_schemas  # noqa: F401  # before transformers
from cineseek.errors import DownloadError, TrainingError
from cineseek.models.catalogue import default_models_dir
from cineseek.models.detector_folder import (
    DETECTORS,
    MODELS,
    PREPROCESSOR,
    find_detector,
    read_detector,
)
from cineseek.models.people import PeopleDetector, open_detector
from cineseek.models.reading_weights import BROKEN, hide_weights_bar
from cineseek.training.export import save_onnx


def load_detector(name: str, *, models_dir: Path | None = None) -> PeopleDetector:
    """A detector by folder or hub name; one that has weights only is exported here, once."""
    try:
        return open_detector(find_detector(name, models_dir=models_dir))
    except DownloadError as error:
        if "model.onnx" not in str(error):
            raise
    place = (models_dir or default_models_dir()) / DETECTORS / name.replace("/", "--")
    export_detector(name, place)
    return open_detector(place)


def export_detector(name: str, folder: Path) -> None:
    """A detector of transformers, by folder or hub name, as ONNX beside its settings."""
    from transformers import AutoImageProcessor, AutoModelForObjectDetection

    hide_weights_bar()
    read: Any = AutoImageProcessor
    try:
        model: Any = AutoModelForObjectDetection.from_pretrained(
            name, use_safetensors=True, trust_remote_code=False, dtype=torch.float32
        )
        processor: Any = read.from_pretrained(name)
    except BROKEN as error:
        raise TrainingError(f"the detector {name} cannot be read: {error}") from error
    write_detector(model, processor.to_dict(), folder)


def write_detector(model: Any, preprocessor: dict[str, Any], folder: Path) -> None:
    """A model of transformers and the settings of its processor, whole or not at all."""
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    model.config.to_json_file(part / "config.json")
    keys = ("do_normalize", "image_mean", "image_std", "size", "do_resize", "do_rescale")
    told = {key: preprocessor[key] for key in keys if key in preprocessor}
    size = told.get("size")
    if size is not None and not isinstance(size, int):
        told["size"] = {key: value for key, value in dict(size).items() if value is not None}
    (part / PREPROCESSOR).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    (part / MODELS[0]).write_bytes(b"")
    high, wide = _usual_size(told)
    network = _Detector(model.eval())
    save_onnx(
        network, (torch.zeros(2, 3, high, wide),), part / MODELS[0], ["pixel_values"],
        ["logits", "pred_boxes"],
    )  # fmt: skip
    read_detector(part)
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)


def _usual_size(told: dict[str, Any]) -> tuple[int, int]:
    """At which it is exported: one size, so that no shape inside has to be guessed."""
    size = told.get("size", {})
    if isinstance(size, dict) and {"height", "width"} <= set(size):
        return int(size["height"]), int(size["width"])
    short = int(size["shortest_edge"]) if isinstance(size, dict) and size else 512
    wide = round(short * 16 / 9)
    return short - short % 16, wide - wide % 16


class _Detector(nn.Module):
    def __init__(self, model: nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, pixel_values: Tensor) -> tuple[Tensor, Tensor]:
        found = self.model(pixel_values=pixel_values)
        return found.logits, found.pred_boxes

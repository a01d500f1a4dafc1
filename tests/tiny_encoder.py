"""An encoder folder of a few hundred bytes: all the files, one operator a tower."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import onnx
from onnx import TensorProto, helper

from cineseek.models.folder import (
    CARD,
    CONFIG,
    PREPROCESS,
    TEXTUAL,
    TOKENIZER,
    TOKENIZER_CONFIG,
    VISUAL,
)


def write_encoder(folder: Path, quality: Mapping[str, float], *, name: str = "tiny") -> Path:
    """A folder that can be read and registered, not asked."""
    half = [0.5, 0.5, 0.5]
    told = {
        CONFIG: {"embed_dim": 4},
        PREPROCESS: {"size": 8, "mean": half, "std": half, "interpolation": "bilinear"},
        TOKENIZER: {},
        TOKENIZER_CONFIG: {"pad_token": "<pad>"},
        CARD: {"name": name, "licence": "CC0-1.0", "quality": quality},
    }
    for tower in (VISUAL, TEXTUAL):
        (folder / tower).parent.mkdir(parents=True, exist_ok=True)
        ends = [
            helper.make_tensor_value_info(end, TensorProto.FLOAT, ["n", 4]) for end in ("in", "out")
        ]
        node = helper.make_node("Identity", ["in"], ["out"])
        onnx.save(
            helper.make_model(helper.make_graph([node], "g", ends[:1], ends[1:])), folder / tower
        )
    for file, value in told.items():
        (folder / file).write_text(json.dumps(value), encoding="utf-8")
    return folder

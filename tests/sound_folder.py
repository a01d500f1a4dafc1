"""A small encoder of sounds in the documented layout, drawn with random weights."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SMALL = {
    "sampling_rate": 8000, "fft_window_size": 256, "hop_length": 80, "max_length_s": 1,
    "feature_size": 16, "frequency_min": 50, "frequency_max": 3500,
    "truncation": "rand_trunc", "padding": "repeatpad",
}  # fmt: skip


def export_sound(
    folder: Path, *, dimension: int = 8, longer: bool = False, channels: int = 1, **told: object
) -> Path:
    """An encoder whose vector is a fixed turn of the mean row of the spectrogram."""
    settings = SMALL | told
    bands = int(str(settings["feature_size"]))
    turn = np.random.default_rng(3).normal(size=(bands, dimension)).astype(np.float32)
    axes = numpy_helper.from_array(np.array([1, 2]), "axes")
    nodes = [
        helper.make_node("ReduceMean", ["input_features", "axes"], ["mean"], keepdims=0),
        helper.make_node("MatMul", ["mean", "turn"], ["audio_embeds"]),
    ]
    sizes = ["n", channels, "rows", bands]
    inputs = [helper.make_tensor_value_info("input_features", TensorProto.FLOAT, sizes)]
    if longer:
        inputs.append(helper.make_tensor_value_info("is_longer", TensorProto.BOOL, ["n", 1]))
    output = helper.make_tensor_value_info("audio_embeds", TensorProto.FLOAT, ["n", dimension])
    weights = [numpy_helper.from_array(turn, "turn"), axes]
    graph = helper.make_graph(nodes, "audio", inputs, [output], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    (folder / "audio").mkdir(parents=True)
    onnx.save(model, folder / "audio" / "model.onnx")
    (folder / "audio" / "preprocessor_config.json").write_text(json.dumps(settings))
    (folder / "config.json").write_text(json.dumps({"embed_dim": dimension}))
    return folder

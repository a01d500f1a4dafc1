"""Folders of towers may come from anyone: what is not as it should be is told."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from cineseek.errors import ModelError
from cineseek.models.trailer_sampling import Sampling
from cineseek.models.trailer_tower import MODEL, TowerConfig, open_trailer_tower


def _write(folder: Path, config: TowerConfig, *, name: str = "spectrum", wide: int = 64) -> Path:
    """Mean over time of the spectrogram: 64 numbers."""
    folder.mkdir(exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config.to_json()))
    given = helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", 1, 64, "t"])
    told = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", wide])
    nodes = [
        helper.make_node("ReduceMean", [name, "axes"], ["embedding"], keepdims=0),
    ]
    axes = helper.make_tensor("axes", TensorProto.INT64, [2], [1, 3])
    graph = helper.make_graph(nodes, "towers", [given], [told], [axes])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.save(model, str(folder / MODEL))
    return folder


SOUND = TowerConfig("sound", 64, Sampling("even", 4, 32), ("War",), None)


def test_towers_give_unit_vectors_and_know_their_weights(tmp_path: Path) -> None:
    towers = open_trailer_tower(_write(tmp_path / "a", SOUND))
    spectrum = np.random.default_rng(0).integers(1, 99, (50, 64)).astype(np.uint8)
    found = towers.embed([], spectrum)
    assert found.shape == (64,)
    assert np.linalg.norm(found) == pytest.approx(1, abs=1e-5)
    assert towers.embed([], None).shape == (64,)
    again = open_trailer_tower(_write(tmp_path / "b", SOUND))
    assert again.fingerprint == towers.fingerprint
    assert towers.card == {}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"format": 2}, "format"),
        ({"parts": "smell"}, "parts"),
        ({"parts": ["sound"]}, "parts"),
        ({"dimension": 10**9}, "dimension"),
        ({"dimension": True}, "dimension"),
        ({"dimension": 32}, "another model"),
        ({"genres": ["x" * 5000]}, "genres"),
        ({"sampling": {"name": "even", "frames": 10**9, "columns": 32}}, "frames"),
        ({"sampling": {"name": ["even"], "frames": 4, "columns": 32}}, "sampling"),
        ({"sampling": None}, "sampling"),
        ({"parts": "both"}, "preprocess"),
        ({"parts": "both", "encoder": {"name": 3}}, "encoder"),
        ({"parts": "both", "preprocess": {"size": 4000}}, "too large"),
        ({"parts": "both", "preprocess": {"size": 64}}, "another model"),
    ],
)
def test_a_forged_configuration_is_refused(change: dict, why: str, tmp_path: Path) -> None:
    folder = _write(tmp_path / "t", SOUND)
    told = json.loads((folder / "config.json").read_text()) | change
    (folder / "config.json").write_text(json.dumps(told))
    with pytest.raises(ModelError, match=why):
        open_trailer_tower(folder)


def test_a_model_that_is_not_there_or_damaged_or_takes_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.json is missing"):
        open_trailer_tower(tmp_path)
    folder = _write(tmp_path / "t", SOUND, name="frames")
    with pytest.raises(ModelError, match="another model"):
        open_trailer_tower(folder)
    (folder / MODEL).write_bytes(b"no model")
    with pytest.raises(ModelError):
        open_trailer_tower(folder)
    (folder / MODEL).unlink()
    with pytest.raises(ModelError, match="train it again"):
        open_trailer_tower(folder)


def test_another_number_of_frames_than_is_due_is_refused(tmp_path: Path) -> None:
    folder = _write(tmp_path / "t", SOUND)
    towers = open_trailer_tower(folder)
    towers._config = TowerConfig("both", 64, Sampling("even", 4, 32), (), None, "toy", "x")
    with pytest.raises(ValueError, match="4 frames are due"):
        towers.embed([], None)

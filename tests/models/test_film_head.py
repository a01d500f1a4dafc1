"""A classifier of films as it lies in a folder, written by hand, damaged and forged."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from cineseek.errors import ModelError
from cineseek.models import load_encoder
from cineseek.models.film_head import open_film_head, softmax
from cineseek.models.head_folder import same_weights

FILMS = ["heat-1995", "primer-2004"]


def _network(path: Path, *, takes: str = "image", columns: int = 2, broken: bool = False) -> None:
    """Mean red and mean blue of pixels, or the first two numbers of a look."""
    shape = ["n", 3, 8, 8] if takes == "image" else ["n", 256]
    given = helper.make_tensor_value_info(takes, TensorProto.FLOAT, shape)
    out = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["n", columns])
    width = 3 if takes == "image" else 256
    weights = np.zeros((width, columns), np.float32)
    weights[0, 0] = weights[width - 1, 1] = np.nan if broken else 1.0
    held = [numpy_helper.from_array(weights, "w")]
    nodes = [helper.make_node("MatMul", ["flat", "w"], ["logits"])]
    if takes == "image":
        nodes.insert(0, helper.make_node("ReduceMean", [takes], ["flat"], axes=[2, 3], keepdims=0))
    else:
        nodes.insert(0, helper.make_node("Identity", [takes], ["flat"]))
    graph = helper.make_graph(nodes, "head", [given], [out], held)
    opset = [helper.make_opsetid("", 17)]
    onnx.save(helper.make_model(graph, opset_imports=opset, ir_version=9), path)


def _folder(folder: Path, **more: Any) -> Path:
    folder.mkdir(exist_ok=True)
    _network(folder / "model.onnx")
    config = {
        "format": 1, "films": FILMS, "temperature": 0.5, "input": "image",
        "preprocess": {"size": [8, 8], "mean": [0, 0, 0], "std": [1, 1, 1],
                       "interpolation": "bilinear", "resize_mode": "squash"},
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config | more))
    return folder


def _plain(red: int, blue: int) -> np.ndarray:
    return np.full((20, 30, 3), (red, 0, blue), np.uint8)


def test_a_head_says_how_likely_each_film_is(tmp_path: Path) -> None:
    head = open_film_head(_folder(tmp_path / "head"))
    assert head.films == tuple(FILMS)
    assert head.card == {}
    shares = head.probabilities([_plain(255, 0), _plain(0, 255), _plain(0, 0)] * 10)
    assert shares.shape == (30, 2)
    assert shares.dtype == np.float32
    sure = 1 / (1 + np.exp(-2.0))  # a logit of 1, divided by a temperature of a half
    assert shares[0] == pytest.approx([sure, 1 - sure], abs=1e-5)
    assert shares[1] == pytest.approx([1 - sure, sure], abs=1e-5)
    assert shares[2] == pytest.approx([0.5, 0.5])
    assert head.probabilities([]).shape == (0, 2)


def test_a_head_on_looks_loads_its_encoder_or_takes_one_that_is_open(tmp_path: Path) -> None:
    mini = load_encoder("mini")
    told = {"name": "mini", "fingerprint": mini.fingerprint}
    folder = _folder(tmp_path / "head", input="look", encoder=told)
    _network(folder / "model.onnx", takes="look")
    pictures = [_plain(200, 10), _plain(10, 200)]
    looks = mini.encode_images(pictures)
    due = softmax(looks[:, [0, 255]] / np.float32(0.5))
    assert open_film_head(folder).probabilities(pictures) == pytest.approx(due, abs=1e-5)
    assert open_film_head(folder, encoder=mini).probabilities(pictures) == pytest.approx(
        due, abs=1e-5
    )
    toy = load_encoder("toy")  # another library's: the head's own is taken
    assert open_film_head(folder, encoder=toy).probabilities(pictures) == pytest.approx(
        due, abs=1e-5
    )


def test_looks_of_other_weights_are_refused(tmp_path: Path) -> None:
    told = {"name": "mini", "fingerprint": "f00-float32"}
    folder = _folder(tmp_path / "head", input="look", encoder=told)
    _network(folder / "model.onnx", takes="look")
    with pytest.raises(ModelError, match="other weights"):
        open_film_head(folder).probabilities([_plain(1, 1)])
    assert same_weights("abc-int8", "abc-float32")
    assert not same_weights("abc-int8", "abd-int8")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": 2}, "`format` must be 1"),
        ({"films": ["one"]}, "`films` must be"),
        ({"films": ["one", "one"]}, "`films` must be"),
        ({"films": ["one", 2]}, "`films` must be"),
        ({"films": ["one", "x" * 1000]}, "`films` must be"),
        ({"films": "heat"}, "`films` must be"),
        ({"films": ["a", "b", "c"]}, "belongs to another model"),
        ({"temperature": 0}, "`temperature`"),
        ({"temperature": float("nan")}, "`temperature`"),
        ({"temperature": "warm"}, "`temperature`"),
        ({"input": "sound"}, "image or look"),
        ({"input": "look"}, "`encoder` must have"),
        ({"input": "look", "encoder": {"name": "mini", "fingerprint": "x"}}, "another model"),
        ({"preprocess": None}, "`preprocess` must be an object"),
        ({"preprocess": {"size": [4096, 4096]}}, "too large"),
        ({"preprocess": {"size": [16, 16]}}, "another model"),
    ],
)
def test_a_configuration_that_was_forged_is_refused(
    change: dict[str, Any], said: str, tmp_path: Path
) -> None:
    with pytest.raises(ModelError, match=said):
        open_film_head(_folder(tmp_path / "head", **change))


def test_what_is_damaged_or_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.json is missing"):
        open_film_head(tmp_path)
    folder = _folder(tmp_path / "head")
    whole = (folder / "model.onnx").read_bytes()
    for content in (b"", whole[: len(whole) // 2], pickle.dumps({"a": 1}), b"not a model at all"):
        (folder / "model.onnx").write_bytes(content)
        with pytest.raises(ModelError, match=r"model\.onnx"):
            open_film_head(folder)
    (folder / "model.onnx").unlink()
    with pytest.raises(ModelError, match=r"has no model\.onnx"):
        open_film_head(folder)
    (folder / "config.json").write_text("{")
    with pytest.raises(ModelError, match="not valid JSON"):
        open_film_head(folder)
    (folder / "config.json").write_bytes(b" " * (5 << 20))
    with pytest.raises(ModelError, match="too large"):
        open_film_head(folder)


def test_numbers_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "head")
    _network(folder / "model.onnx", broken=True)
    with pytest.raises(ModelError, match="finite"):
        open_film_head(folder).probabilities([_plain(9, 9)])


def test_weights_outside_of_the_file_are_refused(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "head")
    model = onnx.load(folder / "model.onnx")
    onnx.save(
        model,
        folder / "model.onnx",
        save_as_external_data=True,
        location="weights",
        size_threshold=0,
    )
    with pytest.raises(ModelError, match="outside of itself"):
        open_film_head(folder)

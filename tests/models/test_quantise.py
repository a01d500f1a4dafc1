"""Int8 towers: close where they should be, refused where they are not."""

from __future__ import annotations

from collections import Counter

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper, numpy_helper

from cineseek.models.quantise import is_transformer, quantise


def a_model(path, *, kind: str = "MatMul", turned: bool = False, table: bool = False):
    """Two products and a bias; a table of rows looked up before them."""
    rng = np.random.default_rng(3)
    first = rng.normal(size=(64, 96)).astype(np.float32)
    second = rng.normal(size=(96, 32)).astype(np.float32)
    bias = rng.normal(size=(32,)).astype(np.float32)
    fixed = {"w1": first, "w2": second, "bias": bias}
    nodes = []
    source, given = "x", helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 64])
    if table:
        fixed["rows"] = rng.normal(size=(20_000, 64)).astype(np.float32)
        given = helper.make_tensor_value_info("x", TensorProto.INT64, [None])
        nodes.append(helper.make_node("Gather", ["rows", "x"], ["looked"], axis=0))
        source = "looked"
    if turned:
        fixed["w1"] = np.ascontiguousarray(first.T)
        nodes.append(helper.make_node("Transpose", ["w1"], ["w1t"], perm=[1, 0]))
    nodes += [
        helper.make_node("MatMul", [source, "w1t" if turned else "w1"], ["h"]),
        helper.make_node("Relu", ["h"], ["r"]),
    ]
    if kind == "Gemm":
        fixed["w2"] = np.ascontiguousarray(second.T)
        nodes.append(helper.make_node("Gemm", ["r", "w2", "bias"], ["y"], transB=1))
    else:
        nodes.append(helper.make_node("MatMul", ["r", "w2"], ["p"]))
        nodes.append(helper.make_node("Add", ["p", "bias"], ["y"]))
    graph = helper.make_graph(
        nodes,
        "tower",
        [given],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 32])],
        [numpy_helper.from_array(value, name) for name, value in fixed.items()],
        value_info=[
            helper.make_tensor_value_info("h", TensorProto.FLOAT, [7, 7])
        ],  # wrong: noted once
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, str(path))


def run(path, x):
    return ort.InferenceSession(str(path), providers=["CPUExecutionProvider"]).run(None, {"x": x})[
        0
    ]


@pytest.mark.parametrize("how", [{}, {"kind": "Gemm"}, {"turned": True}, {"table": True}])
def test_an_int8_model_is_smaller_and_close(tmp_path, how):
    plain, small = tmp_path / "plain.onnx", tmp_path / "small.onnx"
    a_model(plain, **how)
    assert quantise(plain, small) == 2
    assert small.stat().st_size < plain.stat().st_size / 2
    rng = np.random.default_rng(5)
    x = (
        rng.integers(0, 20_000, 40)
        if "table" in how
        else rng.normal(size=(40, 64)).astype(np.float32)
    )
    # The note of a wrong shape is why the original is not run here as it is.
    model = onnx.load(str(plain))
    del model.graph.value_info[:]
    onnx.save(model, str(plain))
    wanted, got = run(plain, x), run(small, x)
    cosine = (wanted * got).sum(1) / np.linalg.norm(wanted, axis=1) / np.linalg.norm(got, axis=1)
    assert cosine.min() > 0.999


def test_layers_can_be_kept_in_float32(tmp_path):
    plain, small = tmp_path / "plain.onnx", tmp_path / "small.onnx"
    a_model(plain)
    assert quantise(plain, small, keep=lambda layers: {layers[0].name}) == 1
    operators = Counter(node.op_type for node in onnx.load(str(small)).graph.node)
    assert operators["MatMul"] == operators["MatMulInteger"] == 1


def test_only_transformers_are_quantised_unasked():
    assert is_transformer(Counter(MatMul=96, Conv=1, Softmax=12))
    assert is_transformer(Counter(Gemm=48, MatMul=24))
    assert not is_transformer(Counter(Conv=53, Gemm=1))
    assert not is_transformer(Counter(Conv=40, MatMul=16))

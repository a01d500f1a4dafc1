"""Weights of a tower stored in int8, a quarter of the size: computed in float32 as before.

One scale a channel, symmetric (Jacob et al. 2018, weights only). The graph turns them back with
Cast and Mul, which ONNX Runtime does once when it loads the model, so nothing runs slower. For
files that have to be small; what runs faster in int8 is made on each machine: see models/quantise.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

_SMALLEST = 1 << 10  # numbers; smaller tensors are not worth two more operators


def pack(source: Path, target: Path) -> int:
    """Write a copy with its large weights in int8; returns how many there were."""
    model = onnx.load(str(source))
    graph = model.graph
    del graph.value_info[:]
    axes = {name: 0 for node in graph.node if node.op_type == "Conv" for name in node.input[1:2]}
    kept, packed, nodes = [], 0, []
    for tensor in graph.initializer:
        weight = numpy_helper.to_array(tensor)
        if weight.dtype != np.float32 or weight.ndim < 2 or weight.size < _SMALLEST:
            kept.append(tensor)
            continue
        # Rows of an embedding table and filters of a convolution are first, columns of a matrix
        # product last.
        table = _is_table(tensor.name, graph)
        axis = axes.get(tensor.name, 0 if table else weight.ndim - 1)
        others = tuple(one for one in range(weight.ndim) if one != axis)
        scale = np.maximum(np.abs(weight).max(axis=others, keepdims=True), 1e-12) / 127
        small = np.rint(weight / scale).astype(np.int8)
        name = tensor.name
        kept.append(numpy_helper.from_array(small, f"{name}_int8"))
        kept.append(numpy_helper.from_array(scale.astype(np.float32), f"{name}_scale"))
        nodes.append(
            helper.make_node("Cast", [f"{name}_int8"], [f"{name}_cast"], to=TensorProto.FLOAT)
        )
        nodes.append(helper.make_node("Mul", [f"{name}_cast", f"{name}_scale"], [name]))
        packed += 1
    del graph.initializer[:]
    graph.initializer.extend(kept)
    rest = list(graph.node)
    del graph.node[:]
    graph.node.extend([*nodes, *rest])
    onnx.save(model, str(target))
    return packed


def _is_table(name: str, graph: onnx.GraphProto) -> bool:
    return any(node.op_type == "Gather" and node.input[0] == name for node in graph.node)

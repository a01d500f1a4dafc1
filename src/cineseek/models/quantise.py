"""Float32 towers into int8: weights once, one scale a column; activations as they come.

Works on the graph itself, one weight after another, so that memory stays near the file's size
(onnxruntime.quantization copies a model several times and writes beside it). Knows no encoder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import helper, numpy_helper

if TYPE_CHECKING:
    from numpy.typing import NDArray

RECIPE = 1
"""Raised when the same float32 file would give other int8 weights."""

_PREFIX = "cineseek_int8_"
_SMALLEST = 1 << 10  # weights; smaller matrices are not worth two more operators
_TABLE = 1 << 20  # weights from which an embedding table is worth it


def is_transformer(operators: Counter[str]) -> bool:
    """Whether a tower's work is matrix products, which int8 speeds up, and not convolutions."""
    products = operators["MatMul"] + operators["Gemm"]
    return products >= 4 and operators["Conv"] <= max(1, products // 8)


@dataclass(frozen=True, slots=True)
class Layer:
    """One matrix product with fixed weights."""

    name: str
    """Its output, unique in a graph."""
    rows: int
    columns: int


def find_layers(model: onnx.ModelProto) -> list[Layer]:
    """The products that can be quantised, in the order they run."""
    found = _Graph(model).products()
    return [Layer(node.output[0], *weight.shape) for node, weight in found]


def quantise(
    source: Path, target: Path, *, keep: Callable[[list[Layer]], Collection[str]] | None = None
) -> int:
    """Write an int8 copy of a float32 model; returns how many products changed.

    `keep` picks the layers that stay in float32.
    """
    model = onnx.load(str(source))
    del model.graph.value_info[:]  # shapes noted by exporters no longer hold
    graph = _Graph(model)
    products = graph.products()
    kept = set(keep([Layer(n.output[0], *w.shape) for n, w in products]) if keep else ())
    chosen = {node.output[0]: node for node, _ in products if node.output[0] not in kept}
    del products
    graph.rewrite(chosen)
    onnx.save(model, str(target))
    return len(chosen)


class _Graph:
    """The top graph of a model and its fixed tensors."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.graph = model.graph
        self.fixed = {tensor.name: tensor for tensor in model.graph.initializer}
        self.turned = {
            node.output[0]: node.input[0]
            for node in model.graph.node
            if node.op_type == "Transpose"
            and node.input[0] in self.fixed
            and _attributes(node).get("perm") == [1, 0]
        }
        self.made: dict[str, tuple[str, str, str]] = {}  # weights by name: int8, zeros, scales

    def products(self) -> list[tuple[Any, NDArray[np.float32]]]:
        """Nodes with their weights as rows x columns (views; nothing is copied)."""
        found = []
        for node in self.graph.node:
            weight = self._weight(node)
            if weight is not None and weight.size >= _SMALLEST:
                found.append((node, weight))
        return found

    def rewrite(self, chosen: dict[str, Any]) -> None:
        """Put integer products in the place of the chosen ones, integer tables for large ones."""
        nodes: list[Any] = []
        quantised: dict[str, tuple[str, str, str]] = {}  # activations, shared by Q, K and V
        for node in self.graph.node:
            if node.output and node.output[0] in chosen:
                nodes += self._integer_product(node, quantised)
            elif self._is_table(node):
                nodes += self._integer_table(node)
            else:
                nodes.append(node)
        del self.graph.node[:]
        self.graph.node.extend(nodes)
        self._drop_unused()

    def _weight(self, node: Any) -> NDArray[np.float32] | None:
        attributes = _attributes(node)
        if node.op_type == "Gemm":
            plain = attributes.get("alpha", 1.0) == 1.0 and attributes.get("beta", 1.0) == 1.0
            if not plain or attributes.get("transA", 0):
                return None
        elif node.op_type != "MatMul":
            return None
        name, turn = node.input[1], bool(attributes.get("transB", 0))
        if name in self.turned:
            name, turn = self.turned[name], not turn
        tensor = self.fixed.get(name)
        if tensor is None or tensor.data_type != onnx.TensorProto.FLOAT or len(tensor.dims) != 2:
            return None
        weight: NDArray[np.float32] = numpy_helper.to_array(tensor)
        return weight.T if turn else weight

    def _integer_product(self, node: Any, quantised: dict[str, tuple[str, str, str]]) -> list[Any]:
        weight = self._weight(node)
        if weight is None:
            raise ValueError(f"not a product with fixed weights: {node.output[0]}")
        nodes = []
        name, out = node.input[0], node.output[0]
        if name not in quantised:
            parts = tuple(f"{_PREFIX}{name}_{part}" for part in ("q", "scale", "zero"))
            nodes.append(helper.make_node("DynamicQuantizeLinear", [name], list(parts)))
            quantised[name] = (parts[0], parts[1], parts[2])
        q, scale, zero = quantised[name]
        w, w_zero, w_scale = self._columns(node.input[1] + str(weight.shape), weight)
        whole, real, both = (f"{_PREFIX}{out}_{part}" for part in ("whole", "real", "scale"))
        biased = node.op_type == "Gemm" and len(node.input) > 2 and node.input[2]
        product = f"{_PREFIX}{out}_product" if biased else out
        nodes += [
            helper.make_node("MatMulInteger", [q, w, zero, w_zero], [whole]),
            helper.make_node("Cast", [whole], [real], to=onnx.TensorProto.FLOAT),
            helper.make_node("Mul", [scale, w_scale], [both]),
            helper.make_node("Mul", [real, both], [product]),
        ]
        if biased:
            nodes.append(helper.make_node("Add", [product, node.input[2]], [out]))
        return nodes

    def _columns(self, key: str, weight: NDArray[np.float32]) -> tuple[str, str, str]:
        """Names of the int8 weights, their zeros and scales, made once for each matrix."""
        if key not in self.made:
            scale = (np.abs(weight).max(axis=0) / 127).astype(np.float32)
            scale[scale == 0] = 1
            whole = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
            number = len(self.made)
            names = tuple(f"{_PREFIX}weight{number}_{part}" for part in ("q", "zero", "scale"))
            self._add(names[0], whole)
            self._add(names[1], np.zeros(len(scale), np.int8))
            self._add(names[2], scale)
            self.made[key] = (names[0], names[1], names[2])
        return self.made[key]

    def _is_table(self, node: Any) -> bool:
        if node.op_type != "Gather" or _attributes(node).get("axis", 0) != 0:
            return False
        tensor = self.fixed.get(node.input[0])
        return (
            tensor is not None
            and tensor.data_type == onnx.TensorProto.FLOAT
            and len(tensor.dims) == 2
            and tensor.dims[0] * tensor.dims[1] >= _TABLE
        )

    def _integer_table(self, node: Any) -> list[Any]:
        """An embedding table in int8 with one scale a row."""
        key = "table of " + node.input[0]
        if key not in self.made:
            table = numpy_helper.to_array(self.fixed[node.input[0]])
            scale = (np.abs(table).max(axis=1, keepdims=True) / 127).astype(np.float32)
            scale[scale == 0] = 1
            whole = np.empty(table.shape, np.int8)
            for at in range(0, len(table), 8192):  # in slices: the table is most of the model
                part = slice(at, at + 8192)
                whole[part] = np.rint(table[part] / scale[part])
            number = len(self.made)
            names = (f"{_PREFIX}table{number}_q", f"{_PREFIX}table{number}_scale")
            self._add(names[0], whole)
            self._add(names[1], scale)
            self.made[key] = (names[0], "", names[1])
        q, _, scale_name = self.made[key]
        ids, out = node.input[1], node.output[0]
        rows, real, scales = (f"{_PREFIX}{out}_{part}" for part in ("rows", "real", "scales"))
        return [
            helper.make_node("Gather", [q, ids], [rows], axis=0),
            helper.make_node("Cast", [rows], [real], to=onnx.TensorProto.FLOAT),
            helper.make_node("Gather", [scale_name, ids], [scales], axis=0),
            helper.make_node("Mul", [real, scales], [out]),
        ]

    def _add(self, name: str, value: NDArray[Any]) -> None:
        self.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), name))

    def _drop_unused(self) -> None:
        used = {name for node in self.graph.node for name in node.input}
        used |= {output.name for output in self.graph.output}
        used |= {name for node in self.graph.node for name in _captured(node)}
        nodes = [n for n in self.graph.node if n.op_type != "Transpose" or n.output[0] in used]
        if len(nodes) != len(self.graph.node):
            used = used - set(self.turned.values()) | {i for n in nodes for i in n.input}
            del self.graph.node[:]
            self.graph.node.extend(nodes)
        for at in range(len(self.graph.initializer) - 1, -1, -1):
            if self.graph.initializer[at].name not in used:
                del self.graph.initializer[at]


def _attributes(node: Any) -> dict[str, Any]:
    if node.op_type not in ("MatMul", "Gemm", "Transpose", "Gather"):
        return {}
    return {a.name: helper.get_attribute_value(a) for a in node.attribute}


def _captured(node: Any) -> set[str]:
    """Names that a node's subgraphs take from outside."""
    names: set[str] = set()
    for attribute in node.attribute:
        for graph in [attribute.g, *attribute.graphs]:
            for inner in graph.node:
                names |= set(inner.input) | _captured(inner)
    return names

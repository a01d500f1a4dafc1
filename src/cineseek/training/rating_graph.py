"""Models of scikit-learn as ONNX graphs, written node by node. Checks nothing: the export does.

skl2onnx does the same for many models, and fails on today's ONNX, which takes no integers of NumPy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from cineseek.models.rating_model import FEATURES, SPREAD, VALUE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Rows = NDArray[np.float32]

_OPSET, _ML_OPSET, _IR = 17, 3, 9


GRID = 256.0
"""Steps of a unit to which numbers are rounded that are computed before trees take them.

A threshold may be the very number of a film, whose last digit another library adds up otherwise."""


def on_grid(values: NDArray[Any]) -> Rows:
    """Rounded to the grid; halves to the even step, as ONNX does."""
    return np.asarray(np.rint(values.astype(np.float32) * GRID) / GRID, np.float32)


@dataclass
class Graph:
    """A graph that grows; values are named by who makes them."""

    nodes: list[Any] = field(default_factory=list)
    constants: list[Any] = field(default_factory=list)

    def add(self, kind: str, *inputs: str, name: str = "", **attributes: Any) -> str:
        """A node of one output, whose name is returned."""
        made = name or f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [made], **attributes))
        return made

    def constant(self, values: Any, dtype: type[np.generic] = np.float32) -> str:
        """An array of the graph's own."""
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(values, dtype), name))
        return name

    def columns(self, given: str, which: slice) -> str:
        """n x some columns of n x d."""
        at = self.constant(np.arange(which.start, which.stop), np.int64)
        return self.add("Gather", given, at, axis=1)

    def filled(self, given: str, means: Floats) -> str:
        """With the mean of its column where a number is not known."""
        return self.add("Where", self.add("IsNaN", given), self.constant(means[None]), given)

    def linear(self, given: str, weights: Floats, intercept: float) -> str:
        """n x 1 of n x d: a weighted sum."""
        summed = self.add("MatMul", given, self.constant(weights[:, None]))
        return self.add("Add", summed, self.constant([[intercept]]))

    def rounded(self, given: str) -> str:
        """On the grid of `on_grid`."""
        return self.add(
            "Mul",
            self.add("Round", self.add("Mul", given, self.constant([[GRID]]))),
            self.constant([[1 / GRID]]),
        )

    def trees(self, given: str, model: Any) -> str:
        """n x 1 of n x d: a `HistGradientBoostingRegressor`, gaps going where its trees say."""
        node = helper.make_node(
            "TreeEnsembleRegressor",
            [given],
            [made := f"v{len(self.nodes)}"],
            domain="ai.onnx.ml",
            **tree_attributes(model),
        )
        self.nodes.append(node)
        return made

    def finish(self, width: int, value: str, spread: str, path: Any) -> None:
        """Write it, with its outputs under their names."""
        self.add("Identity", value, name=VALUE)
        self.add("Identity", spread, name=SPREAD)
        graph = helper.make_graph(
            self.nodes,
            "rating",
            [helper.make_tensor_value_info(FEATURES, TensorProto.FLOAT, ["n", width])],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", 1])
                for name in (VALUE, SPREAD)
            ],
            self.constants,
        )
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid("ai.onnx.ml", _ML_OPSET)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=_IR)
        onnx.checker.check_model(model)
        path.write_bytes(model.SerializeToString())


def tree_attributes(model: Any) -> dict[str, Any]:
    """What the operator `TreeEnsembleRegressor` needs to know of gradient-boosted trees.

    A threshold is rounded down to the next number that float32 has: inputs are float32, so `x <= t`
    says the same of both. The values of leaves hold the learning rate already.
    """
    trees = [tree.nodes for (tree,) in model._predictors]
    every = np.concatenate(trees)
    if every["is_categorical"].any():
        raise ValueError("trees with categories are not written")
    sizes = [len(tree) for tree in trees]
    leaf = every["is_leaf"].astype(bool)
    exact = every["num_threshold"].astype(np.float64)
    small = exact.astype(np.float32)
    small = np.where(small > exact, np.nextafter(small, np.float32(-np.inf)), small)
    tree_ids = np.repeat(np.arange(len(trees)), sizes)
    node_ids = np.concatenate([np.arange(size) for size in sizes])
    return {
        "n_targets": 1,
        "base_values": [float(np.ravel(model._baseline_prediction)[0])],
        "nodes_treeids": _ints(tree_ids),
        "nodes_nodeids": _ints(node_ids),
        "nodes_featureids": _ints(np.where(leaf, 0, every["feature_idx"])),
        "nodes_values": [float(one) for one in np.where(leaf, 0, small)],
        "nodes_modes": ["LEAF" if one else "BRANCH_LEQ" for one in leaf],
        "nodes_truenodeids": _ints(np.where(leaf, 0, every["left"])),
        "nodes_falsenodeids": _ints(np.where(leaf, 0, every["right"])),
        "nodes_missing_value_tracks_true": _ints(np.where(leaf, 0, every["missing_go_to_left"])),
        "target_treeids": _ints(tree_ids[leaf]),
        "target_nodeids": _ints(node_ids[leaf]),
        "target_ids": [0] * int(leaf.sum()),
        "target_weights": [float(one) for one in every["value"][leaf]],
    }


def _ints(values: Sequence[Any] | NDArray[Any]) -> list[int]:
    return [int(one) for one in values]

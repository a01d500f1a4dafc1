"""Weights stored in int8 and computed in float32."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest
import torch
from torch import nn

from cineseek.training.export import save_onnx
from cineseek.training.packing import pack


class _Small(nn.Module):
    """A table, a convolution and a matrix product, each with rows of very different size."""

    def __init__(self) -> None:
        super().__init__()
        self.table = nn.Embedding(64, 48)
        self.conv = nn.Conv1d(48, 48, 3, padding=1)
        self.product = nn.Linear(48, 32)
        with torch.no_grad():
            for weight in (self.table.weight, self.conv.weight, self.product.weight):
                rows = torch.logspace(-3, 1, len(weight))
                weight.mul_(rows.view(-1, *[1] * (weight.ndim - 1)))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        held = self.conv(self.table(ids).transpose(1, 2)).relu()
        return self.product(held.transpose(1, 2))


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    file = tmp_path / "plain.onnx"
    torch.manual_seed(0)
    save_onnx(_Small(), [torch.zeros(2, 8, dtype=torch.int64)], file, ["ids"])
    return file


def test_a_packed_tower_is_a_quarter_of_the_size_and_says_the_same(
    plain: Path, tmp_path: Path
) -> None:
    assert pack(plain, tmp_path / "packed.onnx") == 3
    ids = np.arange(8, dtype=np.int64)[None]
    before, after = (
        ort.InferenceSession(str(file)).run(None, {"ids": ids})[0].reshape(8, -1)
        for file in (plain, tmp_path / "packed.onnx")
    )
    lengths = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    cosine = (before * after).sum(axis=1) / lengths
    assert cosine.min() > 0.999
    sizes = [file.stat().st_size for file in (plain, tmp_path / "packed.onnx")]
    assert sizes[1] < 0.45 * sizes[0]  # the graph itself weighs too

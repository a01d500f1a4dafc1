"""The schedule, and gradient caching against the plain gradient."""

from __future__ import annotations

import pytest
import torch

from cineseek.training.losses import clip_loss
from cineseek.training.stepping import backward, rate_at


def test_the_rate_climbs_then_falls_to_nought() -> None:
    rates = [rate_at(step, 100, 10, 1.0) for step in range(101)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[9] == rates[10] == max(rates) == 1.0
    assert rates[55] == pytest.approx(0.5)
    assert rates[100] == pytest.approx(0.0)


def _gradients(chunk: int) -> tuple[float, list[torch.Tensor]]:
    torch.manual_seed(0)
    tower = torch.nn.Sequential(torch.nn.Linear(6, 5), torch.nn.Dropout(0.5)).double()
    scale = torch.nn.Parameter(torch.tensor(3.0, dtype=torch.float64))
    inputs = torch.randn(12, 6, dtype=torch.float64)

    def encode(part: slice) -> tuple[torch.Tensor, torch.Tensor]:
        # Dropout by row, so that the plain step and the chunks drop the same.
        rows = []
        for row in range(*part.indices(12)):
            torch.manual_seed(row)
            rows.append(tower(inputs[row]))
        vectors = torch.nn.functional.normalize(torch.stack(rows), dim=1)
        return vectors, vectors.roll(1, dims=1)

    loss = backward(
        encode, lambda a, b: clip_loss(a, b, scale), 12, chunk=chunk, reseed=torch.manual_seed
    )
    return float(loss), [tower[0].weight.grad, tower[0].bias.grad, scale.grad]


@pytest.mark.parametrize("chunk", [1, 5, 6])
def test_gradients_in_chunks_are_those_of_the_whole_batch(chunk: int) -> None:
    loss, expected = _gradients(12)
    cached_loss, cached = _gradients(chunk)
    assert cached_loss == pytest.approx(loss)
    for ours, theirs in zip(cached, expected, strict=True):
        torch.testing.assert_close(ours, theirs)

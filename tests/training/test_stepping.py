"""The schedule, and gradient caching against the plain gradient."""

from __future__ import annotations

import weakref

import pytest
import torch

from cineseek.training.losses import clip_loss
from cineseek.training.stepping import in_chunks, rate_at


def test_the_rate_climbs_then_falls_to_nought() -> None:
    rates = [rate_at(step, 100, 10, 1.0) for step in range(101)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[9] == rates[10] == max(rates) == 1.0
    assert rates[55] == pytest.approx(0.5)
    assert rates[100] == pytest.approx(0.0)


def _gradients(chunk: int) -> tuple[float, list[torch.Tensor]]:
    torch.manual_seed(0)
    tower = torch.nn.Linear(6, 5).double()
    scale = torch.nn.Parameter(torch.tensor(3.0, dtype=torch.float64))
    inputs = torch.randn(12, 6, dtype=torch.float64)

    def encode(rows: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.normalize(tower(rows).tanh(), dim=1)

    vectors = in_chunks(encode, inputs, chunk=chunk)
    loss = clip_loss(vectors, vectors.roll(1, dims=1), scale)
    loss.backward()
    return float(loss.detach()), [tower.weight.grad, tower.bias.grad, scale.grad]


@pytest.mark.parametrize("chunk", [1, 5, 6])
def test_gradients_in_chunks_are_those_of_the_whole_batch(chunk: int) -> None:
    loss, expected = _gradients(12)
    cached_loss, cached = _gradients(chunk)
    assert cached_loss == pytest.approx(loss)
    for ours, theirs in zip(cached, expected, strict=True):
        torch.testing.assert_close(ours, theirs)


def test_dropout_is_the_same_when_a_chunk_is_computed_again() -> None:
    torch.manual_seed(0)
    dropped = []

    def encode(rows: torch.Tensor) -> torch.Tensor:
        out = torch.nn.functional.dropout(rows * 2, 0.5)
        dropped.append((out == 0).tolist())
        return out**2

    rows = torch.ones(6, 4, requires_grad=True)
    in_chunks(encode, rows, chunk=2).sum().backward()
    assert sorted(dropped[:3]) == sorted(dropped[3:])
    assert len({str(one) for one in dropped}) == 3


def test_only_one_chunk_has_its_insides_in_memory() -> None:
    """Of a batch in chunks, at most one chunk's activations live at a time, going back too."""
    alive, most = weakref.WeakSet(), []

    class Inside(torch.autograd.Function):
        @staticmethod
        def forward(ctx, rows: torch.Tensor) -> torch.Tensor:
            inside = rows.clone()
            alive.add(inside.untyped_storage())
            most.append(len(alive))
            ctx.save_for_backward(inside)
            return inside.exp()

        @staticmethod
        def backward(ctx, gradient: torch.Tensor) -> torch.Tensor:
            most.append(len(alive))
            return gradient * ctx.saved_tensors[0].exp()

    rows = torch.zeros(8, 3, requires_grad=True)
    in_chunks(lambda part: Inside.apply(part) * 2, rows, chunk=2).sum().backward()
    assert torch.equal(rows.grad, torch.full((8, 3), 2.0))
    assert max(most) == 1

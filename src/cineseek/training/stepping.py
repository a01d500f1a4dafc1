"""The numbers of one step: optimiser, rate by schedule, vectors of a batch too large to hold."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

if TYPE_CHECKING:
    from pytorch_lightning.utilities.types import OptimizerLRSchedulerConfig


class Pace(Protocol):
    """What of a recipe's settings says how fast it learns, and how often it is looked at."""

    @property
    def steps(self) -> int:
        """Changes of the weights."""

    @property
    def every(self) -> int:
        """Steps between tests and checkpoints."""

    @property
    def rate(self) -> float:
        """The highest learning rate."""

    @property
    def warmup(self) -> int:
        """Steps until then."""

    @property
    def decay(self) -> float:
        """Weight decay of matrices."""


def make_optimiser(
    weights: Iterable[nn.Parameter], pace: Pace, done: int, state: Mapping[str, Any] | None
) -> OptimizerLRSchedulerConfig:
    """AdamW, without decay of norms and biases; the rate by schedule, from the step `done` on."""
    learnt = [weight for weight in weights if weight.requires_grad]
    groups = [
        {"params": [w for w in learnt if w.ndim > 1], "weight_decay": pace.decay},
        {"params": [w for w in learnt if w.ndim <= 1], "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW(groups, lr=pace.rate, betas=(0.9, 0.98), eps=1e-6)
    if state is not None:
        optimiser.load_state_dict(dict(state))
        for group in optimiser.param_groups:  # the schedule sets it anew
            group["lr"] = group["initial_lr"] = pace.rate
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: rate_at(done + step, pace.steps, pace.warmup, 1.0)
    )
    return {"optimizer": optimiser, "lr_scheduler": {"scheduler": schedule, "interval": "step"}}


def reseed(*key: int) -> None:
    """Dropout follows from the batch, so that nothing has to be saved to go on."""
    entropy = [number % (1 << 32) for number in key]
    torch.manual_seed(int(np.random.SeedSequence(entropy).generate_state(1)[0]))


def rate_at(step: int, steps: int, warmup: int, highest: float) -> float:
    """The learning rate of a step (from 0): up in a line, then down along a cosine to nought."""
    if step < warmup:
        return highest * (step + 1) / warmup
    way = (step - warmup) / max(1, steps - warmup)
    return highest * (1 + math.cos(math.pi * min(1.0, way))) / 2


def in_chunks(tower: Callable[..., Tensor], *inputs: Tensor, chunk: int) -> Tensor:
    """Vectors of all rows, n x d, with memory for the insides of `chunk` rows only.

    Gradient caching (Gao et al. 2021): vectors first, the gradient of the loss by them, then each
    chunk again with its insides. That is what checkpoints of activations do, chunk by chunk, with
    the same dropout both times; and the batch stays one graph, which Lightning and its strategies
    go back through once.
    """
    rows = len(inputs[0])
    if chunk >= rows:
        return tower(*inputs)
    again = partial(checkpoint, tower, use_reentrant=False)
    parts = zip(*(torch.split(one, chunk) for one in inputs), strict=True)
    return torch.cat([again(*part) for part in parts])

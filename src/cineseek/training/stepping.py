"""The numbers of one step: the rate by schedule, and vectors of a batch too large to hold."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor
from torch.utils.checkpoint import checkpoint


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

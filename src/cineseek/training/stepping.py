"""The numbers of one step: the rate by schedule, and gradients of a batch too large to hold."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

Encode = Callable[[slice], tuple[Tensor, Tensor]]
"""Vectors of the pictures and texts of some rows."""


def rate_at(step: int, steps: int, warmup: int, highest: float) -> float:
    """The learning rate of a step (from 0): up in a line, then down along a cosine to nought."""
    if step < warmup:
        return highest * (step + 1) / warmup
    way = (step - warmup) / max(1, steps - warmup)
    return highest * (1 + math.cos(math.pi * min(1.0, way))) / 2


def backward(
    encode: Encode,
    loss_of: Callable[[Tensor, Tensor], Tensor],
    rows: int,
    *,
    chunk: int,
    share: float = 1.0,
    reseed: Callable[[int], None],
) -> Tensor:
    """The loss of a batch, its gradients added to the weights; memory for `chunk` rows only.

    Gradient caching (Gao et al. 2021): vectors first without a graph, the gradient of the loss by
    them, then each chunk again with its graph. `reseed(n)` makes dropout of chunk n the same both
    times. `share` scales the gradients. A loss that is not finite has no gradients.
    """
    parts = [slice(at, min(at + chunk, rows)) for at in range(0, rows, chunk)]
    if len(parts) == 1:
        reseed(0)
        loss = loss_of(*encode(parts[0]))
        if torch.isfinite(loss):
            (loss * share).backward()  # type: ignore[no-untyped-call]
        return loss.detach()
    held = []
    with torch.no_grad():
        for number, part in enumerate(parts):
            reseed(number)
            held.append(encode(part))
    images = torch.cat([image for image, _ in held]).requires_grad_()
    texts = torch.cat([text for _, text in held]).requires_grad_()
    loss = loss_of(images, texts)
    if not torch.isfinite(loss):
        return loss.detach()
    (loss * share).backward()  # type: ignore[no-untyped-call]
    for number, part in enumerate(parts):
        reseed(number)
        vectors = encode(part)
        pairs = [
            (vector, whole.grad[part])
            for vector, whole in zip(vectors, (images, texts), strict=True)
            if vector.requires_grad and whole.grad is not None
        ]
        if pairs:
            torch.autograd.backward([v for v, _ in pairs], [g for _, g in pairs])
    return loss.detach()

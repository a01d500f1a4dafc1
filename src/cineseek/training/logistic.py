"""Logistic regression for several labels at once, and its calibration."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Booleans = NDArray[np.bool_]

_ROUNDS = 100  # of L-BFGS
_SHIFTS = 0.02
"""How much the shifts of a calibration are held to nought, where few rows speak for them."""


def regress(rows: Floats, labels: Booleans, penalty: float) -> tuple[Floats, Floats]:
    """Weights g x f and bias g, of rows n x f and labels n x g, by L-BFGS in float64.

    `penalty` is of the squared weights.
    """
    given, wanted = torch.from_numpy(rows).double(), torch.from_numpy(labels).double()
    weight = torch.zeros(labels.shape[1], rows.shape[1], dtype=torch.float64, requires_grad=True)
    usual = wanted.mean(dim=0).clamp(0.01, 0.99)
    bias = torch.logit(usual).requires_grad_(True)

    def loss() -> Tensor:
        fit = binary_cross_entropy_with_logits(given @ weight.T + bias, wanted, reduction="none")
        return fit.mean(dim=0).sum() + penalty * weight.square().sum()

    _minimise(loss, [weight, bias])
    return weight.detach().numpy().astype(np.float32), bias.detach().numpy().astype(np.float32)


def calibrate(logits: Floats, labels: Booleans) -> tuple[float, Floats]:
    """One factor and a shift for each label (Platt 1999, who also holds answers less than sure)."""
    given = torch.from_numpy(np.asarray(logits)).double()
    count = torch.from_numpy(labels.sum(axis=0)).double()
    yes, no = (count + 1) / (count + 2), 1 / (len(labels) - count + 2)
    wanted = torch.where(torch.from_numpy(labels), yes, no)
    factor = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    shift = torch.zeros(labels.shape[1], dtype=torch.float64, requires_grad=True)

    def loss() -> Tensor:
        told = factor.exp() * given + shift
        fit = binary_cross_entropy_with_logits(told, wanted)
        return fit + _SHIFTS * shift.square().mean()

    _minimise(loss, [factor, shift])
    return float(factor.detach().exp()), shift.detach().numpy().astype(np.float32)


def _minimise(loss: Callable[[], Tensor], weights: list[Tensor]) -> None:
    lbfgs = torch.optim.LBFGS(weights, max_iter=_ROUNDS, line_search_fn="strong_wolfe")

    def again() -> Tensor:
        lbfgs.zero_grad()
        value = loss()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    lbfgs.step(again)  # type: ignore[no-untyped-call]

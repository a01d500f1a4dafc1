"""What Lightning runs for the films recipe: the loss of a batch, the optimiser, the bounds."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

import cineseek.models.torchvision_schemas  # noqa: F401  # before Lightning

# isort: split
import torch
from pytorch_lightning import LightningModule
from torch import Tensor
from torch.nn.functional import cross_entropy

from cineseek.training.films_model import FilmModel
from cineseek.training.films_reading import FilmBatch, FilmBatches
from cineseek.training.processes import Process
from cineseek.training.stepping import make_optimiser, reseed

if TYPE_CHECKING:
    from pytorch_lightning.utilities.types import OptimizerLRSchedulerConfig
    from torch.optim import Optimizer

    from cineseek.training.films_settings import FilmsSettings
    from cineseek.training.stepping import Pace

Stop = Callable[[FilmBatch, int, str, float], NoReturn]
"""Told of the batch, the step and what is not finite."""


class FilmLearning(LightningModule):
    """A classifier that learns, from the step on where it was stopped."""

    def __init__(
        self,
        model: FilmModel,
        settings: FilmsSettings,
        pace: Pace,
        batches: FilmBatches,
        *,
        optimiser: Mapping[str, Any] | None,
        stop: Stop,
    ) -> None:
        """`optimiser`: its state, where the run goes on."""
        super().__init__()
        self.model = model
        self.settings = pace
        self.rate = self.norm = 0.0
        self._how = settings
        self._batches, self._state, self._stop = batches, optimiser, stop
        self._seen: FilmBatch | None = None

    def train_dataloader(self) -> FilmBatches:
        """The batches left, of each the rows of this process."""
        return self._batches.of(Process(self.trainer.global_rank, self.trainer.world_size))

    def training_step(self, batch: FilmBatch, number: int) -> dict[str, Tensor]:
        """The cross-entropy of a batch, and the share that is right."""
        number += self._batches.first
        self._seen = batch
        reseed(self._how.seed, number, self.global_rank)
        logits = self.model(batch.given)
        with torch.autocast(self.device.type, enabled=False):
            loss = cross_entropy(logits, batch.labels, label_smoothing=self._how.smoothing)
        if not torch.isfinite(loss):
            self._stop(batch, number, "loss", float(loss.detach()))
        right = (logits.detach().argmax(dim=1) == batch.labels).float().mean()
        return {"loss": loss, "main": loss.detach(), "right": right}

    def configure_optimizers(self) -> OptimizerLRSchedulerConfig:
        """AdamW, and the rate by schedule."""
        weights = self.model.parameters()
        return make_optimiser(weights, self.settings, self._batches.first, self._state)

    def on_before_optimizer_step(self, optimizer: Optimizer) -> None:
        """Note the rate and the norm; Lightning clips afterwards."""
        gradients = [w.grad for w in self.model.parameters() if w.grad is not None]
        self.norm = float(torch.nn.utils.get_total_norm(gradients))
        self.rate = float(optimizer.param_groups[0]["lr"])
        if not math.isfinite(self.norm) and self._seen is not None:
            step = self._batches.first + self.trainer.global_step
            self._stop(self._seen, step, "gradient", self.norm)

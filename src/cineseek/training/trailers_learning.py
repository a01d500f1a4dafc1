"""What Lightning runs for the trailers recipe: phases, the loss of a batch, the optimiser."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

import cineseek.models.torchvision_schemas  # noqa: F401  # before Lightning

# isort: split
import torch
from pytorch_lightning import LightningModule
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from cineseek.training.processes import Process
from cineseek.training.stepping import reseed
from cineseek.training.trailers_batches import TrailerBatch, TrailerBatches
from cineseek.training.trailers_losses import (
    genre_contrast_loss,
    semi_hard_triplet_loss,
    shared_genres,
)
from cineseek.training.trailers_model import TrailerModel

if TYPE_CHECKING:
    from pytorch_lightning.utilities.types import OptimizerLRSchedulerConfig
    from torch.optim import Optimizer

    from cineseek.training.trailers_settings import Phase, TrailersSettings

log = logging.getLogger(__name__)

FRESH = 1e-3
"""The highest rate of what is learnt from scratch, whatever the image tower learns at."""
Stop = Callable[[TrailerBatch, int, str, float], NoReturn]
"""Told of the batch, the step and what is not finite."""


class TrailerLearning(LightningModule):
    """Two towers that learn, phase by phase, from the step on where they were stopped."""

    def __init__(
        self,
        model: TrailerModel,
        settings: TrailersSettings,
        usual: float,
        batches: TrailerBatches,
        *,
        optimiser: Mapping[str, Any] | None,
        stop: Stop,
    ) -> None:
        """`usual`: the rate of the image tower; `optimiser`: its state, where the run goes on."""
        super().__init__()
        self.model = model
        self.settings = settings
        self.rate = self.norm = 0.0
        self._usual = usual if settings.rate is None else settings.rate
        self._batches, self._state, self._stop = batches, optimiser, stop
        self._seen: TrailerBatch | None = None
        self._phase: Phase | None = None

    def train_dataloader(self) -> TrailerBatches:
        """The batches left, of each the rows of this process."""
        return self._batches.of(Process(self.trainer.global_rank, self.trainer.world_size))

    def training_step(self, batch: TrailerBatch, number: int) -> dict[str, Tensor]:
        """The loss of a batch in its phase."""
        number += self._batches.first
        self._seen = batch
        phase = self._begin(number)
        reseed(self.settings.seed, number, self.global_rank)
        vectors = self.model(batch.frames, batch.sound)
        with torch.autocast(self.device.type, enabled=False):
            vectors = vectors.float()
            if phase.loss == "genres":
                logits = self.model.tell(vectors)
                loss = binary_cross_entropy_with_logits(logits, batch.labels)
            else:
                loss = self._compare(vectors, batch.labels, phase.loss)
        if not torch.isfinite(loss):
            self._stop(batch, number, "loss", float(loss.detach()))
        return {"loss": loss, "main": loss.detach()}

    def configure_optimizers(self) -> OptimizerLRSchedulerConfig:
        """AdamW over all weights; those that are frozen have no gradient, and stay as they are."""
        tower = [] if self.model.tower is None else list(self.model.tower.parameters())
        known = {id(weight) for weight in tower}
        rest = [weight for weight in self.model.parameters() if id(weight) not in known]
        groups: list[dict[str, Any]] = []
        for weights, rate in ((tower, self._usual), (rest, max(self._usual, FRESH))):
            for matrix in (True, False):
                some = [one for one in weights if (one.ndim > 1) is matrix]
                decay = self.settings.decay if matrix else 0.0
                groups.append({"params": some, "lr": rate, "weight_decay": decay})
        groups = [group for group in groups if group["params"]]
        rates = [group["lr"] for group in groups]
        optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)
        if self._state is not None:
            optimiser.load_state_dict(dict(self._state))
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = group["initial_lr"] = rate  # the schedule sets it anew
        first = self._batches.first
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimiser, lambda step: share_at(first + step, self.settings)
        )
        return {"optimizer": optimiser, "lr_scheduler": {"scheduler": schedule, "interval": "step"}}

    def on_before_optimizer_step(self, optimizer: Optimizer) -> None:
        """Note the rate and the norm; Lightning clips afterwards."""
        gradients = [w.grad for w in self.model.parameters() if w.grad is not None]
        self.norm = float(torch.nn.utils.get_total_norm(gradients))
        self.rate = float(optimizer.param_groups[-1]["lr"])
        if not math.isfinite(self.norm) and self._seen is not None:
            step = self._batches.first + self.trainer.global_step
            self._stop(self._seen, step, "gradient", self.norm)

    def _begin(self, number: int) -> Phase:
        """The phase of a step; where it begins, more of the image tower learns."""
        phase = self.settings.phase_at(number)
        if phase != self._phase:
            self._phase = phase
            self.model.begin(phase)
            at = self.settings.phases.index(phase) + 1
            log.info("phase %d of %d: %s", at, len(self.settings.phases), phase.name)
        return phase

    def _compare(self, vectors: Tensor, labels: Tensor, loss: str) -> Tensor:
        """Footages are compared with those of all processes, as in the recipe `contrast`."""
        if self.trainer.world_size > 1:
            vectors = torch.as_tensor(self.all_gather(vectors, sync_grads=True)).flatten(0, 1)
            labels = torch.as_tensor(self.all_gather(labels)).flatten(0, 1)
        likeness = shared_genres(labels)
        if loss == "triplet":
            return semi_hard_triplet_loss(vectors, likeness, self.settings.margin)
        return genre_contrast_loss(vectors, likeness, self.settings.scale)


def share_at(step: int, settings: TrailersSettings) -> float:
    """What part of the highest rate a step (from 0) has: up in a line at the beginning of each
    phase, and all the while down along a cosine.
    """
    phase = settings.phase_at(min(step, settings.steps - 1))
    rising = min(1.0, (step - phase.first + 1) / max(1, min(settings.warmup, phase.steps // 3)))
    return rising * (1 + math.cos(math.pi * min(1.0, step / settings.steps))) / 2

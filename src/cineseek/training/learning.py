"""What Lightning runs: the loss of a batch, the optimiser, its rate, the bounds."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

import cineseek.models.torchvision_schemas  # noqa: F401  # before Lightning

# isort: split
import torch
from pytorch_lightning import LightningModule
from torch import Tensor

from cineseek.training import losses
from cineseek.training.batches import Batches
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.pair_model import PairModel
from cineseek.training.parallel import Parallel
from cineseek.training.processes import Process
from cineseek.training.reading import Batch
from cineseek.training.stepping import in_chunks, make_optimiser, reseed

if TYPE_CHECKING:
    from pytorch_lightning.utilities.types import OptimizerLRSchedulerConfig
    from torch.optim import Optimizer

    from cineseek.models.base import Encoder

SENTENCE_SCALE = 20.0
"""By which likenesses of sentences are multiplied, as sentence encoders learn with."""

Stop = Callable[[Batch, int, str, float], NoReturn]
"""Told of the batch, the step and what is not finite."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What is learnt from beside the pairs."""

    parallel: Parallel | None = None
    """Sentences with translations."""
    teacher: Encoder | None = None
    """An encoder whose likenesses are followed."""


class Learning(LightningModule):
    """A pair of towers that learns, from the step on where it was stopped.

    Of a batch that several processes share each encodes its own rows; vectors are gathered with
    their gradients, so the loss is that of the whole batch in every process.
    """

    def __init__(
        self,
        model: PairModel,
        settings: ContrastSettings,
        batches: Batches,
        beside: Beside,
        *,
        optimiser: Mapping[str, Any] | None,
        stop: Stop,
    ) -> None:
        """`optimiser`: its state, where the run goes on."""
        super().__init__()
        self.model = model
        self.settings = settings
        self.rate = self.norm = 0.0
        self._batches, self._beside = batches, beside
        self._state, self._stop = optimiser, stop
        self._seen: Batch | None = None

    def train_dataloader(self) -> Batches:
        """The batches left, of each the rows of this process."""
        return self._batches.of(self._process)

    def training_step(self, batch: Batch, number: int) -> dict[str, Tensor]:
        """The loss of a batch, and of what it consists."""
        number += self._batches.first
        self._seen = batch
        reseed(self.settings.seed, number, self.global_rank)
        pairs = self._loss_of_pairs(batch)
        told = {"loss": pairs, "main": pairs.detach()}
        if self._beside.parallel is not None:
            translated = self._loss_of_sentences(self._beside.parallel, number)
            told["loss"] = pairs + self.settings.parallel_weight * translated
            told["translated"] = translated.detach()
        if not torch.isfinite(told["loss"]):
            value = float(told["loss"].detach())
            self._stop(batch, number // self.settings.accumulate, "loss", value)
        return told

    def configure_optimizers(self) -> OptimizerLRSchedulerConfig:
        """AdamW, and the rate by schedule."""
        done = self._batches.first // self.settings.accumulate
        return make_optimiser(self.model.parameters(), self.settings, done, self._state)

    def on_before_optimizer_step(self, optimizer: Optimizer) -> None:
        """Note the rate and the norm; Lightning clips afterwards."""
        gradients = [w.grad for w in self.model.parameters() if w.grad is not None]
        self.norm = float(torch.nn.utils.get_total_norm(gradients))
        self.rate = float(optimizer.param_groups[0]["lr"])
        if not math.isfinite(self.norm) and self._seen is not None:
            done = self._batches.first // self.settings.accumulate
            self._stop(self._seen, done + self.trainer.global_step, "gradient", self.norm)

    def optimizer_step(
        self,
        epoch: int,
        batch_idx: int,
        optimizer: Any,
        optimizer_closure: Callable[[], Any] | None = None,
    ) -> None:
        """A step, after which the scale is within its bounds."""
        super().optimizer_step(epoch, batch_idx, optimizer, optimizer_closure)
        self.model.clamp()

    @property
    def _process(self) -> Process:
        return Process(self.trainer.global_rank, self.trainer.world_size)

    def _loss_of_pairs(self, batch: Batch) -> Tensor:
        chunk = self.settings.chunk or len(batch.pixels)
        images = self._gather(in_chunks(self.model.look, batch.pixels, chunk=chunk))
        texts = self._gather(in_chunks(self.model.read, batch.ids, batch.mask, chunk=chunk))
        model, right = self.model, batch.right
        with self._exact():
            if self.settings.loss == "clip":
                loss = losses.clip_loss(images, texts, model.scale)
            elif self.settings.loss == "siglip":
                loss = losses.siglip_loss(images, texts, model.scale, model.bias, right)
            else:
                loss = losses.multi_positive_loss(images, texts, right, model.scale)
            teacher = self._beside.teacher
            if teacher is None:
                return loss
            vectors = teacher.encode_images(batch.pictures), teacher.encode_texts(batch.captions)
            taught = [self._gather(torch.from_numpy(one).to(self.device)) for one in vectors]
            like = losses.distillation_loss(
                images, texts, taught[0], taught[1], model.scale, losses.TEACHER_SCALE
            )
        return self._mixed(loss, like)

    def _loss_of_sentences(self, parallel: Parallel, number: int) -> Tensor:
        rows = parallel.batch(number, self.settings.parallel_batch, seed=self.settings.seed)
        own = self._process.own(rows.tolist())
        told = [parallel.firsts[row] for row in own] + [parallel.seconds[row] for row in own]
        ids, mask = (one.to(self.device) for one in self._batches.reader.texts(told))
        firsts, seconds = (self._gather(half) for half in self.model.read(ids, mask).chunk(2))
        with self._exact():
            scale = torch.tensor(SENTENCE_SCALE, device=self.device)
            loss = losses.clip_loss(firsts, seconds, scale)
            if parallel.vectors is None:
                return loss
            taught = torch.from_numpy(parallel.vectors[self._process.gathered(rows.tolist())])
            taught = taught.to(self.device)
            like = losses.distillation_loss(firsts, seconds, taught, taught, scale, SENTENCE_SCALE)
        return self._mixed(loss, like)

    def _mixed(self, loss: Tensor, like: Tensor) -> Tensor:
        weight = self.settings.teacher_weight
        return (1 - weight) * loss + weight * like

    def _gather(self, vectors: Tensor) -> Tensor:
        """Those of all processes, one process after the other; gradients go back to each.

        Every process has the loss of the whole batch, so the gradients that come back are as many
        times too large as there are processes; Lightning's strategies average the weights' over
        them, which makes it even.
        """
        gathered = self.all_gather(vectors, sync_grads=True)
        return torch.as_tensor(gathered).reshape(-1, vectors.shape[-1])

    def _exact(self) -> torch.autocast:
        """Losses are computed in float32, whatever the towers are."""
        return torch.autocast(self.device.type, enabled=False)

"""What one batch teaches: its loss, and its gradients added to the weights. Knows no files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from cineseek.training import losses
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.pair_model import PairModel
from cineseek.training.parallel import Parallel
from cineseek.training.reading import Batch, Reader
from cineseek.training.stepping import backward

if TYPE_CHECKING:
    from cineseek.models.base import Encoder

SENTENCE_SCALE = 20.0
"""By which likenesses of sentences are multiplied, as sentence encoders learn with."""


def learn_pairs(
    model: PairModel,
    batch: Batch,
    settings: ContrastSettings,
    number: int,
    device: str,
    teacher: Encoder | None,
) -> Tensor:
    """Add the gradients of pictures with their captions; the loss."""
    pixels, ids, mask, right = (
        one.to(device) for one in (batch.pixels, batch.ids, batch.mask, batch.right)
    )
    taught = None
    if teacher is not None:
        vectors = teacher.encode_images(batch.pictures), teacher.encode_texts(batch.captions)
        taught = [torch.from_numpy(one).to(device) for one in vectors]

    def encode(part: slice) -> tuple[Tensor, Tensor]:
        with torch.autocast(
            pixels.device.type, dtype=torch.bfloat16, enabled=settings.precision == "bf16"
        ):
            return model.look(pixels[part]), model.read(ids[part], mask[part])

    def loss_of(images: Tensor, texts: Tensor) -> Tensor:
        if settings.loss == "clip":
            loss = losses.clip_loss(images, texts, model.scale)
        elif settings.loss == "siglip":
            loss = losses.siglip_loss(images, texts, model.scale, model.bias, right)
        else:
            loss = losses.multi_positive_loss(images, texts, right, model.scale)
        if taught is None:
            return loss
        like = losses.distillation_loss(
            images, texts, taught[0], taught[1], model.scale, losses.TEACHER_SCALE
        )
        return (1 - settings.teacher_weight) * loss + settings.teacher_weight * like

    return backward(
        encode,
        loss_of,
        len(pixels),
        chunk=settings.chunk or len(pixels),
        share=1 / settings.accumulate,
        reseed=lambda chunk: _reseed(settings.seed, number, chunk),
    )


def learn_parallel(
    model: PairModel,
    parallel: Parallel,
    reader: Reader,
    settings: ContrastSettings,
    number: int,
    device: str,
) -> Tensor:
    """Add the gradients of sentences with their translations; the loss."""
    rows = parallel.batch(number, settings.parallel_batch, seed=settings.seed)
    told = [parallel.firsts[row] for row in rows] + [parallel.seconds[row] for row in rows]
    ids, mask = (one.to(device) for one in reader.texts(told))
    _reseed(settings.seed, number, -1)
    with torch.autocast(ids.device.type, torch.bfloat16, enabled=settings.precision == "bf16"):
        firsts, seconds = model.read(ids, mask).chunk(2)
    scale = torch.tensor(SENTENCE_SCALE, device=firsts.device)
    loss = losses.clip_loss(firsts, seconds, scale)
    if parallel.vectors is not None:
        taught = torch.from_numpy(parallel.vectors[rows]).to(device)
        like = losses.distillation_loss(firsts, seconds, taught, taught, scale, SENTENCE_SCALE)
        loss = (1 - settings.teacher_weight) * loss + settings.teacher_weight * like
    if torch.isfinite(loss):
        share = settings.parallel_weight / settings.accumulate
        (loss * share).backward()  # type: ignore[no-untyped-call]
    return loss.detach()


def _reseed(*key: int) -> None:
    """Dropout follows from the step, so that nothing has to be saved to go on."""
    entropy = [number % (1 << 32) for number in key]
    torch.manual_seed(int(np.random.SeedSequence(entropy).generate_state(1)[0]))

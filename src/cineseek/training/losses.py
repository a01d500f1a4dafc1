"""What a contrastive recipe makes small: pure functions of vectors, each with its paper.

They know no towers and no data. Vectors are unit length; scales are plain multipliers, not logs.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, kl_div, log_softmax, logsigmoid

TEACHER_SCALE = 100.0
"""By which CLIP models that have learnt multiply their likenesses."""


def clip_loss(images: Tensor, texts: Tensor, scale: Tensor) -> Tensor:
    """Softmax both ways, row i belongs to row i (CLIP: Radford et al. 2021, figure 3).

    images, texts: n x d, unit length; scale: a number. Returns a number. Every other row counts as
    wrong, also one with the same caption: see `multi_positive_loss`.
    """
    _check(images, texts)
    logits = scale * images @ texts.T  # n x n, pictures down, texts across
    own = torch.arange(len(images), device=images.device)
    return (cross_entropy(logits, own) + cross_entropy(logits.T, own)) / 2


def siglip_loss(
    images: Tensor, texts: Tensor, scale: Tensor, bias: Tensor, labels: Tensor | None = None
) -> Tensor:
    """Each pair for itself, right or wrong (SigLIP: Zhai et al. 2023, algorithm 1).

    images, texts: n x d, unit length; scale, bias: numbers; labels: as of
    `multi_positive_loss` (without: only row i for row i). Returns a number.
    """
    _check(images, texts)
    logits = scale * images @ texts.T + bias
    sign = 2 * _same(labels, images).to(logits.dtype) - 1
    return -logsigmoid(sign * logits).sum() / len(images)


def multi_positive_loss(images: Tensor, texts: Tensor, labels: Tensor, scale: Tensor) -> Tensor:
    """Softmax both ways where all rows of one label are right for each other.

    images, texts: n x d, unit length; labels: n whole numbers, or n x n booleans that say which
    text (across) is true of which picture (down); scale: a number. Returns a number.
    The log is outside the mean over the right ones (SupCon: Khosla et al. 2020, equation 2;
    between pictures and words: UniCL, Yang et al. 2022). The entropy of the right ones is taken
    off, which changes no gradient: nought is reached whatever the labels. With all labels
    different it is `clip_loss`.
    """
    _check(images, texts)
    right = _same(labels, images).to(images.dtype)
    logits = scale * images @ texts.T

    def one_way(right: Tensor, logits: Tensor) -> Tensor:
        right = right / right.sum(dim=1, keepdim=True)  # n x n, rows add up to one
        floor = right.max(dim=1).values.log().mean()  # minus the entropy of a row, averaged
        return floor - (right * log_softmax(logits, dim=1)).sum(dim=1).mean()

    return (one_way(right, logits) + one_way(right.T, logits.T)) / 2


def distillation_loss(
    images: Tensor,
    texts: Tensor,
    teacher_images: Tensor,
    teacher_texts: Tensor,
    scale: Tensor,
    teacher_scale: float,
) -> Tensor:
    """How far a student's likenesses within a batch are from a teacher's.

    images, texts: n x d; teacher_images, teacher_texts: n x e, all unit length; the widths may
    differ, since only likenesses are compared. Returns a number: the Kullback-Leibler divergence
    of softmax rows, both ways, averaged (TinyCLIP: Wu et al. 2023, affinity mimicking; the idea:
    Hinton et al. 2015). Nought where the student agrees.
    """
    _check(images, texts)
    _check(teacher_images, teacher_texts)
    if len(images) != len(teacher_images):
        raise ValueError(f"{len(images)} rows of the student, {len(teacher_images)} of the teacher")
    student = scale * images @ texts.T
    teacher = teacher_scale * teacher_images @ teacher_texts.T
    both = [
        kl_div(
            log_softmax(ours, dim=1),
            log_softmax(theirs, dim=1),
            reduction="batchmean",
            log_target=True,
        )
        for ours, theirs in ((student, teacher), (student.T, teacher.T))
    ]
    return (both[0] + both[1]) / 2


def _same(labels: Tensor | None, rows: Tensor) -> Tensor:
    """Which rows are right for each other, n x n."""
    if labels is None:
        return torch.eye(len(rows), dtype=torch.bool, device=rows.device)
    if labels.shape == (len(rows), len(rows)) and labels.dtype == torch.bool:
        return labels
    if labels.shape != (len(rows),):
        raise ValueError(
            f"labels must be {len(rows)} numbers or a square of booleans, not of shape "
            f"{tuple(labels.shape)}"
        )
    return labels[:, None] == labels[None, :]


def _check(images: Tensor, texts: Tensor) -> None:
    if images.ndim != 2 or images.shape != texts.shape:
        raise ValueError(
            f"pictures and texts must both be n x d, not {tuple(images.shape)} "
            f"and {tuple(texts.shape)}"
        )

"""What the trailers recipe makes small: pure functions of vectors and of how much genres agree.

Footages have several genres, so two are not alike or unlike but share more or fewer of them.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import log_softmax, relu


def shared_genres(labels: Tensor) -> Tensor:
    """Jaccard index of the genres of each pair: n x g of 0 and 1 into n x n, from 0 to 1.

    Two footages without any genre share nothing.
    """
    both = labels @ labels.T
    counts = labels.sum(dim=1)
    return both / (counts[:, None] + counts[None, :] - both).clamp_min(1)


def semi_hard_triplet_loss(vectors: Tensor, likeness: Tensor, margin: float) -> Tensor:
    """Semi-hard triplets (FaceNet: Schroff et al. 2015, section 3.2), all of a batch.

    vectors: n x d, unit length; likeness: n x n, as of `shared_genres`. A triplet is an anchor, a
    footage that shares some genres with it, and one that shares fewer. Semi-hard are those where
    the second of the two is farther away (in squared distance) by less than the margin, and the
    margin is as wide as the difference of their likenesses to the anchor. Returns a number: the
    mean of what they lack, nought where there are none.
    """
    _check(vectors, likeness)
    apart = (2 - 2 * vectors @ vectors.T).clamp_min(0)  # squared distance, n x n
    gap = apart[:, None, :] - apart[:, :, None]  # anchor, nearer, farther
    wide = margin * (likeness[:, :, None] - likeness[:, None, :])
    own = torch.eye(len(vectors), dtype=torch.bool, device=vectors.device)
    real = (wide > 0) & ~own[:, :, None] & (likeness > 0)[:, :, None]
    hard = real & (gap > 0) & (gap < wide)
    lacking = relu(wide - gap) * hard
    return lacking.sum() / hard.sum().clamp_min(1)


def genre_contrast_loss(vectors: Tensor, likeness: Tensor, scale: float) -> Tensor:
    """Supervised contrastive loss (Khosla et al. 2020, equation 2), weighed by shared genres.

    vectors: n x d, unit length; likeness: n x n, not negative; scale: one over the temperature.
    Every other footage of the batch is as right an answer as its likeness says (as in Dao et al.,
    Multi-label image classification with contrastive learning, 2021). Returns a number: the mean
    over anchors that have a right answer, without the entropy of their right answers.
    """
    _check(vectors, likeness)
    own = torch.eye(len(vectors), dtype=torch.bool, device=vectors.device)
    right = likeness.masked_fill(own, 0)
    total = right.sum(dim=1)
    some = total > 0
    right = right / total.clamp_min(1e-12)[:, None]
    logits = (scale * vectors @ vectors.T).masked_fill(own, -torch.inf)
    likely = log_softmax(logits, dim=1).masked_fill(own, 0)
    floor = (right * right.clamp_min(1e-12).log()).sum(dim=1)
    lost = floor - (right * likely).sum(dim=1)
    return (lost * some).sum() / some.sum().clamp_min(1)


def _check(vectors: Tensor, likeness: Tensor) -> None:
    if vectors.ndim != 2 or likeness.shape != (len(vectors), len(vectors)):
        raise ValueError(
            f"vectors are n x d and likeness n x n, not {tuple(vectors.shape)} and "
            f"{tuple(likeness.shape)}"
        )

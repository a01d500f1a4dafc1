"""Losses of the trailers recipe, compared with loops that are plain to read."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch.nn.functional import normalize

from cineseek.training.trailers_losses import (
    genre_contrast_loss,
    semi_hard_triplet_loss,
    shared_genres,
)


def _drawn(rows: int = 9) -> tuple[torch.Tensor, torch.Tensor]:
    chance = torch.Generator().manual_seed(3)
    vectors = normalize(torch.randn(rows, 5, generator=chance, dtype=torch.float64), dim=1)
    labels = (torch.rand(rows, 4, generator=chance) < 0.5).double()
    return vectors, shared_genres(labels)


def test_footages_share_as_many_genres_as_the_jaccard_index_says() -> None:
    labels = torch.tensor([[1.0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 0, 0]])
    shared = shared_genres(labels)
    assert shared[0].tolist() == [1, 0.5, 0, 0]
    assert shared[3].tolist() == [0, 0, 0, 0]
    assert torch.equal(shared, shared.T)


def test_semi_hard_triplets_are_those_of_the_paper() -> None:
    vectors, likeness = _drawn()
    total, count = 0.0, 0
    for a in range(9):
        for p in range(9):
            for n in range(9):
                wide = 0.5 * (likeness[a, p] - likeness[a, n])
                if p == a or likeness[a, p] <= 0 or wide <= 0:
                    continue
                near, far = ((vectors[a] - vectors[x]).square().sum() for x in (p, n))
                if near < far < near + wide:
                    total, count = total + float(near + wide - far), count + 1
    assert count > 5
    assert float(semi_hard_triplet_loss(vectors, likeness, 0.5)) == pytest.approx(total / count)


def test_triplets_that_are_right_by_the_margin_lack_nothing() -> None:
    vectors = torch.tensor([[1.0, 0], [1, 0], [-1, 0]])
    likeness = torch.tensor([[1.0, 1, 0], [1, 1, 0], [0, 0, 1]])
    assert float(semi_hard_triplet_loss(vectors, likeness, 0.5)) == 0


def test_the_contrast_is_a_softmax_over_all_others_weighed_by_shared_genres() -> None:
    vectors, likeness = _drawn()
    found = []
    for a in range(9):
        others = [n for n in range(9) if n != a]
        right = np.array([float(likeness[a, n]) for n in others])
        if not right.sum():
            continue
        right /= right.sum()
        logits = np.array([10 * float(vectors[a] @ vectors[n]) for n in others])
        likely = logits - np.log(np.exp(logits).sum())
        entropy = -sum(one * math.log(one) for one in right if one)
        found.append(-(right * likely).sum() - entropy)
    assert float(genre_contrast_loss(vectors, likeness, 10.0)) == pytest.approx(np.mean(found))


def test_losses_have_finite_gradients_where_nothing_is_shared_or_all_is_the_same() -> None:
    for likeness in (torch.eye(4), torch.zeros(4, 4), torch.ones(4, 4)):
        vectors = torch.ones(4, 3, requires_grad=True)
        unit = normalize(vectors, dim=1)
        loss = semi_hard_triplet_loss(unit, likeness, 0.2)
        loss = loss + genre_contrast_loss(unit, likeness, 10.0)
        loss.backward()
        assert torch.isfinite(loss)
        assert torch.isfinite(vectors.grad).all()


def test_losses_of_other_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="n x n"):
        semi_hard_triplet_loss(torch.ones(3, 2), torch.ones(2, 2), 0.1)

"""The losses against the plain formulas of their papers, written out in loops."""

from __future__ import annotations

import math

import pytest
import torch

from cineseek.training.losses import (
    clip_loss,
    distillation_loss,
    multi_positive_loss,
    siglip_loss,
)

SCALE = torch.tensor(7.0)


def _unit(rows: int, width: int, seed: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    drawn = torch.randn(rows, width, generator=generator, dtype=torch.float64)
    return torch.nn.functional.normalize(drawn, dim=1)


@pytest.fixture
def images() -> torch.Tensor:
    return _unit(5, 8, 0)


@pytest.fixture
def texts() -> torch.Tensor:
    return _unit(5, 8, 1)


def _plain_multi_positive(images, texts, labels, scale: float) -> float:
    """Equation 2 of SupCon between pictures and words, less its least value, both ways."""

    def one_way(a, b) -> float:
        total = 0.0
        for i in range(len(a)):
            weights = [math.exp(scale * float(a[i] @ b[j])) for j in range(len(b))]
            right = [j for j in range(len(b)) if labels[j] == labels[i]]
            mean = sum(math.log(weights[j] / sum(weights)) for j in right) / len(right)
            total += -mean - math.log(len(right))
        return total / len(a)

    return (one_way(images, texts) + one_way(texts, images)) / 2


def test_clip_loss_is_cross_entropy_on_the_diagonal_both_ways(images, texts) -> None:
    expected = _plain_multi_positive(images, texts, range(5), 7.0)
    assert float(clip_loss(images, texts, SCALE)) == pytest.approx(expected)


def test_clip_loss_of_vectors_that_say_nothing_is_the_log_of_the_batch() -> None:
    flat = torch.ones(6, 4) / 2
    assert float(clip_loss(flat, flat, SCALE)) == pytest.approx(math.log(6))


def test_siglip_loss_is_a_yes_or_no_for_each_pair(images, texts) -> None:
    total = 0.0
    for i in range(5):
        for j in range(5):
            sign = 1 if i == j else -1
            total += math.log(1 + math.exp(-sign * (7 * float(images[i] @ texts[j]) - 2)))
    assert float(siglip_loss(images, texts, SCALE, torch.tensor(-2.0))) == pytest.approx(total / 5)


def test_siglip_loss_with_labels_wants_all_pairs_of_a_label(images, texts) -> None:
    bias = torch.tensor(-2.0)
    apart = siglip_loss(images, texts, SCALE, bias, torch.arange(5))
    assert float(apart) == pytest.approx(float(siglip_loss(images, texts, SCALE, bias)))
    one_film = torch.zeros(5, dtype=torch.long)
    same = images[:1].expand(5, -1)
    assert float(siglip_loss(same, same, torch.tensor(50.0), bias, one_film)) < 1e-9


def test_multi_positive_loss_is_that_of_the_paper_less_its_least_value(images, texts) -> None:
    labels = torch.tensor([0, 1, 0, 2, 1])
    expected = _plain_multi_positive(images, texts, labels, 7.0)
    assert float(multi_positive_loss(images, texts, labels, SCALE)) == pytest.approx(expected)


def test_multi_positive_loss_with_different_labels_is_the_clip_loss(images, texts) -> None:
    loss = multi_positive_loss(images, texts, torch.arange(5), SCALE)
    assert float(loss) == pytest.approx(float(clip_loss(images, texts, SCALE)))


def test_a_batch_of_few_films_can_reach_nought_only_with_several_right_answers() -> None:
    labels = torch.tensor([0, 0, 0, 0, 1, 1, 1, 1])
    perfect = torch.eye(2)[labels]
    scale = torch.tensor(100.0)
    assert float(multi_positive_loss(perfect, perfect, labels, scale)) == pytest.approx(0, abs=1e-6)
    assert float(clip_loss(perfect, perfect, scale)) == pytest.approx(math.log(4))


def test_distillation_loss_is_nought_where_the_student_agrees(images, texts) -> None:
    turn, _ = torch.linalg.qr(torch.randn(8, 8, dtype=torch.float64))
    agreed = distillation_loss(images @ turn, texts @ turn, images, texts, SCALE, 7.0)
    assert float(agreed) == pytest.approx(0, abs=1e-9)
    assert float(distillation_loss(images, texts, texts, images.flip(0), SCALE, 7.0)) > 0.01


def test_distillation_loss_takes_a_teacher_of_another_width(images, texts) -> None:
    wide = distillation_loss(images, texts, _unit(5, 32, 2), _unit(5, 32, 3), SCALE, 20.0)
    assert math.isfinite(float(wide))


@pytest.mark.parametrize("loss", ["clip", "siglip", "multi", "distillation"])
def test_gradients_agree_with_differences(loss: str, images, texts) -> None:
    labels = torch.tensor([0, 1, 0, 2, 1])
    scale, bias = SCALE.double(), torch.tensor(-1.0, dtype=torch.float64)
    functions = {
        "clip": lambda a, b: clip_loss(a, b, scale),
        "siglip": lambda a, b: siglip_loss(a, b, scale, bias, labels),
        "multi": lambda a, b: multi_positive_loss(a, b, labels, scale),
        "distillation": lambda a, b: distillation_loss(a, b, texts, images, scale, 5.0),
    }
    pair = (images.clone().requires_grad_(), texts.clone().requires_grad_())
    assert torch.autograd.gradcheck(functions[loss], pair)


def test_shapes_that_do_not_belong_together_are_refused(images, texts) -> None:
    with pytest.raises(ValueError, match="n x d"):
        clip_loss(images, texts[:3], SCALE)
    with pytest.raises(ValueError, match="5 numbers"):
        multi_positive_loss(images, texts, torch.arange(4), SCALE)
    with pytest.raises(ValueError, match="5 rows of the student"):
        distillation_loss(images, texts, images[:2], texts[:2], SCALE, 1.0)


def test_which_caption_is_true_of_which_picture_may_be_said_pair_by_pair(images, texts) -> None:
    labels = torch.tensor([0, 1, 0, 2, 1])
    square = labels[:, None] == labels[None, :]
    by_labels = multi_positive_loss(images, texts, labels, SCALE)
    assert float(multi_positive_loss(images, texts, square, SCALE)) == pytest.approx(
        float(by_labels)
    )
    # "A dog" is true of the poodle too, "a poodle" is not true of every dog.
    right = torch.eye(5, dtype=torch.bool)
    right[0, 1] = True
    more = float(multi_positive_loss(images, texts, right, SCALE))
    assert more == pytest.approx(_plain_by_pairs(images, texts, right, 7.0))
    assert more != pytest.approx(_plain_by_pairs(images, texts, right.T, 7.0))


def _plain_by_pairs(images, texts, right, scale: float) -> float:
    def one_way(a, b, right) -> float:
        total = 0.0
        for i in range(len(a)):
            weights = [math.exp(scale * float(a[i] @ b[j])) for j in range(len(b))]
            good = [j for j in range(len(b)) if right[i, j]]
            mean = sum(math.log(weights[j] / sum(weights)) for j in good) / len(good)
            total += -mean - math.log(len(good))
        return total / len(a)

    return (one_way(images, texts, right) + one_way(texts, images, right.T)) / 2

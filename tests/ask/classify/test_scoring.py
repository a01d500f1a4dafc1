"""From cosines to probabilities, on matrices small enough to check by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from cone import Cone

from cineseek.ask.classify.scoring import (
    TEMPERATURE,
    against_decoys,
    against_strangers,
    gate,
    probabilities,
)


def rows(*some: tuple[float, ...]) -> np.ndarray:
    return np.array(some, dtype=np.float32)


def test_a_score_is_how_far_a_label_stands_above_the_decoys_of_the_same_picture() -> None:
    looks = rows((1, 0), (0, 1))
    decoys = rows((0.1, 0.3), (0.2, 0.3), (0.3, 0.3))  # level 0.2, quartiles 0.15 and 0.25
    scores = against_decoys(looks, rows((0.5, 0.5)), decoys)
    assert scores[0, 0] == pytest.approx((0.5 - 0.2) / (0.1 / 1.349), rel=1e-5)
    assert scores[1, 0] == pytest.approx((0.5 - 0.3) / 0.1, rel=1e-5)  # no spread: a tenth a step


def test_one_decoy_that_is_in_the_picture_changes_little() -> None:
    looks = rows((1.0,))
    decoys = np.linspace(0.1, 0.3, 51, dtype=np.float32)[:, None]
    met = decoys.copy()
    met[-1] = 0.9
    label = rows((0.5,))
    usual, other = (against_decoys(looks, label, some)[0, 0] for some in (decoys, met))
    assert other == pytest.approx(usual, rel=0.01)


def test_a_pooled_look_scores_what_its_parts_score_on_average_where_decoys_are_even() -> None:
    looks = rows((1, 0, 0), (0, 1, 0))
    decoys = rows((0, 0, 1), (0, 0, 1))
    label = rows((0.8, 0.2, 0))
    parts = against_decoys(looks, label, decoys)
    whole = against_decoys(looks.mean(axis=0, keepdims=True), label, decoys)
    assert whole[0, 0] == pytest.approx(parts.mean(), rel=1e-5)


def test_films_are_told_apart_by_what_they_do_not_share() -> None:
    labels = rows((1.0, 0.1, 0.0), (1.0, 0.0, 0.1))
    frames = rows((1, 0.1, 0.02), (1, 0.12, 0), (1, 0.01, 0.1), (1, 0, 0.12))
    owners = np.array([0, 0, 1, 1])
    scores = against_strangers(labels, frames, owners).score(rows((1, 0.1, 0), (1, 0, 0.1)))
    assert scores.argmax(axis=1).tolist() == [0, 1]
    assert scores[0, 0] > 3 > 1 > abs(scores[0, 1])


def test_strangers_of_a_label_are_never_its_own_frames() -> None:
    labels = rows((1, 0), (0, 1))
    frames = rows((0.8, 0.2), (0.8, 0.2), (0.2, 0.8), (0.2, 0.8))
    owners = np.array([0, 0, 1, 1])
    scores = against_strangers(labels, frames, owners).score(rows((0.2, 0.8)))
    assert scores[0, 0] == pytest.approx(0, abs=1e-6)  # exactly what a stranger scores


def test_no_label_scores_more_on_a_look_than_one_that_is_that_look() -> None:
    random = np.random.default_rng(0)
    for films in (2, 3, 5, 12, 40):
        labels = random.normal(size=(films, 16)).astype(np.float32)
        labels *= random.uniform(0.2, 2, (films, 1)).astype(np.float32)
        labels += 5  # films look more like each other than like anything else
        ruler = against_strangers(labels, labels, np.arange(films))
        assert ruler.score(labels).argmax(axis=1).tolist() == list(range(films))


def test_probabilities_are_a_softmax_at_the_temperature() -> None:
    scores = np.array([[2.0, 2.0 - TEMPERATURE]])
    first, second = probabilities(scores, None)[0]
    assert first / second == pytest.approx(math.e)
    assert first + second == pytest.approx(1)


def test_none_of_these_wins_unless_a_label_passes_the_gate() -> None:
    found = probabilities(np.array([[2.9, 0.0], [3.1, 0.0]]), 3.0)
    assert found.shape == (2, 3)
    assert found.argmax(axis=1).tolist() == [2, 0]
    assert found.sum(axis=1) == pytest.approx([1, 1])


def test_scores_of_any_size_make_probabilities() -> None:
    found = probabilities(np.array([[1e6, -1e6, 0.0]]), 2.0)
    assert np.isfinite(found).all()
    assert found[0, 0] == 1


def test_more_labels_have_to_pass_a_higher_gate() -> None:
    assert gate(1, 1000) == pytest.approx(1.645 * 1.005, abs=0.001)
    assert gate(1, 52) < gate(2, 52) < gate(100, 52)
    assert gate(3, 52) < gate(3, 8)  # less is known of how decoys scatter


@pytest.mark.parametrize("strength", [4.5, 6.0, 8.0])
def test_what_is_shown_wins_and_what_is_not_does_not(strength: float) -> None:
    right, wrong = [], []
    for seed in range(4):
        cone = Cone(strength=strength, seed=seed)
        concepts = cone.random.permutation(len(cone.concepts))
        decoys, labels, absent = concepts[:52], concepts[52:62], concepts[100:400]
        told, held = cone.texts(labels), cone.texts(decoys)
        shown = cone.random.integers(0, 10, 200)
        film = cone.random.integers(0, 20, 200)
        others = cone.random.choice(absent, (3, 200))
        meant = cone.pictures(labels[shown], others[0], film)
        strange = cone.pictures(others[1], others[2], film)
        limit = gate(10, 52)
        found = probabilities(against_decoys(meant, told, held), limit)
        right.append(np.mean(found.argmax(axis=1) == shown))
        lost = probabilities(against_decoys(strange, told, held), limit)
        wrong.append(np.mean(lost.argmax(axis=1) < 10))
    assert np.mean(right) > {4.5: 0.65, 6.0: 0.9, 8.0: 0.95}[strength]
    assert np.mean(wrong) < 0.1  # 0.05 for words like the decoys; some concepts are kindred

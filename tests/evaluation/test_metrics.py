"""Metrics on matrices small enough to check by hand, and against every order that ties allow."""

from __future__ import annotations

from itertools import pairwise, permutations

import numpy as np
import pytest

from cineseek.evaluation.metrics import DEPTHS, average_precision, bootstrap, judge, judge_one

SCORES = np.array(
    [
        [0.9, 0.8, 0.1, 0.3],  # right: 0 -> first
        [0.9, 0.2, 0.8, 0.3],  # right: 1 -> last
        [0.1, 0.9, 0.5, 0.2],  # right: 2 -> second
    ]
)


def outcome(scores, right_of, answer_of):
    """Vectors whose dot products are these scores."""
    return judge(scores, np.eye(scores.shape[1]), np.array(right_of), np.array(answer_of))


def test_ranks_and_accuracy_of_a_matrix_made_by_hand():
    found = outcome(SCORES, [0, 1, 2], [0, 1, 2, 3])
    assert found.rank().tolist() == [1, 4, 2]
    assert [found.accuracy(k).tolist() for k in (1, 2, 4)] == [[1, 0, 0], [1, 0, 1], [1, 1, 1]]
    assert found.precision.tolist() == [1, 1 / 4, 1 / 2]


def test_of_several_right_answers_the_best_counts_and_precision_counts_all():
    found = outcome(SCORES[:2], [0, 0], [0, 1, 1, 0])
    assert found.rank().tolist() == [1, 1]
    assert found.precision == pytest.approx([(1 + 2 / 3) / 2, (1 + 2 / 3) / 2])


def textbook_precision(scores, right):
    """As scikit-learn defines it, without ties: precision at each right answer, on average."""
    hits = right[np.argsort(-scores)]
    return (np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean()


def test_average_precision_is_the_textbooks_where_nothing_is_tied():
    random = np.random.default_rng(3)
    for _ in range(50):
        scores, right = random.permutation(20) / 20, random.random(20) < 0.3
        right[random.integers(20)] = True
        assert average_precision(scores, right) == pytest.approx(textbook_precision(scores, right))


def every_order(scores, right):
    """Rank of the first right answer and average precision, over all orders that ties allow."""
    seen = []
    for order in permutations(range(len(scores))):
        if all(scores[a] >= scores[b] for a, b in pairwise(order)):
            hits = right[list(order)]
            first = int(np.argmax(hits)) + 1
            seen.append((first, (np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean()))
    return np.array(seen)


@pytest.mark.parametrize(
    ("scores", "right"),
    [
        ([1, 1, 1, 1], [1, 0, 0, 0]),
        ([1, 1, 1, 1], [1, 0, 1, 0]),
        ([3, 2, 2, 2, 1], [0, 1, 0, 1, 1]),
        ([2, 2, 1, 1, 1], [0, 0, 1, 0, 1]),
        ([2, 2, 2, 1, 1, 1], [1, 0, 0, 1, 1, 0]),
    ],
)
def test_ties_count_as_the_mean_over_all_their_orders(scores, right):
    scores, right = np.array(scores, dtype=float), np.array(right, dtype=bool)
    expected = every_order(scores, right)
    found = outcome(scores[None], [1], right.astype(int))
    assert found.rank()[0] == pytest.approx(expected[:, 0].mean())
    assert found.precision[0] == pytest.approx(expected[:, 1].mean())
    for k in range(1, len(scores) + 1):
        assert found.accuracy(k)[0] == pytest.approx((expected[:, 0] <= k).mean())


def test_an_encoder_that_says_the_same_to_everything_scores_what_chance_scores():
    same = np.full((100, 37), 37**-0.5, dtype=np.float32)
    found = judge(same, same, np.arange(100), np.arange(100))
    for k in DEPTHS:
        assert found.accuracy(k).mean() == pytest.approx(k / 100)
    assert np.median(found.rank()) == 50.5


def test_fewer_answers_than_k_are_all_of_them():
    assert outcome(SCORES, [0, 1, 2], [0, 1, 2, 3]).accuracy(50).tolist() == [1, 1, 1]


def test_batches_change_nothing(monkeypatch):
    random = np.random.default_rng(0)
    queries, answers = random.normal(size=(30, 8)), random.normal(size=(12, 8))
    of = np.arange(30) % 12
    whole = judge(queries, answers, of, np.arange(12))
    monkeypatch.setattr("cineseek.evaluation.metrics._BATCH", 13)
    parts = judge(queries, answers, of, np.arange(12))
    assert whole.precision.tolist() == parts.precision.tolist()
    assert whole.rank().tolist() == parts.rank().tolist()


def test_vectors_that_are_no_numbers_are_an_error():
    with pytest.raises(ValueError, match="finite"):
        outcome(SCORES * np.nan, [0, 1, 2], [0, 1, 2, 3])


def test_a_query_without_an_answer_is_an_error():
    with pytest.raises(ValueError, match="without a right answer"):
        outcome(SCORES, [0, 1, 9], [0, 1, 2, 3])


def test_judging_one_row():
    assert judge_one(np.array([1.0, 1.0, 2.0]), np.array([True, False, False]))[:3] == (1, 2, 1)


def test_the_interval_is_seeded_and_holds_the_mean():
    values = np.array([1.0, 0.0] * 100)
    one = bootstrap(values, np.arange(200), seed=7)
    assert one == bootstrap(values, np.arange(200), seed=7)
    assert one[0] < 0.5 < one[1]
    assert one[1] - one[0] == pytest.approx(2 * 1.96 * np.sqrt(0.25 / 200), rel=0.15)


def test_captions_of_one_picture_are_drawn_together():
    values = np.repeat([1.0, 0.0], 50)
    pictures = np.repeat(np.arange(20), 5)
    alone, together = (bootstrap(values, groups) for groups in (np.arange(100), pictures))
    assert together[1] - together[0] > 1.8 * (alone[1] - alone[0])


def test_an_interval_of_what_never_varies_is_a_point():
    assert bootstrap(np.ones(10), np.arange(10)) == (1.0, 1.0)

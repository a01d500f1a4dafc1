"""Retrieval by genre and labels of several genres, on examples that can be worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.evaluation.likeness import differences, retrieve_genres
from cineseek.evaluation.multilabel import (
    best_thresholds,
    macro_f1,
    mean_average_precision,
    with_interval,
)


def _unit(*angles: float) -> np.ndarray:
    turns = np.radians(angles)
    return np.stack([np.cos(turns), np.sin(turns)], axis=1).astype(np.float32)


def test_average_precision_is_of_each_genre_for_itself() -> None:
    vectors = _unit(0, 10, 20, 90)
    genres = np.array([[1, 0], [0, 1], [1, 1], [1, 0]], dtype=bool)
    found = retrieve_genres(vectors, genres, np.arange(4), depths=(1, 2))
    # The first asks for genre 0: nothing, right, right.
    assert found.precision[0, 0] == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert np.isnan(found.precision[0, 1])
    assert found.first[1][0, 0] == 0
    assert found.first[2][0, 0] == 0.5
    # The second asks for genre 1; the first and the third are as near.
    assert found.precision[1, 1] == pytest.approx((1 + 1 / 2) / 2)
    assert found.first[1][1, 1] == 0.5
    means = found.by_genre()
    assert found.mean_average_precision().value == pytest.approx(np.nanmean(means))


def test_what_is_of_the_same_film_is_no_answer() -> None:
    genres = np.ones((3, 1), dtype=bool)
    found = retrieve_genres(_unit(0, 1, 90), genres, np.array([0, 0, 1]), depths=(1,))
    assert found.precision[0, 0] == 1
    alone = retrieve_genres(_unit(0, 1), genres[:2], np.array([0, 0]), depths=(1,))
    assert np.isnan(alone.precision).all()
    assert alone.mean_average_precision().to_json() == [None, None, None]


def test_the_same_vectors_score_as_chance_and_good_ones_better_by_a_sure_margin() -> None:
    chance = np.random.default_rng(0)
    genres = np.arange(60)[:, None] % 3 == np.arange(3)
    good = (genres + chance.normal(0, 0.3, genres.shape)).astype(np.float32)
    good /= np.linalg.norm(good, axis=1, keepdims=True)
    films = np.arange(60)
    one = retrieve_genres(good, genres, films)
    other = retrieve_genres(np.ones((60, 3), np.float32), genres, films)
    assert other.precision_at(5).value == pytest.approx(19 / 59)
    lead = differences(one, other)
    assert 0 < lead.low < lead.value < lead.high
    assert one.mean_average_precision().low > other.mean_average_precision().high


def test_vectors_that_are_no_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        retrieve_genres(np.full((2, 2), np.nan, np.float32), np.ones((2, 1), bool), np.arange(2))
    with pytest.raises(ValueError, match="films"):
        retrieve_genres(_unit(0, 1), np.ones((2, 1), bool), np.arange(3))


def test_thresholds_are_where_f1_is_highest() -> None:
    shares = np.array([[0.9, 0.1], [0.8, 0.2], [0.6, 0.3], [0.2, 0.4]])
    labels = np.array([[1, 0], [1, 0], [0, 0], [1, 1]], dtype=bool)
    assert best_thresholds(shares, labels, fewest=1) == pytest.approx([0.1, 0.35])
    assert best_thresholds(shares, labels)[1] == 0.5
    said = shares >= best_thresholds(shares, labels, fewest=1)
    assert macro_f1(said, labels) == pytest.approx((6 / 7 + 1) / 2)


def test_mean_average_precision_leaves_out_labels_that_all_or_none_have() -> None:
    scores = np.array([[0.9, 0.5, 0.1], [0.1, 0.4, 0.2]])
    labels = np.array([[1, 1, 0], [0, 1, 0]], dtype=bool)
    assert mean_average_precision(scores, labels) == 1
    assert np.isnan(mean_average_precision(scores[:, 1:], labels[:, 1:]))


def test_intervals_draw_whole_films() -> None:
    values = np.array([0.0, 0.0, 1.0, 1.0])
    found = with_interval(lambda rows: float(values[rows].mean()), np.array([0, 0, 1, 1]))
    assert (found.value, found.low, found.high) == (0.5, 0.0, 1.0)

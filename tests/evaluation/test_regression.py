"""Errors of estimates, their intervals, and what was gained over a baseline."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.evaluation.conformal import (
    covered,
    plain_interval,
    quantile_correction,
    scaled_interval,
    upper,
)
from cineseek.evaluation.regression import (
    absolute_error,
    bootstrapped,
    explained,
    gained,
    ranks,
    spearman,
    squared_error,
)


def test_saying_the_mean_has_a_standardised_error_of_one() -> None:
    truth = np.random.default_rng(0).normal(6.5, 1.1, 500)
    said = np.full(500, truth.mean())
    assert squared_error(truth, said, truth.var()) == pytest.approx(1.0)
    assert explained(truth, said) == pytest.approx(0.0)
    assert spearman(truth, said) == 0.0


def test_measures_are_those_of_the_textbook() -> None:
    truth, said = np.array([1.0, 2.0, 3.0, 5.0]), np.array([1.0, 3.0, 2.0, 7.0])
    assert squared_error(truth, said) == pytest.approx(6 / 4)
    assert absolute_error(truth, said) == pytest.approx(1.0)
    assert explained(truth, said) == pytest.approx(1 - 6 / 8.75)
    assert spearman(truth, said) == pytest.approx(0.8)
    assert ranks(np.array([3.0, 1.0, 3.0])).tolist() == [1.5, 0.0, 1.5]


def test_an_interval_is_wider_where_films_come_in_families() -> None:
    random = np.random.default_rng(1)
    apart = np.repeat(random.normal(0, 1, 40), 10)  # ten films of each family err alike
    truth = random.normal(6, 1, 400)
    alone = bootstrapped(squared_error, truth, truth + apart, np.arange(400), rounds=300)
    kin = bootstrapped(
        squared_error, truth, truth + apart, np.repeat(np.arange(40), 10), rounds=300
    )
    assert alone.value == kin.value
    assert kin.high - kin.low > 2 * (alone.high - alone.low)
    assert kin.low < kin.value < kin.high


def test_a_gain_that_is_real_leaves_nought_behind_and_one_by_chance_does_not() -> None:
    random = np.random.default_rng(2)
    signal, truth = random.normal(0, 1, 400), random.normal(0, 1, 400)
    truth += signal
    baseline = np.zeros(400)
    real = gained(truth, signal, baseline, np.arange(400), rounds=300)
    assert real.low > 0
    none = gained(truth, random.normal(0, 0.05, 400), baseline, np.arange(400), rounds=300)
    assert none.low < 0 < none.high or none.high < 0


def test_intervals_hold_as_often_as_they_say() -> None:
    random = np.random.default_rng(3)
    size = random.uniform(0.2, 2.0, 4000)
    error = random.gumbel(0, 1, 4000) * size
    half = 2000
    for share in (0.5, 0.8, 0.95):
        low, high = plain_interval(error[:half], share)
        plain = covered(error[half:], np.full(half, low), np.full(half, high), share)
        assert plain.measured == pytest.approx(share, abs=0.03)
        low, high = scaled_interval(error[:half], size[:half], share)
        scaled = covered(error[half:], low * size[half:], high * size[half:], share)
        assert scaled.measured == pytest.approx(share, abs=0.03)
        assert scaled.low < scaled.measured < scaled.high
        move = quantile_correction(error[:half], -size[:half], size[:half], share)
        moved = covered(error[half:], -size[half:] - move, size[half:] + move, share)
        assert moved.measured == pytest.approx(share, abs=0.03)


def test_too_few_films_give_an_interval_without_end() -> None:
    assert upper(np.array([1.0, 2.0, 3.0]), 0.9) == np.inf
    assert upper(np.array([1.0, 2.0, 3.0]), 0.75) == 3.0
    assert upper(np.array([]), 0.5) == np.inf

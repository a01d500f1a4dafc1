"""The measures of identification, on answers whose shares are known."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.evaluation.identification import (
    Share,
    accepted,
    area_under,
    is_right_place,
    named_among,
    risk_coverage,
)
from cineseek.relevance.calibration import calibration_error, reliability, threshold_for


def test_the_interval_of_a_share_is_wilsons() -> None:
    # The figures of R's binom.confint(8, 10, methods = "wilson").
    low, high = Share(8, 10).interval()
    assert low == pytest.approx(0.4901625, abs=1e-6)
    assert high == pytest.approx(0.9433178, abs=1e-6)


def test_all_of_a_hundred_leaves_room_for_doubt_and_none_of_none_says_nothing() -> None:
    low, high = Share(100, 100).interval()
    assert 0.96 < low < 0.97
    assert high == pytest.approx(1.0)
    assert Share(0, 0).interval() == (0.0, 1.0)
    assert np.isnan(Share(0, 0).value)
    assert str(Share(8, 10)) == "80.0 (49.0 to 94.3)"


def test_an_interval_holds_the_true_share_as_often_as_it_says() -> None:
    random = np.random.default_rng(1)
    for truth in (0.5, 0.9, 0.98):
        held = 0
        for count in random.binomial(150, truth, 2000):
            low, high = Share(int(count), 150).interval()
            held += low <= truth <= high
        assert 0.92 < held / 2000 < 0.98


def test_what_is_no_share_is_refused() -> None:
    with pytest.raises(ValueError, match="11 of 10"):
        Share(11, 10)
    with pytest.raises(ValueError, match="level"):
        Share(1, 10).interval(1.0)


def test_a_film_counts_among_the_first_k_only() -> None:
    candidates = [["a", "b", "c"], ["b", "a"], [], ["c", "b", "d", "a"]]
    truths = ["a"] * 4
    assert named_among(candidates, truths, 1).tolist() == [True, False, False, False]
    assert named_among(candidates, truths, 3).tolist() == [True, True, False, False]
    with pytest.raises(ValueError, match="at least 1"):
        named_among(candidates, truths, 0)


def test_a_second_may_be_off_by_two_and_no_more() -> None:
    assert is_right_place("a", 12.0, "a", 10.0)
    assert not is_right_place("a", 12.01, "a", 10.0)
    assert not is_right_place("b", 10.0, "a", 10.0)
    assert not is_right_place("a", None, "a", 10.0)
    assert not is_right_place(None, None, "a", 10.0)


def test_a_threshold_lets_the_wanted_share_of_strangers_in() -> None:
    strangers = np.linspace(0, 0.99, 100)
    for share, count in ((0.0, 0), (0.01, 1), (0.1, 10)):
        assert accepted(strangers, threshold_for(strangers, share)).count == count
    equal = np.full(50, 0.4)
    assert accepted(equal, threshold_for(equal, 0.1)).count == 0
    assert threshold_for(np.array([]), 0.01) == 0.0


def test_a_threshold_counts_strangers_by_their_weight() -> None:
    strangers, weight = np.array([0.9, 0.8, 0.7, 0.2]), np.array([0.1, 0.1, 1.0, 8.8])
    assert 0.7 < threshold_for(strangers, 0.05, weight) < 0.8
    assert threshold_for(strangers, 0.005, weight) > 0.9


def test_probabilities_that_keep_their_word_have_no_calibration_error() -> None:
    random = np.random.default_rng(2)
    sure = random.random(50_000)
    kept = random.random(50_000) < sure
    assert calibration_error(sure, kept) < 0.01
    assert calibration_error(np.sqrt(sure), kept) == pytest.approx(2 / 3 - 1 / 2, abs=0.01)


def test_the_calibration_error_is_the_mean_gap_of_its_bins() -> None:
    sure = np.array([0.1, 0.2, 0.8, 0.9])
    right = np.array([False, True, True, True])
    # Two bins: 0.15 against 0.5, and 0.85 against 1.
    assert calibration_error(sure, right, bins=2) == pytest.approx((0.35 + 0.15) / 2)
    assert reliability(sure, right, bins=2) == [
        (pytest.approx(0.15), 0.5, 2),
        (pytest.approx(0.85), 1.0, 2),
    ]


def test_equal_probabilities_are_in_one_bin_whatever_their_order() -> None:
    sure = np.array([0.5] * 8 + [1.0] * 12)
    right = np.array([True] * 4 + [False] * 4 + [True] * 12)
    for seed in range(5):
        order = np.random.default_rng(seed).permutation(len(sure))
        assert calibration_error(sure[order], right[order]) == pytest.approx(0.0)
        assert [n for _, _, n in reliability(sure[order], right[order])] == [8, 12]


def test_risk_grows_with_coverage_where_the_unsure_are_wrong() -> None:
    coverage, risk = risk_coverage(
        np.array([0.9, 0.8, 0.8, 0.3, 0.1]), np.array([True, True, False, True, False])
    )
    np.testing.assert_allclose(coverage, [0.2, 0.6, 0.8, 1.0])
    np.testing.assert_allclose(risk, [0, 1 / 3, 1 / 4, 2 / 5])
    assert area_under(coverage, risk) == pytest.approx(0.4 / 3 + 0.05 + 0.08)


def test_an_answerer_that_knows_when_it_is_wrong_has_the_least_area() -> None:
    random = np.random.default_rng(3)
    right = random.random(2000) < 0.8
    knows, guesses = right.astype(float), random.random(2000)
    areas = [area_under(*risk_coverage(one, right)) for one in (knows, guesses)]
    assert areas[0] < areas[1] == pytest.approx(0.2, abs=0.04)


@pytest.mark.parametrize("measure", [calibration_error, risk_coverage])
def test_what_are_no_probabilities_is_refused(measure: object) -> None:
    assert callable(measure)
    for bad in (np.array([0.5]), np.array([0.5, 1.5]), np.array([0.5, np.nan])):
        with pytest.raises(ValueError, match="probabilities"):
            measure(bad, np.array([True, False]))
    with pytest.raises(ValueError, match="0 answers"):
        measure(np.array([]), np.array([], dtype=bool))

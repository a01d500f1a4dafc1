"""Calibration on numbers whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.evaluation.calibration import calibration_error, fit_temperature, wilson


def test_confidences_that_are_right_as_often_as_they_say_have_no_error() -> None:
    chance = np.random.default_rng(0)
    confidence = chance.uniform(0.3, 1.0, 200_000)
    right = chance.random(200_000) < confidence
    assert calibration_error(confidence, right) < 0.005
    assert calibration_error(np.full(10, 0.9), np.arange(10) < 4) == pytest.approx(0.5)
    assert calibration_error(np.ones(4), np.ones(4, bool)) == 0.0
    with pytest.raises(ValueError, match="3 confidences for 2"):
        calibration_error(np.ones(3), np.ones(2, bool))


def test_the_temperature_of_logits_that_are_twice_too_sure_is_two() -> None:
    chance = np.random.default_rng(1)
    logits = chance.normal(0, 2, (20_000, 5))
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    labels = (shares.cumsum(axis=1) > chance.random((20_000, 1))).argmax(axis=1)
    assert fit_temperature(2 * logits, labels) == pytest.approx(2.0, rel=0.03)
    assert fit_temperature(logits / 2, labels) == pytest.approx(0.5, rel=0.03)


def test_where_all_are_right_confidence_stays_below_certainty() -> None:
    logits = 10 * np.eye(3)[np.arange(30) % 3]
    warmth = fit_temperature(logits, np.arange(30) % 3)
    sure = 1 / (1 + 2 * np.exp(-10 / warmth))
    assert sure == pytest.approx(31 / 32, abs=1e-3)


def test_wilsons_interval_is_the_one_of_the_books() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-3)
    assert wilson(0, 10)[0] == 0.0
    assert wilson(10, 10) == pytest.approx((0.7225, 1.0), abs=1e-3)
    with pytest.raises(ValueError, match="is no share"):
        wilson(3, 2)

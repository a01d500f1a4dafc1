"""Probabilities that mean what they say."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from cineseek.ask.identify.calibrator import (
    Calibrator,
    fit_scale,
    fit_weights,
    load_calibrator,
    threshold_of,
)
from cineseek.ask.identify.evidence import NAMES
from cineseek.ask.identify.learning import measure
from cineseek.ask.identify.replaying import Replay, fallen


def drawn(n: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Evidence of which two numbers matter, and whether it was right."""
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(n, len(NAMES)))
    p = 1 / (1 + np.exp(-(2 * rows[:, 0] - rows[:, 8] + 0.5)))
    return rows, rng.random(n) < p


def fitted() -> Calibrator:
    rows, right = drawn()
    weights, bias, middle, spread = fit_weights(rows, right, np.ones(len(rows)))
    return Calibrator(tuple(weights), bias, tuple(middle), tuple(spread), (0.1, 0.4, 0.7))


def test_probabilities_agree_with_how_often_they_are_right() -> None:
    rows, right = drawn()
    seen = measure(fitted().probability(rows), right, np.zeros(len(rows), bool), 0.5)
    assert seen["calibration_error"] < 0.02


def test_where_frames_speak_the_order_in_which_they_were_compared_stands() -> None:
    rows = np.zeros((3, len(NAMES)))
    rows[:, 0], rows[1, 8] = (8, 7.9, 7), -40  # the second is likelier by another number
    odds = fitted().probability(rows)
    assert odds[1] > odds[0] > odds[2]
    assert fitted().of_one_picture(rows).tolist() == sorted(odds, reverse=True)
    rows[:, 0] -= 8  # no frame speaks: what is likelier comes first
    assert fitted().of_one_picture(rows).tolist() == fitted().probability(rows).tolist()


def test_numbers_that_say_nothing_get_no_weight() -> None:
    weights = np.abs(fitted().weights)
    assert weights[[0, 8]].min() > 5 * np.delete(weights, [0, 8]).max()


def test_at_most_the_share_of_strangers_that_is_allowed_passes_the_threshold() -> None:
    strangers = tuple(np.random.default_rng(0).random(1000))
    for allowed in (0.001, 0.01, 0.1):
        passing = np.mean(np.array(strangers) >= threshold_of(strangers, (), allowed))
        assert passing <= allowed
        assert passing >= allowed - 0.001


def test_neither_the_librarys_own_strangers_nor_others_pass_too_often() -> None:
    own = Calibrator((), 0.0, (), (), strangers=(0.2, 0.9), others=(0.1,) * 500)
    other = Calibrator((), 0.0, (), (), strangers=(0.2, 0.3), others=(0.8,) * 500)
    none = Calibrator((), 0.0, (), ())
    assert own.threshold(0.01) > 0.9
    assert other.threshold(0.01) > 0.8
    assert none.threshold(0.01) >= 0.5


def test_strangers_of_many_other_films_weigh_as_a_hundred_of_the_librarys_own() -> None:
    other = (0.9,) * 5 + (0.1,) * 895
    few = Calibrator((), 0.0, (), (), strangers=(0.1,) * 20, others=other)
    many = Calibrator((), 0.0, (), (), strangers=(0.1,) * 150, others=(0.9,) * 15 + other)
    assert few.threshold(0.01) == 0.5
    assert many.threshold(0.01) == 0.5
    alone = Calibrator((), 0.0, (), (), others=(0.9,) * 15 + other)
    assert alone.threshold(0.01) > 0.9


def test_a_calibrator_is_the_same_after_it_was_kept(tmp_path: Path) -> None:
    fitted().save(tmp_path / "calibrator.json")
    assert load_calibrator(tmp_path / "calibrator.json") == fitted()


def test_what_is_no_calibrator_is_none(tmp_path: Path) -> None:
    file = tmp_path / "calibrator.json"
    assert load_calibrator(file) is None
    for text in ("", "[]", "{}", '{"format": 99}', "\x00"):
        file.write_text(text)
        assert load_calibrator(file) is None


def test_a_fall_beyond_chance_is_told_and_one_within_it_is_not() -> None:
    before = Replay(0.0, 120, 1000, 5, 0.98, 0.95, 0.01, 0.02)
    same = Replay(1.0, 120, 2000, 9, 0.975, 0.94, 0.015, 0.025)
    worse = Replay(1.0, 120, 2000, 9, 0.80, 0.70, 0.09, 0.09)
    assert fallen(same, before) == []
    assert len(fallen(worse, before)) == 4


def test_log_odds_that_are_too_timid_or_off_are_put_right() -> None:
    rng = np.random.default_rng(2)
    true = rng.normal(0.0, 3.0, 20_000)
    right = rng.random(len(true)) < 1 / (1 + np.exp(-true))
    scale, shift = fit_scale((true - 1.0) / 2.0, right, np.ones(len(true)))
    assert abs(scale - 2.0) < 0.1
    assert abs(shift - 1.0) < 0.1


def test_a_scale_of_answers_that_were_all_right_is_finite() -> None:
    odds = np.linspace(1.0, 5.0, 10)
    for right in (np.ones(10, bool), np.zeros(10, bool), odds > 3.0):
        scale, shift = fit_scale(odds, right, np.ones(10))
        assert np.isfinite([scale, shift]).all()

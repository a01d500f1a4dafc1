"""Probabilities that mean what they say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cineseek.ask.identify.calibrator import Calibrator, load_calibrator, threshold_of
from cineseek.ask.identify.choosing import FEATURES, chances, fit_choice
from cineseek.ask.identify.evidence import NAMES, NOTHING
from cineseek.ask.identify.replaying import Replay, fallen
from cineseek.relevance.calibration import calibration_error


def drawn(n: int = 3000) -> tuple[np.ndarray, list[int]]:
    """Three films of each of n questions, of which two of four numbers matter, and which it was."""
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(n, 3, 4))
    scores = 2 * rows[:, :, 0] - rows[:, :, 2] + 0.5
    right = []
    for some in scores:
        shares = np.append(chances(some), 0.0)
        shares[-1] = 1 - shares.sum()
        at = int(rng.choice(4, p=shares))
        right.append(at if at < 3 else -1)
    return rows, right


def calibrator() -> Calibrator:
    """One that believes in likeness, and in being ahead."""
    weights = np.zeros(len(FEATURES))
    for name, weight in (("fine", 10.0), ("behind", 5.0), ("look", 1.0)):
        weights[FEATURES.index(name)] = weight
    ones, zeros = (1.0,) * len(FEATURES), (0.0,) * len(FEATURES)
    return Calibrator(tuple(weights), -5.0, zeros, ones, (0.1, 0.4, 0.7))


def evidence(films: int, **numbers: float) -> np.ndarray:
    rows = np.zeros((films, len(NAMES)))
    for name, value in numbers.items():
        rows[:, NAMES.index(name)] = value
    return rows


def test_chances_agree_with_how_often_films_are_right() -> None:
    rows, right = drawn()
    flat = rows.reshape(-1, 4)
    weights, bias, middle, spread = fit_choice(flat, [3] * len(rows), right, np.ones(len(rows)))
    assert weights / spread == pytest.approx([2, 0, -1, 0], abs=0.15)
    told = np.array([chances((some - middle) / spread @ weights + bias) for some in rows])
    true = np.array([[at == which for at in range(3)] for which in right])
    assert calibration_error(told.ravel(), true.ravel()) < 0.02


def test_answers_that_were_all_right_or_all_wrong_are_fitted_with_finite_weights() -> None:
    rows = np.linspace(1.0, 5.0, 10)[:, None]
    for right in ([0] * 10, [-1] * 10):
        weights, bias, _, _ = fit_choice(rows, [1] * 10, right, np.ones(10))
        assert np.isfinite([*weights, bias]).all()


def test_films_that_hold_the_same_frame_share_what_is_known() -> None:
    alone, two = (calibrator().of_one_picture(evidence(n, worth=8, fine=0.95)) for n in (1, 2))
    assert alone[0] > 0.98
    assert two == pytest.approx([two.sum() / 2] * 2)
    assert 0.98 < two.sum() < 1


def test_where_frames_speak_the_order_in_which_they_were_compared_stands() -> None:
    rows = evidence(3, fine=0.5)
    rows[:, 0], rows[1, NAMES.index("look")] = (8, 7.9, 7), 9  # likelier by another number
    odds = chances(calibrator().scores(rows))
    assert odds[1] > odds[0] > odds[2]
    assert calibrator().of_one_picture(rows).tolist() == sorted(odds, reverse=True)
    rows[:, 0] -= 8  # no frame speaks: what is likelier comes first
    odds = chances(calibrator().scores(rows))
    assert calibrator().of_one_picture(rows).tolist() == odds.tolist()


def test_how_far_behind_a_frame_lies_that_nothing_is_like_changes_nothing() -> None:
    rows = evidence(2, worth=NOTHING)
    far = rows.copy()
    far[1, 0] = -45.0
    assert calibrator().scores(rows).tolist() == calibrator().scores(far).tolist()


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


def test_strangers_of_other_films_make_up_for_what_the_library_has_too_few_of() -> None:
    other = (0.9,) * 20 + (0.1,) * 880
    for own, sure in ((0, True), (60, True), (149, False), (200, False)):
        some = Calibrator((), 0.0, (), (), strangers=(0.1,) * own, others=other)
        assert (some.threshold(0.01) > 0.9) == sure


def test_a_calibrator_is_the_same_after_it_was_kept(tmp_path: Path) -> None:
    calibrator().save(tmp_path / "calibrator.json")
    assert load_calibrator(tmp_path / "calibrator.json") == calibrator()


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

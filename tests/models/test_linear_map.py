"""Maps between two spaces: what is linear is found, what is lost is measured."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.models.linear_map import (
    choose_map,
    fit_procrustes,
    fit_ridge,
    folds,
    interval,
    recalls,
)

RNG = np.random.default_rng(0)


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


OLD = unit(RNG.standard_normal((400, 16)))
TURN = np.linalg.qr(RNG.standard_normal((24, 24)))[0][:16].astype(np.float32)
TURNED = unit(OLD @ TURN)
GROUPS = np.arange(400) // 4


@pytest.mark.parametrize("fit", [fit_procrustes, lambda a, b: fit_ridge(a, b, 1e-4)])
def test_a_space_that_is_only_turned_is_found_again(fit):
    guessed = fit(OLD[:200], TURNED[:200]).apply(OLD[200:])
    assert guessed.dtype == np.float32
    assert np.allclose(np.linalg.norm(guessed, axis=1), 1, atol=1e-5)
    assert (guessed * TURNED[200:]).sum(axis=1).min() > 0.999
    assert recalls(guessed, TURNED[200:], TURNED[200:]).mean() > 0.97


def test_the_way_is_chosen_that_keeps_more_neighbours():
    stretched = unit(OLD * np.linspace(0.2, 5, 16, dtype=np.float32))
    assert choose_map(OLD, stretched, GROUPS, OLD[:20]).method == "ridge"
    noisy = unit(TURNED + 0.3 * RNG.standard_normal((400, 24)))
    few = choose_map(OLD[:24], noisy[:24], np.arange(24), noisy[24:40])
    assert few.method == "procrustes" or few.strength >= 1e-2


def test_recall_is_the_share_of_true_neighbours_that_are_found():
    assert recalls(TURNED, TURNED, TURNED).mean() == 1
    chance = recalls(unit(RNG.standard_normal((400, 24))), TURNED, TURNED).mean()
    assert chance == pytest.approx(10 / 399, abs=0.02)
    asked = unit(RNG.standard_normal((5, 24)))
    assert recalls(TURNED, TURNED, asked, itself=False).tolist() == [1] * 5


def test_a_group_is_on_one_side_only():
    for fitted, tested in folds(GROUPS, 5):
        assert not set(GROUPS[fitted]) & set(GROUPS[tested])
        assert len(fitted) + len(tested) == 400
    with pytest.raises(ValueError, match="1 group"):
        next(folds(np.zeros(3, np.int64), 5))


def test_an_interval_holds_the_mean():
    values = RNG.random(300)
    low, high = interval(values)
    assert low < values.mean() < high
    assert high - low < 0.1

"""Intervals for years to come: what a walk through the years that have been makes of them."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.evaluation.conformal import next_level, plain_interval
from cineseek.film import Film
from cineseek.training.rating_data import make_rating_data
from cineseek.training.rating_intervals import walk_footages
from cineseek.training.rating_ways import GenreYearWay
from cineseek.training.rating_years import Ends, walk_years

COUNT = 3000
YEARS = [1990 + n // 100 for n in range(COUNT)]


def test_a_level_rises_after_misses_falls_after_none_and_stays_within_bounds() -> None:
    assert next_level(0.8, 0.8, held=80, count=100) == pytest.approx(0.8)
    assert next_level(0.8, 0.8, held=70, count=100) > 0.8
    assert next_level(0.8, 0.8, held=100, count=100) < 0.8
    assert next_level(0.8, 0.8, held=0, count=10**6) == pytest.approx(0.98)
    assert next_level(0.5, 0.5, held=10**6, count=10**6) > 0


@pytest.mark.parametrize("growth", [0.97, 1.03])
def test_intervals_of_years_whose_errors_grow_or_shrink_hold_what_is_asked(growth: float) -> None:
    errors, scores = drawn(growth)
    walk = walk_years(by_all_before(errors), scores, YEARS, levels=(0.5, 0.8))
    assert walk is not None
    fixed = []
    for year in range(1995, 2020):
        ends = by_all_before(errors)(at_years(0, year), at_years(year, year + 1))(0.8)
        truth = scores[at_years(year, year + 1)]
        fixed.append(((ends[0] <= truth) & (truth <= ends[1])).mean())
    [half, most] = walk.held(scores)
    assert abs(np.mean(fixed) - 0.8) > 0.05
    assert half.measured == pytest.approx(0.5, abs=0.03)
    assert most.measured == pytest.approx(0.8, abs=0.035)  # it follows with a lag
    assert most.films == 2500
    assert (walk.levels[0.8] > 0.8) == (growth > 1)
    told = walk.config(scores)
    assert told.after == 2019
    assert [level[0] for level in told.levels] == [0.5, 0.8]


def test_a_year_is_asked_of_those_before_it_alone_and_years_stay_whole() -> None:
    years: list[int | None] = [*YEARS, None]
    asked: list[tuple[int, int]] = []

    def ask(learnt: np.ndarray, tested: np.ndarray) -> Ends:
        assert COUNT not in (*learnt, *tested)
        assert len(learnt) % 100 == len(tested) % 100 == 0
        assert learnt.max() < tested.min()
        asked.append((len(learnt), len(tested)))
        return lambda level: (np.zeros(len(tested)), np.full(len(tested), 10.0))

    assert walk_years(ask, np.full(COUNT + 1, 5.0), years, most=5) is not None
    assert asked == [(500 + 500 * n, 500) for n in range(5)]
    assert walk_years(ask, np.full(500, 5.0), YEARS[:500]) is None
    assert walk_years(ask, np.zeros(0), []) is None


def test_a_model_of_footages_is_walked_through_its_years() -> None:
    random = np.random.default_rng(3)
    films = [film(n, float(random.normal(6, 0.5 if n < 540 else 1.0))) for n in range(600)]
    data = make_rating_data(films, [{}] * len(films))
    walk = walk_footages(data, [GenreYearWay()], folds=2, seed=0)
    assert walk is not None
    assert walk.tested.tolist() == list(range(500, 600))
    assert walk.after == 2019
    assert walk.levels[0.8] > 0.8
    few = make_rating_data(films[:400], [{}] * 400)
    assert walk_footages(few, [GenreYearWay()], folds=2, seed=0) is None


def drawn(growth: float) -> tuple[np.ndarray, np.ndarray]:
    """Errors that are multiplied by `growth` from year to year, around a guess of 5."""
    size = growth ** (np.array(YEARS) - 1990.0)
    errors = np.random.default_rng(0).normal(0, 1, COUNT) * size
    return errors, 5 + errors


def by_all_before(errors: np.ndarray):  # type: ignore[no-untyped-def]
    """A model that says 5 of each, with the errors of all years before."""

    def ask(learnt: np.ndarray, tested: np.ndarray) -> Ends:
        def ends(level: float) -> tuple[np.ndarray, np.ndarray]:
            low, high = plain_interval(errors[learnt], level)
            return np.full(len(tested), 5 + low), np.full(len(tested), 5 + high)

        return ends

    return ask


def at_years(first: int, last: int) -> np.ndarray:
    return np.array([n for n, year in enumerate(YEARS) if first <= year < last])


def film(n: int, score: float) -> Film:
    return Film(
        id=f"film-{n}",
        title=f"Quay {chr(97 + n % 26)}{n}x",
        year=1990 + n // 20,
        genres=("Drama",) if n % 3 else ("Comedy",),
        directors=(f"Director {n}",),
        rating=min(max(score, 1.0), 10.0),
    )

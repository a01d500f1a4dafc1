"""Films divided: kin together, later years apart."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.evaluation.splits import (
    find_kin,
    kin_folds,
    later_years,
    random_folds,
    series_of,
)
from cineseek.film import Film


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Toy Story 3", "toy story"),
        ("Toy Story", "toy story"),
        ("The Godfather: Part II", "godfather"),
        ("The Godfather Part III", "godfather"),
        ("Star Wars: Episode IV - A New Hope", "star wars"),
        ("Rocky IV", "rocky"),
        ("Kill Bill: Vol. 2", "kill bill"),
        ("2012", "2012"),
        ("Se7en", "se7en"),
        ("The Hunger Games: Mockingjay - Part 1", "hunger games"),
        ("جدایی نادر از سیمین", "جدایی نادر از سیمین"),
    ],
)
def test_titles_of_a_series_have_one_name(title: str, name: str) -> None:
    assert series_of(title) == name


def test_films_of_a_director_or_a_series_are_kin_and_so_are_theirs() -> None:
    films = [
        film("Alien", "Ridley Scott"),
        film("Aliens", "James Cameron"),
        film("Terminator 2: Judgment Day", "James Cameron"),
        film("Terminator 3: Rise of the Machines", "Jonathan Mostow"),
        film("Out of Africa", "Sydney Pollack"),
        film("Out of Sight", "Steven Soderbergh"),
        film("The Dark Knight", "Christopher Nolan"),
        film("The Dark Knight Rises", "Somebody Else"),
        film("Untold"),
        film("Unknown"),
    ]
    kin = find_kin(films).tolist()
    assert kin[1] == kin[2] == kin[3]
    assert kin[6] == kin[7]
    assert len({kin[0], kin[1], kin[4], kin[5], kin[6], kin[8], kin[9]}) == 7


def test_folds_are_even_and_never_part_a_family() -> None:
    random = np.random.default_rng(0)
    kin = random.integers(0, 120, 600)
    folds = kin_folds(kin, 5, seed=3)
    assert max(np.bincount(folds)) - min(np.bincount(folds)) <= 12
    for family in np.unique(kin):
        assert len(set(folds[kin == family])) == 1
    assert (kin_folds(kin, 5, seed=3) == folds).all()
    assert (kin_folds(kin, 5, seed=4) != folds).any()
    assert np.bincount(random_folds(11, 5)).tolist() == [3, 2, 2, 2, 2]


def test_later_years_are_tested_whole() -> None:
    years = [2000, 2001, 2001, None, 2002, 2003, 2003, 1990, 1991, 1992]
    learnt, tested = later_years(years, 0.3)
    assert {years[at] for at in tested} == {2002, 2003}
    assert {years[at] for at in learnt} == {1990, 1991, 1992, 2000, 2001}


def test_what_cannot_be_divided_is_refused() -> None:
    with pytest.raises(ValueError, match="families"):
        kin_folds(np.zeros(10, np.int64), 2)
    with pytest.raises(ValueError, match="folds"):
        random_folds(10, 1)
    with pytest.raises(ValueError, match="years"):
        later_years([2000, None, 2000], 0.2)


def film(title: str, *directors: str) -> Film:
    return Film(id=title, title=title, directors=directors)

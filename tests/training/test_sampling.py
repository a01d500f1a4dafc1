"""What a batch holds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from cineseek.training.pairs import Pair
from cineseek.training.sampling import Sampler


def _pairs(**frames: int) -> list[Pair]:
    return [
        Pair(Path(f"{film}{frame}"), (f"{film} one", f"{film} two"), film, film)
        for film, count in frames.items()
        for frame in range(count)
    ]


def test_a_long_film_comes_no_more_often_than_a_short_one() -> None:
    sampler = Sampler(_pairs(long=90, short=3), 10, seed=0)
    drawn = Counter(row.pair.film for n in range(20) for row in sampler.batch(n))
    assert drawn == {"long": 100, "short": 100}


def test_every_picture_of_a_film_comes_once_before_any_comes_again() -> None:
    sampler = Sampler(_pairs(a=7), 7, seed=3)
    for number in range(4):
        assert len({row.pair.picture for row in sampler.batch(number)}) == 7


def test_all_captions_are_used() -> None:
    sampler = Sampler(_pairs(a=2), 40, seed=0)
    assert {row.caption for row in sampler.batch(0)} == {"a one", "a two"}


def test_a_batch_follows_from_the_seed_and_its_number_alone() -> None:
    pairs = _pairs(a=5, b=9, c=2)
    undisturbed = [Sampler(pairs, 8, seed=4).batch(n) for n in range(6)]
    assert Sampler(pairs, 8, seed=4).batch(5) == undisturbed[5]
    assert Sampler(pairs, 8, seed=5).batch(5) != undisturbed[5]


def test_labels_are_those_of_the_pairs() -> None:
    rows = Sampler(_pairs(a=3, b=3, c=3), 12, seed=0).batch(2)
    assert all((x.label == y.label) == (x.pair.film == y.pair.film) for x in rows for y in rows)


def test_a_batch_of_one_compares_nothing() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        Sampler(_pairs(a=3), 1, seed=0)

"""What a batch holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from cineseek.training.contrast_settings import Source
from cineseek.training.pairs import Pair
from cineseek.training.sampling import Mixture, Sampler, share_out


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


def test_blocks_hold_pictures_of_one_film_and_every_picture_comes_once() -> None:
    sampler = Sampler(_pairs(a=4, b=4, c=4), 8, seed=0, block=4)
    rows = [row for n in range(3) for row in sampler.batch(n)]
    blocks = [rows[at : at + 4] for at in range(0, 24, 4)]
    assert all(len({row.pair.film for row in block}) == 1 for block in blocks)
    assert all(len({row.pair.picture for row in block}) == 4 for block in blocks)
    assert Counter(row.pair.film for row in rows) == {"a": 8, "b": 8, "c": 8}


def test_a_batch_that_blocks_do_not_fill_is_refused() -> None:
    with pytest.raises(ValueError, match="blocks of 3"):
        Sampler(_pairs(a=3), 8, seed=0, block=3)


def test_every_source_has_its_share_and_labels_of_its_own() -> None:
    drawn = [replace(pair, source="drawn") for pair in _pairs(a=9, b=9)]
    real = [replace(pair, source="real") for pair in _pairs(a=2)]
    mixture = Mixture(drawn + real, 8, {"drawn": Source(0.75), "real": Source(0.25)}, seed=1)
    rows = mixture.batch(5)
    assert Counter(row.pair.source for row in rows) == {"drawn": 6, "real": 2}
    labels = {(row.pair.source, row.pair.label): row.label for row in rows}
    assert len(set(labels.values())) == 3


def test_a_pair_of_a_source_without_a_share_is_refused() -> None:
    with pytest.raises(ValueError, match="pairs from real"):
        Mixture([replace(p, source="real") for p in _pairs(a=3)], 8, {"drawn": Source(1)}, seed=0)


@pytest.mark.parametrize("shares", [[1.0], [0.5, 0.5], [0.31, 0.06, 0.63], [0.05, 0.95]])
def test_shares_add_up_to_the_batch(shares: list[float]) -> None:
    assert sum(share_out(37, shares)) == 37

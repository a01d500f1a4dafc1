"""What is kept of a footage: closely where it is short, within 200 MB where it is long."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.film import Facets, Span
from cineseek.ingest.allowance import allowance, thin_out
from cineseek.media.reader import ShotReading
from cineseek.media.sampling import Picture

PIXELS = np.zeros((2, 2, 3), np.uint8)


def _shot(start: float, end: float, seconds: list[float], looks: list[float]) -> ShotReading:
    pictures = [Picture(one, PIXELS, one in looks) for one in seconds]
    return ShotReading(Span(start, end), tuple(pictures), Facets())


def _seconds(readings: list[ShotReading]) -> list[float]:
    return [one.second for reading in readings for one in reading.pictures]


def test_two_hours_fit_and_a_trailer_is_kept_closely() -> None:
    long, trailer = allowance(7200), allowance(150)
    # print (1 kB), look (3 kB, its place is taken in every point), payload (1 kB)
    assert 7200 * (long.bytes + 5000 * long.pictures) < 170e6
    assert trailer.pictures > 15
    assert allowance(0) == allowance(7200)


def test_few_pictures_all_stay() -> None:
    shots = [_shot(0, 2, [0, 1], [1]), _shot(2, 4, [2, 3], [2])]
    assert thin_out(shots, 4) == shots


def test_those_that_are_closest_to_others_go_first() -> None:
    shots = [_shot(0, 4, [0, 1, 1.2, 1.4, 2, 3], []), _shot(4, 8, [4, 4.1, 7], [4.1])]
    assert _seconds(thin_out(shots, 8)) == [0, 1, 1.4, 2, 3, 4, 4.1, 7]
    assert 4.1 in _seconds(thin_out(shots, 3))


def test_what_is_left_is_evenly_spread() -> None:
    dense = [_shot(0, 60, list(np.arange(0, 60, 0.2)), [30.0])]
    kept = _seconds(thin_out(dense, 60))
    assert len(kept) == 60
    assert max(np.diff(kept)) <= 2.0


def test_pictures_that_stand_for_a_shot_never_go() -> None:
    shots = [_shot(0, 1, [0, 0.1, 0.2], [0, 0.1, 0.2]), _shot(1, 2, [1, 1.5], [1.5])]
    assert _seconds(thin_out(shots, 1)) == [0, 0.1, 0.2, 1.5]


@pytest.mark.parametrize("most", [1, 5, 50])
def test_the_same_chunk_always_keeps_the_same(most: int) -> None:
    seconds = sorted(np.random.default_rng(0).uniform(0, 60, 100))
    shots = [_shot(0, 60, seconds, [])]
    assert _seconds(thin_out(shots, most)) == _seconds(thin_out(shots, most))
    assert len(_seconds(thin_out(shots, most))) == most

"""Lines of time through votes."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.ask.copies.lines import Votes, find_lines


def votes(rows):
    frame, query, second, weight = (np.array(column, float) for column in zip(*rows, strict=True))
    return Votes(frame.astype(np.int64), query, second, weight)


def true(speed, offset, start=0.0, end=12.0, step=0.25, first=0):
    seconds = np.arange(start, end, step)
    return [(first + k, t, speed * t + offset, 0.6) for k, t in enumerate(seconds)]


def noise(count, frames, seed=0, weight=0.3, length=120.0):
    random = np.random.default_rng(seed)
    number = random.integers(0, frames, count)
    return [(int(k), k * 0.25, random.uniform(0, length), weight) for k in number]


@pytest.mark.parametrize("speed", [0.5, 0.96, 1.0, 25 / 24, 1.25, 2.0])
def test_any_speed_is_found_among_as_many_stray_votes(speed):
    line = find_lines(votes(true(speed, 20.0) + noise(100, 48)))[0]
    assert line.speed == pytest.approx(speed, abs=0.01)
    assert line.at(6.0) == pytest.approx(6 * speed + 20, abs=0.2)
    assert (line.start, line.end) == pytest.approx((0, 11.75), abs=0.5)


def test_stray_votes_make_no_heavy_line():
    lines = find_lines(votes(noise(150, 48, weight=0.3)))
    assert all(line.weight < 3 for line in lines)


def test_three_frames_make_no_line():
    assert find_lines(votes(true(1.0, 5.0, end=0.75))) == []


def test_many_votes_of_three_frames_make_no_line():
    rows = [(k, k * 0.3, 10 + k * 0.3 + n * 0.01, 1.0) for k in range(3) for n in range(20)]
    assert find_lines(votes(rows)) == []


def test_a_line_is_followed_over_a_gap_and_ends_where_votes_end():
    rows = true(1.0, 30.0, 0, 10) + true(1.0, 30.0, 13, 40, first=100)
    line = find_lines(votes(rows))[0]
    assert (line.start, line.end) == pytest.approx((0, 39.75), abs=0.3)
    apart = true(1.0, 30.0, 0, 10) + true(1.0, 90.0, 18, 40, first=100)
    spans = sorted((round(one.start), round(one.end)) for one in find_lines(votes(apart))[:2])
    assert spans == [(0, 10), (18, 40)]


def test_an_advert_shown_twice_is_two_lines():
    rows = true(1.0, 10.0) + true(1.0, 70.0)
    offsets = sorted(round(one.offset) for one in find_lines(votes(rows))[:2])
    assert offsets == [10, 70]

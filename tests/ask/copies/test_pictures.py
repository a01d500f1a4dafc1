"""Borders, windows, and what moves: pictures compared without any library."""

from __future__ import annotations

import numpy as np
import pytest
from clips import scene

from cineseek.ask.copies.agreeing import agree
from cineseek.ask.copies.borders import WHOLE, find_box
from cineseek.ask.copies.moments import grey_of
from cineseek.ask.copies.windows import find_window, light_of, traits_of, uncovered
from cineseek.models.fingerprint import fingerprint, flipped, mirrored


def test_even_borders_are_found_and_darkness_is_none():
    pictures = [scene(number, 160, 90) for number in range(3)]
    boxed = [np.pad(rgb, ((12, 12), (0, 0), (0, 0))) for rgb in pictures]
    box = find_box(boxed)
    assert (box.left, box.right) == (0, 1)
    assert (box.top, box.bottom) == pytest.approx((12 / 114, 102 / 114), abs=0.01)
    assert box.cut(boxed[0]).shape == (90, 160, 3)
    night = [rgb // 20 for rgb in pictures]
    for rgb in night:
        rgb[40:50, 70:90] = 200
    assert find_box(night) == WHOLE
    assert find_box(pictures) == WHOLE
    assert find_box([]) == WHOLE


def test_at_night_borders_are_where_they_were():
    before = find_box([np.pad(scene(1, 160, 90), ((12, 12), (0, 0), (0, 0)))])
    night = np.zeros((114, 160, 3), np.uint8)
    night[50:60, 70:90] = 200
    assert find_box([night], before) == before
    night[2:8, :] = 200
    assert find_box([night], before) == WHOLE


def test_a_print_is_flipped_as_its_picture_is():
    rgb = scene(4)
    assert flipped(fingerprint(rgb)) == pytest.approx(mirrored(rgb), abs=1e-5)


def test_the_window_that_was_cropped_is_found():
    whole = [scene(number, 320, 180) for number in range(6)]
    shown = np.stack([grey_of(rgb[10:150, 40:300]) for rgb in whole])
    box, worth = find_window(shown, np.stack([grey_of(rgb) for rgb in whole]))
    assert worth > 0.8
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx(
        (40 / 320, 10 / 180, 300 / 320, 150 / 180), abs=0.03
    )


def test_other_pictures_have_no_window_in_common():
    shown = np.stack([grey_of(scene(number)) for number in range(6)])
    stored = np.stack([grey_of(scene(number)) for number in range(10, 16)])
    assert find_window(shown, stored)[1] < 0.45


def traits(pictures):
    return traits_of(np.stack([grey_of(rgb) for rgb in pictures]))


def compared(one, other):
    seconds = np.arange(len(one)) / 4
    none = np.zeros(len(one))
    return agree(seconds, traits(one), traits(other), none, none.astype(bool))


def test_moments_that_differ_match_and_others_speak_against():
    film, other = [scene(k) for k in range(8)], [scene(k) for k in range(20, 28)]
    same = compared(film, film)
    assert same.matches.all()
    assert same.distinct.sum() == 8
    assert not same.against.any()
    different = compared(film, other)
    assert not different.matches.any()
    assert different.against.sum() >= 6


def test_a_scene_that_stands_still_is_alike_and_no_match():
    random = np.random.default_rng(0)
    still = [
        np.clip(scene(1) + random.normal(0, 2, (90, 160, 3)), 0, 255).astype(np.uint8)
        for _ in range(16)
    ]
    says = compared(still[:8], still[8:])
    assert says.alike.all()
    assert not says.matches.any()


def test_a_logo_over_a_film_is_seen_as_cover():
    film = [scene(k) for k in range(12)]
    marked = [rgb.copy() for rgb in film]
    for rgb in marked:
        rgb[5:25, 125:155] = (250, 60, 20)
    lights = [light_of(np.stack([grey_of(rgb) for rgb in some])) for some in (marked, film)]
    even = [after != before for after, before in zip(uncovered(*lights), lights, strict=True)]
    for changed in even:
        assert changed[:, 3:9, 51:61].mean() > 0.9
        assert not changed[:, 18:, :40].any()

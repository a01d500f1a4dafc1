from __future__ import annotations

import numpy as np
import pytest
from clips import blank, flag, scene
from PIL import Image, ImageFilter

from cineseek.media.sampling import MOST, Picture, Sampler


def sample(*pictures: np.ndarray, most: int = MOST) -> tuple[Picture, ...]:
    sampler = Sampler(most)
    for number, picture in enumerate(pictures):
        sampler.offer(number / 10, picture)
    return sampler.close()


def blurred(picture: np.ndarray) -> np.ndarray:
    return np.asarray(Image.fromarray(picture).filter(ImageFilter.GaussianBlur(6)))


def test_a_still_shot_needs_one_picture() -> None:
    chosen = sample(*[scene(1, 320, 180)] * 40)
    assert len(chosen) == 1
    assert chosen[0].look
    assert (chosen[0].rgb == scene(1, 320, 180)).all()


def test_a_shot_that_changes_gets_up_to_three_different_pictures_in_order() -> None:
    scenes = [scene(n, 320, 180) for n in range(6)]
    chosen = sample(*[s for s in scenes for _ in range(10)])
    assert len(chosen) == 3
    assert [c.second for c in chosen] == sorted(c.second for c in chosen)
    assert len({int(c.second) for c in chosen}) == 3


def test_black_flat_and_blurred_pictures_are_passed_over() -> None:
    sharp = scene(2, 320, 180)
    dull = [blank(320, 180), blank(320, 180, (200, 90, 90)), blurred(sharp)]
    chosen = sample(*dull * 4, sharp, *dull * 4)
    assert [c.second for c in chosen] == [1.2]


def test_a_black_shot_still_has_one_picture() -> None:
    assert len(sample(*[blank(320, 180)] * 30)) == 1
    assert len(sample(blank(1, 1))) == 1
    assert len(sample(blank(2, 400))) == 1


def test_no_pictures_give_none() -> None:
    assert Sampler().close() == ()


def test_edges_of_a_shot_are_avoided_among_equals() -> None:
    pictures = [np.roll(scene(3, 320, 180), n, axis=1) for n in range(40)]
    assert all(0.3 < c.second < 3.6 for c in sample(*pictures))


def test_darkest_fifth_of_a_shot_is_left_out() -> None:
    bright = scene(4, 320, 180)
    dark = (bright * 0.3).astype(np.uint8)
    chosen = sample(*[dark] * 5, *[bright] * 45)
    assert all(c.second >= 0.5 for c in chosen)


def test_memory_is_bounded_however_long_the_shot() -> None:
    sampler = Sampler()
    base = scene(5, 80, 45)
    for number in range(5000):
        sampler.offer(number / 24, np.roll(base, number, axis=1))
    assert len(sampler._pool) <= 8
    assert len(sampler._measures) <= 4096
    assert 1 <= len(sampler.close()) <= MOST


def test_the_same_pictures_give_the_same_choice() -> None:
    pictures = [np.roll(scene(n % 5, 160, 90), n, axis=0) for n in range(100)]
    once, again = sample(*pictures), sample(*pictures)
    assert [c.second for c in once] == [c.second for c in again]


def test_a_change_of_size_in_mid_shot_is_no_accident() -> None:
    assert len(sample(*[flag()] * 12, *[scene(6, 320, 180)] * 12)) >= 1


def test_senseless_count_is_refused() -> None:
    with pytest.raises(ValueError, match="not 0"):
        Sampler(0)

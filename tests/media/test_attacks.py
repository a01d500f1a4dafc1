"""Attacks: every one takes every picture, is the same for the same generator, and does its work."""

from __future__ import annotations

import numpy as np
import pytest
from clips import Pixels, scene

from cineseek.media.attacks import ATTACKS, COMBINATIONS

NAMES = tuple(ATTACKS)
PICTURE = scene(7, 320, 180)


def attacked(name: str, picture: Pixels = PICTURE, seed: int = 0) -> Pixels:
    return ATTACKS[name](picture, np.random.default_rng(seed))


def test_every_attack_of_the_issue_is_there() -> None:
    wanted = "recompress small mirror crop letterbox pillarbox subtitles logo bright dark gamma"
    wanted += " cast grey blur noise rotate page screen"
    assert set(wanted.split()) <= set(NAMES)
    assert {ATTACKS[name].kind for name in ("page", "screen")} == {"inset"}
    assert all(one.kind == "combined" and ATTACKS[one.name] is one for one in COMBINATIONS.values())
    assert all(ATTACKS[name].name == name and ATTACKS[name].description for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_attack_gives_another_picture_and_leaves_the_first_alone(name: str) -> None:
    given = PICTURE.copy()
    changed = attacked(name, given)
    assert changed.dtype == np.uint8
    assert changed.ndim == 3
    assert changed.shape[2] == 3
    assert changed.flags["C_CONTIGUOUS"]
    assert changed.shape != given.shape or np.abs(changed.astype(int) - given).mean() > 0.5
    np.testing.assert_array_equal(given, PICTURE)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_generator_gives_the_same_picture(name: str) -> None:
    np.testing.assert_array_equal(attacked(name, seed=3), attacked(name, seed=3))


@pytest.mark.parametrize("name", [n for n in NAMES if n not in ("recompress", "small", "mirror")])
def test_another_generator_gives_another_picture(name: str) -> None:
    if name in ("grey", "mirror+recompress"):  # nothing in them is drawn by lot
        return
    one, other = attacked(name, seed=1), attacked(name, seed=2)
    assert one.shape != other.shape or (one != other).any()


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (500, 3), (2, 2), (17, 31), (1080, 64)])
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_of_an_odd_size_is_taken(name: str, size: tuple[int, int]) -> None:
    picture = np.random.default_rng(5).integers(0, 256, (*size, 3), dtype=np.uint8)
    for seed in range(2):
        changed = attacked(name, picture, seed)
        assert changed.dtype == np.uint8
        assert changed.size > 0


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((4, 4), np.uint8),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros((4, 4, 3), np.float32),
        np.zeros((0, 4, 3), np.uint8),
    ],
)
def test_what_is_no_picture_is_refused(picture: Pixels) -> None:
    with pytest.raises(ValueError, match="a picture is h x w x 3 uint8"):
        attacked("blur", picture)


def test_a_mirror_twice_is_the_picture() -> None:
    np.testing.assert_array_equal(attacked("mirror", attacked("mirror")), PICTURE)


def test_small_is_160_wide_in_the_same_shape() -> None:
    assert attacked("small").shape == (90, 160, 3)
    assert attacked("small", PICTURE[:, :100]).shape == (90, 50, 3)


def test_a_crop_is_four_fifths_of_each_side_from_places_all_over() -> None:
    height, width = PICTURE.shape[:2]
    marked = np.zeros((height, width, 3), np.uint8)
    marked[..., 0], marked[..., 1] = np.arange(height)[:, None], np.arange(width)[None] % 256
    corners = set()
    for seed in range(40):
        cropped = attacked("crop", marked, seed)
        assert cropped.shape == (144, 256, 3)
        corners.add((int(cropped[0, 0, 0]), int(cropped[0, 0, 1])))
    tops, lefts = {top for top, _ in corners}, {left for _, left in corners}
    assert min(tops) < 9 < 27 < max(tops)
    assert min(lefts) < 16 < 48 < max(lefts)


@pytest.mark.parametrize(("name", "side"), [("letterbox", 0), ("pillarbox", 1)])
def test_bars_stand_around_the_whole_picture(name: str, side: int) -> None:
    boxed = attacked(name)
    bar = (boxed.shape[side] - PICTURE.shape[side]) // 2
    assert 0.08 <= bar / PICTURE.shape[side] <= 0.18
    kept = np.take(boxed, range(bar, bar + PICTURE.shape[side]), axis=side)
    np.testing.assert_array_equal(kept, PICTURE)
    assert np.take(boxed, range(bar), axis=side).max() < 17


def test_subtitles_and_a_logo_leave_most_of_the_picture_as_it_was() -> None:
    for name in ("subtitles", "logo"):
        for seed in range(10):
            touched = (attacked(name, seed=seed) != PICTURE).any(axis=2)
            assert 0.002 < touched.mean() < 0.2
            where = np.nonzero(touched.any(axis=1))[0]
            assert name == "logo" or where[0] > 0.6 * len(PICTURE)


def test_light_and_colour_change_as_they_say() -> None:
    assert attacked("bright").mean() > PICTURE.mean() > attacked("dark").mean()
    grey = attacked("grey")
    assert (grey == grey[..., :1]).all()
    means = attacked("cast").mean(axis=(0, 1)) / PICTURE.mean(axis=(0, 1))
    assert means.max() > 1.05
    assert means.min() < 0.87


def test_a_page_shows_the_picture_at_a_third_to_three_fifths_of_its_width() -> None:
    magenta = np.full((180, 320, 3), (255, 0, 255), np.uint8)
    widths = []
    for seed in range(20):
        page = attacked("page", magenta, seed)
        columns = np.nonzero((page == magenta[0, 0]).all(axis=2).sum(axis=0) > 100)[0]
        widths.append((columns[-1] - columns[0] + 1) / page.shape[1])
    assert 0.34 <= min(widths) < 0.45
    assert 0.5 < max(widths) <= 0.61


def test_a_photograph_shows_the_whole_picture_aslant_within_its_surroundings() -> None:
    white = np.full((180, 320, 3), 255, np.uint8)
    for seed in range(10):
        photo = attacked("screen", white, seed)
        assert photo.shape == (720, 960, 3)
        lit = (photo.min(axis=2) > 150).mean()
        assert 0.1 < lit < 0.95
        assert (photo[0] != photo[-1]).any()

"""Pixels compared at the size of a thumb."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from cineseek.media.closeness import (
    SIZE,
    contrast,
    dimmed,
    distance,
    distances,
    matched,
    read_thumb,
    thumb_of,
    unlike,
)

EVEN = np.zeros((SIZE[1], SIZE[0]), dtype=np.float32)


def scene(width=640, height=360):
    """Shapes of all sizes, as a film has them."""
    seed = np.random.default_rng(3).integers(0, 255, (9, 16, 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(seed).resize((width, height), Image.Resampling.BICUBIC))


def test_brighter_is_nearly_the_same_picture():
    thumb = thumb_of(scene()) * 0.8
    assert distance(thumb, thumb + 20) <= 1.01
    assert distance(thumb, thumb[:, ::-1]) > 10


def test_a_changed_contrast_is_taken_back_one_as_in_the_film_is_left_alone():
    thumb = thumb_of(scene())
    others = [thumb + 3, thumb, np.roll(thumb, 4, axis=1)]
    for gain in (0.8, 1.2):
        middle = np.median(thumb)
        changed = middle + gain * (thumb - middle)
        assert distance(changed, thumb) > 5
        assert distance(matched(changed, others), thumb) < 0.01
    assert matched(1.02 * thumb, others) == pytest.approx(1.02 * thumb)
    assert matched(thumb, [EVEN]) is thumb
    assert matched(EVEN, others) is EVEN


def test_of_pictures_that_are_all_near_the_one_with_the_same_noise_is_nearer_finely():
    thumb = thumb_of(scene())
    noise = np.random.default_rng(2).normal(0, 1.5, (2, *thumb.shape)).astype(np.float32)
    same, other = thumb + noise[0], thumb + noise[1]
    moved = same.copy()
    moved[:36, :60] += 60
    assert distance(same, moved) > distance(same, other)
    assert distances(same, moved)[1] < distances(same, other)[1]


def test_grey_is_not_black():
    assert distance(EVEN, EVEN + 1) < 0.1
    assert distance(EVEN, EVEN + 60) > 2


def test_a_black_that_compression_made_a_level_lighter_is_the_same_black():
    assert distance(EVEN, EVEN + 1) == 0


def test_nothing_is_as_near_to_a_picture_as_its_contrast_but_what_is_like_it():
    letters = EVEN.copy()
    letters[40:48, 40:120] = 255
    assert contrast(letters) > 0.3
    assert distance(letters, EVEN) == pytest.approx(contrast(letters), abs=0.2)
    assert distance(letters, np.roll(letters, 30, axis=0)) > contrast(letters)
    assert contrast(EVEN + 60) == 0


def test_what_is_left_of_a_drawing_in_a_fade_is_like_it_and_like_no_other():
    whole = thumb_of(scene())
    rest = 0.02 * (whole - np.median(whole))
    assert unlike(rest, whole) == pytest.approx(0, abs=0.01)
    assert unlike(rest, whole[:, ::-1]) > 0.5
    assert unlike(rest, EVEN) == 1
    assert distance(rest, dimmed(whole, rest) - np.median(whole)) < 0.01
    assert distance(rest, whole) > 5


def test_a_spark_in_the_dark_is_not_what_lies_elsewhere_in_it():
    spark, other = EVEN.copy(), EVEN.copy()
    spark[40, 80], other[60, 20] = 60, 60
    assert contrast(spark) < 0.01
    assert unlike(spark, spark / 2) == pytest.approx(0, abs=0.01)
    assert unlike(spark, other) == unlike(spark, EVEN) == 1


def test_one_thing_that_moved_is_not_all():
    thumb = thumb_of(scene())
    moved = thumb.copy()
    moved[:20, :20] = 255 - moved[:20, :20]
    assert distance(thumb, moved) < 0.1 * contrast(thumb)


def test_a_saved_frame_is_near_to_a_smaller_worse_copy(tmp_path):
    file = tmp_path / "frame.jpg"
    Image.fromarray(scene()).save(file, "JPEG", quality=86)
    stream = io.BytesIO()
    Image.fromarray(scene(320, 180)).save(stream, "JPEG", quality=60)
    copy = thumb_of(np.asarray(Image.open(stream).convert("RGB")))
    saved = read_thumb(file)
    assert saved is not None
    assert distance(copy, saved) < 0.1 * contrast(copy)


def test_a_lost_or_damaged_frame_has_no_thumb(tmp_path):
    assert read_thumb(tmp_path / "none.jpg") is None
    (tmp_path / "bad.jpg").write_bytes(b"no picture")
    assert read_thumb(tmp_path / "bad.jpg") is None

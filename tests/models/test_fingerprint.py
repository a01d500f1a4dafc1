"""Prints of frames: what they survive, and what they tell apart."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from cineseek.models.fingerprint import (
    DETAIL_SIDE,
    PRINT_SIZE,
    colourless,
    detail,
    differences,
    fingerprint,
    fingerprints,
    mirrored,
    quality,
)


def scene(seed: int, height: int = 360, width: int = 640) -> np.ndarray:
    """Overlapping blobs of colour, as smooth as a film frame."""
    rng = np.random.default_rng(seed)
    small = rng.integers(0, 256, (6, 9, 3), dtype=np.uint8)
    picture = Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)
    return np.asarray(picture)


def recompressed(rgb: np.ndarray, *, width: int = 320, jpeg: int = 50) -> np.ndarray:
    picture = Image.fromarray(rgb)
    height = round(picture.height * width / picture.width)
    file = io.BytesIO()
    picture.resize((width, height), Image.Resampling.BICUBIC).save(file, "JPEG", quality=jpeg)
    return np.asarray(Image.open(file).convert("RGB"))


def test_a_print_is_a_unit_vector():
    vector = fingerprint(scene(1))
    assert vector.shape == (PRINT_SIZE,)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-6)


def test_a_print_survives_recompression_and_resizing():
    for seed in range(10):
        picture = scene(seed)
        assert fingerprint(picture) @ fingerprint(recompressed(picture)) > 0.999


@pytest.mark.parametrize("gain", [0.8, 1.2])
def test_a_print_survives_brightness(gain):
    for seed in range(10):
        picture = (40 + scene(seed) * 0.6).astype(np.uint8)
        brighter = np.clip(picture * gain, 0, 255).astype(np.uint8)
        assert fingerprint(picture) @ fingerprint(brighter) > 0.98


def test_a_print_survives_a_mild_crop():
    for seed in range(10):
        picture = scene(seed)
        cropped = picture[8:-8, 14:-14]
        assert fingerprint(picture) @ fingerprint(cropped) > 0.95


def test_different_pictures_have_different_prints():
    prints = fingerprints([scene(seed) for seed in range(30)])
    cosines = prints @ prints.T - np.eye(30)
    assert cosines.max() < 0.9


def test_the_mirrored_print_is_the_print_of_the_flipped_picture():
    picture = scene(3)
    np.testing.assert_allclose(
        mirrored(picture), fingerprint(np.ascontiguousarray(picture[:, ::-1])), atol=2e-4
    )
    assert mirrored(picture) @ fingerprint(picture) < 0.95


def test_many_prints_equal_one_by_one():
    pictures = [scene(1), scene(2, 100, 333), scene(3, 64, 64)]
    together = fingerprints(pictures)
    for picture, vector in zip(pictures, together, strict=True):
        np.testing.assert_allclose(fingerprint(picture), vector, atol=1e-6)
    assert fingerprints([]).shape == (0, PRINT_SIZE)


def test_flat_pictures_have_no_quality_but_still_a_unit_print():
    for level in (0, 128, 255):
        flat = np.full((90, 160, 3), level, np.uint8)
        assert quality(flat) == 0
        assert np.linalg.norm(fingerprint(flat)) == pytest.approx(1, abs=1e-5)
    assert quality(scene(1)) == 1


def test_a_tiny_picture_has_a_print():
    assert fingerprint(scene(1)[:1, :1]).shape == (PRINT_SIZE,)


@pytest.mark.parametrize("wrong", [(10, 10), (10, 10, 4), (0, 10, 3)])
def test_what_is_not_a_picture_is_refused(wrong):
    with pytest.raises(ValueError, match="h x w x 3"):
        fingerprint(np.zeros(wrong, np.uint8))


def test_details_tell_a_small_change_in_a_still_picture():
    """What moves in a still shot is small; its true second is still the nearest."""
    ground = scene(5)
    moments = []
    for at in range(12):
        moment = ground.copy()
        moment[200:230, 40 * at + 20 : 40 * at + 50] = 255
        moments.append(moment)
    details = np.stack([detail(moment) for moment in moments])
    assert details.shape == (12, DETAIL_SIDE, DETAIL_SIDE, 3)
    for at, moment in enumerate(moments):
        apart = differences(detail(recompressed(moment)), details)
        assert apart.argmin() == at


def test_details_do_not_mind_a_brighter_screen():
    details = np.stack([detail((scene(seed) * 0.7).astype(np.uint8)) for seed in range(8)])
    for seed in range(8):
        brighter = ((scene(seed) * 0.7).astype(np.uint8) + 25).astype(np.uint8)
        assert differences(detail(brighter), details).argmin() == seed


def test_without_colour_a_grey_copy_has_the_same_print() -> None:
    rgb = scene(7, 320, 180)
    light = np.rint(rgb @ np.array([0.299, 0.587, 0.114])).astype(np.uint8)
    grey = np.repeat(light[..., None], 3, axis=2)
    plain = float(fingerprint(rgb) @ fingerprint(grey))
    without = float(colourless(fingerprint(rgb)) @ colourless(fingerprint(grey)))
    assert plain < 0.95
    assert without > 0.999

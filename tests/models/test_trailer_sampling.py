"""Which seconds a pair of towers sees, and how much it hears."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.models.trailer_sampling import Sampling, classic_sampling


def test_classic_takes_ten_frames_every_twelve_seconds_from_second_five() -> None:
    assert classic_sampling().seconds(150) == tuple(5 + 12 * n for n in range(10))
    short = classic_sampling().seconds(65)
    assert short == pytest.approx([(5 + 12 * n) / 2 for n in range(10)])
    assert max(classic_sampling().seconds(8)) < 8


def test_classic_hears_125_seconds_as_a_picture_of_224() -> None:
    spectrum = np.random.default_rng(0).integers(1, 200, (3000, 64)).astype(np.uint8)
    whole = classic_sampling().sound(spectrum)
    assert whole.shape == (224, 224)
    other = spectrum.copy()
    other[:100] = 0  # before second 5
    other[2600:] = 0  # after second 130
    assert np.array_equal(classic_sampling().sound(other), whole)


def test_even_frames_are_the_middles_of_as_many_parts() -> None:
    assert Sampling("even", 4).seconds(8) == (1, 3, 5, 7)
    assert Sampling("even", 4).choose([0.9, 3.2, 5.1], 8) == (0, 1, 2, 2)
    assert Sampling("even", 4).choose([0.5], 8, shift=0.3) == (0, 0, 0, 0)


def test_sound_is_heard_whole_and_without_its_level() -> None:
    sampling = Sampling("even", 4, 100)
    spectrum = np.random.default_rng(0).integers(40, 120, (300, 64)).astype(np.uint8)
    heard = sampling.sound(spectrum)
    assert heard.shape == (64, 300)
    assert abs(float(heard.mean())) < 1e-4
    assert np.allclose(sampling.sound(spectrum + np.uint8(20)), heard, atol=1e-4)
    assert sampling.sound(spectrum[:30]).shape == (64, 100)
    assert sampling.sound(np.tile(spectrum, (40, 1))).shape == (64, 1600)


def test_no_sound_is_nought() -> None:
    nothing = np.zeros((0, 64), np.uint8), np.zeros((50, 64), np.uint8), None
    for spectrum in nothing:
        assert not Sampling("even", 4, 100).sound(spectrum).any()


def test_samplings_that_cannot_be_are_refused() -> None:
    for wrong in (("odd", 4, 100), ("even", 0, 100), ("even", 4, 5), ("even", 10_000, 100)):
        with pytest.raises(ValueError, match=r"is|are"):
            Sampling(*wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no frames"):
        Sampling().choose([], 5)

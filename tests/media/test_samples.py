"""Frames of sound joined to pieces: the same samples at the same seconds, in fewer of them."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from cineseek.media.samples import SampleReader


def frames_at(*starts: float, rate: int = 8000, size: int = 400) -> list[av.AudioFrame]:
    """Frames of rising numbers, each at its second."""
    made = []
    for number, start in enumerate(starts):
        values = np.full((2, size), number / 1000, np.float32)
        frame = av.AudioFrame.from_ndarray(values, format="fltp", layout="stereo")
        frame.sample_rate, frame.time_base = rate, Fraction(1, rate)
        frame.pts = round(start * rate)
        made.append(frame)
    return made


def test_frames_that_follow_each_other_are_one_piece() -> None:
    joined = list(SampleReader().join(frames_at(0.0, 0.05, 0.1)))
    assert [one.second for one in joined] == [0.0]
    assert joined[0].values.shape == (2, 1200)
    assert joined[0].values[0, ::400] == pytest.approx([0.0, 0.001, 0.002])


def test_a_gap_begins_a_new_piece() -> None:
    joined = list(SampleReader().join(frames_at(0.0, 0.05, 0.2)))
    assert [one.second for one in joined] == pytest.approx([0.0, 0.2])
    assert [one.values.shape[1] for one in joined] == [800, 400]


def test_a_piece_lasts_a_second() -> None:
    joined = list(SampleReader().join(frames_at(*(0.05 * number for number in range(50)))))
    assert [one.second for one in joined] == pytest.approx([0.0, 1.0, 2.0])


def test_another_rate_begins_a_new_piece() -> None:
    joined = list(SampleReader().join([*frames_at(0.0), *frames_at(0.05, rate=16000)]))
    assert [one.rate for one in joined] == [8000, 16000]


def test_joined_or_one_by_one_the_samples_are_the_same() -> None:
    frames = frames_at(0.0, 0.05, 0.1, 0.4, 0.45)
    whole = np.concatenate([one.values for one in SampleReader().join(frames)], axis=1)
    reader = SampleReader()
    single = [reader.read(frame) for frame in frames]
    assert np.array_equal(whole, np.concatenate([one.values for one in single if one], axis=1))

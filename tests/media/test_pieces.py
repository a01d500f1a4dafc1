"""Pieces of a footage's sound, at the rate that is asked for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, shots, tone

from cineseek.media.pieces import read_pieces


def clip_of(path: Path, sound: np.ndarray | None, start: float = 0.0) -> Path:
    """A clip of 4 seconds with this sound, 8,000 samples a second."""
    return draw_video(
        path, shots(20, width=64, height=36), rate=5, sound=sound, sound_rate=8000,
        sound_layout="mono", start=start,
    )  # fmt: skip


@pytest.mark.parametrize("start", [0.0, 3.0])
def test_pieces_follow_each_other_and_the_last_is_shorter(tmp_path: Path, start: float) -> None:
    path = clip_of(tmp_path / "clip.mp4", tone(4.0, rate=8000, channels=1), start)
    pieces = read_pieces(path, rate=16_000, seconds=1.5)
    assert [len(piece) / 16_000 for piece in pieces[:2]] == [1.5, 1.5]
    assert len(pieces[2]) / 16_000 == pytest.approx(1.0, abs=0.1)
    spectrum = np.abs(np.fft.rfft(pieces[1]))
    assert spectrum.argmax() / 1.5 == pytest.approx(440, abs=1)


def test_pieces_of_a_long_sound_are_spread_over_it(tmp_path: Path) -> None:
    sound = tone(4.0, rate=8000, channels=1) * np.linspace(0, 1, 32_000, dtype=np.float32)
    path = clip_of(tmp_path / "clip.mp4", sound)
    pieces = read_pieces(path, rate=8000, seconds=0.5, most=3)
    assert [len(piece) for piece in pieces] == [4000] * 3
    levels = [float(np.abs(piece).max()) for piece in pieces]
    assert np.diff(levels) == pytest.approx([0.062, 0.062], abs=0.02)


def test_silence_and_no_sound_give_no_pieces(tmp_path: Path) -> None:
    silent = clip_of(tmp_path / "silent.mp4", np.zeros((1, 32_000), np.float32))
    assert read_pieces(silent, rate=8000, seconds=1.0) == []
    assert read_pieces(clip_of(tmp_path / "mute.mp4", None), rate=8000, seconds=1.0) == []

"""Pictures of a video at one second, and spread over it, with an end to patience."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, scene, shots

from cineseek.errors import MediaError
from cineseek.media.moment import read_moment, read_moments


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four shots of a second each."""
    return draw_video(tmp_path_factory.mktemp("moments") / "film.mp4", shots(25, 25, 25, 25))


def test_pictures_are_spread_evenly(film: Path) -> None:
    read = read_moments(film, most=4, max_height=90)
    assert [round(second, 2) for second, _ in read] == [0.5, 1.5, 2.5, 3.5]
    for number, (_, picture) in enumerate(read):
        apart = [np.abs(picture.astype(int) - scene(one)).mean() for one in range(4)]
        assert int(np.argmin(apart)) == number


def test_a_video_that_breaks_off_gives_what_comes_before(film: Path, tmp_path: Path) -> None:
    whole = draw_video(tmp_path / "whole.mkv", shots(50, 50, 50, 50), options={"g": "10"})
    half = tmp_path / "half.mkv"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert len(read_moments(half, most=8, max_height=90)) >= 4


def test_no_more_is_read_than_patience_allows(film: Path) -> None:
    with pytest.raises(MediaError, match="too long"):
        read_moments(film, most=4, max_height=90, patience=-1.0)
    with pytest.raises(MediaError, match="too long"):
        read_moment(film, 2.0, max_height=90, until=time.monotonic())
    assert read_moment(film, 2.0, max_height=90, until=time.monotonic() + 60).shape == (90, 160, 3)

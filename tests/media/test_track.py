"""The sound of a footage from a second on, as it was put in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, shots

from cineseek.errors import MediaError
from cineseek.media.track import Track

RATE = 16_000


@pytest.fixture(scope="module")
def sound() -> np.ndarray:
    """Twelve seconds, louder second by second: 1 x n."""
    times = np.arange(12 * RATE) / RATE
    return ((np.floor(times) + 1) / 20 * np.sin(2 * np.pi * 440 * times))[None].astype(np.float32)


def film(path: Path, sound: np.ndarray | None, *, start: float = 0.0) -> Path:
    return draw_video(
        path, shots(24, 36, width=64, height=36), rate=5, sound=sound, sound_rate=RATE,
        sound_layout="mono", start=start,
    )  # fmt: skip


def level(samples: np.ndarray) -> float:
    """Which second of the sound this is, by how loud its middle is."""
    third = len(samples) // 3
    return round(float(np.abs(samples[third:-third]).max()) * 20) - 1


@pytest.mark.parametrize("start", [0.0, 5.0])
@pytest.mark.parametrize("since", [0.0, 3.0, 8.0])
def test_it_begins_at_any_second_and_goes_on_after_what_was_dropped(
    tmp_path: Path, sound: np.ndarray, since: float, start: float
) -> None:
    with Track(film(tmp_path / "clip.mp4", sound, start=start), rate=RATE, since=since) as track:
        samples, last = track.look(1.0)
        assert (level(samples), last) == (since, False)
        track.drop(1.0)
        assert track.second == since + 1.0
        assert level(track.look(1.0)[0]) == since + 1


def test_the_last_stretch_is_as_long_as_what_is_left(tmp_path: Path, sound: np.ndarray) -> None:
    with Track(film(tmp_path / "clip.mp4", sound), rate=RATE, since=10.0) as track:
        samples, last = track.look(5.0)
        assert last
        assert len(samples) / RATE == pytest.approx(2.0, abs=0.1)
        track.drop(5.0)
        assert len(track.look(5.0)[0]) == 0


def test_a_film_without_sound_has_none_and_what_is_no_film_is_refused(tmp_path: Path) -> None:
    with Track(film(tmp_path / "mute.mp4", None), rate=RATE) as track:
        samples, last = track.look(1.0)
        assert (len(samples), last) == (0, True)
    (tmp_path / "none.mp4").write_bytes(b"this is no video")
    with pytest.raises(MediaError):
        Track(tmp_path / "none.mp4", rate=RATE)

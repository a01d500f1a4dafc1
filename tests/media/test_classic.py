"""The classic sampling: which frames, which sound, and what damage costs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, tone

from cineseek.errors import MediaError
from cineseek.media.classic import classic_seconds, read_classic, sound_picture
from cineseek.media.picture import Pixels
from cineseek.media.reader import read_shots
from cineseek.models.trailer_sampling import classic_sampling

RATE = 2  # frames a second
SLOW = {"g": "1000", "keyint_min": "1000", "sc_threshold": "0"}


def lights(seconds: float, width: int = 64, height: int = 36) -> list[Pixels]:
    """Pictures as light as they are late: from grey level 40 on, 1.4 more each second."""
    return [
        np.full((height, width, 3), 40 + 1.4 * number / RATE, np.uint8)
        for number in range(round(seconds * RATE))
    ]


def told_seconds(frames: Pixels) -> list[float]:
    # Turning colours into RGB rounds two levels down.
    return [(float(frame.mean()) - 38) / 1.4 for frame in frames]


@pytest.fixture(scope="module")
def trailer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """140 seconds, a keyframe every 3, silent but for seconds 60 to 65."""
    sound = np.zeros((1, 140 * 8000), np.float32)
    sound[:, 60 * 8000 : 65 * 8000] = tone(5.0, rate=8000, channels=1)
    return draw_video(
        tmp_path_factory.mktemp("classic") / "trailer.mp4",
        lights(140),
        rate=RATE,
        options=SLOW | {"g": "6", "keyint_min": "6"},
        sound=sound,
        sound_rate=8000,
        sound_layout="mono",
    )


def test_ten_frames_are_the_keyframes_nearest_to_every_twelfth_second(trailer: Path) -> None:
    frames, _ = read_classic(trailer)
    assert frames.shape == (10, 224, 224, 3)
    assert frames.dtype == np.uint8
    wanted = [3 * round((5 + 12 * number) / 3) for number in range(10)]
    assert told_seconds(frames) == pytest.approx(wanted, abs=1.6)


def test_the_sound_of_125_seconds_is_a_picture_with_its_low_bands_first(trailer: Path) -> None:
    _, picture = read_classic(trailer)
    assert picture.shape == (224, 224)
    assert picture.dtype == np.uint8
    heard = np.flatnonzero(picture.max(axis=0) > 100)
    first, last = (60 - 5) / 125 * 224, (65 - 5) / 125 * 224
    assert heard.min() == pytest.approx(first, abs=2)
    assert heard.max() == pytest.approx(last, abs=2)
    assert picture[:, heard[5]].argmax() < 224 / 3  # 440 Hz


def test_the_sound_is_what_a_library_keeps_of_it(trailer: Path) -> None:
    _, picture = read_classic(trailer)
    rows = np.concatenate([chunk.sound.rows for chunk in read_shots(trailer)])
    kept = sound_picture(rows)
    assert np.abs(picture.astype(int) - kept).mean() < 0.5
    assert np.quantile(np.abs(picture.astype(int) - kept), 0.99) <= 4


def test_a_short_footage_is_sampled_in_proportion(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "clip.mp4", lights(26), rate=RATE, options=SLOW)
    assert classic_seconds(26) == pytest.approx([1 + 2.4 * number for number in range(10)])
    frames, picture = read_classic(path)
    # One keyframe, at second 0: the frames between are decoded.
    assert told_seconds(frames) == pytest.approx(classic_seconds(26), abs=1.6)
    assert not picture.any()


def test_a_video_of_one_picture_gives_it_ten_times(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "one.mp4", lights(0.5), rate=RATE)
    frames, picture = read_classic(path)
    assert told_seconds(frames) == pytest.approx([0] * 10, abs=1.6)
    assert not picture.any()


def test_a_file_that_breaks_off_gives_what_there_is(trailer: Path, tmp_path: Path) -> None:
    video = draw_video(
        tmp_path / "whole.mkv", lights(60), rate=RATE, options=SLOW | {"g": "6", "keyint_min": "6"}
    )
    short = tmp_path / "short.mkv"
    short.write_bytes(video.read_bytes()[: video.stat().st_size // 2])
    frames, _ = read_classic(short)
    seconds = told_seconds(frames)
    assert seconds[0] == pytest.approx(60 / 130 * 5, abs=2)
    assert seconds == sorted(seconds)


def test_a_file_without_pictures_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.mp4"
    path.write_bytes(b"not a video at all")
    with pytest.raises(MediaError, match=r"words\.mp4"):
        read_classic(path)


@pytest.mark.parametrize("duration", [3.0, 60.0, 129.0, 150.0, 7200.0])
def test_the_seconds_are_those_that_towers_learn_from(duration: float) -> None:
    assert classic_seconds(duration) == pytest.approx(classic_sampling().seconds(duration))


@pytest.mark.parametrize("rows", [0, 400, 2599, 2600, 4000])
def test_the_picture_is_the_one_that_towers_hear(rows: int) -> None:
    spectrum = np.random.default_rng(1).integers(0, 200, (rows, 64), dtype=np.uint8)
    ours = sound_picture(spectrum).astype(np.float32)
    level = ours[ours > 0].mean() if ours.any() else 0.0
    theirs = classic_sampling().sound(spectrum)
    assert (ours - level) / 40 == pytest.approx(theirs, abs=1e-4)

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

import pytest
from clips import draw_video, flag, tone

from cineseek.errors import MediaError
from cineseek.media.regular import check_file
from cineseek.media.video import open_container, probe


def test_probe_tells_what_is_in_a_file(tmp_path: Path) -> None:
    path = draw_video(
        tmp_path / "film.mp4",
        [flag()] * 30,
        rate=24,
        sound=tone(1.0),
        subtitles=[(0.0, 1.0, "Hello")],
        subtitle_language="fre",
    )
    info = probe(path)
    assert (info.width, info.height, info.codec) == (64, 48, "h264")
    assert info.frame_rate == pytest.approx(24)
    assert info.duration == pytest.approx(1.25, abs=0.01)
    assert info.has_audio
    assert [(s.codec, s.language, s.is_text) for s in info.subtitle_streams] == [
        ("mov_text", "fre", True)
    ]
    assert (info.transfer, info.interlaced, info.rotation) == ("sdr", False, 0)


def test_displayed_size_has_square_pixels_and_is_turned(tmp_path: Path) -> None:
    path = draw_video(
        tmp_path / "film.mp4", [flag()] * 3, sample_aspect=Fraction(3, 2), rotation=90
    )
    info = probe(path)
    assert (info.coded_width, info.coded_height) == (64, 48)
    assert (info.width, info.height) == (48, 96)
    assert info.aspect == pytest.approx(0.5)


def test_second_zero_is_the_first_picture_of_a_file_that_starts_late(tmp_path: Path) -> None:
    for name in ("film.mkv", "film.ts"):
        info = probe(draw_video(tmp_path / name, [flag()] * 25, start=5.0))
        assert info.start == pytest.approx(5.0, abs=0.01)
        assert info.duration == pytest.approx(1.0, abs=0.05)


def test_cover_art_is_never_the_film(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "film.mp4", [flag()] * 5, cover=flag(400, 300))
    assert probe(path).codec == "h264"


def test_the_default_stream_is_the_film_else_the_largest(tmp_path: Path) -> None:
    streams = {"second_stream": [flag(128, 96)] * 5}
    first = draw_video(tmp_path / "a.mkv", [flag()] * 5, default=0, **streams)
    assert probe(first).width == 64
    neither = draw_video(tmp_path / "b.mkv", [flag()] * 5, default=2, **streams)
    assert probe(neither).width == 128


def test_no_permission_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = draw_video(tmp_path / "film.mp4", [flag()] * 2)

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Tests may run as root, whom no file refuses.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(MediaError, match="no permission to read it"):
        probe(path)


def test_a_pipe_is_refused_without_waiting_on_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "film.mp4")
    with pytest.raises(MediaError, match="pipe or device"):
        check_file(tmp_path / "film.mp4")


def test_missing_file_and_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no such file"):
        probe(tmp_path / "gone.mp4")
    with pytest.raises(MediaError, match="a folder, not a file; name a file in it"):
        probe(tmp_path)
    with pytest.raises(MediaError, match="not a file name"):
        probe("film\0.mp4")


def test_errors_of_the_one_who_reads_are_left_alone(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "film.mp4", [flag()] * 2)
    with pytest.raises(OSError, match="disk full"), open_container(path):
        raise OSError("disk full")


@pytest.mark.data
def test_every_real_film_is_probed(real_data: Path) -> None:
    films = sorted((real_data / "film").glob("*.m*"))
    assert films
    for film in films:
        info = probe(film)
        assert info.duration > 5
        assert 0.5 < info.aspect < 3
        assert info.frame_rate > 5

from __future__ import annotations

import dataclasses
from pathlib import Path

import av
import numpy as np
import pytest
from clips import BLUE, RED, corners, draw_video, flag, scene
from odd_pictures import hdr_flag

from cineseek.media.picture import over_grey, small, upright
from cineseek.media.tone import to_sdr
from cineseek.media.video import VideoInfo, open_container, probe


def first_frame(path: Path) -> tuple[av.VideoFrame, VideoInfo]:
    info = probe(path)
    with open_container(path) as container:
        return next(container.decode(video=0)), info


def test_large_picture_is_shrunk_by_area_and_small_one_left(tmp_path: Path) -> None:
    large = draw_video(tmp_path / "large.mp4", [flag(1280, 720)])
    assert upright(*first_frame(large)).shape == (360, 640, 3)
    assert upright(*first_frame(large), max_height=90).shape == (90, 160, 3)
    little = draw_video(tmp_path / "little.mp4", [flag(64, 48)])
    assert upright(*first_frame(little)).shape == (48, 64, 3)


def test_a_checkerboard_averages_to_grey_when_shrunk(tmp_path: Path) -> None:
    board = np.indices((720, 1280)).sum(axis=0) % 2 * 255
    picture = np.repeat(board[..., None], 3, axis=2).astype(np.uint8)
    path = draw_video(tmp_path / "film.mkv", [picture], codec="ffv1", pixel_format="yuv444p")
    shrunk = upright(*first_frame(path))
    assert abs(float(shrunk.mean()) - 127) < 3
    assert shrunk.std() < 3


def test_black_and_white_come_out_whole_whatever_the_range(tmp_path: Path) -> None:
    ramp = np.repeat(np.linspace(0, 255, 64).astype(np.uint8)[None, :, None], 48, axis=0)
    picture = np.repeat(ramp, 3, axis=2)
    for full in (False, True):
        path = draw_video(tmp_path / f"{full}.mp4", [picture], full_range=full, matrix=1)
        seen = upright(*first_frame(path))
        assert seen.min() <= 4
        assert seen.max() >= 251


@pytest.mark.parametrize("matrix", [1, 5, 9])
def test_colours_follow_the_matrix_of_the_file(tmp_path: Path, matrix: int) -> None:
    path = draw_video(tmp_path / "film.mp4", [flag()], matrix=matrix)
    seen = upright(*first_frame(path))
    assert np.abs(seen[12, 16].astype(int) - RED).max() < 8
    assert np.abs(seen[36, 16].astype(int) - BLUE).max() < 8


@pytest.mark.parametrize("transfer", ["pq", "hlg"])
def test_hdr_looks_like_the_ordinary_picture(transfer: str) -> None:
    seen = to_sdr(hdr_flag(transfer), transfer)  # type: ignore[arg-type]
    assert np.abs(seen[12, 16].astype(int) - RED).max() < 8
    assert np.abs(seen[36, 16].astype(int) - BLUE).max() < 8
    # Diffuse white keeps a little room for what is brighter.
    assert 205 < int(seen[36, 48].min()) < 235


def test_highlights_of_hdr_are_compressed_and_never_turn_dark() -> None:
    codes = np.linspace(0, 65535, 512).astype(np.uint16)
    ramp = np.repeat(codes[None, :, None], 3, axis=2)
    for transfer in ("pq", "hlg"):
        seen = to_sdr(ramp, transfer)[0, :, 0].astype(int)  # type: ignore[arg-type]
        assert (np.diff(seen) >= -1).all()
        assert seen[-1] >= 250
        assert seen[0] == 0


def test_interlaced_picture_shows_one_moment(tmp_path: Path) -> None:
    """A bright bar jumps between the fields: the frame holds both places, a field one."""
    woven = np.full((480, 640, 3), 20, np.uint8)
    woven[0::2, 100:200] = 230
    woven[1::2, 400:500] = 230
    path = draw_video(
        tmp_path / "film.ts",
        [woven] * 2,
        options={"x264-params": "interlaced=1:tff=1"},
    )
    frame, info = first_frame(path)
    assert info.interlaced
    seen = upright(frame, info).astype(int)
    assert seen.shape == (360, 480, 3)
    assert seen[180, 112].mean() > 200
    assert seen[180, 337].mean() < 60


def test_alpha_is_laid_over_grey() -> None:
    clear = np.zeros((2, 2, 4), np.uint8)
    assert (over_grey(clear) == 128).all()
    opaque = np.dstack([flag(), np.full((48, 64), 255, np.uint8)])
    assert (over_grey(opaque) == flag()).all()


def test_small_picture_is_turned_too(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "film.mp4", [np.rot90(flag(), -1)], rotation=90)
    picture = small(*first_frame(path))
    assert picture.shape == (36, 64, 3)
    assert corners(picture) == ["red", "green", "blue", "white"]


def test_pictures_are_the_same_every_time(tmp_path: Path) -> None:
    frame, info = first_frame(draw_video(tmp_path / "film.mp4", [scene(1, 640, 360)]))
    once, again = small(frame, info), small(frame, info)
    assert (once == again).all()
    assert (upright(frame, info, max_height=90) == upright(frame, info, max_height=90)).all()


def test_senseless_height_is_refused(tmp_path: Path) -> None:
    frame, info = first_frame(draw_video(tmp_path / "film.mp4", [flag()]))
    with pytest.raises(ValueError, match="not 0"):
        upright(frame, info, max_height=0)


FORMATS = """gray gray10le yuv410p yuv422p yuva420p nv12 p010le gbrp gbrpf32le rgb555le monob ya8
rgb48le bgr0 pal8 xyz12le yuv440p"""


@pytest.mark.parametrize("pixel_format", FORMATS.split())
@pytest.mark.parametrize("size", [(1, 1), (3, 5), (641, 359)])
def test_any_pixel_format_of_any_size_becomes_a_picture(
    pixel_format: str, size: tuple[int, int], tmp_path: Path
) -> None:
    info = probe(draw_video(tmp_path / "film.mp4", [flag()]))
    info = dataclasses.replace(info, width=size[0], height=size[1])
    frame = av.VideoFrame(*size, pixel_format)
    for plane in frame.planes:
        plane.update(bytes(plane.buffer_size))
    assert upright(frame, info, max_height=90).ndim == 3
    assert small(frame, info).shape == (36, 64, 3)

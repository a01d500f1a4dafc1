from __future__ import annotations

from pathlib import Path

import pytest
from clips import draw_video, flag, shots
from odd_pictures import picture_of

from cineseek.media.formats import (
    IMAGE_SUFFIXES,
    SUBTITLE_SUFFIXES,
    VIDEO_SUFFIXES,
    is_video,
    kind_of,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Heat (1995)/heat.mkv", "video"),
        ("HEAT.MP4", "video"),
        ("still.JPeG", "image"),
        ("still.avif", "image"),
        ("heat.en.srt", "subtitle"),
        ("heat.ass", "subtitle"),
        ("heat.nfo", "other"),
        ("heat", "other"),
        (".mp4", "other"),
    ],
)
def test_kind_is_told_by_suffix_whatever_its_case(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_no_suffix_is_of_two_kinds() -> None:
    assert not VIDEO_SUFFIXES & IMAGE_SUFFIXES
    assert not (VIDEO_SUFFIXES | IMAGE_SUFFIXES) & SUBTITLE_SUFFIXES


@pytest.mark.parametrize(
    ("container", "codec"),
    [
        ("mp4", "libx264"),
        ("mov", "libx264"),
        ("matroska", "libx264"),
        ("webm", "libvpx-vp9"),
        ("avi", "mpeg4"),
        ("mpegts", "libx264"),
        ("flv", "libx264"),
    ],
)
def test_a_container_of_video_is_known_by_its_first_bytes(
    tmp_path: Path, container: str, codec: str
) -> None:
    path = draw_video(tmp_path / "film", shots(12), container=container, codec=codec)
    assert is_video(path.read_bytes()[:512])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF", "TIFF", "BMP"])
def test_a_picture_is_no_container_of_video(kind: str) -> None:
    assert not is_video(picture_of(flag(), kind)[:512])


@pytest.mark.parametrize(
    "head", [b"", b"#EXTM3U\n", b"ffconcat version 1.0\n", b"G" * 100, b"<?xml", b"\0\0\0\1gA"]
)
def test_what_a_decoder_would_guess_at_is_none_either(head: bytes) -> None:
    assert not is_video(head)

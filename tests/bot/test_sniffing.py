"""What a file is by its first bytes, and how large a picture is without decoding it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from clips import draw_video, shots
from hostile_pictures import gif
from PIL import Image

from cineseek.bot.checking import TooLongError, check
from cineseek.bot.files import HEAD, sniff
from cineseek.errors import MediaError
from cineseek.media.image import picture_size


@pytest.mark.parametrize("sort", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP", "AVIF"])
def test_pictures_are_told(sort: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (200, 30, 30)).save(out, sort)
    found, suffix = sniff(out.getvalue()[:HEAD])
    assert found == "picture"
    assert suffix in (".jpg", ".png", ".gif", ".bmp", ".tif", ".webp", ".avif")
    assert picture_size(out.getvalue()) == (64, 48, 1)


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("a.mp4", "libx264"),
        ("a.mov", "libx264"),
        ("a.mkv", "libx264"),
        ("a.webm", "libvpx-vp9"),
        ("a.avi", "mpeg4"),
        ("a.flv", "flv1"),
        ("a.ts", "libx264"),
        ("a.mpg", "mpeg1video"),
        ("a.wmv", "wmv2"),
    ],
)
def test_videos_are_told(tmp_path: Path, name: str, codec: str) -> None:
    path = draw_video(tmp_path / name, shots(6), codec=codec, rate=25)
    found, suffix = sniff(path.read_bytes()[:HEAD])
    assert (found, suffix != "") == ("video", True)
    path = path.rename(tmp_path / f"file{suffix}")
    check(path, found, most_seconds=1)
    with pytest.raises(TooLongError):
        check(path, found, most_seconds=0.1)


@pytest.mark.parametrize(
    "head",
    [b"", b"words", b"PK\x03\x04", b"%PDF-1.7", b"#EXTM3U\n", b"RIFF....WAVE", b"<svg>", b"G"],
)
def test_what_is_neither_is_told(head: bytes) -> None:
    assert sniff(head) == ("other", "")


def test_an_animation_is_weighed_with_all_its_pictures(tmp_path: Path) -> None:
    path = tmp_path / "file.gif"
    path.write_bytes(gif(4000, 4000, 90))
    assert picture_size(path) == (4000, 4000, 90)
    check(path, "picture", most_seconds=1)
    path.write_bytes(gif(4000, 4000, 100))
    with pytest.raises(MediaError, match="too many"):
        check(path, "picture", most_seconds=1)

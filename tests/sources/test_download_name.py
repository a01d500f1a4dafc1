"""What a fetched file is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from cineseek.errors import FetchError
from cineseek.sources.describe import describe
from cineseek.sources.download_name import name_of, safe_name

WANTED = frozenset((".mp4", ".mkv", ".jpg"))
URL = "https://films.example/get/Heat%20(1995).mp4?x=1"


def named(
    url: str = URL, *, disposition: str | None = None, content_type: str | None = "video/mp4"
) -> str:
    return name_of((url,), disposition=disposition, content_type=content_type, wanted=WANTED)


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        (None, "Heat (1995).mp4"),
        ('attachment; filename="Red Sea.mkv"', "Red Sea.mkv"),
        ("attachment; filename=Red.mkv", "Red.mkv"),
        ("attachment; filename*=UTF-8''%D9%81%DB%8C%D9%84%D9%85.mkv", "فیلم.mkv"),
        ('attachment; filename="é.mkv"'.encode().decode("latin-1"), "é.mkv"),
        ('attachment; filename="../../etc/cron.d/x.mkv"', "x.mkv"),
        ('attachment; filename="C:\\\\Windows\\\\x.mkv"', "x.mkv"),
        ('attachment; filename="/etc/passwd"', "Heat (1995).mp4"),
        ("attachment; filename*=no-such-charset''x.mkv", "x.mkv"),
        ('attachment; filename="', "Heat (1995).mp4"),
        ("attachment", "Heat (1995).mp4"),
    ],
)
def test_the_server_may_name_the_file_but_not_its_folder(
    disposition: str | None, name: str
) -> None:
    assert named(disposition=disposition) == name


@pytest.mark.parametrize(
    ("url", "content_type", "name"),
    [
        ("https://h.example/watch.php?id=3", "video/mp4", "watch.mp4"),
        ("https://h.example/", "video/x-matroska", "video.mkv"),
        ("https://h.example/a/", "image/jpeg", "a.jpg"),
        ("https://h.example/film.mkv", None, "film.mkv"),
        ("https://h.example/film.mkv", "application/octet-stream", "film.mkv"),
        ("https://h.example/film.mkv", "Video/MP4; codecs=avc1", "film.mkv"),
        ("https://h.example/v1.2", "video/mp4", "v1.2.mp4"),
    ],
)
def test_a_name_without_a_suffix_gets_that_of_its_type(
    url: str, content_type: str | None, name: str
) -> None:
    assert named(url, content_type=content_type) == name


@pytest.mark.parametrize(
    ("url", "content_type"),
    [
        ("https://h.example/film.mp4", "text/html"),
        ("https://h.example/film.mp4", "audio/mpeg"),
        ("https://h.example/film.mp4", "multipart/byteranges"),
        ("https://h.example/film", "application/octet-stream"),
        ("https://h.example/film", None),
        ("https://h.example/film.exe", "application/octet-stream"),
        ("https://h.example/film.svg", "image/svg+xml"),
        ("https://h.example/list.m3u8", "video/unheard-of"),
    ],
)
def test_what_is_neither_video_nor_picture_is_refused(url: str, content_type: str | None) -> None:
    with pytest.raises(FetchError):
        named(url, content_type=content_type)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("..", ""),
        (".bashrc", "bashrc"),
        ("a/b\\c.mp4", "c.mp4"),
        ("a\0b\x1b[31m\u202ec\n.mp4", "ab[31mc.mp4"),
        ("می\u200cروم.mp4", "می\u200cروم.mp4"),
        ('<a>:"b"|?*.mp4', "_a___b____.mp4"),
        ("CON.mp4", "_CON.mp4"),
        ("com1", "_com1"),
        ("half\ud83d.mp4", "half.mp4"),
        ("  spaces . ", "spaces"),
    ],
)
def test_a_name_is_made_harmless(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_long_name_keeps_its_suffix_and_whole_letters() -> None:
    name = safe_name("ف" * 500 + ".mp4")
    assert name.endswith("ف.mp4")
    assert len(name.encode()) <= 150


def test_the_folder_of_a_download_tells_nothing_of_the_film() -> None:
    folder = Path("/srv/films.downloads/3fa94b0c11d2e5aa")
    film = describe(folder / "Heat (1995).mp4").film
    assert (film.title, film.year) == ("Heat", 1995)
    assert describe(folder / "watch.mp4").film.title == "watch"

"""Clips that were made to do harm: scripts for decoders, files that lie, hours in a few bytes."""

from __future__ import annotations

import io
import struct
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import httpx
import numpy as np
import psutil
import pytest
from PIL import Image
from refusals import SECRET, check_refusal

PLACE = "/api/identify"
PLACES = {
    "/api/identify": "image",
    "/api/copies": "video",
    "/api/similar": "video",
    "/api/rate": "video",
}
"""Where videos are sent to, and under which name."""


def _black(seconds: float, *, rate: int = 1, size: tuple[int, int] = (64, 36)) -> bytes:
    """A video of nothing, with one key frame."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=rate, options={"g": "100000", "crf": "51"})
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        frame = av.VideoFrame.from_ndarray(np.zeros((*size[::-1], 3), np.uint8))
        for number in range(round(seconds * rate)):
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return file.getvalue()


def _gif(pictures: int, size: tuple[int, int]) -> bytes:
    """A GIF of many large pictures that differ in a dot."""
    file = io.BytesIO()
    some = []
    for number in range(pictures):
        one = Image.new("P", size)
        one.putpixel((number % size[0], 0), 1)
        some.append(one)
    some[0].save(file, "GIF", save_all=True, append_images=some[1:], duration=20, optimize=False)
    return file.getvalue()


CLIPS: dict[str, bytes] = {
    "an empty mp4": b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2",
    "an mp4 that says it is huge": b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2"
    + struct.pack(">I4sQ", 1, b"mdat", 2**62),
    "an mp4 of boxes in boxes": b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2"
    + b"".join(struct.pack(">I4s", 8 * (400 - depth), b"moov") for depth in range(400)),
    "a matroska without end": b"\x1a\x45\xdf\xa3" + b"\x01" + b"\xff" * 4000,
    "an avi of nothing": b"RIFF\xff\xff\xff\xffAVI LIST" + b"\x00" * 4000,
    "a transport stream of nothing": (b"G" + b"\xff" * 187) * 40,
    "ogg pages": b"OggS" * 500,
    "a playlist": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
    "a concat script": b"ffconcat version 1.0\nfile secret.txt\n",
    "a dash manifest": b'<?xml version="1.0"?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>',
    "a reference movie": b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  "
    + struct.pack(">I4s", 60, b"moov")
    + struct.pack(">I4s", 52, b"rmra")
    + b"file:///etc/passwd".ljust(44, b"\x00"),
    "noise that begins as a video": b"\x00\x00\x00\x18ftypisom" + bytes(range(256)) * 200,
}


@pytest.mark.parametrize("name", CLIPS)
def test_a_clip_that_would_do_harm_is_refused(url: str, name: str) -> None:
    began = time.monotonic()
    for place, field in PLACES.items():
        sent = {field: ("x.mp4", CLIPS[name])}
        check_refusal(httpx.post(f"{url}{place}", files=sent, timeout=30), 413, 422)
    assert time.monotonic() - began < 5


def test_hours_in_a_few_bytes_are_refused_unread(url: str) -> None:
    long = _black(7200.0)
    assert len(long) < 400_000
    began = time.monotonic()
    for place, field in PLACES.items():
        answer = httpx.post(f"{url}{place}", files={field: ("x.mp4", long)}, timeout=30)
        check_refusal(answer, 422)
        assert "longer" in answer.json()["error"]["message"]
    assert time.monotonic() - began < 5


def test_more_pictures_than_a_clip_has_are_refused_unread(url: str) -> None:
    dense = _black(20.0, rate=1000)
    began = time.monotonic()
    answer = httpx.post(f"{url}{PLACE}", files={"image": ("x.mp4", dense)}, timeout=30)
    check_refusal(answer, 422)
    assert "pictures" in answer.json()["error"]["message"]
    assert time.monotonic() - began < 5


def test_a_gif_of_many_large_pictures_ends_in_time(url: str) -> None:
    endless = _gif(150, (2000, 2000))
    assert len(endless) < 20 * 1024 * 1024
    began = time.monotonic()
    answer = httpx.post(f"{url}{PLACE}", files={"image": ("x.gif", endless)}, timeout=60)
    assert answer.status_code in (200, 422)
    assert time.monotonic() - began < 25


def test_a_clip_of_too_many_bytes_is_refused(url: str) -> None:
    for place, field in (("/api/identify", "image"), ("/api/copies", "video")):
        answer = httpx.post(f"{url}{place}", files={field: ("x.mp4", bytes(34 * 1024**2))})
        check_refusal(answer, 413)


def test_the_name_of_a_clip_means_nothing_and_nothing_of_it_stays(url: str) -> None:
    clip = _black(2.0, rate=10)
    places = (Path(tempfile.gettempdir()), Path.cwd(), Path("/tmp"))
    before = {path for place in places for path in place.glob("cineseek-clip-*")}
    for name in ("../../evil.mp4", "/etc/passwd", "x.m3u8", "http:x.mp4", "x.png", "-i"):
        answer = httpx.post(f"{url}{PLACE}", files={"image": (name, clip)}, timeout=30)
        assert answer.status_code == 200, answer.text
        assert SECRET not in answer.text
        assert answer.json()["film"] is None
    # Other tests send clips at the same time: theirs go away, too.
    ends = time.monotonic() + 30
    while left := {path for place in places for path in place.glob("cineseek-clip-*")} - before:
        assert time.monotonic() < ends, left
        time.sleep(0.2)


def test_many_clips_at_once_take_no_memory_to_speak_of(url: str) -> None:
    clip = _black(12.0, rate=25, size=(1920, 1080))
    process = psutil.Process()
    before = process.memory_info().rss

    def throw(number: int) -> int:
        content = clip + bytes([number])
        files = {"image": ("x.mp4", content)}
        return httpx.post(f"{url}{PLACE}", files=files, timeout=120).status_code

    with ThreadPoolExecutor(4) as many:
        assert set(many.map(throw, range(4))) <= {200, 422, 503}
    assert process.memory_info().rss - before < 400 * 1024 * 1024

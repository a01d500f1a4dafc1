"""Saved frames: whole or not at all, and read again as they were."""

from __future__ import annotations

import errno
from pathlib import Path

import numpy as np
import pytest

from cineseek.errors import MediaError, StorageFullError
from cineseek.ingest.pictures import (
    decode_picture,
    encode_pictures,
    frame_file,
    load_picture,
    save_picture,
)


def _picture(height: int, width: int) -> np.ndarray:
    y, x = np.mgrid[:height, :width]
    return np.stack([x % 256, y % 256, (x + y) % 256], axis=2).astype(np.uint8)


def _encoded(height: int, width: int, *, look: bool) -> bytes:
    (data,) = encode_pictures([(_picture(height, width), look)])
    return data


def test_the_pixels_given_back_are_those_that_are_read_again(tmp_path: Path) -> None:
    data = _encoded(360, 640, look=True)
    save_picture(tmp_path, "frames/a/b-0.jpg", data)
    assert np.array_equal(decode_picture(data), load_picture(tmp_path, "frames/a/b-0.jpg"))


@pytest.mark.parametrize(
    ("height", "width", "look", "shape"),
    [
        (720, 1280, True, (360, 640, 3)),
        (360, 640, False, (180, 320, 3)),
        (100, 3, True, (100, 3, 3)),
        (2000, 1, False, (180, 1, 3)),
    ],
)
def test_pictures_are_saved_no_higher_than_needed(
    height: int, width: int, look: bool, shape: tuple[int, ...]
) -> None:
    assert decode_picture(_encoded(height, width, look=look)).shape == shape


def test_pictures_keep_to_the_room_they_have_however_full_of_detail() -> None:
    rng = np.random.default_rng(0)
    grain = rng.integers(0, 255, (90, 160, 3), dtype=np.uint8).repeat(4, 0).repeat(4, 1)
    chunk = [(grain, second % 3 == 0) for second in range(30)]
    best = encode_pictures(chunk)
    room = sum(map(len, best)) / 2
    assert sum(map(len, encode_pictures(chunk, room))) <= room
    assert encode_pictures(chunk, 2.1 * room) == best
    assert len(encode_pictures(chunk, 0.0)) == len(chunk)


def test_a_file_is_named_by_film_footage_and_millisecond() -> None:
    assert frame_file("heat-1995", "0123456789abcdef" * 2, 12.3456) == (
        "frames/heat-1995/0123456789ab-12346.jpg"
    )


def test_a_damaged_frame_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8 no")
    with pytest.raises(MediaError, match="doctor"):
        load_picture(tmp_path, "a.jpg")
    with pytest.raises(MediaError, match="doctor"):
        load_picture(tmp_path, "none.jpg")


def test_a_full_disk_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(StorageFullError, match="make room"):
        save_picture(tmp_path, "a.jpg", _encoded(36, 64, look=True))

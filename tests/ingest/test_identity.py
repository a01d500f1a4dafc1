"""A footage's id follows its content."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cineseek.errors import MediaError
from cineseek.ingest.identity import BLOCK, BLOCKS, WHOLE, content_id


def test_the_id_of_a_small_file_is_that_of_its_size_and_all_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.mp4"
    file.write_bytes(b"film" * 1000)
    expected = hashlib.blake2b((4000).to_bytes(8, "little") + b"film" * 1000, digest_size=16)
    assert content_id(file) == expected.hexdigest()


def test_the_same_content_under_another_name_is_the_same(tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mkv"):
        (tmp_path / name).write_bytes(b"same")
    assert content_id(tmp_path / "a.mp4") == content_id(tmp_path / "b.mkv")


def test_a_large_file_is_told_by_its_size_its_ends_and_blocks_between(tmp_path: Path) -> None:
    file = tmp_path / "large.mkv"
    size = 2 * WHOLE + 12345
    with file.open("wb") as target:
        target.truncate(size)
    before = content_id(file)

    def changed_at(at: int) -> str:
        with file.open("r+b") as target:
            target.seek(at)
            target.write(b"x")
        found = content_id(file)
        with file.open("r+b") as target:
            target.seek(at)
            target.write(b"\0")
        return found

    assert changed_at(0) != before
    assert changed_at(size - 1) != before
    second_block = (size - BLOCK) // (BLOCKS - 1)
    assert changed_at(second_block) != before
    with file.open("ab") as target:
        target.write(b"\0")
    assert content_id(file) != before


def test_a_file_exactly_at_the_limit_is_hashed_whole(tmp_path: Path) -> None:
    file = tmp_path / "limit.mkv"
    with file.open("wb") as target:
        target.truncate(WHOLE)
    before = content_id(file)
    with file.open("r+b") as target:
        target.seek(WHOLE // 2 + 77)
        target.write(b"x")
    assert content_id(file) != before


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"gone\.mp4"):
        content_id(tmp_path / "gone.mp4")

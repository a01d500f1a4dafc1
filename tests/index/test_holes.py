"""A copy of a shard takes no more disk than the shard."""

from __future__ import annotations

from pathlib import Path

import pytest

from cineseek.index.holes import copy_file, copy_folder

MIB = 1 << 20
LONG = 64 * MIB


def _write(path: Path, *pieces: tuple[int, bytes], size: int = LONG) -> Path:
    with path.open("wb") as file:
        for at, some in pieces:
            file.seek(at)
            file.write(some)
        file.truncate(size)
    return path


@pytest.mark.parametrize(
    ("pieces", "size"),
    [
        ((), 0),
        ((), LONG),
        (((0, b"first"),), 5),
        (((0, b"first"), (LONG - 4, b"last")), LONG),
        (((3 * MIB + 7, b"x" * (2 * MIB + 9)),), LONG),
    ],
)
def test_a_copy_has_the_same_bytes_and_times_and_takes_no_more_disk(
    tmp_path: Path, pieces: tuple[tuple[int, bytes], ...], size: int
) -> None:
    old = _write(tmp_path / "old", *pieces, size=size)
    new = Path(copy_file(old, tmp_path / "new"))
    assert new.read_bytes() == old.read_bytes()
    assert new.stat().st_mtime_ns == old.stat().st_mtime_ns
    assert new.stat().st_blocks <= old.stat().st_blocks + 64  # of 512 bytes


def test_where_nobody_tells_of_holes_all_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = _write(tmp_path / "old", (MIB, b"middle"), size=2 * MIB)
    monkeypatch.delattr("os.SEEK_DATA")
    assert Path(copy_file(old, tmp_path / "new")).read_bytes() == old.read_bytes()


def test_a_folder_is_copied_whole(tmp_path: Path) -> None:
    (tmp_path / "old" / "inner").mkdir(parents=True)
    _write(tmp_path / "old" / "inner" / "file", (9, b"here"))
    new = copy_folder(tmp_path / "old", tmp_path / "new")
    assert (new / "inner" / "file").read_bytes()[:13] == bytes(9) + b"here"

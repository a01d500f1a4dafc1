"""`library.json`: what it says, and to which versions."""

from __future__ import annotations

import json
from pathlib import Path

from cineseek.library_file import LibraryFile, read_library_file, write_library_file

PLAIN = LibraryFile(encoder="toy", fingerprint="f", card={"dimension": 16})
ELSEWHERE = LibraryFile(
    encoder="toy",
    fingerprint="f",
    card={"dimension": 16},
    index="http://qdrant:6333/films",
    catalogue="postgresql://cineseek@db/films",
)


def test_a_library_that_is_all_in_its_folder_is_written_as_older_versions_read_it(
    tmp_path: Path,
) -> None:
    write_library_file(tmp_path, PLAIN)
    told = json.loads((tmp_path / "library.json").read_text())
    assert told == {
        "encoder": "toy",
        "fingerprint": "f",
        "card": {"dimension": 16},
        "notes": [],
        "format": 1,
    }
    assert read_library_file(tmp_path) == PLAIN


def test_a_library_kept_elsewhere_says_where_in_a_format_that_older_versions_refuse(
    tmp_path: Path,
) -> None:
    write_library_file(tmp_path, ELSEWHERE)
    assert json.loads((tmp_path / "library.json").read_text())["format"] == 2
    assert read_library_file(tmp_path) == ELSEWHERE

"""Rows of captions as people write them down, in JSON or CSV. Opens no picture."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cineseek.errors import TrainingError

FILES = ("captions.json", "captions.csv")
NAMES = ("file", "image", "file_name", "filename", "picture")
"""Keys that name the picture."""


@dataclass(slots=True)
class Row:
    """What is said of one picture."""

    captions: list[str]
    facts: dict[str, tuple[str, ...]]


def find_file(path: Path) -> Path:
    """The captions of a folder, or the file itself."""
    if not path.is_dir():
        return path
    there = [path / name for name in FILES if (path / name).is_file()]
    if not there:
        raise TrainingError(
            f"{path} has no {' or '.join(FILES)}, and no .tar: write one (docs/training.md shows "
            "how), or name a library"
        )
    return there[0]


def read_rows(file: Path) -> list[Mapping[str, Any]]:
    """The rows of a file of captions, as they stand there."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        return list(_json_rows(text) if file.suffix == ".json" else _csv_rows(text))
    except OSError as error:
        raise TrainingError(f"{file} cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError, csv.Error) as error:
        raise TrainingError(f"{file} cannot be understood: {error}") from error


def take_row(row: Mapping[str, Any]) -> Row:
    """Captions and facts of a row; all keys that begin with `caption` are captions."""
    captions: list[str] = []
    facts: dict[str, tuple[str, ...]] = {}
    for key, value in row.items():
        words = words_of(value)
        if key.startswith("caption"):
            captions += words
        elif key not in NAMES and words:
            facts[key] = words
    return Row(list(dict.fromkeys(captions)), facts)


def words_of(value: object) -> tuple[str, ...]:
    """Texts and numbers of a value or a list of them; nothing where it is empty."""
    if isinstance(value, list):
        return tuple(word for one in value for word in words_of(one))
    if isinstance(value, str | int | float) and str(value).strip():
        return (str(value).strip(),)
    return ()


def _json_rows(text: str) -> Iterator[Mapping[str, Any]]:
    content = json.loads(text)
    if isinstance(content, dict):
        content = [{"file": name, "captions": told} for name, told in content.items()]
    if not isinstance(content, list) or not all(isinstance(row, dict) for row in content):
        raise ValueError("it must be an object of captions by file, or a list of objects")
    yield from content


def _csv_rows(text: str) -> Iterator[Mapping[str, Any]]:
    for row in csv.DictReader(text.splitlines()):
        yield {key: value for key, value in row.items() if key}

"""The sentences to translate: captions of one language, each once. Opens no picture."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cineseek.errors import TrainingError
from cineseek.training.captions import find_file, read_rows, words_of

_LINES = (".jsonl", ".ndjson")
_LANGUAGE = re.compile(r"captions?_([a-z]{2,3})", re.I)


def read_sentences(path: Path, language: str, *, column: str | None = None) -> list[str]:
    """Sentences of a folder or file of captions, or of JSON lines, in order.

    Of captions, those whose key names no language or this one (`caption`, `captions_en`). Of JSON
    lines those in `column`; by default `caption`, `text`, or the language.
    """
    lines = path.suffix.lower() in _LINES
    file = path if lines else find_file(path)
    if lines:
        found = _from_lines(file, (column,) if column else ("caption", "text", language))
    elif column:
        found = (word for row in read_rows(file) for word in words_of(row.get(column)))
    else:
        found = (word for row in read_rows(file) for word in _captions(row, language))
    sentences = list(dict.fromkeys(clean for one in found if (clean := one_line(one))))
    if not sentences:
        raise TrainingError(f"{file} has no captions in {language!r} to translate")
    return sentences


def one_line(text: str) -> str:
    """A text as one line that UTF-8 can hold."""
    return " ".join(text.encode("utf-8", "ignore").decode().split())


def _captions(row: Mapping[str, Any], language: str) -> Iterator[str]:
    for key, value in row.items():
        if key.startswith("caption"):
            named = _LANGUAGE.fullmatch(key)
            if named is None or named[1].lower() == language.lower():
                yield from words_of(value)


def _from_lines(file: Path, columns: tuple[str, ...]) -> Iterator[str]:
    try:
        with file.open(encoding="utf-8-sig", newline="\n") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                row = json.loads(line)
                name = next((one for one in columns if isinstance(row, dict) and one in row), None)
                if name is None:
                    raise TrainingError(
                        f"{file} cannot be understood: line {number} is no object with "
                        f"{' or '.join(columns)}; name the key with --column"
                    )
                yield from words_of(row[name])
    except OSError as error:
        raise TrainingError(f"{file} cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise TrainingError(f"{file} cannot be understood: {error}") from error

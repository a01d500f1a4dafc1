"""Captioned pictures, read from a file of any known format. Opens no picture."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cineseek.errors import QuestionsError

_NAMES = {"farsi": "fa", "persian": "fa", "fa": "fa", "english": "en", "en": "en"}
TESTED = "tested.json"
"""In a run's folder: what it was tested on, and never learnt."""
_FOLDER_NAMES = ("captions.json", "captions.jsonl", "captions.csv", "captions.txt", TESTED)


@dataclass(frozen=True, slots=True)
class Caption:
    """A sentence that is right for a picture."""

    text: str
    language: str
    """`en`; with what sets it apart where the file says so: `fa-machine`."""


@dataclass(frozen=True, slots=True)
class Captioned:
    """A picture and the sentences that are right for it."""

    file: str
    """Its path below the folder of pictures."""
    captions: tuple[Caption, ...]
    split: str = ""
    """`train`, `val` or `test`; empty where the file knows none."""


def read_captioned(
    path: Path, *, split: str | None = None, languages: Iterable[str] | None = None
) -> list[Captioned]:
    """The pictures of a file, or of the captions file in a folder; the format is found out."""
    from cineseek.evaluation import formats

    path = find_captions(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise QuestionsError(f"{path} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise QuestionsError(f"{path} is no text in UTF-8") from error
    language = _language(path)
    try:
        data = json.loads(text)
    except ValueError:
        read = _read_lines(text, language, path)
    else:
        read = _read_json(data, language)
    try:
        rows = [_checked(row) for row in read]
    except (KeyError, TypeError, ValueError, AttributeError, csv.Error) as error:
        raise QuestionsError(f"{path} is none of: {formats.KNOWN} ({error!r})") from error
    if split is not None:
        known = sorted({row.split for row in rows if row.split})
        if split not in known:
            raise QuestionsError(
                f"{path} has no split {split!r}; it has {', '.join(known) or 'none at all'}"
            )
        rows = [row for row in rows if row.split == split]
    wanted = None if languages is None else set(languages)
    found = sorted({caption.language for row in rows for caption in row.captions})
    rows = _joined(rows, wanted)
    if not rows:
        which = f" in {', '.join(sorted(wanted))}, only in {', '.join(found)}" if wanted else ""
        raise QuestionsError(f"{path} has no captions{which if found else ''}")
    return rows


def find_captions(path: Path) -> Path:
    """The file itself, or the one in a folder."""
    if not path.is_dir():
        return path
    for name in _FOLDER_NAMES:
        if (path / name).is_file():
            return path / name
    raise QuestionsError(f"{path} has no {' or '.join(_FOLDER_NAMES)}")


def find_pictures(file: Path) -> Path:
    """The folder that the names in a file of captions are below: its own, or as a run says."""
    if file.name != TESTED:
        return file.parent
    try:
        return Path(json.loads(file.read_text(encoding="utf-8"))["pictures"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise QuestionsError(f"{file} does not say where its pictures are ({error!r})") from error


def _language(path: Path) -> str:
    """English, where a file's name does not say `fa` or `farsi`."""
    parts = re.split(r"[-_. ]", path.name.casefold())
    return next((_NAMES[part] for part in reversed(parts) if part in _NAMES), "en")


def _read_json(data: Any, language: str) -> Iterable[Captioned]:
    from cineseek.evaluation import formats

    if isinstance(data, dict) and "annotations" in data:
        return formats.coco(data, language)
    if isinstance(data, dict) and isinstance(data.get("images"), list):
        return formats.karpathy(data, language)
    if isinstance(data, dict) and isinstance(data.get("rows"), list):  # of a run
        return formats.own(data["rows"], language)
    if isinstance(data, dict) and "image/key" in data:  # a file of one line
        return formats.crossmodal([data])
    return formats.own(data, language)


def _read_lines(text: str, language: str, path: Path) -> Iterable[Captioned]:
    from cineseek.evaluation import formats

    first = text.lstrip().partition("\n")[0]
    if first.startswith(("{", "[")):
        try:
            rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        except ValueError as error:
            raise QuestionsError(f"{path} is damaged JSON: {error}") from error
        crossmodal = "image/key" in rows[0]
        return formats.crossmodal(rows) if crossmodal else formats.own(rows, language)
    if re.match(r"\S.*#\d+\t", first):
        return formats.token(text, language)
    return formats.table(text, language)


def _checked(row: Captioned) -> Captioned:
    """Raises TypeError where a file has something else in the place of words."""
    words: list[Any] = [row.file, row.split]
    words += [word for one in row.captions for word in (one.text, one.language)]
    for word in words:
        if not isinstance(word, str):
            raise TypeError(f"{word!r} is no text")
    return row


def _joined(rows: Iterable[Captioned], languages: set[str] | None) -> list[Captioned]:
    """One row a picture, without empty captions and those in other languages."""
    found: dict[str, tuple[dict[Caption, None], str]] = {}
    for row in rows:
        captions, _ = found.setdefault(row.file, ({}, row.split))
        for caption in row.captions:
            if caption.text.strip() and (languages is None or caption.language in languages):
                captions[Caption(" ".join(caption.text.split()), caption.language)] = None
    return [Captioned(file, tuple(own), split) for file, (own, split) in found.items() if own]

"""Captioned pictures in tars as webdataset has them: files that share a name are one sample.

A name counts up to the first dot of its last part, so `a/007.jpg`, `a/007.txt` and `a/007.json`
belong together, where they follow each other.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from cineseek.errors import MediaError, TrainingError
from cineseek.media.formats import IMAGE_SUFFIXES
from cineseek.training.captions import Row, take_row, words_of
from cineseek.training.tars import MOST_BYTES, Damage, Member, find_members

log = logging.getLogger(__name__)

_MOST_TEXT = 1 << 20  # bytes of a .txt or .json
_MOST_FACT = 200  # letters: longer ones, such as EXIF blocks, are nothing to filter by
_MOST_SHARDS = 100_000
_BRACES = re.compile(r"\{([^{}]*)\}")
_RANGE = re.compile(r"(\d+)\.\.(\d+)", re.ASCII)


def find_shards(path: Path) -> list[Path]:
    """The tars that a path means: a tar, a folder of them, `name-{000..012}.tar`; else none."""
    if path.is_dir():
        return sorted(one for one in path.glob("*.tar") if one.is_file())
    if path.suffix.lower() != ".tar":
        return []
    if path.exists() or not _BRACES.search(str(path)):
        return [path]
    shards = [Path(one) for one in expand(str(path))]
    missing = [one for one in shards if not one.exists()]
    if missing:
        raise TrainingError(
            f"{len(missing)} of the {len(shards)} files of {path} are missing, such as {missing[0]}"
        )
    return shards


def read_shards(shards: Sequence[Path]) -> Iterator[tuple[Member, str, Row]]:
    """Picture, name and row of every sample that has both a picture and a caption.

    What is wrong with one sample or one tar is warned of, and the rest is read.
    """
    for shard in shards:
        wrong: list[str] = []
        try:
            for key, files in _samples(shard):
                try:
                    sample = _read(files)
                except (MediaError, ValueError, RecursionError) as error:
                    wrong.append(f"{key!r}: {error}")
                    continue
                if sample is not None:
                    yield sample[0], f"{shard.name}/{key}", sample[1]
                else:
                    wrong.append(f"{key!r}: no picture, or no caption")
        except Damage as damage:
            log.warning("%s is damaged, the rest of it is left out: %s", shard, damage)
        except TrainingError as error:
            if len(shards) == 1:
                raise
            log.warning("left out: %s", error)
        if wrong:
            log.warning("%s: %d samples left out, such as %s", shard, len(wrong), wrong[0])


def _samples(shard: Path) -> Iterator[tuple[str, dict[str, Member]]]:
    """Names, and the files of each by what follows the name's first dot."""
    last, files = "", dict[str, Member]()
    try:
        for member in find_members(shard):
            folder, slash, name = member.name.rpartition("/")
            begin, _, kind = name.partition(".")
            key = f"{folder}{slash}{begin}"
            if key != last:
                if files:
                    yield last, files
                last, files = key, {}
            files.setdefault(kind.lower(), member)
    except Damage:
        if files:  # all that is in it was found whole
            yield last, files
        raise
    if files:
        yield last, files


def _read(files: Mapping[str, Member]) -> tuple[Member, Row] | None:
    """A sample's picture and what is said of it; None where either is missing."""
    picture = next((one for kind, one in files.items() if f".{kind}" in IMAGE_SUFFIXES), None)
    if picture is None:
        return None
    if picture.size > MOST_BYTES:
        raise ValueError(f"a picture of {picture.size} bytes")
    row = Row([], {})
    if "json" in files:
        row = _from_json(json.loads(_text(files["json"])))
    if "txt" in files:
        row.captions[:0] = words_of(" ".join(_text(files["txt"]).split()))
    row.captions = list(dict.fromkeys(row.captions))
    return (picture, row) if row.captions else None


def _from_json(content: Any) -> Row:
    if not isinstance(content, dict):
        raise ValueError("its .json is no object")
    row = take_row({key: value for key, value in content.items() if key != "facts"})
    facts = content.get("facts")
    if isinstance(facts, dict):
        row.facts |= {key: words for key, value in facts.items() if (words := words_of(value))}
    row.facts = {
        key: words for key, words in row.facts.items() if max(map(len, words)) <= _MOST_FACT
    }
    return row


def _text(member: Member) -> str:
    if member.size > _MOST_TEXT:
        raise ValueError(f"a text of {member.size} bytes")
    return member.read().decode("utf-8-sig")


def expand(pattern: str) -> Iterator[str]:
    """A pattern's names: `{000..012}` counts, as wide as its first number; `{a,b}` chooses."""
    parts = _BRACES.split(pattern)
    choices: list[Sequence[str]] = []
    count = 1
    for place, part in enumerate(parts):
        found = _RANGE.fullmatch(part) if place % 2 else None
        if found is None:
            choices.append(part.split(",") if place % 2 else [part])
        else:
            first, last = int(found[1]), int(found[2])
            if not first <= last < first + _MOST_SHARDS:
                raise TrainingError(f"{{{part}}} in {pattern} counts up, to {_MOST_SHARDS} at most")
            choices.append([f"{n:0{len(found[1])}}" for n in range(first, last + 1)])
        count *= len(choices[-1])
    if count > _MOST_SHARDS:
        raise TrainingError(f"{pattern} means {count} files: {_MOST_SHARDS} at most")
    return map("".join, product(*choices))

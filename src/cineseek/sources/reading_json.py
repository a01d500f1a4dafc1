"""Values out of JSON that a stranger wrote: by path, of the type asked for, or nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from cineseek.errors import SourceError
from cineseek.sources.source import Answer

_PART = re.compile(r"(?P<name>[^.\[\]]+)|\[(?P<index>-?\d{1,6}|\*)\]|\.")
_LONGEST_PATH = 300


def read_json(answer: Answer, who: str) -> dict[str, Any]:
    """The JSON object of an answer; SourceError that names `who` where there is none."""
    try:
        table = json.loads(answer.body)
    except (ValueError, RecursionError):
        table = None
    if not isinstance(table, dict):
        raise SourceError(f"{who} answers {answer.status} and no JSON: {answer.text[:80]!r}")
    return table


def find_all(value: Any, path: str) -> Iterator[Any]:
    """Everything at a path such as `list_widgets[*].data.title`; `*` alone is all of a list.

    Raises ValueError for a path that cannot be read.
    """
    parts = split_path(path)
    stack = [(value, 0)]
    while stack:
        here, at = stack.pop()
        if at == len(parts):
            yield here
            continue
        part = parts[at]
        if part == "*":
            inside = here if isinstance(here, list) else []
            stack.extend((one, at + 1) for one in reversed(inside))
        elif isinstance(part, int):
            if isinstance(here, list) and -len(here) <= part < len(here):
                stack.append((here[part], at + 1))
        elif isinstance(here, dict) and part in here:
            stack.append((here[part], at + 1))


def find_one(value: Any, path: str) -> Any:
    """The first thing at a path, or None."""
    return next(find_all(value, path), None)


def find_text(value: Any, path: str) -> str:
    """The first text or number at a path, blanks put in order; empty where there is none."""
    found = find_one(value, path)
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return ""
    return plain_text(str(found))


def find_year(value: Any, path: str) -> int | None:
    """The year at a path; None for what can be none of a film."""
    text = find_text(value, path)
    return int(text) if re.fullmatch(r"(?:18[7-9]|19\d|2[01]\d)\d", text, re.ASCII) else None


def plain_text(text: str) -> str:
    """A text on one line, without half characters: JSON may hold those, and no file can."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def split_path(path: str) -> list[str | int]:
    """The parts of a path: names, places in lists from 0, and `*` for all of them."""
    parts: list[str | int] = []
    at = 0
    while at < len(path):
        found = _PART.match(path, at)
        if found is None or len(path) > _LONGEST_PATH:
            raise ValueError(f"{path[:80]!r} is no path; one is like items[*].data.title")
        if found["name"]:
            parts.append(found["name"])
        elif found["index"]:
            parts.append("*" if found["index"] == "*" else int(found["index"]))
        at = found.end()
    return parts

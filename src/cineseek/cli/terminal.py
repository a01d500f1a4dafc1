"""Where answers and everything else go: two consoles, JSON lines, seconds as people read them."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any, NoReturn

from rich.console import Console
from rich.text import Text

from cineseek.file_name import shown

_PIPED = 240
"""Columns where no terminal says how many: nothing is cut off."""


# A file may be called anything, and a name must not move the cursor or change the window's title.
_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def clean(text: str) -> str:
    r"""Text without control characters; bytes that are no text stand as `\xe9`."""
    return shown(text).translate(_CONTROLS)


class _Clean(Console):
    """Prints no control characters of others; lets a broken pipe through, instead of leaving."""

    def print(self, *objects: Any, **how: Any) -> None:
        for thing in objects:
            if isinstance(thing, Text):
                thing.plain = clean(thing.plain)
        super().print(*(clean(o) if isinstance(o, str) else o for o in objects), **how)

    def on_broken_pipe(self) -> NoReturn:
        raise BrokenPipeError


def answers() -> Console:
    """For answers: stdout."""
    width = None if sys.stdout.isatty() else _PIPED
    return _Clean(highlight=False, emoji=False, width=width)


def asides() -> Console:
    """For everything else: stderr."""
    return _Clean(stderr=True, highlight=False, emoji=False, soft_wrap=True)


def note(text: str) -> None:
    """Something the user should know, on stderr."""
    asides().print(text, style="yellow", markup=False)


def json_line(value: Mapping[str, Any]) -> None:
    """One object on one line of stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def clock(second: float, *, tenths: bool = True) -> str:
    """Seconds as `1:02:03.4`, or `2:03.4` within the first hour."""
    whole = round(second * 10)
    hours, minutes, seconds = whole // 36000, whole // 600 % 60, whole // 10 % 60
    text = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{text}.{whole % 10}" if tenths else text


def titled(title: str, year: int | None) -> str:
    """`Heat (1995)`."""
    return f"{title} ({year})" if year else title


def count(number: int, one: str, many: str = "") -> str:
    """`1 film`, `2 films`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"

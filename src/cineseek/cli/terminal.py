"""Where answers and everything else go: two consoles, JSON lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any, NoReturn

from rich.console import Console
from rich.text import Text

from cineseek.file_name import shown
from cineseek.telling import clock as clock
from cineseek.telling import count as count
from cineseek.telling import pace as pace
from cineseek.telling import titled as titled

_PIPED = 100_000
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

"""A watched folder: files are added once they have stopped growing. Knows no stores."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import watchfiles

from cineseek.errors import NotFoundError

SETTLE = 3.0
"""Seconds that size and time of change must stand still before a file is taken as whole."""


def refuse_missing(paths: Sequence[Path]) -> None:
    """NotFoundError where one of these is not there: what does not exist cannot be watched."""
    for path in paths:
        if not path.expanduser().exists():
            raise NotFoundError(
                f"{path} is not there, so it cannot be watched; make the folder first, or name "
                "another"
            )


def settled_files(
    paths: Sequence[Path],
    *,
    stop: threading.Event,
    settle: float = SETTLE,
    now: Callable[[], float] = time.monotonic,
) -> Iterator[list[Path]]:
    """The files below these folders that came or changed and then stood still; until `stop`."""
    growing: dict[Path, tuple[tuple[int, int], float]] = {}  # -> (size, mtime), seen first at
    for changes in watchfiles.watch(
        *paths,
        stop_event=stop,
        rust_timeout=max(50, int(settle * 1000 / 3)),
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        for _, name in changes:
            for path in _files(Path(name)):
                growing.setdefault(path, ((-1, -1), now()))
        whole = []
        for path, (before, since) in list(growing.items()):
            state = _state(path)
            if state is None:
                del growing[path]
            elif state != before:
                growing[path] = (state, now())
            elif now() - since >= settle:
                del growing[path]
                whole.append(path)
        if whole:
            yield sorted(whole)


def _files(path: Path) -> Iterator[Path]:
    """The file itself, or all files of a folder that was moved here whole."""
    if path.is_dir():
        yield from (below for below in path.rglob("*") if below.is_file())
    else:
        yield path


def _state(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns) if path.is_file() else None

"""Captions that lie beside a still: `captions.json` in its folder or the one above.

`{"stills/0001.jpg": ["two men in a diner"]}`; a value may be one text. Names are relative to the
folder of the file. Rows, as `train contrast` takes them too, are not read here.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

log = logging.getLogger(__name__)

NAME = "captions.json"
_MOST_BYTES = 64 << 20
_ABOVE = 2
_LONGEST = 2000
"""Characters of a caption; more is no caption."""


def find_captions(path: Path, *, allowed: Callable[[Path], bool] | None = None) -> tuple[str, ...]:
    """What is said of a picture, by the nearest file that names it; nothing where none does."""
    for folder in tuple(path.absolute().parents)[:_ABOVE]:
        place = folder / NAME
        if not place.is_file() or (allowed is not None and not allowed(place)):
            continue
        about = place.stat()
        told = _read(place, about.st_size, about.st_mtime_ns)
        found = told.get(path.absolute().relative_to(folder).as_posix())
        if found:
            return found
    return ()


@lru_cache(maxsize=8)
def _read(path: Path, size: int, _mtime_ns: int) -> Mapping[str, tuple[str, ...]]:
    """Captions by file; a file that cannot be read as such has none, and the log says so."""
    try:
        if size > _MOST_BYTES:
            raise ValueError("it is too large")
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        log.warning("%s is not read: %s", path, error)
        return {}
    if not isinstance(told, dict):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for name, value in told.items():
        lines = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        texts = (
            " ".join(one.split()).encode("utf-8", "replace").decode()[:_LONGEST]
            for one in lines
            if isinstance(one, str)
        )
        found[name] = tuple(dict.fromkeys(text for text in texts if text))
    return found

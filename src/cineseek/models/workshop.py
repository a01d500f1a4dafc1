"""Where what is made from a model folder is kept: beside it, or in a cache where it is read-only.

Knows files, hashes and notes; nothing of what they are for.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock
from platformdirs import user_cache_path

_HASHES = ".hashes.json"


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder to write into, for one model folder."""

    place: Path

    def note(self, name: str) -> Mapping[str, Any]:
        """A note written before; empty where there is none or it cannot be read."""
        try:
            value = json.loads((self.place / name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return value if isinstance(value, dict) else {}

    def write_note(self, name: str, value: Mapping[str, Any]) -> None:
        """Replace a note in one step."""
        with self.replacing(name) as partial:
            partial.write_text(json.dumps(value, indent=1, sort_keys=True), encoding="utf-8")

    @contextmanager
    def replacing(self, name: str) -> Iterator[Path]:
        """A new file to write; it takes the name's place only when the block ends well."""
        target = self.place / name
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name}.", suffix=".partial"
        )
        os.close(handle)
        try:
            yield Path(partial)
            Path(partial).replace(target)
        finally:
            Path(partial).unlink(missing_ok=True)

    def lock(self, name: str) -> FileLock:
        """Keeps two processes from making the same thing at once."""
        self.place.mkdir(parents=True, exist_ok=True)
        return FileLock(self.place / f".{name}.lock")

    def sha256(self, path: Path) -> str:
        """A file's hash, remembered by size and time of change."""
        stat = path.stat()
        key, stamp = f"{path.parent.name}/{path.name}", [stat.st_size, stat.st_mtime_ns]
        known = dict(self.note(_HASHES))
        entry = known.get(key)
        if isinstance(entry, dict) and entry.get("stamp") == stamp and "sha256" in entry:
            return str(entry["sha256"])
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        known[key] = {"stamp": stamp, "sha256": digest}
        self.write_note(_HASHES, known)
        return digest


def open_workshop(folder: Path, *, cache: Path | None = None, apart: bool = False) -> Workshop:
    """The folder itself where it can be written, else its corner of the user's cache.

    `apart`: the cache in any case, for folders that are part of the package.
    """
    try:
        if apart:
            raise PermissionError("not to be written")
        with tempfile.TemporaryFile(dir=folder):
            return Workshop(folder)
    except OSError:
        corner = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        place = (cache or user_cache_path("cineseek")) / "towers" / corner
        place.mkdir(parents=True, exist_ok=True)
        return Workshop(place)

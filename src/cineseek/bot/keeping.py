"""Keeps what users send, where whoever runs the bot asked for it: files by content, no names."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


class Keeping:
    """A folder of files by day, and `questions.jsonl` with what was asked and answered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def file(self, path: Path) -> str:
        """Copy a file; returns its name, which is the hash of its content."""
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()[:32]
        day = self._folder / f"{datetime.now(UTC):%Y-%m-%d}"
        day.mkdir(mode=0o700, exist_ok=True)
        kept = day / f"{digest}{path.suffix}"
        if not kept.exists():
            shutil.copyfile(path, kept)
        return f"{day.name}/{kept.name}"

    def question(self, asked: Mapping[str, Any], answer: Mapping[str, Any]) -> None:
        """Write one line: when, what was asked, what was answered. Nobody's id is in it."""
        line = {"at": datetime.now(UTC).isoformat(timespec="seconds"), **asked, "answer": answer}
        with (self._folder / "questions.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")

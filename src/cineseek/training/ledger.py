"""What was translated, line by line on disk: whole lines only, so a killed run can go on.

Beside `fa.jsonl` lie `fa.rejected.jsonl`, with what was dropped and why, and `fa.settings.json`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from cineseek.errors import TrainingError

_PIECE = 1 << 16


class Ledger:
    """Pairs that were kept and that were not. Made by `opened`."""

    def __init__(self, kept: Path, rejected: Path, source: str) -> None:
        self._files = (kept, rejected)
        self._source = source

    def done(self) -> set[str]:
        """The sentences that are in it."""
        done = set()
        for file in self._files:
            for line in _lines(file):
                try:
                    done.add(str(json.loads(line)[self._source]))
                except (ValueError, TypeError, KeyError) as error:
                    raise TrainingError(
                        f"{file} has a line that is none of a translation: {line[:80]!r}. Mend it, "
                        "or name another file"
                    ) from error
        return done

    def add(self, kept: Sequence[Mapping[str, Any]], rejected: Sequence[Mapping[str, Any]]) -> None:
        """Append lines, each file's at once; when this returns they survive a crash."""
        for file, rows in zip(self._files, (kept, rejected), strict=True):
            if rows:
                _append(file, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


@contextmanager
def opened(file: Path, settings: Mapping[str, Any], source: str) -> Iterator[Ledger]:
    """The ledger of a file. Refused while another process writes, or for other settings."""
    rejected = file.with_name(f"{file.stem}.rejected.jsonl")
    notes = file.with_name(f"{file.stem}.settings.json")
    lock = FileLock(file.with_name(f"{file.name}.lock"))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise TrainingError(f"another process is writing to {file}: wait for it") from error
    except OSError as error:
        raise TrainingError(f"{file} cannot be written: {error.strerror or error}") from error
    try:
        _agree(notes, file, json.loads(json.dumps(settings)))
        for one in (file, rejected):
            _trim(one)
        yield Ledger(file, rejected, source)
    finally:
        lock.release()


def _agree(notes: Path, file: Path, wanted: Mapping[str, Any]) -> None:
    """Note the settings; refuse a file that was begun with others, or by someone else."""
    if not notes.exists():
        if file.exists() and file.stat().st_size:
            raise TrainingError(f"{file} was not begun here: {notes.name} is missing. Name another")
        part = notes.with_name(f"{notes.name}.part")
        try:
            part.write_text(json.dumps(wanted, indent=1, ensure_ascii=False), encoding="utf-8")
            part.replace(notes)
        except OSError as error:
            raise TrainingError(f"{notes} cannot be written: {error.strerror}") from error
        return
    try:
        there = json.loads(notes.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(f"{notes} cannot be read: {error}") from error
    held = there if isinstance(there, dict) else {}
    other = sorted(key for key in {*held, *wanted} if held.get(key) != wanted.get(key))
    if other:
        was = ", ".join(f"{key} was {held.get(key)!r}, not {wanted.get(key)!r}" for key in other)
        raise TrainingError(f"{file} was begun with other settings: {was}. Name another file")


def _trim(file: Path) -> None:
    """Cut off a last line that a crash left unfinished."""
    if not file.exists():
        return
    try:
        with file.open("r+b") as held:
            end = held.seek(0, os.SEEK_END)
            keep = end
            while keep:
                begin = max(0, keep - _PIECE)
                held.seek(begin)
                at = held.read(keep - begin).rfind(b"\n")
                if at >= 0:
                    keep = begin + at + 1
                    break
                keep = begin
            if keep < end:
                held.truncate(keep)
    except OSError as error:
        raise TrainingError(f"{file} cannot be written: {error.strerror or error}") from error


def _append(file: Path, text: str) -> None:
    try:
        with file.open("ab") as held:
            held.write(text.encode())
            held.flush()
            os.fsync(held.fileno())
    except OSError as error:
        raise TrainingError(
            f"{file} cannot be written: {error.strerror or error}. What was written stays; run the "
            "same again to go on"
        ) from error


def _lines(file: Path) -> Iterator[str]:
    if not file.exists():
        return
    try:
        with file.open(encoding="utf-8", newline="\n") as held:
            yield from (line for line in held if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{file} cannot be read: {error}") from error

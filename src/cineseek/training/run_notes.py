"""Small files in a run's folder that need no torch: its log, and whom the run is told to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cineseek.errors import TrainingError

LOG, SETTINGS = "log.jsonl", "settings.json"
ENCODER = "encoder"
"""The folder of what came of it."""
NOTE = "tracking.json"
"""Which run of which service it is."""


def read_log(run: Path) -> list[dict[str, Any]]:
    """The lines of a run's log; empty where it has none."""
    lines = []
    file = run / LOG
    for text in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        try:
            lines.append(json.loads(text))
        except ValueError:  # cut off by a crash
            break
    return lines


def read_note(run: Path) -> dict[str, dict[str, Any]]:
    """What the run's folder says of a service: by service, then by address."""
    try:
        value = json.loads((run / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def write_note(run: Path, service: str, key: str, value: str | int) -> None:
    """Remember something of a service in the run's folder."""
    note = read_note(run)
    there = note.get(service)
    note[service] = {**(there if isinstance(there, dict) else {}), key: value}
    try:
        run.mkdir(parents=True, exist_ok=True)
        part = run / f"{NOTE}.part"
        part.write_text(json.dumps(note, indent=1), encoding="utf-8")
        part.replace(run / NOTE)
    except OSError as error:
        raise TrainingError(f"{run / NOTE} cannot be written: {error.strerror}") from error

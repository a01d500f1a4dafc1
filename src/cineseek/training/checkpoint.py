"""What a run keeps on disk: settings, a line a step, the last and the best weights.

Every file appears whole or not at all. Weights are read without running pickled code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch

from cineseek.errors import TrainingError
from cineseek.training.run_notes import LOG, SETTINGS, read_log

LAST, BEST = "last.pt", "best.pt"


@dataclass(frozen=True, slots=True)
class RunFolder:
    """The folder of a run."""

    path: Path

    def begin(self, settings: Mapping[str, Any]) -> None:
        """Note what the run is of; another run's folder is refused."""
        self.path.mkdir(parents=True, exist_ok=True)
        wanted = json.loads(json.dumps(settings))
        file = self.path / SETTINGS
        if file.exists():
            try:
                there = json.loads(file.read_text(encoding="utf-8"))
            except (OSError, ValueError) as error:
                raise TrainingError(f"{file} cannot be read: {error}") from error
            other = sorted(k for k in {*there, *wanted} if there.get(k) != wanted.get(k))
            if other:
                raise TrainingError(
                    f"{self.path} holds a run with other {', '.join(other)}: go on with the same "
                    "settings and data, or name another folder"
                )
            return
        _write(file, json.dumps(wanted, indent=1, ensure_ascii=False, sort_keys=True))

    def save(self, name: str, state: Mapping[str, Any]) -> None:
        """Replace a checkpoint in one step."""
        part = self.path / f"{name}.part"
        torch.save(dict(state), part)
        part.replace(self.path / name)

    def load(self, name: str) -> dict[str, Any] | None:
        """A checkpoint; None where there is none."""
        file = self.path / name
        if not file.exists():
            return None
        try:
            state = torch.load(file, map_location="cpu", weights_only=True)
        except (OSError, RuntimeError, EOFError, UnpicklingError) as error:
            raise TrainingError(f"{file} is damaged or no checkpoint: remove it") from error
        return dict(state)

    def lines(self) -> list[dict[str, Any]]:
        """The log so far; a line cut off by a crash is left out."""
        return read_log(self.path)

    def keep_lines(self, steps: int) -> None:
        """Forget what was logged after that many steps: it is done again."""
        kept = [line for line in self.lines() if line["step"] <= steps]
        _write(self.path / LOG, "".join(json.dumps(line) + "\n" for line in kept))

    def tell(self, line: Mapping[str, Any]) -> None:
        """Add a line to the log."""
        with (self.path / LOG).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


def _write(file: Path, text: str) -> None:
    part = file.with_name(f"{file.name}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(file)

"""What a chain did, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

StageName = Literal["collect", "facts", "ingest", "caption", "train", "evaluate", "search"]
Outcome = Literal["done", "left out", "failed"]


@dataclass(frozen=True, slots=True)
class Stage:
    """What became of one stage."""

    name: StageName
    outcome: Outcome
    said: str
    """In a sentence: what there is now, or why it was left out or failed."""
    seconds: float
    """Stages that go on side by side count the same seconds each."""
    figures: dict[str, float]
    """What can be counted: films, pictures, shots, lines, scores."""
    failed: tuple[str, ...] = ()
    """Single items that could not be taken, each with the reason."""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What a chain came to."""

    folder: Path
    stages: tuple[Stage, ...]
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether nothing failed; what was left out for want of a package is no failure."""
        return all(stage.outcome != "failed" and not stage.failed for stage in self.stages)

    def shape(self) -> dict[str, Any]:
        """As a JSON object."""
        return {
            "folder": str(self.folder),
            "seconds": round(self.seconds, 3),
            "stages": [
                {
                    "name": stage.name,
                    "outcome": stage.outcome,
                    "said": stage.said,
                    "seconds": round(stage.seconds, 3),
                    **{key: round(value, 6) for key, value in stage.figures.items()},
                    "failed": list(stage.failed),
                }
                for stage in self.stages
            ],
        }

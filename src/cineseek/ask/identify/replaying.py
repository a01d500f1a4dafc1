"""A frozen set of questions, asked again as a library grows: does `identify` still know?

An index that grows gets more frames that look alike; who does not look, does not notice. The
questions are drawn once and kept, with what they brought each time.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.ask.identify.learning import draw_questions, first_of, gather, measure
from cineseek.errors import LibraryError

if TYPE_CHECKING:
    from cineseek.ask.identify.calibrator import Calibrator
    from cineseek.ask.identify.ground import Ground

FORMAT = 1
QUESTIONS = 120
CALIBRATION_FELL = 0.03
"""By which the calibration error may grow before it is told."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What the frozen questions brought, once."""

    at: float
    """Seconds since 1970."""
    questions: int
    frames: int
    films: int
    right: float
    """Share of questions whose film came first."""
    accepted: float
    """Share whose film was named."""
    false_accepts: float
    """Share of the same with their film left out that got a name."""
    calibration_error: float


def replay(
    ground: Ground,
    calibrator: Calibrator,
    file: Path,
    *,
    false_accepts: float = 0.01,
    tell: Callable[[int, int], None] | None = None,
) -> tuple[Replay, Replay | None, list[str]]:
    """Ask the frozen questions: what they bring now, what they brought last, and what fell.

    The first time they are drawn and kept in `file`.
    """
    kept = _read(file)
    questions = [tuple(one) for one in kept["questions"]] or draw_questions(ground, QUESTIONS)
    there = [one for one in questions if (one[0], one[1]) in ground.files]
    if not there:
        raise LibraryError(
            f"none of the frames that {file} asks about is in the library any more: "
            "delete that file, and other questions are drawn"
        )
    gathered = gather(ground, there, scenes=False, tell=tell)
    tried, right = first_of(calibrator, gathered)
    strange = np.array([one.strange for one in gathered])
    seen = measure(tried, right, strange, calibrator.threshold(false_accepts))
    films = len(set(ground.films.values()))
    now = Replay(
        time.time(),
        len(there),
        len(ground.files),
        films,
        seen["right"],
        seen["accepted"],
        seen["false_accepts"],
        seen["calibration_error"],
    )
    before = Replay(**kept["replays"][-1]) if kept["replays"] else None
    _write(file, {**kept, "questions": questions, "replays": [*kept["replays"], asdict(now)]})
    return now, before, [] if before is None else fallen(now, before)


def fallen(now: Replay, before: Replay) -> list[str]:
    """What fell by more than chance: sentences; none where all is well."""
    said = []
    for name, then, share in (
        ("questions whose film comes first", before.right, now.right),
        ("questions whose film is named", before.accepted, now.accepted),
    ):
        # Two standard errors of the difference of two shares of the same questions.
        loose = 2 * math.sqrt(max(then * (1 - then), 0.01) / now.questions)
        if share < then - loose:
            said.append(f"{name}: {then:.1%} before, {share:.1%} now")
    loose = 2 * math.sqrt(max(before.false_accepts, 0.01) / now.questions)
    if now.false_accepts > before.false_accepts + loose:
        said.append(
            f"pictures of other films that get a name: {before.false_accepts:.1%} before, "
            f"{now.false_accepts:.1%} now"
        )
    if now.calibration_error > before.calibration_error + CALIBRATION_FELL:
        said.append(
            f"calibration error: {before.calibration_error:.3f} before, "
            f"{now.calibration_error:.3f} now"
        )
    return said


def _read(file: Path) -> dict[str, Any]:
    try:
        kept: dict[str, Any] = json.loads(file.read_text())
        if kept["format"] == FORMAT and isinstance(kept["questions"], list):
            return kept
    except FileNotFoundError:
        pass
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LibraryError(f"{file} cannot be read ({error}): delete it to begin anew") from error
    return {"format": FORMAT, "questions": [], "replays": []}


def _write(file: Path, kept: dict[str, Any]) -> None:
    part = file.with_suffix(".part")
    part.write_text(json.dumps(kept))
    part.replace(file)

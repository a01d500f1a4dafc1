"""What is known of the demo films because we drew them: every shot, its colours, every line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from cineseek.demo.script import SCRIPTS, Begin, Script


@dataclass(frozen=True)
class TrueShot:
    """A shot as it was drawn."""

    number: int
    start: float
    """Seconds; for a fade or a dissolve the middle of it."""
    end: float
    begin: Begin
    name: str
    """What is to be seen: `lighthouse`."""


@dataclass(frozen=True)
class TrueLine:
    """A subtitle as it was written."""

    start: float
    end: float
    text: str
    language: str


@dataclass(frozen=True)
class DemoFilm:
    """One demo film and everything true of it."""

    title: str
    year: int
    file: str
    """Relative to the folder the films were drawn into."""
    duration: float
    shots: tuple[TrueShot, ...]
    lines: tuple[TrueLine, ...]

    def shot(self, name: str) -> TrueShot:
        """The shot of that name."""
        return next(shot for shot in self.shots if shot.name == name)

    def shot_at(self, second: float) -> TrueShot:
        """The shot that shows at a second."""
        return next((shot for shot in self.shots if second < shot.end), self.shots[-1])


def truth_of(script: Script) -> DemoFilm:
    """What will be true of a film once it is drawn."""
    shots, start = [], 0.0
    for number, take in enumerate(script.takes, 1):
        shots.append(TrueShot(number, start, start + take.seconds, take.begin, take.name))
        start += take.seconds
    lines = [TrueLine(line.start, line.end, line.english, "en") for line in script.lines]
    lines += [TrueLine(line.start, line.end, line.persian, "fa") for line in script.lines]
    file = f"{script.folder}/{script.name}.mp4"
    return DemoFilm(script.title, script.year, file, start, tuple(shots), tuple(lines))


def write_truth(folder: Path, films: Sequence[DemoFilm]) -> None:
    """`truth.json` beside the films, for other programs."""
    text = json.dumps([asdict(film) for film in films], ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8")


TRUTH = tuple(truth_of(script) for script in SCRIPTS)
"""What is true of all demo films."""

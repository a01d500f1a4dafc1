"""What is known of the demo films because we drew them: every shot, its colours, every line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from cineseek.demo.script import SCRIPTS, Begin, Script, Take
from cineseek.demo.words import captions


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
    english: str = ""
    """A caption; like everything below, of shots that were written by chance."""
    persian: str = ""
    place: str = ""
    light: str = ""
    """The hour: `sunset`."""
    hue: str = ""
    """The colour of the things that are counted."""
    thing: str = ""
    count: int = 0
    move: str = ""
    """What the camera does: `static`, `pan`, `zoom`."""


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
    kind: str = "feature"

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
        shots.append(_true_shot(number, start, take))
        start += take.seconds
    lines = [TrueLine(line.start, line.end, line.english, "en") for line in script.lines]
    lines += [TrueLine(line.start, line.end, line.persian, "fa") for line in script.lines]
    file = f"{script.folder}/{script.name}.mp4"
    shown = tuple(shots), tuple(lines)
    return DemoFilm(script.title, script.year, file, start, *shown, kind=script.kind)


def _true_shot(number: int, start: float, take: Take) -> TrueShot:
    shot = TrueShot(number, start, start + take.seconds, take.begin, take.name)
    plan = take.plan
    if plan is None:
        return shot
    english, persian = captions(plan)
    return replace(
        shot,
        english=english[0],
        persian=persian[0],
        place=plan.place.name,
        light=plan.light,
        hue=plan.hue,
        thing=plan.place.noun.one,
        count=plan.count,
        move=plan.move,
    )


def write_truth(folder: Path, films: Sequence[DemoFilm]) -> None:
    """`truth.json` beside the films, for other programs."""
    text = json.dumps([asdict(film) for film in films], ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8")


TRUTH = tuple(truth_of(script) for script in SCRIPTS)
"""What is true of all demo films."""

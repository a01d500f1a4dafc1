"""Draws 500 shots as films, adds them to a library with `mini`, and asks for every shot.

    python recipes/mini/measure_films.py FOLDER [--seed 103]

The shots of seed 103 are those of measure.py; no seed from 103 on is used by train.py. Each shot
has a caption of its own; shorter ones (a fourth of them is asked) are true of several. Printed are
how often the nearest frame of the library is right, and how often the first hit of a search is, as
a user sees it, where finding nothing is wrong; and for `absent.tsv` how often nothing is found.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from measure import SEED, SHOTS, distinct_plans, interval

import cineseek
from cineseek.answer import Hit
from cineseek.cli.progress import drawn
from cineseek.cli.terminal import answers
from cineseek.demo import DemoFilm, draw_films
from cineseek.demo.author import take_of
from cineseek.demo.plan import Plan
from cineseek.demo.scenes import HEIGHT, WIDTH
from cineseek.demo.script import Script
from cineseek.demo.words import captions, loose_captions
from cineseek.index.vectors import Condition
from cineseek.models import load_encoder

if TYPE_CHECKING:
    from cineseek.models.base import Vectors

PER_FILM = 20
SECONDS = 1.5
ABSENT = Path(__file__).parent / "absent.tsv"
"""Things that no drawn shot shows, far ones and near misses; one half chose the cut-off."""
LANGUAGES = ("english", "persian")


@dataclass(frozen=True)
class Asked:
    """Words, and the English captions of the shots that they are true of."""

    words: str
    right: frozenset[str]


def main() -> None:
    """Draw, add, ask."""
    raw = argparse.RawTextHelpFormatter
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--seed", type=int, default=SEED)
    asked = ask.parse_args()
    plans = list(distinct_plans(SHOTS, asked.seed))
    films = draw_films(asked.folder / "films", scripts=list(scripts(plans)))
    with cineseek.open(asked.folder / "films.cine", model="mini") as library:
        with drawn() as progress:
            library.add(asked.folder / "films", progress=progress)
        truth = {Path(film.file).name: film for film in films}
        said, seen = looks(library, truth)
        for at, language in enumerate(LANGUAGES):
            present(library, truth, said, seen, f"captions, {language}", full(plans, at))
            present(library, truth, said, seen, f"short ones, {language}", short(plans, at)[::4])
        for line in absent(library):
            answers().print(line)


def present(
    library: cineseek.Library,
    truth: dict[str, DemoFilm],
    said: Sequence[str],
    seen: Vectors,
    name: str,
    questions: Sequence[Asked],
) -> None:
    """How often what is there is found, and what else is in the list."""
    told = load_encoder("mini").encode_texts([one.words for one in questions])
    nearest = (told @ seen.T).argmax(axis=1)
    near = [said[at] in one.right for at, one in zip(nearest, questions, strict=True)]
    first, empty, precise, complete = [], [], [], []
    for one in questions:
        found = [caption(hit, truth) for hit in library.search(one.words, limit=SHOTS)]
        right = [words in one.right for words in found]
        first.append(bool(right) and right[0])
        empty.append(not found)
        if found:
            precise.append(sum(right) / len(right))
            complete.append(len(one.right & set(found)) / len(one.right))
    say = answers()
    for what, values in (("nearest", near), ("found first", first), ("nothing", empty)):
        say.print(f"{name}: {interval([float(one) for one in values])} {what}")
    say.print(f"{name}: lists {np.mean(precise):.3f} right, {np.mean(complete):.3f} complete")


def absent(library: cineseek.Library) -> Iterator[str]:
    """How often what is not there is not found."""
    with ABSENT.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for half, kind in sorted({(row["half"], row["kind"]) for row in rows}):
        for language in LANGUAGES:
            asked = [row[language] for row in rows if (row["half"], row["kind"]) == (half, kind)]
            nothing = [float(not library.search(words, limit=1)) for words in asked]
            what = f"absent ({kind}, {half}), {language}, {len(asked)}"
            yield f"{what}: {interval(nothing)} nothing"


def caption(hit: Hit, truth: dict[str, DemoFilm]) -> str:
    """What is true of a hit."""
    return truth[Path(hit.footage.path).name].shot_at(hit.second).english


def full(plans: Sequence[Plan], language: int) -> list[Asked]:
    """Captions that say everything."""
    said = [captions(plan) for plan in plans]
    return [Asked(one[language][0], frozenset({one[0][0]})) for one in said]


def short(plans: Sequence[Plan], language: int) -> list[Asked]:
    """Captions that leave things out."""
    right: dict[str, set[str]] = {}
    for plan in plans:
        for words in loose_captions(plan)[language]:
            right.setdefault(words, set()).add(captions(plan)[0][0])
    return [Asked(words, frozenset(right[words])) for words in sorted(right)]


def looks(library: cineseek.Library, truth: dict[str, DemoFilm]) -> tuple[list[str], Vectors]:
    """What is true of the frames that stand for shots, and their vectors."""
    files = {
        footage.id: Path(footage.path).name
        for film in library.films()
        for footage in library.footages(film.id)
    }
    ids = list(library.vectors.ids([Condition("look", any_of=(True,))]))
    points = library.vectors.get(ids, vectors=("look",))
    said = [
        truth[files[str(point.payload["footage"])]].shot_at(float(point.payload["second"])).english
        for point in points
    ]
    return said, np.stack([point.vectors["look"] for point in points])


def scripts(every: Sequence[Plan]) -> Iterator[Script]:
    """The shots in films of twenty, cut hard."""
    for number, first in enumerate(range(0, len(every), PER_FILM)):
        plans = every[first : first + PER_FILM]
        takes = []
        for at, plan in enumerate(plans):
            short = take_of(plan, f"{plan.place.name}-{at}", (WIDTH, HEIGHT), skip=1.0)
            takes.append(replace(short, seconds=SECONDS))
        plot = captions(plans[0])[0][0]
        about = (f"Unseen {number}", 2000 + number, "", "", "Drama", "English", "", plot, 0.0)
        yield Script(*about, tuple(takes), ())


if __name__ == "__main__":
    main()

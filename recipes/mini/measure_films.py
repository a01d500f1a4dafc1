"""Draws 500 shots as films, adds them to a library with `mini`, and asks for every shot.

    python recipes/mini/measure_films.py FOLDER

The shots are those of measure.py: of a seed that train.py does not use, each with a caption of its
own. What counts is the first hit of a search, as a user sees it; finding nothing is wrong.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from measure import SHOTS, distinct_plans, interval

import cineseek
from cineseek.cli.progress import drawn
from cineseek.cli.terminal import answers
from cineseek.demo import draw_films
from cineseek.demo.author import take_of
from cineseek.demo.scenes import HEIGHT, WIDTH
from cineseek.demo.script import Script
from cineseek.demo.words import captions

PER_FILM = 20
SECONDS = 1.5


def main() -> None:
    """Draw, add, ask."""
    folder = Path(sys.argv[1])
    films = draw_films(folder / "films", scripts=list(scripts()))
    with cineseek.open(folder / "films.cine", model="mini") as library:
        with drawn() as progress:
            library.add(folder / "films", progress=progress)
        truth = {Path(film.file).name: film for film in films}
        shots = [shot for film in films for shot in film.shots]
        for language in ("english", "persian"):
            right = []
            for shot in shots:
                hits = library.search(getattr(shot, language), limit=1)
                seen = [truth[Path(hit.footage.path).name].shot_at(hit.second) for hit in hits]
                right.append(float(bool(seen) and seen[0].english == shot.english))
            answers().print(f"{language}: {interval(right)} of {len(right)} shots first")


def scripts() -> list[Script]:
    """The shots in films of twenty, cut hard."""
    written = []
    every = list(distinct_plans(SHOTS))
    for number, first in enumerate(range(0, SHOTS, PER_FILM)):
        plans = every[first : first + PER_FILM]
        takes = []
        for at, plan in enumerate(plans):
            short = take_of(plan, f"{plan.place.name}-{at}", (WIDTH, HEIGHT), skip=1.0)
            takes.append(replace(short, seconds=SECONDS))
        plot = captions(plans[0])[0][0]
        about = (f"Unseen {number}", 2000 + number, "", "", "Drama", "English", "", plot, 0.0)
        written.append(Script(*about, tuple(takes), ()))
    return written


if __name__ == "__main__":
    main()

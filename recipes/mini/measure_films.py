"""Draws 500 shots as films, adds them to a library with `mini`, and asks for every shot.

    python recipes/mini/measure_films.py FOLDER

The shots are those of measure.py: of a seed that train.py does not use, each with a caption of its
own. Printed are how often the nearest frame of the library is of the shot, and how often the first
hit of a search is, as a user sees it, where finding nothing is wrong.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from measure import SHOTS, distinct_plans, interval

import cineseek
from cineseek.cli.progress import drawn
from cineseek.cli.terminal import answers
from cineseek.demo import DemoFilm, draw_films
from cineseek.demo.author import take_of
from cineseek.demo.scenes import HEIGHT, WIDTH
from cineseek.demo.script import Script
from cineseek.demo.words import captions
from cineseek.index.vectors import Condition
from cineseek.models import load_encoder

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
        said, seen = looks(library, truth)
        encoder = load_encoder("mini")
        for language in ("english", "persian"):
            asked = [getattr(shot, language) for shot in shots]
            nearest = (encoder.encode_texts(asked) @ seen.T).argmax(axis=1)
            right = [said[at] == shot.english for at, shot in zip(nearest, shots, strict=True)]
            answers().print(f"{language}: {interval([float(one) for one in right])} nearest")
            right = []
            for shot, words in zip(shots, asked, strict=True):
                hits = library.search(words, limit=1)
                found = [truth[Path(hit.footage.path).name].shot_at(hit.second) for hit in hits]
                right.append(bool(found) and found[0].english == shot.english)
            answers().print(f"{language}: {interval([float(one) for one in right])} found first")


def looks(library: cineseek.Library, truth: dict[str, DemoFilm]) -> tuple[list[str], np.ndarray]:
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

"""Questions to the demo films whose answers are known, and whether a library answers them."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from PIL import Image, ImageOps

from cineseek.answer import Hit, Hits
from cineseek.demo.author import write_scripts
from cineseek.demo.script import SCRIPTS, Script
from cineseek.demo.shoot import draw_films
from cineseek.demo.truth import DemoFilm, TrueShot

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.library import Library

    Pixels = NDArray[np.uint8]

LONGER = 4
"""Longer films that the tour draws beside its five short ones."""

_NEAR = 2.0
"""Seconds that the answer to a picture may be off."""
_SHARP, _GRADUAL = 0.1, 0.6
"""Seconds that the beginning of a shot may be off, after a cut, and after a fade or dissolve."""


@dataclass(frozen=True)
class Question:
    """Something to ask, and the shots that answer it."""

    about: str
    """What it shows."""
    query: str = ""
    answers: tuple[str, ...] = ()
    """Names of shots, or captions, one of which has to come first; none: nothing may be found."""
    then: str = ""
    """For `A >> B`: the shot that has to answer B."""
    all: bool = False
    """These shots and no others have to be found."""
    picture: tuple[str, float] | None = None
    """A shot and a second of it: a frame cut from there is asked with."""


QUESTIONS = (
    Question(
        "words: what is to be seen, how many, in which colour and light",
        "three red cars on a desert road at sunset",
        ("three red cars on a desert road at sunset",),
    ),
    Question(
        "the same of another place, light and number",
        "five red balloons over misty mountains at sunset",
        ("five red balloons over misty mountains at sunset",),
    ),
    Question(
        "the same in Persian: four purple players on a football pitch at sunset",
        "چهار بازیکن بنفش در زمین فوتبال هنگام غروب",
        ("four purple players on a football pitch at sunset",),
    ),
    Question(
        "words and a film's facts together",
        "fish under water kind:trailer",
        (
            "three pink fish under water",
            "five red fish under water",
            "five orange fish under water",
            "two purple fish under water",
            "two green fish under water",
        ),
    ),
    Question(
        "a picture cut from a film, recompressed, 320 pixels wide, and mirrored",
        answers=("neon",),
        picture=("neon", 3.0),
    ),
    Question("words that are spoken", 'said:"yellow umbrella"', ("neon",), all=True),
    Question("words that are spoken, in Persian", 'said:"قالی قرمز"', ("bazaar",), all=True),
    Question("what was measured: a colour, and the years", "color:teal year:2000..2010", ("lake",)),
    Question(
        "what was measured, and who made it", 'director:"Ada Marlowe" light:dark', ("lighthouse",)
    ),
    Question(
        "one thing after another in the same film",
        'said:"who lit the lamp" >> said:"we are home"',
        ("lighthouse",),
        then="morning",
    ),
    Question("something that is in none of the films", "a violin concerto"),
)
"""What the tour asks; answers are names of shots, or what is said of those that were planned."""


@dataclass(frozen=True)
class Answer:
    """What a library said to a question."""

    question: Question
    hits: Hits
    right: bool
    seconds: float
    """Wall-clock, for the search alone."""
    shots: tuple[str, ...] = field(default=())
    """Names of the shots that were found, best first."""


def tour_scripts(longer: int = LONGER) -> tuple[Script, ...]:
    """Five short films, so many longer ones with their trailers, and the adverts."""
    return (*SCRIPTS, *write_scripts(longer))


def draw_tour(
    folder: str | Path, longer: int = LONGER, *, tell: Callable[[str], None] | None = None
) -> tuple[DemoFilm, ...]:
    """Draw what the tour asks about."""
    return draw_films(folder, scripts=tour_scripts(longer), tell=tell)


def ask_all(
    library: Library,
    folder: Path,
    films: Sequence[DemoFilm],
    questions: Sequence[Question] = QUESTIONS,
) -> Iterator[Answer]:
    """Ask every question of a library into which the films of a folder were added."""
    for question in questions:
        image = cut_picture(folder, films, *question.picture) if question.picture else None
        began = time.perf_counter()
        hits = library.search(question.query, image=image, limit=5)
        took = time.perf_counter() - began
        names = tuple(_name(shot_of(hit, films)) for hit in hits)
        yield Answer(question, hits, _is_right(question, hits, names, films), took, names)


def count_found_shots(library: Library, films: Sequence[DemoFilm]) -> tuple[int, int]:
    """How many of the shots that were drawn were found, and how many were drawn.

    A fade or a dissolve lasts a second; anywhere within it is right.
    """
    known = [footage for film in library.films() for footage in library.footages(film.id)]
    starts = {
        Path(footage.path).name: [shot.span.start for shot in library.shots(footage)]
        for footage in known
    }
    found = drawn = 0
    for film in films:
        for true in film.shots:
            near = _GRADUAL if true.begin != "cut" else _SHARP
            seen = starts.get(Path(film.file).name, [])
            found += any(abs(start - true.start) <= near for start in seen)
            drawn += 1
    return found, drawn


def shot_of(hit: Hit, films: Sequence[DemoFilm]) -> TrueShot:
    """What is true of a hit."""
    name = Path(hit.footage.path).name
    film = next(film for film in films if Path(film.file).name == name)
    return film.shot_at(hit.second)


def cut_picture(folder: Path, films: Sequence[DemoFilm], shot: str, second: float) -> Pixels:
    """A frame of a shot as a stranger might have it: mirrored, small, badly compressed."""
    film = next(film for film in films if any(one.name == shot for one in film.shots))
    at = film.shot(shot).start + second
    with av.open(str(folder / film.file)) as container:
        frame = next(f for f in container.decode(video=0) if f.time is not None and f.time >= at)
        image = Image.fromarray(frame.to_ndarray(format="rgb24"))
    file = io.BytesIO()
    ImageOps.mirror(image.resize((320, 180))).save(file, "JPEG", quality=35)
    return np.asarray(Image.open(file))


def _is_right(
    question: Question, hits: Hits, names: tuple[str, ...], films: Sequence[DemoFilm]
) -> bool:
    if not question.answers:
        return not names
    if not names or names[0] not in question.answers:
        return False
    if question.all and set(names) != set(question.answers):
        return False
    then = hits[0].then
    if question.then and (then is None or _name(shot_of(then, films)) != question.then):
        return False
    if question.picture:
        return abs(hits[0].second - shot_of(hits[0], films).start - question.picture[1]) <= _NEAR
    return True


def _name(shot: TrueShot) -> str:
    return shot.english or shot.name

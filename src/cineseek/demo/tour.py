"""Questions to the demo films whose answers are known, and whether a library answers them."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from PIL import Image, ImageOps

from cineseek.answer import Hit, Hits
from cineseek.demo.truth import TRUTH, DemoFilm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.library import Library

    Pixels = NDArray[np.uint8]

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
    """Names of shots, one of which has to come first; none: nothing may be found."""
    then: str = ""
    """For `A >> B`: the shot that has to answer B."""
    all: bool = False
    """These shots and no others have to be found."""
    picture: tuple[str, float] | None = None
    """A shot and a second of it: a frame cut from there is asked with."""


QUESTIONS = (
    Question(
        "words: the toy encoder knows colours and light, nothing else",
        "green",
        ("pines", "clearing"),
    ),
    Question("the same in Persian: yellow", "زرد", ("flowers",)),
    Question(
        "a picture cut from a film, recompressed, 320 pixels wide, and mirrored",
        answers=("neon",),
        picture=("neon", 3.0),
    ),
    Question("words that are spoken", 'said:"yellow umbrella"', ("neon",), all=True),
    Question("words that are spoken, in Persian", 'said:"قالی قرمز"', ("bazaar",), all=True),
    Question("what was measured: a colour", "color:teal", ("lake",)),
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
"""What the tour asks."""


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


def ask_all(
    library: Library, folder: Path, questions: Sequence[Question] = QUESTIONS
) -> Iterator[Answer]:
    """Ask every question of a library into which the films of a folder were added."""
    for question in questions:
        image = cut_picture(folder, *question.picture) if question.picture else None
        began = time.perf_counter()
        hits = library.search(question.query, image=image, limit=5)
        took = time.perf_counter() - began
        names = tuple(shot_name(hit) for hit in hits)
        yield Answer(question, hits, _is_right(question, hits, names), took, names)


def count_found_shots(library: Library, films: Sequence[DemoFilm] = TRUTH) -> tuple[int, int]:
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


def shot_name(hit: Hit) -> str:
    """What is to be seen in a hit, by the truth: `lighthouse`."""
    return _film(hit.film.title).shot_at(hit.second).name


def cut_picture(folder: Path, shot: str, second: float) -> Pixels:
    """A frame of a shot as a stranger might have it: mirrored, small, badly compressed."""
    film = next(film for film in TRUTH if any(one.name == shot for one in film.shots))
    at = film.shot(shot).start + second
    with av.open(str(folder / film.file)) as container:
        frame = next(f for f in container.decode(video=0) if f.time is not None and f.time >= at)
        image = Image.fromarray(frame.to_ndarray(format="rgb24"))
    file = io.BytesIO()
    ImageOps.mirror(image.resize((320, 180))).save(file, "JPEG", quality=35)
    return np.asarray(Image.open(file))


def _is_right(question: Question, hits: Hits, names: tuple[str, ...]) -> bool:
    if not question.answers:
        return not names
    if not names or names[0] not in question.answers:
        return False
    if question.all and set(names) != set(question.answers):
        return False
    if question.then and (hits[0].then is None or shot_name(hits[0].then) != question.then):
        return False
    if question.picture:
        shot, second = question.picture
        return abs(hits[0].second - _film(hits[0].film.title).shot(shot).start - second) <= _NEAR
    return True


def _film(title: str) -> DemoFilm:
    return next(film for film in TRUTH if film.title == title)

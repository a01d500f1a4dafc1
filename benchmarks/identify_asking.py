"""Asks the library and the peers the same pictures, and tells which of them nothing tells apart."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from identify_peers import PEERS, nearest
from identify_questions import Pixels, Question, apart, film_family, noise, place, thumb
from PIL import Image

from cineseek.answer_identity import Identification
from cineseek.evaluation.identification import is_right_place
from cineseek.film import Footage
from cineseek.library import Library
from cineseek.media.attacks import ATTACKS


@dataclass
class Row:
    """What came of one question under one attack."""

    question: Question
    attack: str
    rgb: Pixels
    answer: Identification
    took: float
    film: bool = False
    right: bool = False
    peers: dict[str, bool] = field(default_factory=dict)

    @property
    def named(self) -> bool:
        return self.answer.film is not None

    @property
    def told(self) -> bool:
        """Named, or said to be of one of several films that hold the very frame."""
        return self.named or bool(self.answer.among)

    @property
    def answered(self) -> bool:
        """Told, and truly: the film, or films of which it is one."""
        if self.named:
            return self.film
        return any(one.film.id == self.question.footage.film_id for one in self.answer.among)


@dataclass(frozen=True)
class Saved:
    """The saved frames, as each peer describes them."""

    at: list[tuple[Footage, float, Path]]
    described: dict[str, np.ndarray]
    thumbs: np.ndarray
    """n x 36 x 64 x 3."""


def describe_saved(library: Library) -> Saved:
    at = [
        (footage, frame.second, library.folder / frame.file)
        for footage in library.footages()
        for frame in library.catalogue.frames(footage.id)
    ]
    rows: dict[str, list[np.ndarray]] = {peer.name: [] for peer in PEERS}
    thumbs = []
    for _, _, file in at:
        rgb = np.asarray(Image.open(file).convert("RGB"))
        thumbs.append(thumb(rgb))
        for peer in PEERS:
            rows[peer.name].append(peer.describe(rgb))
    return Saved(at, {name: np.stack(some) for name, some in rows.items()}, np.stack(thumbs))


def find_twins(questions: list[Question], saved: Saved) -> tuple[set[int], set[int]]:
    """Questions (by seed) that a saved frame equals but for compression: of another film or moment,
    and those of another film alone."""
    anywhere, elsewhere = set(), set()
    for question in questions:
        family, second = place(question.footage, question.second)
        near = np.flatnonzero(apart(thumb(question.rgb), saved.thumbs) <= noise(question.rgb))
        for at in near:
            footage, other, _ = saved.at[at]
            if film_family(footage) != film_family(question.footage):
                elsewhere.add(question.seed)
            if not is_right_place(*place(footage, other), family, second):
                anywhere.add(question.seed)
    return anywhere, elsewhere


def attacked(question: Question, name: str) -> Pixels:
    return ATTACKS[name](question.rgb, np.random.default_rng([question.seed, *name.encode()]))


def ask(library: Library, question: Question, name: str, saved: Saved | None) -> Row:
    rgb = attacked(question, name) if name in ATTACKS else question.rgb
    began = time.perf_counter()
    answer = library.identify(rgb)
    row = Row(question, name, rgb, answer, time.perf_counter() - began)
    family, second = place(question.footage, question.second)
    best = answer.best
    if best is not None and best.footage is not None:
        found, at = place(best.footage, best.second or 0.0)
        row.film = found == family
        row.right = is_right_place(found, at, family, second)
    elif best is not None:
        row.film = best.film.id == question.footage.film_id
    for peer in PEERS if saved else ():
        footage, at, _ = saved.at[nearest(peer, rgb, saved.described[peer.name])]
        row.peers[peer.name] = is_right_place(*place(footage, at), family, second)
    return row

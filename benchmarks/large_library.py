"""Makes a library of many shots in minutes: real rows, points and frames, but few real pictures.

A few thousand pictures are drawn, measured and encoded by `mini`, as `add` does it. Each stands for
many shots: its look and its print moved a little at random, its file under another name. So words
and pictures find what they should, in a library of the size that is wanted.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import cineseek
from cineseek.demo.stills import Drawn, draw_stills
from cineseek.film import Facets, Film, Footage, Frame, Shot, Span, TextLine
from cineseek.index.vectors import Point, frame_id
from cineseek.ingest.payload import point_fields
from cineseek.ingest.pictures import encode_pictures, frame_file
from cineseek.ingest.reading import measure_still
from cineseek.library import Library
from cineseek.models.fingerprint import fingerprints

SEED = 21
NOISE = 0.5
"""Length of what sets a shot's look apart from that of its picture, whose length is 1."""
SHOTS_A_FILM = 1000
SECONDS = 4.0
PICTURE = (256, 144)


@dataclass(frozen=True)
class Picture:
    """A drawn picture and what `add` would make of it."""

    drawn: Drawn
    jpeg: bytes
    facets: Facets
    look: NDArray[np.float32]
    print: NDArray[np.float32]


def make_library(folder: Path, shots: int, pictures: int = 2000) -> list[Picture]:
    """A library of so many shots with `mini`, unless it is there; returns its pictures."""
    began = time.perf_counter()
    with cineseek.open(folder, model="mini") as library:
        known = list(_pictures(library, pictures))
        if library.catalogue.counts().shots >= shots:
            return known
        chance = np.random.default_rng(SEED)
        for number in range(-(-shots // SHOTS_A_FILM)):
            few = min(SHOTS_A_FILM, shots - number * SHOTS_A_FILM)
            _add_film(library, number, few, known, chance)
        filled = time.perf_counter()
        library.vectors.settle()
        ended = time.perf_counter()
    print(f"  made in {filled - began:.0f} s, search graph built in {ended - filled:.0f} s")
    return known


def _pictures(library: Library, count: int) -> Iterator[Picture]:
    drawn_one_by_one = draw_stills(SEED, count, size=PICTURE)
    while some := list(islice(drawn_one_by_one, 100)):
        pixels = [np.asarray(one.picture) for one in some]
        looks = library.encoder.encode_images(pixels)
        prints = fingerprints(pixels)
        files = encode_pictures([(one, True) for one in pixels])
        for drawn, jpeg, look, print_ in zip(some, files, looks, prints, strict=True):
            facets = measure_still(drawn.picture).facets
            yield Picture(drawn, jpeg, facets, look, print_)


def _add_film(
    library: Library,
    number: int,
    shots: int,
    pictures: list[Picture],
    chance: np.random.Generator,
) -> None:
    """One film of so many shots, in the order in which `add` writes."""
    film = Film(
        f"film-{number}",
        f"Film {number}",
        1920 + number % 100,
        genres=(("Drama", "Crime", "Comedy", "War")[number % 4],),
        directors=(f"Director {number % 30}",),
        cast=(f"Actor {number % 200}", f"Actor {(7 * number) % 200}"),
    )
    name = hashlib.blake2b(film.id.encode(), digest_size=16).hexdigest()
    path = f"/films/{film.title}.mkv"
    footage = Footage(name, film.id, path, "feature", shots * SECONDS, *PICTURE, 25.0)
    library.catalogue.put_film(film)
    library.catalogue.begin_footage(
        footage, size=1, mtime_ns=1, gear="fast", encoder=library.encoder.fingerprint
    )
    chosen = [pictures[at] for at in chance.integers(len(pictures), size=shots)]
    looks = _moved(np.stack([one.look for one in chosen]), chance)
    prints = _moved(np.stack([one.print for one in chosen]), chance)
    made, frames, points, lines = [], [], [], []
    for at, picture in enumerate(chosen):
        span = Span(at * SECONDS, (at + 1) * SECONDS)
        second = span.start + 1
        shot = Shot(name, at + 1, span, picture.facets)
        file = frame_file(film.id, name, second)
        _save(library.folder, file, picture)
        made.append(shot)
        frames.append(Frame(name, shot.number, second, True, file))
        vectors = {"look": looks[at], "print": prints[at]}
        fields = point_fields(film, footage, shot, second, True)
        points.append(Point(frame_id(name, second), vectors, fields))
        if at % 5 == 0:
            lines.append(TextLine(span, f"Look, {picture.drawn.english[2]}!", "subtitle", "en"))
    library.vectors.upsert(points)
    library.catalogue.commit_chunk(
        name, made, frames, lines, reached=footage.duration, resume='{"done": true}'
    )
    library.catalogue.finish_footage(name)


def _moved(rows: NDArray[np.float32], chance: np.random.Generator) -> NDArray[np.float32]:
    away = chance.standard_normal(rows.shape, np.float32) * np.float32(NOISE / rows.shape[1] ** 0.5)
    moved = rows + away
    unit: NDArray[np.float32] = moved / np.linalg.norm(moved, axis=1, keepdims=True)
    return unit


def _save(folder: Path, file: str, picture: Picture) -> None:
    """The picture's file under a shot's name: a second name costs no room on the disk."""
    first = folder / "frames" / f"{picture.drawn.plan.seed}.jpg"
    target = folder / file
    target.parent.mkdir(parents=True, exist_ok=True)
    if not first.exists():
        first.write_bytes(picture.jpeg)
    if not target.exists():
        os.link(first, target)

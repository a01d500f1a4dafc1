"""Fills a library up with frames of films that nobody filmed: real photographs, panned and graded.

Each photograph (Flickr8k of the test folder, and its stills) is cropped, turned and coloured at
random for every shot, and the camera moves over it, so that all frames differ and neighbours in
time are alike, as in a film. Rows, points and JPEG files are those that `add` would write.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from cineseek.film import Film, Footage, Frame, Shot, Span
from cineseek.index.vectors import Point, frame_id
from cineseek.ingest.payload import point_fields
from cineseek.ingest.pictures import frame_file
from cineseek.ingest.reading import measure_still
from cineseek.library import Library
from cineseek.models.fingerprint import fingerprints

SEED = 26
SIZE = (320, 180)  # of the frames that only have a print; those that have a look are larger
LOOK_SIZE = (640, 360)
SHOT, APART = 15, 0.27  # frames of a shot, and seconds between them: as in real libraries
FRAMES_A_FILM = 1500


def fill(library: Library, data: Path, frames: int) -> None:
    """Add made-up films until there are so many frames; what is there stays."""
    have = library.catalogue.counts().frames
    made = sum(one.id.startswith("crowd-") for one in library.films())
    photographs = list(_photographs(data))
    while have < frames:
        few = min(FRAMES_A_FILM, frames - have)
        _add_film(library, made, few, photographs)
        made, have = made + 1, have + few
    library.vectors.settle()


def _photographs(data: Path) -> Iterator[Image.Image]:
    files = sorted((data / "train" / "flickr8k").glob("*.jpg"))
    files += sorted((data / "stills").glob("*/*.jpg"))
    for file in files:
        yield Image.open(file).convert("RGB").resize((720, 480), Image.Resampling.BICUBIC)


def _add_film(library: Library, number: int, count: int, photographs: list[Image.Image]) -> None:
    film = Film(f"crowd-{number}", f"Crowd {number}", 1920 + number % 100)
    name = hashlib.blake2b(film.id.encode(), digest_size=16).hexdigest()
    path = f"/films/{film.title}.mkv"
    footage = Footage(name, film.id, path, "feature", count * APART, 1280, 720, 25.0)
    library.catalogue.put_film(film)
    library.catalogue.begin_footage(
        footage, size=1, mtime_ns=1, gear="fast", encoder=library.encoder.fingerprint
    )
    chance = np.random.default_rng([SEED, number])
    shots, frames, points = [], [], []
    for at in range(0, count, SHOT):
        few = min(SHOT, count - at)
        pictures = _shot(photographs[int(chance.integers(len(photographs)))], few, chance)
        rgb = [np.asarray(one) for one in pictures]
        prints = fingerprints(rgb)
        look = library.encoder.encode_images(rgb[:1])[0]
        facets = measure_still(pictures[0]).facets
        shot = Shot(name, len(shots) + 1, Span(at * APART, (at + few) * APART), facets)
        shots.append(shot)
        for which, (picture, print_) in enumerate(zip(pictures, prints, strict=True)):
            second = round((at + which) * APART, 3)
            file = frame_file(film.id, name, second)
            _save(library.folder / file, picture, LOOK_SIZE if which == 0 else SIZE)
            frames.append(Frame(name, shot.number, second, which == 0, file))
            vectors = {"print": print_} | ({"look": look} if which == 0 else {})
            fields = point_fields(film, footage, shot, second, which == 0)
            points.append(Point(frame_id(name, second), vectors, fields))
    library.vectors.upsert(points)
    library.catalogue.commit_chunk(
        name, shots, frames, [], reached=footage.duration, resume='{"done": true}'
    )
    library.catalogue.finish_footage(name)


def _shot(photograph: Image.Image, count: int, chance: np.random.Generator) -> list[Image.Image]:
    """Frames of a camera that moves over the photograph, all in the same colours."""
    wide, high = photograph.size
    zoom = chance.uniform(0.35, 0.8)
    angle = np.radians(chance.uniform(-8, 8))
    mirror = -1 if chance.random() < 0.5 else 1
    room_x, room_y = wide * (1 - zoom), high * (1 - zoom)
    start = np.array([chance.uniform(0, room_x), chance.uniform(0, room_y)])
    end = np.clip(start + chance.normal(0, 40, 2), 0, [room_x, room_y])
    table = _colours(chance)
    frames = []
    for at in range(count):
        x, y = start + (end - start) * at / max(1, count - 1)
        a, b = zoom * wide / SIZE[0] * np.cos(angle) * mirror, -zoom * np.sin(angle)
        d, e = zoom * np.sin(angle) * mirror, zoom * high / SIZE[1] * np.cos(angle)
        x += zoom * wide if mirror < 0 else 0
        frame = photograph.transform(
            SIZE, Image.Transform.AFFINE, (a, b, x, d, e, y), Image.Resampling.BILINEAR
        )
        frames.append(frame.point(table))
    return frames


def _colours(chance: np.random.Generator) -> list[int]:
    """A gamma and a gain for each of red, green and blue, as a table of 768."""
    levels = np.arange(256) / 255
    planes = [
        255 * chance.uniform(0.75, 1.15) * levels ** chance.uniform(0.75, 1.35) for _ in range(3)
    ]
    return [int(one) for one in np.concatenate(planes).clip(0, 255)]


def _save(file: Path, picture: Image.Image, size: tuple[int, int]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if picture.size != size:
        picture = picture.resize(size, Image.Resampling.BICUBIC)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=85)
    file.write_bytes(buffer.getvalue())

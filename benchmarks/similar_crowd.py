"""Fills a library with made-up footages that have profiles: films in clusters, as genres are.

Rows, points and profiles are those that `add` and `similar` would write; each footage has two
frames. No video and no picture is drawn.
"""

from __future__ import annotations

import hashlib

import numpy as np

from cineseek.film import Film, Footage, Frame, Shot, Span
from cineseek.index import films, footage, shots
from cineseek.index.vectors import Point, frame_id
from cineseek.ingest.payload import point_fields
from cineseek.ingest.profiles import makers_of
from cineseek.library import Library
from cineseek.media import palette, rhythm, sound_shape

SEED = 31
CLUSTERS = 400
SECONDS = 120.0
GENRES = ("Drama", "Crime", "Comedy", "War")
_BATCH = 2000


def fill(library: Library, count: int) -> None:
    """Add made-up trailers until there are so many; what is there stays."""
    have = library.catalogue.counts().footages
    chance = np.random.default_rng(SEED)
    dimension = library.encoder.card.dimension
    sizes = {
        "look": dimension,
        "sound": sound_shape.SIZE,
        "rhythm": rhythm.SIZE,
        "palette": palette.SIZE,
    }
    middles = {name: chance.normal(size=(CLUSTERS, size)) for name, size in sizes.items()}
    while have < count:
        few = min(_BATCH, count - have)
        _add(library, have, few, middles)
        have += few
        print(f"\r  {have:,} footages", end="", flush=True)
    print()
    library.vectors.settle()


def _add(library: Library, first: int, count: int, middles: dict[str, np.ndarray]) -> None:
    chance = np.random.default_rng((SEED, first))
    stores = library._parts.stores()
    points, profiles = [], {}
    with library.catalogue._db.writing() as db:
        for number in range(first, first + count):
            film = Film(
                f"made-{number}", f"Made {number}", 1920 + number % 100,
                genres=(GENRES[number % 4],),
            )  # fmt: skip
            name = hashlib.blake2b(film.id.encode(), digest_size=16).hexdigest()
            one = Footage(name, film.id, f"/films/{number}.mkv", "trailer", SECONDS, 640, 360, 24.0)
            films.put_film(db, film)
            footage.put_footage(
                db, one, size=1, mtime_ns=1, gear="fast", encoder=stores.encoder.fingerprint
            )
            parts = {}
            for part, all_ in middles.items():
                vector = all_[number % CLUSTERS] + 0.7 * chance.normal(size=all_.shape[1])
                parts[part] = (vector / np.linalg.norm(vector)).astype(np.float32)
            made = [Shot(name, at, Span(60.0 * (at - 1), 60.0 * at)) for at in (1, 2)]
            frames = [
                Frame(name, at, 60.0 * at - 30, True, f"frames/{number}-{at}.jpg") for at in (1, 2)
            ]
            shots.put_shots(db, made)
            shots.put_frames(db, frames)
            footage.set_state(db, name, "done")
            makers = makers_of(stores, film)
            empty = np.zeros(0, np.float32)
            profiles[name] = {part: (makers[part], parts.get(part, empty)) for part in makers}
            for shot, frame in zip(made, frames, strict=True):
                look = parts["look"] + 0.5 * chance.normal(size=len(parts["look"])) / 16
                look = (look / np.linalg.norm(look)).astype(np.float32)
                fields = point_fields(film, one, shot, frame.second, True)
                points.append(Point(frame_id(name, frame.second), {"look": look}, fields))
    library.catalogue.wholes.put_profiles(profiles)
    library.vectors.upsert(points)

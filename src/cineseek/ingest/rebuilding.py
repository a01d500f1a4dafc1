"""Points made again from the saved frames, in batches. Decodes no video."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cineseek.errors import MediaError
from cineseek.film import Footage, Frame
from cineseek.index.vectors import Point
from cineseek.ingest.embedding import BATCH, see
from cineseek.ingest.pictures import load_picture
from cineseek.ingest.points import point_of
from cineseek.ingest.stores import Stores


def rebuild_points(
    stores: Stores, footage: Footage, frames: Iterable[Frame]
) -> Iterator[list[Point]]:
    """The points of these frames of a footage; frames whose file cannot be read are left out."""
    film = stores.catalogue.film(footage.film_id)
    shots = {shot.number: shot for shot in stores.catalogue.shots(footage.id)}
    waiting = iter(frames)
    while batch := list(islice(waiting, BATCH)):
        there, pictures = [], []
        for frame in batch:
            try:
                pictures.append((load_picture(stores.folder, frame.file), frame.look))
            except MediaError:
                continue
            there.append(frame)
        if pictures:
            vectors = see(stores.encoder, stores.encoding, pictures)
            yield [
                point_of(film, footage, shots[frame.shot], frame, seen)
                for frame, seen in zip(there, vectors, strict=True)
            ]


def in_batches(ids: Sequence[str], size: int = 1000) -> Iterator[Sequence[str]]:
    """Slices of a list."""
    for start in range(0, len(ids), size):
        yield ids[start : start + size]

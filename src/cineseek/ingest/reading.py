"""One footage into the stores, chunk by chunk. Knows no film names and no folders.

The crash rule: frames are saved, then points upserted under ids made of the footage's hash and
the millisecond, and only then are the rows committed, with the token to go on from. Whatever was
written of a chunk that was not committed is written again, the same, under the same names.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from cineseek.film import Film, Footage, Frame, Shot, Span, TextLine
from cineseek.index.vectors import Point
from cineseek.ingest.allowance import allowance, thin_out
from cineseek.ingest.embedding import BATCH, embed
from cineseek.ingest.pictures import LOOK_HEIGHT, encode_pictures, frame_file, save_picture
from cineseek.ingest.room import check_room
from cineseek.ingest.stores import Stores
from cineseek.media.reader import Chunk, Gear, ShotReading, read_shots
from cineseek.media.sampling import Picture

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)


class StoppedError(Exception):
    """Somebody asked to stop; what was committed stays."""


class ForeignTokenError(Exception):
    """The token to go on from is of another version of the reader: begin anew."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What there is of a footage once it is read."""

    shots: int
    frames: int


def read_video(
    stores: Stores,
    film: Film,
    footage: Footage,
    *,
    gear: Gear,
    resume: str | None,
    texts: Sequence[TextLine],
    reached: Callable[[float], None],
    stopped: Callable[[], bool],
) -> Stored:
    """Read a video from where it stopped to its end. `texts` are lines from beside the file."""
    number = len(stores.catalogue.shots(footage.id)) if resume else 0
    frames = len(stores.catalogue.frames(footage.id)) if resume else 0

    def heed() -> None:
        if stopped():
            raise StoppedError

    for chunk in _chunks(Path(footage.path), gear, resume, heed):
        check_room(stores.folder, stores.room)
        shots, stored = _store(stores, film, footage, number, chunk.shots, heed)
        stores.catalogue.commit_chunk(
            footage.id,
            shots,
            stored,
            chunk.texts,
            reached=chunk.reached,
            resume=chunk.resume,
            sound=(chunk.sound.first, chunk.sound.rows),
        )
        number += len(shots)
        frames += len(stored)
        reached(chunk.reached)
        if not chunk.done:
            heed()
    stores.catalogue.finish_footage(footage.id, texts=texts)
    return Stored(number, frames)


def _chunks(
    path: Path, gear: Gear, resume: str | None, heed: Callable[[], None]
) -> Iterator[Chunk]:
    chunks = read_shots(path, gear=gear, resume=resume, heed=heed)
    try:
        first = next(chunks, None)
    except ValueError as error:
        if resume:
            raise ForeignTokenError from error
        raise
    if first is not None:
        yield first
        yield from chunks


def read_still(stores: Stores, film: Film, footage: Footage, rgb: NDArray[np.uint8]) -> Stored:
    """Store a picture as one shot without length."""
    check_room(stores.folder, stores.room)
    picture = Image.fromarray(rgb)
    if picture.height > LOOK_HEIGHT:
        width = max(1, round(picture.width * LOOK_HEIGHT / picture.height))
        picture = picture.resize((width, LOOK_HEIGHT), Image.Resampling.BOX)
    reading = measure_still(picture)
    shots, frames = _store(stores, film, footage, 0, [reading])
    stores.catalogue.commit_chunk(footage.id, shots, frames, (), reached=0.0, resume="")
    stores.catalogue.finish_footage(footage.id, texts=())
    return Stored(len(shots), len(frames))


def measure_still(picture: Image.Image) -> ShotReading:
    """The shot that a still is."""
    import numpy as np

    from cineseek.media.facets import FacetMeter

    small = picture.resize((64, 36), Image.Resampling.BOX)
    meter = FacetMeter()
    meter.offer(0.0, np.asarray(small))
    span = Span(0.0, 0.0)
    facets = meter.close(span, picture.width / picture.height)
    return ShotReading(
        span=span, pictures=(Picture(0.0, np.asarray(picture), look=True),), facets=facets
    )


def _store(
    stores: Stores,
    film: Film,
    footage: Footage,
    number: int,
    readings: Sequence[ShotReading],
    heed: Callable[[], None] = lambda: None,
) -> tuple[list[Shot], list[Frame]]:
    """Save the frames and upsert the points of these shots; `number` shots come before them.

    `heed` is called between batches; if it raises, what was saved is taken away again.
    """
    shots = [
        Shot(footage.id, at, reading.span, reading.facets)
        for at, reading in enumerate(readings, number + 1)
    ]
    kept, files = keep_pictures(readings, footage.duration)
    frames = [
        Frame(
            footage.id,
            shot.number,
            one.second,
            one.look,
            frame_file(film.id, footage.id, one.second),
        )
        for shot, reading in zip(shots, kept, strict=True)
        for one in reading.pictures
    ]
    by_number = {shot.number: shot for shot in shots}
    points: list[Point] = []
    saved = zip(frames, files, strict=True)
    try:
        while batch := [
            (frame, save_picture(stores.folder, frame.file, data))
            for frame, data in islice(saved, BATCH)
        ]:
            heed()
            points += embed(stores.encoder, stores.encoding, film, footage, by_number, batch)
    except StoppedError:
        for frame in frames:
            (stores.folder / frame.file).unlink(missing_ok=True)
        raise
    if points:
        stores.vectors.upsert(points)
    return shots, frames


def keep_pictures(
    readings: Sequence[ShotReading], duration: float
) -> tuple[list[ShotReading], list[bytes]]:
    """The shots of a chunk with the pictures that are kept, and those as JPEG files, in order.

    `duration` is the footage's; the same chunk of the same footage always keeps the same.
    """
    seconds = sum(reading.span.duration for reading in readings)
    room = allowance(duration)
    kept = list(readings)
    most = math.inf
    if seconds > 0:
        kept = thin_out(readings, max(1, round(room.pictures * seconds)))
        most = room.bytes * seconds
    pictures = [(one.rgb, one.look) for reading in kept for one in reading.pictures]
    return kept, encode_pictures(pictures, most)

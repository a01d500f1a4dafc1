"""One footage read and embedded, piece by piece. Knows no library: a process that has none does it
too, and what it gives can be sent to the one that writes.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from PIL import Image

from cineseek.film import Span
from cineseek.ingest.allowance import allowance, thin_out
from cineseek.ingest.embedding import BATCH, see
from cineseek.ingest.pictures import LOOK_HEIGHT, decode_picture, encode_pictures
from cineseek.ingest.pieces import ForeignTokenError, FrameRead, Order, Piece, Pieces, ShotRead
from cineseek.media.image import read_image
from cineseek.media.reader import Chunk, ShotReading, read_shots
from cineseek.media.sampling import Picture
from cineseek.models.base import Encoder


def read_pieces(
    order: Order,
    heed: Callable[[], None],
    *,
    encoder: Encoder,
    encoding: threading.Lock,
) -> Pieces:
    """Read a footage from where an order says to its end; the same order gives the same pieces.

    MediaError where it cannot be read; ForeignTokenError where `resume` is not understood.
    """
    if order.picture:
        shots = _embed([_read_still(order.path)], 0.0, encoder, encoding, heed)
        yield Piece(shots, (), None, reached=0.0, resume="", done=True)
        return
    for chunk in _chunks(order, heed):
        yield Piece(
            _embed(chunk.shots, order.duration, encoder, encoding, heed),
            chunk.texts,
            (chunk.sound.first, chunk.sound.rows),
            reached=chunk.reached,
            resume=chunk.resume,
            done=chunk.done,
        )


def _chunks(order: Order, heed: Callable[[], None]) -> Iterator[Chunk]:
    chunks = read_shots(order.path, gear=order.gear, resume=order.resume, heed=heed)
    try:
        first = next(chunks, None)
    except ValueError as error:
        if order.resume:
            raise ForeignTokenError from error
        raise
    if first is not None:
        yield first
        yield from chunks


def _read_still(path: Path) -> ShotReading:
    """A picture as a shot without length."""
    picture = Image.fromarray(read_image(path))
    if picture.height > LOOK_HEIGHT:
        width = max(1, round(picture.width * LOOK_HEIGHT / picture.height))
        picture = picture.resize((width, LOOK_HEIGHT), Image.Resampling.BOX)
    return measure_still(picture)


def measure_still(picture: Image.Image) -> ShotReading:
    """The shot that a still is."""
    from cineseek.media.facets import FacetMeter

    small = picture.resize((64, 36), Image.Resampling.BOX)
    meter = FacetMeter()
    meter.offer(0.0, np.asarray(small))
    span = Span(0.0, 0.0)
    facets = meter.close(span, picture.width / picture.height)
    return ShotReading(
        span=span, pictures=(Picture(0.0, np.asarray(picture), look=True),), facets=facets
    )


def _embed(
    readings: Sequence[ShotReading],
    duration: float,
    encoder: Encoder,
    encoding: threading.Lock,
    heed: Callable[[], None],
) -> tuple[ShotRead, ...]:
    """The shots of a chunk with what is kept of them; `heed` is called before each batch."""
    kept, files = keep_pictures(readings, duration)
    frames: list[FrameRead] = []
    waiting = iter(zip([one for reading in kept for one in reading.pictures], files, strict=True))
    while batch := list(islice(waiting, BATCH)):
        heed()
        vectors = see(encoder, encoding, [(decode_picture(data), one.look) for one, data in batch])
        frames += [
            FrameRead(one.second, data, seen)
            for (one, data), seen in zip(batch, vectors, strict=True)
        ]
    each = iter(frames)
    return tuple(
        ShotRead(reading.span, reading.facets, tuple(islice(each, len(reading.pictures))))
        for reading in kept
    )


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

"""Pieces of a footage into the stores. Decodes and embeds nothing.

The crash rule: frames are saved, then points upserted under ids made of the footage's hash and
the millisecond, and only then are the rows committed, with the token to go on from. Whatever was
written of a piece that was not committed is written again, the same, under the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from cineseek.film import Film, Footage, Frame, Shot, TextLine
from cineseek.ingest.pictures import frame_file, save_picture
from cineseek.ingest.pieces import Piece, Pieces
from cineseek.ingest.points import point_of
from cineseek.ingest.room import check_room
from cineseek.ingest.stores import Stores


@dataclass(frozen=True, slots=True)
class Stored:
    """What there is of a footage once it is read."""

    shots: int
    frames: int


def commit_pieces(
    stores: Stores,
    film: Film,
    footage: Footage,
    pieces: Pieces,
    *,
    resumed: bool,
    texts: Sequence[TextLine],
    reached: Callable[[float], None],
    heed: Callable[[], None],
) -> Stored:
    """Store a footage to its end, piece by piece. `texts` are lines from beside the file.

    `reached` is told the seconds that are stored; `heed` is called between pieces and ends it by
    raising. A `resumed` footage has shots and frames already.
    """
    number = len(stores.catalogue.shots(footage.id)) if resumed else 0
    frames = len(stores.catalogue.frames(footage.id)) if resumed else 0
    with closing(pieces):
        for piece in pieces:
            frames += _commit(stores, film, footage, number, piece)
            number += len(piece.shots)
            reached(piece.reached)
            if not piece.done:
                heed()
    stores.catalogue.finish_footage(footage.id, texts=texts)
    return Stored(number, frames)


def _commit(stores: Stores, film: Film, footage: Footage, number: int, piece: Piece) -> int:
    """Save the frames, upsert the points and commit the rows; `number` shots come before them."""
    check_room(stores.folder, stores.room)
    shots, frames, points = [], [], []
    for at, read in enumerate(piece.shots, number + 1):
        shot = Shot(footage.id, at, read.span, read.facets)
        shots.append(shot)
        for one in read.frames:
            file = frame_file(film.id, footage.id, one.second)
            frame = Frame(footage.id, at, one.second, one.seen.look is not None, file)
            save_picture(stores.folder, file, one.data)
            frames.append(frame)
            points.append(point_of(film, footage, shot, frame, one.seen))
    if points:
        stores.vectors.upsert(points)
    stores.catalogue.commit_chunk(
        footage.id,
        shots,
        frames,
        piece.texts,
        reached=piece.reached,
        resume=piece.resume,
        sound=piece.sound,
    )
    return len(frames)

"""Frames and their vectors as points of the index. Decodes and embeds nothing."""

from __future__ import annotations

from cineseek.film import Film, Footage, Frame, Shot
from cineseek.index.vectors import Point, frame_id
from cineseek.ingest.embedding import LOOK, PRINT, Seen
from cineseek.ingest.payload import point_fields


def point_of(film: Film, footage: Footage, shot: Shot, frame: Frame, seen: Seen) -> Point:
    """The point of a frame: always a print, and a look where it stands for its shot."""
    vectors = {PRINT: seen.print}
    if seen.look is not None:
        vectors[LOOK] = seen.look
    return Point(
        id=frame_id(footage.id, frame.second),
        vectors=vectors,
        payload=point_fields(film, footage, shot, frame.second, frame.look),
    )

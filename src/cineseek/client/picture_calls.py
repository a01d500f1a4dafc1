"""Every picture that a server can be asked for, as a request. Sends nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from cineseek.answer import FilmCard, Hit, ShotDetails
from cineseek.answer_identity import Candidate
from cineseek.client.answers import ShotAnswer
from cineseek.client.call import LONG, AnyFilm, AnyFootage, Call, film_id, footage_id, get
from cineseek.client.replies import bytes_of
from cineseek.client.showing import frame_path, sheet_path
from cineseek.film import Frame

if TYPE_CHECKING:
    from PIL import Image

    from cineseek.client.answers import KeptImage

Pictured = Hit | Candidate | Frame | FilmCard | ShotDetails | ShotAnswer
"""What has a saved picture."""


def thumbnail(of: Pictured | str, name: str | None = None) -> Call[Image.Image]:
    """The saved picture of a hit, a frame, or a film or shot in a list; or of a footage's id and a
    name."""
    return as_picture(picture(of, name))


def picture(of: Pictured | str, name: str | None = None) -> Call[bytes]:
    """What `thumbnail` gives, as the JPEG that was saved."""
    footage, name = (of, name) if isinstance(of, str) else _saved(of)
    if footage is None or name is None:
        raise ValueError("there is no picture of that; say a footage's id and a frame's name")
    return get(frame_path(footage, name), bytes_of)


def _saved(of: Pictured) -> tuple[str | None, str | None]:
    """A footage's id and the name of a frame of it."""
    if isinstance(of, Hit | Candidate):
        footage = None if of.footage is None else of.footage.id
        return footage, of.thumbnail.name if of.thumbnail is not None else None
    if isinstance(of, ShotAnswer):
        of = of.details
    if isinstance(of, ShotDetails):
        frame = next(iter(of.frames), None)
    else:
        frame = of.frame if isinstance(of, FilmCard) else of
    return (frame.footage_id, PurePath(frame.file).name) if frame is not None else (None, None)


def frame(
    footage: AnyFootage, second: float | None = None, *, height: int | None = None
) -> Call[Image.Image]:
    """A full picture out of the footage; of a hit the one that matched, unless a second is said."""
    at = getattr(footage, "second", None) if second is None else second
    if at is None:
        raise ValueError("say which second of the footage")
    route = "/api/footages/{}/frame.jpg"
    call = get(route, bytes_of, footage_id(footage), second=f"{at:.3f}", height=height)
    return as_picture(replace(call, timeout=LONG))


def sheet(film: AnyFilm) -> Call[Image.Image]:
    """A film's contact sheet."""
    call = get(sheet_path(film_id(film)), bytes_of)
    return as_picture(replace(call, timeout=LONG))


def kept_image(image: str | KeptImage) -> Call[Image.Image]:
    """A picture that the server keeps, small."""
    id = image if isinstance(image, str) else image.id
    return as_picture(get("/api/images/{}", bytes_of, id))


def as_picture(call: Call[bytes]) -> Call[Image.Image]:
    """The same call, its JPEG opened."""
    from cineseek.client.pictures import opened

    return Call(
        call.method,
        call.path,
        lambda reply: opened(reply.content),
        call.params,
        timeout=call.timeout,
    )

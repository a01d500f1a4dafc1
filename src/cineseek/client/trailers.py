"""Questions about whole footages: what is like one, how good it may be, and where it lies."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cineseek.answer import FilmCard
from cineseek.answer_identity import Candidate
from cineseek.answer_trailers import PARTS
from cineseek.client import reading as read
from cineseek.client.answers import FilmAnswer
from cineseek.client.call import (
    LONG,
    AnyFilm,
    AnyFootage,
    Call,
    Manner,
    fill,
    film_id,
    footage_id,
    some,
)
from cineseek.client.flows import Flow, answer
from cineseek.client.pictures import to_send
from cineseek.client.replies import reading
from cineseek.film import Film
from cineseek.shapes_read import read_neighbours, read_rating

if TYPE_CHECKING:
    from cineseek.answer_trailers import Neighbours, Place, Rating

T = TypeVar("T")
Whole = AnyFilm | AnyFootage | Path | bytes
"""A footage, a film, or a video: a file or its bytes."""

_FOOTAGE = re.compile("[0-9a-f]{32}")


def neighbours(
    manner: Manner,
    of: Whole,
    *,
    limit: int = 10,
    weights: Mapping[str, float] | None = None,
    query: str = "",
    meetings: int = 3,
) -> Flow[Neighbours]:
    """What of the library is like a footage, a film or a video, in what, and where they meet.

    `of` is an id, one out of an answer, or a video: a file or its bytes, of at most five minutes.
    `weights` say how heavy `look`, `sound`, `rhythm`, `palette`, `plot` and `tower` are; `query`
    are filters: `kind:advert genre:drama`.
    """
    unknown = set(weights or ()) - set(PARTS)
    if unknown:
        raise ValueError(f"weights are of {', '.join(PARTS)}, not of {', '.join(sorted(unknown))}")
    asked = {"limit": limit, "meetings": meetings, "q": query, **(weights or {})}
    call = _asked(of, "similar", "/api/similar", read_neighbours, asked, query)
    return answer(manner, call)


def rate(manner: Manner, of: Whole, *, coverage: float = 0.8) -> Flow[Rating]:
    """The IMDb score that is expected of a footage, a film or a video, with its interval.

    `of` is what `neighbours` takes. The score lies in the interval with probability `coverage`,
    0.05 to 0.99.
    """
    call = _asked(of, "rating", "/api/rate", read_rating, {"coverage": coverage})
    return answer(manner, call)


def places(manner: Manner, *, limit: int = 2000) -> Flow[tuple[Place, ...]]:
    """The map of the library: where each footage lies, what is alike together.

    Of a film a place has what names it, and its genres.
    """
    call = Call("GET", "/api/map", reading(read.places), some({"limit": limit}))
    return answer(manner, call)


def _asked(
    of: Whole,
    what: str,
    route: str,
    read_answer: Callable[[Any], T],
    asked: Mapping[str, Any],
    query: str = "",
) -> Call[T]:
    """The request that asks it: of what the server has, or with a video.

    It may take a while: a video is read, and the first of its kind makes what a library lacks.
    """
    reader, told = reading(read_answer), some(asked)
    if isinstance(of, Path | bytes) or (isinstance(of, str) and _is_file(of)):
        sent = to_send(of)
        return Call(
            "POST", route, reader, image=sent, form=told, field="video", timeout=LONG, query=query
        )
    path = fill(f"/api/{{}}/{{}}/{what}", *_where(of))
    return Call("GET", path, reader, told, timeout=LONG, query=query)


def _is_file(text: str) -> bool:
    try:
        return Path(text).expanduser().is_file()
    except (OSError, RuntimeError):  # too long for a name, or of a home that nobody has
        return False


def _where(of: AnyFilm | AnyFootage) -> tuple[str, str]:
    """How the server knows it, as a film or as a footage, and its id."""
    if isinstance(of, str):
        return ("footages" if _FOOTAGE.fullmatch(of) else "films"), of
    if isinstance(of, Film | FilmCard | FilmAnswer):
        return "films", film_id(of)
    if isinstance(of, Candidate) and of.footage is None:
        return "films", of.film.id
    return "footages", footage_id(of)

"""What is like this? Of a footage or a film of the library, or of a video that is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Query, Response, UploadFile
from pydantic import Field

from cineseek.answer_trailers import PARTS
from cineseek.film import Film, Footage
from cineseek.query.scan import LONGEST_QUERY
from cineseek.server.asking import check_query
from cineseek.server.description import SIMILAR, example
from cineseek.server.metrics import Subject
from cineseek.server.problems import Problem
from cineseek.server.schemas import FilmId, FootageId
from cineseek.server.schemas_trailers import SimilarAnswer
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, Serving, errors
from cineseek.server.trailers import hurry, thumbnails
from cineseek.shapes import neighbour_of
from cineseek.stopwatch import Stopwatch

router = APIRouter(prefix="/api", tags=["similar"])

_HEAVY = "How much it counts. Where any is given, the others do not count; else all as usual."
_MANY = "Neighbours at most."
_MEET = "Moments told of each neighbour."
_ONLY = 'Only these: filters such as `kind:advert genre:drama year:1980.. language:"fr"`.'


_Weight = Annotated[float | None, Field(ge=0, le=10, description=_HEAVY)]
_InAddress = Annotated[_Weight, Query()]
_InForm = Annotated[_Weight, Form()]


def _asked(
    look: _InAddress = None,
    sound: _InAddress = None,
    rhythm: _InAddress = None,
    palette: _InAddress = None,
    plot: _InAddress = None,
    tower: _InAddress = None,
) -> dict[str, float] | None:
    return _weights(look, sound, rhythm, palette, plot, tower)


def _sent(
    look: _InForm = None,
    sound: _InForm = None,
    rhythm: _InForm = None,
    palette: _InForm = None,
    plot: _InForm = None,
    tower: _InForm = None,
) -> dict[str, float] | None:
    return _weights(look, sound, rhythm, palette, plot, tower)


def _weights(*given: float | None) -> dict[str, float] | None:
    """Weights by name, those that were given; None where none was."""
    named = {name: one for name, one in zip(PARTS, given, strict=True) if one is not None}
    if named and not any(named.values()):
        raise Problem(
            422, "no_weights", "Every weight is 0.", "Give at least one part a weight above 0."
        )
    return named or None


Weights = dict[str, float] | None
Told = Callable[[str, int, int], None]
Asked = Annotated[Weights, Depends(_asked)]
Sent = Annotated[Weights, Depends(_sent)]
Many = Annotated[int, Query(ge=1, le=200, description=_MANY)]
Meet = Annotated[int, Query(ge=0, le=20, description=_MEET)]
Only = Annotated[str, Query(max_length=LONGEST_QUERY, description=_ONLY)]


@router.get(
    "/footages/{footage}/similar",
    response_model=SimilarAnswer,
    responses=errors(404) | example(SIMILAR),
)
def similar_footages(
    footage: FootageId,
    served: Served,
    weights: Asked,
    limit: Many = 10,
    meetings: Meet = 3,
    q: Only = "",
) -> Response:
    """Films that are like this footage, in what, and where the two meet."""
    found = served.library.catalogue.footage(footage)
    return _answer_of(served, found, weights, limit, meetings, q)


@router.get(
    "/films/{film}/similar",
    response_model=SimilarAnswer,
    responses=errors(404) | example(SIMILAR),
)
def similar_films(
    film: FilmId,
    served: Served,
    weights: Asked,
    limit: Many = 10,
    meetings: Meet = 3,
    q: Only = "",
) -> Response:
    """Films that are like this one: like its feature, where it has one, else another footage."""
    found = served.library.catalogue.film(film)
    return _answer_of(served, found, weights, limit, meetings, q)


@router.post("/similar", response_model=SimilarAnswer, responses=errors(507) | example(SIMILAR))
def similar(
    served: Served,
    weights: Sent,
    video: Annotated[UploadFile, File(description="At most five minutes and 96 MB.")],
    limit: Annotated[int, Form(ge=1, le=200, description=_MANY)] = 10,
    meetings: Annotated[int, Form(ge=0, le=20, description=_MEET)] = 3,
    q: Annotated[str, Form(max_length=LONGEST_QUERY, description=_ONLY)] = "",
) -> Response:
    """What of the library is like a trailer, an advert or a clip that need not be in it."""
    _check(q, served)
    progress = hurry(served, "similar")
    with served.stopwatch() as watch, served.clips.file_of(video, served.clips.trailer) as path:
        return _answer(served, watch, path, weights, limit, meetings, q, progress)


def _check(q: str, served: Serving) -> None:
    check_query(q, served)
    if served.library.catalogue.is_empty():
        raise Problem(404, "not_found", "The library is empty.", "Add films first.")


def _answer_of(
    served: Serving, of: Film | Footage, weights: Weights, limit: int, meetings: int, q: str
) -> Response:
    _check(q, served)
    with served.stopwatch() as watch:
        with watch.stage("wait"):
            served.comparing.wait()
        with served.asking:
            return _answer(served, watch, of, weights, limit, meetings, q, None)


def _answer(
    served: Serving,
    watch: Stopwatch,
    of: Path | Film | Footage,
    weights: Weights,
    limit: int,
    meetings: int,
    q: str,
    progress: Told | None,
) -> Response:
    with watch.stage("similar"):
        try:
            found = served.library.similar(
                of, limit=limit, weights=weights, query=q, meetings=meetings, progress=progress
            )
        except ValueError as error:  # of a query with more than filters of films
            raise Problem(422, "no_filters", f"{error}.", "Leave the rest of q out.") from error
    with watch.stage("shape"):
        faces = thumbnails(served, [one.footage.id for one in found])
        body = {
            "neighbours": [
                {**neighbour_of(one), "thumbnail": faces.get(one.footage.id)} for one in found
            ],
            "reason": found.reason,
            "warnings": list(found.warnings),
        }
    seconds = {stage: round(spent, 6) for stage, spent in watch.seconds.items()}
    told = {"total": round(watch.total, 6), **seconds}
    subject: Subject = "video" if isinstance(of, Path) else "library"
    served.metrics.likened(subject, found=bool(found), seconds=told)
    return send_json({**body, "seconds": told})

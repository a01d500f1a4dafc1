"""How good may it be? An expected IMDb score with its interval, beside what simpler ways say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, File, Form, Query, Response, UploadFile

from cineseek.film import Film, Footage
from cineseek.server.description import RATING, example
from cineseek.server.metrics import Subject
from cineseek.server.schemas import FilmId, FootageId
from cineseek.server.schemas_trailers import RatingAnswer
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, Serving, errors
from cineseek.server.trailers import hurry
from cineseek.shapes import rating_of
from cineseek.stopwatch import Stopwatch

router = APIRouter(prefix="/api", tags=["similar"])

_COVER = "The score lies between `low` and `high` with this probability."
Cover = Annotated[float, Query(ge=0.05, le=0.99, description=_COVER)]


@router.get(
    "/footages/{footage}/rating",
    response_model=RatingAnswer,
    responses=errors(404) | example(RATING),
)
def footage_rating(footage: FootageId, served: Served, coverage: Cover = 0.8) -> Response:
    """The score that is expected of a footage's film."""
    return _answer_of(served, served.library.catalogue.footage(footage), coverage)


@router.get(
    "/films/{film}/rating", response_model=RatingAnswer, responses=errors(404) | example(RATING)
)
def film_rating(film: FilmId, served: Served, coverage: Cover = 0.8) -> Response:
    """The score that is expected of a film."""
    return _answer_of(served, served.library.catalogue.film(film), coverage)


@router.post("/rate", response_model=RatingAnswer, responses=errors(507) | example(RATING))
def rate(
    served: Served,
    video: Annotated[UploadFile, File(description="At most five minutes and 96 MB.")],
    coverage: Annotated[float, Form(ge=0.05, le=0.99, description=_COVER)] = 0.8,
) -> Response:
    """The score that is expected of a trailer that need not be in the library."""
    progress = hurry(served, "rate")
    with served.stopwatch() as watch, served.clips.file_of(video, served.clips.trailer) as path:
        return _answer(served, watch, path, coverage, progress)


def _answer_of(served: Serving, of: Film | Footage, coverage: float) -> Response:
    with served.stopwatch() as watch, served.asking:
        return _answer(served, watch, of, coverage, None)


def _answer(
    served: Serving,
    watch: Stopwatch,
    of: Path | Film | Footage,
    coverage: float,
    progress: Callable[[str, int, int], None] | None,
) -> Response:
    with watch.stage("rate"):
        found = served.library.rate(of, coverage=coverage, progress=progress)
    with watch.stage("shape"):
        body = rating_of(found)
    seconds = {stage: round(spent, 6) for stage, spent in watch.seconds.items()}
    told = {"total": round(watch.total, 6), **seconds}
    subject: Subject = "video" if isinstance(of, Path) else "library"
    served.metrics.rated(subject, by="facts" if found.model == "facts" else "trained", seconds=told)
    return send_json({**body, "seconds": told})

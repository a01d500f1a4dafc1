"""Shots: one, those like it, and a short clip of it."""

from __future__ import annotations

from pathlib import Path

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request, Response

from cineseek.film import Footage, Shot
from cineseek.server.asking import CursorOption, Limit, Question, answer
from cineseek.server.description import SEARCH, example
from cineseek.server.footage_files import reading
from cineseek.server.schemas import ShotAnswer, ShotId
from cineseek.server.schemas_search import SearchAnswer
from cineseek.server.sending import is_known, not_modified, send_file, send_json
from cineseek.server.serving import Served, Serving, errors, ranged
from cineseek.shapes import facts_of, footage_of, shot_of

router = APIRouter(prefix="/api/shots", tags=["shots"])

RECIPE = 1
"""Of previews: a new number where they are made otherwise, so that no old one is sent."""


@router.get("/{shot}", response_model=ShotAnswer, responses=errors(404))
def shot(shot: ShotId, served: Served) -> Response:
    """One shot, and what it is of."""
    catalogue = served.library.catalogue
    details = served.library.details(served.library.shot(shot))
    footage = catalogue.footage(details.shot.footage_id)
    return send_json(
        {
            "film": facts_of(catalogue.film(footage.film_id)),
            "footage": footage_of(footage),
            "shot": shot_of(details.shot, details.frames, details.texts),
        }
    )


@router.get("/{shot}/similar", response_model=SearchAnswer, responses=errors(404) | example(SEARCH))
def similar_shots(
    shot: ShotId,
    request: Request,
    served: Served,
    limit: Limit = 20,
    cursor: CursorOption = None,
) -> Response:
    """Shots like this one; neither it nor the same take in another footage is among them."""
    return answer(request, served, Question(like=shot), None, limit=limit, cursor=cursor)


@router.get(
    "/{shot}/preview.mp4",
    response_class=Response,
    responses=errors(404, 507)
    | ranged("H.264 and AAC, at most 480 pixels high and 8 seconds long.", "video/mp4"),
)
async def shot_preview(shot: ShotId, request: Request, served: Served) -> Response:
    """A short clip of a shot that every browser plays, whatever its footage is."""
    found, footage = await run_sync(_shot_and_footage, served, shot)

    def make(path: Path) -> None:
        with reading(footage):
            served.library.preview(found, path)

    # Content and span name the clip: a shot that is read anew, and cut otherwise, has another.
    begins, ends = (round(second * 1000) for second in (found.span.start, found.span.end))
    name = f"{footage.id}-{begins}-{ends}-{RECIPE}"
    if is_known(request, name):
        return not_modified(name)
    path = await served.shelves.previews.fetch(f"{name}.mp4", make)
    return await run_sync(_send_clip, request, path, name)


def _shot_and_footage(served: Serving, name: str) -> tuple[Shot, Footage]:
    shot = served.library.shot(name)
    return shot, served.library.catalogue.footage(shot.footage_id)


def _send_clip(request: Request, path: Path, name: str) -> Response:
    # Its time says when it was last asked for.
    return send_file(request, path, etag=name, media_type="video/mp4", dated=False)

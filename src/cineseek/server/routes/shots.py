"""Shots: one, and those like it."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from cineseek.server.asking import CursorOption, Limit, Question, answer
from cineseek.server.schemas import SearchAnswer, ShotAnswer, ShotId
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, errors
from cineseek.shapes import facts_of, footage_of, shot_of

router = APIRouter(prefix="/api/shots", tags=["shots"])


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


@router.get("/{shot}/similar", response_model=SearchAnswer, responses=errors(404))
def similar_shots(
    shot: ShotId,
    request: Request,
    served: Served,
    limit: Limit = 20,
    cursor: CursorOption = None,
) -> Response:
    """Shots like this one; neither it nor the same take in another footage is among them."""
    return answer(request, served, Question(like=shot), None, limit=limit, cursor=cursor)

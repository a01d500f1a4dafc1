"""Where is this scene? Words, filters, a picture, a shot, or several of these."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from cineseek.server.asking import CursorOption, Limit, QueryText, Question, answer
from cineseek.server.schemas import ImageId, SearchAnswer, ShotId
from cineseek.server.serving import Served, errors

router = APIRouter(prefix="/api/search", tags=["search"])


@router.get("", response_model=SearchAnswer, responses=errors(404))
def search(
    request: Request,
    served: Served,
    q: QueryText = "",
    image: Annotated[ImageId | None, Query(description="Looks like this picture.")] = None,
    like: Annotated[ShotId | None, Query(description="Is like this shot.")] = None,
    limit: Limit = 20,
    cursor: CursorOption = None,
) -> Response:
    """The shots that answer, best first, and why there are no more."""
    return answer(request, served, Question(q, image, like), None, limit=limit, cursor=cursor)

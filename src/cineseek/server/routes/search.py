"""Where is this scene? Words, filters, a picture, a shot, or several of these."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response

from cineseek.query.scan import LONGEST_QUERY
from cineseek.server.asking import CursorOption, Limit, QueryText, Question, answer, check_query
from cineseek.server.description import SEARCH, example
from cineseek.server.routes.images import ImageFile
from cineseek.server.schemas import ImageId, ShotId
from cineseek.server.schemas_search import SearchAnswer
from cineseek.server.serving import Served, errors

router = APIRouter(prefix="/api/search", tags=["search"])


@router.get("", response_model=SearchAnswer, responses=errors(404) | example(SEARCH))
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
    check_query(q, served)
    pixels = served.pictures.pixels(image) if image is not None else None
    return answer(request, served, Question(q, image, like), pixels, limit=limit, cursor=cursor)


@router.post("", response_model=SearchAnswer, responses=errors(507) | example(SEARCH))
def search_with_image(
    request: Request,
    served: Served,
    image: ImageFile,
    q: Annotated[str, Form(max_length=LONGEST_QUERY, description="Words and filters too.")] = "",
    limit: Annotated[int, Form(ge=1, le=200, description="Answers of a page.")] = 20,
) -> Response:
    """Search with a picture that comes along; the next page is asked for by GET, with its id."""
    check_query(q, served)
    name, pixels = served.pictures.take(image)
    return answer(request, served, Question(q, name), pixels, limit=limit, cursor=None)

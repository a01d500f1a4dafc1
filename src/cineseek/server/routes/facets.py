"""What can be filtered, and how a query could go on."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from cineseek.query.scan import LONGEST_QUERY
from cineseek.server.description import FACETS, SUGGESTIONS, example
from cineseek.server.schemas_search import FacetsAnswer, Suggestions
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, errors

router = APIRouter(prefix="/api", tags=["search"])

_MOST = 200
"""Values of one key: nobody reads through all names, and `suggest` finds the others."""
_NOT_HERE = ("image",)
"""Keys that a server takes no value of."""


@router.get("/facets", response_model=FacetsAnswer, responses=errors() | example(FACETS))
def facets(served: Served) -> Response:
    """What can be filtered by, with counts: at most 200 values of each key."""
    return send_json(
        {
            "facets": {
                name: [{"value": one.value, "count": one.count} for one in values[:_MOST]]
                for name, values in served.library.facets().items()
            }
        }
    )


@router.get("/suggest", response_model=Suggestions, responses=errors() | example(SUGGESTIONS))
def suggest(
    served: Served,
    q: Annotated[
        str,
        Query(max_length=LONGEST_QUERY, description="The whole query.", examples=["night dir"]),
    ] = "",
    at: Annotated[
        int | None, Query(ge=0, description="The character before which the caret stands.")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=50, description="At most so many.")] = 8,
) -> Response:
    """How the word being typed could go on: films, people, genres, filters and their values."""
    found = served.library.suggest(q, at, limit=limit, without=_NOT_HERE)
    return send_json(
        {
            "suggestions": [
                {"text": one.text, "label": one.label, "sort": one.sort, "count": one.count}
                for one in found.suggestions
            ],
            "start": found.start,
            "end": found.end,
        }
    )

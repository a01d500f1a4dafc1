"""Films and what there is of them."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from cineseek.server.asking import CursorOption, Limit, check_page
from cineseek.server.paging import begin, follow
from cineseek.server.schemas import FilmAnswer, FilmId, Films, FootageId, Shots
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, errors
from cineseek.shapes import card_of, facts_of, footage_of, shot_of

router = APIRouter(prefix="/api/films", tags=["films"])


@router.get("", response_model=Films, responses=errors())
def films(
    served: Served,
    q: Annotated[
        str, Query(max_length=200, description="Words of titles, and names of people.")
    ] = "",
    sort: Annotated[
        Literal["title", "year", "added"],
        Query(description="By title, the latest year first, or what was added last."),
    ] = "title",
    limit: Limit = 50,
    cursor: CursorOption = None,
) -> Response:
    """The films of the library, a page at a time."""
    check_page(limit, served)
    asked = ("films", q, sort)
    offset = begin(cursor, *asked)
    cards, total = served.library.browse(q, order=sort, limit=limit, offset=offset)
    return send_json(
        {
            "films": [card_of(card) for card in cards],
            "total": total,
            "next": follow(offset + limit, total, *asked),
        }
    )


@router.get("/{film}", response_model=FilmAnswer, responses=errors(404))
def film(film: FilmId, served: Served) -> Response:
    """One film by its id, and its footage."""
    found = served.library.catalogue.film(film)
    footages = served.library.catalogue.footages(found.id)
    return send_json({"film": facts_of(found), "footage": [footage_of(one) for one in footages]})


@router.get("/{film}/shots", response_model=Shots, responses=errors(404))
def film_shots(
    film: FilmId,
    served: Served,
    footage: Annotated[FootageId | None, Query(description="Of this footage only.")] = None,
    limit: Limit = 50,
    cursor: CursorOption = None,
) -> Response:
    """The shots of a film, in order of footage and time, a page at a time."""
    check_page(limit, served)
    asked = ("shots", film, footage)
    offset = begin(cursor, *asked)
    found = served.library.catalogue.film(film)
    shots, total = served.library.browse_shots(found.id, footage, limit=limit, offset=offset)
    return send_json(
        {
            "shots": [shot_of(one.shot, one.frames, one.texts) for one in shots],
            "total": total,
            "next": follow(offset + limit, total, *asked),
        }
    )

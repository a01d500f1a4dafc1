"""Films and what there is of them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated, Literal

from anyio.to_thread import run_sync
from fastapi import APIRouter, Query, Request, Response

from cineseek.film import Film
from cineseek.server.asking import CursorOption, Limit, check_page
from cineseek.server.description import FILMS, example
from cineseek.server.paging import begin, follow
from cineseek.server.problems import Problem
from cineseek.server.schemas import FilmAnswer, FilmId, Films, FootageId, Shots
from cineseek.server.sending import ASK_AGAIN, is_known, not_modified, send_bytes, send_json
from cineseek.server.serving import Served, Serving, errors, file_answer
from cineseek.shapes import card_of, facts_of, footage_of, shot_of

router = APIRouter(prefix="/api/films", tags=["films"])


@router.get("", response_model=Films, responses=errors() | example(FILMS))
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


@router.get(
    "/{film}/sheet.jpg",
    response_class=Response,
    responses=errors(404, 507) | file_answer("A JPEG: shots as a grid, palette as a barcode."),
)
async def film_sheet(film: FilmId, request: Request, served: Served) -> Response:
    """A film at a glance: its contact sheet."""
    found, name = await run_sync(_name_of_sheet, served, film)
    if is_known(request, name):
        return not_modified(name)

    def make(path: Path) -> None:
        drawn = path.with_suffix(".jpg")
        served.library.contact_sheet(found, drawn)
        drawn.replace(path)

    path = await served.shelves.pictures.fetch(f"{name}.jpg", make)
    content = await run_sync(path.read_bytes)
    return send_bytes(request, content, etag=name, media_type="image/jpeg", cache=ASK_AGAIN)


def _name_of_sheet(served: Serving, film: str) -> tuple[Film, str]:
    """The film, and what its sheet is called: another name when it would be drawn otherwise."""
    catalogue = served.library.catalogue
    found = catalogue.film(film)
    shown = catalogue.footages(found.id)
    shots = [catalogue.lists.shots(found.id, one.id, limit=1, offset=0)[1] for one in shown]
    if not sum(shots):
        raise Problem(
            404, "not_found", f"There are no shots of {found.title} yet.", "Try again later."
        )
    drawn = repr((found, [(one.id, one.kind) for one in shown], shots))
    return found, f"sheet-{hashlib.blake2b(drawn.encode(), digest_size=16).hexdigest()}"


@router.delete("/{film}", status_code=204, response_class=Response, responses=errors(404, 507))
def delete_film(film: FilmId, served: Served) -> Response:
    """Forget a film and all of its footage; the files themselves stay where they are."""
    served.library.remove(served.library.catalogue.film(film))
    return Response(status_code=204)

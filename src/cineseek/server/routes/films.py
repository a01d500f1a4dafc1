"""Films and what there is of them."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from cineseek.server.schemas import FilmAnswer, FilmId
from cineseek.server.serving import Served, errors
from cineseek.shapes import facts_of, footage_of

router = APIRouter(prefix="/api/films", tags=["films"])


@router.get("/{film}", response_model=FilmAnswer, responses=errors(404))
def film(film: FilmId, served: Served) -> dict[str, Any]:
    """One film by its id, and its footage."""
    found = served.library.catalogue.film(film)
    footages = served.library.footages(found.id)
    return {"film": facts_of(found), "footage": [footage_of(one) for one in footages]}

"""The library that is served, as a whole."""

from __future__ import annotations

from fastapi import APIRouter, Response

import cineseek
from cineseek.server.schemas_server import LibraryAnswer
from cineseek.server.sending import send_json
from cineseek.server.serving import CanWrite, Served, errors

router = APIRouter(prefix="/api/library", tags=["server"])


@router.get("", response_model=LibraryAnswer, responses=errors())
def library(served: Served, can_write: CanWrite) -> Response:
    """What is served: how much there is, which encoder sees it, what should be known."""
    known = served.library
    counts = known.catalogue.counts()
    return send_json(
        {
            "name": known.folder.stem,
            "version": cineseek.__version__,
            "model": known.card["name"],  # what it is loaded by may be a path of this machine
            "notes": list(known.notes),
            "warning": known.card.get("warning", ""),
            "films": counts.films,
            "footages": counts.footages,
            "shots": counts.shots,
            "frames": counts.frames,
            "texts": counts.texts,
            "can_write": can_write,
        }
    )

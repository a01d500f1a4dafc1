"""The encoders that cineseek knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Response

from cineseek.models.catalogue import list_encoders
from cineseek.server.schemas_server import Models
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, errors

router = APIRouter(prefix="/api/models", tags=["server"])


@router.get("", response_model=Models, responses=errors())
def models(served: Served) -> Response:
    """All encoders known by name, this library's own first."""
    own = served.library.card
    listed = list_encoders()
    shapes = [_shape(asdict(one.card), here=one.ready) for one in listed]
    others = [shape for shape in shapes if shape["name"] != own["name"]]
    here = next((shape["here"] for shape in shapes if shape["name"] == own["name"]), True)
    return send_json({"models": [_shape(own, here=here, used=True), *others]})


def _shape(card: Mapping[str, Any], *, here: bool, used: bool = False) -> dict[str, Any]:
    return {
        "name": card["name"],
        "dimension": card["dimension"],
        "languages": list(card.get("languages", ())),
        "licence": card.get("licence") or None,
        "megabytes": card.get("megabytes") or None,
        "here": here,
        "used": used,
    }

"""The map of a library: all footage on a plane, what is alike together."""

from __future__ import annotations

import hashlib
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic_core import to_json

from cineseek.server.description import MAP, example
from cineseek.server.schemas_trailers import MapAnswer
from cineseek.server.sending import ASK_AGAIN, send_bytes
from cineseek.server.serving import Served, errors
from cineseek.server.trailers import thumbnails
from cineseek.shapes import place_of

router = APIRouter(prefix="/api/map", tags=["similar"])


@router.get("", response_model=MapAnswer, responses=errors() | example(MAP))
def map(
    request: Request,
    served: Served,
    limit: Annotated[int, Query(ge=1, le=20_000, description="Places at most.")] = 2000,
) -> Response:
    """Where each footage lies. Of more than are asked for, the same ones each time."""
    served.comparing.wait()
    with served.mapping:
        places = served.library.map()
    # Ids are digests: the first of them are as good as any drawn by lot, and stay the same.
    chosen = sorted(places, key=lambda one: one.footage.id)[:limit]
    faces = thumbnails(served, [one.footage.id for one in chosen])
    body = {
        "places": [{**place_of(one), "thumbnail": faces.get(one.footage.id)} for one in chosen],
        "total": len(places),
    }
    content = to_json(body)
    etag = hashlib.blake2b(content, digest_size=12).hexdigest()
    return send_bytes(request, content, etag=etag, media_type="application/json", cache=ASK_AGAIN)

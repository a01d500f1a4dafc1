"""Saved frames: the small pictures that stand for shots."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from cineseek.server.problems import Problem
from cineseek.server.schemas import FootageId
from cineseek.server.sending import send_bytes
from cineseek.server.serving import Served, errors, file_answer

router = APIRouter(prefix="/api/frames", tags=["pictures"])

FrameName = Annotated[
    str,
    Path(
        pattern="^([0-9a-f]{12}-)?[0-9]{1,9}$",
        description="`thumbnail` without its ending; its milliseconds are enough.",
        examples=["12500"],
    ),
]


@router.get(
    "/{footage}/{name}.jpg",
    response_class=Response,
    responses=errors(404) | file_answer("A JPEG, at most 360 pixels high."),
)
def frame(request: Request, footage: FootageId, name: FrameName, served: Served) -> Response:
    """The saved frame of a footage at a millisecond."""
    millisecond = int(name.rpartition("-")[2])
    found = served.library.catalogue.lists.frame(footage, millisecond)
    try:
        content = (served.library.folder / found.file).read_bytes()
    except OSError as error:
        raise Problem(
            404, "not_found", "This saved frame is lost.", "`cineseek doctor` makes it again."
        ) from error
    return send_bytes(
        request, content, etag=f"{footage[:16]}-{millisecond}", media_type="image/jpeg"
    )

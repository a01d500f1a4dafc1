"""Where in the library is this clip? Bounded: longer videos are for the command line."""

from __future__ import annotations

import time
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Response, UploadFile

from cineseek.server.description import COPIES, example
from cineseek.server.problems import Problem
from cineseek.server.schemas_identify import CopiesAnswer
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, errors
from cineseek.shapes import copy_of

router = APIRouter(prefix="/api/copies", tags=["identify"])


@router.post("", response_model=CopiesAnswer, responses=errors(507) | example(COPIES))
def copies(
    served: Served,
    video: Annotated[UploadFile, File(description="At most two minutes and 32 MB.")],
    limit: Annotated[int, Form(ge=1, le=200, description="Copies at most.")] = 100,
) -> Response:
    """What of a clip is in the library, though it be cut, mirrored, cropped or faster."""
    until = time.monotonic() + served.config.limits.copies_patience

    def hurry(done: int, total: int) -> None:
        if time.monotonic() > until:
            raise Problem(
                422,
                "too_long",
                f"Looking for copies took too long: {done} of {total} seconds were read.",
                "Send a shorter piece of it, or use `cineseek copies` where the library is.",
            )

    with served.stopwatch() as watch, served.clips.file_of(video) as path:
        with watch.stage("copies"):
            found = served.library.copies(path, limit=limit, progress=hurry)
        with watch.stage("shape"):
            body: dict[str, Any] = {"copies": [copy_of(one) for one in found]}
        spent = {name: round(seconds, 6) for name, seconds in watch.seconds.items()}
        body["seconds"] = {"total": round(watch.total, 6), **spent}
    return send_json(body)

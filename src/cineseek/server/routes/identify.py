"""Which film is this? A picture, a GIF or a short clip, or that it is not known."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Query, Response, UploadFile

from cineseek.server.description import IDENTIFY, example
from cineseek.server.metrics import Asked
from cineseek.server.moments import Pictured
from cineseek.server.schemas import ImageId
from cineseek.server.schemas_identify import IdentifyAnswer
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, Serving, errors
from cineseek.shapes import identification_of
from cineseek.stopwatch import Stopwatch

router = APIRouter(prefix="/api/identify", tags=["identify"])

_MANY = "Candidates at most."
_FALSE = "The share of other films' pictures that may get a name all the same."


@router.get("", response_model=IdentifyAnswer, responses=errors(404) | example(IDENTIFY))
def identify_kept(
    served: Served,
    image: Annotated[ImageId, Query(description="Of a picture or clip that was sent.")],
    limit: Annotated[int, Query(ge=1, le=20, description=_MANY)] = 3,
    false_accepts: Annotated[float, Query(ge=0.0001, le=0.5, description=_FALSE)] = 0.01,
) -> Response:
    """The film of a picture or clip that was sent before: this address can be shared."""
    with served.stopwatch() as watch:
        with watch.stage("read"):
            pictures = served.moments.pictures(image)
        return _answer(served, watch, image, pictures, limit, false_accepts)


@router.post("", response_model=IdentifyAnswer, responses=errors(507) | example(IDENTIFY))
def identify(
    served: Served,
    image: Annotated[
        UploadFile,
        File(description="A picture, a GIF, or a clip of at most two minutes and 32 MB."),
    ],
    limit: Annotated[int, Form(ge=1, le=20, description=_MANY)] = 3,
    false_accepts: Annotated[float, Form(ge=0.0001, le=0.5, description=_FALSE)] = 0.01,
) -> Response:
    """Which film this is from, and where in it; several pictures of a clip have to agree."""
    with served.stopwatch() as watch:
        with watch.stage("read"):
            name, pictures = served.moments.take(image)
        return _answer(served, watch, name, pictures, limit, false_accepts)


def _answer(
    served: Serving,
    watch: Stopwatch,
    name: str,
    pictures: Pictured,
    limit: int,
    false_accepts: float,
) -> Response:
    with watch.stage("wait"):
        served.preparing.wait()
    with served.asking, watch.stage("identify"):
        found = served.library.identify(pictures, limit=limit, false_accepts=false_accepts)
    with watch.stage("shape"):
        body = {**identification_of(found), "image": name, "pictures": len(pictures)}
    seconds = {stage: round(spent, 6) for stage, spent in watch.seconds.items()}
    body["seconds"] = {"total": round(watch.total, 6), **seconds}
    kind: Asked = "picture" if len(pictures) == 1 else "clip"
    served.metrics.identified(kind, named=found.film is not None, seconds=body["seconds"])
    return send_json(body)

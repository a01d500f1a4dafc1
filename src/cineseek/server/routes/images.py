"""Pictures to search with: sent once, named by their content from then on."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Request, Response, UploadFile

from cineseek.server.schemas import ImageId
from cineseek.server.schemas_search import ImageAnswer
from cineseek.server.sending import FOREVER, is_known, not_modified, send_bytes, send_json
from cineseek.server.serving import Served, errors, file_answer

router = APIRouter(prefix="/api/images", tags=["pictures"])

ImageFile = Annotated[
    UploadFile, File(description="JPEG, PNG, WebP, AVIF, GIF or TIFF; turned upright by its EXIF.")
]


@router.post("", response_model=ImageAnswer, responses=errors(507))
def send_image(image: ImageFile, served: Served) -> Response:
    """Send a picture; with its id it is searched with, and a page with it can be shared."""
    name, pixels = served.pictures.take(image)
    return send_json({"id": name, "width": pixels.shape[1], "height": pixels.shape[0]})


@router.get(
    "/{image}",
    response_class=Response,
    responses=errors(404) | file_answer("A JPEG, at most 512 pixels across and down."),
)
def image(image: ImageId, request: Request, served: Served) -> Response:
    """A picture that was sent, small."""
    if is_known(request, image):
        return not_modified(image, FOREVER)
    content = served.pictures.as_jpeg(image)
    return send_bytes(request, content, etag=image, media_type="image/jpeg")

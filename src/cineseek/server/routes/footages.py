"""Footage: the files themselves, and the words in them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

from anyio.to_thread import run_sync
from fastapi import APIRouter, Query, Request, Response
from PIL import Image

from cineseek.export.webvtt import write_webvtt
from cineseek.file_name import file_of
from cineseek.server.footage_files import gone, reading
from cineseek.server.schemas import FootageFacts, FootageId, Texts
from cineseek.server.sending import (
    ASK_AGAIN,
    FOREVER,
    is_known,
    not_modified,
    send_bytes,
    send_file,
    send_json,
)
from cineseek.server.serving import Served, errors, file_answer, ranged
from cineseek.shapes import footage_of, line_of

router = APIRouter(prefix="/api/footages", tags=["footage"])

_TYPES = {
    ".avi": "video/x-msvideo",
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".m4v": "video/mp4",
    ".mkv": "video/x-matroska",
    ".mov": "video/quicktime",
    ".mp4": "video/mp4",
    ".mpeg": "video/mpeg",
    ".mpg": "video/mpeg",
    ".ogv": "video/ogg",
    ".png": "image/png",
    ".ts": "video/mp2t",
    ".webm": "video/webm",
    ".webp": "image/webp",
}
"""What a browser may be told that a file is; the rest is to be saved, never shown."""


@router.get("/{footage}", response_model=FootageFacts, responses=errors(404))
def footage(footage: FootageId, served: Served) -> Response:
    """One footage by its id."""
    return send_json(footage_of(served.library.catalogue.footage(footage)))


@router.get("/{footage}/texts", response_model=Texts, responses=errors(404))
def footage_texts(footage: FootageId, served: Served) -> Response:
    """All lines of a footage: subtitles, captions, text in the picture."""
    found = served.library.catalogue.footage(footage)
    return send_json({"texts": [line_of(one) for one in served.library.catalogue.texts(found.id)]})


@router.get(
    "/{footage}/texts.vtt",
    response_class=Response,
    responses=errors(404) | file_answer("Cues, for a <track>.", "text/vtt"),
)
def footage_cues(
    request: Request,
    footage: FootageId,
    served: Served,
    language: Annotated[
        str | None, Query(max_length=20, description="Only lines in this one: `en`, `fa`.")
    ] = None,
) -> Response:
    """The lines of a footage as WebVTT, for a player in a page."""
    found = served.library.catalogue.footage(footage)
    lines = served.library.catalogue.texts(found.id)
    chosen = [line for line in lines if language is None or line.language == language]
    content = write_webvtt(chosen).encode("utf-8")
    return send_bytes(
        request,
        content,
        etag=hashlib.blake2b(content, digest_size=12).hexdigest(),
        media_type="text/vtt",
        cache=ASK_AGAIN,
    )


@router.get(
    "/{footage}/file",
    response_class=Response,
    responses=errors(404) | ranged("The file, whole or the stretch asked for."),
)
def footage_file(request: Request, footage: FootageId, served: Served) -> Response:
    """The video file or still itself; a player may ask for stretches of it (Range)."""
    found = served.library.catalogue.footage(footage)
    path = Path(found.path)
    try:
        status = path.stat()
    except OSError as error:
        raise gone(found) from error
    return send_file(
        request,
        path,
        etag=f"{found.id[:16]}-{status.st_size:x}-{status.st_mtime_ns:x}",
        media_type=_TYPES.get(path.suffix.lower(), "application/octet-stream"),
        name=file_of(found.path),
    )


@router.get(
    "/{footage}/frame.jpg",
    response_class=Response,
    responses=errors(404, 507) | file_answer("A JPEG of the picture at that second."),
)
async def footage_frame(
    request: Request,
    footage: FootageId,
    served: Served,
    second: Annotated[
        float, Query(ge=0, le=1_000_000, description="Of the footage; after its end, the last.")
    ] = 0.0,
    height: Annotated[int, Query(ge=16, le=2160, description="Pixels at most.")] = 1080,
) -> Response:
    """A full picture of a footage, decoded from its file."""
    found = await run_sync(served.library.catalogue.footage, footage)
    name = f"{found.id}-{round(second * 1000)}-{height}"
    if is_known(request, name):
        return not_modified(name, FOREVER)

    def make(path: Path) -> None:
        with reading(found):
            pixels = served.library.picture(found, second, height=height)
        Image.fromarray(pixels).save(path, "JPEG", quality=90)

    path = await served.shelves.pictures.fetch(f"{name}.jpg", make)
    content = await run_sync(path.read_bytes)
    return send_bytes(request, content, etag=name, media_type="image/jpeg")

"""Shots handed on to editing programs, as tables, and as clips."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Body, Request, Response
from fastapi.responses import StreamingResponse

from cineseek.errors import ExportError
from cineseek.server.asking import check_query
from cineseek.server.description import ANSWERS, REEL
from cineseek.server.exporting import (
    file_name,
    hits_asked_for,
    while_wanted,
    without_paths,
    zip_of_clips,
)
from cineseek.server.problems import Problem
from cineseek.server.schemas_search import ExportRequest
from cineseek.server.sending import disposition
from cineseek.server.serving import Served, errors

router = APIRouter(prefix="/api/export", tags=["export"])

_SORTS = {
    "edl": (".edl", "text/plain"),
    "fcpxml": (".fcpxml", "application/xml"),
    "otio": (".otio", "application/json"),
    "csv": (".csv", "text/csv"),
    "clips": (".zip", "application/zip"),
}
_FILE: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file; clips come as a zip, which begins while they are still cut.",
        "content": {
            kind: {"schema": {"type": "object"}} if kind == "application/json" else _FILE
            for _, kind in _SORTS.values()
        },
    }
}

Asked = Annotated[
    ExportRequest,
    Body(
        openapi_examples={
            "reel": {"summary": "Shots in their order", "value": REEL},
            "answers": {"summary": "The answers of a query", "value": ANSWERS},
        }
    ),
]


@router.post("", response_class=Response, responses=errors(404, 507) | _ANSWER)
def export(request: Request, asked: Asked, served: Served) -> Response:
    """Shots of a reel, or the answers of a query: EDL, FCPXML, OTIO, CSV, or clips in a zip.

    Timelines say where footage lies only to callers on the same machine; to others its name.
    """
    check_query(asked.query, served)
    hits = hits_asked_for(asked, served)
    ending, kind = _SORTS[asked.to]
    headers = {
        "content-disposition": disposition("attachment", file_name(asked.title, ending)),
        "cache-control": "no-store",
    }
    try:
        if asked.to == "clips":
            clips = while_wanted(request, zip_of_clips(hits, served.library, asked.handles))
            return StreamingResponse(clips, headers=headers, media_type=kind)
        with tempfile.TemporaryDirectory(prefix="cineseek-export-") as folder:
            path = Path(folder) / f"export{ending}"
            served.library.export(
                hits,
                asked.to,
                path,
                handles=asked.handles,
                frame_rate=asked.frame_rate,
                title=asked.title,
                links=served.config.local,
            )
            return Response(path.read_bytes(), headers=headers, media_type=kind)
    except ExportError as error:
        raise Problem(
            422,
            "not_exportable",
            without_paths(error, hits),
            "Choose other shots or another format.",
        ) from error

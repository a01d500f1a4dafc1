"""What every route stands on: the open library, the settings, and the errors it may answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from cineseek.library import Library
from cineseek.server.config import ServerConfig
from cineseek.server.schemas import ErrorAnswer


@dataclass(frozen=True, slots=True)
class Serving:
    """One open library and how it is served."""

    library: Library
    config: ServerConfig


def _serving(request: Request) -> Serving:
    found: Serving = request.app.state.serving
    return found


Served = Annotated[Serving, Depends(_serving)]


def picture(what: str, media_type: str = "image/jpeg") -> dict[int | str, dict[str, Any]]:
    """That a route answers with a file of this kind, for its description."""
    content = {media_type: {"schema": {"type": "string", "format": "binary"}}}
    return {200: {"description": what, "content": content}, 304: {"description": "As you have it."}}


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The errors a route may answer with, for its description."""
    return {status: {"model": ErrorAnswer} for status in (401, 403, 422, 429, 503, *statuses)}

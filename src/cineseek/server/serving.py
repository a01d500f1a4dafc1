"""What every route stands on: the open library, the settings, and the errors it may answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Request

from cineseek.library import Library
from cineseek.server.access import Access
from cineseek.server.config import ServerConfig
from cineseek.server.schemas import ErrorAnswer
from cineseek.server.stopping import Stopping
from cineseek.server.warming import Warming


@dataclass(frozen=True, slots=True)
class Serving:
    """One open library and how it is served."""

    library: Library
    config: ServerConfig
    access: Access = field(init=False)
    warming: Warming = field(init=False)
    stopping: Stopping = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "access", Access(self.config))
        object.__setattr__(self, "warming", Warming(self.library))
        object.__setattr__(self, "stopping", Stopping())


def _serving(request: Request) -> Serving:
    found: Serving = request.app.state.serving
    return found


def _can_write(request: Request) -> bool:
    return "write" in request.state.rights


Served = Annotated[Serving, Depends(_serving)]
CanWrite = Annotated[bool, Depends(_can_write)]
"""Whether this caller may add and remove."""


def file_answer(what: str, media_type: str = "image/jpeg") -> dict[int | str, dict[str, Any]]:
    """That a route answers with a file of this kind, for its description."""
    content = {media_type: {"schema": {"type": "string", "format": "binary"}}}
    return {200: {"description": what, "content": content}, 304: {"description": "As you have it."}}


def ranged(what: str, media_type: str = "*/*") -> dict[int | str, dict[str, Any]]:
    """The same for a file of which a stretch may be asked for."""
    whole = file_answer(what, media_type)
    stretch = {**whole[200], "description": "The stretch that was asked for."}
    outside = {"model": ErrorAnswer, "description": "There is no such stretch."}
    return {**whole, 206: stretch, 416: outside}


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The errors a route may answer with, for its description."""
    return {status: {"model": ErrorAnswer} for status in (401, 403, 422, 429, 503, *statuses)}

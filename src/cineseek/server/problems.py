"""The one shape of every error that is sent: a code, a message and a remedy."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from cineseek.errors import (
    CineseekError,
    ExportError,
    FetchError,
    LibraryBusyError,
    LibraryUnreachableError,
    MediaError,
    ModelError,
    NotFoundError,
    QueryError,
    StorageFullError,
)
from cineseek.file_name import without_folders

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.types import Receive, Scope, Send

log = logging.getLogger(__name__)


class ProblemResponse(JSONResponse):
    """An error on its way out; leaves its code in the request's scope, where it is counted."""

    code = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        scope["problem"] = self.code
        await super().__call__(scope, receive, send)


class Problem(HTTPException):
    """A request that cannot be answered as asked.

    An HTTPException, so that FastAPI lets one through that comes up while a body is read.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        remedy: str = "",
        *,
        headers: Mapping[str, str] | None = None,
        at: int | None = None,
    ) -> None:
        super().__init__(status, message, dict(headers or {}))
        self.status, self.code, self.message, self.remedy = status, code, message, remedy
        self.at = at
        """Of a query: the character where it goes wrong."""

    def body(self) -> dict[str, Any]:
        """What there is to say of it."""
        return {"code": self.code, "message": self.message, "remedy": self.remedy}

    def response(self, request_id: str | None = None) -> JSONResponse:
        """As it is sent."""
        error = self.body()
        if self.at is not None:
            error["at"] = self.at
        if request_id is not None:
            error["request_id"] = request_id
        response = ProblemResponse({"error": error}, self.status, self.headers)
        response.code = self.code
        return response


# The first that fits counts.
_OF_ERRORS: tuple[tuple[type[CineseekError], int, str, str], ...] = (
    (QueryError, 422, "bad_query", "Mend the query at the place named."),
    (NotFoundError, 404, "not_found", "See what there is: /api/films, /api/roots, /api/jobs."),
    (MediaError, 422, "unreadable_media", "Send another picture: JPEG, PNG, WebP or AVIF."),
    (FetchError, 422, "bad_address", "Give the http(s) address of a video or picture."),
    (ExportError, 422, "not_exportable", "Choose other shots or another format."),
    (StorageFullError, 507, "storage_full", "Make room on the server's disk and ask again."),
    (
        LibraryUnreachableError,
        503,
        "library_unreachable",
        "A server that has a part of the library is away: try again in a moment.",
    ),
    (LibraryBusyError, 503, "library_busy", "Try again in a moment."),
    (ModelError, 503, "model_unavailable", "See the server's log; `cineseek models` may help."),
)


def problem_of(error: Exception) -> Problem:
    """What is sent for an error of the library."""
    for kind, status, code, remedy in _OF_ERRORS:
        if isinstance(error, kind):
            at = error.at if isinstance(error, QueryError) else None
            message = str(error).splitlines()[0]
            if at is None:
                message = without_folders(message)
            headers = {"Retry-After": "2"} if status == 503 else {}
            return Problem(status, code, message, remedy, headers=headers, at=at)
    log.error("a request failed", exc_info=error)
    return Problem(
        500,
        "internal",
        "The server failed at this request.",
        "Its log says why; please report it.",
    )


def handle_problems(app: FastAPI) -> None:
    """Send every error in the one shape."""

    def sent(request: Request, problem: Problem) -> JSONResponse:
        return problem.response(getattr(request.state, "request_id", None))

    async def known(request: Request, error: Exception) -> JSONResponse:
        return sent(request, error if isinstance(error, Problem) else problem_of(error))

    async def invalid(request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, RequestValidationError)
        return sent(request, _invalid(request, error.errors()[0]))

    async def http(request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, HTTPException)
        phrase = HTTPStatus(error.status_code).phrase
        code = phrase.lower().replace(" ", "_").replace("-", "_")
        message, remedy = str(error.detail or phrase), "See /docs for what there is."
        return sent(
            request, Problem(error.status_code, code, message, remedy, headers=error.headers)
        )

    app.add_exception_handler(Problem, known)
    app.add_exception_handler(CineseekError, known)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Exception, known)


def _invalid(request: Request, first: Mapping[str, Any]) -> Problem:
    """What is wrong with the form of a request, by the first thing that is."""
    place, remedy = first["loc"], "See /docs for its form."
    if first["type"] == "json_invalid":  # its place is a number of characters
        message = f"The body is no JSON: {first['ctx']['error']} at character {place[-1]}."
        return Problem(422, "invalid_request", message, remedy)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if place == ("body",) and "json" not in kind:  # what curl's -d sends by itself
        remedy = "Send it with the header `Content-Type: application/json`."
    where = ".".join(str(part) for part in place)
    return Problem(422, "invalid_request", f"{where}: {first['msg']}", remedy)

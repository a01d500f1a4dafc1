"""Replies of a server understood: its JSON, and its errors as those that the library raises."""

from __future__ import annotations

import email.utils
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from cineseek.client.call import Call, Json
from cineseek.errors import (
    CineseekError,
    ExportError,
    FetchError,
    LibraryBusyError,
    LibraryUnreachableError,
    MediaError,
    ModelError,
    NotAllowedError,
    NotFoundError,
    QueryError,
    RequestRefusedError,
    ServerBusyError,
    ServerError,
    ServerUnreachableError,
    StorageFullError,
)

if TYPE_CHECKING:
    import httpx

    from cineseek.client.call import Reader

T = TypeVar("T")

_OF_THE_LIBRARY: dict[str, type[CineseekError]] = {
    "not_found": NotFoundError,
    "file_gone": NotFoundError,
    "image_gone": NotFoundError,
    "unreadable_media": MediaError,
    "unreadable_footage": MediaError,
    "bad_address": FetchError,
    "not_exportable": ExportError,
    "nothing_to_export": ExportError,
    "storage_full": StorageFullError,
    "library_busy": LibraryBusyError,
    "library_unreachable": LibraryUnreachableError,
    "model_unavailable": ModelError,
}
_TOKEN = "Set CINESEEK_TOKEN to it, or hand it to the client as token=."
PATIENT = 30.0
"""Seconds that a server may ask us to wait before we try again; more, and we say so instead."""
AGAIN = frozenset({429, 502, 503, 504})
"""What may be otherwise in a moment; 502 and 504 are a proxy's word for a server that restarts."""


def reading(shape: Callable[[Json], T]) -> Reader[T]:
    """Read an answer's JSON; what has not the form it should have is a ServerError."""

    def read(reply: httpx.Response) -> T:
        return read_shape(shape, json_of(reply), str(reply.request.url))

    return read


def read_shape(shape: Callable[[Any], T], value: Any, where: str) -> T:
    """One value read, wherever it came from."""
    try:
        return shape(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ServerError(
            f"{where}: the answer has not the form it should have ({error!r}); is the server of "
            "another version of cineseek?"
        ) from error


def json_of(reply: httpx.Response) -> Any:
    """The JSON in a reply, or a ServerError."""
    kind = reply.headers.get("content-type", "").partition(";")[0].strip()
    try:
        if kind != "application/json":
            raise ValueError(kind or "of no type")
        return reply.json()
    except ValueError as error:
        raise ServerError(
            f"{reply.request.url}: answers, but not with JSON ({error}); is that the address of a "
            "cineseek server?",
            status=reply.status_code,
        ) from error


def nothing(reply: httpx.Response) -> None:
    """For an answer that says nothing but that it is done."""


def text_of(reply: httpx.Response) -> str:
    """The text of a reply."""
    return reply.text


def bytes_of(reply: httpx.Response) -> bytes:
    """The bytes of a reply."""
    return reply.content


def error_of(reply: httpx.Response, call: Call[Any]) -> CineseekError:
    """The error that a reply is."""
    status = reply.status_code
    if 300 <= status < 400:
        onward = reply.headers.get("location", "elsewhere")
        return ServerError(
            f"{reply.request.url}: it sends us on to {onward}; give the server's own address",
            status=status,
        )
    try:
        body = json_of(reply)["error"]
        code, message, remedy = str(body["code"]), str(body["message"]), str(body["remedy"])
        at, request_id = body.get("at"), body.get("request_id")
    except (ServerError, KeyError, TypeError, AttributeError):
        return _foreign(reply)
    if code in ("bad_query", "query_too_long"):
        return QueryError(message, text=call.query, at=int(at or 0))
    if code in _OF_THE_LIBRARY:
        return _OF_THE_LIBRARY[code](message)
    kind = _kind(status)
    if status == 401 or code == "read_only":
        remedy = f"{remedy} {_TOKEN}".strip()
    return kind(
        f"{_sentence(message)} {remedy}".strip(), code=code, status=status, request_id=request_id
    )


def _kind(status: int) -> type[ServerError]:
    if status in (401, 403):
        return NotAllowedError
    if status in AGAIN:
        return ServerBusyError
    return RequestRefusedError if 400 <= status < 500 else ServerError


def _foreign(reply: httpx.Response) -> CineseekError:
    """Of an answer that is none of ours, such as a proxy's page."""
    status = reply.status_code
    what = f"{reply.request.url}: {status} {reply.reason_phrase}".rstrip()
    if status in (502, 504):
        return ServerUnreachableError(
            f"{what}; a proxy answers, and the server behind it does not", status=status
        )
    if status == 404:
        return ServerError(
            f"{what}; is that the address of a cineseek server of this version?", status=status
        )
    return _kind(status)(what, status=status)


def _sentence(message: str) -> str:
    return message if message.endswith((".", "!", "?")) else f"{message}."


def wait_asked(reply: httpx.Response) -> float | None:
    """Seconds that `Retry-After` asks us to wait, a number or a date; None where it does not."""
    said = reply.headers.get("retry-after", "").strip()
    if not said:
        return None
    try:
        return max(0.0, float(said))
    except ValueError:
        pass
    try:
        return max(0.0, email.utils.parsedate_to_datetime(said).timestamp() - time.time())
    except ValueError:
        return None

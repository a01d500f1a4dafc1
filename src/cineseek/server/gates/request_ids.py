"""Gives every request an id, and writes a line of it: what was asked, never with which words."""

from __future__ import annotations

import logging
import re
import secrets
import time
from contextvars import ContextVar

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cineseek.server.gates.asking import address_of, header_of

log = logging.getLogger("cineseek.server.access")

REQUEST_ID: ContextVar[str | None] = ContextVar("request_id", default=None)
"""Of the request being answered; follows it into threads."""
_SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")


class RequestIds:
    """The outermost gate: `X-Request-Id` is taken from a proxy before us, or made."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its id."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = header_of(scope, b"x-request-id")
        sane = given is not None and _SANE.fullmatch(given)
        name = given if given is not None and sane else secrets.token_hex(8)
        REQUEST_ID.set(name)
        scope.setdefault("state", {})["request_id"] = name
        began, status = time.perf_counter(), 0

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), (b"x-request-id", name.encode())]
            await send(message)

        try:
            await self.app(scope, receive, named)
        finally:
            if log.isEnabledFor(logging.INFO):
                _tell(scope, status, time.perf_counter() - began)


def _tell(scope: Scope, status: int, seconds: float) -> None:
    """One line, without the query: what people look for is nobody's business."""
    # As it was sent, percent signs and all: a decoded path may hold line breaks.
    path = (scope.get("raw_path") or scope["path"].encode()).decode("ascii", "backslashreplace")
    facts = {
        "method": scope["method"],
        "path": path.partition("?")[0],
        "status": status,
        "milliseconds": round(seconds * 1000, 1),
        "address": address_of(scope),
    }
    log.info("%(method)s %(path)s %(status)s %(milliseconds)s ms", facts, extra={"facts": facts})

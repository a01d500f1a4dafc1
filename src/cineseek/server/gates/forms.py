"""Refuses requests that are too long, or that say a thing twice so that two readers differ."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from cineseek.server.config import Limits
from cineseek.server.problems import Problem

_ONCE = frozenset(
    {
        b"authorization",
        b"content-length",
        b"content-type",
        b"host",
        b"if-range",
        b"origin",
        b"range",
        b"transfer-encoding",
    }
)


class Forms:
    """Looks at the head of a request, before anyone trusts it."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self.app, self.limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if its head is in order."""
        if scope["type"] == "http":
            self._check(scope)
        await self.app(scope, receive, send)

    def _check(self, scope: Scope) -> None:
        path: bytes = scope.get("raw_path") or scope["path"].encode("utf-8", "replace")
        if len(path) + len(scope["query_string"]) > self.limits.url_bytes:
            raise Problem(
                414, "url_too_long", "The address is too long.", "Ask with fewer words or filters."
            )
        seen: set[bytes] = set()
        size = 0
        for name, value in scope["headers"]:
            size += len(name) + len(value) + 4
            if name in _ONCE and name in seen:
                raise _malformed(f"the header {name.decode('latin-1')} comes twice")
            seen.add(name)
        if size > self.limits.header_bytes:
            raise Problem(
                431,
                "headers_too_large",
                "The headers are too large.",
                "Remove cookies and headers that this server does not need.",
            )
        if b"content-length" in seen and b"transfer-encoding" in seen:
            raise _malformed("it says its length in two ways")
        if "\x00" in scope["path"]:
            raise _malformed("its path holds a zero byte")


def _malformed(why: str) -> Problem:
    return Problem(
        400,
        "malformed_request",
        f"The request cannot be understood: {why}.",
        "Send each header once, and a plain path.",
        headers={"Connection": "close"},
    )

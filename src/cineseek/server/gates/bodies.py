"""Refuses bodies that are too large, by what they say and by what comes, and those that dawdle."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cineseek.server.config import Limits
from cineseek.server.gates.asking import header_of
from cineseek.server.gates.paths import body_limit
from cineseek.server.problems import Problem


class Bodies:
    """Counts a body while it comes: one that is sent in chunks does not say how long it is."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self.app, self.limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with a body that cannot exceed its limits."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = body_limit(scope["path"], self.limits)
        said = header_of(scope, b"content-length")
        if said is not None and said.isascii() and said.isdigit() and int(said) > limit:
            raise _too_large(limit)
        loop = asyncio.get_running_loop()
        deadline: float | None = loop.time() + self.limits.body_seconds
        taken = 0

        async def counted() -> Message:
            nonlocal deadline, taken
            if deadline is None:  # it is here: what comes now is that the caller has gone
                return await receive()
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
            except TimeoutError as error:
                deadline = None
                raise _too_slow(self.limits.body_seconds) from error
            taken += len(message.get("body", b""))
            if taken > limit:
                raise _too_large(limit)
            if not message.get("more_body", False):
                deadline = None
            return message

        await self.app(scope, counted, send)


def _too_large(limit: int) -> Problem:
    return Problem(
        413,
        "too_large",
        f"The request is too large: at most {limit:,} bytes are taken.",
        "Send a smaller picture, or less at once.",
    )


def _too_slow(seconds: float) -> Problem:
    return Problem(
        408,
        "too_slow",
        f"The request did not arrive within {seconds:g} seconds.",
        "Send a smaller picture, or try over a better connection.",
        headers={"Connection": "close"},
    )

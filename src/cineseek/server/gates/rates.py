"""Refuses a caller who asks too often."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from cineseek.buckets import Buckets, retry_after
from cineseek.server.config import Limits
from cineseek.server.gates.asking import neighbourhood_of
from cineseek.server.gates.paths import is_counted
from cineseek.server.problems import Problem


class Rates:
    """Counts requests by address; pictures, the page and the signs of life are not counted."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self.app = app
        self.buckets = Buckets(limits.requests_per_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or say when the next one is taken."""
        if scope["type"] == "http" and is_counted(scope["method"], scope["path"]):
            wait = self.buckets.take(neighbourhood_of(scope))
            if wait:
                raise Problem(
                    429,
                    "too_many_requests",
                    "Too many requests came from your address.",
                    "Wait as long as Retry-After says, and ask less often.",
                    headers=retry_after(wait),
                )
        await self.app(scope, receive, send)

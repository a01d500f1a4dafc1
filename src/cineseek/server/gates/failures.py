"""Turns whatever goes wrong, in a gate or behind it, into the one shape of errors."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cineseek.server.problems import Problem, problem_of


class Failures:
    """Gates further in refuse a request by raising a Problem."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and answer where nobody else did."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            if started:  # half an answer: only ending the connection says that it is no whole one
                raise
            problem = error if isinstance(error, Problem) else problem_of(error)
            answer = problem.response(scope["state"].get("request_id"))
            await answer(scope, receive, send)

"""Ends what lasts: a video that nobody receives any more, event streams when the server stops."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cineseek.server.gates.paths import is_events, lane
from cineseek.server.problems import Problem
from cineseek.server.stopping import Stopping


class Streams:
    """Watches whether the caller is still there, which who only sends would never notice."""

    def __init__(self, app: ASGIApp, stopping: Stopping) -> None:
        self.app, self.stopping = app, stopping

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and break it off when there is no use in it."""
        if scope["type"] != "http" or lane(scope["path"]) != "stream":
            await self.app(scope, receive, send)
            return
        started = ended = False
        gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        asked = False

        async def watch() -> None:
            while (await receive())["type"] != "http.disconnect":
                pass

        async def asking() -> Message:
            nonlocal asked
            if not asked:
                asked = True
                return {"type": "http.request", "body": b"", "more_body": False}
            await asyncio.shield(gone)
            return {"type": "http.disconnect"}

        async def watched(message: Message) -> None:
            nonlocal started, ended
            started = started or message["type"] == "http.response.start"
            await send(message)
            ended = message["type"] == "http.response.body" and not message.get("more_body", False)

        answering = asyncio.ensure_future(self.app(scope, asking, watched))
        reasons = {asyncio.ensure_future(watch())}
        if is_events(scope["path"]):
            reasons.add(asyncio.ensure_future(self.stopping.wait()))
        try:
            await asyncio.wait({answering, *reasons}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            if not gone.done():
                gone.set_result(None)
            for one in (answering, *reasons):
                one.cancel()
            await asyncio.wait({answering, *reasons})
        for one in reasons:
            if not one.cancelled():
                one.exception()  # that of a body that nobody wanted
        with suppress(asyncio.CancelledError):
            answering.result()
        if started and not ended:
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        elif not started and self.stopping.said:
            raise Problem(
                503,
                "stopping",
                "The server stops.",
                "Try again when it is back.",
                headers={"Retry-After": "10"},
            )

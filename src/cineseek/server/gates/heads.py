"""Answers HEAD wherever GET is answered: the same head, and no content (RFC 9110, 9.3.2)."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Heads:
    """Asks for the whole, and sends on only how it begins: players look before they fetch."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; a HEAD as the GET it stands for."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return
        asked: Scope = {**scope, "method": "GET"}  # who sends the answer has to know the HEAD
        enough: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def begun(message: Message) -> None:
            if message["type"] != "http.response.body":
                await send(message)
            elif not enough.done():
                await send({"type": "http.response.body", "body": b"", "more_body": False})
                if message.get("more_body", False):  # a film, or events: nobody reads the rest
                    enough.set_result(None)

        answering = asyncio.ensure_future(self.app(asked, receive, begun))
        try:
            await asyncio.wait({answering, enough}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            if not answering.done():
                answering.cancel()
                await asyncio.wait({answering})
            if "problem" in asked:
                scope["problem"] = asked["problem"]
        with suppress(asyncio.CancelledError):
            answering.result()

"""Lets only so many requests be worked on at once; some wait in line, the rest are sent away."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cineseek.server.config import Limits
from cineseek.server.gates.asking import header_of
from cineseek.server.gates.paths import PICTURES_COME, lane
from cineseek.server.problems import Problem


class Room:
    """A number of places, and a line before them in which nobody waits for long."""

    def __init__(self, places: int, waiting: int = 0, seconds: float = 0.0) -> None:
        self.free, self.waiting, self.seconds = places, waiting, seconds
        self.line: deque[asyncio.Future[None]] = deque()

    async def enter(self) -> None:
        """Take a place; a Problem where none comes free in time."""
        if self.free > 0 and not self.line:
            self.free -= 1
            return
        if len(self.line) >= self.waiting:
            raise _overloaded()
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.line.append(turn)
        try:
            async with asyncio.timeout(self.seconds):
                await turn
        except BaseException as error:
            if turn.done() and not turn.cancelled():  # a place came just as we gave up
                self.leave()
            with suppress(ValueError):
                self.line.remove(turn)
            if isinstance(error, TimeoutError):
                raise _overloaded() from error
            raise

    def leave(self) -> None:
        """Give a place to the next in line, or back."""
        while self.line:
            turn = self.line.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self.free += 1


class Crowding:
    """Work has a place from when its request is whole until its answer begins.

    A slow upload or a slow reader thus takes no place from anyone; uploads on their way have a room
    of their own, and so have videos and event streams, which last.
    """

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self.app = app
        self.work = Room(limits.concurrent, limits.waiting, limits.waiting_seconds)
        self.streams = Room(limits.streams)
        self.arriving = Room(limits.concurrent + limits.waiting)
        self.uploads = Room(limits.uploads, limits.waiting, limits.waiting_seconds)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on when there is a place for it."""
        kind = lane(scope["path"]) if scope["type"] == "http" else "free"
        if kind == "free":
            await self.app(scope, receive, send)
        elif kind == "stream":
            await self.streams.enter()
            try:
                await self.app(scope, receive, send)
            finally:
                self.streams.leave()
        else:
            await self._work(scope, receive, send)

    async def _work(self, scope: Scope, receive: Receive, send: Send) -> None:
        coming = self.uploads if scope["path"] in PICTURES_COME else self.arriving
        room: Room | None = coming if _has_body(scope) else self.work
        assert room is not None
        await room.enter()

        async def whole() -> Message:
            nonlocal room
            message = await receive()
            if room is coming and not message.get("more_body", False):
                room.leave()
                room = None
                await self.work.enter()
                room = self.work
            return message

        async def begun(message: Message) -> None:
            nonlocal room
            if room is not None and message["type"] == "http.response.start":
                room.leave()
                room = None
            await send(message)

        try:
            await self.app(scope, whole, begun)
        finally:
            if room is not None:
                room.leave()


def _has_body(scope: Scope) -> bool:
    """Whether something is still to come: only then is it worth waiting for."""
    if scope["method"] != "POST":
        return False
    length = header_of(scope, b"content-length")
    return length not in (None, "0") or header_of(scope, b"transfer-encoding") is not None


def _overloaded() -> Problem:
    return Problem(
        503,
        "overloaded",
        "The server has too much to do.",
        "Wait as long as Retry-After says, and try again.",
        headers={"Retry-After": "2"},
    )

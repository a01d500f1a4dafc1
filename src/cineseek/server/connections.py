"""uvicorn's HTTP connection, with ends: to heads that grow or dawdle, to readers that do not read.

What is refused here never becomes a request: it is not HTTP, or does not get as far as being it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from cineseek.server.config import Limits
from cineseek.server.problems import Problem

_LINGER_SECONDS = 10.0
_LINGER_BYTES = 64 * 1024 * 1024
"""What is still taken, unread, of a body that was refused: who sends first and reads then would
otherwise see a broken connection instead of the reason."""


class Connection(HttpToolsProtocol):
    """One connection of a caller. Subclassed with its limits by `limited`."""

    limits = Limits()
    told: Callable[[str], None] | None = None
    """Is told the code of what is refused here, which nothing further in gets to see."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._head_bytes = 0
        self._heads = 0
        self._in_head = True
        self._refused = 0
        self._timers: dict[str, asyncio.TimerHandle] = {}

    # What uvicorn calls

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection, or say that there are too many."""
        self.transport = transport
        others = self.server_state.connections
        peer = transport.get_extra_info("peername")
        address = peer[0] if isinstance(peer, tuple) else None
        clients = [one.client for one in others if isinstance(one, HttpToolsProtocol)]
        same = sum(client is not None and client[0] == address for client in clients)
        if len(others) >= self.limits.connections or same >= self.limits.connections_per_address:
            self._refuse(503, "overloaded", "There are too many connections.", retry=True)
            return
        super().connection_made(transport)
        self._after("head", self.limits.header_seconds, self._head_is_late)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        for name in list(self._timers):
            self._cancel(name)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, while the head of a request is of a sane size."""
        heads = self._heads
        in_head = self._in_head
        super().data_received(data)
        if in_head and heads == self._heads:  # all of it was head, and it goes on
            self._head_bytes += len(data)
            if self._head_bytes > self.limits.header_bytes + self.limits.url_bytes:
                self._refuse(431, "headers_too_large", "The headers are too large.")

    def on_message_begin(self) -> None:
        """A request begins to arrive."""
        super().on_message_begin()
        self._in_head, self._head_bytes = True, 0
        self._after("head", self.limits.header_seconds, self._head_is_late)

    def on_headers_complete(self) -> None:
        """Its head is here."""
        self._in_head = False
        self._heads += 1
        self._cancel("head")
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A part of its body is here; after the answer it is thrown away, up to an end."""
        super().on_body(body)
        if self.cycle.response_complete:
            self._refused += len(body)
            if "linger" not in self._timers:
                self._after("linger", _LINGER_SECONDS, self.transport.abort)
            if self._refused > _LINGER_BYTES:
                self.transport.abort()

    def on_message_complete(self) -> None:
        """It is here whole."""
        super().on_message_complete()
        self._in_head, self._head_bytes, self._refused = True, 0, 0
        if "linger" in self._timers:
            self._cancel("linger")
            self._after("head", self.limits.header_seconds, self._head_is_late)

    def pause_writing(self) -> None:
        """The caller reads more slowly than we send."""
        super().pause_writing()
        self._after("stall", self.limits.stalled_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """The caller has read on."""
        self._cancel("stall")
        super().resume_writing()

    def timeout_keep_alive_handler(self) -> None:
        """Nothing more was asked; an answer that nobody fetches is not kept for ever."""
        super().timeout_keep_alive_handler()
        self._after("stall", self.limits.stalled_seconds, self.transport.abort)

    def send_400_response(self, msg: str) -> None:
        """It is not HTTP."""
        self._refuse(400, "malformed_request", "The request cannot be understood as HTTP.")

    # Ends

    def _head_is_late(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            return  # the next request of a pipeline waits for the answer to this one
        if self._head_bytes or self.headers:
            self._refuse(408, "too_slow", "The request did not arrive in time.")
        else:
            self.transport.close()

    def _refuse(self, status: int, code: str, message: str, *, retry: bool = False) -> None:
        if self.transport.is_closing():
            return
        problem = Problem(status, code, message, "Send a plain HTTP/1.1 request.")
        body = cast(bytes, problem.response().body)
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", "content-type: application/json"]
        lines.append("x-content-type-options: nosniff")
        if retry:
            lines.append("retry-after: 2")
        lines += [f"content-length: {len(body)}", "connection: close", "", ""]
        if self.told is not None:
            self.told(code)
        self.transport.write("\r\n".join(lines).encode() + body)
        self.transport.close()

    def _after(self, name: str, seconds: float, then: Any) -> None:
        self._cancel(name)
        self._timers[name] = self.loop.call_later(seconds, then)

    def _cancel(self, name: str) -> None:
        timer = self._timers.pop(name, None)
        if timer is not None:
            timer.cancel()


def limited(limits: Limits, told: Callable[[str], None] | None = None) -> type[Connection]:
    """Connections with these limits: uvicorn makes them itself, and passes nothing on."""
    facts = {"limits": limits, "told": None if told is None else staticmethod(told)}
    return cast(type[Connection], type("LimitedConnection", (Connection,), facts))

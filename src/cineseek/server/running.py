"""Runs a server: the socket, uvicorn, and stopping without losing anything."""

from __future__ import annotations

import errno
import logging
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import uvicorn
from fastapi import FastAPI

from cineseek.errors import CineseekError
from cineseek.server.connections import limited
from cineseek.server.serving import Serving

log = logging.getLogger(__name__)

_BEYOND = 5.0
"""Seconds that closing may take beyond those for what runs: jobs note how far they are."""


class Server(uvicorn.Server):
    """uvicorn's, that says when it stops, and leaves it to its caller how the process ends."""

    def __init__(self, app: FastAPI, started: Callable[[], None] | None = None) -> None:
        self._serving: Serving = app.state.serving
        self._told = started
        self._owns_process = False
        config = self._serving.config
        limits = config.limits
        if config.proxies:  # all connections come from them
            limits = replace(limits, connections_per_address=limits.connections)
        super().__init__(
            uvicorn.Config(
                app,
                http=limited(limits, self._serving.metrics.failed),
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_graceful_shutdown=max(1, round(limits.stop_seconds)),
            )
        )

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        if self.started and self._told is not None:
            self._told()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take nothing new, end event streams, let the rest finish in bounded time."""
        self._serving.stopping.say()
        if self._owns_process:
            # Never called off: after us it waits for the threads that Python waits for.
            seconds = self._serving.config.limits.stop_seconds + _BEYOND
            end = threading.Timer(seconds, _leave)
            end.daemon = True
            end.start()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop on SIGTERM and SIGINT.

        uvicorn's own raises the signal again at the end, which would end the process before the
        library is closed.
        """
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        self._owns_process = True
        signals = (signal.SIGINT, signal.SIGTERM)
        before = {one: signal.signal(one, self.handle_exit) for one in signals}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def _leave() -> None:
    """A thread cannot be stopped; what a library has committed outlives even this."""
    log.error("something did not end in time and is left")
    logging.shutdown()
    os._exit(1)


def listen(host: str, port: int) -> socket.socket:
    """A socket on an address; one clear error where there is none to be had."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family = next((one[0] for one in found if one[0] == socket.AF_INET), found[0][0])
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        raise CineseekError(_why(error, host, port)) from error
    except OverflowError as error:
        raise CineseekError(f"{port} is no port: name one from 0 to 65535") from error


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is in use; name another with --port, or 0 for any free one"
    if error.errno == errno.EACCES:
        return f"port {port} of {host} is not yours to take; name one above 1023 with --port"
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine; name one with --host"
    return f"cannot listen on port {port} of {host}: {error.strerror or error}"

"""A connection to an address that was checked, which can be cut at any moment. Knows no files."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import suppress
from types import TracebackType
from typing import TypeVar

T = TypeVar("T")
Dial = Callable[[tuple[str, int], float], socket.socket]
"""Opens a connection to an address and port, with the seconds it may wait for anything."""

_TICK = 0.2
"""Seconds."""


class PinnedConnection(http.client.HTTPConnection):
    """Goes to one address, whatever the host's name resolves to by now.

    The host's name still stands in `Host`, and is what its certificate is checked for. Proxies of
    the environment are not used: nobody could tell where they connect to.
    """

    def __init__(
        self,
        host: str,
        port: int,
        address: str,
        *,
        dial: Dial,
        guard: Guard,
        timeout: float,
        context: ssl.SSLContext | None,
    ) -> None:
        """`context` is None for plain HTTP."""
        self.default_port = 80 if context is None else 443
        super().__init__(host, port, timeout=timeout)
        self._address, self._dial, self._guard, self._seconds = address, dial, guard, timeout
        self._secrets = context

    def connect(self) -> None:
        """Connect to the address."""
        self.sock = self._dial((self._address, self.port), self._seconds)
        self._guard.watch(self.sock)
        if self._secrets is not None:
            self.sock = self._secrets.wrap_socket(self.sock, server_hostname=self.host)


class Guard:
    """Cuts a connection when somebody stops, or when its time is up: blocked reads end at once.

    A context manager. Reads that were cut fail, or seem to be at the end: ask `stopped` and `late`.
    """

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop
        self._over = threading.Event()
        self._deadline = float("inf")
        self._sock: socket.socket | None = None
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="fetch guard", daemon=True)
        self.late = False
        """Whether time was up."""

    @property
    def stopped(self) -> bool:
        """Whether somebody wants this to end."""
        return self._stop.is_set()

    def watch(self, sock: socket.socket) -> None:
        """The connection to cut from now on."""
        # A second handle: where TLS is spoken, cutting the first would give out what is not
        # deciphered yet as if it were.
        own = sock.dup()
        with self._lock:
            if self._sock is not None:
                self._sock.close()
            self._sock = own

    def heed(self, call: Callable[[], T]) -> T:
        """What a call returns that cannot be cut; where somebody stops, it is left behind."""
        done: Future[T] = Future()

        def run() -> None:
            try:
                done.set_result(call())
            except Exception as error:  # noqa: BLE001  handed on
                done.set_exception(error)

        threading.Thread(target=run, name="fetch call", daemon=True).start()
        while not (self.stopped or self.late):
            if wait([done], _TICK).done:
                return done.result()
        raise TimeoutError

    def give(self, seconds: float) -> None:
        """So much time from now on, until this is called again."""
        with self._lock:
            self._deadline, self.late = time.monotonic() + seconds, False

    def rest(self, seconds: float) -> None:
        """Rest for a while, or until somebody stops."""
        self._stop.wait(seconds)

    def __enter__(self) -> Guard:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()
        if self._sock is not None:
            self._sock.close()

    def _run(self) -> None:
        while not self._over.wait(_TICK):
            with self._lock:
                if time.monotonic() > self._deadline:
                    self.late = True
                if (self.late or self.stopped) and self._sock is not None:
                    with suppress(OSError):  # it is closed already
                        self._sock.shutdown(socket.SHUT_RDWR)

"""Runs a server over real HTTP for the tests: as `cineseek serve` does, but in a thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import FastAPI

from cineseek.server.running import Server, listen


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """The base URL of an application that is served meanwhile."""
    listener = listen("127.0.0.1", 0)
    port = listener.getsockname()[1]
    server = Server(app)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    waited = time.monotonic()
    while not server.started:
        if not thread.is_alive() or time.monotonic() - waited > 30:
            raise AssertionError("the server did not start")
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(30)
        listener.close()
        assert not thread.is_alive(), "the server did not stop"
        assert not server.lifespan.should_exit, "the server did not close what it has"

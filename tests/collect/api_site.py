"""A local server for stand-ins of APIs: counts what it is asked, and answers as its site says."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

JSON = "application/json; charset=utf-8"


@dataclass(frozen=True)
class Request:
    """What was asked."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes
    at: float

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """What is answered."""

    body: bytes
    kind: str = JSON
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, value: Any, status: int = 200, **headers: str) -> Reply:
        return cls(json.dumps(value, ensure_ascii=False).encode(), JSON, status, headers)


Answering = Callable[[Request], Reply]


@dataclass
class Served:
    """A server that runs, and what it was asked."""

    port: int
    requests: list[Request] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    def paths(self, beginning: str = "/") -> list[str]:
        return [one.path for one in self.requests if one.path.startswith(beginning)]


class QuietServer(ThreadingHTTPServer):
    """Says nothing of clients that were killed."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(answer: Answering, robots: str = "", port: int = 0) -> Iterator[Served]:
    """A site that answers so, with a robots.txt, as long as the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None: ...

        def do_GET(self) -> None:
            self._reply()

        def do_POST(self) -> None:
            self._reply()

        def _reply(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            headers = {name.lower(): value for name, value in self.headers.items()}
            if parts.path == "/robots.txt":
                reply = Reply(robots.encode(), "text/plain", 200 if robots else 404)
            else:
                asked = Request(self.command, parts.path, query, headers, body, time.monotonic())
                served.requests.append(asked)
                reply = answer(asked)
            with suppress(BrokenPipeError, ConnectionResetError):
                self.send_response(reply.status)
                self.send_header("Content-Type", reply.kind)
                self.send_header("Content-Length", str(len(reply.body)))
                for name, value in reply.headers.items():
                    self.send_header(name.replace("_", "-"), value)
                self.end_headers()
                self.wfile.write(reply.body)

    server = QuietServer(("127.0.0.1", port), Handler)
    served = Served(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def asked_twice(served: Served) -> Counter[str]:
    """What it was asked more than once, and how often."""
    told = Counter(f"{one.method} {one.path} {dict(one.query)} {one.body!r}"
                   for one in served.requests)  # fmt: skip
    return Counter({key: count for key, count in told.items() if count > 1})

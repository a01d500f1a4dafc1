"""A server that answers with bytes written beforehand, right or wrong."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

Line = Callable[[socket.socket], None]
Answer = bytes | Line
"""What is sent before the line is closed, or what is done with the line."""


@dataclass
class Scripted:
    """Answers in turn, the last of them again and again; remembers what it was asked."""

    answers: Sequence[Answer]
    url: str = ""
    asked: list[bytes] = field(default_factory=list)

    def serve(self, listener: socket.socket) -> None:
        """Take one line after the other, until the listener is closed."""
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            with line, suppress(OSError):
                head = b""
                while b"\r\n\r\n" not in head:
                    head += line.recv(65536) or b"\r\n\r\n"
                self.asked.append(head)
                answer = self.answers[min(len(self.asked), len(self.answers)) - 1]
                if callable(answer):
                    answer(line)
                else:
                    line.sendall(answer)
                line.shutdown(socket.SHUT_WR)
                while line.recv(65536):  # an upload: closing on it would be a reset
                    pass


@contextmanager
def scripted(*answers: Answer) -> Iterator[Scripted]:
    """Such a server on a free port."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Scripted(answers, f"http://127.0.0.1:{listener.getsockname()[1]}")
    thread = threading.Thread(target=server.serve, args=(listener,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def reply(
    body: bytes | str | Any = b"",
    status: str = "200 OK",
    kind: str = "application/json",
    **headers: Any,
) -> bytes:
    """An answer with all that belongs to it; what is neither bytes nor text is sent as JSON."""
    if not isinstance(body, bytes):
        body = (body if isinstance(body, str) else json.dumps(body)).encode()
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", "Connection: close"]
    named = {"Content_Length": len(body)} | headers
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in named.items() if value != ""]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body

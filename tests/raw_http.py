"""Speaks HTTP by hand, to send what no client library would."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Raw:
    """An answer: empty where the connection ended without one."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def code(self) -> str:
        """Of an error in the one shape, which is checked here."""
        assert self.headers["content-type"] == "application/json", self.body
        error: dict[str, Any] = json.loads(self.body)["error"]
        assert set(error) <= {"code", "message", "remedy", "at", "request_id"}
        assert error["message"]
        assert error["remedy"]
        return str(error["code"])


@contextmanager
def connected(url: str, seconds: float = 10.0) -> Iterator[socket.socket]:
    """A bare connection to a server."""
    place = urlsplit(url)
    with socket.create_connection((place.hostname or "", place.port or 80), seconds) as connection:
        yield connection


def head(line: str = "GET /health HTTP/1.1", *headers: str, host: str = "127.0.0.1") -> bytes:
    """The head of a request; `host` may be empty, and is then left out."""
    lines = [line, *([f"Host: {host}"] if host else []), *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1")


def exchange(url: str, *parts: bytes, pause: float = 0.0, seconds: float = 10.0) -> Raw:
    """Send bytes, one part after the other, and read one answer."""
    with connected(url, seconds) as connection:
        try:
            for number, part in enumerate(parts):
                if number and pause:
                    time.sleep(pause)
                connection.sendall(part)
        except (BrokenPipeError, ConnectionResetError):
            pass  # refused before all was sent: the answer may still be there
        return read(connection)


def read(connection: socket.socket) -> Raw:
    """One answer from a connection."""
    taken = b""
    try:
        while b"\r\n\r\n" not in taken:
            more = connection.recv(65536)
            if not more:
                return Raw(0, {}, taken)
            taken += more
        top, _, body = taken.partition(b"\r\n\r\n")
        first, *rest = top.decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)
        }
        while len(body) < int(headers.get("content-length", 0)):
            more = connection.recv(65536)
            if not more:
                break
            body += more
    except ConnectionResetError:
        return Raw(0, {}, taken)
    return Raw(int(first.split()[1]), headers, body)


def is_closed(connection: socket.socket, seconds: float) -> bool:
    """Whether the other side ends the connection within so many seconds."""
    connection.settimeout(seconds)
    try:
        while connection.recv(65536):
            pass
    except TimeoutError:
        return False
    except ConnectionResetError:
        return True
    return True

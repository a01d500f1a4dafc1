"""A server of files for the tests of fetching, with every bad habit a server may have."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

FILM = bytes(range(256)) * 4000
"""About a megabyte."""
PUBLIC = "203.0.114.7"
"""An address of the internet that nobody is asked at: tests dial the local server instead."""


@dataclass
class Seen:
    """What a server was asked."""

    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    port: int = 0
    film: bytes = FILM
    """What `film.mp4` is."""

    def paths(self) -> list[str]:
        return [path for path, _ in self.requests]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    seen: Seen
    broken = 0

    def log_message(self, *_: object) -> None: ...

    def do_GET(self) -> None:
        self.seen.requests.append((self.path, dict(self.headers)))
        self.close_connection = True
        path, _, rest = self.path.partition("?")
        with suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, "answer_" + path.strip("/").split("/")[0].replace(".", "_"))(rest)

    def begin(self, status: int = 200, **headers: object) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def answer_film_mp4(self, _: str) -> None:
        """A file as it should be given, with ranges."""
        etag, film = '"one"', self.seen.film
        if self.headers.get("If-None-Match") == etag:
            self.begin(304, ETag=etag)
            return
        begin = 0
        if self.headers.get("If-Range") == etag:
            begin = int(self.headers["Range"].removeprefix("bytes=").rstrip("-"))
        part = film[begin:]
        headers = {"Content_Type": "video/mp4", "Content_Length": len(part), "ETag": etag}
        if begin:
            headers["Content_Range"] = f"bytes {begin}-{len(film) - 1}/{len(film)}"
        self.begin(206 if begin else 200, **headers)
        self.wfile.write(part)

    def answer_breaks_mp4(self, _: str) -> None:
        """The first three answers break off."""
        type(self).broken += 1
        if type(self).broken > 3:
            self.answer_film_mp4("")
            return
        begin = int((self.headers.get("Range") or "bytes=0-").removeprefix("bytes=").rstrip("-"))
        headers = {"Content_Type": "video/mp4", "Content_Length": len(FILM) - begin}
        if begin:
            headers["Content_Range"] = f"bytes {begin}-{len(FILM) - 1}/{len(FILM)}"
        self.begin(206 if begin else 200, ETag='"one"', **headers)
        self.wfile.write(FILM[begin : begin + 200_000])

    def answer_changes_mp4(self, _: str) -> None:
        """Breaks off, and has become another file when it is asked to go on."""
        type(self).broken += 1
        first = type(self).broken == 1
        data = FILM if first else FILM[::-1]
        self.begin(Content_Type="video/mp4", Content_Length=len(data), ETag=f'"{first}"')
        self.wfile.write(data[:300_000] if first else data)

    def answer_plain_mp4(self, _: str) -> None:
        """Neither length nor validators nor ranges."""
        self.begin(Content_Type="application/octet-stream")
        self.wfile.write(FILM)

    def answer_sized_mp4(self, _: str) -> None:
        self.begin(Content_Type="video/mp4", Content_Length=len(FILM))
        self.wfile.write(FILM)

    def answer_chunked_mp4(self, _: str) -> None:
        self.begin(Content_Type="video/mp4", Transfer_Encoding="chunked")
        for start in range(0, len(FILM), 100_000):
            part = FILM[start : start + 100_000]
            self.wfile.write(b"%x\r\n%b\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")

    def answer_to(self, rest: str) -> None:
        self.begin(302, Location=rest, Content_Length=0)

    def answer_round(self, _: str) -> None:
        self.begin(301, Location="/round", Content_Length=0)

    def answer_nowhere(self, _: str) -> None:
        self.begin(302, Content_Length=0)

    def answer_status(self, rest: str) -> None:
        self.begin(int(rest), Content_Length=0)

    def answer_sorry(self, _: str) -> None:
        """Busy twice."""
        type(self).broken += 1
        if type(self).broken > 2:
            self.answer_film_mp4("")
        else:
            self.begin(503, Content_Length=0)

    def answer_page(self, _: str) -> None:
        self.begin(Content_Type="text/html; charset=utf-8", Content_Length=3)
        self.wfile.write(b"<p>")

    def answer_as(self, rest: str) -> None:
        """`as/NAME?TYPE&DISPOSITION`."""
        kind, _, disposition = rest.partition("&")
        headers = {"Content_Type": kind} if kind else {}
        if disposition:
            headers["Content_Disposition"] = disposition.replace("%20", " ").replace("%22", '"')
        self.begin(Content_Length=4, **headers)
        self.wfile.write(b"film")

    def answer_packed_mp4(self, _: str) -> None:
        data = gzip.compress(bytes(50_000_000))
        self.begin(Content_Type="video/mp4", Content_Encoding="gzip", Content_Length=len(data))
        self.wfile.write(data)

    def answer_endless_mp4(self, _: str) -> None:
        self.begin(Content_Type="video/mp4")
        while True:
            self.wfile.write(bytes(65536))

    def answer_slow_mp4(self, _: str) -> None:
        self.begin(Content_Type="video/mp4", Content_Length=10_000)
        for _ in range(600):
            self.wfile.write(b"x")
            time.sleep(0.05)

    def answer_still_mp4(self, _: str) -> None:
        """Begins, and then says nothing more."""
        self.begin(Content_Type="video/mp4", Content_Length=10_000)
        self.wfile.write(b"film")
        self.wfile.flush()
        time.sleep(20)

    def answer_silent(self, _: str) -> None:
        time.sleep(20)

    def answer_headers(self, _: str) -> None:
        """Headers that come a letter at a time, for ever."""
        with suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for _ in range(400):
                self.wfile.write(b"X")
                time.sleep(0.05)

    def answer_short_mp4(self, _: str) -> None:
        """Promises more than it gives."""
        self.begin(Content_Type="video/mp4", Content_Length=len(FILM) * 2)
        self.wfile.write(FILM)

    def answer_long_mp4(self, _: str) -> None:
        """Gives more than it promises."""
        self.begin(Content_Type="video/mp4", Content_Length=1000)
        self.wfile.write(FILM)

    def answer_huge_mp4(self, _: str) -> None:
        self.begin(Content_Type="video/mp4", Content_Length=10**15)
        self.wfile.write(FILM)

    def answer_empty_mp4(self, _: str) -> None:
        self.begin(Content_Type="video/mp4", Content_Length=0)

    def answer_liar_mp4(self, _: str) -> None:
        """Answers every range with the beginning."""
        if self.headers.get("Range"):
            self.begin(
                206,
                Content_Type="video/mp4",
                Content_Length=10,
                Content_Range=f"bytes 0-9/{len(FILM)}",
            )
            self.wfile.write(FILM[:10])
        else:
            type(self).broken += 1
            whole = type(self).broken > 1
            self.begin(Content_Type="video/mp4", Content_Length=len(FILM), ETag='"one"')
            self.wfile.write(FILM if whole else FILM[:1000])

    def answer_noise(self, _: str) -> None:
        self.wfile.write(b"SSH-2.0-OpenSSH\r\n")


@contextmanager
def files_served(context: ssl.SSLContext | None = None, *, film: bytes = FILM) -> Iterator[Seen]:
    """A server on a free loopback port, and what it is asked."""
    seen = Seen(film=film)
    handler = type("Handler", (_Handler,), {"seen": seen, "broken": 0})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        if context is not None:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        seen.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield seen
        finally:
            server.shutdown()
            thread.join()


def dialling(port: int) -> Callable[[tuple[str, int], float], socket.socket]:
    """Goes to a local port in place of the one public address there is."""

    def dial(address: tuple[str, int], timeout: float) -> socket.socket:
        assert address[0] == PUBLIC, f"nobody must connect to {address}"
        return socket.create_connection(("127.0.0.1", port), timeout)

    return dial


def kept(folder: Path) -> list[str]:
    """The names of all files below a folder, without notes."""
    return sorted(one.name for one in folder.rglob("*") if one.is_file() and one.name[0] != ".")

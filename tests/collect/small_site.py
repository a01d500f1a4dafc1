"""A site of a few films on this machine: a list, a page a film, drawn stills."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image

from cineseek.collect import CollectReport, Manners, collect
from cineseek.sources.facts import FilmFacts
from cineseek.sources.source import Answer, Ask, FilmFound, Finding


@dataclass
class Reply:
    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    seconds: float = 0.0


@dataclass
class Site:
    """What it answers, by path, and what it was asked: path and time."""

    replies: dict[str, Reply | list[Reply]] = field(default_factory=dict)
    asked: list[tuple[str, float]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    most_at_once: int = 0
    port: int = 0

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.host}"

    def count(self, path: str) -> int:
        return sum(one == path for one, _ in self.asked)


@contextmanager
def serve(site: Site) -> Iterator[Site]:
    lock = threading.Lock()
    at_once = [0]

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with lock:
                site.asked.append((self.path, time.monotonic()))
                site.headers.append({k.lower(): v for k, v in self.headers.items()})
                at_once[0] += 1
                site.most_at_once = max(site.most_at_once, at_once[0])
                told = site.replies.get(self.path, Reply(b"nothing", status=404))
                if isinstance(told, list):
                    told = told.pop(0) if len(told) > 1 else told[0]
            try:
                time.sleep(told.seconds)
            finally:
                with lock:  # now, as the next request may come as soon as the answer leaves
                    at_once[0] -= 1
            self._answer(told)

        def _answer(self, told: Reply) -> None:
            etag = told.headers.get("ETag")
            same = etag is not None and self.headers.get("If-None-Match") == etag
            body = b"" if same else told.body
            self.send_response(304 if same else told.status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", told.kind)
            self.send_header("Content-Length", str(len(body) + 100 * told.cut))
            self.end_headers()
            self.wfile.write(body)
            if told.cut:
                self.close_connection = True

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def still(number: int, *, size: tuple[int, int] = (96, 54)) -> bytes:
    """A JPEG that differs from every other."""
    out = io.BytesIO()
    colour = (number * 37 % 256, number * 91 % 256, number * 151 % 256)
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


def fill(site: Site, films: int, stills: int = 3) -> Site:
    """A list at /list, films at /film/N, their stills at /still/N-M.jpg."""
    links = " ".join(f"/film/{n}" for n in range(films))
    site.replies["/list"] = Reply(links.encode(), headers={"ETag": f'"{films}"'})
    for n in range(films):
        names = [f"/still/{n}-{m}.jpg" for m in range(stills)]
        site.replies[f"/film/{n}"] = Reply(" ".join(names).encode())
        for m, name in enumerate(names):
            site.replies[name] = Reply(still(n * stills + m), "image/jpeg")
    return site


class SmallSource:
    """Reads that site."""

    name = "small"
    daily: int | None = None

    def __init__(self, url: str) -> None:
        self._url = url

    def start(self) -> Iterator[Ask]:
        yield Ask(f"{self._url}/list", "list")

    def read(self, answer: Answer) -> Iterator[Finding]:
        if answer.ask.step == "list":
            for path in answer.text.split():
                key = path.rpartition("/")[2]
                yield Ask(f"{self._url}{path}", "film", film=key)
            return
        key = answer.ask.film
        assert key is not None
        yield FilmFound(key, FilmFacts(title=f"Film {key}", year=1990 + int(key)))
        for path in answer.text.split():
            yield Ask(f"{self._url}{path}", "still", "picture", film=key)


def gather(site: Site, folder: Path, source: object = None, **others: object) -> CollectReport:
    """Collect from it, without waiting between requests."""
    told = {"delay": 0.0, "back_off": 0.02, "trusted_hosts": frozenset({site.host}), **others}
    return collect(
        source or SmallSource(site.url),  # type: ignore[arg-type]
        folder,
        manners=Manners(**told),  # type: ignore[arg-type]
    )


class Leading:
    """A page that leads wherever one wants."""

    name = "leading"
    daily = None

    def __init__(self, start: str, *onward: str) -> None:
        self._start, self._onward = start, onward

    def start(self) -> Iterator[Ask]:
        yield Ask(self._start, "list")

    def read(self, answer: Answer) -> Iterator[Finding]:
        for url in self._onward:
            yield Ask(url, "still", "picture", film="one")

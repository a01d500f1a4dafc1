"""A local site of trailers: pages with a video, lists and a search as feeds, files in ranges.

It speaks what yt-dlp's generic reader reads: HTML5 video in a page, RSS for lists.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlsplit

from collect.api_site import QuietServer


@dataclass
class Trailer:
    """A video of the site."""

    id: str
    title: str
    body: bytes
    duration: int = 60


@dataclass
class VideoSite:
    """What the site has, and what it was asked."""

    trailers: dict[str, Trailer]
    robots: str = "User-agent: *\nDisallow: /private/\n"
    break_after: int | None = None
    """Bytes after which a file breaks off, once for each request without a range."""
    slow: float = 0.0
    """Seconds between blocks of a file."""
    requests: list[tuple[float, str, dict[str, str]]] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        """Without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    def paths(self, beginning: str = "/") -> list[str]:
        """The paths that were asked for."""
        return [path for _, path, _ in self.requests if path.startswith(beginning)]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: VideoSite

    def log_message(self, *_: object) -> None: ...

    def do_HEAD(self) -> None:
        self._answer(head=True)

    def do_GET(self) -> None:
        self._answer(head=False)

    def _answer(self, *, head: bool) -> None:
        self.site.requests.append((time.monotonic(), self.path, dict(self.headers)))
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        with suppress(BrokenPipeError, ConnectionResetError):
            if parts.path == "/robots.txt":
                self._give(self.site.robots.encode(), "text/plain", head)
            elif parts.path in ("/watch", "/private/watch"):
                self._page(query.get("v", ""), head)
            elif parts.path.endswith(".rss"):
                self._feed(query.get("q", ""), head)
            elif parts.path.startswith("/files/"):
                self._file(parts.path.removeprefix("/files/").removesuffix(".mp4"), head)
            else:
                self.send_response(302 if parts.path == "/away" else 404)
                self.send_header("Location", query.get("to", "/"))
                self.send_header("Content-Length", "0")
                self.end_headers()

    def _page(self, id: str, head: bool) -> None:
        one = self.site.trailers.get(id)
        if one is None:
            self._give(b"gone", "text/html", head, status=404)
            return
        html = (
            f"<html><head><title>{escape(one.title)}</title></head><body>"
            f"<video width=640 height=360><source src='/files/{quote(id)}.mp4' type='video/mp4'>"
            "</video></body></html>"
        )
        self._give(html.encode(), "text/html; charset=utf-8", head)

    def _feed(self, words: str, head: bool) -> None:
        wanted = set(re.findall(r"\w+", words.casefold())) - {"official", "trailer"}
        items = "".join(
            f"<item><title>{escape(one.title)}</title>"
            f"<link>{self.site.address}/watch?v={quote(one.id)}</link></item>"
            for one in self.site.trailers.values()
            if not words or wanted & set(re.findall(r"\w+", one.title.casefold()))
        )
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
        self._give(feed.encode(), "application/rss+xml", head)

    def _file(self, id: str, head: bool) -> None:
        one = self.site.trailers.get(id)
        if one is None:
            self._give(b"", "text/plain", head, status=404)
            return
        body, start = one.body, 0
        asked = re.match(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if asked:
            start = int(asked[1])
        if start >= len(body):
            self._give(b"", "text/plain", head, status=416)
            return
        self.send_response(206 if asked else 200)
        self.send_header("Content-Type", "video/mp4")
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(body) - start))
        if asked:
            self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        self.end_headers()
        if head:
            return
        end = len(body)
        if self.site.break_after is not None and not start:
            end = min(end, self.site.break_after)
            self.close_connection = True
        for at in range(start, end, 16384):
            self.wfile.write(body[at : min(at + 16384, end)])
            if self.site.slow:
                time.sleep(self.site.slow)

    def _give(self, body: bytes, kind: str, head: bool, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not head:
            self.wfile.write(body)


@contextmanager
def video_site(trailers: list[Trailer], **how: object) -> Iterator[VideoSite]:
    """A site that runs as long as the context."""
    site = VideoSite({one.id: one for one in trailers}, **how)  # type: ignore[arg-type]
    handler = type("Handler", (_Handler,), {"site": site})
    server = QuietServer(("127.0.0.1", 0), handler)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

"""The page: files that were built beforehand, read once, and sent from memory.

A request never becomes a path on the disk: it is looked up among the files that were there when the
server started.
"""

from __future__ import annotations

import gzip
import mimetypes
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from starlette.responses import HTMLResponse, Response
from starlette.types import Receive, Scope, Send

from cineseek.server.gates.asking import header_of
from cineseek.server.gates.paths import is_page
from cineseek.server.problems import Problem

BUILT = Path(__file__).parent / "static"
_INDEX = "/index.html"
_FOR_EVER = "public, max-age=31536000, immutable"
_TEXT = ("text/", "application/javascript", "application/json", "image/svg+xml")
_LEAST = 1024
"""Bytes from which compressing is worth it."""
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".woff2": "font/woff2"}
"""What systems say differently or not at all."""
ABSENT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>cineseek</title>
<h1>The server runs; its page is not built</h1>
<p>This copy of cineseek comes without the built page. In the folder of its source run
<code>npm ci</code> and <code>npm run build</code> inside <code>web</code>, and start the server
again.</p>
<p>Everything else works: <a href="/docs">see what can be asked</a>.</p>
"""


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file of the page, and its shorter forms by the name of their encoding."""

    content: bytes
    media_type: str
    cache: str
    shorter: dict[str, bytes] = field(default_factory=dict)

    @property
    def etag(self) -> str:
        """Changes with the content."""
        return f'"{sha256(self.content).hexdigest()[:32]}"'


class Page:
    """Answers what no route does: a file, the page itself, or that there is nothing."""

    def __init__(self, folder: Path = BUILT) -> None:
        self._files = _read(folder)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that no route has taken."""
        if scope["type"] != "http":
            raise RuntimeError(f"the page answers http, not {scope['type']}")
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        path: str = scope["path"]
        if not is_page(path):
            raise _nothing()
        if scope["method"] not in ("GET", "HEAD"):
            raise Problem(
                405,
                "method_not_allowed",
                "Method Not Allowed",
                "See /docs for what there is.",
                headers={"Allow": "GET, HEAD"},
            )
        found = self._files.get(path)
        if found is None and "." not in path.rpartition("/")[2]:
            # A place within the page, which finds its own way from there.
            found = self._files.get(_INDEX)
            if found is None:
                return HTMLResponse(ABSENT, 503)
        if found is None:
            raise _nothing()
        headers = {
            "Cache-Control": found.cache,
            "ETag": found.etag,
            "Vary": "Accept-Encoding",
        }
        if found.etag in (header_of(scope, b"if-none-match") or ""):
            return Response(status_code=304, headers=headers)
        content = found.content
        for encoding in _taken(header_of(scope, b"accept-encoding") or ""):
            if encoding in found.shorter:
                content = found.shorter[encoding]
                headers["Content-Encoding"] = encoding
                break
        return Response(content, media_type=found.media_type, headers=headers)


def _read(folder: Path) -> dict[str, StaticFile]:
    """Every file below a folder by its path in an address."""
    if not folder.is_dir():
        return {}
    there = {
        f"/{one.relative_to(folder).as_posix()}": one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file() and not one.is_symlink()
    }
    files = {}
    for path, content in there.items():
        if path.endswith((".gz", ".br")) and path[:-3] in there:
            continue
        kind = _TYPES.get(Path(path).suffix) or mimetypes.guess_type(path)[0]
        kind = kind or "application/octet-stream"
        shorter = {
            encoding: there[path + suffix]
            for encoding, suffix in (("br", ".br"), ("gzip", ".gz"))
            if path + suffix in there
        }
        if "gzip" not in shorter and kind.startswith(_TEXT) and len(content) >= _LEAST:
            shorter["gzip"] = gzip.compress(content, 9, mtime=0)
        cache = _FOR_EVER if path.startswith("/assets/") else "no-cache"
        files[path] = StaticFile(content, kind, cache, shorter)
    return files


def _taken(accepted: str) -> list[str]:
    """Encodings that a caller takes, the best first; none that it refuses by `q=0`."""
    names = set()
    for one in accepted.lower().split(","):
        name, _, quality = one.partition(";")
        if quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            names.add(name.strip())
    return [encoding for encoding in ("br", "gzip") if encoding in names or "*" in names]


def _nothing() -> Problem:
    return Problem(404, "not_found", "Not Found", "See /docs for what there is.")

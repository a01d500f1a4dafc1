"""A local server that speaks as the model hub does, and breaks where it is told to."""

from __future__ import annotations

import hashlib
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """What the server has, what it shall do wrong, and what it was asked."""

    repository: str
    files: dict[str, bytes]
    large: set[str] = field(default_factory=set)
    """Paths served as large files: redirected, named by SHA-256."""
    break_after: dict[str, list[int]] = field(default_factory=dict)
    """Path -> after how many bytes each of the next answers breaks off."""
    swapped: dict[str, bytes] = field(default_factory=dict)
    """Path -> other bytes sent in place of the right ones."""
    refuse: list[int] = field(default_factory=list)
    """Statuses of the next answers to metadata questions."""
    gated: bool = False
    extra_names: list[str] = field(default_factory=list)
    """File names listed besides; nothing is behind them."""
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """Method, path and Range of every request."""
    url: str = ""

    def sha256(self, path: str) -> str:
        return hashlib.sha256(self.files[path]).hexdigest()

    def git_sha1(self, path: str) -> str:
        data = self.files[path]
        return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()

    def downloads(self, path: str) -> list[str]:
        """The Range headers of the downloads of a file."""
        end = f"/{path}" if path not in self.large else f"/cdn/{path}"
        return [
            ranged
            for method, where, ranged in self.asked
            if method == "GET" and where.endswith(end)
        ]


def serve(hub: Hub) -> ThreadingHTTPServer:
    """Start the server in a thread; `hub.url` is its address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def do_GET(self) -> None:
            self._answer(body=True)

        def _answer(self, *, body: bool) -> None:
            path = unquote(urlsplit(self.path).path)
            hub.asked.append((self.command, path, self.headers.get("Range", "")))
            if path.startswith("/cdn/"):
                self._file(path.removeprefix("/cdn/"), body=body)
            elif hub.refuse:
                self._send(hub.refuse.pop(0), b"", {}, body=body)
            elif hub.gated and "/resolve/" in path:
                self._send(401, b"", {"X-Error-Code": "GatedRepo"}, body=body)
            elif path.startswith(f"/api/models/{hub.repository}/tree/"):
                self._json(self._tree(), body=body)
            elif path.startswith(f"/api/models/{hub.repository}"):
                self._json({"id": hub.repository, "sha": COMMIT, "siblings": []}, body=body)
            elif path.startswith(f"/{hub.repository}/resolve/"):
                self._resolve(path.split("/", 5)[5], body=body)
            else:
                self._send(404, b"", {"X-Error-Code": "RepoNotFound"}, body=body)

        def _tree(self) -> list[dict[str, object]]:
            rows: list[dict[str, object]] = []
            for path, data in hub.files.items():
                row: dict[str, object] = {
                    "type": "file", "path": path, "size": len(data), "oid": hub.git_sha1(path),
                }  # fmt: skip
                if path in hub.large:
                    row["lfs"] = {"oid": hub.sha256(path), "size": len(data), "pointerSize": 134}
                rows.append(row)
            void = {"type": "file", "size": 4, "oid": "0" * 40}
            return rows + [{**void, "path": name} for name in hub.extra_names]

        def _resolve(self, path: str, *, body: bool) -> None:
            if path not in hub.files:
                self._send(404, b"", {"X-Error-Code": "EntryNotFound"}, body=body)
                return
            headers = {"X-Repo-Commit": COMMIT}
            if path not in hub.large:
                headers["ETag"] = f'"{hub.git_sha1(path)}"'
                self._file(path, body=body, headers=headers)
                return
            headers |= {
                "X-Linked-Etag": f'"{hub.sha256(path)}"',
                "X-Linked-Size": str(len(hub.files[path])),
                # Another host, as the hub's store is: the client follows only its own by itself.
                "Location": f"{hub.url.replace('127.0.0.1', 'localhost')}/cdn/{path}",
            }
            self._send(302, b"", headers, body=body)

        def _file(self, path: str, *, body: bool, headers: dict[str, str] | None = None) -> None:
            data = hub.swapped.get(path, hub.files[path])
            headers = dict(headers or {}) | {"Accept-Ranges": "bytes"}
            ranged = self.headers.get("Range")
            status = 200
            if ranged:
                start = int(ranged.removeprefix("bytes=").split("-")[0])
                headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
                data, status = data[start:], 206
            cuts = hub.break_after.get(path)
            if body and cuts:
                self.send_response(status)
                for key, value in headers.items():
                    self.send_header(key, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data[: cuts.pop(0)])
                self.wfile.flush()
                self.close_connection = True
                self.connection.shutdown(2)
                return
            self._send(status, data, headers, body=body)

        def _json(self, value: object, *, body: bool) -> None:
            self._send(
                200, json.dumps(value).encode(), {"Content-Type": "application/json"}, body=body
            )

        def _send(self, status: int, data: bytes, headers: dict[str, str], *, body: bool) -> None:
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if body:
                self.wfile.write(data)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server

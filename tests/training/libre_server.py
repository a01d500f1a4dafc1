"""A loopback server with LibreTranslate's wire format, and whatever may go wrong with one."""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tiny_translation import CAPTIONS


class LibreServer:
    """Answers as told; notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.faults: deque[Any] = deque()
        """What comes in place of the next answers: (status, heads, body), or a name."""
        self.most = 1000  # texts in a request
        self.key = ""
        self.languages: Any = [
            {"code": "en", "name": "English", "targets": ["en", "fa"]},
            {"code": "fa", "name": "Persian", "targets": ["en", "fa"]},
        ]
        self.delay = 0.0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None:
                pass

            def do_GET(self) -> None:
                if self.path == "/languages" and outer.languages is not None:
                    self.tell(200, outer.languages)
                elif self.path == "/spec":
                    self.tell(200, {"info": {"version": "1.6.2", "title": "LibreTranslate"}})
                else:
                    self.tell(404, {"error": "Not found"})

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.asked.append(body)
                time.sleep(outer.delay)
                if outer.faults:
                    self.fail(outer.faults.popleft())
                elif outer.key and body.get("api_key") != outer.key:
                    self.tell(403, {"error": f"Invalid API key {body.get('api_key')}"})
                elif len(body["q"]) > outer.most:
                    self.tell(400, {"error": f"Invalid request: exceeds text limit ({outer.most})"})
                elif "unspeakable" in body["q"]:
                    self.tell(400, {"error": "Invalid request"})
                else:
                    told = [
                        CAPTIONS.get(text, f"ترجمهٔ این جمله این است: {text}") for text in body["q"]
                    ]
                    self.tell(200, {"translatedText": told})

            def fail(self, fault: Any) -> None:
                if fault == "hang up":
                    self.connection.close()
                elif fault == "slow":
                    self.send_response(200)
                    self.end_headers()
                    for _ in range(100):
                        try:
                            self.wfile.write(b" ")
                            self.wfile.flush()
                        except OSError:
                            return
                        time.sleep(0.05)
                elif fault == "endless":
                    self.send_response(200)
                    self.end_headers()
                    try:
                        for _ in range(200):
                            self.wfile.write(b" " * (1 << 20))
                    except OSError:
                        return
                else:
                    status, heads, content = fault
                    self.tell(status, content, heads)

            def tell(self, status: int, content: Any, heads: Any = ()) -> None:
                held = content if isinstance(content, bytes) else json.dumps(content).encode()
                self.send_response(status)
                for name, value in dict(heads).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(held)))
                self.end_headers()
                self.wfile.write(held)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

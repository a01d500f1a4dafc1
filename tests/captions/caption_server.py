"""A loopback server that captions by colour: our JSON, OpenAI's chat, and whatever may go wrong."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import threading
import time
from collections import Counter, deque
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
from PIL import Image
from tiny_captioner import WORDS


def words_for(pixels: np.ndarray) -> str:
    """The words whose colour is nearest to most of a picture."""
    middle = pixels[pixels.shape[0] // 3 : -pixels.shape[0] // 3].reshape(-1, 3).mean(axis=0)
    return min(WORDS, key=lambda words: float(np.abs(np.array(WORDS[words]) - middle).sum()))


class CaptionServer:
    """Answers as told; notes what it was asked."""

    def __init__(self) -> None:
        self.pictures: Counter[str] = Counter()
        """How often each picture was captioned, by hash."""
        self.asked: list[dict[str, Any]] = []
        self.heads: list[dict[str, str]] = []
        self.times: list[float] = []
        self.faults: deque[Any] = deque()
        """What comes in place of the next answers: (status, heads, content)."""
        self.most = 100  # pictures in a request
        self.refused = ""  # words that it will not say
        self.delay = 0.0
        self.cost = 0.25
        self.together = 0
        """Most requests that were in hand at one time."""
        self._now = 0
        self._lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None:
                pass

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with outer._lock:
                    outer.asked.append(body)
                    outer.heads.append(dict(self.headers))
                    outer.times.append(time.monotonic())
                    outer._now += 1
                    outer.together = max(outer.together, outer._now)
                    fault = outer.faults.popleft() if outer.faults else None
                time.sleep(outer.delay)
                with outer._lock:
                    outer._now -= 1
                if fault is not None:
                    status, heads, content = fault
                    self.tell(status, content, heads)
                elif self.path == "/v1/chat/completions":
                    self.tell(*outer._chat(body))
                elif self.path == "/caption":
                    self.tell(*outer._plain(body))
                else:
                    self.tell(404, {"error": "no such path"})

            def tell(self, status: int, content: Any, heads: Any = ()) -> None:
                held = content if isinstance(content, bytes) else json.dumps(content).encode()
                self.send_response(status)
                for name, value in dict(heads).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(held)))
                self.end_headers()
                with suppress(ConnectionError):  # who asked was killed
                    self.wfile.write(held)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.plain = f"{self.base}/caption"
        self.openai = f"{self.base}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _words(self, encoded: str) -> str | None:
        data = base64.b64decode(encoded, validate=True)
        with self._lock:
            self.pictures[hashlib.sha256(data).hexdigest()] += 1
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
            words = words_for(np.asarray(picture.convert("RGB")))
        return None if self.refused and self.refused in words else words

    def _plain(self, body: dict[str, Any]) -> tuple[int, Any]:
        if len(body["images"]) > self.most:
            return 413, {"error": "too many images"}
        told = [self._words(one) for one in body["images"]]
        return 200, {"captions": told, "cost": self.cost}

    def _chat(self, body: dict[str, Any]) -> tuple[int, Any]:
        text, picture = body["messages"][0]["content"]
        assert text["type"] == "text"
        assert picture["type"] == "image_url"
        kind, _, encoded = picture["image_url"]["url"].partition(",")
        assert kind == "data:image/jpeg;base64"
        words = self._words(encoded)
        if words is None:
            return 400, {"error": {"message": "content policy", "type": "invalid_request_error"}}
        message = {"role": "assistant", "content": f'"{words}"\n'}
        return 200, {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "model": body["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 1000, "completion_tokens": 20, "total_tokens": 1020},
        }

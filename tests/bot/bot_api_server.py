"""A Bot API server over HTTP for the tests: what api.telegram.org does, on this machine.

Written from the documentation of the Bot API (https://core.telegram.org/bots/api):

- requests and answers (#making-requests): `/bot<token>/METHOD`, by GET or POST, as a query string,
  urlencoded, JSON or multipart; `{"ok": true, "result": ...}` or `{"ok": false, "error_code": ...,
  "description": ..., "parameters": {"retry_after": ...}}` with that HTTP status
- updates (#getting-updates): a long poll; an offset confirms all updates below it for good, a
  negative one all but the last; of two polls the earlier ends with 409; with a webhook set there is
  no polling (409); a webhook gets one POST an update with X-Telegram-Bot-Api-Secret-Token, again
  and again until one is answered with 2xx, and of one chat the next only after that
- files (#getfile): `file_path` below `/file/bot<token>/`, and none above 20 MB
- texts up to 4096 characters, captions up to 1024, albums of 2 to 10 (#sendmediagroup)

Faults are ordered by tests: `fail` (429 with `retry_after`, 502, ...), slow or broken files, polls
that are too much. What the methods do is in `bot_api_methods`.
"""

from __future__ import annotations

import json
import threading
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.bot_api_methods import METHODS, ApiError

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
"""The one of the documentation's example."""


@dataclass
class Call:
    """One request, with its parameters as they were meant."""

    method: str
    params: dict[str, Any]
    files: dict[str, bytes]
    at: float
    status: int = 0
    """Of the answer; 0 while there is none."""
    result: Any = None


@dataclass
class StoredFile:
    """What users have sent, and how it is handed out."""

    content: bytes
    size: int
    """As `getFile` says it."""
    slow: float = 0.0
    """Seconds before the first byte."""
    cut: bool = False
    """The line breaks in the middle."""
    gate: threading.Event | None = None
    """Nothing is handed out before it is set."""


@dataclass
class Fault:
    """The next calls of a method fail so."""

    status: int
    description: str
    retry_after: int | None
    left: int
    body: bytes | None = None
    """Of a gateway that answers in HTML."""


@dataclass
class BotApiServer:
    """The state of one bot's Telegram: its updates, files, chats; safe to use from any thread."""

    me: dict[str, Any] = field(
        default_factory=lambda: {
            "id": 110201543,
            "is_bot": True,
            "first_name": "Which film?",
            "username": "cineseek_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }
    )

    def __post_init__(self) -> None:
        self.changed = threading.Condition()
        self.calls: list[Call] = []
        self.updates: list[dict[str, Any]] = []
        self.files: dict[str, StoredFile] = {}
        self.messages: dict[tuple[int, int], dict[str, Any]] = {}
        self.blocked: set[int] = set()
        self.unknown_chats: set[int] = set()
        self.inline_open: set[str] = set()
        self.commands: dict[str, list[dict[str, Any]]] = {}
        self.webhook: dict[str, Any] = {}
        self.sent_to_webhook: list[tuple[int, int]] = []
        self.faults: dict[str, list[Fault]] = {}
        self.poll = 0
        self._next = {"update": 873_000_001, "message": 1}
        self._stopped = False
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.daemon_threads = True
        self._server.api = self  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> BotApiServer:
        for work in (partial(self._server.serve_forever, 0.02), self._push):
            threading.Thread(target=work, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        with self.changed:
            self._stopped = True
            self.changed.notify_all()
        for file in self.files.values():
            if file.gate is not None:
                file.gate.set()
        self._server.shutdown()
        self._server.server_close()

    # For tests

    def number(self, of: str) -> int:
        """The next number of an update or a message."""
        with self.changed:
            self._next[of] += 1
            return self._next[of]

    def deliver(self, **content: Any) -> int:
        """Something happened to the bot; returns the number of the update."""
        number = self.number("update")
        with self.changed:
            self.updates.append({"update_id": number, **content})
            self.changed.notify_all()
        return number

    def fail(
        self,
        method: str,
        status: int,
        description: str = "",
        *,
        retry_after: int | None = None,
        times: int = 1,
        body: bytes | None = None,
    ) -> None:
        """Have the next calls of a method fail."""
        said = description or HTTPStatus(status).phrase
        with self.changed:
            self.faults.setdefault(method, []).append(Fault(status, said, retry_after, times, body))

    def wait(self, ready: Callable[[], Any], *, seconds: float = 30.0, what: str = "") -> Any:
        """What `ready` says once it is true; looked at after every change."""
        end = time.monotonic() + seconds
        with self.changed:
            while True:
                found = ready()
                if found:
                    return found
                left = end - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"waited {seconds} s for {what or ready}: {self.story()}")
                self.changed.wait(min(left, 0.5))

    def called(self, *methods: str) -> list[Call]:
        """The calls of these methods that were answered well, in order."""
        with self.changed:
            return [one for one in self.calls if one.method in methods and one.status == 200]

    def story(self, last: int = 12) -> str:
        """The last calls, for whoever reads why a test failed."""
        return "; ".join(
            f"{one.method} {one.status} {str(one.params)[:150]}"
            for one in self.calls[-last:]
            if one.method != "getUpdates"
        )

    @property
    def stopped(self) -> bool:
        """Whether it is being shut down."""
        return self._stopped

    # Webhooks

    def _push(self) -> None:
        """Send updates to the webhook, as long as there is one."""
        while True:
            with self.changed:
                while not self._stopped and not (self.webhook.get("url") and self.updates):
                    self.changed.wait(0.2)
                if self._stopped:
                    return
                first = [
                    one for one in self.updates if self._first_of_its_chat(one) and not one.get("_")
                ]
                hook = dict(self.webhook)
                for one in first:
                    one["_"] = True  # on its way
            for one in first:
                threading.Thread(target=self._send, args=(one, hook), daemon=True).start()
            time.sleep(0.02)

    def _first_of_its_chat(self, update: dict[str, Any]) -> bool:
        chat = _chat_of(update)
        return next(one for one in self.updates if _chat_of(one) == chat) is update

    def _send(self, update: dict[str, Any], hook: dict[str, Any]) -> None:
        body = json.dumps({key: value for key, value in update.items() if key != "_"}).encode()
        headers = {"Content-Type": "application/json"}
        if hook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret_token"]
        request = urllib.request.Request(hook["url"], data=body, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as reply:
                status = reply.status
        except urllib.error.HTTPError as error:
            status = error.code
        except OSError:
            status = 0
        if status != 200:
            time.sleep(0.3)
        with self.changed:
            self.sent_to_webhook.append((update["update_id"], status))
            update.pop("_", None)
            if status == 200 and update in self.updates:
                self.updates.remove(update)
            self.changed.notify_all()


def _chat_of(update: dict[str, Any]) -> object:
    message = update.get("message")
    return message["chat"]["id"] if message else update["update_id"]


class _Server(ThreadingHTTPServer):
    def handle_error(self, *given: object) -> None:
        """Processes that are killed break their lines."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def log_message(self, *args: object) -> None:
        pass

    def _answer(self) -> None:
        api: BotApiServer = self.server.api  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = urlsplit(self.path)
        if parts.path.startswith(f"/file/bot{TOKEN}/"):
            self._hand_out(api, parts.path.rpartition("/")[2])
            return
        words = parts.path.split("/")
        if len(words) != 3 or not words[1].startswith("bot"):
            self._send_json(404, _error(404, "Not Found"))
            return
        if words[1] != f"bot{TOKEN}":
            self._send_json(401, _error(401, "Unauthorized"))
            return
        params, files = _read(self.headers.get("Content-Type", ""), body)
        params = dict(parse_qsl(parts.query)) | params
        call = Call(words[2], params, files, time.monotonic())
        with api.changed:
            api.calls.append(call)
        status, answer = _call(api, call)
        with api.changed:
            call.status, call.result = status, answer if isinstance(answer, bytes) else None
            if isinstance(answer, dict):
                call.result = answer.get("result")
            api.changed.notify_all()
        if isinstance(answer, bytes):
            self._send(status, answer, "text/html")
        else:
            self._send_json(status, answer)

    def _hand_out(self, api: BotApiServer, name: str) -> None:
        file = api.files.get(name.partition(".")[0])
        if file is None:
            self._send_json(404, _error(404, "Not Found"))
            return
        if file.gate is not None:
            file.gate.wait(60)
        time.sleep(file.slow)
        if file.cut:
            self.send_response(200)
            self.send_header("Content-Length", str(len(file.content)))
            self.end_headers()
            self.wfile.write(file.content[: len(file.content) // 2])
            self.close_connection = True
            return
        self._send(200, file.content, "application/octet-stream")

    def _send_json(self, status: int, answer: dict[str, Any]) -> None:
        self._send(status, json.dumps(answer).encode(), "application/json")

    def _send(self, status: int, body: bytes, sort: str) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", sort)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # nobody waits any more
            self.close_connection = True


def _call(api: BotApiServer, call: Call) -> tuple[int, dict[str, Any] | bytes]:
    with api.changed:
        faults = api.faults.get(call.method, [])
        fault = next((one for one in faults if one.left > 0), None)
        if fault is not None:
            fault.left -= 1
            if fault.body is not None:
                return fault.status, fault.body
            return fault.status, _error(fault.status, fault.description, fault.retry_after)
    method = METHODS.get(call.method)
    if method is None:
        return 404, _error(404, "Not Found")
    try:
        return 200, {"ok": True, "result": method(api, call.params, call.files)}
    except ApiError as error:
        return error.status, _error(error.status, error.description)


def _error(status: int, description: str, retry_after: int | None = None) -> dict[str, Any]:
    answer = {"ok": False, "error_code": status, "description": description}
    if retry_after is not None:
        answer["description"] = f"Too Many Requests: retry after {retry_after}"
        answer["parameters"] = {"retry_after": retry_after}
    return answer


def _read(sort: str, body: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Parameters and files, in whichever of the four ways they came."""
    if sort.startswith("application/json"):
        return json.loads(body or b"{}"), {}
    if not sort.startswith("multipart/form-data"):
        return {name: _meant(value) for name, value in parse_qsl(body.decode())}, {}
    whole = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {sort}\r\n\r\n".encode() + body)
    params, files = {}, {}
    for part in whole.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if part.get_filename() is not None:
            files[name] = content
        else:
            params[name] = _meant(content.decode())
    return params, files


def _meant(value: str) -> Any:
    """Objects and lists come serialized as JSON, numbers and truths as text."""
    if value[:1] in "[{" or value in ("true", "false"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value

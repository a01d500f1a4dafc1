"""Asks a server that speaks JSON, with patience: tries again, waits as told, at a bounded rate.

The standard library's client: answers take seconds, so a pool of connections would win nothing. A
redirect is an error, since it would take the key to another server.
"""

from __future__ import annotations

import json
import logging
import math
import random
import threading
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

log = logging.getLogger(__name__)

LONGEST_WAIT = 120.0
"""Seconds that a server may ask to wait before it is given up."""
_MOST_BYTES = 8 << 20  # of an answer
_TRIES = 6
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_PIECE = 1 << 16
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class StatusError(Exception):
    """An answer that is an error, or none (status 0)."""

    def __init__(self, status: int, said: str, wait: float | None = None) -> None:
        super().__init__(f"{status}: {said}" if status else said)
        self.status = status
        self.wait = wait
        """Seconds that it asks to wait."""

    @property
    def passing(self) -> bool:
        """Whether asking again may help."""
        return self.status in _PASSING or not self.status


class AnswerError(Exception):
    """An answer that is no JSON, or too much of it."""


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


class JsonServer:
    """One server. May be used from several threads, which then wait for each other's sake."""

    def __init__(
        self,
        url: str,
        *,
        heads: Mapping[str, str] | None = None,
        secret: str | None = None,
        timeout: float = 60.0,
        rate: float | None = None,
        spread: float = 0.0,
        sleep: Callable[[float], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`url` has no slash at its end (`base_of`). `heads` go with every request; `secret` is
        never repeated in a message. `timeout`: seconds an answer may take in all. `rate`: requests
        a second at most. `spread`: share by which waits differ, so that workers that failed
        together do not come back together. `sleep`: instead of waiting until `interrupt`.
        """
        self.url = url
        self._heads = {"Content-Type": "application/json", "Accept": "application/json"}
        self._heads |= dict(heads or {})
        self._secret = secret
        self._timeout = timeout
        self._spread = spread
        self._gap = 0.0 if rate is None else 1.0 / rate
        self._sleep = sleep or self._wait
        self._clock = clock
        self._open = build_opener(_NoRedirect).open
        self._turn = threading.Lock()
        self._waiting = threading.Condition()
        self._interrupts = 0
        self._next = 0.0
        parts = urlsplit(url)
        if secret and parts.scheme == "http" and parts.hostname not in _LOCAL:
            log.warning("the key goes to %s unencrypted: https is safer", url)

    def ask(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """An answer to GET, or with a body to POST; asked again while what is wrong may pass.

        StatusError where it goes on being wrong; AnswerError where what comes is no JSON.
        """
        for turn in range(_TRIES):
            self._wait_for_turn()
            try:
                return self.ask_once(path, body)
            except StatusError as error:
                if not error.passing or turn == _TRIES - 1:
                    raise
                wait = error.wait
                if wait is None:
                    wait = 2.0**turn * (1 + random.uniform(-self._spread, self._spread))
                if wait > LONGEST_WAIT:
                    raise
                log.info("%s: %s; asking again in %.1f s", self.url, error, wait)
                if error.wait is None:
                    self._sleep(wait)
                else:
                    self._hold(wait)  # what it asks of one it asks of all
        raise AssertionError("the last try returns or raises")

    def ask_once(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """An answer, or an error at once."""
        data = None if body is None else json.dumps(body).encode()
        request = Request(self.url + path, data, self._heads)
        until = time.monotonic() + self._timeout
        try:
            with self._open(request, timeout=self._timeout) as answer:
                held = self._read(answer, until)
        except HTTPError as error:
            with error:
                said = self._words(error, until)
            raise StatusError(error.code, said, asked_wait(error.headers)) from error
        except (URLError, HTTPException, TimeoutError, OSError) as error:
            why = getattr(error, "reason", None) or error
            raise StatusError(0, f"no answer ({str(why) or type(error).__name__})") from error
        try:
            return json.loads(held)
        except (ValueError, RecursionError) as error:
            raise AnswerError(f"{self.url}{path} answers with something that is no JSON") from error

    def interrupt(self) -> None:
        """Whoever waits to ask again gives up now, with a StatusError."""
        with self._waiting:
            self._interrupts += 1
            self._waiting.notify_all()

    def _wait(self, seconds: float) -> None:
        with self._waiting:
            before = self._interrupts
            if self._waiting.wait_for(lambda: self._interrupts != before, seconds):
                raise StatusError(0, "interrupted while waiting to ask again")

    def _wait_for_turn(self) -> None:
        with self._turn:
            now = self._clock()
            begin = max(now, self._next)
            self._next = begin + self._gap
        if begin > now:
            self._sleep(begin - now)

    def _hold(self, wait: float) -> None:
        with self._turn:
            self._next = max(self._next, self._clock() + wait)

    def _read(self, answer: Any, until: float) -> bytes:
        """The whole answer, within its time and its size."""
        held = bytearray()
        while piece := answer.read1(_PIECE):
            held += piece
            if len(held) > _MOST_BYTES:
                raise AnswerError(f"{self.url} answers with more than {_MOST_BYTES >> 20} MB")
            if time.monotonic() > until:
                raise StatusError(0, f"an answer took more than {self._timeout:g} seconds")
        return bytes(held)

    def _words(self, error: HTTPError, until: float) -> str:
        """What the server says is wrong; the key is not repeated, whatever it says."""
        try:
            said = _message(json.loads(self._read(error, until)))
        except (OSError, HTTPException, ValueError, RecursionError, StatusError, AnswerError):
            said = ""
        said = said or str(error.reason)
        if self._secret:  # before it is cut: a part of a key is too much
            said = said.replace(self._secret, "***")
        return " ".join(said.encode("utf-8", "replace").decode().split())[:200]


def _message(told: Any) -> str:
    """The words of an error, as most servers put them: error, error.message, detail, message."""
    for key in ("error", "detail", "message"):
        found = told.get(key) if isinstance(told, dict) else None
        if isinstance(found, dict):
            found = found.get("message")
        if isinstance(found, str) and found:
            return found
    return ""


def base_of(url: str, key: str, *, without: str = "") -> str:
    """An address without a last slash, and without a path that is added to it anyway.

    ValueError where it is none, or holds a password; `key` is the variable that keys belong in.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"a server is named as http://HOST:PORT, not {url!r}")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError(f"a server's address holds no password and no query: keys are for {key}")
    path = parts.path.rstrip("/")
    if without:
        path = path.removesuffix(without).rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def asked_wait(heads: Message | None) -> float | None:
    """Seconds that Retry-After asks for: a number, or a date."""
    told = heads.get("Retry-After") if heads is not None else None
    if not told:
        return None
    try:
        wait = float(told)
    except ValueError:
        try:
            when = parsedate_to_datetime(told)
        except (ValueError, OverflowError):  # a zone that far from ours
            return None
        if when.tzinfo is None:
            when = when.replace(tzinfo=UTC)
        wait = (when - datetime.now(UTC)).total_seconds()
    return max(0.0, wait) if math.isfinite(wait) else None

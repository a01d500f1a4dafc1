"""A translation server that speaks LibreTranslate's API, `POST /translate`. Knows no model.

The standard library's client: what the hub's client brings along has changed its name before, and
one request at a time needs no pool.
"""

from __future__ import annotations

import json
import logging
import math
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from cineseek.errors import TrainingError
from cineseek.training.sentences import one_line
from cineseek.training.translation import Refused

log = logging.getLogger(__name__)

_MOST_BYTES = 8 << 20  # of an answer; a batch of captions takes a few thousand
_TRIES = 6
_LONGEST = 120.0  # seconds to wait because the server asks to
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_REFUSING = frozenset({400, 413, 422})
_PIECE = 1 << 16
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class _Status(Exception):
    """An answer that is an error."""

    def __init__(self, status: int, said: str, wait: float | None = None) -> None:
        super().__init__(f"{status}: {said}" if status else said)
        self.status = status
        self.wait = wait


class _NoRedirect(HTTPRedirectHandler):
    """A redirect would take the key to another server, and make of POST a GET."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


class ServerTranslator:
    """One pair of languages of a server."""

    def __init__(
        self,
        url: str,
        source: str,
        target: str,
        *,
        key: str | None = None,
        timeout: float = 60.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`timeout`: seconds that an answer may take, in all."""
        self._url = _base(url)
        self._pair = {"source": source, "target": target, "format": "text"}
        self._key = key
        self._timeout = timeout
        self._sleep = sleep
        self._open = build_opener(_NoRedirect).open
        self._together = 1 << 10  # texts in a request, until the server refuses so many
        parts = urlsplit(self._url)
        if key and parts.scheme == "http" and parts.hostname not in _LOCAL:
            log.warning("the key goes to %s unencrypted: https is safer", self._url)
        self._version = self._check()

    @property
    def name(self) -> str:
        """Its address."""
        return self._url

    @property
    def revision(self) -> str:
        """The version of its program, where it says one."""
        return self._version

    def translate(self, texts: Sequence[str]) -> list[str | Refused]:
        """One for each text; refused what the server will not take."""
        if len(texts) > self._together:
            half = self._together
            return self.translate(texts[:half]) + self.translate(texts[half:])
        try:
            return list(self._ask(texts))
        except _Status as refused:
            if refused.status not in _REFUSING:
                self._give_up(refused)
            if len(texts) == 1:
                return [Refused(f"the server refuses it ({refused})")]
        half = (len(texts) + 1) // 2
        found = self.translate(texts[:half]) + self.translate(texts[half:])
        if not any(isinstance(one, Refused) for one in found):  # it was their number
            self._together = min(self._together, half)
        return found

    def _ask(self, texts: Sequence[str]) -> list[str]:
        key = {"api_key": self._key} if self._key else {}
        answer = self._patiently("/translate", {"q": list(texts)} | self._pair | key)
        told = answer.get("translatedText") if isinstance(answer, dict) else None
        if (
            not isinstance(told, list)
            or len(told) != len(texts)
            or not all(isinstance(one, str) for one in told)
        ):
            raise TrainingError(
                f"{self._url} gave no translatedText for {len(texts)} texts: it does not speak "
                "LibreTranslate's API"
            )
        return told

    def _check(self) -> str:
        """The server's version; a TrainingError where it has no such pair of languages."""
        try:
            known = self._patiently("/languages")
        except _Status as error:
            if error.status != 404:
                self._give_up(error)
            known = None  # a server with /translate alone
        first, last = self._pair["source"], self._pair["target"]
        if isinstance(known, list):
            targets = {
                str(one.get("code")): one.get("targets") for one in known if isinstance(one, dict)
            }
            into = targets.get(first)
            if first not in targets or (isinstance(into, list) and last not in into):
                there = ", ".join(sorted(targets))
                raise TrainingError(
                    f"{self._url} does not translate {first} into {last}; it knows {there}"
                )
        try:
            spec = self._once("/spec", None)
        except (_Status, TrainingError):
            return ""  # only a courtesy of LibreTranslate's own
        info = spec.get("info") if isinstance(spec, dict) else None
        return one_line(str(info.get("version", "")))[:40] if isinstance(info, dict) else ""

    def _patiently(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """An answer; asked again while what is wrong may pass."""
        for turn in range(_TRIES):
            try:
                return self._once(path, body)
            except _Status as error:
                passing = error.status in _PASSING or not error.status
                if not passing or turn == _TRIES - 1:
                    raise
                wait = 2.0**turn if error.wait is None else error.wait
                if wait > _LONGEST:
                    raise
                log.info("%s: %s; asking again in %.0f s", self._url, error, wait)
                self._sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _once(self, path: str, body: dict[str, Any] | None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        heads = {"Content-Type": "application/json", "Accept": "application/json"}
        request = Request(self._url + path, data, heads)
        until = time.monotonic() + self._timeout
        try:
            with self._open(request, timeout=self._timeout) as answer:
                held = self._read(answer, until)
        except HTTPError as error:
            with error:
                said = self._words(error, until)
            raise _Status(error.code, said, _wait(error.headers)) from error
        except (URLError, HTTPException, TimeoutError, OSError) as error:
            why = getattr(error, "reason", None) or error
            raise _Status(0, f"no answer ({str(why) or type(error).__name__})") from error
        try:
            return json.loads(held)
        except (ValueError, RecursionError) as error:
            raise TrainingError(
                f"{self._url}{path} answers with something that is no JSON: is it the address of "
                "a LibreTranslate server?"
            ) from error

    def _read(self, answer: Any, until: float) -> bytes:
        """The whole answer, within its time and its size."""
        held = bytearray()
        while piece := answer.read1(_PIECE):
            held += piece
            if len(held) > _MOST_BYTES:
                raise TrainingError(
                    f"{self._url} answers with more than {_MOST_BYTES >> 20} MB: refused"
                )
            if time.monotonic() > until:
                raise _Status(0, f"an answer took more than {self._timeout:g} seconds")
        return bytes(held)

    def _words(self, error: HTTPError, until: float) -> str:
        """What the server says is wrong; the key is not repeated, whatever it says."""
        try:
            told = json.loads(self._read(error, until))
            said = str(told["error"])
        except (OSError, HTTPException, ValueError, TypeError, KeyError, RecursionError, _Status):
            said = str(error.reason)
        said = one_line(said)[:200]
        return said.replace(self._key, "***") if self._key else said

    def _give_up(self, error: _Status) -> NoReturn:
        remedy = "what was translated stays; run the same again to go on"
        if error.status in (401, 403):
            remedy = "set CINESEEK_TRANSLATE_KEY to a key of that server"
        elif error.status in (404, 405) or 300 <= error.status < 400:
            remedy = "name the address below which LibreTranslate's /translate is"
        elif error.wait is not None and error.wait > _LONGEST:
            remedy = f"it asks to wait {math.ceil(error.wait)} seconds; {remedy}"
        raise TrainingError(f"{self._url} does not translate ({error}): {remedy}") from error


def _base(url: str) -> str:
    """The address without /translate; a ValueError where it is none, or holds a password."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"a server is named as http://HOST:PORT, not {url!r}")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("a server's address holds no password and no query: keys are for "
                         "CINESEEK_TRANSLATE_KEY")  # fmt: skip
    path = parts.path.rstrip("/").removesuffix("/translate").rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _wait(heads: Message | None) -> float | None:
    """Seconds that Retry-After asks for: a number, or a date."""
    told = heads.get("Retry-After") if heads is not None else None
    if not told:
        return None
    try:
        wait = float(told)
    except ValueError:
        try:
            when = parsedate_to_datetime(told)
        except ValueError:
            return None
        if when.tzinfo is None:
            when = when.replace(tzinfo=UTC)
        wait = (when - datetime.now(UTC)).total_seconds()
    return max(0.0, wait) if math.isfinite(wait) else None

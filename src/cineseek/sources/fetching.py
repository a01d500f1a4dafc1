"""Fetches videos and pictures from addresses that strangers may name. Adds nothing to a library.

Whoever names an address must not reach what only this machine can reach. So every host is checked
after its name is resolved, on every redirect, and the connection goes to the very address that was
checked: a name that resolves otherwise a moment later changes nothing.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import threading
import time
from pathlib import Path
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import cineseek
from cineseek.errors import FetchError
from cineseek.sources.addresses import Resolve, check_addresses, resolve
from cineseek.sources.dialing import Dial, Guard, PinnedConnection
from cineseek.sources.download_name import name_of
from cineseek.sources.fetch_rules import FetchStopped, Passing, Rules, plain
from cineseek.sources.fetched import Place, Tell, trouble_of
from cineseek.sources.folder import Wanted

__all__ = ["FetchStopped", "Fetcher", "Rules"]

_REDIRECTS = (301, 302, 303, 307, 308)
_AGAIN = (408, 425, 429, 500, 502, 503, 504)
_WAITS = (1.0, 3.0, 9.0)
"""Seconds before each new attempt; the count starts anew when much came."""
_MUCH = 4 * 1024 * 1024
"""Bytes."""
_LONGEST = 50
"""Attempts at one file, whatever came."""


class Fetcher:
    """Fetches one file after the other; may be used from several threads."""

    def __init__(
        self,
        wanted: Wanted,
        rules: Rules | None = None,
        *,
        resolve: Resolve = resolve,
        dial: Dial = socket.create_connection,
        context: ssl.SSLContext | None = None,
        waits: tuple[float, ...] = _WAITS,
    ) -> None:
        self.rules = rules or Rules()
        self._suffixes = wanted.videos | wanted.pictures
        self._resolve, self._dial, self._waits = resolve, dial, waits
        self._context = context

    def check(self, url: str) -> None:
        """FetchError where an address is badly written, or one that is never asked."""
        self._split(url)

    def fetch(
        self,
        url: str,
        folder: Path,
        *,
        stop: threading.Event | None = None,
        tell: Tell | None = None,
    ) -> Path:
        """The file of an address, fetched into `folder`; goes on where an earlier call broke off.

        `tell` is called with its name, the bytes there are and the bytes there will be, or 0.
        """
        self._split(url)
        place = Place(folder, url, self.rules)
        until = time.monotonic() + self.rules.seconds
        tries, trouble = 0, ""
        with Guard(stop or threading.Event()) as guard:
            for _ in range(_LONGEST):
                before = place.size()
                try:
                    return self._attempt(url, place, guard, until, tell or (lambda *_: None))
                except Passing as error:
                    trouble = str(error)
                except (http.client.HTTPException, OSError) as error:
                    trouble = "it is too slow" if guard.late else trouble_of(error)
                if guard.stopped:
                    raise FetchStopped
                tries = 0 if place.size() - before >= _MUCH else tries + 1
                if tries > len(self._waits):
                    break
                guard.rest(self._waits[max(0, tries - 1)] if self._waits else 0)
        raise FetchError(f"{plain(url)} could not be fetched: {trouble}. Add it again to go on")

    def _attempt(self, url: str, place: Place, guard: Guard, until: float, tell: Tell) -> Path:
        headers = place.conditions()
        asked: tuple[str, ...] = ()
        for _ in range(self.rules.redirects + 1):
            asked = (url, *asked)
            line = self._connect(url, guard)
            try:
                answer = self._ask(line, url, headers)
                if guard.stopped or guard.late:  # the headers may have been cut in two
                    raise Passing("it does not answer in time")
                if answer.status in _REDIRECTS:
                    url = self._follow(url, answer.headers.get("Location"))
                    continue
                return self._take(answer, asked, place, guard, until, tell)
            finally:
                line.close()
        raise FetchError(
            f"{plain(asked[-1])} leads on more than {self.rules.redirects} times; "
            "give the address of the file itself"
        )

    def _connect(self, url: str, guard: Guard) -> PinnedConnection:
        """A connection to the first address of a host that answers, once all were checked."""
        parts = self._split(url)
        host, port = (parts.hostname or "").encode("idna").decode(), _port(parts)
        guard.give(self.rules.patience)
        addresses = guard.heed(lambda: self._resolve(host, port))
        if not self.rules.allow_private:
            check_addresses(host, addresses)
        trouble: Exception = FetchError(f"{host} has no address")
        for address in addresses:
            if guard.stopped:
                raise FetchStopped
            line = PinnedConnection(
                host,
                port,
                address,
                dial=self._dial,
                guard=guard,
                timeout=self.rules.patience,
                context=self._trust() if parts.scheme == "https" else None,
            )
            guard.give(self.rules.patience)
            try:
                line.connect()
            except ssl.SSLCertVerificationError as error:
                raise FetchError(
                    f"{host} cannot prove that it is {host} ({error.verify_message})"
                ) from error
            except OSError as error:
                line.close()
                trouble = error
            else:
                return line
        raise trouble

    def _trust(self) -> ssl.SSLContext:
        """Whose certificates are believed; read from disk when first needed."""
        if self._context is None:
            self._context = ssl.create_default_context()
        return self._context

    def _ask(
        self, line: PinnedConnection, url: str, headers: dict[str, str]
    ) -> http.client.HTTPResponse:
        parts = urlsplit(url)
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
        said = {
            "Accept": "video/*, image/*, application/octet-stream;q=0.9",
            "Accept-Encoding": "identity",  # nothing is unpacked here, so nothing can blow up
            "User-Agent": f"cineseek/{cineseek.__version__}",
            "Connection": "close",
        }
        line.request("GET", path + query, headers=said | headers)
        return line.getresponse()

    def _follow(self, url: str, location: str | None) -> str:
        """Where a redirect leads, if it may."""
        if not location:
            raise FetchError(f"{plain(url)} leads on, and does not say where")
        onward = urljoin(url, location)
        self._split(onward)
        if urlsplit(url).scheme == "https" and urlsplit(onward).scheme != "https":
            raise FetchError(f"{plain(url)} leads on to an address without encryption")
        return onward

    def _take(
        self,
        answer: http.client.HTTPResponse,
        asked: tuple[str, ...],
        place: Place,
        guard: Guard,
        until: float,
        tell: Tell,
    ) -> Path:
        """Read what an address answers to the end."""
        if answer.status in _AGAIN:
            raise Passing(f"it answers {answer.status} {answer.reason}")
        if answer.status == 304 and place.file is not None:
            return place.file
        if answer.status == 416:
            place.forget()
            raise Passing("it has another size now")
        if answer.status not in (200, 206):
            raise FetchError(f"{plain(asked[-1])} answers {answer.status} {answer.reason}")
        if (answer.headers.get("Content-Encoding") or "identity").strip().lower() != "identity":
            raise FetchError(f"{plain(asked[-1])} is sent packed, though it was asked for as it is")
        name = name_of(
            asked,
            disposition=answer.headers.get("Content-Disposition"),
            content_type=answer.headers.get("Content-Type"),
            wanted=self._suffixes,
        )
        return place.take(answer, name, guard, until=until, tell=tell)

    def _split(self, url: str) -> SplitResult:
        """The parts of an address that may be asked."""
        try:
            if re.search(r"[\x00-\x20\x7f\\]", url):
                raise ValueError("blanks, backslashes and control characters have no place in it")
            parts = urlsplit(url)
            if parts.scheme not in ("http", "https"):
                raise ValueError("only http:// and https:// are fetched")
            if not parts.hostname:
                raise ValueError("it has no host")
            if "@" in parts.netloc:
                raise ValueError("names and passwords have no place in it")
            if _port(parts) not in self.rules.ports:
                allowed = ", ".join(map(str, self.rules.ports))
                raise ValueError(f"port {_port(parts)} is not asked, only {allowed}")
            parts.hostname.encode("idna")
            url.encode()
        except (ValueError, UnicodeError) as error:
            raise FetchError(f"{plain(url)!r} is no address to fetch from: {error}") from error
        return parts


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)

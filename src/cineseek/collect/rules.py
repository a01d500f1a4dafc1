"""robots.txt, obeyed: what may be asked and how often, per origin (RFC 9309).

A robots.txt that is not there (4xx) allows everything; one that cannot be had now (429, 5xx, no
answer) allows nothing for the time being. Crawl-delay and Request-rate become the host's delay.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from protego import Protego
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request
from scrapy.http.request import NO_CALLBACK

from cineseek.collect.asking import host_of
from cineseek.collect.manners import ROBOT
from cineseek.collect.patience import read_retry_after
from cineseek.collect.state import run_of
from cineseek.errors import FetchError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

_LARGEST = 512 * 1024
"""Bytes; RFC 9309 asks for 500 KiB at least."""
_VALID = 24 * 3600.0
"""Seconds, as RFC 9309 says."""


class RefusedError(IgnoreRequest):
    """A rule forbids this."""


class PostponedError(IgnoreRequest):
    """This cannot be decided now."""

    def __init__(self, why: str, *, wait: float = 0.0) -> None:
        """`wait`: seconds that its host asks for, at least."""
        super().__init__(why)
        self.wait = wait


class Robots:
    """A downloader middleware: nothing passes that robots.txt does not allow."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._state = run_of(crawler)
        self._rules: dict[str, asyncio.Task[_Rules]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Robots:
        """As Scrapy builds it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let a request pass, or raise RefusedError or PostponedError."""
        if request.meta.get("robots_itself"):
            return
        origin = origin_of(request.url)
        task = self._rules.get(origin)
        now = self._state.clock()
        if task is None or (task.done() and not _is_valid(task, now)):
            task = self._rules[origin] = asyncio.ensure_future(self._read(origin, request))
        try:
            rules = await asyncio.shield(task)
        except IgnoreRequest:
            raise
        except FetchError as error:  # its host is none that may be asked
            raise RefusedError(str(error)) from error
        except Exception as error:
            raise PostponedError(f"{origin}/robots.txt cannot be had: {error}") from error
        if not rules.allows(request.url):
            raise RefusedError(f"robots.txt of {urlsplit(origin).netloc} does not allow it")
        request.meta["robots"] = rules.said

    async def _read(self, origin: str, request: Request) -> _Rules:
        journal, now = self._state.journal, self._state.clock()
        host = urlsplit(origin).netloc
        kept, wait = journal.robots(origin), None
        if kept is None or not now - _VALID < kept[0] <= now or _is_trouble(kept[1]):
            asked = Request(
                f"{origin}/robots.txt",
                callback=NO_CALLBACK,
                headers=self._state.manners.headers,
                meta={
                    "robots_itself": True,
                    "dont_cache": True,
                    "download_slot": host,
                    "download_maxsize": _LARGEST,
                    "download_timeout": min(30.0, self._state.manners.timeout),
                },
            )
            answer = await self._crawler.engine.download_async(asked)
            kept = (now, answer.status, answer.body if answer.status < 300 else b"")
            journal.note_robots(origin, *kept)
            told = (answer.headers.get("Retry-After") or b"").decode("latin-1")
            wait = read_retry_after(told, now)
        if _is_trouble(kept[1]):
            raise PostponedError(f"{origin}/robots.txt answers {kept[1]}", wait=wait or 0.0)
        rules = _Rules(*kept)
        self._state.set_floor(host, rules.delay)
        return rules


class _Rules:
    def __init__(self, at: float, status: int, body: bytes) -> None:
        self.at = at
        self.delay = 0.0
        self._parsed: Any = None
        self.said = f"no robots.txt ({status})"
        if status < 300:
            self.said = "allowed by robots.txt"
            self._parsed = Protego.parse(body.decode("utf-8", "replace"))
            rate = self._parsed.request_rate(ROBOT)
            self.delay = max(
                float(self._parsed.crawl_delay(ROBOT) or 0.0),
                rate.seconds / rate.requests if rate and rate.requests else 0.0,
            )

    def allows(self, url: str) -> bool:
        return self._parsed is None or bool(self._parsed.can_fetch(url, ROBOT))


def origin_of(url: str) -> str:
    """`https://host:port`, for which a robots.txt holds; without the port that goes without saying.

    Of one host it has to be one: its delay is kept by the name that asks know it by.
    """
    return f"{urlsplit(url).scheme}://{host_of(url)}"


def _is_trouble(status: int) -> bool:
    return status == 429 or status >= 500


def _is_valid(task: asyncio.Task[_Rules], now: float) -> bool:
    if task.cancelled() or task.exception() is not None:
        return False
    return now - _VALID < task.result().at <= now

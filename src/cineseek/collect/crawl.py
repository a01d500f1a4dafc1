"""Runs Scrapy for one collection: its settings, and its event loop in a thread of its own.

Scrapy runs without a Twisted reactor, on an asyncio loop, so that a process may collect as often
as it likes.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, cast

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from scrapy.logformatter import LogFormatter
from scrapy.settings import Settings

from cineseek.collect.spider import Taker
from cineseek.collect.state import Host, State

_HANDLER = "cineseek.collect.guarding.GuardedHandler"
_LOOK = 0.1
"""Seconds between two looks at whether somebody wants it to stop."""
_GRACE = 10.0
"""Seconds that requests under way get to end in."""


class Silent(LogFormatter):
    """Scrapy's lines for every answer, not even put together."""

    def crawled(  # type: ignore[override]  # None is understood, and not in its types
        self, request: Request, response: Response, spider: Spider
    ) -> None:
        """Nothing."""


def crawl(run: State) -> None:
    """Ask until nothing is left, or until `run.stopping`. Blocks; call it in a thread."""
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(_crawl(run))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """The fast event loop where it is installed: `cineseek[serve]` brings it."""
    try:
        import uvloop
    except ImportError:
        return None
    return cast("Callable[[], asyncio.AbstractEventLoop]", uvloop.new_event_loop)


async def _crawl(run: State) -> None:
    logging.getLogger("scrapy").addHandler(logging.NullHandler())  # else it prints by itself
    crawler = Crawler(Taker, _settings(run))
    run.on_floor = partial(_set_floor, crawler)
    running = asyncio.ensure_future(crawler.crawl_async(run=run))
    since = 0.0
    while not running.done():
        await asyncio.wait([running], timeout=_LOOK)
        if run.stopping.is_set():
            if since == 0.0:
                engine = getattr(crawler, "_engine", None)
                if engine is not None and engine._slot is not None:
                    engine._slot.nextcall.schedule()
            since += _LOOK
            if since > _GRACE:
                running.cancel()
    with suppress(asyncio.CancelledError):
        await running


def _set_floor(crawler: Crawler, name: str, host: Host) -> None:
    """A host's slot waits so long between two requests, from now on and when it is made anew."""
    downloader = crawler.engine.downloader
    at_once = 1 if host.serial else crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
    told = {"delay": host.floor, "jitter": 0.0, "concurrency": at_once}
    downloader.per_slot_settings[name] = told
    slot = downloader.slots.get(name)
    if slot is not None:
        slot.delay, slot.concurrency = max(slot.delay, host.floor), at_once
        slot.lastseen = time.monotonic()


def _settings(run: State) -> Settings:
    manners = run.manners
    at_once = manners.concurrency * manners.hosts
    told: dict[str, Any] = {
        "TWISTED_REACTOR_ENABLED": False,
        "LOG_ENABLED": False,
        "LOG_FORMATTER": "cineseek.collect.crawl.Silent",
        "STATS_CLASS": "scrapy.statscollectors.DummyStatsCollector",
        "TELNETCONSOLE_ENABLED": False,
        "SCHEDULER": "cineseek.collect.frontier.Frontier",
        # Scrapy's own lists are left empty: it imports all that they name, even what is not used.
        "DOWNLOAD_HANDLERS_BASE": {},
        "DOWNLOAD_HANDLERS": {"http": _HANDLER, "https": _HANDLER},
        "CONCURRENT_ITEMS": 1,  # there are no items, and Scrapy starts so many tasks an answer
        "CONCURRENT_REQUESTS": 2 * at_once + 2,
        "CONCURRENT_REQUESTS_PER_DOMAIN": manners.concurrency,
        "DOWNLOAD_DELAY": manners.delay,
        "DOWNLOAD_DELAY_JITTER": 0.0,
        "DOWNLOAD_TIMEOUT": manners.timeout,
        "DOWNLOAD_MAXSIZE": max(manners.page_bytes, manners.picture_bytes),
        "DOWNLOAD_WARNSIZE": 0,
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": manners.delay,
        "AUTOTHROTTLE_TARGET_CONCURRENCY": float(manners.concurrency),
        "AUTOTHROTTLE_MAX_DELAY": 60.0,
        "EXTENSIONS_BASE": {},
        "EXTENSIONS": {"cineseek.collect.throttle.HostThrottle": 500},
        "SPIDER_MIDDLEWARES_BASE": {},
        "DOWNLOADER_MIDDLEWARES_BASE": {},
        "DOWNLOADER_MIDDLEWARES": {
            "cineseek.collect.videos.Videos": 90,
            "cineseek.collect.rules.Robots": 100,
            "cineseek.collect.looking.Looks": 110,
            "cineseek.collect.measuring.Measures": 120,
            "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
            "cineseek.collect.redirects.Redirects": 600,
            "scrapy.downloadermiddlewares.httpcache.HttpCacheMiddleware": 900,
        },
        "REDIRECT_MAX_TIMES": 5,
        "METAREFRESH_ENABLED": False,
        "RETRY_ENABLED": False,
        "COOKIES_ENABLED": False,
        "HTTPPROXY_ENABLED": False,
        "HTTPCACHE_ENABLED": run.pages is not None,
        "HTTPCACHE_POLICY": "cineseek.collect.caching.Policy",
        "HTTPCACHE_STORAGE": "cineseek.collect.caching.PageStorage",
        "HTTPCACHE_IGNORE_SCHEMES": [],
    }
    return Settings(told)

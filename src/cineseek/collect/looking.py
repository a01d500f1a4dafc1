"""Pages that are to be looked at go through a browser; what it asks for, Scrapy asks.

So all that a page loads is asked with the same manners as anything else: robots.txt, delays,
addresses that were checked, the cache. The browser itself opens no connection.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from scrapy import signals
from scrapy.http import HtmlResponse, Request
from scrapy.http.request import NO_CALLBACK

from cineseek.collect.asking import ask_of, host_of
from cineseek.collect.eyes import Eyes
from cineseek.collect.guarding import HeldError
from cineseek.collect.page_parts import PageAnswer, PageRequest, Patience
from cineseek.collect.rules import PostponedError
from cineseek.collect.state import run_of
from cineseek.errors import FetchError, SourceError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from cineseek.index.journal_rows import Waiting

_LOOK_AGAIN = 0.2
"""Seconds between two looks at whether a host that asked for a pause may be asked again."""
_REQUESTS = 400
"""So many requests of one page, each after its host's delay, still end in time."""


class Looks:
    """A downloader middleware: asks of pages whose `about` says `eyes` are rendered."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._run = run_of(crawler)
        self._eyes: Eyes | None = None
        crawler.signals.connect(self.close, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Looks:
        """As Scrapy builds it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> HtmlResponse | None:
        """Render a page; anything else passes."""
        ask: Waiting | None = request.meta.get("ask")
        if ask is None or ask.row.kind != "page" or not ask_of(ask.row).about.get("eyes"):
            return None
        if self._eyes is None:
            delay = self._run.host(host_of(request.url)).floor
            patience = Patience(seconds=max(300.0, _REQUESTS * delay))
            self._eyes = Eyes(agent=self._run.manners.user_agent, patience=patience)
        try:
            sight = await self._eyes.look(urldefrag(request.url).url, self._fetch)
        except SourceError as error:  # there is no browser: no page can be looked at
            self._run.give_up(error)
            raise PostponedError(str(error)) from error
        answer = sight.answer
        request.meta["dont_cache"] = True  # it is not what the site sent
        return HtmlResponse(
            answer.url or request.url,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            encoding="utf-8",
            request=request,
        )

    async def close(self) -> None:
        """End the browser."""
        eyes, self._eyes = self._eyes, None
        if eyes is not None:
            await eyes.close()

    async def _fetch(self, part: PageRequest) -> PageAnswer:
        """What a page asks for, as any other request is made."""
        manners = self._run.manners
        most = manners.page_bytes if part.kind != "image" else manners.picture_bytes
        request = Request(
            part.url,
            method=part.method,
            body=part.body,
            headers={**manners.headers, **dict(part.headers)},
            callback=NO_CALLBACK,
            dont_filter=True,
            meta={
                "download_slot": host_of(part.url),
                "download_maxsize": most,
                "download_timeout": manners.timeout,
                "dont_cache": part.method != "GET",
            },
        )
        response = await self._asked(request)
        headers = {
            name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
            for name, values in response.headers.items()
        }
        return PageAnswer(response.status, headers, response.body, response.url)

    async def _asked(self, request: Request) -> Response:
        """An answer, as soon as its host may be asked."""
        run = self._run
        host = run.host(request.meta["download_slot"])
        while not run.stopping.is_set():
            if host.paused_until > run.clock():
                await asyncio.sleep(_LOOK_AGAIN)
                continue
            with suppress(HeldError):  # it asked for a pause while this stood in line
                return await self._crawler.engine.download_async(request)
        raise FetchError("the run is ending")

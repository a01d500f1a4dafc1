"""Pages that are to be looked at go through a browser; what it asks for, Scrapy asks.

So all that a page loads is asked with the same manners as anything else: robots.txt, delays,
addresses that were checked, the cache. The browser itself opens no connection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from scrapy import signals
from scrapy.http import HtmlResponse, Request

from cineseek.collect.asking import ask_of, host_of
from cineseek.collect.eyes import Eyes
from cineseek.collect.fetcher import FetchFailedError
from cineseek.collect.page_parts import Patience
from cineseek.collect.parts import Parts
from cineseek.collect.rules import PostponedError
from cineseek.collect.state import run_of
from cineseek.errors import SourceError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from cineseek.index.journal_rows import Waiting

_REQUESTS = 400
"""So many requests of one page, each after its host's delay, still end in time."""


class Looks:
    """A downloader middleware: asks of pages whose `about` says `eyes` are rendered."""

    def __init__(self, crawler: Crawler) -> None:
        self._run, self._parts = run_of(crawler), Parts(crawler)
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
            sight = await self._eyes.look(urldefrag(request.url).url, self._parts.fetch)
        except SourceError as error:  # there is no browser: no page can be looked at
            self._run.give_up(error)
            raise PostponedError(str(error)) from error
        if self._run.stopping.is_set():  # pictures may be missing: it is looked at again
            raise FetchFailedError("the run is ending")
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

"""What a page is made of, asked for as anything else: for a browser that looks at it, and to learn
how large its pictures are.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from scrapy.http import Request
from scrapy.http.request import NO_CALLBACK

from cineseek.collect.asking import host_of
from cineseek.collect.guarding import HeldError
from cineseek.collect.page_parts import PageAnswer, PageRequest
from cineseek.collect.state import run_of
from cineseek.errors import FetchError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_LOOK_AGAIN = 0.2
"""Seconds between two looks at whether a host that asked for a pause may be asked again."""


class Parts:
    """Gives what a page asks for, by the rules of all requests."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler, self._run = crawler, run_of(crawler)

    async def fetch(self, part: PageRequest) -> PageAnswer:
        """One of them. Raises what its request raises; FetchError where the run is ending."""
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
        return PageAnswer(response.status, headers_of(response), response.body, response.url)

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


def headers_of(response: Response) -> dict[str, str]:
    """Headers of an answer; names in lower case."""
    return {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }

"""How large some pictures of a page are, where its source cannot read it without."""

from __future__ import annotations

import asyncio
import io
import logging
from typing import TYPE_CHECKING

from PIL import Image

from cineseek.collect.asking import ask_of
from cineseek.collect.fetcher import FetchFailedError
from cineseek.collect.optout import read_opt_out
from cineseek.collect.page_parts import PageRequest
from cineseek.collect.parts import Parts, headers_of
from cineseek.collect.pictures import KINDS
from cineseek.collect.state import run_of
from cineseek.collect.traits import in_doubt
from cineseek.sources.source import Answer

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Request, Response

    from cineseek.index.journal_rows import Waiting

log = logging.getLogger(__name__)

_HEAD = 64 * 1024
"""Bytes of a file that its width and height are in; most small pictures have no more."""


class Measures:
    """A downloader middleware: learns sizes that a page does not tell (`Answer.sizes`)."""

    def __init__(self, crawler: Crawler) -> None:
        self._run, self._parts = run_of(crawler), Parts(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Measures:
        """As Scrapy builds it."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        """Measure what the source of a page asks to be measured; anything else passes."""
        ask: Waiting | None = request.meta.get("ask")
        if ask is None or ask.row.kind != "page" or response.status != 200:
            return response
        headers = headers_of(response)
        answer = Answer(ask_of(ask.row), response.url, response.status, headers, response.body)
        if answer.digest == ask.digest:
            return response  # there is no news in it
        try:
            urls = in_doubt(self._run.source, answer)
        except Exception as error:  # noqa: BLE001  it is read next, which says what is wrong
            log.debug("%s is read as it is: %s", response.url, error)
            return response
        if not urls or not read_opt_out(headers, answer.text).keep:
            return response
        sizes = await asyncio.gather(*map(self._size_of, urls))
        if self._run.stopping.is_set():
            raise FetchFailedError("the run is ending")  # it is asked again in the next
        told = zip(urls, sizes, strict=True)
        request.meta["sizes"] = {url: size for url, size in told if size is not None}
        return response

    async def _size_of(self, url: str) -> tuple[int, int] | None:
        """Width and height; None where it cannot be had, or is no picture."""
        headers = (("Range", f"bytes=0-{_HEAD - 1}"), ("Accept", "image/*"))
        try:
            answer = await self._parts.fetch(PageRequest(url, headers=headers, kind="image"))
            if not 200 <= answer.status < 300:
                return None
            with Image.open(io.BytesIO(answer.body), formats=KINDS) as image:
                return image.size
        except Exception as error:  # noqa: BLE001  refused, cut off, none: it is not known then
            log.debug("%s is not measured: %s", url, error)
            return None

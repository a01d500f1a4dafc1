"""Scrapy's HTTP cache, kept in a table of pages instead of pickles."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

from scrapy.extensions.httpcache import RFC2616Policy
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes

from cineseek.collect.state import run_of
from cineseek.index.pages import Pages, StoredPage

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.http import Request
    from scrapy.settings import BaseSettings
    from scrapy.utils.request import RequestFingerprinterProtocol


class Policy(RFC2616Policy):
    """HTTP's own rules, and a question whether a page has changed wherever they want one.

    Scrapy's policy asks for a page anew where it was sent with `no-cache`, which only forbids to
    use what was kept without asking (RFC 9111, 5.2.2.4).
    """

    def is_cached_response_fresh(self, cachedresponse: Response, request: Request) -> bool:
        """Whether a page may be used without asking; if not, the request is made to ask that."""
        if super().is_cached_response_fresh(cachedresponse, request):
            return True
        for name, header in ((b"Last-Modified", b"If-Modified-Since"), (b"ETag", b"If-None-Match")):
            if name in cachedresponse.headers:
                request.headers[header] = cachedresponse.headers[name]
        return False


class PageStorage:
    """Where Scrapy's cache middleware keeps its pages."""

    def __init__(self, settings: BaseSettings) -> None:
        self._pages: Pages
        self._fingerprinter: RequestFingerprinterProtocol

    def open_spider(self, spider: Spider) -> None:
        """Called when the run begins."""
        pages = run_of(spider.crawler).pages
        assert pages is not None
        self._pages, self._fingerprinter = pages, spider.crawler.request_fingerprinter

    def close_spider(self, spider: Spider) -> None:
        """Called when the run ends; who opened the pages closes them."""

    def retrieve_response(self, spider: Spider, request: Request) -> Response | None:
        """The page of a request, if it was kept."""
        page = self._pages.get(self._fingerprinter.fingerprint(request).hex())
        if page is None:
            return None
        headers = Headers(json.loads(page.headers))
        make = responsetypes.from_args(headers=headers, url=page.url, body=page.body)
        return make(url=page.url, headers=headers, status=page.status, body=page.body)

    def store_response(self, spider: Spider, request: Request, response: Response) -> None:
        """Keep a page."""
        headers = [
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, values in response.headers.items()
            for value in values
        ]
        self._pages.put(
            self._fingerprinter.fingerprint(request).hex(),
            StoredPage(
                response.url, response.status, json.dumps(headers), response.body, time.time()
            ),
        )

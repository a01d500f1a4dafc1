"""Redirects: followed a few times, each through every check again, and without what was for one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.redirect import RedirectMiddleware

from cineseek.collect.rules import origin_of

if TYPE_CHECKING:
    from scrapy.http import Request, Response

    from cineseek.index.journal_rows import Waiting


class Redirects(RedirectMiddleware):
    """Scrapy's redirects; another host gets no referer and none of a source's own headers."""

    def _engine_started(self) -> None:
        """Without the parent's warning that nothing sets a referer: nothing should."""

    def handle_referer(self, request: Request, response: Response) -> None:
        """Called for the request that a redirect becomes."""
        request.headers.pop("Referer", None)
        if response.request is None or origin_of(request.url) == origin_of(response.request.url):
            return
        ask: Waiting | None = request.meta.get("ask")
        for name, _ in json.loads(ask.row.headers) if ask is not None else ():
            request.headers.pop(name, None)

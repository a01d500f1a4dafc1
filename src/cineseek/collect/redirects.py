"""Redirects: followed a few times, each through every check again, and without what was for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.redirect import RedirectMiddleware

from cineseek.collect.rules import RefusedError, origin_of

if TYPE_CHECKING:
    from scrapy.http import Request, Response

_FOR_ALL = frozenset({b"user-agent", b"accept", b"accept-language", b"accept-encoding"})


class Redirects(RedirectMiddleware):
    """Scrapy's redirects; another host gets no referer, no body and no header of a source.

    Any of these may hold a key.
    """

    def _engine_started(self) -> None:
        """Without the parent's warning that nothing sets a referer: nothing should."""

    def handle_referer(self, request: Request, response: Response) -> None:
        """Called for the request that a redirect becomes. RefusedError where it may not be made."""
        request.headers.pop("Referer", None)
        if origin_of(request.url) == origin_of(response.url):
            return
        if request.body:
            raise RefusedError(f"{origin_of(response.url)} sends what was meant for it elsewhere")
        for name in list(request.headers):
            if name.lower() not in _FOR_ALL:
                request.headers.pop(name)

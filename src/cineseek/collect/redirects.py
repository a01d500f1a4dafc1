"""Redirects: followed a few times, each through every check again, and without what was for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request

from cineseek.collect.asking import host_of
from cineseek.collect.rules import RefusedError, origin_of
from cineseek.errors import SourceError

if TYPE_CHECKING:
    from scrapy.http import Response

_FOR_ALL = frozenset({b"user-agent", b"accept", b"accept-language", b"accept-encoding"})


class Redirects(RedirectMiddleware):
    """Scrapy's redirects; another host gets no referer, no body and no header of a source.

    Any of these may hold a key.
    """

    def _engine_started(self) -> None:
        """Without the parent's warning that nothing sets a referer: nothing should."""

    def process_response(  # type: ignore[override]  # with a spider Scrapy warns of it
        self, request: Request, response: Response
    ) -> Request | Response:
        """Follow a redirect, as a request to the host that it leads to."""
        try:
            onward = super().process_response(request, response)
            if isinstance(onward, Request):
                onward.meta["download_slot"] = host_of(onward.url)
        except (ValueError, SourceError) as error:
            raise IgnoreRequest(f"it leads to what is no address: {error}") from error
        return onward

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

"""Scrapy's automatic throttling, with a floor for every host: its robots.txt, and our own delay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.extensions.throttle import AutoThrottle

from cineseek.collect.state import run_of

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.http import Request, Response

_TROUBLE = frozenset({429, 503})
_LEAST_SLOWER = 0.05
"""Seconds of delay that a host gets at least when it says that it has too much to do."""


class HostThrottle(AutoThrottle):
    """A delay per host: its latency by the requests it may have at once, never below the floor.

    A host that answers 429 or 503 gets twice its delay, which then shrinks again by one twentieth
    with every good answer.
    """

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        state = run_of(self.crawler)
        key, slot = self._get_slot(request, spider)
        latency = request.meta.get("download_latency")
        if key is None or slot is None or latency is None:
            return
        host = state.host(key)
        if response.status in _TROUBLE:
            host.penalty = min(self.maxdelay, max(2 * host.penalty, slot.delay, _LEAST_SLOWER))
        elif response.status < 400:
            host.penalty = 0.0 if host.penalty < 0.005 else host.penalty * 0.95
        self._adjust_delay(slot, latency, response)
        slot.delay = max(slot.delay, host.floor, host.penalty)
        host.delay = slot.delay

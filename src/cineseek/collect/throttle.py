"""Scrapy's automatic throttling, with a floor for every host: its robots.txt, and our own delay."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from scrapy.extensions.throttle import AutoThrottle

from cineseek.collect.patience import BUSY, Patience
from cineseek.collect.state import run_of
from cineseek.collect.traits import reads

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.http import Request, Response

    from cineseek.collect.state import Host

_APART = 1.1
"""How much further apart than at the moment of a complaint requests stay from then on."""
_WORTH_IT = 0.05
"""Seconds; a faster host is bounded by the requests it has at once, and timers are coarse."""
_EASING = 0.98
"""What a penalty shrinks by with every good answer."""


class HostThrottle(AutoThrottle):
    """A delay per host: its latency by the requests it may have at once, never below the floor.

    A host that says it is asked too often (429) is asked half as often as just before.
    That eases with good answers, but not to the rate at which it complained: that one is too much
    for the rest of the run. So a limit that nobody told is found in a few steps, and then kept.
    """

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        run = run_of(self.crawler)
        key, slot = self._get_slot(request, spider)
        latency = request.meta.get("download_latency")
        if key is None or slot is None or latency is None:
            return
        host = run.host(key)
        host.answered = True
        now = time.monotonic()
        if response.status == 429:
            if run.clock() >= host.paused_until:  # else it is one complaint of several
                _slow_down(host, now)
        else:
            host.answers.append(now)
            if response.status < 400:
                host.penalty = max(host.too_fast * _APART, host.penalty * _EASING)
        slot.delay = host.by_latency
        self._adjust_delay(slot, latency, response)
        host.by_latency = slot.delay
        by_latency = slot.delay if slot.delay >= _WORTH_IT else 0.0
        slot.delay = max(by_latency, host.floor, host.penalty)
        host.delay = slot.delay
        if host.serial:
            slot.lastseen = now
        if request.meta.get("robots_itself") or response.status not in BUSY:
            return  # without its rules nothing is asked anyway
        if not reads(run.source, response.status):
            # Here, and not where the answer is taken: the next request may leave before that. What
            # a page that is looked at asks for comes through here only.
            told = (response.headers.get("Retry-After") or b"").decode("latin-1")
            ask = request.meta.get("ask")
            Patience(run).busy(key, ask.tries if ask is not None else 0, told)


def _slow_down(host: Host, now: float) -> None:
    """Half as often as of late."""
    of_late = [at for at in host.answers if now - at < 10.0]
    if len(of_late) < 2:
        return
    apart = (of_late[-1] - of_late[0]) / (len(of_late) - 1)
    host.too_fast = max(host.too_fast, min(apart, 10.0))
    host.penalty = max(2 * host.penalty, 2 * apart)
    host.answers.clear()

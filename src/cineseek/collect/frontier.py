"""Scrapy's scheduler over the journal: it holds no queue of its own, so that memory stays bounded.

A request is handed out when its host may be asked: as many as manners allow at once and as many
again that lie ready, one at a time where its delay is long, none while the host is paused, none
when the day's quota is spent or when whoever takes the films is behind.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from scrapy.core.scheduler import BaseScheduler
from scrapy.http import Request

from cineseek.collect.asking import ask_of
from cineseek.collect.state import Host, State, next_day, of_day, run_of
from cineseek.collect.traits import signed
from cineseek.errors import CineseekError
from cineseek.index.journal_rows import Waiting

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred

_LONG = 0.2
"""Seconds of delay from which on only one request of a host waits for its turn."""
_FILMS_BEHIND = 16
"""Complete films that nobody took yet, from which on nothing more is asked."""
_READ = 64
"""Asks of a host that are read from the journal at once."""
_LOOK_AGAIN = 0.2
"""Seconds."""


class Frontier(BaseScheduler):
    """What is asked next."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._state = run_of(crawler)
        self._source = self._state.source.name
        # So many more than may be asked at once lie ready, so that the next one leaves as soon as
        # an answer is there, and not only when that is taken. Where each one counts against a
        # day's quota, or is no plain download, none do.
        plain = self._state.source.daily is None and self._state.fetch is None
        self._ahead = self._state.manners.concurrency if plain else 0
        self._returned: deque[Request] = deque()  # redirects: bounded by what is in flight
        self._out: dict[int, str] = {}
        self._ready: dict[str, deque[Waiting]] = {}
        self._turn: deque[str] = deque()  # hosts that may have something to ask now
        self._in_turn: set[str] = set()
        self._later: dict[str, float] = {}  # hosts all of whose asks wait until then
        self._timer: asyncio.TimerHandle | None = None
        self._spider: Any = None
        self._told = 0.0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Frontier:
        """As Scrapy builds it."""
        return cls(crawler)

    def open(self, spider: Spider) -> Deferred[None] | None:
        """Begin."""
        self._spider = spider
        self.look_anew(self._state.journal.hosts(self._source))
        return None

    def close(self, reason: str) -> Deferred[None] | None:
        """End."""
        if self._timer is not None:
            self._timer.cancel()
        return None

    def look_anew(self, hosts: Iterable[str]) -> None:
        """These hosts have new asks, which may be more urgent than those that were read."""
        for host in hosts:
            self._ready.pop(host, None)
            self._take_turn(host)

    def _take_turn(self, host: str) -> None:
        self._later.pop(host, None)
        if host not in self._in_turn:
            self._in_turn.add(host)
            self._turn.append(host)

    def settled(self, ask_id: int) -> None:
        """An ask that was handed out came to an end."""
        host = self._out.pop(ask_id, None)
        if host is not None:
            self._state.host(host).in_flight -= 1
            self._take_turn(host)

    def enqueue_request(self, request: Request) -> bool:
        """Take back a request that goes on elsewhere: a redirect."""
        self._returned.append(request)
        return True

    def has_pending_requests(self) -> bool:
        """Whether there is anything to come."""
        if self._returned:
            return True
        if self._state.stopping.is_set() or self._out:
            return False  # what is out keeps the engine alive by itself
        return not self._is_over()

    def next_request(self) -> Request | None:
        """The next request that may be made now."""
        if self._returned:
            return self._returned.popleft()
        if self._state.stopping.is_set():
            return None
        try:
            request = self._made()
        except (CineseekError, OSError) as error:
            self._state.give_up(error)
            return None
        if request is None:
            self._wake_later()
        return request

    def _made(self) -> Request | None:
        """Of the next ask that can be made at all."""
        while ask := self._next():
            try:
                request = _request(ask, self._spider, self._state)
            except ValueError as error:
                self._spider.give_back(ask, str(error))
                continue
            self._out[ask.id] = ask.row.host
            self._state.host(ask.row.host).in_flight += 1
            return request
        return None

    def _next(self) -> Waiting | None:
        state, now = self._state, self._state.clock()
        if state.films.qsize() >= _FILMS_BEHIND:
            return None
        self.look_anew([host for host, due in self._later.items() if due <= now])
        busy = sum(host.in_flight > 0 for host in state.hosts.values())
        for _ in range(len(self._turn)):
            name = self._turn[0]
            self._turn.rotate(-1)
            host = state.host(name)
            if host.paused_until > now or (not host.in_flight and busy >= state.manners.hosts):
                continue
            if not self._may_hand_out(name, host):
                continue
            ask = self._read(name, now)
            if ask is None and not host.in_flight:
                self._rest(name)
            elif ask is not None and self._may_spend(now):
                return ask
        return None

    def _rest(self, name: str) -> None:
        """Nothing of a host can be asked now: leave it out until that changes."""
        self._in_turn.discard(name)
        self._turn.remove(name)
        due = self._state.journal.due(self._source, name)
        if due is not None:
            self._later[name] = due

    def _may_hand_out(self, name: str, host: Host) -> bool:
        if host.in_flight >= self._state.manners.concurrency + self._ahead:
            return False
        slot = self._crawler.engine.downloader.slots.get(name)
        asked = len(slot.transferring) if slot is not None else 0
        # Handed out and not sent: behind its robots.txt, or waiting for its turn.
        return max(host.delay, host.floor) <= _LONG or host.in_flight - asked < 1

    def _read(self, name: str, now: float) -> Waiting | None:
        ready = self._ready.get(name)
        if not ready:
            most = self._state.host(name).in_flight + _READ
            rows = self._state.journal.next_asks(self._source, name, now=now, limit=most)
            ready = self._ready[name] = deque(one for one in rows if one.id not in self._out)
        return ready.popleft() if ready else None

    def _may_spend(self, now: float) -> bool:
        """Count a request against the day's quota."""
        state, day = self._state, of_day(now)
        most = state.source.daily
        if state.closed_day != day:
            if most is None or state.journal.quotas.spend(self._source, day, most=most):
                return True
            state.closed_day = day
        self._ready.clear()
        self._rest_until(next_day(now), "quota")
        return False

    def _rest_until(self, moment: float, why: str) -> None:
        """Nothing can be asked before a moment: wait for it, or end the run."""
        state = self._state
        if state.wait:
            if self._told != moment:
                self._told = moment
                state.tell("wait", f"{why}: {moment - state.clock():.0f} s")
            return
        state.end = "quota" if why == "quota" else "waiting"
        state.resumes_at = moment
        state.stopping.set()

    def _is_over(self) -> bool:
        """Nothing is out: is nothing waiting either, or for so long that the run should end?"""
        if self._state.journal.due(self._source) is None:
            return True
        now = self._state.clock()
        waits = {**dict.fromkeys(self._in_turn, 0.0), **self._later}
        earliest = min(
            (max(due, self._state.host(host).paused_until) for host, due in waits.items()),
            default=now,
        )
        if earliest - now > self._state.manners.longest_wait:
            self._rest_until(earliest, "waiting")
        return self._state.stopping.is_set()

    def _wake_later(self) -> None:
        if self._timer is not None and not self._timer.cancelled():
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(_LOOK_AGAIN, self.wake)

    def wake(self) -> None:
        """Let the engine ask for requests again."""
        slot = self._crawler.engine._slot
        if slot is not None:
            slot.nextcall.schedule()


def _request(ask: Waiting, spider: Any, state: State) -> Request:
    row, manners = ask.row, state.manners
    if not row.host:
        raise ValueError("it is no address of the web")
    most = manners.page_bytes if row.kind == "page" else manners.picture_bytes
    plain = ask_of(row)
    sent = signed(state.source, plain)
    secret = sent is not plain
    return Request(
        sent.url,
        method=row.method,
        body=row.body,
        headers={**manners.headers, **dict(sent.headers)},
        callback=spider.answered,
        errback=spider.failed,
        dont_filter=True,
        meta={
            "ask": ask,
            "download_slot": row.host,
            "download_maxsize": most,
            "download_timeout": manners.timeout,
            "dont_cache": row.kind != "page" or secret,
            "dont_redirect": secret,  # a key is for its own site
        },
    )

"""What the parts of one run share: the journal, the manners, what is known of every host."""

from __future__ import annotations

import queue
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from cineseek.collect.manners import Manners
from cineseek.collect.report import End, Told
from cineseek.index.journal import Journal
from cineseek.sources.source import Source

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from cineseek.collect.fetcher import Fetch
    from cineseek.collect.guarding import Guard
    from cineseek.index.pages import Pages

SERIAL = 0.2
"""Seconds of Crawl-delay from which on one request waits for the answer to the one before."""
_SURE = 1.1
"""What a shorter one is multiplied by: requests leave apart, and arrive a little less so."""
_TELLING = 3
"""Complete films from which on they tell how long a film takes."""
_LATELY = 60
"""Answers that a rate is taken over."""


@dataclass(slots=True)
class Host:
    """What is known of a host in this run."""

    floor: float
    """Seconds between two requests at least: ours, or its robots.txt's."""
    serial: bool = False
    """Its delay counts from the last answer, so that it holds there however long the way is."""
    in_flight: int = 0
    """Asks handed out and not settled yet."""
    paused_until: float = 0.0
    """Of the run's clock: it said that it has too much to do."""
    by_latency: float = 0.0
    """Seconds of delay that its slowness asks for."""
    penalty: float = 0.0
    """Seconds of delay for having had too much to do."""
    too_fast: float = 0.0
    """Seconds between two requests at which it complained."""
    troubles: int = 0
    """How often it did not answer, one after the other."""
    answered: bool = False
    """Whether it ever did in this run."""
    answers: deque[float] = field(default_factory=lambda: deque(maxlen=20))
    """When the last good ones came."""
    delay: float = 0.0
    """Seconds, as it is throttled now."""


@dataclass(slots=True)
class State:
    """One run."""

    source: Source
    folder: Path
    journal: Journal
    manners: Manners
    clock: Callable[[], float]
    most_films: int | None
    wait: bool
    fetch: Fetch | None
    guard: Guard
    pages: Pages | None
    hand_over: bool = False
    """Whether somebody takes complete films; what is asked then waits for him."""
    stopping: threading.Event = field(default_factory=threading.Event)
    """Nothing more is asked; what is under way comes to its end."""
    end: End | None = None
    """Why it ended, where it is not that nothing was left."""
    resumes_at: float | None = None
    fatal: BaseException | None = None
    """What no run can go on with: a full disk, a broken journal."""
    closed_day: str | None = None
    """A day on which the source allows no more."""
    hosts: dict[str, Host] = field(default_factory=dict)
    on_floor: Callable[[str, Host], None] | None = None
    films: queue.Queue[str] = field(default_factory=queue.Queue)
    """Folders of films that are complete, for whoever waits for them."""
    news: deque[Told] = field(default_factory=lambda: deque(maxlen=200))
    done: Counter[str] = field(default_factory=Counter)
    """Answers of this run by kind, and `bytes`."""
    tally: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Asks by kind and state."""
    films_found: int = 0
    films_done: int = 0
    began: tuple[float, int] = (0.0, 0)
    """When the run began, by the monotonic clock, and how many films were complete then."""
    _times: deque[float] = field(default_factory=lambda: deque(maxlen=_LATELY))

    def host(self, name: str) -> Host:
        """What is known of a host."""
        if name not in self.hosts:
            self.hosts[name] = Host(self.manners.delay)
        return self.hosts[name]

    def set_floor(self, name: str, delay: float) -> None:
        """A host's robots.txt asks for so many seconds between two requests."""
        host = self.host(name)
        host.serial = delay >= SERIAL
        host.floor = max(self.manners.delay, delay if host.serial else delay * _SURE)
        host.delay = max(host.delay, host.floor)
        if self.on_floor is not None:
            self.on_floor(name, host)

    def give_up(self, error: BaseException) -> None:
        """Stop for a reason that is raised at the end."""
        if self.fatal is None:
            self.fatal = error
        self.stopping.set()

    def tell(
        self,
        what: Literal["begun", "page", "picture", "video", "film", "failed", "refused", "wait"],
        text: str,
    ) -> None:
        """Let whoever listens know that something happened."""
        if what in ("page", "picture", "video", "failed"):
            self._times.append(time.monotonic())
        waiting = sum(count for (_, state), count in self.tally.items() if state == "waiting")
        total = sum(self.tally.values())
        rate = 0.0
        if len(self._times) > 1:
            rate = (len(self._times) - 1) / max(1e-6, self._times[-1] - self._times[0])
        self.news.append(
            Told(
                what,
                text,
                done=total - waiting,
                waiting=waiting,
                films_done=self.films_done,
                films=self.films_found,
                rate=rate,
                left=self._left(waiting, rate),
                bytes=self.done["bytes"],
            )
        )

    def _left(self, waiting: int, rate: float) -> float | None:
        """Seconds: by what is known to wait, and by films, whose pages lead to more.

        None while most films are not even looked at: nothing that is known tells of them.
        """
        if rate <= 0:
            return None
        began, before = self.began
        done = self.films_done - before
        if done < _TELLING:
            return waiting / rate if self.films_found - self.films_done <= _TELLING else None
        a_film = (time.monotonic() - began) / done
        return max(waiting / rate, (self.films_found - self.films_done) * a_film)


def run_of(crawler: Crawler) -> State:
    """The run that a part of Scrapy works for."""
    return cast("State", crawler.spider.run)  # type: ignore[union-attr]


def of_day(seconds: float) -> str:
    """The day, in UTC, that a moment lies in: `2026-01-31`."""
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))


def next_day(seconds: float) -> float:
    """When the next day begins, in UTC."""
    return (seconds // 86400 + 1) * 86400.0


def written(seconds: float) -> str:
    """A moment in UTC as it stands in the journal: `2026-01-31T14:05:00Z`."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))

"""How long the stages of a question take, for whoever holds a watch. Knows no stage by name."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token

_held: ContextVar[Stopwatch | None] = ContextVar("cineseek_stopwatch", default=None)


class Stopwatch:
    """Seconds by stage of what runs within it; a stage that comes again adds up."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.seconds: dict[str, float] = {}
        self._clock = clock
        self._began = 0.0
        self._tokens: list[Token[Stopwatch | None]] = []

    @property
    def total(self) -> float:
        """Seconds since it was started."""
        return self._clock() - self._began

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what runs within; stages are not put inside each other."""
        began = self._clock()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + self._clock() - began

    def __enter__(self) -> Stopwatch:
        self._began = self._clock()
        self._tokens.append(_held.set(self))
        return self

    def __exit__(self, *_: object) -> None:
        _held.reset(self._tokens.pop())


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Time what runs within, where somebody holds a watch on this thread or task."""
    watch = _held.get()
    if watch is None:
        yield
        return
    with watch.stage(name):
        yield

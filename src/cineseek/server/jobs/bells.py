"""Wakes those who wait in an event loop when something happens in a thread. Carries no news."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Bell:
    """One who waits. Made in its event loop, rung from anywhere."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._event = asyncio.Event()
        self._rung = False

    def ring(self) -> None:
        """Something happened; ringing twice before anyone looked is ringing once."""
        if not self._rung:
            self._rung = True
            with suppress(RuntimeError):  # its loop is closed: nobody waits any more
                self._loop.call_soon_threadsafe(self._event.set)

    async def wait(self, seconds: float) -> bool:
        """Whether it was rung, within so many seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), seconds)
        rung = self._event.is_set()
        self._event.clear()
        self._rung = False
        return rung


class Bells:
    """All who wait."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bells: set[Bell] = set()

    @contextmanager
    def hung(self) -> Iterator[Bell]:
        """A bell for as long as somebody listens."""
        bell = Bell()
        with self._lock:
            self._bells.add(bell)
        try:
            yield bell
        finally:
            with self._lock:
                self._bells.discard(bell)

    def __len__(self) -> int:
        return len(self._bells)

    def ring(self) -> None:
        """Wake them all."""
        with self._lock:
            bells = list(self._bells)
        for bell in bells:
            bell.ring()

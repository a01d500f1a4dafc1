"""Files that are made when somebody first asks for them, and kept while there is room.

Each is made once, however many ask at the same time, and by few hands, since making one takes a
whole processor. Who asks waits without holding a thread. Knows not what the files are.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cineseek.ingest.room import writing_to
from cineseek.server.problems import Problem

GRACE = 60.0
"""Seconds for which a file stays that was just handed out: it may not have been opened yet."""
_OFTEN = 1.0
"""Seconds: when a file was used is written down no more often, to be known after a restart."""


@dataclass(slots=True)
class _Kept:
    size: int
    used: float


@dataclass(slots=True)
class _Flight:
    """A file on its way, and how many wait for it."""

    future: Future[Path]
    waiting: int = 0


class Shelf:
    """A folder of files made on demand; those unused for longest make room for new ones."""

    def __init__(
        self,
        folder: Path,
        *,
        most_bytes: int,
        hands: int = 2,
        line: int = 24,
        grace: float = GRACE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.folder = folder
        self.made = self.met = 0
        """How many files were made, and how often one was there already."""
        self._most, self._line, self._grace, self._clock = most_bytes, line, grace, clock
        self._lock = threading.RLock()
        self._hands = ThreadPoolExecutor(hands, f"cineseek-{folder.name}")
        self._flights: dict[str, _Flight] = {}
        self._kept = self._look()

    @property
    def size(self) -> int:
        """Bytes of the files that are kept."""
        with self._lock:
            return sum(kept.size for kept in self._kept.values())

    def find(self, name: str) -> Path | None:
        """The file of this name, if it is there; that counts as use."""
        path, now = self.folder / name, self._clock()
        with self._lock:
            kept = self._kept.get(name)
            if kept is None:
                return None
            try:
                if now - kept.used > _OFTEN:
                    os.utime(path, (now, now))
                else:
                    path.stat()
            except OSError:  # somebody cleared the folder
                del self._kept[name]
                return None
            kept.used = now
            self.met += 1
        return path

    async def fetch(self, name: str, make: Callable[[Path], None]) -> Path:
        """The file of this name, made by `make` where it is not there.

        What `make` raises is raised for all who wait, and the next who asks has it tried again. A
        file for which nobody waits any more, and which was not begun, is not made.
        """
        found = self.find(name)
        if found is not None:
            return found
        flight = self._join(name, make)
        waiting = asyncio.wrap_future(flight.future)
        # Where all who waited have gone, nobody looks at how it ended.
        waiting.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
        try:
            await asyncio.wait({waiting})
            if waiting.cancelled():
                raise _overloaded("The server stops.")
            return waiting.result()
        finally:
            with self._lock:
                flight.waiting -= 1
                if not flight.waiting:
                    flight.future.cancel()  # without effect where it was begun

    def put(self, name: str, content: bytes) -> Path:
        """Keep these bytes under a name."""

        def write(path: Path) -> None:
            path.write_bytes(content)

        return self._make(name, write)

    def close(self) -> None:
        """Make nothing more; what is being made is finished."""
        self._hands.shutdown(wait=True, cancel_futures=True)

    def _join(self, name: str, make: Callable[[Path], None]) -> _Flight:
        with self._lock:
            flight = self._flights.get(name)
            if flight is None:
                if len(self._flights) >= self._line:
                    raise _overloaded("Too many pictures and clips are being made.")
                flight = _Flight(self._hands.submit(self._make, name, make))
                self._flights[name] = flight
                flight.future.add_done_callback(lambda _: self._land(name))
            flight.waiting += 1
            return flight

    def _land(self, name: str) -> None:
        with self._lock:
            self._flights.pop(name, None)

    def _make(self, name: str, make: Callable[[Path], None]) -> Path:
        path = self.folder / name
        part = self.folder / f".{name}.{secrets.token_hex(4)}.part"
        with writing_to(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                make(part)
                size = part.stat().st_size
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
        with self._lock:
            self._kept[name] = _Kept(size, self._clock())
            self.made += 1
        self._make_room()
        return path

    def _make_room(self) -> None:
        with self._lock:
            total = sum(kept.size for kept in self._kept.values())
            oldest = sorted(self._kept, key=lambda name: self._kept[name].used)
            since = self._clock() - self._grace
            for name in oldest:
                if total <= self._most or self._kept[name].used > since:
                    break
                total -= self._kept.pop(name).size
                with suppress(OSError):
                    (self.folder / name).unlink()

    def _look(self) -> dict[str, _Kept]:
        """What an earlier server left here."""
        kept: dict[str, _Kept] = {}
        for path in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            with suppress(OSError):
                if path.name.startswith("."):
                    path.unlink()  # never finished
                    continue
                status = path.stat()
                kept[path.name] = _Kept(status.st_size, status.st_mtime)
        return kept


def _overloaded(message: str) -> Problem:
    return Problem(
        503,
        "overloaded",
        message,
        "Wait as long as Retry-After says, and try again.",
        headers={"Retry-After": "3"},
    )

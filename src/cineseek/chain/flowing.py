"""Films on their way from the collector into a library and to its captions, a few at a time.

Three workers side by side with short queues between them: who is ahead waits, so that memory and
what a crash can cost stay small. Every one commits what it does by itself.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cineseek.errors import ModelError

if TYPE_CHECKING:
    from cineseek.answer import AddReport
    from cineseek.captions.report import CaptionReport

log = logging.getLogger(__name__)

T = TypeVar("T")

WAITING = 2
"""Films between two workers, at most."""
_LOOK = 0.2


@dataclass
class Flow:
    """The workers behind the collector; a context manager."""

    add: Callable[[Path], AddReport]
    caption: Callable[[], CaptionReport] | None
    stop: threading.Event
    added: list[AddReport] = field(default_factory=list)
    captioned: list[CaptionReport] = field(default_factory=list)
    trouble: BaseException | None = None

    def __post_init__(self) -> None:
        self._films: queue.Queue[Path | None] = queue.Queue(WAITING)
        self._told: queue.Queue[bool] = queue.Queue(WAITING)
        workers = [self._adding] + ([self._captioning] if self.caption else [])
        self._threads = [
            threading.Thread(target=self._guarded, args=(work,), daemon=True) for work in workers
        ]

    def __enter__(self) -> Flow:
        for thread in self._threads:
            thread.start()
        return self

    def take(self, film: Path) -> None:
        """A film that is complete; waits while the workers are behind."""
        self._put(self._films, film)

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        """Wait for what is under way; raise what went wrong in a worker."""
        self._put(self._films, None)
        for thread in self._threads:
            thread.join()
        if self.trouble is not None and kind is None:
            raise self.trouble

    def _adding(self) -> None:
        while (film := self._get(self._films)) is not None:
            self.added.append(self.add(film))
            if self.caption is not None:
                self._put(self._told, True)
        self._put(self._told, False)

    def _captioning(self) -> None:
        assert self.caption is not None
        able = True
        while self._get(self._told):
            try:
                if able:
                    self.captioned.append(self.caption())
            except ModelError as error:
                # Films come and are added all the same; captions are a stage of their own.
                log.warning("no more captions for now: %s", error)
                able = False

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001  handed to the thread that waits
            self.trouble = self.trouble or error
            self.stop.set()

    def _put(self, into: queue.Queue[T], what: T) -> None:
        """Where nobody takes any more because something went wrong, it is let go."""
        while self.trouble is None:
            try:
                into.put(what, timeout=_LOOK)
                return
            except queue.Full:
                continue

    def _get(self, out: queue.Queue[T]) -> T | None:
        while self.trouble is None:
            try:
                return out.get(timeout=_LOOK)
            except queue.Empty:
                continue
        return None

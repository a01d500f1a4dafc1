"""Makes guessed looks true while the server has time: a lazy change of encoder goes on by itself.

What was guessed is told in docs/models.md. Two thirds of the time are left to those who ask.
"""

from __future__ import annotations

import logging
import threading
import time

from cineseek.errors import CineseekError
from cineseek.library import Library
from cineseek.server.warming import Warming

log = logging.getLogger(__name__)

MOST = 32
"""Frames at a time: those who ask meanwhile wait for no more."""
REST = 2.0
"""Rest after some frames, as a multiple of the time that they took."""


class Amending:
    """A library's guessed looks, made true in a thread until none is left or the server stops."""

    def __init__(self, library: Library, warming: Warming, *, rest: float = REST) -> None:
        self._library, self._warming, self._rest = library, warming, rest
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """The server starts, perhaps once more."""
        self._stopping.clear()
        self._thread = threading.Thread(target=self._amend, name="amending", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Leave off: a library must not be closed under it."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()

    def wait(self, seconds: float | None = None) -> bool:
        """Whether it is over, at the latest after so many seconds."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def _amend(self) -> None:
        while not self._warming.wait(0.2):
            if self._stopping.is_set():
                return
        if self._warming.problem() is not None:
            return
        unreadable: set[str] = set()
        made = 0
        try:
            while not self._stopping.is_set():
                began = time.monotonic()
                footage, some = self._library.make_some_true(MOST, unreadable)
                if not footage:
                    break
                made += some
                if not some:  # none of its frames can be read: `doctor` tells
                    unreadable.add(footage)
                self._stopping.wait(self._rest * (time.monotonic() - began))
        except (CineseekError, OSError) as error:
            log.error("guessed looks are not made true any more: %s", error)
        if made:
            log.info("%d guessed looks are true now", made)

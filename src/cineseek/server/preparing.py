"""Keeps ready what a verb needs of the library, in the background, and says how far it is.

Made when the server starts, and again when the library has grown: a question waits a little for it,
and is asked to come again after that. It is left off where the server stops.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor

from cineseek.server.problems import Problem
from cineseek.server.warming import Warming

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds for which a question waits: as long as one may stand in line."""
_DOING = {
    "details": "The details of the library's frames are being read",
    "learning": "How sure answers can be is being measured on the library's own frames",
    "profiles": "What each footage is as a whole is being made of its saved frames",
}

Work = Callable[[Callable[[str, int, int], None]], None]
"""What is prepared; it tells what is done, how much of it, and of how much."""


class _StoppedError(Exception):
    """Raised out of the library's work when the server stops."""


class Preparing:
    """`Library.prepare_identify`, or another, by one hand; may be asked from several threads."""

    def __init__(self, work: Work, warming: Warming, what: str) -> None:
        self._work, self._warming = work, warming
        self._what = what
        """What cannot be told without it, for the log."""
        self._hand = ThreadPoolExecutor(1, "cineseek-preparing")
        self._lock = threading.Lock()
        self._flight: Future[None] | None = None
        self._stopping = threading.Event()
        self._told = ""

    def begin(self) -> None:
        """The server starts, perhaps once more."""
        with self._lock:
            if self._stopping.is_set():
                self._hand = ThreadPoolExecutor(1, "cineseek-preparing")
                self._stopping.clear()
        self.start()

    def start(self) -> Future[None]:
        """Begin, or join what is under way; after the first time it ends at once where nothing
        changed."""
        with self._lock:
            if self._stopping.is_set():
                raise _StoppedError
            if self._flight is None or self._flight.done():
                self._flight = self._hand.submit(self._prepare)
            return self._flight

    def wait(self) -> None:
        """Come back when questions can be answered; a Problem where that takes too long."""
        try:
            self.start().result(PATIENCE)
        except TimeoutError as error:
            raise Problem(
                503,
                "not_ready",
                f"{self._told or 'What this needs of the library is being made'}.",
                "Wait as long as Retry-After says, and try again.",
                headers={"Retry-After": "5"},
            ) from error
        except (_StoppedError, CancelledError) as error:
            raise Problem(
                503,
                "stopping",
                "The server stops.",
                "Try again when it is back.",
                headers={"Retry-After": "10"},
            ) from error
        except OSError as error:
            raise Problem(
                503,
                "not_ready",
                "What this needs of the library cannot be made or kept.",
                "The server's log says why; the library's folder has to be writable once.",
                headers={"Retry-After": "60"},
            ) from error

    def close(self) -> None:
        """Leave off: a library must not be closed under it."""
        self._stopping.set()
        self._hand.shutdown(wait=True, cancel_futures=True)

    def _prepare(self) -> None:
        self._warming.wait()
        problem = self._warming.problem()
        if problem is not None:
            raise problem
        try:
            self._work(self._tell)
        except _StoppedError:
            raise
        except Exception as error:  # at the start nobody waits for it who could say so
            log.error("%s cannot be told: %s", self._what, error)
            raise
        finally:
            self._told = ""

    def _tell(self, name: str, done: int, total: int) -> None:
        if self._stopping.is_set():
            raise _StoppedError
        self._told = f"{_DOING.get(name, name)} ({done:,} of {total:,})"

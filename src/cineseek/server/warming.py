"""Loads in the background what the first search would wait for, and says how far it is."""

from __future__ import annotations

import logging
import threading

from cineseek.errors import CineseekError
from cineseek.library import Library
from cineseek.server.problems import Problem, problem_of

log = logging.getLogger(__name__)


class Warming:
    """Vectors and encoder of a library are opened, and asked once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._ended = threading.Event()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._error: Exception | None = None

    def start(self) -> None:
        """Begin, if nobody has."""
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._warm, name="warming", daemon=True)
                self._thread.start()

    def wait(self, seconds: float | None = None) -> bool:
        """Whether it is over, at the latest after so many seconds."""
        self.start()
        return self._ended.wait(seconds)

    def close(self) -> None:
        """Wait until it is over: a library must not be closed under it."""
        with self._starting:
            if self._thread is not None:
                self._thread.join()

    def problem(self) -> Problem | None:
        """Why searches cannot be answered yet, or at all; None where they can."""
        if not self._ended.is_set():
            return Problem(
                503,
                "not_ready",
                "The encoder is being loaded.",
                "Wait as long as Retry-After says, and try again.",
                headers={"Retry-After": "2"},
            )
        return None if self._error is None else problem_of(self._error)

    def _warm(self) -> None:
        try:
            self._library.search("warm", limit=1)
        except CineseekError as error:
            log.error("searches cannot be answered: %s", error)
            self._error = error
        except Exception as error:  # whatever it is, `/ready` has to say it
            log.error("searches cannot be answered", exc_info=error)
            self._error = error
        finally:
            self._ended.set()

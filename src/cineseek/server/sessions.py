"""Sessions of browsers: random values in cookies, of which only digests are kept."""

from __future__ import annotations

import json
import logging
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from cineseek.private_file import write_private

log = logging.getLogger(__name__)

LIFETIME = 30 * 24 * 3600
"""Seconds until a token has to be given again."""
_MOST = 1000
"""Sessions at once; of more, the oldest end."""


class Sessions:
    """Which sessions there are, and the mark of the token that each began with."""

    def __init__(self, file: Path | None, clock: Callable[[], float] = time.time) -> None:
        self._file, self._clock = file, clock
        self._lock = threading.Lock()
        self._known: OrderedDict[str, tuple[str, float]] = OrderedDict()
        if file is not None:
            self._read(file)

    def begin(self, mark: str) -> str:
        """A new session's value."""
        value = secrets.token_urlsafe(32)
        with self._lock:
            self._known[_digest(value)] = (mark, self._clock() + LIFETIME)
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
            self._write()
        return value

    def mark_of(self, value: str) -> str | None:
        """What a session began with; None where there is none, or it is over."""
        # Found by its digest: what the time of a look-up tells is of no use to a guesser.
        mark, until = self._known.get(_digest(value), (None, 0.0))
        return mark if until > self._clock() else None

    def end(self, value: str) -> None:
        """Forget a session."""
        with self._lock:
            if self._known.pop(_digest(value), None) is not None:
                self._write()

    def _read(self, file: Path) -> None:
        try:
            content = json.loads(file.read_text("utf-8"))
            for digest, (mark, until) in content["sessions"].items():
                if float(until) > self._clock():
                    self._known[str(digest)] = (str(mark), float(until))
        except FileNotFoundError:
            pass
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            log.warning("%s cannot be read (%s): sessions have ended", file, error)

    def _write(self) -> None:
        if self._file is None:
            return
        try:
            write_private(self._file, json.dumps({"sessions": self._known}, indent=1))
        except OSError as error:
            log.warning("%s cannot be written (%s): a restart ends sessions", self._file, error)


def _digest(value: str) -> str:
    return sha256(value.encode("utf-8", "surrogatepass")).hexdigest()

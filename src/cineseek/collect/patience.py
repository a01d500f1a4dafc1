"""When an ask that was in vain is made again, and how long its host is left alone."""

from __future__ import annotations

import email.utils
import re

from cineseek.collect.state import State, of_day
from cineseek.index.journal_rows import Waiting

PASSING = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
"""Answers that may be others later."""
BUSY = frozenset({429, 503})
"""Answers that are meant for all requests to their host."""
_DOWN, _NEVER_UP = 9, 4
"""Troubles of a host one after the other after which it is taken to be down: nine minutes of them,
or a quarter of one where it never answered in this run, as without a network."""
_WORTH_TELLING = 2.0
"""Seconds."""
_REASON = re.compile(r"\[([^\[\]]+)\]$")
"""What a client's error about a connection ends with; before it stands the host once more."""
_LONGEST = 7 * 86400
"""Seconds of a Retry-After that are believed."""


class Patience:
    """Of one run; all of it is in the journal, so that the next run has it too."""

    def __init__(self, run: State) -> None:
        self._run = run

    def again(self, ask: Waiting, status: int | None, why: str, *, least: float = 0.0) -> bool:
        """Ask again, in `least` seconds or more; False where it was tried often enough."""
        run = self._run
        if ask.tries + 1 > run.manners.retries:
            return False
        until = run.clock() + max(least, run.manners.wait_before(ask.tries + 1))
        run.journal.postpone(ask, until=until, status=status, why=why)
        return True

    def busy(self, host: str, tries: int, retry_after: str) -> None:
        """A host says that it has too much to do: all that is asked of it waits."""
        run = self._run
        now = run.clock()
        wait = read_retry_after(retry_after, now)
        pause = wait if wait is not None else run.manners.wait_before(tries + 1)
        told = run.host(host)
        told.paused_until = max(told.paused_until, now + pause)

    def trouble(self, host: str, why: str = "it does not answer", *, least: float = 0.0) -> None:
        """A host does not answer, or not about its rules: it rests, longer every time.

        For `least` seconds at least.
        After so much of it that it is surely down the host rests for so long that the run ends, and
        does not give up thousands of asks one by one.
        """
        run, now = self._run, self._run.clock()
        told = run.host(host)
        if told.paused_until > now:
            return  # one trouble of several: they were under way together
        told.troubles += 1
        rest = max(least, run.manners.wait_before(told.troubles))
        after = f"asked again in {rest:.0f} s"
        if told.troubles > (_DOWN if told.answered else _NEVER_UP):
            rest = max(rest, 2 * run.manners.longest_wait)
            after = "not asked any more in this run"
        told.paused_until = now + rest
        if rest >= _WORTH_TELLING:
            reason = _REASON.search(why)
            run.tell("wait", f"{host}: {reason[1] if reason else why}; {after}")

    def undecided(self, ask: Waiting, why: str, wait: float) -> None:
        """It is not known whether this may be asked: it waits with its host, and is not blamed."""
        self.trouble(ask.row.host, why, least=wait)
        run = self._run
        run.journal.postpone(ask, until=run.clock(), status=None, why=why, failed=False)

    def held(self, ask: Waiting, host: str) -> None:
        """A host was not asked, since it is paused: what led to it elsewhere waits until then.

        Its own host, which is not paused, would be asked again at once, and in vain.
        """
        run = self._run
        if host != ask.row.host:
            until, why = run.host(host).paused_until, f"leads to {host}, which is left alone now"
            run.journal.postpone(ask, until=until, status=None, why=why, failed=False)

    def close_day(self, ask: Waiting, why: str) -> None:
        """The source says that it allows no more today; the ask is made again tomorrow."""
        run = self._run
        day = of_day(run.clock())
        run.journal.quotas.close_day(run.source.name, day)
        run.journal.postpone(ask, until=0.0, status=None, why=why, failed=False)
        run.closed_day = day


def read_retry_after(value: str, now: float) -> float | None:
    """Seconds that an answer asks to wait: a number, or a date. None where it says nothing."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(min(int(value[:9]), _LONGEST))
    try:
        wait = email.utils.parsedate_to_datetime(value).timestamp() - now
    except (TypeError, ValueError, OverflowError):
        return None
    return min(max(0.0, wait), float(_LONGEST))

"""Token buckets by caller, in bounded memory: how much each may still do, and when more."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

_CALLERS = 10_000
"""Remembered at once; of more, those who asked longest ago begin anew."""


class Buckets:
    """Each caller may do `size` things at once, and gets `size` more a minute, evenly."""

    def __init__(self, size: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.size = max(size, 1)
        self.clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, caller: str) -> float:
        """Take one; returns 0, or the seconds until there is one again."""
        left = self._now(caller)
        if left < 1:
            return (1 - left) * 60 / self.size
        self._keep(caller, left - 1)
        return 0.0

    def wait(self, caller: str) -> float:
        """Seconds until there is one again, without taking it; 0 where there is one."""
        return max(0.0, (1 - self._now(caller)) * 60 / self.size)

    def __len__(self) -> int:
        return len(self._left)

    def _now(self, caller: str) -> float:
        left, then = self._left.get(caller, (float(self.size), 0.0))
        return min(float(self.size), left + (self.clock() - then) * self.size / 60)

    def _keep(self, caller: str, left: float) -> None:
        self._left[caller] = (left, self.clock())
        self._left.move_to_end(caller)
        if len(self._left) > _CALLERS:
            self._left.popitem(last=False)


def retry_after(seconds: float) -> dict[str, str]:
    """The header that says when to come again: whole seconds, at least one."""
    return {"Retry-After": str(max(1, math.ceil(seconds)))}

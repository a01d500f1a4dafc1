"""Calls of the Bot API that are made again where Telegram asks for it, or was not reached.

What may have arrived is not sent twice: after a time-out nobody knows whether it did.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import httpx
from telegram.error import BadRequest, NetworkError, RetryAfter

log = logging.getLogger(__name__)

T = TypeVar("T")

TRIES = 6
LONGEST_WAIT = 120.0
"""Seconds that Telegram may ask for; an answer that comes later helps nobody."""
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


async def patiently(call: Callable[[], Awaitable[T]], *, tries: int = TRIES) -> T:
    """The result of a call; a `telegram.error.TelegramError` where it has none in the end."""
    for number in range(1, tries + 1):
        try:
            return await call()
        except RetryAfter as error:
            wait = seconds_of(error.retry_after)
            if number == tries or wait > LONGEST_WAIT:
                raise
            log.info("Telegram asks to wait %g seconds", wait)
            await asyncio.sleep(wait + 0.1)
        except BadRequest:
            raise
        except NetworkError as error:
            if number == tries or not _may_repeat(error):
                raise
            wait = min(8.0, 0.25 * 2.0**number)
            log.info("no answer from the Bot API (%s), again in %g seconds", error, wait)
            await asyncio.sleep(wait)
    raise AssertionError("not reached")


def seconds_of(length: int | timedelta) -> float:
    """A length of time as the Bot API's client gives it."""
    return length.total_seconds() if isinstance(length, timedelta) else float(length)


def _may_repeat(error: NetworkError) -> bool:
    """It was not sent at all, or a gateway answered that nobody is behind it."""
    cause = error.__cause__
    return isinstance(cause, _NOT_SENT) if isinstance(cause, httpx.HTTPError) else True

"""Fetches updates. What is not answered yet is not confirmed, and comes again after a restart.

`getUpdates` with an offset confirms all updates below it (core.telegram.org/bots/api#getupdates).
The offset is therefore that of the first unanswered update. While there is one, the long poll would
return at once, so it is asked for new ones now and then instead.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from cineseek.bot.remembering import Answered
from cineseek.bot.sending import patiently, seconds_of
from cineseek.bot.taking import Taking
from cineseek.errors import CineseekError

log = logging.getLogger(__name__)

_LONG = 25
"""Seconds that a poll waits for news."""
_SHORT = 0.5
"""Seconds between polls while something is not answered."""
_MOST = 100
_CONFLICTS = 20
"""In a row, before giving up; a process that was killed may still hold its poll for a while."""


async def poll(
    bot: Bot,
    taking: Taking,
    answered: Answered,
    stop: asyncio.Event,
    *,
    kinds: Sequence[str],
    pause: float = _SHORT,
) -> None:
    """Fetch updates until `stop`; CineseekError where that can never work."""
    await patiently(bot.delete_webhook)
    after, trouble, conflicts = 0, 0, 0
    stopping = asyncio.create_task(stop.wait())
    try:
        while not stop.is_set():
            taking.ended.clear()
            lowest = taking.lowest
            offset = after if lowest is None else lowest
            asking = asyncio.create_task(
                bot.get_updates(
                    offset=offset or None,
                    limit=_MOST,
                    timeout=_LONG if lowest is None else 0,
                    allowed_updates=list(kinds),
                )
            )
            try:
                await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
                if stop.is_set():
                    break
                updates: Sequence[Update] = await asking
                trouble = conflicts = 0
                # An offset confirms once. After a quiet week Telegram numbers anew from anywhere,
                # and an old one would pass over what comes then.
                after = 0
            except InvalidToken as error:
                raise CineseekError(
                    "Telegram does not know this token any more: ask @BotFather for a new one"
                ) from error
            except Conflict as error:
                conflicts += 1
                if conflicts == _CONFLICTS:
                    raise CineseekError(
                        "another process fetches the updates of this bot: stop one of the two"
                    ) from error
                log.warning("another process fetches the updates of this bot; trying again")
                await _rest(stopping, 1.0)
                continue
            except RetryAfter as error:
                await _rest(stopping, seconds_of(error.retry_after) + 0.1)
                continue
            except TelegramError as error:
                trouble += 1
                wait = min(30.0, 0.25 * 2.0 ** min(trouble, 8))
                log.warning("updates could not be fetched (%s), again in %g seconds", error, wait)
                await _rest(stopping, wait)
                continue
            finally:
                if not asking.done():
                    asking.cancel()
                    with suppress(asyncio.CancelledError, TelegramError):
                        await asking
            # Those below the offset do not come again, and all others are in this answer, unless
            # there are more than it can hold.
            if len(updates) < _MOST:
                answered.keep(update.update_id for update in updates)
            for update in updates:
                taking.take(update)
                after = max(after, update.update_id + 1)
            if lowest is not None or taking.lowest is not None:
                ended = asyncio.create_task(taking.ended.wait())
                await asyncio.wait(
                    {ended, stopping}, timeout=pause, return_when=asyncio.FIRST_COMPLETED
                )
                ended.cancel()
    finally:
        stopping.cancel()


async def confirm(bot: Bot, answered: Answered, kinds: Sequence[str]) -> None:
    """Tell Telegram what is answered, when nothing is at work any more."""
    try:
        updates = await bot.get_updates(timeout=0, limit=_MOST, allowed_updates=list(kinds))
        first = next((one.update_id for one in updates if one.update_id not in answered), None)
        if first is None and updates:
            first = updates[-1].update_id + 1
        if first is not None:
            left = await bot.get_updates(
                offset=first, timeout=0, limit=_MOST, allowed_updates=list(kinds)
            )
            answered.keep(update.update_id for update in left)
    except TelegramError as error:  # what is answered is also on the disk
        log.warning("what is answered could not be confirmed: %s", error)


async def _rest(stopping: asyncio.Task[bool], seconds: float) -> None:
    await asyncio.wait({stopping}, timeout=seconds)

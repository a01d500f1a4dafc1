"""Takes each update once, and knows which are not yet answered. Knows not where they come from."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Update
from telegram.error import Forbidden, TelegramError

from cineseek.bot.queueing import StoppedError
from cineseek.bot.remembering import Answered

log = logging.getLogger(__name__)

Answer = Callable[[Update], Awaitable[None]]


class Taking:
    """Every update has a task of its own until it is answered.

    An update that fails is answered too, with an apology: one that fails each time would otherwise
    come back for ever.
    """

    def __init__(self, answer: Answer, apologise: Answer, answered: Answered) -> None:
        self._answer = answer
        self._apologise = apologise
        self._answered = answered
        self._tasks: dict[int, asyncio.Task[bool]] = {}
        self._closed = False
        self.ended = asyncio.Event()
        """Set whenever a task has ended."""

    def take(self, update: Update) -> asyncio.Task[bool] | None:
        """The task that answers it, which says whether it did; None where it is answered."""
        number = update.update_id
        if number in self._answered or self._closed:
            return None
        if number not in self._tasks:
            self._tasks[number] = asyncio.create_task(self._run(update))
        return self._tasks[number]

    @property
    def lowest(self) -> int | None:
        """The first update that is not answered yet."""
        return min(self._tasks, default=None)

    async def close(self, seconds: float) -> None:
        """Take no more, and wait for those at work; StoppedError lets the others go."""
        self._closed = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks.values(), timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                log.warning("%d answers were not finished in time", len(late))
                await asyncio.wait(late)

    async def _run(self, update: Update) -> bool:
        number = update.update_id
        try:
            await self._try(update)
        except (StoppedError, asyncio.CancelledError):
            return False
        else:
            self._answered.add(number)
            return True
        finally:
            del self._tasks[number]
            self.ended.set()

    async def _try(self, update: Update) -> None:
        try:
            await self._answer(update)
        except StoppedError:
            raise
        except Forbidden as error:  # blocked, or put out of the group: nobody to answer
            log.info("update %d has nobody to answer: %s", update.update_id, error)
        except TelegramError as error:
            log.warning("update %d could not be answered: %s", update.update_id, error)
        except Exception as error:  # the others are to be answered all the same
            log.error("update %d failed", update.update_id, exc_info=error)
            try:
                await self._apologise(update)
            except TelegramError as second:
                log.warning("update %d got no apology: %s", update.update_id, second)

"""Tells those who wait at which place of the queue they are, in one message that is edited."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from telegram import Message, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import TelegramError

from cineseek.bot.desk import Desk
from cineseek.bot.queueing import Ticket
from cineseek.bot.sending import patiently
from cineseek.bot.texts import Texts

log = logging.getLogger(__name__)

_BETWEEN_EDITS = 2.0
"""Seconds: Telegram lets a chat have about one message a second."""
_ACTION_LASTS = 4.5
"""Seconds; "typing" is shown for five."""


@asynccontextmanager
async def kept_informed(
    desk: Desk, update_id: int, message: Message, ticket: Ticket, texts: Texts
) -> AsyncIterator[None]:
    """Meanwhile the asker sees "typing", or how many questions are before; nothing of it stays.

    When the bot stops the message stays, and is taken up again after the start.
    """
    watching = asyncio.create_task(_watch(desk, update_id, message, ticket, texts))
    stopped = False
    try:
        yield
    except asyncio.CancelledError:
        stopped = True
        raise
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        if not stopped:
            await _take_back(desk, update_id)


async def _watch(
    desk: Desk, update_id: int, message: Message, ticket: Ticket, texts: Texts
) -> None:
    said = ""
    try:
        while True:
            ticket.moved.clear()
            before = desk.queue.before(ticket)
            place = desk.answered.notice(update_id)
            if before:
                now = texts.before_you.format(number=texts.number(before))
            elif place is not None and not desk.queue.closed:
                now = texts.looking
            else:
                now = ""
                await desk.bot.send_chat_action(message.chat_id, ChatAction.TYPING)
            if now and now != said:
                await _say(desk, update_id, message, texts.lines(now))
                said = now
                await asyncio.sleep(_BETWEEN_EDITS)
            # Not `wait_for`: where the event is set in the same moment, 3.11's loses the
            # cancellation that ends this task.
            with suppress(TimeoutError):
                async with asyncio.timeout(None if now else _ACTION_LASTS):
                    await ticket.moved.wait()
    except TelegramError as error:  # nobody needs this to be answered
        log.info("the place in the queue could not be told: %s", error)


async def _say(desk: Desk, update_id: int, message: Message, text: str) -> None:
    place = desk.answered.notice(update_id)
    if place is not None:
        with suppress(TelegramError):
            await desk.bot.edit_message_text(text, chat_id=place[0], message_id=place[1])
        return
    # Not to be torn in the middle: what was sent has to be known, to be taken back.
    sending = asyncio.ensure_future(_send(desk, update_id, message, text))
    try:
        await asyncio.shield(sending)
    except asyncio.CancelledError:
        with suppress(TelegramError):
            await sending
        raise


async def _send(desk: Desk, update_id: int, message: Message, text: str) -> None:
    sent = await patiently(
        lambda: desk.bot.send_message(
            message.chat_id,
            text,
            reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
            disable_notification=True,
            message_thread_id=message.message_thread_id if message.is_topic_message else None,
        ),
        tries=1,
    )
    desk.answered.set_notice(update_id, (sent.chat_id, sent.message_id))


async def _take_back(desk: Desk, update_id: int) -> None:
    place = desk.answered.notice(update_id)
    if place is not None:
        with suppress(TelegramError):
            await desk.bot.delete_message(*place)
        desk.answered.set_notice(update_id, None)

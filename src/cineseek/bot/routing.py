"""From an update to who answers it. Counts what each user asks."""

from __future__ import annotations

import math

from telegram import Message, Update
from telegram.constants import ChatType

from cineseek.bot.addressing import asked
from cineseek.bot.commands import answer_button, answer_command
from cineseek.bot.desk import Desk
from cineseek.bot.inline import Typing, answer_inline
from cineseek.bot.questions import answer_file, answer_words
from cineseek.bot.replying import reply

KINDS = ["message", "inline_query", "callback_query"]
"""Updates that Telegram is asked for; there are no others here."""


class Routing:
    """Answers updates; those that are not for the bot with silence."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._typing = Typing()

    async def answer(self, update: Update) -> None:
        """Answer one update to its end; StoppedError where that has to wait for another start."""
        if update.inline_query is not None:
            await answer_inline(self._desk, update.inline_query, self._typing)
        elif update.callback_query is not None:
            await answer_button(self._desk, update.callback_query)
        elif update.message is not None:
            await self._message(update.update_id, update.message)

    async def apologise(self, update: Update) -> None:
        """Say that something went wrong, to whoever asked."""
        message = update.message
        if message is not None and asked(message, self._desk.me) is not None:
            texts = self._desk.texts(message.from_user)
            await reply(self._desk, message, texts.lines(texts.failed))

    async def _message(self, update_id: int, message: Message) -> None:
        desk = self._desk
        wanted = asked(message, desk.me)
        if wanted is None or not await self._may(message):
            return
        if wanted.command:
            await answer_command(desk, message, wanted.command, wanted.words)
        elif wanted.attachment is not None:
            await answer_file(desk, update_id, message, wanted.attachment)
        elif wanted.words:
            await answer_words(desk, update_id, message, wanted.words)
        elif wanted.unsupported and message.chat.type == ChatType.PRIVATE:
            texts = desk.texts(message.from_user)
            await reply(desk, message, texts.lines(texts.unsupported))

    async def _may(self, message: Message) -> bool:
        """Whether this user may ask now; of too much they are told once a minute."""
        desk = self._desk
        user = str(message.from_user.id if message.from_user else message.chat_id)
        wait = desk.questions.take(user)
        if wait == 0:
            return True
        if desk.complaints.take(user) == 0:
            texts = desk.texts(message.from_user)
            seconds = texts.number(math.ceil(wait))
            await reply(desk, message, texts.lines(texts.too_fast.format(seconds=seconds)))
        return False

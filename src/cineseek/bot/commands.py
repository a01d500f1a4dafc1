"""`/start`, `/help` and `/language`."""

from __future__ import annotations

import logging
from functools import partial

from telegram import BotCommand, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import TelegramError

from cineseek.bot.desk import Desk
from cineseek.bot.replying import reply
from cineseek.bot.sending import patiently
from cineseek.bot.texts import LANGUAGES, Texts

log = logging.getLogger(__name__)

_CHOICE = "language:"
"""What the data of a button begins with."""


async def introduce(desk: Desk) -> None:
    """Tell Telegram which commands there are, in each language; the first is for all others."""
    for number, texts in enumerate(LANGUAGES.values()):
        commands = [BotCommand(name, said) for name, said in texts.commands.items()]
        try:
            for code in [None, texts.code] if number == 0 else [texts.code]:
                await patiently(partial(desk.bot.set_my_commands, commands, language_code=code))
        except TelegramError as error:  # they can be typed all the same
            log.warning("the list of commands could not be set: %s", error)


async def answer_command(desk: Desk, message: Message, command: str, words: str) -> None:
    """Answer a command; one that is not known gets help."""
    texts = desk.texts(message.from_user)
    if command == "start":
        films = texts.number(len(desk.library.films()))
        await reply(desk, message, texts.lines(texts.start.format(films=films)))
    elif command == "language":
        await _ask_for_language(desk, message, words)
    else:
        await reply(desk, message, tell_help(desk, texts))


def tell_help(desk: Desk, texts: Texts) -> str:
    """How to ask, what the limits are, and what is kept."""
    name = desk.me.username or ""
    limits = desk.config.limits
    parts = [texts.help]
    if desk.me.supports_inline_queries:
        parts.append(texts.help_inline.format(bot=name))
    parts += [
        texts.help_group.format(bot=name),
        texts.help_limits.format(
            megabytes=texts.number(limits.file_bytes // 1_000_000),
            minutes=texts.number(round(limits.video_seconds / 60)),
            rate=texts.number(limits.questions_per_minute),
        ),
        texts.keeps_nothing if desk.keeping is None else texts.keeps,
    ]
    return texts.lines("\n\n".join(parts))


async def _ask_for_language(desk: Desk, message: Message, words: str) -> None:
    chosen = LANGUAGES.get(words.strip().lower())
    if chosen is not None and message.from_user is not None:
        desk.languages.choose(message.from_user.id, chosen.code)
        await reply(desk, message, chosen.lines(chosen.language_set))
        return
    texts = desk.texts(message.from_user)
    buttons = [
        InlineKeyboardButton(one.name, callback_data=f"{_CHOICE}{one.code}")
        for one in LANGUAGES.values()
    ]
    await reply(
        desk,
        message,
        texts.lines(texts.choose_language),
        buttons=InlineKeyboardMarkup([buttons]),
    )


async def answer_button(desk: Desk, query: CallbackQuery) -> None:
    """A language was chosen; in a group each member chooses for themselves."""
    chosen = LANGUAGES.get((query.data or "").removeprefix(_CHOICE))
    try:
        if chosen is None or not (query.data or "").startswith(_CHOICE):
            await patiently(lambda: desk.bot.answer_callback_query(query.id))
            return
        desk.languages.choose(query.from_user.id, chosen.code)
        said = chosen.lines(chosen.language_set)
        await patiently(lambda: desk.bot.answer_callback_query(query.id, said))
        message = query.message
        if message is not None and message.chat.type == "private":
            await patiently(
                lambda: desk.bot.edit_message_text(
                    said, chat_id=message.chat.id, message_id=message.message_id
                )
            )
    except TelegramError as error:  # too old, or chosen twice; the choice is kept
        log.info("a button could not be answered: %s", error)

"""Sends answers: a text, a picture, or an album, each as one message in reply to the question."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from telegram import (
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest

from cineseek.bot.desk import Desk
from cineseek.bot.sending import patiently

log = logging.getLogger(__name__)

_ALBUM = 10
"""Pictures that Telegram takes at once."""


async def reply(
    desk: Desk,
    message: Message,
    text: str,
    pictures: Sequence[Path] = (),
    *,
    buttons: InlineKeyboardMarkup | None = None,
) -> None:
    """Answer a message. Where Telegram does not take the pictures, with the text alone."""
    chat = message.chat_id
    thread = message.message_thread_id if message.is_topic_message else None
    to = ReplyParameters(message.message_id, allow_sending_without_reply=True)
    contents = [path.read_bytes() for path in pictures[:_ALBUM]]
    try:
        if len(contents) > 1:
            await patiently(
                lambda: desk.bot.send_media_group(
                    chat,
                    [
                        InputMediaPhoto(content, caption=None if number else text)
                        for number, content in enumerate(contents)
                    ],
                    reply_parameters=to,
                    message_thread_id=thread,
                )
            )
            return
        if contents:
            await patiently(
                lambda: desk.bot.send_photo(
                    chat, contents[0], caption=text, reply_parameters=to, message_thread_id=thread
                )
            )
            return
    except BadRequest as error:
        log.warning("Telegram did not take the pictures of an answer: %s", error)
    await patiently(
        lambda: desk.bot.send_message(
            chat,
            text,
            reply_parameters=to,
            reply_markup=buttons,
            message_thread_id=thread,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
    )

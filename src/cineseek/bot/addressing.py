"""What a message asks, and whether it is meant for the bot. Answers nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import Message, MessageEntity, User
from telegram.constants import ChatType

from cineseek.bot.sending import seconds_of


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to look at."""

    file_id: str
    size: int | None
    """Bytes, as Telegram says; None where it does not."""
    seconds: float = 0.0
    """Of a video, as its sender says."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one message wants: a command, a file looked at, or scenes for words."""

    command: str = ""
    """`help`, without what surrounds it."""
    words: str = ""
    """Without the bot's name."""
    attachment: Attachment | None = None
    unsupported: bool = False
    """There is something that the bot cannot look at: a sticker, a voice message."""


def asked(message: Message, me: User) -> Asked | None:
    """What a message asks of the bot; None where it is not for it.

    In a group only what mentions the bot, replies to it, or is a command with its name.
    """
    private = message.chat.type == ChatType.PRIVATE
    if message.via_bot is not None and message.via_bot.id == me.id:
        return None  # an inline answer of ours that somebody chose
    if message.from_user is not None and message.from_user.is_bot and private:
        return None
    text = message.text or message.caption or ""
    command, name, rest = _command(message)
    if command and name and name.lower() != (me.username or "").lower():
        return None
    mentioned = bool(command and name) or _mentions(message, me)
    replied = message.reply_to_message
    to_me = replied is not None and replied.from_user is not None and replied.from_user.id == me.id
    if not (private or mentioned or to_me):
        return None
    if command:
        return Asked(command=command, words=rest)
    words = _without(text, me)
    found = attachment_of(message)
    if found is None and mentioned and replied is not None and not to_me:
        found = attachment_of(replied)  # "@bot" as a reply to somebody's picture
    if found is not None:
        return Asked(attachment=found)
    if message.text is not None:
        return Asked(words=words) if words else Asked(command="help")
    return Asked(unsupported=True) if _has_content(message) else None


def attachment_of(message: Message) -> Attachment | None:
    """The picture or video in a message; of a photo its largest size."""
    if message.photo:
        largest = max(message.photo, key=lambda one: one.width * one.height)
        return Attachment(largest.file_id, largest.file_size)
    for one in (message.animation, message.video, message.video_note):
        if one is not None:
            return Attachment(one.file_id, one.file_size, seconds_of(one.duration))
    if message.document is not None:
        return Attachment(message.document.file_id, message.document.file_size)
    return None


def _command(message: Message) -> tuple[str, str, str]:
    """`/help@bot words` as command, name and words; empty where a message is none."""
    text = message.text or ""
    first = next((one for one in message.entities if one.offset == 0), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND:
        return "", "", ""
    whole = text[: first.length]
    command, _, name = whole[1:].partition("@")
    return command.lower(), name, text[first.length :].strip()


def _mentions(message: Message, me: User) -> bool:
    parsed = message.parse_entities() if message.text else message.parse_caption_entities()
    for entity, said in parsed.items():
        if entity.type == MessageEntity.MENTION and said.lower() == f"@{me.username}".lower():
            return True
        if entity.type == MessageEntity.TEXT_MENTION and entity.user and entity.user.id == me.id:
            return True
    return False


def _without(text: str, me: User) -> str:
    """A text without the bot's name, however its letters are written."""
    name = re.escape(f"@{me.username}")
    rest = re.sub(rf"[\s,:;]*(?<!\w){name}\b[\s,:;]*", " ", text, flags=re.IGNORECASE)
    return " ".join(rest.split())


def _has_content(message: Message) -> bool:
    """False for what only says that something happened in a chat."""
    return message.effective_attachment is not None

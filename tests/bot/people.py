"""Those who write to the bot: they send what the Bot API would hand on, and read what comes back.

Shapes of messages as in https://core.telegram.org/bots/api#message.
"""

from __future__ import annotations

import re
import threading
import time
from dataclasses import dataclass, field
from typing import Any

from bot.bot_api_server import BotApiServer, Call, StoredFile

SENT = ("sendMessage", "sendPhoto", "sendMediaGroup")


@dataclass
class Person:
    """A user, in a chat of their own with the bot or in a group."""

    api: BotApiServer
    id: int
    language: str | None = "en"
    group: int | None = None
    """The id of the group that they write in, below 0; None: in private."""
    sent: list[int] = field(default_factory=list)
    """The numbers of their messages."""

    @property
    def chat(self) -> int:
        """Where they write."""
        return self.id if self.group is None else self.group

    @property
    def user(self) -> dict[str, Any]:
        """As the Bot API tells of them."""
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": f"User {self.id}"}
        return user | ({} if self.language is None else {"language_code": self.language})

    def message(self, **content: Any) -> dict[str, Any]:
        """A message with its number, time, sender and chat."""
        chat: dict[str, Any] = {"id": self.chat, "type": "private", "first_name": "User"}
        if self.group is not None:
            chat = {"id": self.group, "type": "supergroup", "title": "A group"}
        number = self.api.number("message")
        return {
            "message_id": number,
            "date": int(time.time()),
            "chat": chat,
            "from": self.user,
            **content,
        }

    def sends(self, **content: Any) -> int:
        """Anything; returns the number of the update."""
        message = self.message(**content)
        self.sent.append(message["message_id"])
        return self.api.deliver(message=message)

    def says(self, text: str, **more: Any) -> int:
        """Words, with what Telegram finds in them."""
        return self.sends(
            text=text, **({"entities": found} if (found := entities(text)) else {}), **more
        )

    def file(self, content: bytes, *, size: int | None = None, **how: Any) -> dict[str, Any]:
        """A file on Telegram's side; `size` is what is said of it."""
        file_id = f"BQAC{self.api.number('message')}"
        with self.api.changed:
            self.api.files[file_id] = StoredFile(
                content, len(content) if size is None else size, **how
            )
        return {
            "file_id": file_id,
            "file_unique_id": f"U{file_id}",
            "file_size": len(content) if size is None else size,
        }

    def photo(self, content: bytes, caption: str = "", **how: Any) -> int:
        """A photo, in two sizes."""
        return self.sends(**self.photo_content(content, caption, **how))

    def photo_content(self, content: bytes, caption: str = "", **how: Any) -> dict[str, Any]:
        """What a message with a photo has."""
        small = self.file(b"too small to be looked at") | {"width": 90, "height": 50}
        photo = [small, self.file(content, **how) | {"width": 1280, "height": 720}]
        found = entities(caption)
        return {
            "photo": photo,
            **({"caption": caption} if caption else {}),
            **({"caption_entities": found} if found else {}),
        }

    def document(
        self, content: bytes, name: str = "picture.png", mime: str = "image/png", **how: Any
    ) -> int:
        """A file, under a name and a type that its sender claims."""
        return self.sends(
            document=self.file(content, **how) | {"file_name": name, "mime_type": mime}
        )

    def animation(self, content: bytes, mime: str = "video/mp4", **how: Any) -> int:
        """A GIF as Telegram sends it on: there is a document too, as of old."""
        file = self.file(content, **how) | {"file_name": "a", "mime_type": mime}
        shape = {"width": 320, "height": 180, "duration": 2}
        return self.sends(animation=file | shape, document=file)

    def video(self, content: bytes, *, duration: int = 2, **how: Any) -> int:
        """A video."""
        shape = {"width": 320, "height": 180, "duration": duration, "mime_type": "video/mp4"}
        return self.sends(video=self.file(content, **how) | shape)

    def video_note(self, content: bytes, **how: Any) -> int:
        """A round video."""
        return self.sends(video_note=self.file(content, **how) | {"length": 240, "duration": 2})

    def types_inline(self, text: str) -> str:
        """`@bot text` in some chat; returns the id of the question."""
        number = str(7_000_000_000 + self.api.number("message"))
        with self.api.changed:
            self.api.inline_open.add(number)
        self.api.deliver(
            inline_query={"id": number, "from": self.user, "query": text, "offset": ""}
        )
        return number

    def presses(self, message: dict[str, Any], data: str) -> int:
        """A button below a message of the bot."""
        shown = {key: value for key, value in message.items() if not key.startswith("_")}
        return self.api.deliver(
            callback_query={
                "id": str(self.api.number("message")),
                "from": self.user,
                "chat_instance": "1",
                "message": shown,
                "data": data,
            }
        )

    # Reading

    def answers(self, to: int = -1) -> list[Call]:
        """What was sent in reply to one of their messages (the last) and is still there."""
        wanted = self.sent[to]
        return [call for call in self.api.called(*SENT) if self._is_to(call, wanted)]

    def answer(self, to: int = -1, *, seconds: float = 30.0) -> Call:
        """The one answer to one of their messages, when it comes."""
        return self.api.wait(
            lambda: next(iter(self.final(to)), None), seconds=seconds, what="an answer"
        )

    def final(self, to: int = -1) -> list[Call]:
        """Answers that stay, without what told them to wait and was taken back."""
        return [
            call
            for call in self.answers(to)
            if _first(call)["message_id"] in {number for _, number in self.api.messages}
            and not _tells_to_wait(call)
        ]

    def _is_to(self, call: Call, number: int) -> bool:
        reply = call.params.get("reply_parameters") or {}
        return int(call.params["chat_id"]) == self.chat and reply.get("message_id") == number


def text_of(call: Call) -> str:
    """What an answer says, beside its pictures or alone."""
    params = call.params
    if call.method == "sendMediaGroup":
        return str(params["media"][0].get("caption", ""))
    return str(params.get("text") or params.get("caption") or "")


def pictures_in(call: Call) -> list[bytes]:
    """The pictures of an answer."""
    if call.method == "sendMediaGroup":
        return [call.files[one["media"].removeprefix("attach://")] for one in call.params["media"]]
    return list(call.files.values())


def _first(call: Call) -> dict[str, Any]:
    return call.result[0] if isinstance(call.result, list) else call.result


def _tells_to_wait(call: Call) -> bool:
    return bool(call.params.get("disable_notification"))


def entities(text: str) -> list[dict[str, Any]]:
    """Commands and names in a text, as Telegram marks them: offsets in UTF-16."""
    return [
        {
            "type": "mention" if word[0].startswith("@") else "bot_command",
            "offset": len(text[: word.start()].encode("utf-16-le")) // 2,
            "length": len(word[0]),
        }
        for word in re.finditer(r"(?<!\S)(@\w+|/\w+(@\w+)?)", text)
    ]


def gate() -> threading.Event:
    """Something that a file waits for."""
    return threading.Event()

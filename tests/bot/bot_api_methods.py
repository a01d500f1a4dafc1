"""What each method of the Bot API does to the state of the stand-in server, and what it refuses."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PIL import Image

if TYPE_CHECKING:
    from bot.bot_api_server import BotApiServer

Params = dict[str, Any]
Files = dict[str, bytes]

MOST_BYTES = 20 * 1024 * 1024
"""That `getFile` hands out."""


class ApiError(Exception):
    """A refusal, as the API words it."""

    def __init__(self, status: int, description: str) -> None:
        super().__init__(description)
        self.status = status
        self.description = description


def bad(description: str) -> ApiError:
    return ApiError(400, f"Bad Request: {description}")


def get_me(api: BotApiServer, params: Params, files: Files) -> Any:
    return api.me


def get_updates(api: BotApiServer, params: Params, files: Files) -> Any:
    with api.changed:
        if api.webhook.get("url"):
            raise ApiError(
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook "
                "to delete the webhook first",
            )
        api.poll += 1
        mine = api.poll
        api.changed.notify_all()
        offset, limit = int(params.get("offset", 0)), int(params.get("limit", 100))
        end = time.monotonic() + float(params.get("timeout", 0))
        if offset < 0:
            api.updates[:] = api.updates[offset:]
        api.updates[:] = [one for one in api.updates if one["update_id"] >= offset]
        kinds = params.get("allowed_updates") or ["message", "inline_query", "callback_query"]
        while True:
            if api.poll != mine:
                raise ApiError(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot "
                    "instance is running",
                )
            found = [one for one in api.updates if any(kind in one for kind in kinds)]
            left = end - time.monotonic()
            if found or left <= 0 or api.stopped:
                return found[: max(1, min(limit, 100))]
            api.changed.wait(min(left, 0.2))


def set_webhook(api: BotApiServer, params: Params, files: Files) -> Any:
    url = str(params.get("url", ""))
    if url and not url.startswith(("https://", "http://127.0.0.1")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    with api.changed:
        api.webhook = dict(params)
        api.changed.notify_all()
    return True


def delete_webhook(api: BotApiServer, params: Params, files: Files) -> Any:
    with api.changed:
        api.webhook = {}
        if params.get("drop_pending_updates"):
            api.updates.clear()
    return True


def get_webhook_info(api: BotApiServer, params: Params, files: Files) -> Any:
    return {
        "url": api.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(api.updates),
    }


def _chat(api: BotApiServer, params: Params) -> int:
    chat = int(params.get("chat_id", 0))
    if not chat or chat in api.unknown_chats:
        raise bad("chat not found")
    if chat in api.blocked:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    return chat


def _post(api: BotApiServer, chat: int, params: Params, **content: Any) -> dict[str, Any]:
    reply = params.get("reply_parameters") or {}
    message = {
        "message_id": api.number("message"),
        "from": api.me,
        "chat": {"id": chat, "type": "private" if chat > 0 else "supergroup", "title": "A group"},
        "date": int(time.time()),
        **content,
    }
    with api.changed:
        api.messages[chat, message["message_id"]] = message | {
            "_reply_to": int(reply["message_id"]) if reply else None,
            "_buttons": params.get("reply_markup"),
        }
    return message


def _check_text(text: str, most: int, what: str) -> None:
    if not text.strip():
        raise bad(f"{what} text is empty")
    if len(text.encode("utf-16-le")) // 2 > most:
        raise bad("message is too long" if most == 4096 else "message caption is too long")


def send_message(api: BotApiServer, params: Params, files: Files) -> Any:
    chat = _chat(api, params)
    text = str(params.get("text", ""))
    _check_text(text, 4096, "message")
    return _post(api, chat, params, text=text)


def _photo(api: BotApiServer, media: str, files: Files) -> list[dict[str, Any]]:
    """The sizes of a photo that is sent as a file, or by the id of one."""
    from bot.bot_api_server import StoredFile

    name = media.removeprefix("attach://")
    if name in files:
        try:
            with Image.open(io.BytesIO(files[name])) as image:
                width, height = image.size
        except OSError as error:
            raise bad("IMAGE_PROCESS_FAILED") from error
        file_id = f"AgAC{api.number('message')}"
        with api.changed:
            api.files[file_id] = StoredFile(files[name], len(files[name]))
    elif media in api.files:
        file_id, (width, height) = media, (0, 0)
    else:
        raise bad("wrong remote file identifier specified: Wrong string length")
    size = {"file_id": file_id, "file_unique_id": f"U{file_id}", "file_size": 1}
    return [
        size | {"width": width // 2, "height": height // 2},
        size | {"width": width, "height": height},
    ]


def send_photo(api: BotApiServer, params: Params, files: Files) -> Any:
    chat = _chat(api, params)
    caption = str(params.get("caption", ""))
    if caption:
        _check_text(caption, 1024, "caption")
    photo = _photo(api, str(params.get("photo", "photo" if "photo" in files else "")), files)
    return _post(api, chat, params, photo=photo, **({"caption": caption} if caption else {}))


def send_media_group(api: BotApiServer, params: Params, files: Files) -> Any:
    chat = _chat(api, params)
    media = params.get("media") or []
    if not 2 <= len(media) <= 10:
        raise bad("wrong number of messages in an album")
    for one in media:
        if one.get("caption"):
            _check_text(one["caption"], 1024, "caption")
    album = str(api.number("message"))
    return [
        _post(
            api,
            chat,
            params,
            photo=_photo(api, one["media"], files),
            media_group_id=album,
            **({"caption": one["caption"]} if one.get("caption") else {}),
        )
        for one in media
    ]


def send_chat_action(api: BotApiServer, params: Params, files: Files) -> Any:
    _chat(api, params)
    return True


def _message(api: BotApiServer, params: Params) -> dict[str, Any]:
    message = api.messages.get((_chat(api, params), int(params.get("message_id", 0))))
    if message is None:
        raise bad("message to edit not found")
    return message


def edit_message_text(api: BotApiServer, params: Params, files: Files) -> Any:
    message = _message(api, params)
    text = str(params.get("text", ""))
    _check_text(text, 4096, "message")
    if text == message.get("text"):
        raise bad("message is not modified")
    with api.changed:
        message["text"], message["_buttons"] = text, params.get("reply_markup")
    return {key: value for key, value in message.items() if not key.startswith("_")}


def delete_message(api: BotApiServer, params: Params, files: Files) -> Any:
    place = _chat(api, params), int(params.get("message_id", 0))
    with api.changed:
        if api.messages.pop(place, None) is None:
            raise bad("message to delete not found")
    return True


def get_file(api: BotApiServer, params: Params, files: Files) -> Any:
    file_id = str(params.get("file_id", ""))
    file = api.files.get(file_id)
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if file.size > MOST_BYTES:
        raise bad("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": f"U{file_id}",
        "file_size": file.size,
        "file_path": f"documents/{file_id}.bin",
    }


def answer_inline_query(api: BotApiServer, params: Params, files: Files) -> Any:
    with api.changed:
        if params.get("inline_query_id") not in api.inline_open:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        api.inline_open.discard(str(params.get("inline_query_id")))
    results = params.get("results") or []
    if len(results) > 50:
        raise bad("too much results")
    if len({one["id"] for one in results}) < len(results):
        raise bad("RESULT_ID_DUPLICATE")
    for one in results:
        if one["type"] == "article" and not one["input_message_content"]["message_text"].strip():
            raise bad("message text is empty")
        if one["type"] == "photo" and one.get("photo_file_id") not in api.files:
            raise bad("wrong file identifier/HTTP URL specified")
    return True


def answer_callback_query(api: BotApiServer, params: Params, files: Files) -> Any:
    return True


def set_my_commands(api: BotApiServer, params: Params, files: Files) -> Any:
    with api.changed:
        api.commands[str(params.get("language_code") or "")] = params.get("commands") or []
    return True


METHODS: dict[str, Callable[[BotApiServer, Params, Files], Any]] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "deleteMessage": delete_message,
    "getFile": get_file,
    "answerInlineQuery": answer_inline_query,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
}

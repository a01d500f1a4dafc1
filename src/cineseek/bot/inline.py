"""Inline answers: scenes for words in any chat.

Telegram shows pictures of inline answers by public address or by the id of a file that it has. The
bot has no public address for frames, so it sends them once to a chat of its owner's, in albums, and
remembers their ids. Without such a chat, or where Telegram takes no more just now, answers are
lines of text.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from telegram import (
    InlineQuery,
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputMediaPhoto,
    InputTextMessageContent,
)
from telegram.error import BadRequest, TelegramError

from cineseek.answer import Hit, Hits
from cineseek.bot.desk import Desk
from cineseek.bot.questions import PathError, search
from cineseek.bot.texts import Texts
from cineseek.errors import QueryError

log = logging.getLogger(__name__)

_ANSWERS = 10
_REMEMBERED = 60
"""Seconds that Telegram may show an answer again without asking."""


class Typing:
    """The latest inline question of each user: answers to earlier ones nobody sees."""

    def __init__(self) -> None:
        self._latest: dict[int, str] = {}

    def begin(self, query: InlineQuery) -> None:
        """This one is the latest now."""
        self._latest[query.from_user.id] = query.id

    def is_latest(self, query: InlineQuery) -> bool:
        """Whether nothing has been typed since."""
        return self._latest.get(query.from_user.id) == query.id

    def end(self, query: InlineQuery) -> None:
        """It is answered."""
        if self.is_latest(query):
            del self._latest[query.from_user.id]


async def answer_inline(desk: Desk, query: InlineQuery, typing: Typing) -> None:
    """Answer with scenes; with a way to the bot itself where there are none."""
    texts = desk.texts(query.from_user)
    words = query.query.strip()
    typing.begin(query)
    try:
        hits = Hits()
        if desk.keys.take(str(query.from_user.id)) > 0:
            return
        if words:
            hits = await desk.ask(
                lambda: search(desk, words, limit=_ANSWERS) if typing.is_latest(query) else Hits()
            )
            if not typing.is_latest(query):
                return
        results = await _results(desk, texts, hits)
        said = texts.inline_ask if not words else texts.inline_none
        await _send(desk, query, results, said)
    except (QueryError, PathError):  # half of a question is being typed
        await _send(desk, query, [], texts.inline_ask)
    finally:
        typing.end(query)


async def _send(
    desk: Desk, query: InlineQuery, results: Sequence[InlineQueryResult], said: str
) -> None:
    button = None if results else InlineQueryResultsButton(said[:64], start_parameter="inline")
    try:
        await desk.bot.answer_inline_query(
            query.id, results, cache_time=_REMEMBERED, is_personal=True, button=button
        )
    except BadRequest as error:  # more has been typed: nobody waits for this one
        log.info("an inline answer was not taken: %s", error)


async def _results(desk: Desk, texts: Texts, hits: Hits) -> list[InlineQueryResult]:
    ids = await _file_ids(desk, hits)
    return [_result(texts, hit, ids.get(name_of(hit))) for hit in hits]


def _result(texts: Texts, hit: Hit, file_id: str | None) -> InlineQueryResult:
    title = texts.titled(hit.film.title, hit.film.year)
    where = [texts.kinds.get(hit.footage.kind, "")]
    if hit.footage.kind != "still":
        where.append(texts.at(hit.second))
    below = " · ".join(one for one in where if one)
    whole = texts.lines(title, below)
    if file_id is not None:
        return InlineQueryResultCachedPhoto(
            str(hit.rank), file_id, title=title, description=below, caption=whole
        )
    return InlineQueryResultArticle(
        str(hit.rank), title, InputTextMessageContent(whole), description=below
    )


def name_of(hit: Hit) -> str:
    """What a frame is called among those that were sent."""
    return f"{hit.footage.id}/{hit.thumbnail.name if hit.thumbnail else ''}"


async def _file_ids(desk: Desk, hits: Hits) -> dict[str, str]:
    """Ids of the frames of hits, by name; new ones are sent to the chat for them."""
    chat = desk.config.cache_chat
    if chat is None:
        return {}
    known = {name_of(hit): desk.uploads.get(name_of(hit)) for hit in hits}
    new = [
        (name_of(hit), hit.thumbnail.read_bytes())
        for hit in hits
        if known[name_of(hit)] is None and hit.thumbnail is not None and hit.thumbnail.is_file()
    ]
    try:
        if len(new) == 1:
            sent = [await desk.bot.send_photo(chat, new[0][1], disable_notification=True)]
        elif new:
            media = [InputMediaPhoto(content) for _, content in new]
            sent = list(await desk.bot.send_media_group(chat, media, disable_notification=True))
        else:
            sent = []
        found = {
            name: message.photo[-1].file_id for (name, _), message in zip(new, sent, strict=True)
        }
        if found:
            desk.uploads.add(found)
    except (TelegramError, ValueError) as error:  # answers are text, then
        log.warning("frames could not be sent to the chat for them: %s", error)
        found = {}
    return {name: file_id for name, file_id in known.items() if file_id} | found

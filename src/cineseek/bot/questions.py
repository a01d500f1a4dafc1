"""The questions that the library answers: which film a file is from, which scenes words show."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from telegram import Message

from cineseek.answer import Hits
from cineseek.answer_identity import Identification
from cineseek.bot.addressing import Attachment
from cineseek.bot.answering import pictures_of, tell_film, tell_scenes, worth_telling
from cineseek.bot.checking import TooLongError, check
from cineseek.bot.desk import Desk
from cineseek.bot.fetching import Fetched, NotFetchedError, TooLargeError
from cineseek.bot.files import Sort
from cineseek.bot.noticing import kept_informed
from cineseek.bot.queueing import QueueFullError, TooManyError
from cineseek.bot.replying import reply
from cineseek.bot.texts import LANGUAGES, Texts
from cineseek.errors import MediaError, QueryError

log = logging.getLogger(__name__)

_FEW = 9
"""Languages: an encoder that was taught more knows that of the asker, whatever its card says."""


class NoPictureError(Exception):
    """The file is something else."""


class PathError(Exception):
    """The query names a file of this machine."""


async def answer_file(desk: Desk, update_id: int, message: Message, file: Attachment) -> None:
    """Say which film a picture or a video is from, or why nobody can."""
    texts = desk.texts(message.from_user)
    limits = desk.config.limits
    if file.size is not None and file.size > limits.file_bytes:
        await reply(desk, message, _too_large(desk, texts))
        return
    if file.seconds > limits.video_seconds:
        await reply(desk, message, _too_long(desk, texts))
        return
    pictures: list[Path] = []
    try:
        answer = await _identified(desk, update_id, message, file, texts)
        text = tell_film(texts, answer)
        pictures = pictures_of(worth_telling(answer))
        if not answer.candidates and not desk.library.films():
            text = texts.lines(texts.empty)
    except TooLargeError:
        text = _too_large(desk, texts)
    except TooLongError:
        text = _too_long(desk, texts)
    except NotFetchedError as error:
        log.warning("a file could not be fetched: %r", error.__cause__ or error)
        text = texts.lines(texts.not_fetched)
    except NoPictureError:
        text = texts.lines(texts.no_picture)
    except MediaError as error:
        log.info("a file could not be read: %s", error)
        text = texts.lines(texts.unreadable)
    except (QueueFullError, TooManyError) as error:
        text = _no_room(desk, texts, error)
    await reply(desk, message, text, pictures)


async def _identified(
    desk: Desk, update_id: int, message: Message, file: Attachment, texts: Texts
) -> Identification:
    """Fetch a file while others are answered, and ask when it is its turn."""
    async with AsyncExitStack() as stack:
        user = message.from_user.id if message.from_user else message.chat_id
        ticket = await stack.enter_async_context(desk.queue.place(user))
        await stack.enter_async_context(kept_informed(desk, update_id, message, ticket, texts))
        got = await stack.enter_async_context(desk.fetching.fetched(file.file_id))
        async with desk.queue.turn(ticket):
            return await desk.ask(lambda: _identify(desk, got))


def _identify(desk: Desk, got: Fetched) -> Identification:
    """In the library's thread."""
    if got.sort == "other":
        raise NoPictureError
    check(got.path, got.sort, most_seconds=desk.config.limits.video_seconds)
    answer = desk.library.identify(got.path)
    _keep_file(desk, got.path, got.sort, answer)
    return answer


async def answer_words(desk: Desk, update_id: int, message: Message, words: str) -> None:
    """Say which scenes show it, in an album."""
    texts = desk.texts(message.from_user)
    longest = desk.config.limits.question_length
    pictures: list[Path] = []
    try:
        if len(words) > longest:
            text = texts.lines(texts.too_long_question.format(number=texts.number(longest)))
        else:
            user = message.from_user.id if message.from_user else message.chat_id
            async with (
                desk.queue.place(user) as ticket,
                kept_informed(desk, update_id, message, ticket, texts),
                desk.queue.turn(ticket),
            ):
                hits = await desk.ask(lambda: search(desk, words))
            text = tell_scenes(texts, words, hits, languages=_foreign(desk, texts))
            pictures = pictures_of(hits)
            if not hits and not desk.library.films():
                text = texts.lines(texts.empty)
    except (QueryError, PathError, QueueFullError, TooManyError) as error:
        text = _refusal(desk, texts, error)
    await reply(desk, message, text, pictures)


def search(desk: Desk, words: str, *, limit: int | None = None) -> Hits:
    """In the library's thread: scenes for words; PathError where they name a file."""
    from cineseek.ask.search import named_pictures
    from cineseek.query import parse

    if named_pictures(parse(words)):
        raise PathError
    hits = desk.library.search(words, limit=limit or desk.config.limits.scenes)
    if desk.keeping is not None and limit is None:
        found = [one.to_json() for one in hits]
        desk.keeping.question({"words": words}, {"hits": found})
    return hits


def _keep_file(desk: Desk, path: Path, sort: Sort, answer: Identification) -> None:
    if desk.keeping is not None:
        try:
            kept = desk.keeping.file(path)
            desk.keeping.question({"file": kept, "sort": sort}, answer.to_json())
        except OSError as error:  # a full disk keeps nobody from an answer
            log.error("what was sent could not be kept: %s", error)


def _foreign(desk: Desk, texts: Texts) -> Sequence[str]:
    """The languages of the library's encoder, where that of the asker is not one of them."""
    known = [str(one) for one in desk.library.card.get("languages", ())]
    if not known or texts.code in known or len(known) > _FEW:
        return []
    return [LANGUAGES[code].name if code in LANGUAGES else code for code in known]


def _refusal(desk: Desk, texts: Texts, error: Exception) -> str:
    if isinstance(error, QueryError):
        rest = error.text[error.at :].strip() or error.text
        return texts.lines(texts.bad_question.format(rest=rest))
    if isinstance(error, PathError):
        return texts.lines(texts.no_paths)
    return _no_room(desk, texts, error)


def _no_room(desk: Desk, texts: Texts, error: Exception) -> str:
    if isinstance(error, TooManyError):
        number = texts.number(desk.config.limits.waiting_each)
        return texts.lines(texts.enough_waiting.format(number=number))
    return texts.lines(texts.crowded)


def _too_large(desk: Desk, texts: Texts) -> str:
    megabytes = texts.number(desk.config.limits.file_bytes // 1_000_000)
    return texts.lines(texts.too_large.format(megabytes=megabytes))


def _too_long(desk: Desk, texts: Texts) -> str:
    minutes = texts.number(round(desk.config.limits.video_seconds / 60))
    return texts.lines(texts.too_long.format(minutes=minutes))

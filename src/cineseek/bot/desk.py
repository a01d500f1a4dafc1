"""What every answer needs: the library and its one thread, the queue, languages, limits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from telegram import Bot, User

from cineseek.bot.config import BotConfig
from cineseek.bot.fetching import Fetching
from cineseek.bot.keeping import Keeping
from cineseek.bot.queueing import Queue
from cineseek.bot.remembering import Answered, Languages, Uploads
from cineseek.bot.texts import Texts, texts_of
from cineseek.buckets import Buckets

if TYPE_CHECKING:
    from cineseek.library import Library

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """Shared by all answers of one bot."""

    bot: Bot
    me: User
    """The bot as Telegram knows it."""
    library: Library
    config: BotConfig
    queue: Queue
    fetching: Fetching
    languages: Languages
    answered: Answered
    uploads: Uploads
    keeping: Keeping | None
    questions: Buckets
    """What each user may still ask."""
    keys: Buckets
    """The same for inline questions."""
    complaints: Buckets
    """How often somebody is told that it was too much."""
    thread: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1, thread_name_prefix="library")
    )
    """The library is asked here and nowhere else."""

    def texts(self, user: User | None) -> Texts:
        """In the language that a user has chosen, else in that of their Telegram."""
        if user is None:
            return texts_of(None)
        return texts_of(self.languages.of(user.id) or user.language_code)

    async def ask(self, question: Callable[[], T]) -> T:
        """What the library says, while other messages are read."""
        return await asyncio.get_running_loop().run_in_executor(self.thread, question)

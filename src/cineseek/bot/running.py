"""Runs a bot from its start to its end: SIGTERM finishes the question in hand and no more."""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
import threading
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress

from telegram import Bot, User
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.request import HTTPXRequest

from cineseek.bot.commands import introduce
from cineseek.bot.config import BotConfig
from cineseek.bot.desk import Desk
from cineseek.bot.fetching import Fetching
from cineseek.bot.keeping import Keeping
from cineseek.bot.polling import confirm, poll
from cineseek.bot.queueing import Queue, StoppedError
from cineseek.bot.remembering import Answered, Languages, Uploads
from cineseek.bot.routing import KINDS, Routing
from cineseek.bot.secrecy import unlogged, without
from cineseek.bot.sending import patiently
from cineseek.bot.taking import Taking
from cineseek.bot.webhook import receive
from cineseek.buckets import Buckets
from cineseek.errors import CineseekError
from cineseek.library import Library

log = logging.getLogger(__name__)

_STOP_SECONDS = 60.0
"""For the question in hand and its answer."""

Started = Callable[[User], None]


def run(
    library: Library,
    config: BotConfig,
    *,
    started: Started | None = None,
    stop: threading.Event | None = None,
) -> None:
    """Answer until SIGTERM, Ctrl-C or `stop`; CineseekError where the bot cannot start or go on.

    In the main thread it takes the signals; a second one ends it at once.
    """
    # The half behind the colon is the secret one, and is found however the colon is written.
    with unlogged(config.token, config.token.partition(":")[2], config.secret):
        try:
            asyncio.run(_run(library, config, started or (lambda me: None), stop))
        except CineseekError:
            raise
        except TelegramError as error:
            said = without(str(error), config.token, config.secret)
            raise CineseekError(f"the Bot API at {config.api} says: {said}") from None
        except Exception as error:  # its text may hold the token, and goes through the log only
            log.error("the bot failed", exc_info=error)
            raise CineseekError(f"the bot failed ({type(error).__name__})") from None


async def _run(
    library: Library, config: BotConfig, started: Started, stop: threading.Event | None
) -> None:
    stopping = asyncio.Event()
    _heed(stopping, stop)
    async with AsyncExitStack() as stack:
        bot = _bot(config)
        await stack.enter_async_context(_entered(bot, config))
        me = await bot.get_me()
        desk = await _desk(bot, me, library, config, stack)
        routing = Routing(desk)
        taking = Taking(routing.answer, routing.apologise, desk.answered)
        warming = asyncio.create_task(_warm(desk))
        await introduce(desk)
        started(me)

        async def finish() -> None:
            desk.queue.close()
            await taking.close(_STOP_SECONDS)
            await asyncio.wait({warming})

        if config.webhook is None:
            try:
                await poll(bot, taking, desk.answered, stopping, kinds=KINDS)
            finally:
                await finish()
            await confirm(bot, desk.answered, KINDS)
            return
        await receive(
            bot,
            taking,
            stopping,
            url=config.webhook,
            listen=config.listen,
            port=config.port,
            secret=config.secret or secrets.token_urlsafe(32),
            kinds=KINDS,
            finish=finish,
        )


def _bot(config: BotConfig) -> Bot:
    base = config.api.rstrip("/")
    return Bot(
        config.token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=HTTPXRequest(connection_pool_size=32, read_timeout=30.0, media_write_timeout=60.0),
        get_updates_request=HTTPXRequest(connection_pool_size=4, read_timeout=10.0),
    )


class _entered:  # noqa: N801 - used as a function
    """The bot with its connections open; what is wrong with its token is said."""

    def __init__(self, bot: Bot, config: BotConfig) -> None:
        self._bot = bot
        self._config = config

    async def __aenter__(self) -> Bot:
        try:
            await patiently(self._bot.initialize, tries=4)
        except InvalidToken:
            raise CineseekError(
                "Telegram does not know the token in CINESEEK_BOT_TOKEN (401): copy it again from "
                "@BotFather, who also makes a new one with /revoke"
            ) from None
        except NetworkError as error:
            said = without(str(error), self._config.token)
            raise CineseekError(
                f"the Bot API at {self._config.api} cannot be reached ({said}): look at the "
                "network, or name another with --api"
            ) from None
        return self._bot

    async def __aexit__(self, *error: object) -> None:
        await self._bot.shutdown()


async def _desk(
    bot: Bot, me: User, library: Library, config: BotConfig, stack: AsyncExitStack
) -> Desk:
    """What every answer needs, in the state folder of this bot."""
    folder = config.state / str(me.id)
    limits = config.limits
    try:
        fetching = Fetching(
            bot,
            folder / "files",
            most_bytes=limits.file_bytes,
            most_seconds=limits.download_seconds,
        )
        keeping = None if config.keep is None else Keeping(config.keep)
    except OSError as error:
        raise CineseekError(f"{error.filename} cannot be written to ({error.strerror})") from error
    stack.push_async_callback(fetching.close)
    desk = Desk(
        bot=bot,
        me=me,
        library=library,
        config=config,
        queue=Queue(limits.waiting, limits.waiting_each),
        fetching=fetching,
        languages=Languages(folder / "languages.json"),
        answered=Answered(folder / "answered.json"),
        uploads=Uploads(folder / "uploads.json"),
        keeping=keeping,
        questions=Buckets(limits.questions_per_minute),
        keys=Buckets(limits.inline_per_minute),
        complaints=Buckets(1),
    )
    stack.callback(desk.thread.shutdown)
    return desk


async def _warm(desk: Desk) -> None:
    """Have the first question answered as fast as the others."""

    def go_on(*told: object) -> None:
        if desk.queue.closed:
            raise StoppedError

    def warm() -> None:
        if desk.library.films():
            desk.library.search("warm", limit=1)
            desk.library.prepare_identify(go_on)

    try:
        await desk.ask(warm)
    except StoppedError:
        log.info("stopped while the library was being prepared")
    except CineseekError as error:
        log.error("the library cannot answer: %s", error)
    except Exception as error:  # each question will say so again
        log.error("the library cannot answer", exc_info=error)


def _heed(stopping: asyncio.Event, stop: threading.Event | None) -> None:
    """Set the event on a signal, or once that of a thread is set."""
    loop = asyncio.get_running_loop()
    if stop is not None:

        def wait() -> None:
            stop.wait()
            with suppress(RuntimeError):  # it has ended by itself, and its loop is closed
                loop.call_soon_threadsafe(stopping.set)

        threading.Thread(target=wait, daemon=True, name="stopping").start()
    if threading.current_thread() is threading.main_thread():

        def once() -> None:
            stopping.set()
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.remove_signal_handler(number)

        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, once)

"""Receives updates from Telegram over HTTP. An update is acknowledged when it is answered.

Telegram sends again what is not acknowledged with 200 (core.telegram.org/bots/api#setwebhook), so
that nothing is lost when the bot stops; of one chat it sends the next update after that.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import socket
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus

import tornado.web
from telegram import Bot, Update
from tornado.httpserver import HTTPServer

from cineseek.bot.sending import patiently
from cineseek.bot.taking import Taking
from cineseek.errors import CineseekError

log = logging.getLogger(__name__)

SECRET = "X-Telegram-Bot-Api-Secret-Token"
_PATIENCE = 50.0
"""Seconds until a connection is given up: Telegram sends the update again, and waits on."""
_MOST_BYTES = 1 << 20
"""Of one update."""
_AT_ONCE = 100
"""Updates that Telegram may send at the same time."""
_FLUSH = 0.1
"""Seconds for the last acknowledgements to get out."""


async def receive(
    bot: Bot,
    taking: Taking,
    stop: asyncio.Event,
    *,
    url: str,
    listen: str,
    port: int,
    secret: str,
    kinds: Sequence[str],
    finish: Callable[[], Awaitable[None]],
) -> None:
    """Listen, tell Telegram the address, and take updates until `stop`; then `finish` them.

    The webhook stays set: Telegram keeps what comes until the bot is there again.
    """
    routes = [(r"/.*", _Door, {"bot": bot, "taking": taking, "secret": secret})]
    application = tornado.web.Application(routes, log_function=_log)
    server = HTTPServer(application, max_body_size=_MOST_BYTES, max_header_size=1 << 14)
    family = socket.AF_INET6 if ":" in listen else socket.AF_INET
    try:
        listener = socket.create_server((listen, port), family=family)
        listener.setblocking(False)
        server.add_socket(listener)
    except OSError as error:
        raise CineseekError(
            f"{listen}:{port} cannot be listened on ({error.strerror}); choose another --port"
        ) from error
    try:
        await patiently(
            lambda: bot.set_webhook(
                url, secret_token=secret, allowed_updates=list(kinds), max_connections=_AT_ONCE
            )
        )
        await stop.wait()
    finally:
        server.stop()
        await finish()
        await asyncio.sleep(_FLUSH)
        await server.close_all_connections()


class _Door(tornado.web.RequestHandler):
    """Takes one update. Any path will do, as proxies change paths: the secret decides."""

    def initialize(self, bot: Bot, taking: Taking, secret: str) -> None:
        self._bot = bot
        self._taking = taking
        self._secret = secret

    def set_default_headers(self) -> None:
        self.clear_header("Server")

    async def post(self) -> None:
        shown = self.request.headers.get(SECRET, "")
        if not hmac.compare_digest(shown.encode(), self._secret.encode()):
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        try:
            update = Update.de_json(json.loads(self.request.body), self._bot)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            log.warning("what came with the right secret is no update: %r", error)
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        task = self._taking.take(update)
        if task is not None:
            done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
            if not done or not task.result():
                self.set_header("Retry-After", "1")
                self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
                return
        self.set_status(HTTPStatus.OK)

    def write_error(self, status_code: int, **kwargs: object) -> None:
        self.finish(HTTPStatus(status_code).phrase)


def _log(handler: tornado.web.RequestHandler) -> None:
    log.debug("%s %d", handler.request.method, handler.get_status())

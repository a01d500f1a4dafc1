"""`cineseek bot`: a library asked over Telegram."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli.options import LibraryOption
from cineseek.errors import CineseekError

TOKEN = "CINESEEK_BOT_TOKEN"
SECRET = "CINESEEK_BOT_SECRET"

_Webhook = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="Let Telegram send updates to this https address, instead of fetching them.",
        show_default=False,
    ),
]
_Listen = Annotated[
    str, typer.Option(metavar="ADDRESS", help="With --webhook: the address to listen on.")
]
_Port = Annotated[
    int, typer.Option(min=0, max=65535, help="With --webhook: the port to listen on.")
]
_Api = Annotated[
    str,
    typer.Option(metavar="URL", help="The Bot API: that of Telegram, or a server of your own."),
]
_Keep = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        help="Keep what users send in this folder; without it nothing is kept.",
        show_default=False,
    ),
]
_Cache = Annotated[
    int | None,
    typer.Option(
        metavar="ID",
        help="A chat of yours for the frames of inline answers; without it those are text.",
        show_default=False,
    ),
]


def bot(
    library: LibraryOption = None,
    webhook: _Webhook = None,
    listen: _Listen = "127.0.0.1",
    port: _Port = 8721,
    api: _Api = "https://api.telegram.org",
    keep: _Keep = None,
    cache_chat: _Cache = None,
    state: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Where languages are remembered. Default: in the user's state folder.",
            show_default=False,
        ),
    ] = None,
    megabytes: Annotated[int, typer.Option(min=1, max=2000, help="The largest file.")] = 20,
    minutes: Annotated[float, typer.Option(min=0.1, help="The longest video.")] = 5.0,
    rate: Annotated[int, typer.Option(min=1, help="Questions of one user a minute.")] = 10,
) -> None:
    """Answer over Telegram, until Ctrl-C or SIGTERM. The token is in CINESEEK_BOT_TOKEN.

    The question in hand is finished then; what waits is answered after the next start.
    """
    from platformdirs import user_state_path

    from cineseek.cli.libraries import opened
    from cineseek.cli.terminal import asides, clean

    need_extra()
    from cineseek.bot.config import BotConfig, BotLimits
    from cineseek.bot.running import run

    config = BotConfig(
        token=_token(),
        state=state or user_state_path("cineseek", appauthor=False) / "bots",
        api=_address("--api", api, ("http", "https")),
        webhook=None if webhook is None else _address("--webhook", webhook, ("https", "http")),
        listen=listen,
        port=port,
        secret=_secret(),
        keep=keep,
        cache_chat=cache_chat,
        limits=BotLimits(
            file_bytes=megabytes * 1_000_000,
            video_seconds=minutes * 60,
            questions_per_minute=rate,
        ),
    )
    out = asides()
    with opened(library) as known:
        _ = known.vectors  # takes the lock: that another process has the library is said now
        films = len(known.films())
        run(
            known,
            config,
            started=lambda me: out.print(
                clean(f"@{me.username} answers from {known.folder.name}, {films} films"),
                markup=False,
            ),
        )
    out.print("stopped", style="dim", markup=False)


def need_extra() -> None:
    """One clear line where the extra is not installed."""
    try:
        import cineseek.bot.running  # noqa: F401
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == "cineseek":
            raise
        raise CineseekError(
            f"the bot needs {error.name}, which is not here: pip install 'cineseek[bot]'"
        ) from error


def _token() -> str:
    token = os.environ.get(TOKEN, "").strip()
    if not token:
        raise CineseekError(
            f"there is no token: get one from @BotFather and set it as {TOKEN} in the environment "
            "(docs/bot.md)"
        )
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]{20,}", token):
        raise CineseekError(
            f"what {TOKEN} holds is no token: one looks like 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5"
        )
    return token


def _secret() -> str:
    secret = os.environ.get(SECRET, "").strip()
    # As setWebhook wants it: core.telegram.org/bots/api#setwebhook
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret):
        raise CineseekError(
            f"{SECRET} needs 16 to 256 letters, digits, _ and -; leave it out, and one is made"
        )
    return secret


def _address(option: str, text: str, schemes: tuple[str, ...]) -> str:
    from urllib.parse import urlsplit

    parts = urlsplit(text)
    if parts.scheme not in schemes or not parts.hostname or parts.username:
        raise CineseekError(f"{option} takes an address as https://example.org, not {text}")
    return text

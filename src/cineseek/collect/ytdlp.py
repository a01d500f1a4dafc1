"""yt-dlp, held to the collector's rules: where it may connect to, as whom, and how much it takes.

Its own way of connecting is replaced by one that checks every address before the connection is
made, those that a page, a playlist or a redirect leads to as well. No proxies, no cookies, and no
ffmpeg, which would connect by itself. The class is made when it is first needed: yt-dlp takes a
second to load.
"""

from __future__ import annotations

import logging
import socket
from collections import deque
from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from cineseek.errors import CineseekError, FetchError
from cineseek.sources.addresses import check_addresses, resolve

if TYPE_CHECKING:
    from yt_dlp import YoutubeDL

log = logging.getLogger(__name__)

_NOWHERE = "/nonexistent"
_ANSWERS = 100
"""Of one use, that are closed at its end; earlier ones were read to theirs."""
Trusts = Callable[[str, int], bool]
"""Whether the user named this host and port himself, so that they may be private."""


def open_ytdlp(options: Mapping[str, Any], trusts: Trusts) -> YoutubeDL:
    """A yt-dlp that connects only where it may; a context manager.

    CineseekError where yt-dlp is not installed.
    """
    if find_spec("yt_dlp") is None:
        raise CineseekError("videos need yt-dlp: pip install 'cineseek[collect]'")
    made: YoutubeDL = _class()(
        {
            "quiet": True,
            "no_warnings": True,
            "noprogress": True,
            "logger": _Log(),
            "proxy": "",  # and none of the environment's
            "cachedir": False,
            "cookiefile": None,
            "check_formats": None,
            "fixup": "never",
            "ffmpeg_location": _NOWHERE,
            "hls_prefer_native": True,
            "external_downloader": {"default": "native"},
            "plugin_dirs": [],
            "remote_components": [],
            "geo_bypass": False,
            **options,
            "cineseek_trusts": trusts,
        },
        auto_init=True,
    )
    return made


@cache
def _class() -> Any:
    """YoutubeDL, with one way to connect."""
    import yt_dlp
    from yt_dlp.networking._urllib import HTTPHandler, UrllibRH
    from yt_dlp.networking.exceptions import HTTPError

    class Checked(UrllibRH):  # type: ignore[misc]
        """yt-dlp's own way through urllib, to addresses that were checked."""

        _SUPPORTED_URL_SCHEMES = ("http", "https", "data")
        RH_NAME = "checked"
        trusts: Trusts

        def _create_instance(self, *args: Any, **kwargs: Any) -> Any:
            opener = super()._create_instance(*args, **kwargs)
            for handler in opener.handlers:
                if isinstance(handler, HTTPHandler):
                    _check_in(handler, self.trusts)
            return opener

    class Bounded(yt_dlp.YoutubeDL):  # type: ignore[misc]
        """A yt-dlp with that way only."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self._answers: deque[Any] = deque(maxlen=_ANSWERS)
            super().__init__(*args, **kwargs)

        def build_request_director(self, handlers: Any, preferences: Any = None) -> Any:
            """Built of one handler, whatever else is installed."""
            own = type(
                "CheckedRH", (Checked,), {"trusts": staticmethod(self.params["cineseek_trusts"])}
            )
            return super().build_request_director([own], None)

        def urlopen(self, req: Any) -> Any:
            """Remembers the answer: some are given up before their end, and left open."""
            try:
                answer = super().urlopen(req)
            except HTTPError as error:
                self._answers.append(error.response)
                raise
            self._answers.append(answer)
            return answer

        def close(self) -> None:
            """Close what was left open."""
            super().close()
            for answer in self._answers:
                answer.close()

    return Bounded


def _check_in(handler: Any, trusts: Trusts) -> None:
    """Let a handler of urllib make only connections that were checked."""
    plain = handler.do_open

    def dial(address: tuple[str, int], timeout: Any = None, source: Any = None, **_: Any) -> Any:
        host, port = address
        found = resolve(host, port)
        if not trusts(host, port):
            check_addresses(host, found)
        waits = timeout if isinstance(timeout, int | float) else 30.0
        return socket.create_connection((found[0], port), waits, source)

    def do_open(make: Any, request: Any, **kwargs: Any) -> Any:
        def checked(*args: Any, **rest: Any) -> Any:
            connection = make(*args, **rest)
            connection._create_connection = dial
            return connection

        try:
            return plain(checked, request, **kwargs)
        except FetchError as error:
            raise OSError(str(error)) from error

    handler.do_open = do_open


class _Log:
    """What yt-dlp says goes to the log, not to the terminal."""

    def debug(self, text: str) -> None:
        """It tells everything here."""
        log.debug("%s", text)

    def info(self, text: str) -> None:
        """What it does."""
        log.debug("%s", text)

    def warning(self, text: str) -> None:
        """What it wonders about."""
        log.info("%s", text)

    def error(self, text: str) -> None:
        """What goes wrong is raised, too."""
        log.info("%s", text)

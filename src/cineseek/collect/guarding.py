"""Where a collector may connect to: public addresses, and hosts that the user named himself.

Names are checked by what they resolve to, and the connection goes to the address that was checked,
so that a name that changes its mind in between leads nowhere. Redirects come through here too.
"""

from __future__ import annotations

import asyncio
import socket
from collections import defaultdict
from collections.abc import Collection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from scrapy.core.downloader.handlers import _aiohttp, _base_streaming
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Headers
from scrapy.utils.ssl import _make_ssl_context

from cineseek.collect.state import run_of
from cineseek.errors import FetchError
from cineseek.sources.addresses import check_addresses, is_public

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Request, Response

_PORTS = frozenset({80, 443})


class Guard:
    """Which addresses may be asked."""

    def __init__(self, trusted: Collection[str], named: Collection[str] = ()) -> None:
        """`trusted` may be private; `named` are hosts with the ports that the user gave them."""
        self._trusted = frozenset(one.casefold() for one in trusted)
        self._ports = {_split(one) for one in (*trusted, *named)}

    def trusts(self, host: str, port: int) -> bool:
        """Whether the user named this host himself."""
        host = host.casefold().strip("[]")
        return any(one in self._trusted for one in (host, f"{host}:{port}", f"[{host}]:{port}"))

    def check(self, url: str) -> None:
        """FetchError where an address may not be asked, as far as its text tells."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError as error:
            raise FetchError(f"{url[:200]!r} is no address") from error
        if parts.scheme not in ("http", "https") or not host:
            raise FetchError(f"{url[:200]!r} is not asked: only http and https addresses are")
        if parts.username is not None or parts.password is not None:
            raise FetchError(f"the address of {host} holds a name or a password; it is not asked")
        number = port or (443 if parts.scheme == "https" else 80)
        if self.trusts(host, number):
            return
        if number not in _PORTS and (host, number) not in self._ports:
            raise FetchError(f"{host}:{number} is not asked: only the ports 80 and 443 are")
        if _is_literal(host) and not is_public(host):
            raise FetchError(f"{host} is not on the public internet; a page may not send us there")

    async def resolve(self, host: str, port: int, family: int) -> list[tuple[int, str]]:
        """The families and addresses of a host, all of them checked."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM)
        pairs = list(dict.fromkeys((int(one[0]), str(one[4][0])) for one in found))
        if not self.trusts(host, port):
            check_addresses(host, [address for _, address in pairs])
        return pairs


class _Resolver(AbstractResolver):
    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """As aiohttp wants it."""
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=kind,
                proto=0,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for kind, address in await self._guard.resolve(host, port, family)
        ]

    async def close(self) -> None:
        """Nothing to close."""


class HeldError(IgnoreRequest):
    """After this was handed out its host asked for a pause, or the run began to end."""


class GuardedHandler(_aiohttp.AiohttpDownloadHandler):
    """Scrapy's download handler on aiohttp, whose connections are checked before they are made."""

    experimental = False

    def __init__(self, crawler: Crawler) -> None:
        # Not the parent's: its session resolves names by itself, and cannot be told otherwise.
        _base_streaming.BaseStreamingDownloadHandler.__init__(self, crawler)
        self._run = run_of(crawler)
        self._guard = self._run.guard
        # Without a Twisted reactor Scrapy counts what it sends a little late: of several that are
        # ready, all would leave.
        self._at_once: defaultdict[str, asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(self._run.manners.concurrency)
        )
        self._ssl_context = _make_ssl_context(crawler.settings)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                resolver=_Resolver(self._guard),
                limit=self._pool_size_total,
                limit_per_host=self._pool_size_per_host,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            response_class=_aiohttp._ClientResponse,
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            trust_env=False,
        )

    async def download_request(self, request: Request) -> Response:
        """Ask, after a look at where that leads, and whether it is still time to."""
        self._guard.check(request.url)
        run, name = self._run, request.meta["download_slot"]
        async with self._at_once[name]:
            # Where the run ends because a day's quota is spent, what was counted is still asked.
            ending = run.stopping.is_set() and run.end is None
            if ending or run.host(name).paused_until > run.clock():
                raise HeldError("is not asked now")
            return await super().download_request(request)

    @staticmethod
    def _extract_headers(response: _aiohttp._ClientResponse) -> Headers:
        """As they came: a name of a file in Latin letters may stand in one, and not as UTF-8."""
        return Headers(response.raw_headers)


def _is_literal(host: str) -> bool:
    try:
        socket.inet_pton(socket.AF_INET6 if ":" in host else socket.AF_INET, host.split("%")[0])
    except OSError:
        return False
    return True


def _split(netloc: str) -> tuple[str, int]:
    parts = urlsplit(f"//{netloc}")
    return parts.hostname or "", parts.port or 80

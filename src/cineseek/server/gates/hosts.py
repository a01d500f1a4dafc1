"""Refuses requests under a name that is not ours, and those that another site's page makes.

A page anywhere can have a browser ask 127.0.0.1, and under a name of its own that it lets point
there (DNS rebinding) it could read the answers. So a server that asks for no token looks at the
name, and every server looks at who makes the browser ask (CSRF).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from cineseek.server.config import ServerConfig
from cineseek.server.gates.asking import header_of
from cineseek.server.gates.paths import SAFE, is_page
from cineseek.server.problems import Problem

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_PROXIED = (b"x-forwarded-for", b"forwarded", b"x-real-ip", b"via", b"cf-connecting-ip")


class Hosts:
    """The name has to be one that the server is reached under."""

    def __init__(self, app: ASGIApp, config: ServerConfig) -> None:
        self.app = app
        self.guarded = config.guarded
        # Under which names a server on the network is reached only its owner knows; a token is
        # asked for there, and a browser does not send a cookie to another name.
        self.any = not config.local and not config.allowed_hosts
        self.names = _LOOPBACK | {name.lower() for name in (config.host, *config.allowed_hosts)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if it is meant for this server."""
        if scope["type"] == "http":
            self._check(scope)
        await self.app(scope, receive, send)

    def _check(self, scope: Scope) -> None:
        name = _name_of(header_of(scope, b"host"))
        if name is None:
            raise Problem(
                400,
                "malformed_request",
                "The request names no host that can be understood.",
                "Send a Host header.",
            )
        if not self.any and name not in self.names:
            raise Problem(
                421,
                "wrong_host",
                "This server is not reached under that name.",
                "Start it with --allow-host NAME for every name it is reached under.",
            )
        if not self.guarded and any(header_of(scope, one) is not None for one in _PROXIED):
            raise Problem(
                403,
                "proxy_without_token",
                "The request came through a proxy, and this server asks for no token.",
                "Behind a reverse proxy start it with --proxy ADDRESS, so that it does.",
            )


class Origins:
    """What another site's page makes a browser ask is refused."""

    def __init__(self, app: ASGIApp, config: ServerConfig) -> None:
        self.app = app
        self.allowed = {origin.lower().rstrip("/") for origin in config.origins}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if it comes from our own page, an allowed one, or no page at all."""
        if scope["type"] == "http" and self._is_foreign(scope):
            raise Problem(
                403,
                "other_origin",
                "The request was made by a page of another site.",
                "Use the page of this server, or start it with --origin for that site.",
            )
        await self.app(scope, receive, send)

    def _is_foreign(self, scope: Scope) -> bool:
        origin = header_of(scope, b"origin")
        if origin is not None and origin.lower() in self.allowed:
            return False
        site = header_of(scope, b"sec-fetch-site")
        if scope["method"] in SAFE:
            # Nothing is changed, but work is made: a foreign page may link here, no more.
            foreign = site in ("cross-site", "same-site") and not is_page(scope["path"])
            return foreign and header_of(scope, b"sec-fetch-mode") != "navigate"
        if site is not None:
            return site not in ("same-origin", "none")
        # The scheme is left out: before a proxy it may be https, and here http.
        return origin is not None and _place_of(origin) != _plain(header_of(scope, b"host") or "")


def _name_of(host: str | None) -> str | None:
    """`[::1]:8720` is `::1`; None where there is no name in it."""
    if not host or any(sign in host for sign in "/@\\?# ,"):
        return None
    if host.startswith("["):
        name, bracket, port = host[1:].partition("]")
        port = port.removeprefix(":")
        sound = bool(bracket)
    else:
        name, colon, port = host.partition(":")
        sound = ":" not in port and (not colon or port != "")
    if not name or not sound or not (port == "" or (port.isascii() and port.isdigit())):
        return None
    return name.lower().rstrip(".")


def _place_of(origin: str) -> str | None:
    """Name and port of an origin; None for `null`."""
    try:
        return _plain(urlsplit(origin).netloc) or None
    except ValueError:
        return None


def _plain(place: str) -> str:
    return place.lower().removesuffix(":80").removesuffix(":443")

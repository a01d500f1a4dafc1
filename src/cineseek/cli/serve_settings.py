"""From what a user set and typed to the configuration of a server, its tokens and its limits."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import CineseekError

if TYPE_CHECKING:
    from pydantic import SecretStr

    from cineseek.server.config import Limits, ServerConfig
    from cineseek.server.tokens import Tokens
    from cineseek.settings import Settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a server is to be."""

    settings: Settings
    token: bool = False
    """Ask for one even where nobody from outside gets in."""
    new_token: bool = False

    def configure(self, library: Path) -> tuple[ServerConfig, Tokens | None]:
        """The configuration, and the tokens that were made or kept; None where they were set."""
        from cineseek.server.config import ServerConfig, is_loopback
        from cineseek.server.tokens import keep_tokens, state_folder

        chosen = self.settings
        read, write = _set_token(chosen.read_token), _set_token(chosen.write_token)
        # A proxy, and a name that is not this machine's to itself, mean that others get in.
        names = [name for name in chosen.allowed_hosts if not is_loopback(name)]
        outside = not is_loopback(chosen.host) or bool(chosen.proxies) or bool(names)
        tokens = None
        if read is None and write is None and (outside or self.token or self.new_token):
            tokens = keep_tokens(library, new=self.new_token)
            read, write = tokens.read, tokens.write
        config = ServerConfig(
            host=chosen.host,
            port=chosen.port,
            read_token=read,
            write_token=write,
            metrics_token=_set_token(chosen.metrics_token),
            sessions_file=state_folder(library) / "sessions.json" if read or write else None,
            roots=tuple(_root(one) for one in chosen.roots),
            allow_urls=chosen.allow_urls,
            downloads=chosen.downloads and chosen.downloads.expanduser().absolute(),
            allowed_hosts=tuple(chosen.allowed_hosts),
            origins=tuple(_origin(one) for one in chosen.origins),
            proxies=tuple(_proxy(one) for one in chosen.proxies),
            limits=_limits(chosen.limits),
        )
        return config, tokens


def _set_token(secret: SecretStr | None) -> str | None:
    from cineseek.server.access import DIGEST
    from cineseek.server.tokens import SHORTEST

    if secret is None:
        return None
    token = secret.get_secret_value()
    if token.startswith(DIGEST):
        if re.fullmatch("[0-9a-f]{64}", token.removeprefix(DIGEST)):
            return token
        raise CineseekError(f"a token's digest is {DIGEST} and 64 hexadecimal digits")
    if len(token) < SHORTEST or not token.isascii() or not token.isprintable() or " " in token:
        raise CineseekError(
            f"a token that is set needs at least {SHORTEST} letters, digits and signs; "
            "leave it out, and serve makes one"
        )
    return token


def _root(folder: Path) -> Path:
    whole = folder.expanduser().absolute()
    if not whole.is_dir():
        raise CineseekError(f"{folder}, of which films may be added, is no folder; mend --root")
    return whole


def _origin(text: str) -> str:
    from urllib.parse import urlsplit

    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path not in ("", "/"):
        raise CineseekError(f"{text} is no origin: write it as https://films.example.org")
    return f"{parts.scheme}://{parts.netloc}".lower()


def _proxy(text: str) -> str:
    from ipaddress import ip_address, ip_network

    try:
        return str(ip_network(text, strict=False)) if "/" in text else str(ip_address(text))
    except ValueError as error:
        raise CineseekError(
            f"{text} is no address of a proxy: write 192.168.1.2, or a network as 172.18.0.0/16"
        ) from error


def _limits(given: dict[str, float]) -> Limits:
    from cineseek.server.config import Limits

    known = {one.name: one for one in fields(Limits)}
    for name, value in given.items():
        if name not in known:
            raise CineseekError(f"there is no limit {name!r}; there are {', '.join(known)}")
        if value < 0 or (value == 0 and not name.startswith("waiting")):
            raise CineseekError(f"the limit {name} cannot be {value:g}")
    kinds = {name: type(getattr(Limits(), name)) for name in known}
    return Limits(**{name: kinds[name](value) for name, value in given.items()})

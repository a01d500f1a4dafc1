"""How a server is spoken to, out of what the caller says and what is set."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from cineseek.client.call import Call, Manner, address

if TYPE_CHECKING:
    import httpx

SERVER = "http://127.0.0.1:8720"


def manner_of(server: str | None, token: str | None, timeout: float, retries: int) -> Manner:
    """The manner of a client; what is not said is looked up in the settings."""
    if timeout <= 0:
        raise ValueError(f"timeout must be more than 0 seconds, not {timeout}")
    if retries < 0:
        raise ValueError(f"retries must be 0 or more, not {retries}")
    if server is not None:
        server, _, given = server.partition("#token=")  # as `cineseek serve` prints it
        token = given or None if token is None else token
    if server is None or token is None:
        from cineseek.settings import read_settings

        set_up = read_settings()
        server = set_up.server or SERVER if server is None else server
        if token is None and set_up.token is not None:
            token = set_up.token.get_secret_value()
    token = (token or "").strip() or None
    if token is not None and not (token.isascii() and token.isprintable() and " " not in token):
        raise ValueError("a token has letters, digits and signs only; look at CINESEEK_TOKEN")
    return Manner(address(server), token, timeout, retries)


def settings_of(manner: Manner) -> dict[str, Any]:
    """What both kinds of httpx client are made with."""
    import cineseek

    headers = {"User-Agent": f"cineseek/{cineseek.__version__}", "Accept": "application/json, */*"}
    if manner.token is not None:
        headers["Authorization"] = f"Bearer {manner.token}"
    # A proxy is of no use on the way to this machine, and where one is set it would be asked.
    return {
        "headers": headers,
        "follow_redirects": False,
        "trust_env": not loopback(manner.server),
    }


def request_of(
    http: httpx.Client | httpx.AsyncClient, manner: Manner, call: Call[Any]
) -> httpx.Request:
    """A call as httpx sends it."""
    import httpx

    seconds = max(call.timeout or 0.0, manner.timeout)
    given: dict[str, Any] = {}
    if call.image is not None:
        given = {"files": {call.field: (call.field, call.image, "application/octet-stream")}}
        given["data"] = dict(call.form)
    elif call.json is not None:
        given = {"json": call.json}
    return http.build_request(
        call.method,
        manner.server + call.path,
        params=dict(call.params) or None,
        headers=dict(call.headers),
        timeout=httpx.Timeout(seconds, connect=min(manner.timeout, 10.0)),
        **given,
    )


def loopback(server: str) -> bool:
    """Whether an address is of this machine."""
    host = urlsplit(server).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")

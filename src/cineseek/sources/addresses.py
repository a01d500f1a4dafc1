"""Which addresses of the network may be asked for files. Asks none of them.

Names are checked by what they resolve to, and so is every odd way of writing an address
(`2130706433`, `0177.0.0.1`): what counts is where a connection would go.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

from cineseek.errors import FetchError

Resolve = Callable[[str, int], list[str]]
"""The addresses of a host, for a port."""

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_V4 = tuple(
    ipaddress.IPv4Network(one)
    for one in (
        "192.0.0.0/24",  # protocol assignments, with a cloud's metadata at .192
        "192.88.99.0/24",  # relays of 6to4
        "168.63.129.16/32",  # a cloud's host, asked from inside its machines
    )
)
_V6 = ipaddress.IPv6Network("2000::/3")
"""All that is given out for use on the internet; of it not these."""
_V6_NOT = tuple(
    ipaddress.IPv6Network(one) for one in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether this address is one of the public internet, and no way round to another."""
    try:
        found: _Address = ipaddress.ip_address(address)
    except ValueError:  # with a scope that names an interface, or no address at all
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.scope_id is not None:
            return False
        inner = found.ipv4_mapped
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is None:
            return found in _V6 and found.is_global and not any(found in one for one in _V6_NOT)
        found = inner
    return (
        found.is_global
        and not (found.is_multicast or found.is_reserved)
        and not any(found in one for one in _V4)
    )


def resolve(host: str, port: int) -> list[str]:
    """What the system's resolver says, each once."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host} is not a host that can be found; check the address") from error
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def check_addresses(host: str, addresses: list[str]) -> None:
    """FetchError unless all of a host's addresses are public: one that is not is a trick."""
    if not addresses:
        raise FetchError(f"{host} has no address; check how it is written")
    if not all(is_public(one) for one in addresses):
        raise FetchError(
            f"{host} is not on the public internet, and films are fetched from nowhere else; "
            "put the file into a folder that may be added from"
        )

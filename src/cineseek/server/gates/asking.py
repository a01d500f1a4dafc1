"""Who asks, and with which headers: small readings of an ASGI scope that several gates share."""

from __future__ import annotations

from collections.abc import MutableMapping
from ipaddress import IPv6Address, ip_address
from typing import Any

Scope = MutableMapping[str, Any]


def header_of(scope: Scope, name: bytes) -> str | None:
    """The value of a header, the first where there are several."""
    for key, value in scope["headers"]:
        if key == name:
            return str(value, "latin-1")
    return None


def address_of(scope: Scope) -> str:
    """The caller's address; where the server listens on a file, everyone has the same."""
    client = scope.get("client")
    return client[0] if client else ""


def neighbourhood_of(scope: Scope) -> str:
    """What is counted as one caller: an address, or the /64 that one household has of IPv6."""
    address = address_of(scope)
    if ":" not in address:
        return address
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return f"{IPv6Address(int(found) >> 64 << 64)}/64"
    return address

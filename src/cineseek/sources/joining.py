"""Addresses as pages and answers name them, made whole. Asks none of them.

One that is badly written is none: it must not take the rest of its page with it.
"""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

LONGEST = 4000
"""Characters of an address."""


def join_address(base: str, address: str) -> str | None:
    """The whole address of what a page at `base` names; None for what could never be asked."""
    address = address.strip()
    if len(address) > LONGEST:
        return None
    try:
        whole = urljoin(base, address)
        parts = urlsplit(whole)
        parts.port  # noqa: B018  raises where it is none
        whole.encode()
    except ValueError:
        return None
    return parts.geturl() if parts.scheme in ("http", "https") and parts.hostname else None

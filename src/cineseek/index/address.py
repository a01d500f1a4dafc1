"""Addresses of collections on a Qdrant server. Connects to nothing, and holds no key."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, replace
from typing import Literal, cast, get_args
from urllib.parse import parse_qsl, urlencode, urlsplit

PORT = 6333
"""Of a Qdrant server, where an address names none."""
Quantised = Literal["memory", "disk", "none"]
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,199}")
_MOST = 4096
"""Shards or replicas; more is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class IndexAddress:
    """`http://HOST:6333/COLLECTION?shards=6&replicas=2&quantised=disk`; all after HOST may lack.

    What follows the question mark counts when the collection is made, and never after.
    """

    server: str
    """With scheme, port, and a path where the server is behind one: `https://host:443/qdrant`."""
    collection: str = ""
    """Empty where the address leaves the name to us."""
    shards: int | None = None
    """Parts that points are spread over; None: as the server thinks best, one a node."""
    replicas: int | None = None
    """Copies of each shard, on different nodes; None: as the server is set, mostly 1."""
    quantised: Quantised = "memory"
    """Where the eight-bit copy of vectors is that a search runs on; the full ones are on disk."""

    def __str__(self) -> str:
        options = {
            "shards": self.shards,
            "replicas": self.replicas,
            "quantised": self.quantised if self.quantised != "memory" else None,
        }
        told = urlencode({name: value for name, value in options.items() if value is not None})
        return f"{self.server}/{self.collection}" + (f"?{told}" if told else "")

    def named(self, name: str) -> IndexAddress:
        """The same server with a collection of this name; random letters set it apart."""
        plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-_")[:40] or "films"
        return replace(self, collection=f"{plain}-{secrets.token_hex(4)}")


def read_address(text: str) -> IndexAddress:
    """Parse an address, or ValueError that says what is wrong with it."""
    if "@" in text:  # first of all: what else is wrong is told with the whole text
        raise ValueError(
            "an address of an index holds no name and no password: put the key into the "
            "environment as CINESEEK_INDEX_KEY"
        )
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError as error:
        raise ValueError(f"{text!r} is not an address: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(
            f"{text!r} is not the address of a Qdrant server; one looks like "
            "http://127.0.0.1:6333 or https://host:6333/COLLECTION"
        )
    if parts.fragment:
        raise ValueError(f"{text!r} has a part after #, which means nothing here")
    path, _, collection = parts.path.rpartition("/")
    if collection and not _NAME.fullmatch(collection):
        raise ValueError(
            f"{collection!r} is no name of a collection: letters, digits and _.- make one"
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    server = f"{parts.scheme}://{host}:{port or PORT}{path}"
    return _with_options(IndexAddress(server, collection), parts.query)


def _with_options(address: IndexAddress, query: str) -> IndexAddress:
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name == "shards":
            address = replace(address, shards=_number(name, value))
        elif name == "replicas":
            address = replace(address, replicas=_number(name, value))
        elif name == "quantised" and value in get_args(Quantised):
            address = replace(address, quantised=cast(Quantised, value))
        elif name == "quantised":
            raise ValueError(f"quantised is memory, disk or none, not {value!r}")
        else:
            raise ValueError(
                f"{name!r} is no option of an address of an index; there are shards, replicas "
                "and quantised. A key comes from the environment, as CINESEEK_INDEX_KEY"
            )
    return address


def _number(name: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value[:9]) <= _MOST:
        raise ValueError(f"{name} is a number from 1 to {_MOST}, not {value!r}")
    return int(value)

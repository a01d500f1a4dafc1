"""The address of a catalogue on a PostgreSQL server. Connects to nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit

from cineseek.errors import LibraryError

SCHEMES = ("postgresql", "postgres")
_SCHEMA = "cineseek"
_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_SECRETS = (
    "password",
    "sslpassword",
    "oauth_client_secret",
    "scram_client_key",
    "scram_server_key",
)


def is_address(where: str) -> bool:
    """Whether that is meant to be such an address, and not a path."""
    return where.partition("://")[0] in SCHEMES


@dataclass(frozen=True, slots=True)
class Address:
    """Where a catalogue is: a database, and a schema in it."""

    database: str
    """As the client library takes it: `postgresql://user@host:5432/name?sslmode=require`."""
    schema: str
    """A library has one to itself, so that a database may hold several."""

    def __str__(self) -> str:
        parts = urlsplit(self.database)
        own = [] if self.schema == _SCHEMA else [("schema", self.schema)]
        return _joined(parts, [*parse_qsl(parts.query, keep_blank_values=True), *own])


def read_address(text: str) -> Address:
    """`postgresql://USER@HOST/DATABASE?schema=NAME`; LibraryError where it is not like that."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:  # whose words may be part of a password
        raise LibraryError(f"{hidden(text)} is no address of a database: {_LIKE}") from error
    if parts.scheme not in SCHEMES:
        raise LibraryError(f"{hidden(text)} is no address of a database: {_LIKE}")
    asked = parse_qsl(parts.query, keep_blank_values=True)
    if parts.password is not None or any(name in _SECRETS for name, _ in asked):
        # It would end in library.json, and from there in every copy of the library.
        raise LibraryError(
            f"{hidden(text)} has a password in it, and an address is written to library.json: "
            "leave it out, and set CINESEEK_CATALOGUE_PASSWORD, or write it to ~/.pgpass"
        )
    if parts.path in ("", "/") and not any(name in ("dbname", "service") for name, _ in asked):
        raise LibraryError(f"{text} names no database: {_LIKE}")
    schema = next((value for name, value in asked if name == "schema"), _SCHEMA)
    if not _NAME.fullmatch(schema):
        raise LibraryError(
            f"{text}: a schema is called by small letters, digits and _, not {schema!r}"
        )
    rest = [(name, value) for name, value in asked if name != "schema"]
    return Address(_joined(parts, rest), schema)


_LIKE = "it is written postgresql://USER@HOST/DATABASE, with ?schema=NAME for another schema"


def _joined(parts: SplitResult, asked: Sequence[tuple[str, str]]) -> str:
    # By hand: `urlunsplit` leaves out // where no host is named.
    query = urlencode(asked, safe="/", quote_via=quote)
    return f"postgresql://{parts.netloc}{parts.path}" + (f"?{query}" if query else "")


def hidden(text: str) -> str:
    """An address, or what was meant to be one, without what may be a password."""
    text = re.sub(r"(//[^/@:]*):.*@", r"\1:***@", text, flags=re.DOTALL)
    return re.sub(r"(?i)((?:password|secret|key)=)[^&]*", r"\1***", text)
